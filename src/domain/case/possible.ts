import { replyPeriod } from '../clock/reply-period.ts';
import type { Asked } from './act.ts';
import type { Case } from './case.ts';
import { DATE_SOURCES, type DateSource } from './happening.ts';
import { type Ground, maySetDate, milestonesOf, rulesOf, stopsForQuestion } from './procedure.ts';
import { awaitsAnswer, currentStage, firstAnswer, standingPoints } from './stages.ts';
import { isOpenTo, pastRequests, toNextStage, toRefusal, toReopening } from './ways-on.ts';

type Where = (kase: Case, ground: Ground) => boolean;

const always: Where = () => true;
const open: Where = ({ closure, status }) => closure === null && status !== 'To confirm';
const owed: Where = (kase) => kase.status === 'Open' && awaitsAnswer(kase);
const confirmed: Where = ({ status }) => status !== 'To confirm';
const both =
  (...all: readonly Where[]): Where =>
  (kase, ground) =>
    all.every((one) => one(kase, ground));

/** What was merged goes on in the other case. */
const goesOnHere: Where = ({ closure }) => closure?.ground !== 'merged';
const mayEscalate: Where = both(goesOnHere, (kase, ground) => isOpenTo(toNextStage(kase, ground)));
const waits: Where = ({ clarifications }) => clarifications.some(({ answeredAt }) => answeredAt === null);
const promised =
  (state: (remedy: Case['remedies'][number]) => boolean): Where =>
  ({ remedies }) =>
    remedies.some((remedy) => remedy.proved === null && remedy.notPossible === null && state(remedy));

/** Where a date that is set for the current stage may come from; nowhere, where a rule counts it. */
export function dateSourcesOf(kase: Case, ground: Ground): readonly DateSource[] {
  const rules = rulesOf(kase, ground);
  return rules === null ? [] : DATE_SOURCES.filter((source) => maySetDate(rules, currentStage(kase).stage, source));
}
const mayHaveDate: Where = (kase, ground) => dateSourcesOf(kase, ground).length > 0;

const untouched: Where = ({ messages, movedOn }) => messages === 1 && !movedOn;

/** Where each kind of act has a place. The rules decide in the end; this is for offering it or not. */
const WHERE: Readonly<Record<Asked['type'], Where>> = {
  confirmed: ({ status }) => status === 'To confirm',
  withdrawn: untouched,
  reinstated: () => false,
  acknowledged: both(
    owed,
    (kase) => currentStage(kase).acknowledged === null && firstAnswer(currentStage(kase)) === null,
  ),
  'points recorded': owed,
  assigned: open,
  'part sent in': both(owed, (kase) => standingPoints(kase).length > 0),
  'draft looked at': owed,
  'complaint offered': both(open, ({ category }) => category === 'service_request'),
  'call attempted': open,
  'complained about': always,
  'not complained about': ({ complainedAbout }) => complainedAbout.length > 0,
  'independence checked': open,
  'liaison noted': confirmed,
  'contact noted': confirmed,
  'member involved': open,
  'member updated': confirmed,
  extended: both(
    owed,
    (kase, ground) => firstAnswer(currentStage(kase)) === null && replyPeriod(kase, ground) !== null,
  ),
  'date set': both(owed, mayHaveDate),
  'milestone reached': both(owed, (kase, ground) => milestonesOf(kase, ground).length > 0),
  'clarification asked': both(
    owed,
    (kase, ground) =>
      !waits(kase, ground) && firstAnswer(currentStage(kase)) === null && stopsForQuestion(kase, ground),
  ),
  'clarification answered': both(open, waits),
  'procedure changed': open,
  'delay explained': open,
  responded: owed,
  'resolved early': both(open, (kase) => kase.earlyResolution === null && currentStage(kase).stage === 1),
  'escalation asked': both(mayEscalate, ({ escalationAsked }) => escalationAsked === null),
  escalated: mayEscalate,
  refused: both(
    confirmed,
    goesOnHere,
    (kase) => isOpenTo(toRefusal(kase, 'complaint')) || isOpenTo(toRefusal(kase, 'escalation')),
  ),
  closed: both(open, (kase) => isOpenTo(pastRequests(kase))),
  reopened: (kase) => isOpenTo(toReopening(kase)),
  'remedy promised': confirmed,
  'remedy done': both(
    confirmed,
    promised(() => true),
  ),
  'remedy proof sent': both(
    confirmed,
    promised(({ doneOn }) => doneOn !== null),
  ),
  'remedy not possible': both(
    confirmed,
    promised(({ doneOn }) => doneOn === null),
  ),
  converted: both(confirmed, ({ category }) => category === 'service_request'),
  split: both(owed, (kase) => standingPoints(kase).length > 1),
  merged: owed,
  restricted: goesOnHere,
  'restriction lifted': ({ restricted }) => restricted !== null,
  corrected: confirmed,
  noted: always,
};

/** The kinds of act that a person can be offered on a case as it stands. */
export function possibleActs(kase: Case, ground: Ground): readonly Asked['type'][] {
  if (kase.notUnderstood.length > 0) return [];
  if (kase.status === 'Withdrawn') return ['reinstated'];
  return (Object.keys(WHERE) as Asked['type'][]).filter((type) => WHERE[type](kase, ground));
}
