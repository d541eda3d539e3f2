import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { clockNamed } from '../../domain/policy/clock-rules.ts';
import type { AppliedClock } from '../../domain/policy/rules-for.ts';
import { en as clock } from '../clock/en.ts';
import { en as names } from '../names/en.ts';
import { on, workingDays } from '../phrases/en.ts';
import type { PolicyWords } from './shape.ts';

const untilDay = (until: CalendarDate | null): string => (until === null ? '' : `, received up to ${on(until)}`);

/** The period that counts, and beside the council’s own the one it stands beside. */
function periodOf({ rule, local }: AppliedClock): string {
  const standard = clock.period(rule);
  if (local === null) return `${standard} (${clock.source(rule)}).`;
  return `${clock.period(local.rule)} (${clock.source(local.rule)}); ${clock.source(rule)} has ${standard}.`;
}

export const en: PolicyWords = {
  pack: ({ version, from, until, replacedBy }) =>
    replacedBy
      ? `Policy ${version} counts for nothing: ${replacedBy.version} begins on the same day, ${on(from)}, and stands after it.`
      : `Policy ${version}, for what is received from ${on(from)} ${until === null ? 'on' : `to ${on(until)}`}.`,
  departures: 'It departs from a Code or from guidance here, to be explained in the self-assessment (Code 8.1):',
  noDepartures: 'It departs from no Code and from no guidance.',
  departure: ({ what, service, until, count, reason }) => {
    if (what === 'deemed receipt') return `Late mail counts as the next working day’s. Reason: ${reason}`;
    const rule = clockNamed(what);
    const whose = service === null ? '' : `, ${names.service[service]}`;
    return `${clock.clock[what]}${whose}${untilDay(until)}: ${clock.period({ ...rule, count: count ?? rule.count })} instead of ${rule.count}. Reason: ${reason}`;
  },
  earlyLook: (count) =>
    count === 0
      ? 'Nobody is asked to look at a draft before it is due.'
      : `The draft of the reply to a complaint is looked at ${workingDays(count)} before it is due.`,
  memberUpdates: (count) => `A councillor or MP who brought a case hears of it every ${workingDays(count)}.`,
  deemedReceipt: ({ cutOff, nonWorkingDays }) => {
    const late = [cutOff && `after ${cutOff}`, nonWorkingDays && 'on a day that is no working day'].filter(Boolean);
    return `What comes ${late.join(' or ')} counts as received on the next working day, for clocks of the Codes that start with receipt, beside the date of the Code.`;
  },
  begins: (from) => `For what is received from ${on(from)} on.`,
  elsewhere: 'It is handled elsewhere and has no clock here.',
  stage: (stage) => `Stage ${stage}`,
  noPeriod: 'Nothing sets a period.',
  clock: (meaning) => `${clock.clock[meaning.rule.id]}: ${periodOf(meaning)}`,
  exception: ({ service, until, ...meaning }) => `${names.service[service]}${untilDay(until)}: ${periodOf(meaning)}`,
  onClarification: {
    restarts: 'A question back to the person starts the time again with their answer.',
    'restarts if asked early':
      'A question back to the person that is asked within the period starts the time again with their answer.',
    pauses: 'The days of waiting for the answer to a question do not count.',
  },
  letterDateWins: 'A date that the letter gives counts in the place of the usual period.',
};
