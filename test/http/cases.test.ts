import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseDetail, CaseMessage, PeopleFound } from '../../src/api/case-detail-shapes.ts';
import type { BoardPage, CalendarPage, SearchPage, Work } from '../../src/api/case-shapes.ts';
import type { Asked, EndpointName } from '../../src/api/contract.ts';
import type { ProblemBody } from '../../src/api/shapes.ts';
import { type CalendarDate, dateOfDayNumber, dayNumber } from '../../src/domain/calendar/calendar-date.ts';
import { londonDay } from '../../src/domain/calendar/london-day.ts';
import { ACase, AMINA, BRAM, CERYS } from '../support/a-case.ts';
import { anEntry } from '../support/builders.ts';
import { councilOfCases, IRIS, NAMED, REFERENCES, wordOf } from '../support/http/a-council-of-cases.ts';
import { callOf } from '../support/http/calls.ts';
import { type Running, running } from '../support/http/running.ts';

const REFERENCE = 'RD-26-000401';
const TODAY = londonDay(new Date().toISOString());
const daysAgo = (n: number): CalendarDate => dateOfDayNumber(dayNumber(TODAY) - n);
const KEY = 'm-401';

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

let here: Running;
let token: string;
beforeEach(async () => {
  const { entries, histories } = councilOfCases();
  const { kase, entry } = aComplaint();
  here = await running({}, { entries: [...entries, entry], histories: [...histories, kase.events] });
  token = await here.authority.token({ oid: AMINA.id, name: AMINA.name, roles: ['Redress.ComplaintsTeam'] });
  await here.council.casework.files.keep('Redress/Messages/401.eml', new TextEncoder().encode(MIME), 'message/rfc822');
});
afterEach(() => here.close());

const call = <N extends EndpointName>(name: N, asked: Asked<N>, headers: Record<string, string> = {}, as = token) => {
  const sent = callOf(name, asked, as);
  return here.app.inject({ ...sent, headers: { ...sent.headers, ...headers } });
};
const detail = async (reference = REFERENCE): Promise<CaseDetail> =>
  (await call('caseDetail', { params: { reference } })).json();

describe('one case', () => {
  it('says what comes next, by when, whose move it is, and every step to the date', async () => {
    const { card, clocks, stages, points, people } = await detail();
    expect(card).toMatchObject({
      reference: REFERENCE,
      stage: 1,
      handler: BRAM,
      directorates: ['Environment', 'Resources'],
    });
    expect(card.next).toMatchObject({ clock: 'respond', move: 'owners of points' });
    const respond = clocks.find(({ clock }) => clock === 'respond');
    expect(respond).toMatchObject({ rule: 'code-stage1', standard: 'Code', due: card.replyDue });
    expect(respond?.why.map(({ step }) => step)).toEqual(expect.arrayContaining(['the rule', 'due']));
    expect(stages[0]).toMatchObject({ stage: 1, acknowledged: { on: daysAgo(19), how: 'email' } });
    expect(points.map(({ number, owner }) => [number, owner?.name ?? null])).toEqual([
      [1, null],
      [2, 'Cerys Nobody'],
    ]);
    expect(people).toContainEqual({ person: BRAM, stage: 1, as: 'responder', point: null, now: true });
  });

  it('tells its history in order, with what each event says', async () => {
    const { timeline } = await detail();
    expect(timeline.map(({ sequence, type, by }) => [sequence, type, by])).toEqual([
      [1, 'opened', 'Amina Shah'],
      [2, 'acknowledged', 'Amina Shah'],
      [3, 'points recorded', 'Amina Shah'],
      [4, 'assigned', 'Amina Shah'],
    ]);
    expect(timeline[1]?.facts).toEqual({ stage: 1, on: daysAgo(19), how: 'email' });
  });

  it('offers what this person can do now, with what each act needs', async () => {
    const { may } = await detail();
    expect(may.find(({ act }) => act === 'extended')).toEqual({
      act: 'extended',
      needs: ['stage', 'reason', 'until', 'toldOn', 'ombudsmanTold', 'beyondCap'],
      optional: [],
    });
    expect(may.map(({ act }) => act)).not.toContain('reopened');
    token = await here.authority.token({ oid: 'oid-auditor', roles: ['Redress.Auditor'] });
    expect((await detail()).may).toEqual([]);
    token = await here.authority.token({ oid: 'oid-head', roles: ['Redress.HeadOfService'] });
    expect((await detail()).may.map(({ act }) => act)).toEqual([
      'assigned',
      'part sent in',
      'draft looked at',
      'liaison noted',
      'delay explained',
      'noted',
    ]);
  });

  it('lists its messages, and shows one made safe, with nothing fetched from outside', async () => {
    const { messages } = await detail();
    expect(messages).toMatchObject([{ key: KEY, ownWords: null, kept: { url: 'https://files.example/401.eml' } }]);
    const answer = await call('caseMessage', { params: { reference: REFERENCE, key: KEY } });
    expect(answer.json<CaseMessage>()).toMatchObject({
      subject: 'Brown bin, Larch Row',
      html: '<p>Third week running.</p>',
      leftOut: true,
    });
    expect(answer.body).not.toContain('tracker.example');
    here.council.casework.files.removeByHand('Redress/Messages/401.eml');
    const gone = await call('caseMessage', { params: { reference: REFERENCE, key: KEY } });
    expect([gone.statusCode, gone.json<ProblemBody>().title]).toEqual([404, 'That message cannot be shown']);
    const other = await call('caseMessage', { params: { reference: REFERENCE, key: `m-${wordOf('bins')}` } });
    expect([other.statusCode, other.json<ProblemBody>().type]).toEqual([404, 'urn:redress:problem:no-such-message']);
  });

  it('is a problem in the reader’s language where there is none', async () => {
    const none = await call('caseDetail', { params: { reference: 'RD-26-999999' } }, { 'accept-language': 'cy' });
    expect([none.statusCode, none.headers['content-language']]).toEqual([404, 'cy']);
    expect(none.json<ProblemBody>()).toMatchObject({ type: 'urn:redress:problem:no-such-case' });
  });
});

describe('acting on a case', () => {
  const act = (what: Asked<'act'>['body']['act'], seen: number, as = token, reference = REFERENCE) =>
    call('act', { params: { reference }, body: { seen, act: what } }, {}, as);

  it('answers with the case as it then stands', async () => {
    const answer = await act({ type: 'noted', text: 'Rang the depot.' }, 4);
    expect(answer.statusCode).toBe(200);
    const { detail: after, opened } = answer.json<{ detail: CaseDetail; opened: string | null }>();
    expect([after.card.sequence, after.timeline.at(-1)?.facts, opened]).toEqual([5, { text: 'Rang the depot.' }, null]);
  });

  it('tells the slower of two people in words what the faster one did, and does nothing', async () => {
    const bram = await here.authority.token({ oid: BRAM.id, name: BRAM.name, roles: ['Redress.ComplaintsTeam'] });
    const first = await act({ type: 'assigned', stage: 1, role: 'responder', point: null, to: AMINA }, 4, bram);
    expect(first.statusCode).toBe(200);
    const second = await act({ type: 'assigned', stage: 1, role: 'responder', point: null, to: CERYS }, 4);
    expect([second.statusCode, second.headers['content-type']]).toEqual([409, 'application/problem+json']);
    expect(second.json<ProblemBody>()).toMatchObject({
      type: 'urn:redress:problem:someone-was-faster',
      title: 'Someone else was faster',
      detail: expect.stringMatching(/Bram Tolliver/),
      about: { case: REFERENCE },
      kept: expect.stringMatching(/stands/),
    });
    expect((await detail()).card.handler).toEqual(AMINA);
  });

  it('refuses what a rule refuses, and what is not of the contract', async () => {
    const empty = await act({ type: 'noted', text: '  ' }, 4);
    expect([empty.statusCode, empty.json<ProblemBody>().title]).toEqual([422, 'Something has to be said']);
    const early = await act({ type: 'reopened', why: 'so' }, 4);
    expect(early.statusCode).toBe(409);
    for (const wrong of [
      { type: 'teleported' },
      { type: 'acknowledged', stage: 1, on: '2026-02-30', how: 'email' },
      { type: 'acknowledged', stage: 1, on: 'tomorrow', how: 'email' },
      { type: 'noted' },
    ])
      expect((await act(wrong as never, 4)).statusCode).toBe(400);
    const noDay = { type: 'corrected', what: 'acknowledged on', stage: 1, to: '31 June', why: 'so' } as const;
    expect((await act(noDay, 4)).statusCode).toBe(400);
  });

  it('keeps the complaints team’s decisions to the complaints team', async () => {
    const officer = await here.authority.token({ oid: 'oid-officer', roles: ['Redress.Officer'] });
    const restricted = await act({ type: 'restricted', to: [BRAM], why: 'so' }, 4, officer);
    expect([restricted.statusCode, restricted.json<ProblemBody>().type]).toEqual([
      403,
      'urn:redress:problem:not-allowed',
    ]);
    const members = await here.authority.token({ oid: 'oid-m', roles: ['Redress.MemberServices'], groups: [] });
    const noted = await act({ type: 'noted', text: 'x' }, 1, members, REFERENCES.councillor);
    expect(noted.statusCode).toBe(403);
    const updated = await act({ type: 'member updated', on: TODAY, note: 'Rang.' }, 4, members, REFERENCES.councillor);
    expect(updated.statusCode).toBe(200);
  });

  it('opens the complaint that a service request has become, and names it', async () => {
    const request = new ACase({ reference: 'RD-26-000402', intakeKey: 'm-402', category: 'service_request' });
    const at = '2026-06-02T09:00:00Z';
    const linked = { type: 'message linked', intakeKey: KEY, rung: 'reference', receivedAt: at } as const;
    const events = [...request.events, { ...linked, reference: 'RD-26-000402', sequence: 2, at, by: AMINA }];
    await here.council.casework.add(events);
    const answer = await act({ type: 'converted', intakeKey: KEY }, 2, token, 'RD-26-000402');
    expect(answer.statusCode).toBe(200);
    const { opened, detail: after } = answer.json<{ opened: string; detail: CaseDetail }>();
    expect(after.related).toContainEqual({ reference: opened, how: 'complaint' });
    expect((await detail(opened)).card.category).toBe('complaint');
  });
});

describe('who is on a case', () => {
  it('is seen by the others, on the case and when they say that they are there', async () => {
    const bram = await here.authority.token({ oid: BRAM.id, name: BRAM.name, roles: ['Redress.ComplaintsTeam'] });
    const on = (as: string, doing: 'reading' | 'writing' | 'gone') =>
      call('presence', { params: { reference: REFERENCE }, body: { doing } }, {}, as);
    expect((await on(bram, 'writing')).json()).toEqual({ others: [] });
    expect((await on(token, 'reading')).json()).toMatchObject({
      others: [{ name: 'Bram Tolliver', doing: 'writing' }],
    });
    expect((await detail()).present).toMatchObject([{ name: 'Bram Tolliver' }]);
    await on(bram, 'gone');
    expect((await detail()).present).toEqual([]);
  });
});

describe('boards, the search and what there is to do', () => {
  const board = async (body: Asked<'board'>['body'] = {}): Promise<BoardPage> => (await call('board', { body })).json();

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
    const found = (await call('search', { body: { text: 'rhian res' } })).json<SearchPage>();
    expect(found.hits.map(({ card, found: by }) => [card.reference, by])).toEqual([[REFERENCE, 'name']]);
    expect((await call('search', { body: { text: 'rd 26 401' } })).json<SearchPage>().hits[0]).toMatchObject({
      card: { reference: REFERENCE },
      found: 'reference',
    });
  });

  it('gives the same cases as a table that a spreadsheet does not run', async () => {
    await here.council.casework.act(
      REFERENCE,
      { type: 'corrected', what: 'subject', stage: 1, to: '=HYPERLINK("https://elsewhere.example")', why: 'so' },
      AMINA,
    );
    const answer = await call('boardFile', { body: { filter: { text: 'rhian' } } }, { 'accept-language': 'cy' });
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="redress-achosion-${TODAY}.csv"`);
    const [head, row, end] = answer.body.split('\r\n');
    expect(head?.startsWith('\uFEFF"Cyfeirnod","Statws"')).toBe(true);
    expect(row).toContain(`"${REFERENCE}","Agored"`);
    expect(row).toContain('"\'=HYPERLINK(""https://elsewhere.example"")"');
    expect(end).toBe('');
    const line = here.log.map((text) => JSON.parse(text)).find(({ msg }) => msg === 'cases were taken out as a table');
    expect(line).toMatchObject({ rows: 1 });
  });

  it('says what there is to do, for me and for everybody', async () => {
    const bram = await here.authority.token({ oid: BRAM.id, name: BRAM.name, roles: ['Redress.Officer'] });
    const work = async (whose: 'mine' | 'all', as = token): Promise<Work> =>
      (await call('work', { query: { whose } }, {}, as)).json();
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
        await call(
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
    await here.council.casework.act(REFERENCE, { type: 'extended', until, ...told }, AMINA);
    const { card } = await detail();
    const on = card.next?.on ?? TODAY;
    expect(on).toBe(until);
    const day = (await days(on, on, 'en')).days[0];
    expect(day?.rows.map(({ reference }) => reference)).toContain(REFERENCE);
    const backwards = await call('calendar', { query: { from: TODAY, to: daysAgo(1) } });
    expect(backwards.statusCode).toBe(400);
  });

  it('names whom a case can be given to, and what stands against them', async () => {
    const people = async (text: string): Promise<PeopleFound['people']> =>
      (await call('people', { body: { text, reference: REFERENCE } })).json<PeopleFound>().people;
    expect(await people('tol')).toEqual([
      { id: BRAM.id, name: 'Bram Tolliver', directorates: [], handling: 1, conflicts: [] },
    ]);
    await here.council.casework.act(REFERENCE, { type: 'complained about', person: BRAM }, AMINA);
    expect((await people('bram'))[0]?.conflicts).toEqual(['complained about']);
    // An officer is not told who was complained about (domain 12): only that it will not do.
    token = await here.authority.token({ oid: AMINA.id, name: AMINA.name, roles: ['Redress.Officer'] });
    expect((await people('bram'))[0]?.conflicts).toEqual(['known to the complaints team']);
    const assigned = { type: 'assigned', stage: 1, role: 'responder', point: null, to: BRAM } as const;
    const { card } = await detail();
    const answer = await call('act', {
      params: { reference: REFERENCE },
      body: { seen: card.sequence, act: assigned },
    });
    expect(answer.json<ProblemBody>().title).toBe('Bram Tolliver is not independent');
    expect(answer.body).not.toContain('complained about');
    expect(await people('nobody of that name')).toEqual([]);
  });
});

describe('figures', () => {
  it('leave out what could point to a person, but for the complaints team', async () => {
    const trends = async (roles: string[]) =>
      (await call('trends', { query: {} }, {}, await here.authority.token({ oid: 'oid-f', roles }))).json();
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
    (await call('load', {}, {}, await here.authority.token({ oid, roles, groups: [] }))).json();

  it('counts the pool for every investigation officer, not saying which cases, and no restricted one', async () => {
    const pool = {
      officers: [{ person: IRIS, open: 1, overdue: expect.any(Number), dueThisWeek: expect.any(Number) }],
    };
    expect(await load(['Redress.InvestigationOfficer'])).toMatchObject({ officers: [], unassigned: 0, pool });
    expect(await load(['Redress.Officer'])).toMatchObject({ officers: [], pool: { waiting: 0, officers: [] } });
    await here.council.casework.act(REFERENCES.care, { type: 'restricted', to: [NAMED], why: 'so' }, AMINA);
    expect(await load(['Redress.InvestigationOfficer'])).toMatchObject({ pool: { officers: [] } });
    expect(await load(['Redress.ComplaintsTeam'])).toMatchObject({ pool });
  });
});

describe('a sign-in with more groups than it can carry', () => {
  const overage = { _claim_names: { groups: 'src1' }, _claim_sources: { src1: { endpoint: 'https://graph.example' } } };

  it('is told so, instead of being shown a board that looks complete', async () => {
    token = await here.authority.token({ roles: ['Redress.HeadOfService'], groups: undefined, ...overage });
    for (const name of ['board', 'work', 'load'] as const) {
      const answer = await call(name, (name === 'board' ? { body: {} } : { query: {} }) as never);
      expect([answer.statusCode, answer.json<ProblemBody>().type]).toEqual([
        403,
        'urn:redress:problem:directorate-not-known',
      ]);
    }
    expect((await call('me', {})).json()).toMatchObject({ areas: { known: 'too many groups', directorates: [] } });
    expect(here.log.join('')).toContain('more groups than their sign-in can carry');
  });

  it('matters to nobody whose sight does not hang on a directorate', async () => {
    token = await here.authority.token({ roles: ['Redress.ComplaintsTeam'], groups: undefined, hasgroups: true });
    expect((await call('board', { body: {} })).statusCode).toBe(200);
  });
});
