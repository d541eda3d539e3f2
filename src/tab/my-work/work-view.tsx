import { lazy, Suspense, useCallback } from 'react';
import type { Work } from '../../api/case-shapes.ts';
import { PRESSING } from '../../domain/triage/proposal.ts';
import { looks } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useResource } from '../../ui/use-resource.ts';
import { useNames, wordsOf } from '../../ui/words-context.ts';
import { dayOf } from '../../words/dates.ts';
import { en } from '../../words/screens/my-work/en.ts';
import type { WorkSection, WorkWords } from '../../words/screens/my-work/shape.ts';
import { asks } from '../asks.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { BOARD, hashOf, type Route, TO_DECIDE } from '../routes.ts';
import { useSeat } from '../seat.ts';
import { ViewFrame } from '../view/view-frame.tsx';
import { Section } from './section.tsx';
import css from './work-view.module.css';

const useWorkWords = wordsOf<WorkWords>(en, () => import('../../words/screens/my-work/cy.ts'));

const EVERY_MS = 60_000;
/** What has a date of its own, and what waits for somebody, each in the order it is looked at. */
const BY_DATE = ['overdue', 'dueToday', 'thisWeek', 'comingUp'] as const satisfies readonly WorkSection[];
const WAITING = [
  'escalations',
  'toConfirm',
  'earlyLooks',
  'promised',
  'clarifications',
] as const satisfies readonly WorkSection[];

/** My work: what to do today, in one sentence and then one by one. */
export function WorkView({ route: { whose } }: { route: Extract<Route, { at: 'work' }> }) {
  const { client } = useSeat();
  const words = useWorkWords();
  const load = useCallback(() => client.call('work', asks.work(whose)), [client, whose]);
  const found = useResource(load, EVERY_MS);
  useRefresh(found.refresh, ({ kind }) => kind === 'case' || kind === 'mail');
  return (
    <div className={css.view}>
      <ViewFrame of={found} skeleton={<SkeletonRows rows={5} />}>
        {(work) => (
          <>
            <div className={css.top}>
              <Headline work={work} words={words} whose={whose} />
              <Whose whose={whose} words={words} />
            </div>
            {whose === 'all' && (
              <Suspense>
                <Everything work={work} words={words} />
              </Suspense>
            )}
            <Unowned work={work} words={words} />
            <Messages work={work} words={words} />
            <Sections work={work} words={words} whose={whose} onChanged={found.refresh} />
          </>
        )}
      </ViewFrame>
    </div>
  );
}

const MINE = { officer: ['mine'] };

/** Something among the new mail must not wait. */
const isPressing = ({ newMail }: Work): boolean =>
  newMail.rows.some(({ messages }) => messages.some(({ flags }) => PRESSING.some((flag) => flags.includes(flag))));

// What stands where little else does comes when it is wanted.
const Nothing = lazy(() => import('./what-is-open.tsx').then(({ Nothing }) => ({ default: Nothing })));
const Everything = lazy(() => import('./what-is-open.tsx').then(({ Everything }) => ({ default: Everything })));

type Said = { work: Work; words: WorkWords };

function Headline({
  work: { today, overdue, dueToday, thisWeek },
  words: { headline },
  whose,
}: Said & { whose: 'mine' | 'all' }) {
  const names = useNames();
  const urgent = overdue.total + dueToday.total;
  const calm = thisWeek.total > 0 ? headline.later(thisWeek.total) : headline.clear[whose];
  return (
    <div className={css.headline}>
      <span className={css.today}>
        <time dateTime={today}>{dayOf(today, '', names)}</time>
      </span>
      <h2 className={overdue.total > 0 ? css.pressing : undefined}>
        {urgent > 0 ? headline.urgent(overdue.total, dueToday.total) : calm}
      </h2>
    </div>
  );
}

function Whose({ whose, words: { whose: say } }: { whose: 'mine' | 'all'; words: WorkWords }) {
  return (
    <nav className={css.whose} aria-label={say.label}>
      {(['mine', 'all'] as const).map((one) => (
        <a key={one} href={hashOf({ at: 'work', whose: one })} aria-current={one === whose ? 'true' : undefined}>
          {say[one]}
        </a>
      ))}
    </nav>
  );
}

const NOBODYS = { officer: ['nobody'] };

/** For the complaints team: a case that nobody has is late for everybody, and in nobody's list. */
function Unowned({ work: { unowned }, words }: Said) {
  if (unowned === null || unowned.overdue + unowned.thisWeek === 0) return null;
  return (
    <a
      className={unowned.overdue > 0 ? `${css.messages} ${css.late}` : css.messages}
      href={hashOf({ ...BOARD, at: 'board', sort: 'days left', filter: NOBODYS })}
    >
      <Glyph name={unowned.overdue > 0 ? 'late' : 'person'} size={20} />
      <span>{words.unowned(unowned.overdue, unowned.thisWeek)}</span>
      <span className={css.go}>
        {words.toUnowned}
        <Glyph name="chevron" size={12} />
      </span>
    </a>
  );
}

function Messages({ work: { messagesToDecide }, words }: Said) {
  if (!messagesToDecide) return null;
  return (
    <a className={css.messages} href={hashOf(TO_DECIDE)}>
      <Glyph name="mail" size={20} />
      <span>{words.messagesToDecide(messagesToDecide)}</span>
      <span className={css.go}>
        {words.toMail}
        <Glyph name="chevron" size={12} />
      </span>
    </a>
  );
}

function Sections({ work, words, whose, onChanged }: Said & { whose: 'mine' | 'all'; onChanged: () => void }) {
  // What comes up is one's own; of everybody's it would be the board over again.
  const total = (name: WorkSection) => (name === 'given' ? work.given.length : work[name].total);
  const filled = (names: readonly WorkSection[]) =>
    names.filter((name) => total(name) > 0 && (name !== 'comingUp' || whose === 'mine'));
  const nothingUrgent = work.overdue.total + work.dueToday.total === 0;
  const first = nothingUrgent || isPressing(work) ? filled(['newMail']) : [];
  const dated = [...filled(['given']), ...first, ...filled(BY_DATE)];
  const waiting = [...(first.length > 0 ? [] : filled(['newMail'])), ...filled(WAITING)];
  if (dated.length + waiting.length === 0 && work.later > 0 && whose === 'mine') {
    return (
      <div className={css.panel}>
        <EmptyState good glyph="check" title={words.calm.title} lead={words.calm.lead(work.later)}>
          <a className={looks('primary')} href={hashOf({ ...BOARD, at: 'board', sort: 'days left', filter: MINE })}>
            {words.toMine}
          </a>
        </EmptyState>
      </div>
    );
  }
  if (dated.length + waiting.length === 0) {
    return (
      <div className={css.panel}>
        <Suspense>
          <Nothing work={work} words={words} whose={whose} />
        </Suspense>
      </div>
    );
  }
  const column = (names: readonly WorkSection[]) =>
    names.length > 0 && (
      <div className={css.column}>
        {names.map((name) => (
          <Section key={name} name={name} work={work} words={words} whose={whose} onChanged={onChanged} />
        ))}
      </div>
    );
  return (
    <div className={dated.length > 0 && waiting.length > 0 ? css.columns : css.one}>
      {column(dated)}
      {column(waiting)}
    </div>
  );
}
