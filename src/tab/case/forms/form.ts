import type { ActAsked, ActType } from '../../../api/act-shapes.ts';
import type { FormField, FormTold } from '../../../words/screens/forms/shape.ts';
import type { Filled } from './values.ts';

/** One thing a form asks for. What is not `optional` has to be there before it can be sent. */
export type Ask =
  | { readonly ask: 'text' | 'line'; readonly field: FormField; readonly optional?: true }
  | { readonly ask: 'day'; readonly field: FormField; readonly later?: true }
  | ChoiceAsk
  | {
      readonly ask: 'person';
      readonly field: FormField;
      readonly optional?: true;
      readonly several?: true;
      /** "Nobody" is an answer too, given on purpose. */
      readonly nobody?: true;
    }
  | { readonly ask: 'told'; readonly told: FormTold }
  | { readonly ask: 'pick points' | 'points' | 'outcomes' | 'other case' };

/** `since`: only messages that came on or after the day of what they are about. */
export type ChoiceAsk = {
  readonly ask: 'choice';
  readonly field: ChoiceField;
  readonly since?: 'the answer' | 'the question';
};

/** The source of a date that was agreed: an agreement has a day of its own, a letter has none but that it came. */
export const AGREED = 'agreed with the person';

/** The ground that is a matter of days: it is asked from when they count. */
export const OVER_TWELVE_MONTHS = 'over twelve months';

/** Fields that are chosen from a list; `choices.ts` has what each offers. */
export type ChoiceField = Extract<
  FormField,
  | 'as'
  | 'category'
  | 'closing'
  | 'consent'
  | 'correctWhat'
  | 'correspondence'
  | 'ground'
  | 'how'
  | 'independent'
  | 'kind'
  | 'memberAs'
  | 'message'
  | 'milestone'
  | 'named'
  | 'offered'
  | 'point'
  | 'preferred'
  | 'reached'
  | 'refuseWhat'
  | 'remedy'
  | 'role'
  | 'source'
>;

export type Form<A extends ActAsked = ActAsked> = {
  readonly asks: readonly Ask[];
  readonly act: (filled: Filled) => A;
};

export type FormsOf<T extends ActType> = { readonly [K in T]: Form<Extract<ActAsked, { type: K }>> };

export const text = (field: FormField): Ask => ({ ask: 'text', field });
export const optional = (field: FormField): Ask => ({ ask: 'text', field, optional: true });
export const line = (field: FormField): Ask => ({ ask: 'line', field });
export const day = (field: FormField): Ask => ({ ask: 'day', field });
/** A day that may lie ahead. */
export const later = (field: FormField): Ask => ({ ask: 'day', field, later: true });
export const choice = (field: ChoiceField): Ask => ({ ask: 'choice', field });
export const messageSince = (since: 'the answer' | 'the question'): Ask => ({ ask: 'choice', field: 'message', since });
export const person = (field: FormField): Ask => ({ ask: 'person', field });
export const anybody = (field: FormField): Ask => ({ ask: 'person', field, optional: true });
export const somebodyOrNobody = (field: FormField): Ask => ({ ask: 'person', field, nobody: true });
export const told = (what: FormTold): Ask => ({ ask: 'told', told: what });
