import type { NoticeShape } from '../../api/notice-shapes.ts';

const NAME = 'redress.notices.seen';
const DAY_MS = 86_400_000;

/**
 * Until when somebody has looked at their notices on this machine: an instant, nothing about them or the notices. Where
 * nothing is kept yet, or storage is closed to a page in a frame, what came in the last day is new.
 */
let until = read() ?? new Date(Date.now() - DAY_MS).toISOString();
const watchers = new Set<() => void>();

export const seen = {
  until: (): string => until,
  /** Calls `changed` when somebody looked, until the function it gives back is called. */
  watch(changed: () => void): () => void {
    watchers.add(changed);
    return () => void watchers.delete(changed);
  },
  look(rows: readonly NoticeShape[]): void {
    const latest = [until, ...rows.map(({ at }) => at)].sort().at(-1) ?? until;
    if (latest === until) return;
    until = latest;
    write(latest);
    for (const changed of watchers) changed();
  },
};

/** A notice that came, or whose fate in Teams changed, after an instant. */
export const isFresh = ({ at }: Pick<NoticeShape, 'at'>, since: string): boolean => at > since;

function read(): string | null {
  try {
    const kept = localStorage.getItem(NAME);
    return kept !== null && Number.isFinite(Date.parse(kept)) ? kept : null;
  } catch {
    return null;
  }
}

function write(instant: string): void {
  try {
    localStorage.setItem(NAME, instant);
  } catch {
    return;
  }
}
