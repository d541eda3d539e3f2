const ZONE = 'Europe/London';

const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** Milliseconds the site's wall clock is ahead of UTC at an instant. */
function offsetAt(instant: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of wall.formatToParts(instant)) part[type] = Number(value);
  const shown = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
  return shown - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant of midnight that begins a date (given as its midnight in UTC) in the site's time zone. British clocks
 * change at 01:00 UTC, so both midnights have the same offset.
 */
export const siteMidnight = (utcMidnight: number): number => utcMidnight - offsetAt(utcMidnight);

/**
 * A date-only column keeps midnight of the day in the site's own time zone, shown in UTC: on a summer day in England
 * that is 23:00 of the day before.
 */
export function siteDay(instant: number): number {
  const local = instant + offsetAt(instant);
  return siteMidnight(Math.floor(local / 86_400_000) * 86_400_000);
}
