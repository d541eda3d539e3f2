import { lazy, Suspense, useState } from 'react';
import type { CaseDetail } from '../../api/case-detail-shapes.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import { OutLink } from '../../ui/out-link.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useWhen } from '../../ui/words-context.ts';
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
        {attachments
          .filter(({ inline }) => !inline)
          .map(({ name }) => (
            <span key={name} className={css.clip}>
              <Glyph name="clip" size={12} />
              {name}
            </span>
          ))}
        {kept && (
          <OutLink href={kept.url} about={heading}>
            {say.openKept}
          </OutLink>
        )}
      </p>
    </li>
  );
}
