import { memo, useState } from 'react';
import type { BoardPage } from '../../api/case-shapes.ts';
import { useAgeWords } from '../../ui/age-words.ts';
import { grouped } from '../../words/grouped.ts';
import type { Facet } from '../../words/screens/board/shape.ts';
import { useSeat } from '../seat.ts';
import { type Offered, useSaid } from './chosen.tsx';
import css from './facets.module.css';
import { chosen, countOf, FACETS, toggled } from './filters.ts';

/** Values shown of a facet before somebody asks for all. */
const FEW = 7;

/** The order in which the values of these are looked for; the others come by how many cases they have. */
const ORDER: Partial<Record<Facet, readonly string[]>> = {
  due: ['overdue', 'today', 'this week', 'later', 'none'],
  officer: ['mine', 'nobody'],
  age: ['stage 1', 'stage 1 extended', 'stage 2', 'stage 2 extended', 'long-running'],
};

/** What the board can be narrowed by, each value with the number of cases it would leave. */
export const Facets = memo(function Facets({ facets, filter, words, onFilter }: Offered) {
  const saidOf = useSaid(words, facets);
  return (
    <div className={css.facets}>
      {countOf(filter) > 0 && (
        <button type="button" className={css.clear} onClick={() => onFilter({})}>
          {words.clear}
        </button>
      )}
      {FACETS.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          found={facets?.[facet] ?? []}
          filter={filter}
          words={words}
          saidOf={saidOf}
          onFilter={onFilter}
        />
      ))}
    </div>
  );
});

type GroupProps = Omit<Offered, 'facets'> & {
  facet: Facet;
  found: BoardPage['facets'][Facet];
  saidOf: (facet: Facet, value: string) => string;
};

function FacetGroup({ facet, found, filter, words, saidOf, onFilter }: GroupProps) {
  const [all, setAll] = useState(false);
  const on = chosen(filter, facet);
  const ages = useAgeWords();
  const { me } = useSeat();
  const values = [
    // `mine` says it already.
    ...found
      .filter(({ value }) => facet !== 'officer' || value !== me.id || on.includes(value))
      .map(({ value, count }) => ({ value, count })),
    // A chosen value that no case has any more can still be taken away.
    ...on.filter((value) => !found.some((one) => one.value === value)).map((value) => ({ value, count: 0 })),
  ];
  const order = ORDER[facet];
  const rank = (value: string): number => {
    const at = order?.indexOf(value) ?? -1;
    return at < 0 ? 99 : at;
  };
  const sorted =
    facet === 'stage'
      ? values.sort((a, b) => Number(a.value) - Number(b.value))
      : values.sort((a, b) => rank(a.value) - rank(b.value));
  const shown = all ? sorted : sorted.filter(({ value }, i) => i < FEW || on.includes(value));
  if (sorted.length === 0) return null;
  return (
    <fieldset className={css.facet}>
      <legend>{facet === 'age' ? ages.title : words.facet[facet]}</legend>
      {shown.map(({ value, count }) => (
        <label key={value} className={css.value}>
          <input
            type="checkbox"
            checked={on.includes(value)}
            onChange={() => onFilter(toggled(filter, facet, value))}
          />
          <span>{saidOf(facet, value)}</span>
          <span className={css.count}>{grouped(count)}</span>
        </label>
      ))}
      {sorted.length > FEW && (
        <button type="button" className={css.moreValues} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.more(sorted.length - shown.length)}
        </button>
      )}
    </fieldset>
  );
}
