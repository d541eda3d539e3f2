import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IntakeMessage, IntakePage, IntakeRow, ProblemBody } from '../../src/api/shapes.ts';
import { GROUPS } from '../support/http/areas.ts';
import { type Running, running } from '../support/http/running.ts';

/** k13 may belong to a case that was withdrawn; k01 and k02 to none that anybody knows. */
const PERMIT = 'RD-26-000091';
const DAMP = 'RD-26-000098';
const PATH = 'Redress/Messages/read-me.eml';

let here: Running;
let token: string;
beforeEach(async () => {
  here = await running();
  token = await here.authority.token({ roles: ['Redress.ComplaintsTeam'] });
});
afterEach(() => here.close());

const get = (url: string) => here.app.inject({ url, headers: { authorization: `Bearer ${token}` } });
const post = (url: string, payload: object) =>
  here.app.inject({ method: 'POST', url, payload, headers: { authorization: `Bearer ${token}` } });
const puts = (key: string, reference: string, from: string | null = null) =>
  post(`/api/intake/${key}/link`, { reference, from });

describe('a case opened for another directorate', () => {
  it('is told to whoever opened it with its reference and the way back, also in the log, and is not theirs to open', async () => {
    // k01 is about waste, which is the Environment directorate's; this officer works for another one.
    token = await here.authority.token({ roles: ['Redress.Officer'], groups: [GROUPS['Adult Social Care'] ?? ''] });
    const row = (await post('/api/intake/k01/confirm', { category: 'complaint' })).json<IntakeRow>();
    expect(row).toMatchObject({ state: 'logged', opensCase: false, proposal: { directorate: 'Environment' } });
    expect(row.reference).toMatch(/^RD-/);
    expect(row.may).toContain('undo');
    const { rows } = (await get('/api/intake?state=logged')).json<IntakePage>();
    expect(rows.find(({ key }) => key === 'k01')).toEqual(row);
    expect((await get(`/api/cases/${row.reference}`)).statusCode).toBe(404);
    token = await here.authority.token({ roles: ['Redress.ComplaintsTeam'] });
    expect((await get('/api/intake/k01')).json<IntakeRow>().opensCase).toBe(true);
    expect((await get('/api/intake/k02')).json<IntakeRow>().opensCase).toBe(false);
  });
});

describe('putting a message on a case', () => {
  it('answers the row with the case and who decided, and what can be done with it now', async () => {
    const row = (await puts('k01', PERMIT)).json<IntakeRow>();
    expect(row).toMatchObject({
      state: 'linked',
      reason: 'put on a case by a person',
      reference: PERMIT,
      decided: { by: 'Nia Okonkwo-Vale' },
      may: ['link', 'undo'],
    });
    const { timeline } = (await get(`/api/cases/${PERMIT}`)).json();
    expect(timeline.at(-1)).toMatchObject({ type: 'message linked', by: 'Nia Okonkwo-Vale' });
  });

  it('moves it and takes it off, and tells whoever looked before', async () => {
    await puts('k01', PERMIT);
    expect((await puts('k01', DAMP)).json<ProblemBody>()).toMatchObject({
      status: 409,
      title: 'Someone else has decided',
      about: { message: 'k01', case: PERMIT },
    });
    expect((await puts('k01', DAMP, PERMIT)).json<IntakeRow>().reference).toBe(DAMP);
    const off = (await post('/api/intake/k01/undo', {})).json<IntakeRow>();
    expect(off).toMatchObject({ state: 'proposed', reason: 'taken off a case, a person decides', reference: null });
  });

  it('names no case that is not there or not theirs, in the same words', async () => {
    const none = await puts('k01', 'RD-26-999999');
    expect([none.statusCode, none.json<ProblemBody>().title]).toEqual([404, 'There is no such case']);
    token = await here.authority.token({ roles: ['Redress.Officer'], groups: [] });
    const hidden = await puts('k01', PERMIT);
    expect([hidden.statusCode, hidden.json<ProblemBody>().title]).toEqual([404, 'There is no such case']);
    expect(hidden.json<ProblemBody>().detail).toBe(none.json<ProblemBody>().detail.replace('RD-26-999999', PERMIT));
    expect(here.council.entries.find(({ key }) => key === 'k01')?.reference).toBeNull();
  });

  it('is for those who decide about mail', async () => {
    token = await here.authority.token({ roles: ['Redress.Auditor'] });
    expect([(await puts('k01', PERMIT)).statusCode, (await get('/api/intake/k01/cases')).statusCode]).toEqual([
      403, 403,
    ]);
  });

  it('offers the case that evidence points to, then others of the sender', async () => {
    const entry = here.council.entries.find(({ key }) => key === 'k02');
    here.council.deliver({
      ...(entry as NonNullable<typeof entry>),
      key: 'k60',
      fromAddress: 'shanelle.brightwater@residents.example',
      suggestedReference: PERMIT,
      rung: 'our reference in quoted text',
    });
    const { cases } = (await get('/api/intake/k60/cases')).json();
    expect(
      cases.map((one: { because: string; card: { reference: string } }) => [one.card.reference, one.because]),
    ).toEqual([
      [PERMIT, 'our reference in quoted text'],
      [DAMP, 'a case of the sender'],
    ]);
    const { suggested } = (await get('/api/intake/k60')).json<IntakeRow>();
    expect(suggested.map(({ card }) => card.reference)).toEqual([PERMIT]);
  });
});

describe('reading a message of the log', () => {
  const letter = [
    'From: Ora <ora@post.example>',
    'Subject: Hello',
    'Content-Type: text/html',
    '',
    '<p>Hi</p><script>x()</script>',
  ];

  async function kept(): Promise<void> {
    await here.council.casework.files.keep(PATH, new TextEncoder().encode(letter.join('\r\n')), 'message/rfc822');
    const file = { path: PATH, url: 'https://files.example/read-me.eml', sha256: '0'.repeat(64), bytes: 200 };
    const [entry] = here.council.entries;
    if (entry !== undefined) here.council.deliver({ ...entry, key: 'k70', file });
  }

  it('gives its words made safe, to whoever reads the log', async () => {
    await kept();
    for (const role of ['Redress.ComplaintsTeam', 'Redress.Auditor', 'Redress.InvestigationOfficer']) {
      token = await here.authority.token({ roles: [role] });
      const read = (await get('/api/intake/k70/message')).json<IntakeMessage>();
      expect(read).toMatchObject({ subject: 'Hello', html: '<p>Hi</p>', attached: [] });
    }
  });

  it('is nothing for those who do not, nor for those whose case it is not', async () => {
    await kept();
    token = await here.authority.token({ roles: ['Redress.Director'] });
    expect((await get('/api/intake/k70/message')).statusCode).toBe(403);
    token = await here.authority.token({ roles: ['Redress.ComplaintsTeam'] });
    await puts('k70', PERMIT);
    const other = await here.authority.token({ oid: 'somebody-else', roles: ['Redress.Officer'], groups: [] });
    token = other;
    expect((await get('/api/intake/k70/message')).statusCode).toBe(404);
  });

  it('says so where its file is gone', async () => {
    await kept();
    here.council.casework.files.removeByHand(PATH);
    expect((await get('/api/intake/k70/message')).json<ProblemBody>().title).toBe('That message cannot be shown');
  });
});

describe('new mail on a case', () => {
  it('is told with its flags, and marked as read by whoever may act on the case', async () => {
    const entry = here.council.entries.find(({ key }) => key === 'k05');
    const key = 'k80';
    here.council.deliver({ ...(entry as NonNullable<typeof entry>), key, state: 'linked', reference: PERMIT });
    const by = { id: 'redress', name: 'Redress' };
    await here.council.casework.link(PERMIT, here.council.entries[0] as NonNullable<typeof entry>, by);
    const all = (await get('/api/work?whose=all')).json().newMail;
    expect(all).toMatchObject({ total: 1, rows: [{ card: { reference: PERMIT }, messages: [{ key }] }] });
    expect(all.rows[0].messages[0].flags).toContain('safeguarding');
    token = await here.authority.token({ roles: ['Redress.Auditor'] });
    expect((await post(`/api/cases/${PERMIT}/seen`, { keys: [key] })).statusCode).toBe(403);
    token = await here.authority.token({ roles: ['Redress.ComplaintsTeam'] });
    expect((await post(`/api/cases/${PERMIT}/seen`, { keys: [key] })).json()).toEqual({});
    expect((await get('/api/work?whose=all')).json().newMail.total).toBe(0);
  });
});
