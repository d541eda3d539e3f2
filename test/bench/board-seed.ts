import type { Mirror } from '../../server/mirror/mirror.ts';
import type { Changes } from '../../server/ports.ts';
import { type CalendarDate, dateOfDayNumber, dayNumber } from '../../src/domain/calendar/calendar-date.ts';
import { PUBLISHED_CALENDARS } from '../../src/domain/calendar/calendars.ts';
import type { CaseEvent } from '../../src/domain/case/case.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { currentStage } from '../../src/domain/case/stages.ts';
import { type CaseSummary, summarise } from '../../src/domain/case/summary.ts';
import { caseClocks } from '../../src/domain/clock/case-clocks.ts';
import { dueFor } from '../../src/domain/clock/next-date.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy/policy-pack.ts';
import type { IntakeEntry, Person } from '../../src/domain/triage/intake.ts';
import { SERVICES } from '../../src/domain/triage/proposal.ts';
import { anEntry, anOpening } from '../support/builders.ts';
import { type Random, seeded } from '../support/sample-mail.ts';

const GROUND = { policies: [DEFAULT_POLICY], calendars: PUBLISHED_CALENDARS };
const PAGE = 2_000;
const OFFICERS = 240;
const SYLLABLES = 'al ber cor den el far gor hal in jo ka len mar nor os pel quin ros sen tor ul vin wes yar zel'.split(
  ' ',
);
const WORDS = 4_000;

/** An officer of the invented council. */
export const officer = (n: number): Person => ({ id: `officer-${n}`, name: `Officer ${nameFrom(n * 7 + 3)}` });

/** A name made of two syllables or three; the same number gives the same name. */
function nameFrom(n: number): string {
  const first = SYLLABLES[n % 25] as string;
  const second = SYLLABLES[Math.floor(n / 25) % 25] as string;
  const third = n % 3 === 0 ? (SYLLABLES[Math.floor(n / 625) % 25] as string) : '';
  const name = first + second + third;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A word of the council's post: few words are frequent and most are rare, as in any language. */
export const wordAt = (rank: number): string => nameFrom(rank * 13 + 11).toLowerCase();
const word = (random: Random): string => wordAt(Math.floor(WORDS * random() ** 3));
const words = (random: Random, count: number): string => Array.from({ length: count }, () => word(random)).join(' ');

export const referenceAt = (n: number): string => `RD-${20 + (n % 7)}-${String(n).padStart(6, '0')}`;

type Made = { readonly events: readonly CaseEvent[]; readonly entry: IntakeEntry; readonly text: string };

/** One invented case: received, acknowledged, given to an officer, some answered and closed. */
function made(n: number, random: Random, open: boolean, today: CalendarDate): Made {
  const reference = referenceAt(n);
  const age = open ? Math.floor(random() * 30) : 40 + Math.floor(random() * 1_500);
  const on = dateOfDayNumber(dayNumber(today) - age);
  const day = (after: number): CalendarDate => dateOfDayNumber(Math.min(dayNumber(on) + after, dayNumber(today)));
  const at = (after: number): string => `${day(after)}T10:00:00.000Z`;
  const service = SERVICES[Math.floor(SERVICES.length * random() ** 2)] ?? 'other';
  const by = officer(Math.floor(random() * OFFICERS));
  const name = `${nameFrom(Math.floor(random() * 9_000))} ${nameFrom(Math.floor(random() * 15_000))}`;
  const from = { fromName: name, fromAddress: `${name.toLowerCase().replace(' ', '.')}.${n}@post.example` };
  const subject = words(random, 3 + Math.floor(random() * 5));
  const key = `m-${n}`;
  const category = random() < 0.6 ? 'complaint' : 'service_request';
  const of = (sequence: number, after: number) => ({ reference, sequence, at: at(after), by });
  const events: CaseEvent[] = [
    anOpening({
      reference,
      at: at(0),
      by,
      category,
      intakeKey: key,
      subject,
      ...from,
      service,
      receivedAt: at(0),
      toConfirm: open && random() < 0.1,
    }),
  ];
  const next = () => events.length + 1;
  const confirmed = events[0]?.type === 'opened' && !events[0].toConfirm;
  if (confirmed) {
    if (category === 'complaint' && age > 2)
      events.push({ type: 'acknowledged', stage: 1, on: day(2), how: 'email', ...of(next(), 2) });
    if (random() < 0.85)
      events.push({ type: 'assigned', stage: 1, role: 'responder', point: null, to: by, ...of(next(), 2) });
    if (category === 'complaint' && random() < 0.3)
      events.push({
        type: 'points recorded',
        points: [1, 2].map((number) => ({
          number,
          text: words(random, 8),
          service: SERVICES[Math.floor(random() * SERVICES.length)] ?? null,
          owner: null,
        })),
        ...of(next(), 3),
      });
    if (random() < 0.01)
      events.push({
        type: 'restricted',
        to: [officer(Math.floor(random() * OFFICERS))],
        why: 'invented',
        ...of(next(), 3),
      });
    if (!open) {
      events.push({
        type: 'responded',
        stage: 1,
        on: day(5 + Math.floor(random() * 20)),
        how: 'email',
        signedBy: by,
        outcomes: [],
        nextStepTold: true,
        ...of(next(), 30),
      });
      events.push({ type: 'closed', ground: 'answered', words: '', ...of(next(), 35) });
    }
  }
  const entry = anEntry({
    key,
    received: [{ mailbox: 'contact@marlsbury.gov.example', messageId: `id-${n}`, at: at(0) }],
    subject,
    ...from,
    messageId: `${n}@post.example`,
    conversationId: `c-${n}`,
    state: 'logged',
    reason: 'opened by a person',
    reference,
  });
  return { events, entry, text: words(random, 30 + Math.floor(random() * 60)) };
}

const summaryOf = (events: readonly CaseEvent[], today: CalendarDate): CaseSummary => {
  const kase = fold(events);
  if (kase === null) throw new Error('An invented case has a history.');
  return summarise(kase, dueFor(caseClocks(kase, GROUND, today), currentStage(kase).stage));
};

/** Fills a read model as its lists would, page by page; the same numbers give the same cases. */
export async function fillBoard(
  mirror: Mirror,
  counts: { readonly open: number; readonly closed: number },
  today: CalendarDate,
  say: (text: string) => void,
): Promise<void> {
  const total = counts.open + counts.closed;
  const random = seeded(20_260_601);
  let row = 0;
  const page = <T>(values: readonly T[], last: boolean): Changes<T> => ({
    put: values.map((value) => {
      row += 1;
      return { row: String(row), value };
    }),
    removed: [],
    cursor: last ? 'end' : null,
    fromTheStart: false,
  });
  for (let first = 0; first < total; first += PAGE) {
    const cases = Array.from({ length: Math.min(PAGE, total - first) }, (_, n) =>
      // Open cases lie among the closed ones, as they do in any list.
      made(first + n + 1, random, (first + n) % Math.round(total / counts.open) === 0, today),
    );
    const once = <T>(values: readonly T[]) =>
      async function* () {
        yield page(values, true);
      };
    await mirror.feedEvents({ eventChanges: once(cases.flatMap(({ events }) => events)) });
    await mirror.feedCases({ caseChanges: once(cases.map(({ events }) => summaryOf(events, today))) });
    await mirror.feedIntake({ changes: once(cases.map(({ entry }) => entry)) });
    mirror.words.keep(cases.map(({ entry, text }) => ({ entry, text })));
    if ((first / PAGE) % 15 === 0) say(`${first + cases.length} of ${total} cases filled`);
  }
}
