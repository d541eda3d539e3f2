import type { ActType } from '../../api/act-shapes.ts';
import type { CaseDetail } from '../../api/case-detail-shapes.ts';
import { londonDay } from '../../domain/calendar/london-day.ts';
import type { Finding } from '../../domain/case/happening.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useCardWords } from '../../ui/card-words.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import { useNames } from '../../ui/words-context.ts';
import { dayOf } from '../../words/dates.ts';
import { hashOf } from '../routes.ts';
import css from './case-view.module.css';
import { useCaseWords } from './case-words.ts';
import { useFormWords } from './forms/form-words.ts';
import { Panel } from './panel.tsx';

const TONE: Readonly<Record<Finding, Tone>> = {
  upheld: 'warning',
  'partly upheld': 'brand',
  'not upheld': 'neutral',
  'no finding': 'outline',
};

/** What the person complains about, one by one: who answers each, whether their part is in, and what was found. */
export function Points({ detail, onAsk }: { detail: CaseDetail; onAsk: (act: ActType) => void }) {
  const { card, points, stages, today } = detail;
  const { button } = useFormWords();
  const can = (wanted: ActType): boolean => detail.may.some(({ act }) => act === wanted);
  const words = useCaseWords();
  const names = useNames();
  const { points: say } = words;
  const cards = useCardWords();
  if (card.category !== 'complaint' && points.length === 0) return null;
  // What an earlier stage found stands, whatever a later one finds; the current stage comes first.
  const answered = stages.flatMap(({ stage, answers }) =>
    answers.slice(-1).map(({ outcomes }) => ({ stage, outcomes })),
  );
  // Where nobody owns a point, whoever has the case answers all of them, and that need not be said of each.
  const owned = points.some(({ owner }) => owner !== null);
  const now = answered.find(({ stage }) => stage === card.stage);
  return (
    <Panel title={say.title} count={points.length}>
      {points.length === 0 ? (
        <p className={css.empty}>{say.empty}</p>
      ) : (
        <ol className={css.points}>
          {points.map(({ number, text, service, owner, splitInto, partsIn }) => {
            const part = partsIn.findLast(({ stage }) => stage === card.stage);
            const found = answered.toReversed().flatMap(({ stage, outcomes }) => {
              const outcome = outcomes.find(({ point }) => point === number);
              return outcome ? [{ stage, ...outcome }] : [];
            });
            return (
              <li key={number} className={css.point}>
                <span className={css.number}>{number}</span>
                <div className={css.pointText}>
                  <p>{text}</p>
                  <p className={css.facts}>
                    {service && <span>{names.service[service]}</span>}
                    {splitInto ? (
                      <a href={hashOf({ at: 'case', reference: splitInto })}>{say.splitInto(splitInto)}</a>
                    ) : (
                      (owner || owned) && <span>{owner ? say.ownedBy(owner.name) : say.noOwner}</span>
                    )}
                    {part ? (
                      <span className={css.good}>
                        <Glyph name="check" size={12} />
                        {say.partIn(part.of.name, dayOf(londonDay(part.at), today, names))}
                      </span>
                    ) : (
                      owner &&
                      now === undefined &&
                      !splitInto && (
                        <span className={css.waits}>
                          <Glyph name="waiting" size={12} />
                          {say.partMissing}
                        </span>
                      )
                    )}
                  </p>
                  {found.map(
                    ({ stage, learning }) =>
                      learning && (
                        <p key={stage} className={css.quiet}>
                          {say.learned(learning)}
                        </p>
                      ),
                  )}
                </div>
                <div className={css.found}>
                  {found.map(({ stage, finding }) => (
                    <Badge key={stage} tone={stage === card.stage ? TONE[finding] : 'outline'}>
                      {stages.length > 1 && `${cards.stage(stage)}: `}
                      {words.finding[finding]}
                    </Badge>
                  ))}
                </div>
              </li>
            );
          })}
        </ol>
      )}
      {points.length > 0 && (can('points recorded') || can('split')) && (
        <div className={css.acts}>
          {can('points recorded') && (
            <Button small onClick={() => onAsk('points recorded')}>
              {say.whoAnswers}
            </Button>
          )}
          {can('split') && (
            <Button small onClick={() => onAsk('split')}>
              {button.split}
            </Button>
          )}
        </div>
      )}
      {points.length > 0 && can('merged') && !can('split') && <p className={css.note}>{say.splitLater}</p>}
    </Panel>
  );
}
