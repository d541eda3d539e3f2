import type { CaseDetail } from '../../../src/api/case-detail-shapes.ts';
import type { Asked, EndpointName } from '../../../src/api/contract.ts';
import { type CalendarDate, dateOfDayNumber, dayNumber } from '../../../src/domain/calendar/calendar-date.ts';
import { londonDay } from '../../../src/domain/calendar/london-day.ts';
import { ACase, AMINA, BRAM, CERYS } from '../a-case.ts';
import { anEntry } from '../builders.ts';
import { councilOfCases } from './a-council-of-cases.ts';
import { callOf } from './calls.ts';
import { running } from './running.ts';
export const REFERENCE = 'RD-26-000401';
export const TODAY = londonDay(new Date().toISOString());
export const daysAgo = (n: number): CalendarDate => dateOfDayNumber(dayNumber(TODAY) - n);
export const KEY = 'm-401';

/** A complaint of three weeks ago: acknowledged, with two points and an officer, and a question that came up. */
function aComplaint() {
  const at = `${daysAgo(21)}T09:00:00.000Z`;
  const kase = new ACase({
    reference: REFERENCE,
    intakeKey: KEY,
    subject: 'Brown bin, Larch Row',
    fromName: 'Rhian Resident',
    fromAddress: 'rhian.resident@post.example',
    service: 'waste',
    receivedAt: at,
    at,
  });
  kase
    .act(daysAgo(19), { type: 'acknowledged', stage: 1, on: daysAgo(19), how: 'email' })
    .act(daysAgo(18), {
      type: 'points recorded',
      points: [
        { number: 1, text: 'The bin was missed', service: 'waste', owner: null },
        { number: 2, text: 'Nobody rang back', service: 'customer_services', owner: CERYS },
      ],
    })
    .act(daysAgo(18), { type: 'assigned', stage: 1, role: 'responder', point: null, to: BRAM });
  const entry = anEntry({
    key: KEY,
    subject: 'Brown bin, Larch Row',
    fromName: 'Rhian Resident',
    fromAddress: 'rhian.resident@post.example',
    received: [{ mailbox: 'contact@marlsbury.gov.example', messageId: 'AAA401', at }],
    reference: REFERENCE,
    state: 'logged',
    reason: 'opened by a person',
    file: {
      path: 'Redress/Messages/401.eml',
      url: 'https://files.example/401.eml',
      sha256: 'a'.repeat(64),
      bytes: 900,
    },
  });
  return { kase, entry };
}

const MIME = [
  'From: "Rhian Resident" <rhian.resident@post.example>',
  'To: contact@marlsbury.gov.example',
  'Subject: Brown bin, Larch Row',
  'MIME-Version: 1.0',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Third week <img src="https://tracker.example/1.gif">running.</p>',
].join('\r\n');

/** The council of cases with that complaint, served anew; calls are the complaints team's unless somebody else is named. */
export async function aServedComplaint() {
  const { entries, histories } = councilOfCases();
  const { kase, entry } = aComplaint();
  const here = await running({}, { entries: [...entries, entry], histories: [...histories, kase.events] });
  let token = await here.authority.token({ oid: AMINA.id, name: AMINA.name, roles: ['Redress.ComplaintsTeam'] });
  await here.council.casework.files.keep('Redress/Messages/401.eml', new TextEncoder().encode(MIME), 'message/rfc822');
  const call = <N extends EndpointName>(name: N, asked: Asked<N>, headers: Record<string, string> = {}, as = token) => {
    const sent = callOf(name, asked, as);
    return here.app.inject({ ...sent, headers: { ...sent.headers, ...headers } });
  };
  const detail = async (reference = REFERENCE): Promise<CaseDetail> =>
    (await call('caseDetail', { params: { reference } })).json();
  return {
    here,
    call,
    detail,
    /** May be another person's from some point of a test on. */
    get token() {
      return token;
    },
    set token(other) {
      token = other;
    },
  };
}
export type ServedComplaint = Awaited<ReturnType<typeof aServedComplaint>>;
