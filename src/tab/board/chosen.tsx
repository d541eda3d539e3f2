import type { BoardPage } from '../../api/case-shapes.ts';
import { useAgeWords } from '../../ui/age-words.ts';
import { kindSaid } from '../../ui/card-said.ts';
import { useCardWords } from '../../ui/card-words.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import { useNames } from '../../ui/words-context.ts';
import type { AgeWords } from '../../words/screens/ages/shape.ts';
import type { BoardWords, Facet } from '../../words/screens/board/shape.ts';
import type { Kept } from '../routes.ts';
import css from './facets.module.css';
import { chosen, FACETS, toggled } from './filters.ts';

export type Offered = {
  facets: BoardPage['facets'] | null;
  filter: Kept;
  words: BoardWords;
  onFilter: (filter: Kept) => void;
};

/** What a value of a facet is called. */
export function useSaid(
  words: BoardWords,
  facets: BoardPage['facets'] | null,
): (facet: Facet, value: string) => string {
  const names = useNames();
  const cards = useCardWords();
  const ages = useAgeWords();
  return (facet, value) => {
    switch (facet) {
      case 'due':
        return words.band[value as keyof BoardWords['band']] ?? value;
      case 'age':
        return ages.band[value as keyof AgeWords['band']] ?? value;
      case 'officer':
        if (value === 'mine' || value === 'nobody') return words.officer[value];
        return facets?.officer.find((one) => one.value === value)?.label ?? '…';
      case 'stage':
        return cards.stage(Number(value));
      case 'status':
        return names.caseStatus[value as keyof typeof names.caseStatus] ?? value;
      case 'service':
        return names.service[value as keyof typeof names.service] ?? value;
      case 'correspondence':
        return kindSaid({ correspondence: value, category: 'complaint' }, cards, names);
      case 'directorate':
        return value;
    }
  };
}

/** The filters that are on, each to be taken away again. */
export function Chosen({ facets, filter, words, onFilter }: Offered) {
  const saidOf = useSaid(words, facets);
  const all = FACETS.flatMap((facet) => chosen(filter, facet).map((value) => ({ facet, value })));
  if (all.length === 0) return null;
  return (
    <ul className={css.chips}>
      {all.map(({ facet, value }) => (
        <li key={`${facet}${value}`}>
          <button
            type="button"
            className={css.chip}
            aria-label={words.without(saidOf(facet, value))}
            onClick={() => onFilter(toggled(filter, facet, value))}
          >
            {saidOf(facet, value)}
            <Glyph name="cross" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
