import { lazy, Suspense } from 'react';
import type { Proposed } from '../api/shapes.ts';
import { Fold } from './fold.tsx';
import { useMailWords } from './mail-words.ts';

const EvidenceItems = lazy(() =>
  import('./evidence-items.tsx').then(({ EvidenceItems }) => ({ default: EvidenceItems })),
);

/** The words that led to the proposal and why not the others, folded until somebody asks; what each rule means is fetched then. */
export function EvidenceList({ proposal }: { proposal: Pick<Proposed, 'why' | 'whyNot'> }) {
  const { row } = useMailWords();
  return (
    <Fold says={row.why}>
      {() => (
        <Suspense>
          <EvidenceItems {...proposal} />
        </Suspense>
      )}
    </Fold>
  );
}
