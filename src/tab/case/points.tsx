import type { CaseDetail } from '../../api/case-detail-shapes.ts';
import type { Finding } from '../../domain/case/happening.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { useNames } from '../../ui/words-context.ts';
import { dayOf } from '../../words/dates.ts';
import { hashOf } from '../routes.ts';
import css from './case-view.module.css';
import { useCaseWords } from './case-words.ts';
import { Panel } from './panel.tsx';

const TONE: Readonly<Record<Finding, Tone>> = {
  upheld: 'warning',
  'partly upheld': 'brand',
  'not upheld': 'neutral',
  'no finding': 'outline',
};

/** What the person complains about, one by one: who answers each, whether their part is in, and what was found. */
export function Points({ detail: { card, points, stages, today } }: { detail: CaseDetail }) {
  const words = useCaseWords();
  const names = useNames();
  const { points: say } = words;
  if (card.category !== 'complaint' && points.length === 0) return null;
  const outcomes = stages.at(-1)?.answers.at(-1)?.outcomes ?? [];
  return (
    <Panel title={say.title} count={points.length}>
      {points.length === 0 ? (
        <p className={css.empty}>{say.empty}</p>
      ) : (
        <ol className={css.points}>
          {points.map(({ number, text, service, owner, splitInto, partsIn }) => {
            const part = partsIn.findLast(({ stage }) => stage === card.stage);
            const outcome = outcomes.find(({ point }) => point === number);
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
                      <span>{owner ? say.ownedBy(owner.name) : say.noOwner}</span>
                    )}
                    {part ? (
                      <span className={css.good}>
                        <Glyph name="check" size={12} />
                        {say.partIn(part.of.name, dayOf(part.at.slice(0, 10), today, names))}
                      </span>
                    ) : (
                      owner &&
                      outcomes.length === 0 &&
                      !splitInto && (
                        <span className={css.waits}>
                          <Glyph name="waiting" size={12} />
                          {say.partMissing}
                        </span>
                      )
                    )}
                  </p>
                  {outcome?.learning && <p className={css.quiet}>{say.learned(outcome.learning)}</p>}
                </div>
                {outcome && <Badge tone={TONE[outcome.finding]}>{words.finding[outcome.finding]}</Badge>}
              </li>
            );
          })}
        </ol>
      )}
    </Panel>
  );
}
