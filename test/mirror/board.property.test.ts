import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { TrendCounts } from '../../server/mirror/board/board-trends.ts';
import { Mirror } from '../../server/mirror/mirror.ts';
import { type CaseTraits, ROLES, sightOf, type Viewer } from '../../src/domain/access.ts';
import { DIRECTORATES } from '../../src/domain/areas.ts';
import {
  type BoardFilter,
  type BoardSort,
  FACETS,
  type FacetName,
  MINE,
  NOBODY,
  OPEN_STATUSES,
} from '../../src/domain/board/board-filter.ts';
import { factsOf } from '../../src/domain/board/case-facts.ts';
import { dueBand, reachOf } from '../../src/domain/board/due-band.ts';
import { DUE_BANDS } from '../../src/domain/board/due-bands.ts';
import { calendarDate, dateOfDayNumber, dayNumber } from '../../src/domain/calendar/calendar-date.ts';
import { AGE_BANDS, bandOf as ageBandOf } from '../../src/domain/case/age-bands.ts';
import { ageOf } from '../../src/domain/case/ageing.ts';
import { CASE_STATUSES, type Case, type CaseEvent } from '../../src/domain/case/case.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { currentStage } from '../../src/domain/case/stages.ts';
import { type CaseSummary, summarise } from '../../src/domain/case/summary.ts';
import { caseClocks } from '../../src/domain/clock/case-clocks.ts';
import { dueFor } from '../../src/domain/clock/next-date.ts';
import type { SERVICES } from '../../src/domain/triage/proposal.ts';
import { AMINA, BRAM, CERYS, GROUND } from '../support/a-case.ts';
import { anOpening } from '../support/builders.ts';

const TODAY = calendarDate('2026-06-17');
const REACH = reachOf(TODAY, GROUND.calendars['england-and-wales']);
const PEOPLE = [AMINA, BRAM, CERYS];
const SPAN = { from: calendarDate('2026-05-01'), to: calendarDate('2026-07-31') };

/** What may be told of one case, at random; each has the history that says so. */
type Drawn = {
  readonly service: (typeof SERVICES)[number] | null;
  readonly subject: string;
  /** A point is about another service than the case. */
  readonly pointOn: (typeof SERVICES)[number] | null;
  readonly age: number;
  readonly category: 'complaint' | 'service_request';
  readonly toConfirm: boolean;
  readonly handler: number | null;
  readonly restricted: readonly number[] | null;
  readonly member: boolean;
  readonly ombudsman: boolean;
  /** Which case, by its place, it came out of. */
  readonly of: number | null;
  readonly end: 'none' | 'withdrawn' | 'closed';
};

const drawn: fc.Arbitrary<Drawn> = fc.record({
  service: fc.constantFrom(null, 'waste', 'housing', 'planning', 'libraries', 'adults'),
  subject: fc.constantFrom('Bins', 'Missed bins', 'The hedge', 'Hedges and bins'),
  pointOn: fc.constantFrom(null, null, 'waste', 'planning'),
  age: fc.integer({ min: 0, max: 120 }),
  category: fc.constantFrom('complaint', 'service_request'),
  toConfirm: fc.boolean(),
  handler: fc.option(fc.integer({ min: 0, max: 2 })),
  restricted: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.subarray([0, 1, 2], { minLength: 1 }) },
  ),
  member: fc.boolean(),
  ombudsman: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  of: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 11 }) }),
  end: fc.constantFrom('none', 'none', 'none', 'withdrawn', 'closed'),
});

const referenceOf = (n: number): string => `RD-26-${String(n + 1).padStart(6, '0')}`;

function historyOf(n: number, it: Drawn): readonly CaseEvent[] {
  const reference = referenceOf(n);
  const on = dateOfDayNumber(dayNumber(TODAY) - it.age);
  const at = `${on}T10:00:00.000Z`;
  const events: CaseEvent[] = [
    anOpening({
      reference,
      at,
      receivedAt: at,
      category: it.category,
      service: it.service,
      subject: it.subject,
      toConfirm: it.toConfirm,
      intakeKey: `m-${n}`,
      correspondence: it.ombudsman ? 'ombudsman-assessment-enquiry' : null,
      ...(it.of !== null && it.of !== n && { origin: { how: 'converted', of: referenceOf(it.of) } }),
    }),
  ];
  const of = () => ({ reference, sequence: events.length + 1, at, by: AMINA });
  if (it.handler !== null && !it.toConfirm) {
    const to = PEOPLE[it.handler] ?? AMINA;
    events.push({ type: 'assigned', stage: 1, role: 'responder', point: null, to, ...of() });
  }
  if (it.pointOn !== null && !it.toConfirm) {
    const points = [{ number: 1, text: 'A point', service: it.pointOn, owner: null }];
    events.push({ type: 'points recorded', points, ...of() });
  }
  if (it.member) events.push({ type: 'member involved', name: 'Cllr Nobody', as: 'councillor', ...of() });
  if (it.restricted)
    events.push({ type: 'restricted', to: it.restricted.map((who) => PEOPLE[who] ?? AMINA), why: 'so', ...of() });
  if (it.end === 'withdrawn') events.push({ type: 'withdrawn', why: 'so', ...of() });
  if (it.end === 'closed') events.push({ type: 'closed', ground: 'answered', words: '', ...of() });
  return events;
}

/** What is counted stands inside of what counts, where a comparison would not see it. */
const told = ({ volumes, timeliness, outcomes, ageing }: TrendCounts) => ({
  volumes,
  ageing,
  timeliness: timeliness.map(({ of, ...place }) => ({ ...place, ...of.told(true) })),
  outcomes: outcomes.map(({ of, ...place }) => ({ ...place, ...of.told(true) })),
});

/** What cases are, what they become, and whether their rows are gone at the end. */
const changing = fc.array(
  fc.tuple(
    drawn,
    drawn,
    fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  ),
  { minLength: 1, maxLength: 12 },
);

const summaryOf = (kase: Case): CaseSummary =>
  summarise(kase, dueFor(caseClocks(kase, GROUND, TODAY), currentStage(kase).stage));

const subsetOf = <T>(from: readonly T[]) => fc.option(fc.subarray([...from], { minLength: 1 }), { nil: undefined });
const filters: fc.Arbitrary<BoardFilter> = fc.record({
  status: subsetOf(CASE_STATUSES),
  stage: subsetOf([1, 2]),
  directorate: subsetOf(DIRECTORATES),
  officer: subsetOf([MINE, NOBODY, ...PEOPLE.map(({ id }) => id), 'nobody at all']),
  due: subsetOf(DUE_BANDS),
  age: subsetOf(AGE_BANDS.map(({ band }) => band)),
  service: subsetOf(['waste', 'housing', 'planning'] as const),
  text: fc.constantFrom(undefined, undefined, 'bin', 'hedg', 'hedge bins', 'RD-26-000002', 'nothing of it'),
  correspondence: subsetOf(['ombudsman-assessment-enquiry', 'no such kind']),
});
const viewers: fc.Arbitrary<Viewer> = fc.record({
  id: fc.constantFrom(...PEOPLE.map(({ id }) => id), 'oid-stranger'),
  roles: fc.subarray([...ROLES], { minLength: 1, maxLength: 3 }),
  area: fc.record({
    directorates: fc.subarray([...DIRECTORATES]),
    services: fc.subarray(['waste', 'planning'] as const),
  }),
});

let mirror = new Mirror(':memory:', GROUND);
afterEach(() => {
  mirror.close();
  mirror = new Mirror(':memory:', GROUND);
});

const isOmbudsmans = ({ correspondence }: Case): boolean => correspondence?.startsWith('ombudsman-') ?? false;
const areRelated = (one: Case, other: Case): boolean =>
  one.related.some(({ reference }) => reference === other.reference) ||
  other.related.some(({ reference }) => reference === one.reference);

/** The same cases as plain values, and the same board by the plainest reading of what it is. */
function plainly(cases: readonly Case[], viewer: Viewer, filter: BoardFilter, sort: BoardSort) {
  const rows = cases.map((kase) => {
    const { services, people, member, restrictedTo, busy } = factsOf(kase, GROUND);
    const summary = summaryOf(kase);
    const ombudsman = isOmbudsmans(kase) || cases.some((other) => isOmbudsmans(other) && areRelated(kase, other));
    const traits: CaseTraits = {
      directorates: summary.directorates,
      services,
      people,
      member,
      ombudsman,
      restrictedTo,
    };
    return { summary, sight: sightOf(viewer, traits), busy, services };
  });
  const valuesOf = ({
    summary,
    sight,
    busy,
    services,
  }: (typeof rows)[number]): Readonly<Record<FacetName, readonly string[]>> => {
    const whole = sight === 'whole';
    const mine = summary.handler?.id === viewer.id || busy.includes(viewer.id) ? [MINE] : [];
    return {
      status: [summary.status],
      stage: [String(summary.stage)],
      age: ['Closed', 'Withdrawn'].includes(summary.status) ? [] : [ageBandOf(ageOf(summary, TODAY, GROUND.calendars))],
      due: [dueBand(summary.next?.on ?? null, TODAY, REACH)],
      directorate: whole ? summary.directorates : [],
      officer: whole ? [...mine, summary.handler?.id ?? NOBODY] : [],
      service: whole ? services : [],
      correspondence: whole && summary.correspondence ? [summary.correspondence] : [],
    };
  };
  const chosen: BoardFilter = { ...filter, status: filter.status ?? OPEN_STATUSES };
  const passes = (row: (typeof rows)[number], but?: FacetName): boolean =>
    FACETS.every((name) => {
      const asked = chosen[name] as readonly (string | number)[] | undefined;
      return (
        name === but || asked === undefined || valuesOf(row)[name].some((value) => asked.map(String).includes(value))
      );
    });
  const asked = filter.text?.toLowerCase().split(' ') ?? [];
  const isFound = ({ summary, sight }: (typeof rows)[number]): boolean => {
    const texts = `${summary.subject} ${summary.reference}`.toLowerCase().split(' ');
    return (
      asked.length === 0 || (sight === 'whole' && asked.every((one) => texts.some((text) => text.startsWith(one))))
    );
  };
  const seen = rows.filter((row) => row.sight !== null && isFound(row));
  const found = seen.filter((row) => passes(row));
  const dueOf = (row: (typeof rows)[number]): string => row.summary.next?.on ?? '9999';
  const ordered = found.toSorted((a, b) =>
    sort === 'received'
      ? a.summary.receivedAt < b.summary.receivedAt
        ? 1
        : a.summary.receivedAt > b.summary.receivedAt
          ? -1
          : 0
      : dueOf(a) < dueOf(b)
        ? -1
        : dueOf(a) > dueOf(b)
          ? 1
          : 0,
  );
  const facets = Object.fromEntries(
    FACETS.map((name) => {
      const counts: Record<string, number> = {};
      for (const row of seen.filter((one) => passes(one, name)))
        for (const value of valuesOf(row)[name]) counts[value] = (counts[value] ?? 0) + 1;
      return [name, counts];
    }),
  );
  const whole = found.filter(({ sight }) => sight === 'whole').map(({ summary }) => summary);
  return { references: ordered.map(({ summary }) => summary.reference), whole, total: found.length, facets };
}

/** What is still to be answered, among the cases seen whole, by age. */
const plainAges = (states: readonly Case[], viewer: Viewer): TrendCounts['ageing'] =>
  AGE_BANDS.map(({ band }) => {
    const { whole } = plainly(states, viewer, { age: [band] }, 'days left');
    const late = whole.filter(({ next }) => next && next.move !== 'the person' && next.on < TODAY);
    return { band, open: whole.length, overdue: late.length };
  });

describe('the board of the read model', () => {
  it('shows, counts and orders what the plainest reading of rule and filter does, whoever asks, page by page', () => {
    fc.assert(
      fc.property(
        fc.array(drawn, { maxLength: 25 }),
        viewers,
        filters,
        fc.constantFrom<BoardSort>('days left', 'received'),
        fc.integer({ min: 1, max: 9 }),
        (cases, viewer, filter, sort, limit) => {
          mirror.close();
          mirror = new Mirror(':memory:', GROUND);
          const states: Case[] = [];
          for (const [n, one] of cases.entries()) {
            const events = historyOf(n, one);
            const kase = fold(events) as Case;
            states.push(kase);
            for (const event of events) mirror.rememberEvent(event);
            mirror.rememberCase(summaryOf(kase));
          }
          const expected = plainly(states, viewer, filter, sort);
          const references: string[] = [];
          let after: string | null = null;
          do {
            const page = mirror.screens.page(viewer, { filter, sort, limit, after, today: TODAY, prefix: 'RD' });
            references.push(...page.rows.map(({ value }) => value.reference));
            expect(page.total).toBe(expected.total);
            const facets = Object.fromEntries(
              FACETS.map((name) => [
                name,
                Object.fromEntries(page.facets[name].map(({ value, count }) => [value, count])),
              ]),
            );
            expect(facets).toEqual(expected.facets);
            after = page.next;
          } while (after !== null);
          expect(references).toEqual(expected.references);
          expect(mirror.screens.trends(viewer, SPAN, TODAY).ageing).toEqual(plainAges(states, viewer));
          const asked = { filter, sort, limit, after: null, today: TODAY, prefix: 'RD' } as const;
          for (let from = 0; from <= references.length + 1; from++) {
            const { rows, total } = mirror.screens.page(viewer, { ...asked, from });
            expect([from, rows.map(({ value }) => value.reference), total]).toEqual([
              from,
              references.slice(from, from + limit),
              references.length,
            ]);
          }
        },
      ),
      { numRuns: 80 },
    );
  }, 60_000);

  it('is the same after a restart from its file, and after cases changed and went, as when it is filled anew', async () => {
    await fc.assert(
      fc.asyncProperty(changing, viewers, async (pairs, viewer) => {
        const asked = {
          filter: { status: CASE_STATUSES },
          sort: 'days left',
          limit: 50,
          after: null,
          today: TODAY,
          prefix: 'RD',
        } as const;
        const folder = mkdtempSync(join(tmpdir(), 'redress-board-'));
        const before = new Mirror(folder, GROUND);
        const anew = new Mirror(':memory:', GROUND);
        const put = (into: Mirror, n: number, one: Drawn, sequence: number): void => {
          const events = historyOf(n, one);
          for (const event of events) into.rememberEvent(event);
          const kase = fold(into.eventsOf(events[0]?.reference ?? '').slice(0, events.length)) as Case;
          into.rememberCase({ ...summaryOf(kase), sequence });
        };
        for (const [n, [one, other, isGone]] of pairs.entries()) {
          // The later history is never the shorter one, as in a list that is only added to.
          const [first, last] = historyOf(n, one).length <= historyOf(n, other).length ? [one, other] : [other, other];
          put(before, n, first, 1);
          put(before, n, last, 2);
          if (!isGone) put(anew, n, last, 2);
        }
        // Their rows are read from the list, and then somebody deletes them there.
        const gone = pairs.flatMap(([, , isGone], n) => before.reference(isGone ? referenceOf(n) : '') ?? []);
        const rows = gone.map((value) => ({ row: `row of ${value.reference}`, value }));
        const said = { cursor: 'c1', fromTheStart: false };
        await before.feedCases({
          async *caseChanges() {
            yield { ...said, put: rows, removed: [] };
            yield { ...said, put: [], removed: rows.map(({ row }) => row) };
          },
        });
        const shown = ({ screens }: Mirror) => ({
          page: screens.page(viewer, asked),
          work: screens.work(viewer, { whose: 'all', today: TODAY, until: TODAY, limit: 50 }),
          days: screens.days(viewer, { ...SPAN, whose: 'all', limit: 50 }),
          load: screens.load(viewer, TODAY),
          figures: told(screens.trends(viewer, SPAN, TODAY)),
        });
        const here = shown(before);
        before.close();
        const again = new Mirror(folder, GROUND);
        const expected = shown(anew);
        const restarted = shown(again);
        again.close();
        anew.close();
        rmSync(folder, { recursive: true });
        expect(here).toEqual(expected);
        expect(restarted).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
