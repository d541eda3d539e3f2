import { type ComponentType, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Action } from '../../domain/access.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useFrameWords } from '../../ui/words-context.ts';
import type { Place } from '../../words/screens/frame/shape.ts';
import { BoardView } from '../board/board-view.tsx';
import { LiveContext, useStream } from '../live/live.ts';
import { WorkView } from '../my-work/work-view.tsx';
import { BOARD, hashOf, type Route, routeOf, routeText, TO_DECIDE } from '../routes.ts';
import { SeatContext } from '../seat.ts';
import { VIEWS, type ViewCode } from '../views.ts';
import type { Stage } from '../visit.ts';
import css from './header.module.css';
import { Header, type Tools } from './header.tsx';
import { Sheltered } from './sheltered.tsx';
import frame from './tab.module.css';

/** Its number comes seconds later anyway. */
const Bell = lazy(() => import('../notices/bell.tsx').then(({ Bell }) => ({ default: Bell })));

const later = <P extends object>(code: ViewCode<P>) => ({
  code,
  Later: lazy(() => code.ask().then((View) => ({ default: View }))),
});
const SPLIT = {
  case: later(VIEWS.case),
  mail: later(VIEWS.mail),
  search: later(VIEWS.search),
  notices: later(VIEWS.notices),
  calendar: later(VIEWS.calendar),
  trends: later(VIEWS.trends),
};

/** A view whose code is there already is drawn at once: what React had to wait for it holds back for 300 ms. */
function Split<P extends object>({ of: { code, Later }, props }: { of: ReturnType<typeof later<P>>; props: P }) {
  const [View] = useState<ComponentType<P>>(() => code.ready() ?? Later);
  return <View {...props} />;
}

const PLACES: readonly { readonly place: Place; readonly action: Action; readonly route: Route }[] = [
  { place: 'work', action: 'read cases', route: { at: 'work', whose: 'mine' } },
  { place: 'board', action: 'read cases', route: BOARD },
  { place: 'mail', action: 'read the mail log', route: TO_DECIDE },
  { place: 'search', action: 'read cases', route: { at: 'search' } },
  { place: 'calendar', action: 'read cases', route: { at: 'calendar', month: null } },
  { place: 'trends', action: 'see the figures', route: { at: 'trends' } },
];

/** Whoever may go anywhere is reminded of something there. */
function mayOpen(route: Route | null, actions: readonly Action[]): boolean {
  if (route?.at === 'case') return actions.includes('read cases');
  return PLACES.some(
    ({ place, action }) => (place === route?.at || route?.at === 'notices') && actions.includes(action),
  );
}

type Props = { stage: Extract<Stage, { stage: 'in' }>; tools: Tools };

/** The views this person may see. Which one is open stands in the address, never anything about a person. */
export function Inside({ stage, tools }: Props) {
  const { council, host, client, me } = stage;
  const { nav, signIn } = useFrameWords();
  const places = PLACES.filter(({ action }) => me.actions.includes(action));
  const asked = useRoute();
  const route = mayOpen(asked, me.actions) ? asked : (places[0]?.route ?? null);
  const live = useStream(client, me.actions.includes('read cases'));
  const seat = useMemo(() => ({ host, client, me }), [host, client, me]);
  const main = useRef<HTMLElement>(null);
  // Another month or filter is the same view; another case is another one.
  const text = route?.at === 'case' ? routeText(route) : route?.at;
  const before = useRef(text);
  useEffect(() => {
    // Another view: start at its top, and let the keyboard start there too.
    if (before.current === text) return;
    before.current = text;
    window.scrollTo({ top: 0 });
    main.current?.focus({ preventScroll: true });
  }, [text]);

  const links = (
    <nav className={css.nav} aria-label={nav.label}>
      {places.map(({ place, route: there }) => (
        <a
          key={place}
          className={css.link}
          href={hashOf(there)}
          aria-current={route?.at === place ? 'page' : undefined}
        >
          <Glyph name={place} />
          {nav[place]}
        </a>
      ))}
    </nav>
  );
  return (
    <SeatContext value={seat}>
      <LiveContext value={live}>
        <Header
          council={council}
          person={me.name}
          nav={links}
          bell={
            places.length > 0 && (
              <Suspense fallback={null}>
                <Bell here={route?.at === 'notices'} />
              </Suspense>
            )
          }
          tools={tools}
        />
        <main id="main" ref={main} tabIndex={-1} className={frame.main}>
          {route === null ? (
            <ProblemNotice large words={signIn.noRole} />
          ) : (
            <Sheltered key={text}>
              <Suspense fallback={<SkeletonRows />}>
                <View route={route} />
              </Suspense>
            </Sheltered>
          )}
        </main>
      </LiveContext>
    </SeatContext>
  );
}

function View({ route }: { route: Route }) {
  switch (route.at) {
    case 'work':
      return <WorkView route={route} />;
    case 'board':
      return <BoardView route={route} />;
    case 'case':
      return <Split of={SPLIT.case} props={{ reference: route.reference }} />;
    case 'mail':
      return <Split of={SPLIT.mail} props={{ filter: route.state }} />;
    case 'search':
      return <Split of={SPLIT.search} props={{}} />;
    case 'calendar':
      return <Split of={SPLIT.calendar} props={{ month: route.month }} />;
    case 'trends':
      return <Split of={SPLIT.trends} props={{}} />;
    case 'notices':
      return <Split of={SPLIT.notices} props={{}} />;
  }
}

function useRoute(): Route | null {
  const [text, setText] = useState(() => location.hash);
  useEffect(() => {
    const listen = (): void => setText(location.hash);
    window.addEventListener('hashchange', listen);
    return () => window.removeEventListener('hashchange', listen);
  }, []);
  return useMemo(() => routeOf(text), [text]);
}
