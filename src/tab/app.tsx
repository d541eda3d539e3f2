import { createRoot } from 'react-dom/client';
import type { Language } from '../words/shape.ts';
import { Tab } from './frame/tab.tsx';
import type { Visit } from './visit.ts';

/** Draws the tab. `visit` has begun already; `spoken` is the language that every call names. */
export function show(visit: Visit, spoken: { language: Language }): void {
  createRoot(document.getElementById('root') as HTMLElement).render(<Tab visit={visit} spoken={spoken} />);
}
