import { NATIONS, type Nation } from '../calendar/bank-holidays.ts';
import { type CalendarDate, dayNumber, weekdayOf } from '../calendar/calendar-date.ts';
import { LAST_DAY } from '../calendar/day-range.ts';
import type { Proclamation } from '../calendar/proclaimed.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import { among, date, fieldsOf, oneOf, optional, text, type Wrong } from './json-fields.ts';
import type { PolicyProblem } from './policy-problem.ts';

const FIELDS = ['day', 'title', 'nations', 'proclaimedOn', 'source', 'takenBackOn'];

/**
 * Reads the holidays that were proclaimed after the calendars were published, from parsed JSON: a list of them. Answers
 * every problem there is, not the first; nothing of a list with a problem is used.
 */
export function readProclamations(json: unknown): Outcome<readonly Proclamation[], readonly PolicyProblem[]> {
  const problems: PolicyProblem[] = [];
  const wrong: Wrong = (path, reason) => {
    problems.push({ path, reason });
    return null;
  };
  if (!Array.isArray(json)) return refused([{ path: 'holidays', reason: 'not a list' }]);
  const read: Proclamation[] = [];
  json.forEach((item, index) => {
    const one = readOne(item, `[${index}]`, wrong);
    if (one === null) return;
    // A day that was taken back may be proclaimed after all.
    const before = read.findLast(({ day }) => day === one.day);
    if (before && !before.takenBack) wrong(`[${index}].day`, 'day said twice');
    read.push(one);
  });
  return problems.length === 0 ? done(read) : refused(problems);
}

function readOne(item: unknown, path: string, wrong: Wrong): Proclamation | null {
  const fields = fieldsOf(item, FIELDS, path, wrong);
  if (fields === null) return null;
  const day = readDay(fields.day, `${path}.day`, wrong);
  const title = text(fields.title, `${path}.title`, wrong);
  const nations = readNations(fields.nations, `${path}.nations`, wrong);
  const proclaimedOn = date(fields.proclaimedOn, `${path}.proclaimedOn`, wrong);
  const source = text(fields.source, `${path}.source`, wrong);
  const takenBackOn = optional(fields.takenBackOn, null, (value) => date(value, `${path}.takenBackOn`, wrong));
  if (day !== null && proclaimedOn !== null && proclaimedOn > day)
    wrong(`${path}.proclaimedOn`, 'proclaimed after the day');
  if (takenBackOn !== null && proclaimedOn !== null && takenBackOn < proclaimedOn)
    wrong(`${path}.takenBackOn`, 'taken back before it was proclaimed');
  if (day === null || title === null || nations === null || proclaimedOn === null || source === null) return null;
  return { day, title, nations, proclaimedOn, source, takenBack: takenBackOn !== null };
}

/** A weekday of the years that are counted: a weekend is no working day anyway, so that would be a slip of the pen. */
function readDay(value: unknown, path: string, wrong: Wrong): CalendarDate | null {
  const day = date(value, path, wrong);
  if (day === null) return null;
  const number = dayNumber(day);
  if (number < 0 || number > LAST_DAY) return wrong(path, 'day out of range');
  return weekdayOf(number) % 6 === 0 ? wrong(path, 'at a weekend') : day;
}

function readNations(value: unknown, path: string, wrong: Wrong): readonly Nation[] | null {
  if (!Array.isArray(value)) return wrong(path, value === undefined ? 'missing' : 'not a list');
  if (value.length === 0) return wrong(path, 'empty list');
  const read = value.map((one, index) => oneOf(one, among(NATIONS), `${path}[${index}]`, 'unknown nation', wrong));
  return NATIONS.filter((nation) => read.includes(nation));
}
