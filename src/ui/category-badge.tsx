import type { IntakeRow } from '../api/shapes.ts';
import type { Category } from '../domain/triage/proposal.ts';
import type { Sureness } from '../words/screens/mail/shape.ts';
import hue from './category.module.css';
import css from './category-badge.module.css';
import { Glyph } from './glyphs.tsx';
import { useMailWords } from './mail-words.ts';
import { useNames } from './words-context.ts';

/** A category, told by word, sign and colour together. */
export function CategoryBadge({ category }: { category: Category }) {
  const names = useNames();
  return (
    <span className={`${css.badge} ${hue[category]}`}>
      <Glyph name={category} />
      {names.category[category]}
    </span>
  );
}

type Proposed = Pick<NonNullable<IntakeRow['proposal']>, 'confidence' | 'needsHuman'>;

export function surenessOf({ confidence, needsHuman }: Proposed): Sureness {
  if (needsHuman || confidence < 0.5) return 'unsure';
  if (confidence >= 0.85) return 'very likely';
  return confidence >= 0.7 ? 'likely' : 'possible';
}

const BARS: Readonly<Record<Sureness, number>> = { unsure: 1, possible: 2, likely: 3, 'very likely': 4 };

/** How sure Redress is, in words; the little bars say the same again. */
export function SurenessMeter({ proposal }: { proposal: Proposed }) {
  const words = useMailWords();
  const sureness = surenessOf(proposal);
  return (
    <span className={css.sure}>
      <span className={css.meter} aria-hidden="true">
        {[1, 2, 3, 4].map((bar) => (
          <span key={bar} className={bar <= BARS[sureness] ? `${css.bar} ${css.full}` : css.bar} />
        ))}
      </span>
      {proposal.needsHuman ? words.row.needsHuman : words.sureness[sureness]}
    </span>
  );
}
