import type { CaseDetail } from '../../api/case-detail-shapes.ts';
import { useWhen } from '../../ui/words-context.ts';
import { AttachedFile } from './attached-file.tsx';
import css from './case-view.module.css';
import { useCaseWords } from './case-words.ts';
import { Panel } from './panel.tsx';

/** What came with the messages, each file as it was sent. */
export function Files({ detail: { card, messages } }: { detail: CaseDetail }) {
  const words = useCaseWords();
  const when = useWhen();
  const files = messages.flatMap(({ key, receivedAt, kept, attachments }) =>
    attachments.flatMap((file, place) =>
      file.inline ? [] : [{ key, receivedAt, place, file, isKept: kept !== null }],
    ),
  );
  if (files.length === 0) return null;
  return (
    <Panel title={words.files.title} count={files.length}>
      <ul className={css.list}>
        {files.map(({ key, receivedAt, place, file, isKept }) => (
          <li key={`${key} ${place}`} className={css.person}>
            <AttachedFile file={file} isKept={isKept} of={{ reference: card.reference, key, file: String(place) }} />
            <span className={css.quiet}>{when(receivedAt)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
