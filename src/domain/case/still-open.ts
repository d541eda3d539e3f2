import type { CalendarDate } from '../calendar/calendar-date.ts';
import { caseClocks } from '../clock/case-clocks.ts';
import { replyDue } from '../clock/next-date.ts';
import { extensionIn } from '../clock/standing-dates.ts';
import type { Person } from '../triage/intake.ts';
import type { Case } from './case.ts';
import { type Ground, rulesOf, stageRules, stagesOf } from './procedure.ts';
import { awaitsAnswer, currentStage, handlerOf, missingParts, standingPoints } from './stages.ts';

/** What a case waits for, each with its sentence in `src/words/case`. */
export type StillOpen =
  | { readonly because: 'nobody confirmed it' }
  | { readonly because: 'the person is owed the reason'; readonly limit: CalendarDate }
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
  return [
    ...owedReason(kase, ground, today),
    ...waitingFor(kase, ground, today),
    ...(said ? [{ because: 'somebody said why', ...said } as const] : []),
  ];
}

/**
 * Where the limit that law sets for the reply has passed, the person is told in writing that it has, and why (SI 2009/309
 * reg. 14, SI 2012/3094 reg. 29(4)). What they were told before that, or only among colleagues, is not it.
 */
function owedReason(kase: Case, ground: Ground, today: CalendarDate): readonly StillOpen[] {
  if (!awaitsAnswer(kase)) return [];
  const { stage } = currentStage(kase);
  return caseClocks(kase, ground, today).flatMap(({ clock, stage: of, standard, due, state }) => {
    const missed = clock === 'outer limit' && of === stage && standard === 'statute' && state.is === 'missed';
    if (!missed || due === null || kase.delays.some(({ toldOn }) => toldOn !== undefined && toldOn >= due)) return [];
    return [{ because: 'the person is owed the reason', limit: due } as const];
  });
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
