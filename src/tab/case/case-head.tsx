import { useState } from 'react';
import type { CaseDetail, Presence } from '../../api/case-detail-shapes.ts';
import { londonDay } from '../../domain/calendar/london-day.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { kindSaid } from '../../ui/card-said.ts';
import { useCardWords } from '../../ui/card-words.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import { OutLink } from '../../ui/out-link.tsx';
import { useNames } from '../../ui/words-context.ts';
import { dayOf } from '../../words/dates.ts';
import type { CaseWords } from '../../words/screens/case/shape.ts';
import { useSeat } from '../seat.ts';
import { useCopyLink } from '../view/use-copy-link.ts';
import css from './case-view.module.css';
import { useCaseSaid, useCaseWords } from './case-words.ts';

const TONE: Readonly<Record<CaseDetail['card']['status'], Tone>> = {
  'To confirm': 'warning',
  Open: 'success',
  Answered: 'brand',
  Closed: 'neutral',
  Withdrawn: 'neutral',
};

type Props = { detail: CaseDetail; others: Presence['others'] };

/** Which case it is, and what it is: the reference stands there to be read out, copied and searched for. */
export function CaseHead({ detail: { card, today, closure }, others }: Props) {
  const words = useCaseWords();
  const said = useCaseSaid();
  const cards = useCardWords();
  const names = useNames();
  const copyLink = useCopyLink();
  const { me } = useSeat();
  const [copied, setCopied] = useState(false);
  return (
    <div className={css.headline}>
      <div className={css.line}>
        <span className={css.reference}>{card.reference}</span>
        <Badge tone={TONE[card.status]}>{closure ? said.closure[closure.ground] : names.caseStatus[card.status]}</Badge>
        {card.restricted && (
          <Badge tone="warning">
            <Glyph name="lock" size={12} />
            {cards.restricted}
          </Badge>
        )}
        <OnIt others={others} words={words} />
        <span className={css.tools}>
          <Button
            small
            look="subtle"
            onClick={() => void copyLink(card.reference).then((done) => setCopied(done))}
            onBlur={() => setCopied(false)}
          >
            <Glyph name={copied ? 'check' : 'copy'} />
            {copied ? words.linkCopied : words.copyLink}
          </Button>
          <Button small look="subtle" onClick={() => window.print()}>
            <Glyph name="print" />
            {words.print}
          </Button>
          {card.link && <OutLink href={card.link}>{words.openRow}</OutLink>}
        </span>
      </div>
      <p className={css.printed}>{words.printed(dayOf(today, '', names), me.name)}</p>
      <h2 className={css.subject}>
        {card.sight === 'progress' ? cards.progressOnly : card.subject || cards.noSubject}
      </h2>
      <p className={css.facts}>
        <span>{kindSaid(card, cards, names)}</span>
        {card.category === 'complaint' && <strong>{cards.stage(card.stage)}</strong>}
        {card.service && <span>{names.service[card.service]}</span>}
        <span>{words.received(dayOf(londonDay(card.receivedAt), today, names))}</span>
        {card.from && (
          <span>
            {words.from} <strong>{card.from.name || card.from.address}</strong>
            {card.from.name && ` ${card.from.address}`}
          </span>
        )}
      </p>
    </div>
  );
}

const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')}${and}${names.at(-1)}`;

function OnIt({ others, words: { onIt } }: { others: Presence['others']; words: CaseWords }) {
  const said = (['writing', 'reading'] as const).flatMap((doing) => {
    const names = others.filter((one) => one.doing === doing).map(({ name }) => name);
    return names.length > 0 ? [onIt[doing](listed(names, onIt.and), names.length)] : [];
  });
  if (said.length === 0) return null;
  return (
    <span className={css.onIt} role="status">
      <Glyph name={others.some(({ doing }) => doing === 'writing') ? 'pen' : 'eye'} />
      {said.join('; ')}
    </span>
  );
}
