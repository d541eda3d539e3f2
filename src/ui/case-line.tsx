import type { ReactNode } from 'react';
import type { CaseCard } from '../api/case-shapes.ts';
import { Badge } from './badge.tsx';
import { kindSaid, pressing } from './card-said.ts';
import { useCardWords } from './card-words.ts';
import css from './case-line.module.css';
import { Deadline } from './deadline.tsx';
import { Glyph } from './glyphs.tsx';
import { useNames } from './words-context.ts';

type Props = {
  card: CaseCard;
  today: string;
  href: string;
  /** Instead of the case's own next date: that of what the line is about. */
  when?: { readonly on: string; readonly daysLeft: number };
  /** Says what the line is about, where that is not the next step of the case. */
  children?: ReactNode;
};

/** One case in a short list: what it is about, when it is due, what comes next and whose move it is. */
export function CaseLine({ card, today, href, when, children }: Props) {
  const words = useCardWords();
  const names = useNames();
  const { next } = card;
  const due = when ?? next;
  return (
    <li className={`${css.line} ${css[pressing(due, today)]}`}>
      <div className={css.about}>
        <a className={css.subject} href={href}>
          {card.sight === 'progress' ? words.progressOnly : card.subject || words.noSubject}
        </a>
        <span className={css.facts}>
          <span className={css.reference}>{card.reference}</span>
          <span>{kindSaid(card, words, names)}</span>
          {card.category === 'complaint' && <span>{words.stage(card.stage)}</span>}
          {card.service && <span>{names.service[card.service]}</span>}
          {card.restricted && (
            <Badge tone="warning">
              <Glyph name="lock" size={12} />
              {words.restricted}
            </Badge>
          )}
        </span>
        <span className={css.move}>
          {children ||
            (next && (
              <>
                <strong>{words.next[next.clock]}</strong>
                <span>{next.move === 'handler' && card.handler ? card.handler.name : words.move[next.move]}</span>
              </>
            ))}
        </span>
      </div>
      <Deadline when={due} today={today} />
    </li>
  );
}
