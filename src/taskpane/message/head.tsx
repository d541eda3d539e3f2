import type { IntakeDetail } from '../../api/shapes.ts';
import type { SelectedMessage } from '../../host/mailbox-host.ts';
import { Badge } from '../../ui/badge.tsx';
import { useMailWords } from '../../ui/mail-words.ts';
import { useNames, useWhen } from '../../ui/words-context.ts';
import { usePaneWords } from '../pane-words.ts';
import css from './message.module.css';

type Props = { message: SelectedMessage; row: IntakeDetail | null; isNew: boolean };

/** Which message this is: what the server knows of it, and until it answers what Outlook says. */
export function Head({ message, row, isNew }: Props) {
  const { head } = usePaneWords();
  const { row: say } = useMailWords();
  const names = useNames();
  const when = useWhen(true);
  const [first, ...others] = row?.received ?? [];
  const name = row?.from.name || message.name;
  const address = row?.from.address || message.from;
  const at = first?.at ?? message.at;
  return (
    <header className={css.head}>
      <h1 className={css.subject}>{(row?.subject ?? message.subject) || say.noSubject}</h1>
      <p className={css.from}>
        <strong>{name || (address ? '' : names.unknownSender)}</strong> <span className={css.address}>{address}</span>
      </p>
      <p className={css.facts}>
        {at && <time dateTime={at}>{head.received(when(at))}</time>}
        {isNew && <Badge tone="outline">{head.newPerson}</Badge>}
      </p>
      {others.length > 0 && (
        <p className={css.facts}>{head.alsoReceived(others.map(({ mailbox }) => mailbox).join(', '))}</p>
      )}
    </header>
  );
}
