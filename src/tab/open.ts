import { NOT_LOADED } from '../words/not-loaded.ts';
import type { Language } from '../words/shape.ts';
import type { Begun } from './begin.ts';
import { drawEarly } from './early.ts';
import { routeOf } from './routes.ts';
import { askForView } from './views.ts';

/** Fetches the screens, and the code of the first view beside them, and draws the visit that has begun. */
export function open(begun: Begun): void {
  const { visit, spoken } = begun;
  askForView(routeOf(location.hash));
  const early = drawEarly(begun);
  import('./app.tsx').then(
    ({ show }) => early.handOver((goOn) => show(visit, spoken, goOn)),
    () => early.handOver(() => sayNotLoaded(spoken.language)),
  );
}

/** The code of the screens did not come: the network went, or the server is a newer one by now. */
function sayNotLoaded(language: Language): void {
  const { said, again } = NOT_LOADED[language];
  const [words, button] = [document.createElement('p'), document.createElement('button')];
  words.textContent = said;
  button.textContent = again;
  button.onclick = () => location.reload();
  const alert = document.createElement('div');
  alert.setAttribute('role', 'alert');
  alert.className = 'not-loaded';
  alert.append(words, button);
  document.getElementById('root')?.replaceChildren(alert);
}

// In the page that a host frames the visit has begun before this is here (`greet.ts`), and nothing else opens it.
if (globalThis.redress) open(globalThis.redress);
