import type { CaseCard } from '../api/case-shapes.ts';
import type { Names } from '../words/names/shape.ts';
import { en } from '../words/screens/cards/en.ts';
import type { CardKind, CardWords } from '../words/screens/cards/shape.ts';
import type { GlyphName } from './glyph-outlines.ts';
import { wordsIn } from './words-in.ts';

export const cardWords = wordsIn<CardWords>(en, () => import('../words/screens/cards/cy.ts'));

/** The kind of correspondence in short; by its category where nobody has said, or where a newer server knows more kinds. */
export function kindSaid(
  { correspondence, category }: Pick<CaseCard, 'correspondence' | 'category'>,
  words: CardWords,
  names: Names,
): string {
  const kind = correspondence?.replace(/^ombudsman-.*/, 'ombudsman');
  return (kind && Object.hasOwn(words.kind, kind) ? words.kind[kind as CardKind] : null) ?? names.category[category];
}

/** How pressing a date is: passed, to be kept today, within five working days, later, none. */
export type Pressing = 'late' | 'today' | 'soon' | 'calm' | 'none';

export type When = { readonly on: string; readonly daysLeft: number } | null;

const SOON = 5;

export function pressing(when: When, today: string): Pressing {
  if (when === null) return 'none';
  if (when.on < today) return 'late';
  if (when.daysLeft === 0) return 'today';
  return when.daysLeft <= SOON ? 'soon' : 'calm';
}

export function dueSaid(when: When, today: string, { due }: CardWords): string {
  if (when === null) return due.none;
  if (when.on < today) return due.overdue(-when.daysLeft);
  return when.on === today ? due.today : due.left(when.daysLeft);
}

export const SIGN: Readonly<Record<Pressing, GlyphName>> = {
  late: 'late',
  today: 'today',
  soon: 'waiting',
  calm: 'calendar',
  none: 'none',
};
