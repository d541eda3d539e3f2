import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PeopleFound } from '../../src/api/case-detail-shapes.ts';
import type { BoardPage, CalendarPage, SearchPage, Work } from '../../src/api/case-shapes.ts';
import type { Asked } from '../../src/api/contract.ts';
import type { ProblemBody } from '../../src/api/shapes.ts';
import type { Role } from '../../src/domain/access.ts';
import type { CalendarDate } from '../../src/domain/calendar/calendar-date.ts';
import type { Person } from '../../src/domain/triage/intake.ts';
import { AMINA, BRAM, CERYS, DAFYDD, ELSIE } from '../support/a-case.ts';
import { IRIS, NAMED, REFERENCES } from '../support/http/a-council-of-cases.ts';
import {
  aServedComplaint,
  daysAgo,
  REFERENCE,
  type ServedComplaint,
  TODAY,
} from '../support/http/a-served-complaint.ts';
import { GROUPS } from '../support/http/areas.ts';

let served: ServedComplaint;
beforeEach(async () => {
  served = await aServedComplaint();
});
afterEach(() => served.here.close());

describe('boards, the search and what there is to do', () => {
  const board = async (body: Asked<'board'>['body'] = {}): Promise<BoardPage> =>
    (await served.call('board', { body })).json();

  it('shows the earliest date first, with the working days left and the counts of every other choice', async () => {
    const page = await board();
    const days = page.rows.flatMap(({ next }) => (next ? [next.on] : []));
    expect(days).toEqual(days.toSorted());
    expect(page.rows.find(({ reference }) => reference === REFERENCE)?.next?.daysLeft).toEqual(expect.any(Number));
    expect(page.facets.directorate).toContainEqual({ value: 'Environment', label: null, count: 4 });
    expect(page.facets.officer).toContainEqual({ value: BRAM.id, label: 'Bram Tolliver', count: 1 });
    expect(page.total).toBe(9);
  });

  it('keeps what is typed out of the address, and finds by it', async () => {
    const page = await board({ filter: { text: 'larch' } });
    expect(page.rows.map(({ reference }) => reference)).toEqual([REFERENCE]);
    const found = (await served.call('search', { body: { text: 'rhian res' } })).json<SearchPage>();
    expect(found.hits.map(({ card, found: by }) => [card.reference, by])).toEqual([[REFERENCE, 'name']]);
    expect((await served.call('search', { body: { text: 'rd 26 401' } })).json<SearchPage>().hits[0]).toMatchObject({
      card: { reference: REFERENCE },
      found: 'reference',
    });
  });

  it('gives the same cases as a table that a spreadsheet does not run', async () => {
    await served.here.council.casework.act(
      REFERENCE,
      { type: 'corrected', what: 'subject', stage: 1, to: '=HYPERLINK("https://elsewhere.example")', why: 'so' },
      AMINA,
    );
    const answer = await served.call('boardFile', { body: { filter: { text: 'rhian' } } }, { 'accept-language': 'cy' });
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="redress-achosion-${TODAY}.csv"`);
    const [head, row, end] = answer.body.split('\r\n');
    expect(head?.startsWith('\uFEFF"Cyfeirnod","Statws"')).toBe(true);
    expect(row).toContain(`"${REFERENCE}","Agored"`);
    expect(row).toContain('"\'=HYPERLINK(""https://elsewhere.example"")"');
    expect(end).toBe('');
    const line = served.here.log
      .map((text) => JSON.parse(text))
      .find(({ msg }) => msg === 'cases were taken out as a table');
    expect(line).toMatchObject({ rows: 1 });
  });

  it('says what there is to do, for me and for everybody', async () => {
    const bram = await served.here.authority.token({ oid: BRAM.id, name: BRAM.name, roles: ['Redress.Officer'] });
    const work = async (whose: 'mine' | 'all', as = served.token): Promise<Work> =>
      (await served.call('work', { query: { whose } }, {}, as)).json();
    const mine = await work('mine', bram);
    const listed = [...mine.overdue.rows, ...mine.dueToday.rows, ...mine.thisWeek.rows, ...mine.earlyLooks.rows];
    expect(new Set(listed.map(({ reference }) => reference))).toEqual(new Set([REFERENCE]));
    const all = await work('all');
    expect(all.toConfirm.rows.map(({ reference }) => reference)).toEqual([REFERENCES.unconfirmed]);
    expect(all.promised.total).toBe(7);
    expect(all.promised.rows[0]).toMatchObject({
      what: expect.stringContaining('An apology about'),
      daysLeft: expect.any(Number),
    });
  });

  it('lays due dates out by the day, with working days and bank holidays in the reader’s language', async () => {
    const days = async (from: string, to: string, language: string): Promise<CalendarPage> =>
      (
        await served.call(
          'calendar',
          { query: { from: from as CalendarDate, to: to as CalendarDate } },
          { 'accept-language': language },
        )
      ).json();
    const easter = await days('2026-04-03', '2026-04-06', 'cy');
    expect(easter.days.map(({ on, working, holiday }) => [on, working, holiday])).toEqual([
      ['2026-04-03', false, 'Gwener y Groglith'],
      ['2026-04-04', false, null],
      ['2026-04-05', false, null],
      ['2026-04-06', false, 'Llun y Pasg'],
    ]);
    // To a day of its own: the first eight of a day are listed, and the council's other cases are due on the days before.
    const until = daysAgo(-4);
    const told = { stage: 1, reason: 'The crew is away', toldOn: daysAgo(10), ombudsmanTold: true, beyondCap: null };
    await served.here.council.casework.act(REFERENCE, { type: 'extended', until, ...told }, AMINA);
    const { card } = await served.detail();
    const on = card.next?.on ?? TODAY;
    expect(on).toBe(until);
    const day = (await days(on, on, 'en')).days[0];
    expect(day?.rows.map(({ reference }) => reference)).toContain(REFERENCE);
    const backwards = await served.call('calendar', { query: { from: TODAY, to: daysAgo(1) } });
    expect(backwards.statusCode).toBe(400);
  });

  it('names whom a case can be given to, and what stands against them', async () => {
    const people = async (text: string): Promise<PeopleFound['people']> =>
      (await served.call('people', { body: { text, reference: REFERENCE } })).json<PeopleFound>().people;
    const bram = { id: BRAM.id, name: 'Bram Tolliver', directorates: [], handling: 1, conflicts: [] };
    expect(await people('tol')).toEqual([{ ...bram, load: null, suggested: false }]);
    await served.here.council.casework.act(REFERENCE, { type: 'complained about', person: BRAM }, AMINA);
    expect((await people('bram'))[0]?.conflicts).toEqual(['complained about']);
    // An officer is not told who was complained about (domain 12): only that it will not do.
    served.token = await served.here.authority.token({ oid: AMINA.id, name: AMINA.name, roles: ['Redress.Officer'] });
    expect((await people('bram'))[0]?.conflicts).toEqual(['known to the complaints team']);
    const assigned = { type: 'assigned', stage: 1, role: 'responder', point: null, to: BRAM } as const;
    const { card } = await served.detail();
    const answer = await served.call('act', {
      params: { reference: REFERENCE },
      body: { seen: card.sequence, act: assigned },
    });
    expect(answer.json<ProblemBody>().title).toBe('Bram Tolliver is not independent');
    expect(answer.body).not.toContain('complained about');
    expect(await people('nobody of that name')).toEqual([]);
  });

  it('suggests, before a name is typed, whoever has least to do of those whose part it is, and says what they have', async () => {
    const signIn = async (who: Person, role: Role, groups: readonly (string | undefined)[] = []): Promise<string> => {
      const token = await served.here.authority.token({
        oid: who.id,
        name: who.name,
        roles: [role],
        groups: groups.filter((one) => one !== undefined),
      });
      await served.call('me', {}, {}, token);
      return token;
    };
    for (const who of [BRAM, DAFYDD, ELSIE]) await signIn(who, 'Redress.InvestigationOfficer');
    await signIn(CERYS, 'Redress.Officer', [GROUPS.Environment]);
    const asked = async (as: 'responder' | 'investigation officer' | 'adviser', text = '') => {
      const { people, pool } = (
        await served.call('people', { body: { text, reference: REFERENCE, as } })
      ).json<PeopleFound>();
      return { pool, suggested: people.filter((one) => one.suggested).map(({ name }) => name), people };
    };
    const investigating = await asked('investigation officer');
    expect(investigating).toMatchObject({ pool: 3, suggested: [DAFYDD.name] });
    expect(investigating.people.slice(0, 3).map(({ name, load }) => [name, load?.replies])).toEqual([
      [DAFYDD.name, 0],
      [ELSIE.name, 0],
      [BRAM.name, 1],
    ]);
    // An officer of the service answers it; the others stand behind, as they are found.
    expect(await asked('responder')).toMatchObject({ pool: 1, suggested: [CERYS.name] });
    expect(await asked('adviser')).toMatchObject({ pool: 0, suggested: [] });
    expect(await asked('investigation officer', 'elsie')).toMatchObject({ pool: 0, suggested: [] });
    await served.here.council.casework.act(REFERENCE, { type: 'complained about', person: DAFYDD }, AMINA);
    const guarded = await asked('investigation officer');
    expect([guarded.suggested, guarded.people.slice(0, 3).map(({ name }) => name)]).toEqual([
      [ELSIE.name],
      [ELSIE.name, BRAM.name, DAFYDD.name],
    ]);
    // How much the pool has to do is not an officer's to see (domain 12), so that nobody is suggested to them by it.
    served.token = await signIn(CERYS, 'Redress.Officer', [GROUPS.Environment]);
    const hidden = await asked('investigation officer');
    expect([hidden.pool, hidden.people.every(({ load }) => load === null)]).toEqual([0, true]);
  });
});

describe('figures', () => {
  it('leave out what could point to a person, but for the complaints team', async () => {
    const trends = async (roles: string[]) =>
      (
        await served.call('trends', { query: {} }, {}, await served.here.authority.token({ oid: 'oid-f', roles }))
      ).json();
    const teams = await trends(['Redress.ComplaintsTeam']);
    const months = teams.volumes.map(({ complaints }: { complaints: number | null }) => complaints);
    expect(teams.suppressed).toBe(false);
    expect(months.reduce((a: number, b: number) => a + b, 0)).toBe(8);
    const auditors = await trends(['Redress.Auditor']);
    expect(auditors.suppressed).toBe(true);
    for (const { complaints, serviceRequests, other } of auditors.volumes)
      for (const count of [complaints, serviceRequests, other])
        expect(count === null || count === 0 || count >= 5).toBe(true);
  });
});

describe('the load', () => {
  const load = async (roles: string[], oid = 'oid-l') =>
    (await served.call('load', {}, {}, await served.here.authority.token({ oid, roles, groups: [] }))).json();

  it('counts the pool for every investigation officer, not saying which cases, and no restricted one', async () => {
    const pool = {
      officers: [{ person: IRIS, open: 1, overdue: expect.any(Number), dueThisWeek: expect.any(Number) }],
    };
    expect(await load(['Redress.InvestigationOfficer'])).toMatchObject({ officers: [], unassigned: 0, pool });
    expect(await load(['Redress.Officer'])).toMatchObject({ officers: [], pool: { waiting: 0, officers: [] } });
    await served.here.council.casework.act(REFERENCES.care, { type: 'restricted', to: [NAMED], why: 'so' }, AMINA);
    expect(await load(['Redress.InvestigationOfficer'])).toMatchObject({ pool: { officers: [] } });
    expect(await load(['Redress.ComplaintsTeam'])).toMatchObject({ pool });
  });
});

describe('a sign-in with more groups than it can carry', () => {
  const overage = { _claim_names: { groups: 'src1' }, _claim_sources: { src1: { endpoint: 'https://graph.example' } } };

  it('is told so, instead of being shown a board that looks complete', async () => {
    served.token = await served.here.authority.token({
      roles: ['Redress.HeadOfService'],
      groups: undefined,
      ...overage,
    });
    for (const name of ['board', 'work', 'load'] as const) {
      const answer = await served.call(name, (name === 'board' ? { body: {} } : { query: {} }) as never);
      expect([answer.statusCode, answer.json<ProblemBody>().type]).toEqual([
        403,
        'urn:redress:problem:directorate-not-known',
      ]);
    }
    expect((await served.call('me', {})).json()).toMatchObject({
      areas: { known: 'too many groups', directorates: [] },
    });
    expect(served.here.log.join('')).toContain('more groups than their sign-in can carry');
  });

  it('matters to nobody whose sight does not hang on a directorate', async () => {
    served.token = await served.here.authority.token({
      roles: ['Redress.ComplaintsTeam'],
      groups: undefined,
      hasgroups: true,
    });
    expect((await served.call('board', { body: {} })).statusCode).toBe(200);
  });
});
