import type { CaseCard } from '../../api/case-shapes.ts';
import { Badge } from '../../ui/badge.tsx';
import { kindSaid } from '../../ui/card-said.ts';
import { useCardWords } from '../../ui/card-words.ts';
import { Deadline } from '../../ui/deadline.tsx';
import { useMailWords } from '../../ui/mail-words.ts';
import { useNames } from '../../ui/words-context.ts';
import css from './case-facts.module.css';

type Props = {
  card: CaseCard;
  today: string;
  /** Where the case is; null: what stands here is chosen, not opened. */
  href: string | null;
};

/** A case as somebody recognises it who has a message for it: who, what about, how far it is, and by when. */
export function CaseFacts({ card, today, href }: Props) {
  const words = useCardWords();
  const names = useNames();
  const { row: say } = useMailWords();
  const { reference, from, subject, status } = card;
  return (
    <span className={css.facts}>
      <span className={css.head}>
        {href ? <a href={href}>{reference}</a> : <strong>{reference}</strong>}
        <span>{from?.name || from?.address}</span>
        {status !== 'Open' && <Badge tone="outline">{say.caseState[status]}</Badge>}
      </span>
      <span className={css.subject}>{subject || words.noSubject}</span>
      <span className={css.more}>
        <span>
          {[kindSaid(card, words, names), card.category === 'complaint' && words.stage(card.stage)]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {status !== 'Closed' && status !== 'Withdrawn' && <Deadline when={card.next} today={today} />}
      </span>
    </span>
  );
}
