import { useState } from 'react';
import type { CaseDetail } from '../../api/case-detail-shapes.ts';
import { londonDay } from '../../domain/calendar/london-day.ts';
import type { DateMoved, DateShown } from '../../domain/case/date-moved.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import { useNames, useWhen } from '../../ui/words-context.ts';
import type { CaseWords as CaseSaid } from '../../words/case/shape.ts';
import { dayOf } from '../../words/dates.ts';
import css from './case-view.module.css';
import { useCaseSaid, useCaseWords } from './case-words.ts';
import { detailsOf } from './entry-details.ts';
import { Panel } from './panel.tsx';

/** Entries shown before somebody asks for all. */
const FEW = 8;

/** Everything that happened, the latest first; what was written down on a later day says so. */
export function Timeline({ detail: { timeline, today } }: { detail: CaseDetail }) {
  const words = useCaseWords();
  const said = useCaseSaid();
  const names = useNames();
  const when = useWhen();
  const whenInside = useWhen(true);
  const [all, setAll] = useState(false);
  const entries = timeline.toSorted((a, b) =>
    a.happenedOn === b.happenedOn ? b.sequence - a.sequence : a.happenedOn < b.happenedOn ? 1 : -1,
  );
  return (
    <Panel title={words.timeline.title} count={timeline.length}>
      <ol className={css.timeline}>
        {entries.map(({ sequence, type, happenedOn, at, by, facts }, index) => (
          // On paper there is nobody who could ask for the rest.
          <li key={sequence} className={all || index < FEW ? css.entry : `${css.entry} ${css.fold}`}>
            <p>
              <strong>{said.event[type] ?? said.unknownEvent}</strong>{' '}
              {isOn(at, happenedOn) ? (
                <span className={css.quiet}>
                  <time dateTime={at}>{when(at)}</time> {words.by(by)}
                </span>
              ) : (
                <time dateTime={happenedOn}>{dayOf(happenedOn, today, names)}</time>
              )}
            </p>
            {!isOn(at, happenedOn) && (
              <p className={css.lateEntry}>
                <Glyph name="pen" size={12} />
                <time dateTime={at}>{words.timeline.recorded(whenInside(at), by)}</time>
              </p>
            )}
            {[...detailsOf({ type, facts }, words, (day) => dayOf(day, today, names)), ...movedOf(facts, said)].map(
              (fact) => (
                <p key={fact} className={css.fact}>
                  {fact}
                </p>
              ),
            )}
          </li>
        ))}
      </ol>
      {!all && entries.length > FEW && (
        <button type="button" className={css.link} onClick={() => setAll(true)}>
          {words.timeline.all(entries.length)}
        </button>
      )}
    </Panel>
  );
}

const isOn = (instant: string, day: string): boolean => londonDay(instant) === day;

/** The dates that moved with the bank holidays, or with the rules. */
const movedOf = ({ moved, shown }: Readonly<Record<string, unknown>>, said: CaseSaid): readonly string[] => [
  ...(Array.isArray(moved) ? (moved as readonly DateMoved[]).map((one) => said.dateMoved(one)) : []),
  ...(Array.isArray(shown) ? (shown as readonly DateShown[]).map((one) => said.dateShown(one)) : []),
];
