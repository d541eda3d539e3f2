const PATTERN = /^(-?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** An ISO 8601 duration of weeks, days, hours, minutes and seconds in milliseconds; null for anything else. */
export function durationMs(text: string): number | null {
  const match = PATTERN.exec(text);
  if (match === null || match.slice(2).every((piece) => piece === undefined)) return null;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((piece) => Number(piece ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const ms = ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  return match[1] === '-' ? -ms : ms;
}
