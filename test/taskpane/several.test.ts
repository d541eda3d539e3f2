import { describe, expect, it } from 'vitest';
import { standingOf } from '../../src/taskpane/several/go-through.ts';
import { CARD, known, linked, unsure } from '../support/browser/pane-answers.ts';

describe('one of several messages', () => {
  it('is logged with the others where it is sure', () => {
    expect(standingOf(known())).toMatchObject({ is: 'sure' });
  });

  it.each([
    ['Redress is unsure', unsure()],
    ['a person looks first', known({}, { reason: 'a person looks first' })],
    ['it may belong to a case', known({}, { suggested: [{ card: CARD, because: 'same sender, same subject' }] })],
  ])('is looked at by itself where %s', (_, one) => {
    expect(standingOf(one).is).toBe('unsure');
  });

  it('stands as it is where it was decided before', () => {
    expect(standingOf(linked()).is).toBe('decided');
  });

  it('is named where no mailbox has it, and is not logged', () => {
    expect(standingOf({ is: 'not known' })).toEqual({ is: 'elsewhere' });
  });
});
