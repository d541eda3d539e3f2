import type { CalendarDate } from '../../../src/domain/calendar/calendar-date.ts';
import { PUBLISHED_CALENDARS } from '../../../src/domain/calendar/calendars.ts';
import { londonDay } from '../../../src/domain/calendar/london-day.ts';
import { addWorkingDays, onOrBefore } from '../../../src/domain/calendar/working-calendar.ts';
import type { EventOf } from '../../../src/domain/case/case.ts';
import { REDRESS } from '../../../src/domain/triage/intake.ts';
import type { Service } from '../../../src/domain/triage/proposal.ts';
import { ACase } from '../a-case.ts';
import { anEntry } from '../builders.ts';
import type { Running } from '../http/running.ts';

export const NIA = { id: '22222222-2222-4222-8222-222222222222', name: 'Nia Okonkwo-Vale' };
export const TOMASZ = { id: '44444444-4444-4444-8444-444444444444', name: 'Tomasz Fairweather-Sample' };
export const GWEN = { id: '55555555-5555-4555-8555-555555555555', name: 'Gwen Pritchard-Test' };
const CREW = { id: '66666666-6666-4666-8666-666666666666', name: 'Bertrand Okafor-Nobody' };

const calendar = PUBLISHED_CALENDARS['england-and-wales'];
export const today = (): CalendarDate => londonDay(new Date().toISOString());
/** The working day so many working days before today. */
export const before = (days: number): CalendarDate => onOrBefore(calendar, today(), days);
/** The day so many working days after today. */
export const after = (days: number): CalendarDate => addWorkingDays(calendar, today(), days);

type Person = typeof NIA;
type About = {
  readonly number: number;
  readonly subject: string;
  readonly from: string;
  readonly service?: Service;
  readonly received: CalendarDate;
  readonly more?: Partial<EventOf<'opened'>>;
};

/** A case as it was received; what happened to it goes on from there. */
export function opened({ number, subject, from, service = 'waste', received, more = {} }: About): ACase {
  return new ACase({
    reference: `RD-26-${String(number).padStart(6, '0')}`,
    subject,
    fromName: from,
    fromAddress: `${from.toLowerCase().replace(/[^a-z]+/g, '.')}@residents.example`,
    service,
    receivedAt: `${received}T08:14:00Z`,
    at: `${received}T08:20:00Z`,
    by: NIA,
    intakeKey: `case-${number}`,
    ...more,
  });
}

/** Acknowledged so many working days ago, which is when the ten days of stage 1 begin. */
function underway(about: Omit<About, 'received'>, acknowledged: number, handler: Person | null = NIA): ACase {
  const on = before(acknowledged);
  const kase = opened({ ...about, received: before(acknowledged + 2) });
  kase.act(on, { type: 'acknowledged', stage: 1, on, how: 'email' }, NIA);
  if (handler) kase.act(on, { type: 'assigned', stage: 1, role: 'responder', point: null, to: handler }, NIA);
  return kase;
}

/** Three points, two other owners, a call, a remedy promised, and a reply that is three working days late. */
export function bins(): ACase {
  const kase = underway(
    { number: 123, subject: 'Bins on Larch Row: third time asking', from: 'Orla Penhaligon-Test' },
    13,
  );
  const on = before(13);
  return kase
    .act(
      on,
      {
        type: 'points recorded',
        points: [
          {
            number: 1,
            text: 'The bins on Larch Row were missed three weeks running.',
            service: 'waste',
            owner: TOMASZ,
          },
          { number: 2, text: 'Nobody rang back as promised.', service: 'customer_services', owner: GWEN },
          { number: 3, text: 'My mother is housebound and cannot get past the bags.', service: 'waste', owner: null },
        ],
      },
      NIA,
    )
    .act(before(11), { type: 'complained about', person: CREW }, NIA)
    .act(
      before(9),
      { type: 'call attempted', stage: 1, on: before(9), reached: true, note: 'Wants the bags gone and an apology.' },
      NIA,
    )
    .act(
      before(9),
      {
        type: 'remedy promised',
        kind: 'payment',
        what: 'A new bin, and the charge for two collections back',
        due: after(7),
        owner: TOMASZ,
        point: 1,
      },
      NIA,
    )
    .act(before(7), { type: 'member involved', name: 'Councillor Ada Nobody', as: 'councillor' }, NIA)
    .act(before(6), { type: 'part sent in', stage: 1, points: [1], of: TOMASZ }, TOMASZ)
    .act(before(2), { type: 'delay explained', why: 'Waiting for the tracker records of the crew' }, NIA);
}

/** Answered at stage 1, asked for again, taken to stage 2 by somebody else. */
export function damp(): ACase {
  const kase = underway(
    {
      number: 118,
      subject: 'Damp in the children’s bedroom, Alder Court',
      from: 'Shanelle Brightwater',
      service: 'housing',
    },
    34,
    GWEN,
  );
  return kase
    .act(
      before(34),
      {
        type: 'points recorded',
        points: [{ number: 1, text: 'Reported three times, nobody came.', service: 'housing', owner: null }],
      },
      NIA,
    )
    .act(
      before(25),
      {
        ...{ type: 'responded', stage: 1, on: before(25), how: 'email', signedBy: GWEN, nextStepTold: true },
        outcomes: [{ point: 1, finding: 'partly upheld', reasonsGiven: true, learning: 'Log every report.' }],
      },
      GWEN,
    )
    .act(before(22), { type: 'escalation asked', receivedAt: `${before(22)}T09:00:00Z`, intakeKey: null }, NIA)
    .act(
      before(22),
      { type: 'escalated', receivedAt: `${before(22)}T09:00:00Z`, intakeKey: null, wants: 'The damp gone' },
      NIA,
    )
    .act(before(21), { type: 'acknowledged', stage: 2, on: before(21), how: 'email' }, NIA)
    .act(before(21), { type: 'assigned', stage: 2, role: 'investigation officer', point: null, to: NIA }, NIA);
}

/** A council at work: every kind of row that the screens have to show. */
export function caseload(): ACase[] {
  const restricted = underway(
    {
      number: 129,
      subject: 'Social worker changed four times in a year',
      from: 'Perpetua Lindqvist',
      service: 'children',
    },
    7,
  ).act(before(6), { type: 'restricted', to: [NIA, TOMASZ], why: 'A child is named' }, NIA);
  const asked = opened({
    ...{
      number: 133,
      subject: 'Gritting records of last winter',
      from: 'Casimir Holloway-Fictional',
      service: 'highways',
    },
    received: before(6),
    more: { category: 'service_request', correspondence: 'foi-request' },
  })
    .act(before(5), { type: 'assigned', stage: 1, role: 'responder', point: null, to: NIA }, NIA)
    .act(before(2), { type: 'clarification asked', on: before(2), what: 'Which streets?' }, NIA);
  const unhappy = underway(
    { number: 137, subject: 'Rudeness at the Weir Street car park', from: 'Wilhelmina Ghost', service: 'parking' },
    12,
  )
    .act(
      before(12),
      { type: 'points recorded', points: [{ number: 1, text: 'Shouted at.', service: 'parking', owner: null }] },
      NIA,
    )
    .act(
      before(4),
      {
        ...{ type: 'responded', stage: 1, on: before(4), how: 'email', signedBy: NIA, nextStepTold: true },
        outcomes: [{ point: 1, finding: 'not upheld', reasonsGiven: true, learning: null }],
      },
      NIA,
    )
    .act(before(1), { type: 'escalation asked', receivedAt: `${before(1)}T09:00:00Z`, intakeKey: null }, NIA);
  return [
    bins(),
    damp(),
    underway(
      {
        number: 131,
        subject: 'Council tax: moved house and still chased',
        from: 'Wren Abernathy-Sample',
        service: 'council_tax',
      },
      10,
    ),
    opened({
      number: 140,
      subject: 'Nobody rang back about the school transport place',
      from: 'Ifan Gwilliam',
      service: 'education',
      received: before(5),
    }),
    restricted,
    asked,
    unhappy,
    underway(
      { number: 136, subject: 'Housing register letter lost twice', from: 'Tobias Quickfall', service: 'housing' },
      8,
      TOMASZ,
    ),
    opened({
      number: 144,
      subject: 'Planning refused without reading the letters',
      from: 'Hollis Underhill',
      service: 'planning',
      received: before(1),
    }),
    opened({
      number: 145,
      subject: 'Noise from the recycling depot before six',
      from: 'Dorothea Vance-Invented',
      service: 'environmental_health',
      received: before(1),
      more: { toConfirm: true, by: REDRESS },
    }),
  ];
}

/** Puts cases into the running council, each with the message that opened it. */
export async function bring({ council }: Running, cases: readonly ACase[]): Promise<void> {
  for (const { events, state } of cases) {
    await council.casework.add(events);
    const { intakeKey: key, subject, fromName, fromAddress, receivedAt, reference } = state;
    const mailbox = 'complaints@marlsbury.gov.example';
    const path = `Redress/Messages/${key}.eml`;
    const letter = letterAbout(subject, fromName, fromAddress);
    const { url } = await council.casework.files.keep(path, letter, 'message/rfc822');
    council.casework.mirror.rememberIntake(
      anEntry({
        ...{ key, subject, fromName, fromAddress, reference, state: 'logged', reason: 'opened by a person' },
        received: [{ mailbox, messageId: key, at: receivedAt }],
        file: { path, url, sha256: '0'.repeat(64), bytes: letter.length },
        attachments: [
          {
            name: 'bags on the pavement.jpg',
            mediaType: 'image/jpeg',
            bytes: 240_112,
            sha256: '1'.repeat(64),
            inline: false,
          },
        ],
      }),
    );
  }
}

/** What is attached to every letter, as far as a test has to tell it from another file. */
export const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

const letterAbout = (subject: string, name: string, address: string): Uint8Array =>
  new TextEncoder().encode(
    [
      `From: "${name}" <${address}>`,
      'To: complaints@marlsbury.gov.example',
      `Subject: ${subject}`,
      'Content-Type: multipart/mixed; boundary=parts',
      '',
      '--parts',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>This is the <b>third week</b> that nobody has come. I was promised a call back.</p>',
      '<img src="https://tracker.example/pixel.gif"><script>document.title = "taken"</script>',
      '<blockquote><p>On 3 May the council wrote:</p><p>We will come on Tuesday.</p></blockquote>',
      '--parts',
      'Content-Type: image/jpeg',
      'Content-Disposition: attachment; filename="bags on the pavement.jpg"',
      'Content-Transfer-Encoding: base64',
      '',
      PICTURE.toString('base64'),
      '--parts--',
    ].join('\r\n'),
  );
