import { type RefObject, useLayoutEffect, useState } from 'react';
import { type Span, windowOf } from './window-of.ts';

/** Keeps to the rows of a long list that can be seen while the page scrolls. `list` holds rows of one height. */
export function useWindow(list: RefObject<HTMLElement | null>, rows: number): { span: Span; rowHeight: number } {
  const [rowHeight, setRowHeight] = useState(0);
  const [span, setSpan] = useState<Span>(() => windowOf(0, 0, 0, rows));
  useLayoutEffect(() => {
    const shown = list.current;
    if (shown === null) return;
    let frame = 0;
    const look = (): void => {
      frame = 0;
      const height = shown.querySelector<HTMLElement>('[data-row]')?.offsetHeight ?? 0;
      const { top } = shown.getBoundingClientRect();
      const next = windowOf(-top, window.innerHeight - top, height, rows);
      setRowHeight(height);
      setSpan((old) => (old.first === next.first && old.end === next.end ? old : next));
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', soon, { passive: true });
    window.addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', soon);
      window.removeEventListener('resize', soon);
    };
  }, [list, rows]);
  return { span, rowHeight };
}
