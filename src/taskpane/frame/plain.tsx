import { EmptyState } from '../../ui/empty-state.tsx';
import { usePaneWords } from '../pane-words.ts';

/** What is selected, and the pane has nothing to do with. */
export function Plain({ at }: { at: 'too many' | 'other' }) {
  const words = usePaneWords();
  const { title, lead } = at === 'too many' ? words.tooMany : words.other;
  return <EmptyState glyph={at === 'too many' ? 'mail' : 'none'} level={2} title={title} lead={lead} />;
}
