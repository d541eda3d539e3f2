import { useEffect, useState } from 'react';

/** Whether the page is at least this wide, in pixels. */
export function useWide(pixels: number): boolean {
  const [query] = useState(() => window.matchMedia(`(min-width: ${pixels}px)`));
  const [wide, setWide] = useState(query.matches);
  useEffect(() => {
    const listen = (event: MediaQueryListEvent): void => setWide(event.matches);
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, [query]);
  return wide;
}
