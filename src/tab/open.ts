import type { Begun } from './begin.ts';
import { routeOf } from './routes.ts';
import { askForView } from './views.ts';

/** Fetches the screens, and the code of the first view beside them, and draws the visit that has begun. */
export function open({ visit, spoken }: Begun): void {
  askForView(routeOf(location.hash));
  void import('./app.tsx').then(({ show }) => show(visit, spoken));
}

// In the page that a host frames the visit has begun before this is here (`greet.ts`), and nothing else opens it.
if (globalThis.redress) open(globalThis.redress);
