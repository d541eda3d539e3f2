import type { CaseCard } from '../api/case-shapes.ts';
import type { Names } from '../words/names/shape.ts';
import { en } from '../words/screens/cards/en.ts';
import type { CardKind, CardWords } from '../words/screens/cards/shape.ts';
import { wordsOf } from './words-context.ts';

export const useCardWords = wordsOf<CardWords>(en, () => import('../words/screens/cards/cy.ts'));

/** The kind of correspondence in short; by its category where nobody has said, or where a newer server knows more kinds. */
export function kindSaid(
  { correspondence, category }: Pick<CaseCard, 'correspondence' | 'category'>,
  words: CardWords,
  names: Names,
): string {
  const kind = correspondence?.replace(/^ombudsman-.*/, 'ombudsman');
  return (kind && Object.hasOwn(words.kind, kind) ? words.kind[kind as CardKind] : null) ?? names.category[category];
}
