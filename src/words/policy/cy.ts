import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import { clockNamed } from '../../domain/policy/clock-rules.ts';
import type { AppliedClock } from '../../domain/policy/rules-for.ts';
import { cy as clock } from '../clock/cy.ts';
import { cy as names } from '../names/cy.ts';
import { on, soft, workingDays } from '../phrases/cy.ts';
import type { PolicyWords } from './shape.ts';

const untilDay = (until: CalendarDate | null): string => (until === null ? '' : `, a ddaeth hyd at ${soft(until)}`);

function periodOf({ rule, local }: AppliedClock): string {
  const standard = clock.period(rule);
  if (local === null) return `${standard} (${clock.source(rule)}).`;
  return `${clock.period(local.rule)} (${clock.source(local.rule)}); yn ôl ${clock.source(rule)}: ${standard}.`;
}

export const cy: PolicyWords = {
  pack: ({ version, from, until, replacedBy }) =>
    replacedBy
      ? `Nid yw polisi ${version} yn cyfrif: mae ${replacedBy.version} yn dechrau ar yr un diwrnod, ${on(from)}, ac yn sefyll ar ei ôl.`
      : `Polisi ${version}, ar gyfer yr hyn a ddaw o ${soft(from)} ${until === null ? 'ymlaen' : `hyd at ${soft(until)}`}.`,
  departures: 'Mae’n gwyro oddi wrth God neu ganllawiau yma, i’w esbonio yn yr hunanasesiad (Cod 8.1):',
  noDepartures: 'Nid yw’n gwyro oddi wrth unrhyw God na chanllawiau.',
  departure: ({ what, service, until, count, reason }) => {
    if (what === 'deemed receipt') return `Mae post hwyr yn cyfrif fel post y diwrnod gwaith nesaf. Rheswm: ${reason}`;
    const rule = clockNamed(what);
    const whose = service === null ? '' : `, ${names.service[service]}`;
    return `${clock.clock[what]}${whose}${untilDay(until)}: ${clock.period({ ...rule, count: count ?? rule.count })} yn lle ${rule.count}. Rheswm: ${reason}`;
  },
  earlyLook: (count) =>
    count === 0
      ? 'Ni ofynnir i neb edrych ar ddrafft cyn ei ddyddiad.'
      : `Edrychir ar ddrafft yr ateb i gŵyn ${workingDays(count)} cyn ei ddyddiad.`,
  memberUpdates: (count) => `Mae cynghorydd neu AS a ddaeth ag achos yn clywed amdano bob ${workingDays(count)}.`,
  deemedReceipt: ({ cutOff, nonWorkingDays }) => {
    const late = [cutOff && `ar ôl ${cutOff}`, nonWorkingDays && 'ar ddiwrnod nad yw’n ddiwrnod gwaith'].filter(
      Boolean,
    );
    return `Mae’r hyn a ddaw ${late.join(' neu ')} yn cyfrif fel pe bai wedi dod ar y diwrnod gwaith nesaf, ar gyfer clociau’r Codau sy’n dechrau gyda’r derbyn, wrth ochr dyddiad y Cod.`;
  },
  begins: (from) => `Ar gyfer yr hyn a ddaw o ${soft(from)} ymlaen.`,
  elsewhere: 'Ymdrinnir ag ef mewn man arall, ac nid oes cloc yma.',
  stage: (stage) => `Cam ${stage}`,
  noPeriod: 'Nid oes dim yn gosod cyfnod.',
  clock: (meaning) => `${clock.clock[meaning.rule.id]}: ${periodOf(meaning)}`,
  exception: ({ service, until, ...meaning }) => `${names.service[service]}${untilDay(until)}: ${periodOf(meaning)}`,
  onClarification: {
    restarts: 'Mae cwestiwn yn ôl i’r person yn ailddechrau’r amser gyda’i ateb.',
    'restarts if asked early':
      'Mae cwestiwn yn ôl i’r person a ofynnir o fewn y cyfnod yn ailddechrau’r amser gyda’i ateb.',
    pauses: 'Nid yw’r dyddiau o aros am yr ateb i gwestiwn yn cyfrif.',
  },
  letterDateWins: 'Mae dyddiad y mae’r llythyr yn ei roi yn cyfrif yn lle’r cyfnod arferol.',
};
