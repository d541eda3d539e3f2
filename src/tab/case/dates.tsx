import { lazy, Suspense, useState } from 'react';
import type { CaseClock, CaseDetail } from '../../api/case-detail-shapes.ts';
import { useCardWords } from '../../ui/card-words.ts';
import { Glyph, type GlyphName } from '../../ui/glyphs.tsx';
import { useNames } from '../../ui/words-context.ts';
import type { CaseWords as CaseSaid } from '../../words/case/shape.ts';
import { dayOf } from '../../words/dates.ts';
import type { CaseWords } from '../../words/screens/case/shape.ts';
import css from './case-view.module.css';
import { useCaseSaid, useCaseWords } from './case-words.ts';
import { Panel } from './panel.tsx';

const Steps = lazy(() => import('../../ui/clock-steps.tsx').then(({ Steps }) => ({ default: Steps })));

type Said = { words: CaseWords; names: CaseSaid; today: string; day: (day: string) => string };

function stateSaid({ state, due }: CaseClock, { words: { dates }, today, day }: Said): string {
  switch (state.is) {
    case 'running':
      return dates.running(state.left, due === today);
    case 'met':
      return dates.met(day(state.on), state.took);
    case 'met late':
      return dates.metLate(day(state.on), state.by);
    case 'missed':
      return dates.missed(state.by);
    case 'paused':
      return dates.paused(day(state.since));
    case 'extended':
      return dates.extended(day(state.until));
    case 'ended':
      return dates.ended;
  }
}

const SIGN: Readonly<Record<CaseClock['state']['is'], GlyphName>> = {
  running: 'waiting',
  met: 'check',
  'met late': 'late',
  missed: 'late',
  paused: 'held',
  extended: 'steps',
  ended: 'none',
};
const LOOK: Partial<Record<CaseClock['state']['is'], string>> = { met: 'good', 'met late': 'bad', missed: 'bad' };

/** Every date of the case, how it stands, and why it is that day; those of earlier stages are folded. */
export function Dates({ detail: { card, clocks, stages, today } }: { detail: CaseDetail }) {
  const words = useCaseWords();
  const cards = useCardWords();
  const names = useNames();
  const said: Said = { words, names: useCaseSaid(), today, day: (on) => dayOf(on, today, names) };
  return (
    <Panel title={words.dates.title}>
      {clocks.length === 0 && <p className={css.empty}>{words.dates.empty}</p>}
      <ClockList clocks={clocks.filter(({ stage }) => stage >= card.stage)} said={said} />
      {stages
        .filter(({ stage }) => stage < card.stage)
        .toReversed()
        .map(({ stage }) => (
          <details key={stage} className={css.earlier}>
            <summary>
              <Glyph name="chevron" size={12} />
              {cards.stage(stage)}
            </summary>
            <ClockList clocks={clocks.filter((clock) => clock.stage === stage)} said={said} />
          </details>
        ))}
    </Panel>
  );
}

function ClockList({ clocks, said }: { clocks: readonly CaseClock[]; said: Said }) {
  return (
    <ul>
      {clocks.map((clock) => (
        <Clock key={`${clock.clock}${clock.stage}${clock.rule}${clock.remedy}`} clock={clock} said={said} />
      ))}
    </ul>
  );
}

function Clock({ clock, said }: { clock: CaseClock; said: Said }) {
  const { words, day } = said;
  const { dates } = words;
  const [open, setOpen] = useState(false);
  const { state, due, local } = clock;
  return (
    <li className={css.clock}>
      <p className={css.clockHead}>
        <span>
          {said.names.clock[clock.clock]} <span className={css.quiet}>{dates.stage(clock.stage)}</span>
        </span>
        {due && <time dateTime={due}>{day(due)}</time>}
      </p>
      <p className={`${css.facts} ${css[LOOK[state.is] ?? 'plain'] ?? ''}`}>
        <span className={css.state}>
          <Glyph name={SIGN[state.is]} size={12} />
          {stateSaid(clock, said)}
        </span>
        <span className={css.quiet}>{words.binding[clock.standard]}</span>
      </p>
      {clock.provisional && <p className={css.quiet}>{dates.provisional}</p>}
      {local && (
        <p className={css.quiet}>
          {dates.local(day(local.due))} {local.exceeds && <strong className={css.bad}>{dates.exceeds}</strong>}
        </p>
      )}
      <details className={css.whole} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <Glyph name="chevron" size={12} />
          {dates.why}
        </summary>
        {open &&
          (clock.why.length === 0 ? (
            <p className={css.quiet}>{explained(clock, said)}</p>
          ) : (
            <Suspense>
              <Steps steps={clock.why} />
            </Suspense>
          ))}
      </details>
    </li>
  );
}

/** Why a date is what it is that no rule was counted for. */
function explained({ because }: CaseClock, { words, names }: Said): string {
  if (because === null) return words.dates.noCount;
  return (names.explained[because.by] as (facts: typeof because) => string)(because);
}
