import { describe, expect, it } from 'vitest';
import type { SuggestedCase } from '../../src/api/shapes.ts';
import { CATEGORIES } from '../../src/domain/triage/proposal.ts';
import { choicesOn, decisionFor, type ForChoices, firstChoice, idOf, isOverride } from '../../src/taskpane/choices.ts';
import { CARD, known } from '../support/browser/pane-answers.ts';

const row = (more: Parameters<typeof known>[1] = {}): ForChoices => known({}, more).row;
const suggested = (because: SuggestedCase['because'], changes: Partial<typeof CARD> = {}): SuggestedCase => ({
  card: { ...CARD, ...changes },
  because,
});
const category = (one: (typeof CATEGORIES)[number]) => ({ is: 'category', category: one }) as const;

describe('what a message may be said to be', () => {
  it('is one of the three, what was proposed first of all', () => {
    expect(choicesOn(row()).map(idOf)).toEqual(['complaint', 'service_request', 'contact']);
    expect(firstChoice(row())).toEqual(category('complaint'));
  });

  it('is a case that evidence puts it on, which is then chosen already; what only suggests one is offered and not chosen', () => {
    const strong = row({ suggested: [suggested('our reference in the subject')] });
    expect(choicesOn(strong)[0]).toEqual({ is: 'case', reference: CARD.reference });
    expect(firstChoice(strong)).toEqual({ is: 'case', reference: CARD.reference });
    const weak = row({ suggested: [suggested('the only open case of the sender')] });
    expect(choicesOn(weak).map(idOf)).toContain(CARD.reference);
    expect(firstChoice(weak)).toEqual(category('complaint'));
  });

  it('is never a withdrawn case, nor the one it is on already', () => {
    expect(choicesOn(row({ suggested: [suggested(null, { status: 'Withdrawn' })] })).map(idOf)).not.toContain(
      CARD.reference,
    );
    const on = row({ suggested: [suggested(null)], reference: CARD.reference });
    expect(choicesOn(on).map(idOf)).not.toContain(CARD.reference);
  });

  it('is nothing where it is decided, whatever it may be linked to', () => {
    expect(choicesOn(row({ may: ['undo'] }))).toEqual([]);
    expect(choicesOn(row({ may: ['link', 'undo'], suggested: [suggested(null)] }))).toEqual([]);
    expect(firstChoice(row({ may: ['undo'] }))).toBeNull();
  });

  it('is a case to open and no contact where nothing was proposed', () => {
    const held = row({ proposal: null, state: 'held', may: ['link', 'open', 'not for us'] });
    expect(choicesOn(held).map(idOf)).toEqual(['complaint', 'service_request']);
    expect(firstChoice(held)).toBeNull();
  });
});

describe('logging it', () => {
  it('confirms what was proposed, opens what was not, and records a contact', () => {
    expect(decisionFor(row(), category('complaint'), '')).toMatchObject({ choice: 'confirm', category: 'complaint' });
    expect(decisionFor(row(), category('service_request'), 'asked first')).toEqual({
      ...{ choice: 'open', category: 'service_request', reason: 'asked first' },
    });
    expect(decisionFor(row(), category('contact'), '')).toMatchObject({ choice: 'confirm', category: 'contact' });
  });

  it('confirms in another category where Redress opened the case itself', () => {
    const opened = row({ state: 'logged', may: ['confirm', 'link', 'undo'], reference: 'RD-26-000140' });
    expect(decisionFor(opened, category('service_request'), '')).toMatchObject({ choice: 'confirm' });
  });

  it('names the case that the message was on when the person looked', () => {
    const linked = row({ may: ['link', 'undo'], reference: 'RD-26-000140' });
    expect(decisionFor(linked, { is: 'case', reference: CARD.reference }, '')).toEqual({
      ...{ choice: 'link', reference: CARD.reference, from: 'RD-26-000140', reason: '' },
    });
    expect(decisionFor(row({ may: ['undo'] }), { is: 'case', reference: CARD.reference }, '')).toBeNull();
  });

  it('asks why only where somebody says otherwise than was proposed', () => {
    expect(CATEGORIES.filter((one) => isOverride(row(), category(one)))).toEqual(['contact', 'service_request']);
    expect(isOverride(row(), { is: 'case', reference: CARD.reference })).toBe(false);
    expect(isOverride(row({ proposal: null }), category('complaint'))).toBe(false);
  });
});
