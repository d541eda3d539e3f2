import type { Ref } from 'react';
import type { ActType } from '../../api/act-shapes.ts';
import type { CaseDetail } from '../../api/case-detail-shapes.ts';
import { Button } from '../../ui/button.tsx';
import { useCardWords } from '../../ui/card-words.ts';
import { Deadline } from '../../ui/deadline.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { useNames } from '../../ui/words-context.ts';
import { dayOf } from '../../words/dates.ts';
import css from './case-view.module.css';
import { useCaseWords } from './case-words.ts';
import { useFormWords } from './forms/form-words.ts';
import { orderedActs } from './ordered-acts.ts';
import { Panel } from './panel.tsx';

/** Buttons that stand there; the others are behind one that opens them. */
const SHOWN = 4;

type Props = { detail: CaseDetail; onAsk: (act: ActType) => void; ref: Ref<HTMLElement> };

/** What comes next, by when and whose move it is; and everything that this person can do now. */
export function NextStep({ detail, onAsk, ref }: Props) {
  const words = useCaseWords();
  const forms = useFormWords();
  const cards = useCardWords();
  const names = useNames();
  const { card, today, escalationAsked } = detail;
  const { next } = card;
  const [first, ...others] = orderedActs(detail);
  const shown = others.slice(0, SHOWN);
  const rest = others.slice(SHOWN);
  const button = (act: ActType, primary = false) => (
    <Button key={act} {...(primary && { look: 'primary' as const })} onClick={() => onAsk(act)}>
      {forms.button[act]}
    </Button>
  );
  return (
    <Panel ref={ref} title={words.next} look={css.next}>
      {card.needsUpdate && (
        <p className={css.warn}>
          <Glyph name="warning" />
          {words.needsUpdate}
        </p>
      )}
      {card.sight === 'progress' && <p className={css.quiet}>{words.progressOnly}</p>}
      {next ? (
        <div className={css.step}>
          <Deadline when={next} today={today} />
          <div>
            <p className={css.what}>{cards.next[next.clock]}</p>
            <p className={css.quiet}>
              {words.moveOf(next.move === 'handler' && card.handler ? card.handler.name : cards.move[next.move])}
            </p>
          </div>
        </div>
      ) : (
        <p className={css.quiet}>{words.nothingNext}</p>
      )}
      {escalationAsked && (
        <p className={css.warn}>
          <Glyph name="up" />
          <span>
            {words.escalationWaits(dayOf(escalationAsked.receivedAt.slice(0, 10), today, names))}
            {escalationAsked.late > 0 && ` ${words.late(escalationAsked.late)}`}
          </span>
        </p>
      )}
      {first ? (
        <div className={css.acts}>
          {button(first, true)}
          {shown.map((act) => button(act))}
          {rest.length > 0 && (
            <details className={css.moreActs}>
              <summary>{words.moreActs}</summary>
              <div className={css.acts}>{rest.map((act) => button(act))}</div>
            </details>
          )}
        </div>
      ) : (
        <p className={css.quiet}>{words.readOnly}</p>
      )}
    </Panel>
  );
}
