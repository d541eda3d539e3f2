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

/** The instant of midnight that begins a date (milliseconds since the epoch at UTC midnight) in the site's time zone. */
export function siteMidnight(utcMidnight: number): number {
  return utcMidnight - offsetAt(utcMidnight - offsetAt(utcMidnight));
}

/**
 * A date-only column keeps midnight of the day in the site's own time zone, shown in UTC: on a summer day in England
 * that is 23:00 of the day before.
 */
export function siteDay(instant: number): number {
  const local = instant + offsetAt(instant);
  return siteMidnight(Math.floor(local / 86_400_000) * 86_400_000);
}
