import { lazy, Suspense, useState } from 'react';
import type { CaseDetail } from '../../api/case-detail-shapes.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useWhen } from '../../ui/words-context.ts';
import { FileButton } from '../file-button.tsx';
import { useSeat } from '../seat.ts';
import { AttachedFile } from './attached-file.tsx';
import css from './case-view.module.css';
import { useCaseWords } from './case-words.ts';
import { Panel } from './panel.tsx';

const MessageBody = lazy(() => import('./message-body.tsx').then(({ MessageBody }) => ({ default: MessageBody })));

/** What was written, the newest first: the writer's own new words at once, everything else when it is asked for. */
export function Messages({ detail: { card, messages } }: { detail: CaseDetail }) {
  const { messages: say } = useCaseWords();
  return (
    <Panel title={say.title} count={messages.length}>
      {messages.length === 0 && <p className={css.empty}>{say.empty}</p>}
      <ul>
        {messages.toReversed().map((message) => (
          <Message key={message.key} reference={card.reference} message={message} />
        ))}
      </ul>
    </Panel>
  );
}

type Props = { reference: string; message: CaseDetail['messages'][number] };

function Message({
  reference,
  message: { key, from, subject, receivedAt, mailbox, ownWords, attachments, kept },
}: Props) {
  const { client } = useSeat();
  const { messages: say } = useCaseWords();
  const when = useWhen();
  const [open, setOpen] = useState(false);
  const heading = `message-${key}`;
  return (
    <li className={css.message}>
      <p className={css.messageHead}>
        <strong id={heading}>{from.name || from.address}</strong>
        <time dateTime={receivedAt} title={mailbox}>
          {when(receivedAt)}
        </time>
      </p>
      <p className={css.messageSubject}>{subject}</p>
      {!open && <p className={css.own}>{ownWords ?? say.notRead}</p>}
      <details className={css.whole} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <Glyph name="chevron" size={12} />
          {say.whole}
        </summary>
        {open && (
          <Suspense fallback={<SkeletonRows rows={1} />}>
            <MessageBody reference={reference} messageKey={key} />
          </Suspense>
        )}
      </details>
      <p className={css.messageFoot}>
        {attachments.map(
          (file, place) =>
            !file.inline && (
              <AttachedFile
                // biome-ignore lint/suspicious/noArrayIndexKey: files of one message, which may share a name, and never move
                key={place}
                file={file}
                isKept={kept !== null}
                of={{ reference, key, file: String(place) }}
              />
            ),
        )}
        {kept && (
          <FileButton
            ask={() => client.file('caseFile', { params: { reference, key, file: 'message' } })}
            name={`${reference} ${receivedAt.slice(0, 10)}.eml`}
            about={heading}
          >
            {say.saveKept}
          </FileButton>
        )}
      </p>
    </li>
  );
}
