import type { Ref } from 'react';
import type { ActType } from '../../api/act-shapes.ts';
import type { CaseDetail } from '../../api/case-detail-shapes.ts';
import { londonDay } from '../../domain/calendar/london-day.ts';
import { Button } from '../../ui/button.tsx';
import { useCardWords } from '../../ui/card-words.ts';
import { Deadline } from '../../ui/deadline.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { useNames } from '../../ui/words-context.ts';
import { dayOf } from '../../words/dates.ts';
import { offered } from './act-groups.ts';
import css from './case-view.module.css';
import { useCaseWords } from './case-words.ts';
import { useFormWords } from './forms/form-words.ts';
import { Panel } from './panel.tsx';

type Props = { detail: CaseDetail; onAsk: (act: ActType) => void; ref: Ref<HTMLElement> };

/** What comes next, by when and whose move it is; what the procedure lacks; and, folded, all else that can be recorded. */
export function NextStep({ detail, onAsk, ref }: Props) {
  const words = useCaseWords();
  const forms = useFormWords();
  const cards = useCardWords();
  const names = useNames();
  const { card, today, escalationAsked } = detail;
  const { next } = card;
  const { first, beside, groups } = offered(detail);
  const button = (act: ActType, look?: 'primary' | 'subtle') => (
    <Button key={act} {...(look && { look })} onClick={() => onAsk(act)}>
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
            {words.escalationWaits(dayOf(londonDay(escalationAsked.receivedAt), today, names))}
            {escalationAsked.late > 0 && ` ${words.late(escalationAsked.late)}`}
          </span>
        </p>
      )}
      {first && <p className={css.lacking}>{words.lacking[first]}</p>}
      {detail.may.length === 0 ? (
        <p className={css.quiet}>{words.readOnly}</p>
      ) : (
        <div className={css.acts}>
          {first && button(first, 'primary')}
          {beside.map((act) => button(act))}
          {groups.length > 0 && (
            <details className={css.moreActs}>
              <summary>
                <Glyph name="chevron" size={12} />
                {words.moreActs}
              </summary>
              <div className={css.actGroups}>
                {groups.map(({ group, acts }) => (
                  <section key={group}>
                    <h4>{words.actGroup[group]}</h4>
                    <ul>
                      {acts.map((act) => (
                        <li key={act}>{button(act, 'subtle')}</li>
                      ))}
                    </ul>
                  </section>
                ))}
              </div>
            </details>
          )}
        </div>
      )}
    </Panel>
  );
}
