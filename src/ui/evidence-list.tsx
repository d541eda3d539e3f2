import { lazy, Suspense, useState } from 'react';
import type { Proposed } from '../api/shapes.ts';
import css from './evidence-list.module.css';
import { Glyph } from './glyphs.tsx';
import { useMailWords } from './mail-words.ts';

const EvidenceItems = lazy(() =>
  import('./evidence-items.tsx').then(({ EvidenceItems }) => ({ default: EvidenceItems })),
);

/** The words that led to the proposal and why not the others, folded until somebody asks; what each rule means is fetched then. */
export function EvidenceList({ proposal }: { proposal: Pick<Proposed, 'why' | 'whyNot'> }) {
  const { row } = useMailWords();
  const [open, setOpen] = useState(false);
  return (
    <details className={css.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={css.summary}>
        <Glyph name="chevron" size={12} />
        {row.why}
      </summary>
      {open && (
        <Suspense>
          <EvidenceItems {...proposal} />
        </Suspense>
      )}
    </details>
  );
}
