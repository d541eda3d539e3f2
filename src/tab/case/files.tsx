import type { CaseDetail } from '../../api/case-detail-shapes.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import { OutLink } from '../../ui/out-link.tsx';
import { useWhen } from '../../ui/words-context.ts';
import css from './case-view.module.css';
import { useCaseWords } from './case-words.ts';
import { Panel } from './panel.tsx';

/** What came with the messages; each is inside the message that was kept. */
export function Files({ detail: { messages } }: { detail: CaseDetail }) {
  const words = useCaseWords();
  const when = useWhen();
  const files = messages.flatMap(({ key, receivedAt, kept, attachments }) =>
    attachments.filter(({ inline }) => !inline).map((file) => ({ key, receivedAt, kept, file })),
  );
  if (files.length === 0) return null;
  return (
    <Panel title={words.files.title} count={files.length}>
      <ul className={css.list}>
        {files.map(({ key, receivedAt, kept, file }) => (
          <li key={`${key}${file.name}`} className={css.person}>
            <span>
              <Glyph name="file" /> {file.name}
            </span>
            <span className={css.quiet}>
              {sizeOf(file.bytes)}, {when(receivedAt)}{' '}
              {kept && <OutLink href={kept.url}>{words.messages.openKept}</OutLink>}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** A size as people know it: `240 kB`, `3.1 MB`. */
const sizeOf = (bytes: number): string =>
  bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
