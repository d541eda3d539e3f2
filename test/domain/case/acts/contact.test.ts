import { describe, expect, it } from 'vitest';
import type { ActOf } from '../../../../src/domain/case/act.ts';
import { decideToOpenFrom } from '../../../../src/domain/case/decide.ts';
import { fold } from '../../../../src/domain/case/fold.ts';
import { ACase, AMINA } from '../../../support/a-case.ts';

const day = '2026-03-04';
const contact = (more: Partial<ActOf<'contact noted'>> = {}): ActOf<'contact noted'> => ({
  type: 'contact noted',
  representative: { name: 'Rhys Pretend', consent: 'asked for' },
  adjustments: 'Large print',
  preferred: 'letter',
  ...more,
});

describe('how the person of a case wishes to be dealt with (Code 3.6, 5.6)', () => {
  it('is nothing until somebody notes it, and then as it was last noted', () => {
    const kase = new ACase();
    expect(kase.state.contact).toBeNull();
    kase.act(day, contact());
    const { type: _type, ...noted } = contact();
    expect(kase.state.contact).toEqual(noted);
    const agreed = { name: 'Rhys Pretend', consent: 'shown' } as const;
    kase.act(day, contact({ representative: agreed, adjustments: '' }));
    expect(kase.state.contact).toEqual({ representative: agreed, adjustments: '', preferred: 'letter' });
  });

  it('can be emptied again: nobody acts for them, nothing is adjusted', () => {
    const nothing = contact({ representative: null, adjustments: '', preferred: null });
    const kase = new ACase().act(day, contact()).act(day, nothing);
    expect(kase.state.contact).toEqual({ representative: null, adjustments: '', preferred: null });
    expect(kase.events).toHaveLength(3);
  });

  it('adds nothing to the history where it says what stands, nor where there is nothing to say', () => {
    const nothing = contact({ representative: null, adjustments: '', preferred: null });
    expect(new ACase().ask(day, nothing)).toEqual({ ok: true, value: null });
    expect(new ACase().act(day, contact()).ask(day, contact())).toEqual({ ok: true, value: null });
  });

  it('names whoever acts for them, and can be noted after the case was closed, for its remedies go on', () => {
    const unnamed = contact({ representative: { name: '  ', consent: 'shown' } });
    expect(new ACase().refusal(day, unnamed)).toEqual({ reason: 'text missing', what: 'name' });
    expect(new ACase({ toConfirm: true }).refusal(day, contact())).toMatchObject({ reason: 'to be confirmed first' });
    const closed = new ACase().act(day, { type: 'closed', ground: 'taken back', words: 'I let it be.' });
    expect(closed.act(day, contact()).state.contact?.adjustments).toBe('Large print');
  });

  it('goes with the person into a case that comes out of this one', () => {
    const kase = new ACase({ category: 'service_request' }).act(day, contact());
    const opening = decideToOpenFrom(kase.state, {
      reference: 'RD-26-000002',
      category: 'complaint',
      correspondence: null,
      intakeKey: 'm-0002',
      receivedAt: '2026-03-05T09:00:00Z',
      origin: { how: 'converted', of: 'RD-26-000001' },
      by: AMINA,
      at: '2026-03-05T10:00:00Z',
    });
    expect(fold([opening])?.contact).toEqual(kase.state.contact);
  });
});
