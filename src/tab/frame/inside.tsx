import { type ComponentType, lazy, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { BoardView } from '../board/board-view.tsx';
import { LiveContext, useStream } from '../live/live.ts';
import { WorkView } from '../my-work/work-view.tsx';
import { type Route, routeOf, routeText } from '../routes.ts';
import { SeatContext } from '../seat.ts';
import { optional } from '../view/optional.ts';
import { useAfter } from '../view/use-after.ts';
import { VIEWS, type ViewCode } from '../views.ts';
import type { Stage } from '../visit.ts';
import { Frame } from './frame.tsx';
import type { Tools } from './header.tsx';
import { opens, Places } from './places.tsx';
import { Sheltered } from './sheltered.tsx';
import { useFrame } from './use-frame.ts';

/** Its number comes seconds later anyway. */
const Bell = optional(() => import('../notices/bell.tsx').then(({ Bell }) => Bell));

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

type Props = { stage: Extract<Stage, { stage: 'in' }>; tools: Tools };

/** The views this person may see. Which one is open stands in the address, never anything about a person. */
export function Inside({ stage, tools }: Props) {
  const { council, host, client, me } = stage;
  const frame = useFrame();
  const { nav, signIn } = frame.words;
  const asked = useRoute();
  const route = useMemo(() => opens(asked, me.actions), [asked, me.actions]);
  const stands = useAfter(true);
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

  return (
    <SeatContext value={seat}>
      <LiveContext value={live}>
        <Frame
          {...frame}
          council={council}
          person={me.name}
          nav={<Places actions={me.actions} at={route?.at ?? null} nav={nav} />}
          bell={
            route &&
            stands === true && (
              <Suspense fallback={null}>
                <Bell here={route.at === 'notices'} />
              </Suspense>
            )
          }
          tools={tools}
          main={main}
        >
          {route === null ? (
            <ProblemNotice large words={signIn.noRole} />
          ) : (
            <Sheltered key={text}>
              <Suspense fallback={<SkeletonRows />}>
                <View route={route} />
              </Suspense>
            </Sheltered>
          )}
        </Frame>
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
