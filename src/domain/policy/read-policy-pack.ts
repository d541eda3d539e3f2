import type { CalendarDate } from '../calendar/calendar-date.ts';
import { done, type Outcome, refused } from '../outcome.ts';
import { SERVICES, type Service } from '../triage/proposal.ts';
import { STARTING_EVENTS, UNITS } from './clock-rule.ts';
import { clockNamed, isClockId } from './clock-rules.ts';
import { among, date, fieldsOf, given, oneOf, optional, text, type Wrong, whole } from './json-fields.ts';
import {
  DEFAULT_POLICY,
  type DeemedReceipt,
  exceeds,
  type LocalClock,
  mayStartWith,
  type PolicyPack,
} from './policy-pack.ts';
import type { PolicyProblem } from './policy-problem.ts';

const LONGEST_COUNT = 366;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * Reads a policy pack from parsed JSON. What is left out is as in `DEFAULT_POLICY`, but for `version` and `effectiveFrom`.
 * Answers every problem there is, not the first; nothing of a pack with a problem is used.
 */
export function readPolicyPack(json: unknown): Outcome<PolicyPack, readonly PolicyProblem[]> {
  const problems: PolicyProblem[] = [];
  const wrong: Wrong = (path, reason) => {
    problems.push({ path, reason });
    return null;
  };
  const pack = readPack(json, wrong);
  return pack !== null && problems.length === 0 ? done(pack) : refused(problems);
}

function readPack(json: unknown, wrong: Wrong): PolicyPack | null {
  const fields = fieldsOf(
    json,
    ['version', 'effectiveFrom', 'clocks', 'earlyLook', 'memberUpdates', 'deemedReceipt'],
    'policy',
    wrong,
  );
  if (fields === null) return null;
  const version = text(fields.version, 'version', wrong);
  const effectiveFrom = date(fields.effectiveFrom, 'effectiveFrom', wrong);
  const clocks = readClocks(fields.clocks, effectiveFrom, wrong);
  const earlyLook = optional(fields.earlyLook, DEFAULT_POLICY.earlyLook, (value) =>
    whole(value, 0, 60, 'earlyLook', wrong),
  );
  const memberUpdates = optional(fields.memberUpdates, DEFAULT_POLICY.memberUpdates, (value) =>
    whole(value, 1, 60, 'memberUpdates', wrong),
  );
  const deemedReceipt = optional(fields.deemedReceipt, null, (value) => readDeemedReceipt(value, wrong));
  if (version === null || effectiveFrom === null || earlyLook === null || memberUpdates === null) return null;
  return { version, effectiveFrom, clocks, earlyLook, memberUpdates, deemedReceipt };
}

function readClocks(value: unknown, effectiveFrom: CalendarDate | null, wrong: Wrong): readonly LocalClock[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    wrong('clocks', 'not a list');
    return [];
  }
  const said = new Set<string>();
  return value.flatMap((item, index) => {
    const path = `clocks[${index}]`;
    const local = readClock(item, path, wrong);
    if (local === null) return [];
    const about = `${local.clock} ${local.service ?? ''}`;
    if (said.has(about)) wrong(path, 'said twice');
    said.add(about);
    if (local.until !== null && effectiveFrom !== null && local.until < effectiveFrom)
      wrong(`${path}.until`, 'ends before it begins');
    return [local];
  });
}

function readClock(item: unknown, path: string, wrong: Wrong): LocalClock | null {
  const fields = fieldsOf(item, ['clock', 'count', 'unit', 'starts', 'service', 'until', 'reason'], path, wrong);
  if (fields === null) return null;
  const clock = oneOf(fields.clock, isClockId, `${path}.clock`, 'unknown clock', wrong);
  const count = whole(fields.count, 1, LONGEST_COUNT, `${path}.count`, wrong);
  const unit = optional(fields.unit, null, (value) =>
    oneOf(value, among(UNITS), `${path}.unit`, 'unknown unit', wrong),
  );
  const starts = optional(fields.starts, null, (value) =>
    oneOf(value, among(STARTING_EVENTS), `${path}.starts`, 'unknown starting event', wrong),
  );
  const service = optional(fields.service, null, (value): Service | null =>
    oneOf(value, among(SERVICES), `${path}.service`, 'unknown service', wrong),
  );
  const until = optional(fields.until, null, (value) => date(value, `${path}.until`, wrong));
  const reason = optional(fields.reason, null, (value) => text(value, `${path}.reason`, wrong));
  if (given(fields.service) && !given(fields.until)) wrong(`${path}.until`, 'exception without an end');
  if (clock === null || count === null) return null;
  const local = { clock, count, unit, starts, service, until, reason };
  judge(local, path, wrong);
  return local;
}

/** Holds a local period to the rule it stands beside. */
function judge({ clock, count, unit, starts, reason }: LocalClock, path: string, wrong: Wrong): void {
  const rule = clockNamed(clock);
  if (unit !== null && unit !== rule.unit && rule.standard !== 'local default')
    wrong(`${path}.unit`, 'unit is set by law or Code');
  if (starts !== null && !mayStartWith(rule, starts)) wrong(`${path}.starts`, 'start is set by law or Code');
  if (!exceeds(rule, count)) return;
  if (rule.standard === 'statute') wrong(`${path}.count`, 'longer than the law allows');
  else if (reason === null) wrong(`${path}.reason`, 'exceeds the Code without a reason');
}

function readDeemedReceipt(value: unknown, wrong: Wrong): DeemedReceipt | null {
  const path = 'deemedReceipt';
  const fields = fieldsOf(value, ['cutOff', 'nonWorkingDays', 'reason'], path, wrong);
  if (fields === null) return null;
  const cutOff = optional(fields.cutOff, null, (time) =>
    typeof time === 'string' && TIME.test(time) ? time : wrong(`${path}.cutOff`, 'not a time of day'),
  );
  const nonWorkingDays = fields.nonWorkingDays ?? false;
  if (typeof nonWorkingDays !== 'boolean') return wrong(`${path}.nonWorkingDays`, 'not yes or no');
  if (!given(fields.cutOff) && !nonWorkingDays) wrong(path, 'changes nothing');
  if (!given(fields.reason)) return wrong(`${path}.reason`, 'exceeds the Code without a reason');
  const reason = text(fields.reason, `${path}.reason`, wrong);
  return reason === null ? null : { cutOff, nonWorkingDays, reason };
}
