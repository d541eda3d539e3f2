import { createRoot } from 'react-dom/client';
import type { Begun } from './begin.ts';
import { Frame } from './frame/frame.tsx';

/** Draws the pane. `begun` has met Outlook already, or is about to. */
export function show(begun: Begun): void {
  // What says that all this is late, where it was.
  document.getElementById('late')?.remove();
  createRoot(document.getElementById('root') as HTMLElement).render(<Frame begun={begun} />);
}
