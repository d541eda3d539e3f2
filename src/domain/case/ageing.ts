import type { CalendarDate } from '../calendar/calendar-date.ts';
import type { Calendars } from '../calendar/calendars.ts';
import { londonDay } from '../calendar/london-day.ts';
import { countWorkingDays } from '../calendar/working-calendar.ts';
import { caseClocks } from '../clock/case-clocks.ts';
import { replyDue } from '../clock/next-date.ts';
import { extensionIn } from '../clock/standing-dates.ts';
import type { Person } from '../triage/intake.ts';
import type { Case } from './case.ts';
import { type Ground, rulesOf, stageRules, stagesOf } from './procedure.ts';
import { awaitsAnswer, currentStage, handlerOf, missingParts, standingPoints } from './stages.ts';

/**
 * How long a case has been open, in bands that follow the Code: acknowledged and answered at stage 1 takes 15 working days
 * at most (6.2, 6.3), with a full extension 25 (6.4); stage 2 adds 25, and 20 more when extended. What is older than all
 * of that is long-running, and somebody senior should know why.
 */
export const AGE_BANDS = [
  { band: 'stage 1', upTo: 15 },
  { band: 'stage 1 extended', upTo: 25 },
  { band: 'stage 2', upTo: 50 },
  { band: 'stage 2 extended', upTo: 70 },
  { band: 'long-running', upTo: Number.POSITIVE_INFINITY },
] as const;
export type AgeBand = (typeof AGE_BANDS)[number]['band'];

/** Working days in England and Wales since receipt: 0 on the day itself. */
export const ageOf = ({ receivedAt }: Pick<Case, 'receivedAt'>, today: CalendarDate, calendars: Calendars): number =>
  Math.max(0, countWorkingDays(calendars['england-and-wales'], londonDay(receivedAt), today));

export const bandOf = (workingDays: number): AgeBand =>
  AGE_BANDS.find(({ upTo }) => workingDays <= upTo)?.band ?? 'long-running';

/** Cases by age; one that is closed or withdrawn does not count. */
export function byAge(
  cases: readonly Pick<Case, 'receivedAt' | 'closure' | 'status'>[],
  today: CalendarDate,
  calendars: Calendars,
): Readonly<Record<AgeBand, number>> {
  const counts = Object.fromEntries(AGE_BANDS.map(({ band }) => [band, 0])) as Record<AgeBand, number>;
  for (const kase of cases)
    if (kase.closure === null && kase.status !== 'Withdrawn') counts[bandOf(ageOf(kase, today, calendars))] += 1;
  return counts;
}

/** What a case waits for, each with its sentence in `src/words/case`. */
export type StillOpen =
  | { readonly because: 'nobody confirmed it' }
  | { readonly because: 'not acknowledged'; readonly stage: number }
  | { readonly because: 'nobody has it'; readonly stage: number }
  | { readonly because: 'no points recorded' }
  | { readonly because: 'parts are missing'; readonly owners: readonly Person[] }
  | { readonly because: 'the person was asked'; readonly since: CalendarDate }
  | { readonly because: 'extended'; readonly until: CalendarDate; readonly reason: string }
  | { readonly because: 'a request for the next stage waits'; readonly since: string }
  | { readonly because: 'being answered'; readonly due: CalendarDate | null }
  | { readonly because: 'answered, the person may go on' }
  | { readonly because: 'answered, no stage is left' }
  | { readonly because: 'somebody said why'; readonly why: string; readonly at: string; readonly by: Person };

/** Why a case is still open: what it waits for, and what people said about it last. Empty where it is closed. */
export function whyStillOpen(kase: Case, ground: Ground, today: CalendarDate): readonly StillOpen[] {
  if (kase.closure !== null || kase.status === 'Withdrawn') return [];
  const said = kase.delays.at(-1);
  return [...waitingFor(kase, ground, today), ...(said ? [{ because: 'somebody said why', ...said } as const] : [])];
}

function waitingFor(kase: Case, ground: Ground, today: CalendarDate): readonly StillOpen[] {
  if (kase.status === 'To confirm') return [{ because: 'nobody confirmed it' }];
  const asked = kase.escalationAsked;
  if (asked) return [{ because: 'a request for the next stage waits', since: asked.receivedAt }];
  const { stage, acknowledged } = currentStage(kase);
  if (!awaitsAnswer(kase)) {
    const isLast = stage >= stagesOf(kase, ground);
    return [{ because: isLast ? 'answered, no stage is left' : 'answered, the person may go on' }];
  }
  const waits: StillOpen[] = [];
  const asksForIt = stageRules(rulesOf(kase, ground), stage)?.acknowledges;
  if (asksForIt && acknowledged === null) waits.push({ because: 'not acknowledged', stage });
  if (handlerOf(kase) === null) waits.push({ because: 'nobody has it', stage });
  if (kase.category === 'complaint' && standingPoints(kase).length === 0) waits.push({ because: 'no points recorded' });
  const owners = missingOwners(kase, stage);
  if (owners.length > 0) waits.push({ because: 'parts are missing', owners });
  const question = kase.clarifications.findLast(({ answeredAt }) => answeredAt === null);
  if (question) waits.push({ because: 'the person was asked', since: question.askedOn });
  const extension = extensionIn({ kase, stage: currentStage(kase), rules: rulesOf(kase, ground), ground });
  if (extension) waits.push({ because: 'extended', until: extension.until, reason: extension.reason });
  if (waits.length > 0) return waits;
  return [{ because: 'being answered', due: replyDue(caseClocks(kase, ground, today), stage) }];
}

/** Owners of points whose part of the reply is not in, once each. */
function missingOwners(kase: Case, stage: number): readonly Person[] {
  const owners = new Map(missingParts(kase, stage).map(({ owner }) => [owner.id, owner]));
  return [...owners.values()];
}
