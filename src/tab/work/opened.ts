import type { CaseCard } from '../../api/case-shapes.ts';

const NAME = 'redress.cases.opened';
const MOST = 200;

/**
 * Up to which event somebody has seen the cases they opened last on this machine: references and numbers, nothing about
 * anybody. Where storage is closed to a page in a frame, they are remembered as long as the page stands.
 */
const opened = new Map<string, number>(Object.entries(read()));

/** Somebody looks at a case. */
export function keepOpened({ reference, sequence }: Pick<CaseCard, 'reference' | 'sequence'>): void {
  opened.delete(reference);
  opened.set(reference, sequence);
  for (const oldest of [...opened.keys()].slice(0, -MOST)) opened.delete(oldest);
  try {
    localStorage.setItem(NAME, JSON.stringify(Object.fromEntries(opened)));
  } catch {
    return;
  }
}

/** Whether they have opened it since this event of it. */
export const isOpened = (reference: string, sequence: number): boolean => (opened.get(reference) ?? 0) >= sequence;

function read(): Readonly<Record<string, number>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, number>) : {};
  } catch {
    return {};
  }
}
