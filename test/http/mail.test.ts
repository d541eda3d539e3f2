import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GraphFault } from '../../server/graph/graph-fault.ts';
import type { IntakePage, IntakeRow, ProblemBody } from '../../src/api/shapes.ts';
import { type Running, running } from '../support/http/running.ts';

let here: Running;
let token: string;
beforeEach(async () => {
  here = await running();
  token = await here.authority.token();
});
afterEach(() => here.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  here.app.inject({ url, headers: { authorization: `Bearer ${token}`, ...headers } });
const post = (url: string, payload: object = {}, headers: Record<string, string> = {}) =>
  here.app.inject({ method: 'POST', url, payload, headers: { authorization: `Bearer ${token}`, ...headers } });

describe('reading the log', () => {
  it('gives the latest messages with what a person needs in order to decide', async () => {
    const page = (await get('/api/intake?limit=2')).json<IntakePage>();
    expect(page.rows.map(({ key }) => key)).toEqual(['k01', 'k02']);
    expect(page.rows[0]).toMatchObject({
      subject: 'Third time asking: bins on Larch Row still not collected',
      from: { name: 'Orla Penhaligon-Test' },
      proposal: { category: 'complaint', confidence: 0.94, service: 'waste', directorate: 'Environment' },
      state: 'proposed',
      reason: 'a person decides',
      attachments: 2,
      may: ['confirm', 'link', 'open', 'not for us'],
    });
    expect(page.rows[0]?.received.map(({ mailbox }) => mailbox)).toEqual([
      'contact@marlsbury.gov.example',
      'complaints@marlsbury.gov.example',
    ]);
    expect(page.rows[0]?.proposal?.why[0]).toMatchObject({
      quote: 'Third time asking',
      points: 'complaint',
      part: 'subject',
    });
    expect(page.counts).toMatchObject({ proposed: 6, logged: 3, held: 1 });
  });

  it('asks the one question that would settle an unsure proposal, and says why not the others', async () => {
    const { rows } = (await get('/api/intake')).json<IntakePage>();
    expect(rows[0]?.proposal?.question).toBeNull();
    const unsure = rows.find(({ proposal }) => proposal?.needsHuman)?.proposal;
    expect(unsure?.question).toBe('unhappy with us');
    expect(unsure?.whyNot).toMatchObject([
      { category: 'contact', but: null },
      { category: 'service_request', but: { quote: 'please correct the bill' } },
    ]);
  });

  it('goes on where the last page ended, until there is no more', async () => {
    const keys: string[] = [];
    let after: string | null = null;
    do {
      const page: IntakePage = (await get(`/api/intake?limit=5${after ? `&after=${after}` : ''}`)).json();
      keys.push(...page.rows.map(({ key }) => key));
      after = page.next;
    } while (after !== null);
    expect(keys).toEqual(here.council.entries.map(({ key }) => key));
  });

  it('gives one state alone, and refuses a state that does not exist', async () => {
    const page = (await get(`/api/intake?state=${encodeURIComponent('not for us')}`)).json<IntakePage>();
    expect(page.rows.map(({ state }) => state)).toEqual(['not for us']);
    const wrong = await get('/api/intake?state=lost');
    expect([wrong.statusCode, wrong.json<ProblemBody>().errors?.[0]?.at]).toEqual([400, 'querystring/state']);
    expect((await get('/api/intake?limit=5000')).statusCode).toBe(400);
  });

  it('offers an auditor nothing to decide', async () => {
    token = await here.authority.token({ roles: ['Redress.Auditor'] });
    const page = (await get('/api/intake')).json<IntakePage>();
    expect(page.rows.flatMap(({ may }) => may)).toEqual([]);
  });

  it('tells one message whole, and says when there is none', async () => {
    expect((await get('/api/intake/k01')).json()).toMatchObject({
      kept: { bytes: 4_096 },
      attached: [{ name: 'bins.jpg' }, {}],
    });
    const none = await get('/api/intake/k99');
    expect([none.statusCode, none.json<ProblemBody>().about]).toEqual([404, { message: 'k99', case: null }]);
  });

  it('keeps ids of mailboxes and people to itself', async () => {
    const text = (await get('/api/intake')).body;
    expect(text).not.toContain('22222222-2222');
    expect(text).not.toContain('k01-0');
  });

  it('says whether every message is accounted for, mailbox by mailbox', async () => {
    expect((await get('/api/reconcile')).json()).toMatchObject({ messages: 14, accounted: 14, difference: 0 });
    here.council.unaccounted = 3;
    const { difference, mailboxes } = (await get('/api/reconcile')).json();
    expect([difference, mailboxes[0].difference, mailboxes[1].difference]).toEqual([3, 3, 0]);
  });

  it('compresses what is worth it and lets no cache keep it', async () => {
    const { headers } = await get('/api/intake', { 'accept-encoding': 'gzip' });
    expect([headers['content-encoding'], headers['cache-control']]).toEqual(['gzip', 'no-store']);
  });
});

describe('deciding', () => {
  it('confirms a complaint and opens its case', async () => {
    const row = (await post('/api/intake/k01/confirm', { category: 'complaint' })).json<IntakeRow>();
    expect(row).toMatchObject({
      state: 'logged',
      reference: 'RD-26-000101',
      decided: { by: 'Nia Okonkwo-Vale' },
      may: ['undo'],
    });
    expect((await get('/api/cases/RD-26-000101')).json().card).toMatchObject({
      reference: 'RD-26-000101',
      status: 'Open',
    });
  });

  it('opens a case in the category a person chose, with the reason', async () => {
    const row = (await post('/api/intake/k06/open', { category: 'complaint', reason: 'Ombudsman' })).json<IntakeRow>();
    expect(row).toMatchObject({ state: 'logged', decided: { category: 'complaint', reason: 'Ombudsman' } });
  });

  it('takes a decision back, and marks what is not for us', async () => {
    await post('/api/intake/k04/confirm', { category: 'contact' });
    expect((await post('/api/intake/k04/undo')).json<IntakeRow>()).toMatchObject({ state: 'proposed', decided: null });
    expect((await post('/api/intake/k04/not-for-us', { reason: 'County' })).json<IntakeRow>().state).toBe('not for us');
  });

  it('tells the slower of two people who was faster, in their own language, and that theirs was not saved', async () => {
    await post('/api/intake/k01/confirm', { category: 'complaint' });
    token = await here.authority.token({ oid: '55555555-5555-4555-8555-555555555555', name: 'Second Officer' });
    const late = await post('/api/intake/k01/not-for-us');
    expect(late.statusCode).toBe(409);
    expect(late.headers['content-type']).toContain('application/problem+json');
    expect(late.json<ProblemBody>()).toMatchObject({
      type: 'urn:redress:problem:already-decided-by-someone-else',
      title: 'Someone else has decided',
      detail: expect.stringMatching(/^Nia Okonkwo-Vale decided .*complaint, case RD-26-000101\.$/),
      about: { message: 'k01', case: 'RD-26-000101' },
      kept: 'Their decision stands. Yours was not saved.',
      todo: expect.stringContaining('undo'),
      reference: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/),
    });
    const welsh = await post('/api/intake/k01/not-for-us', {}, { 'accept-language': 'cy-GB, en;q=0.5' });
    expect([welsh.headers['content-language'], welsh.json<ProblemBody>().title]).toEqual([
      'cy',
      'Mae rhywun arall wedi penderfynu',
    ]);
  });

  it('does not withdraw a case on which more has happened', async () => {
    const entry = here.council.entries.find(({ key }) => key === 'k10')!;
    here.council.entries.push({ ...entry, key: 'k20', reference: 'RD-26-000091' });
    const answer = await post('/api/intake/k20/undo');
    expect([answer.statusCode, answer.json<ProblemBody>().about.case]).toEqual([409, 'RD-26-000091']);
  });

  it('refuses a body that is not of the contract, naming the field', async () => {
    const answer = await post('/api/intake/k01/confirm', { category: 'grumble' });
    expect([answer.statusCode, answer.json<ProblemBody>().errors?.[0]?.at]).toEqual([400, 'body/category']);
    expect((await post('/api/intake/k01/open', { category: 'contact' })).statusCode).toBe(400);
    expect((await post('/api/intake/k01/undo', { reason: 'x'.repeat(501) })).statusCode).toBe(400);
    expect((await post('/api/intake/k01/undo', { reason: 'x'.repeat(70_000) })).statusCode).toBe(413);
    expect(here.council.entries[0]?.state).toBe('proposed');
  });
});

describe('when something breaks', () => {
  it('says that Microsoft 365 is busy, and when to come back', async () => {
    here.council.fault = new GraphFault({
      kind: 'throttled',
      operation: 'change a row',
      status: 429,
      retryAt: new Date(Date.now() + 11_500).toISOString(),
    });
    const answer = await get('/api/intake');
    expect([answer.statusCode, answer.headers['retry-after'], answer.json<ProblemBody>().title]).toEqual([
      503,
      '12',
      'Microsoft 365 is busy',
    ]);
  });

  it('gives a fault of ours a reference that is in the log, and none of its words', async () => {
    here.council.fault = new Error('could not parse "Damp in the children’s bedroom"');
    const answer = await get('/api/intake/k05');
    const { reference, title } = answer.json<ProblemBody>();
    expect([answer.statusCode, title]).toEqual([500, 'Something went wrong in Redress']);
    expect(answer.body).not.toContain('Damp');
    expect(here.log.join('')).toContain(reference);
    expect(here.log.join('')).not.toContain('Damp');
  });

  it('answers unknown addresses and methods with a problem too', async () => {
    for (const [method, url] of [
      ['GET', '/api/nothing'],
      ['DELETE', '/api/intake/k01'],
      ['POST', '/'],
    ] as const) {
      const answer = await here.app.inject({ method, url });
      expect([answer.statusCode, answer.json<ProblemBody>().type]).toEqual([404, 'urn:redress:problem:no-such-page']);
    }
  });

  it('slows down who asks too often, person by person', async () => {
    await here.close();
    here = await running({ callsPerMinute: 5 });
    const [mine, theirs] = [await here.authority.token(), await here.authority.token({ oid: 'someone-else' })];
    const ask = (bearer: string) => here.app.inject({ url: '/api/me', headers: { authorization: `Bearer ${bearer}` } });
    for (let i = 0; i < 5; i++) expect((await ask(mine)).statusCode).toBe(200);
    const sixth = await ask(mine);
    expect([sixth.statusCode, sixth.json<ProblemBody>().type]).toEqual([429, 'urn:redress:problem:too-many-requests']);
    expect((await ask(theirs)).statusCode).toBe(200);
  });
});
