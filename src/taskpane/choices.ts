import type { IntakeRow } from '../api/shapes.ts';
import type { Decision } from '../domain/triage/decisions.ts';
import { CATEGORIES, type Category } from '../domain/triage/proposal.ts';
import { STRONG_RUNGS } from '../domain/triage/threading-ladder.ts';

/** What an officer says a message is: one of the three, or part of a case that stands. */
export type Choice =
  | { readonly is: 'category'; readonly category: Category }
  | { readonly is: 'case'; readonly reference: string };

export type ForChoices = Pick<IntakeRow, 'proposal' | 'suggested' | 'may' | 'reference'>;

/** The cards to choose from, the case that evidence points to first. None: there is nothing to choose any more. */
export function choicesOn(row: ForChoices): readonly Choice[] {
  const cases = row.may.includes('link')
    ? row.suggested
        .filter(({ card }) => card.status !== 'Withdrawn' && card.reference !== row.reference)
        .map(({ card }): Choice => ({ is: 'case', reference: card.reference }))
    : [];
  const categories = CATEGORIES.filter((category) => decisionFor(row, { is: 'category', category }, '') !== null);
  // Opened by Redress and to be confirmed: it can be put on another case as well. Decided: only undone, elsewhere.
  if (categories.length === 0) return [];
  return [...cases, ...categories.toReversed().map((category): Choice => ({ is: 'category', category }))];
}

/** What is chosen before anybody has chosen: the case where evidence alone would put it there, else what was proposed. */
export function firstChoice(row: ForChoices): Choice | null {
  const choices = choicesOn(row);
  const strong = row.suggested.find(({ because }) => STRONG_RUNGS.some((rung) => rung === because));
  const onCase = choices.find((one) => one.is === 'case' && one.reference === strong?.card.reference);
  return onCase ?? choices.find((one) => one.is === 'category' && one.category === row.proposal?.category) ?? null;
}

/** What logging this choice asks of the server; null where this row does not take it. */
export function decisionFor(row: ForChoices, choice: Choice, reason: string): Decision | null {
  if (choice.is === 'case') {
    if (!row.may.includes('link')) return null;
    return { choice: 'link', reference: choice.reference, from: row.reference, reason };
  }
  const { category } = choice;
  // A category that was not proposed has its case by the words of a person; a contact is recorded, and has none.
  if (row.may.includes('confirm') && row.proposal) {
    if (category === row.proposal.category || category === 'contact' || !row.may.includes('open'))
      return { choice: 'confirm', category, reason };
    return { choice: 'open', category, reason };
  }
  return row.may.includes('open') && category !== 'contact' ? { choice: 'open', category, reason } : null;
}

/** Somebody says otherwise than was proposed: they are asked why. */
export const isOverride = (row: ForChoices, choice: Choice): boolean =>
  choice.is === 'category' && row.proposal !== null && choice.category !== row.proposal.category;

export const idOf = (choice: Choice): string => (choice.is === 'case' ? choice.reference : choice.category);
