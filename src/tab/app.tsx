import { createRoot, hydrateRoot } from 'react-dom/client';
import type { Language } from '../words/shape.ts';
import { Tab } from './frame/tab.tsx';
import type { Visit } from './visit.ts';

/**
 * Draws the tab. `visit` has begun already; `spoken` is the language that every call names. `goOn`: the first picture
 * stands there (`drawEarly`), and React goes on with it.
 */
export function show(visit: Visit, spoken: { language: Language }, goOn: boolean): void {
  const page = document.getElementById('root') as HTMLElement;
  const tab = <Tab visit={visit} spoken={spoken} />;
  if (goOn) hydrateRoot(page, tab);
  else createRoot(page).render(tab);
}
