import type { PaneMessage } from '../../api/pane-shapes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePaneWords } from '../pane-words.ts';
import css from './message.module.css';

/** The server has no row for it, and says why. */
export function Unknown({ answer }: { answer: Exclude<PaneMessage, { is: 'known' }> }) {
  const { beingRead, elsewhere, notOne } = usePaneWords();
  switch (answer.is) {
    case 'being read':
      return (
        <div role="status">
          <EmptyState glyph="waiting" level={2} title={beingRead.title} lead={beingRead.lead(answer.mailbox)} />
        </div>
      );
    case 'elsewhere':
      return (
        <EmptyState glyph="folder" level={2} title={elsewhere.title} lead={elsewhere.lead}>
          <div className={css.watched}>
            <h3>{elsewhere.watched}</h3>
            <ul>
              {answer.watched.map((mailbox) => (
                <li key={mailbox}>{mailbox}</li>
              ))}
            </ul>
          </div>
        </EmptyState>
      );
    case 'not one':
      return <EmptyState glyph="mail" level={2} title={notOne.title} lead={notOne.lead(answer.found)} />;
  }
}
