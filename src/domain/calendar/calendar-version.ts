import { EDITION, EDITIONS, type Edition } from './bank-holidays.ts';
import type { CalendarDate } from './calendar-date.ts';
import { type Calendars, PUBLISHED_CALENDARS, proclaim, publishedIn } from './calendars.ts';
import { type Proclaimed, partsOfVersion, proclaimedBy } from './proclaimed.ts';

/**
 * Calendars by their version, so that a date can be explained by those it was counted by. A version says its days itself;
 * `titles` are what those days were for, as far as it is known. Null for a version of an edition that is not here.
 */
export function calendarsByVersion(
  titles: readonly Proclaimed[] = [],
  editions: readonly Edition[] = EDITIONS,
): (version: string) => Calendars | null {
  const title = new Map<CalendarDate, string | null>(titles.map((one) => [one.day, one.title]));
  const made = new Map<string, Calendars | null>();
  const make = (version: string): Calendars | null => {
    const parts = partsOfVersion(version);
    const edition = editions.find((one) => one.version === parts?.edition);
    if (parts === null || edition === undefined) return null;
    const days = parts.marks.flatMap((mark) => proclaimedBy(mark) ?? []);
    return proclaim(
      edition === EDITION ? PUBLISHED_CALENDARS : publishedIn(edition),
      days.map((one) => ({ ...one, title: title.get(one.day) ?? null })),
    );
  };
  return (version) => {
    const known = made.get(version);
    if (known !== undefined) return known;
    const calendars = make(version);
    made.set(version, calendars);
    return calendars;
  };
}

/**
 * How one version stands to another: `later` where it has a later edition, or has all that the other says and more;
 * `earlier` the other way round; `aside` where each says something that the other does not. An edition that is not known
 * here is a newer program's.
 */
export function versionOrder(
  one: string,
  other: string,
  editions: readonly Edition[] = EDITIONS,
): 'same' | 'later' | 'earlier' | 'aside' {
  if (one === other) return 'same';
  const [a, b] = [partsOfVersion(one), partsOfVersion(other)];
  if (a === null || b === null) return a === null ? 'later' : 'earlier';
  if (a.edition !== b.edition) return place(a.edition, editions) > place(b.edition, editions) ? 'later' : 'earlier';
  const [hasAll, hasNoMore] = [says(a.marks, b.marks), says(b.marks, a.marks)];
  if (hasAll) return 'later';
  return hasNoMore ? 'earlier' : 'aside';
}

function place(version: string, editions: readonly Edition[]): number {
  const found = editions.findIndex((one) => one.version === version);
  return found < 0 ? editions.length : found;
}

/** Whether marks say all that others do; a day that is taken back was named first. */
const says = (marks: readonly string[], others: readonly string[]): boolean =>
  others.every((mark) => marks.includes(mark) || marks.includes(mark.replace('+', '~')));
