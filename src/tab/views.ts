import type { ComponentType } from 'react';
import type { Route } from './routes.ts';

/** The code of a view that comes when somebody goes there: asked for once, and again where it did not come. */
export type ViewCode<P> = { ask(): Promise<ComponentType<P>>; ready(): ComponentType<P> | null };

function code<P>(load: () => Promise<ComponentType<P>>): ViewCode<P> {
  let ready: ComponentType<P> | null = null;
  let asked: Promise<ComponentType<P>> | null = null;
  return {
    ready: () => ready,
    ask() {
      asked ??= load().then(
        (view) => {
          ready = view;
          return view;
        },
        (error: unknown) => {
          asked = null;
          throw error;
        },
      );
      return asked;
    },
  };
}

/** Work and board, where nearly everybody lands, come with the frame; every other view when somebody goes there. */
export const VIEWS = {
  case: code(() => import('./case/case-view.tsx').then(({ CaseView }) => CaseView)),
  mail: code(() => import('./mail/mail-view.tsx').then(({ MailView }) => MailView)),
  search: code(() => import('./search/search-view.tsx').then(({ SearchView }) => SearchView)),
  notices: code(() => import('./notices/notices-view.tsx').then(({ NoticesView }) => NoticesView)),
  calendar: code(() => import('./calendar/calendar-view.tsx').then(({ CalendarView }) => CalendarView)),
  trends: code(() => import('./trends/trends-view.tsx').then(({ TrendsView }) => TrendsView)),
};

/** Asks for the code of a view before there is anything to draw it in. */
export function askForView(route: Route | null): void {
  if (route === null || route.at === 'work' || route.at === 'board') return;
  // Whoever draws the view asks again, and says it where the code does not come.
  VIEWS[route.at].ask().catch(() => undefined);
}
