import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openChecks } from '../../server/graph/checks.ts';
import { GraphFault } from '../../server/graph/graph-fault.ts';
import { anEntry } from '../ports/samples.ts';
import { startTenant, type TenantUnderTest } from '../ports/tenant.ts';

const tokenWith = (roles: readonly string[]) => `e30.${Buffer.from(JSON.stringify({ roles })).toString('base64url')}.x`;
const unasked = async (): Promise<never> => {
  throw new Error('not asked in this test');
};
/** A server that can do nothing but sign in: every other look fails, and is a line of its own. */
const nothing = {
  graph: { call: unasked, toTransfer: unasked, pathOf: String, pause: unasked },
  mailboxes: [],
  provision: { plan: unasked, apply: unasked, verify: unasked },
  files: { keep: unasked, read: unasked },
  subscriptions: { list: unasked, watchMailbox: unasked, watchList: unasked, renew: unasked, end: unasked },
  notified: false,
  notices: { record: unasked, deliver: unasked, on: unasked, unsettled: unasked, of: unasked },
  colleagues: { all: unasked, met: unasked, wish: unasked },
  teamsAppId: null,
  secretExpires: null,
  now: () => 0,
  advice: () => 'mend it',
};

let tenant: TenantUnderTest;
beforeAll(async () => {
  tenant = await startTenant({ provisioned: false });
});
afterEach(() => tenant.noFaults());
afterAll(() => tenant.close());

const site = () => `/sites/${tenant.told.siteHost}:${tenant.told.sitePath}:`;

describe('setting up a tenant', () => {
  it('says that the lists are missing as long as they are', async () => {
    await expect(tenant.connect().intake.record(anEntry('early'))).rejects.toMatchObject({
      name: 'GraphFault',
      kind: 'missing',
      operation: 'find the list Intake',
    });
  });

  it('comes through a run that breaks off halfway, and faults on the way', async () => {
    const { provision } = tenant.connect();
    let told = 0;
    const breaking = provision.apply(() => {
      told += 1;
      if (told === 3) throw new Error('the power went');
    });
    await expect(breaking).rejects.toThrow('the power went');

    await tenant.faults(
      [
        { match: { method: 'POST' }, fault: { kind: 'status', status: 503 }, times: 3 },
        { match: {}, fault: { kind: 'throttle', retryAfter: '0.1' }, probability: 0.1 },
      ],
      3,
    );
    const left = await tenant.connect().provision.apply();
    expect(left).toMatchObject({ steps: [], problems: [], warnings: [] });
  });

  it('changes nothing the second time', async () => {
    const told: string[] = [];
    const { provision } = tenant.connect();
    await provision.apply(({ words }) => told.push(words));
    expect(told).toEqual([]);
    expect(await provision.verify()).toMatchObject({ steps: [], problems: [] });
  });

  it('puts back a column that a person deleted, and an index that a person took off', async () => {
    const columns = `${site()}/lists/Cases/columns`;
    const { json } = await tenant.graph<{ value: { id: string; name: string }[] }>('GET', columns);
    const id = (name: string) => json.value.find((column) => column.name === name)?.id;
    await tenant.graph('DELETE', `${columns}/${id('LastMessage')}`);
    await tenant.graph('PATCH', `${columns}/${id('FromAddress')}`, { indexed: false });
    const told: string[] = [];
    const left = await tenant.connect().provision.apply(({ words }) => told.push(words));
    expect(told.toSorted()).toEqual([
      'Add the column "Last message" (LastMessage) of the list "Cases".',
      'Index the column "Address" (FromAddress) of the list "Cases".',
    ]);
    expect(left.steps).toEqual([]);
  });

  it('tells what Microsoft 365 refused and goes on with the rest', async () => {
    const columns = `${site()}/lists/Cases/columns`;
    const { json } = await tenant.graph<{ value: { id: string; name: string }[] }>('GET', columns);
    for (const name of ['Messages', 'OpenedBy']) {
      await tenant.graph('DELETE', `${columns}/${json.value.find((column) => column.name === name)?.id}`);
    }
    await tenant.faults([
      { match: { method: 'POST', path: '/columns$' }, fault: { kind: 'status', status: 403 }, times: 1 },
    ]);
    const left = await tenant.connect().provision.apply();
    expect(left.steps).toEqual([]); // the second round had it
    await tenant.graph(
      'DELETE',
      `${columns}/${(await tenant.graph<typeof json>('GET', columns)).json.value.find(({ name }) => name === 'Messages')?.id}`,
    );
    await tenant.faults([{ match: { method: 'POST', path: '/columns$' }, fault: { kind: 'status', status: 403 } }]);
    const refused = await tenant.connect().provision.apply();
    expect(refused.problems).toEqual([expect.stringMatching(/^Microsoft 365 refused this step \(403 .*Messages/)]);
    await tenant.noFaults();
    await tenant.connect().provision.apply();
  });

  it('works without the categories of a mailbox', async () => {
    await tenant.faults([{ match: { path: '/masterCategories' }, fault: { kind: 'status', status: 403 } }]);
    const plan = await tenant.connect().provision.plan();
    expect(plan.steps).toEqual([]);
    expect(plan.warnings).toHaveLength(3);
  });

  it('leaves a row for a person to read, in the words of the columns', async () => {
    await tenant.connect().intake.record(anEntry('readable'));
    const filter = encodeURIComponent("fields/MessageKey eq 'readable'");
    const { json } = await tenant.graph<{ value: { fields: Record<string, unknown> }[] }>(
      'GET',
      `${site()}/lists/Intake/items?$filter=${filter}&$expand=fields`,
    );
    expect(json.value[0]?.fields).toMatchObject({
      State: 'Proposed',
      Category: 'Complaint',
      Confidence: 0.87,
      Service: 'Waste',
    });
  });
});

describe('the self-check', () => {
  it('finds everything good where it is', async () => {
    const checks = await tenant.connect({ secretExpires: '2099-12-31' }).checks.run();
    const bad = checks.filter(({ verdict }) => verdict !== 'good');
    // No address was given to this connection, no app of Teams, and nobody has signed in.
    expect(bad.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['Notifications', 'warning'],
      ['Reminders', 'warning'],
      ['Reminders', 'warning'],
    ]);
    expect(new Set(checks.map(({ name }) => name)).size).toBe(8);
  });

  it('says what is wrong and what to do, and looks at the rest', async () => {
    await tenant.faults([
      { match: { path: '/users/ombudsman' }, fault: { kind: 'status', status: 403, code: 'ErrorAccessDenied' } },
      { match: { path: '/drives/' }, fault: { kind: 'status', status: 423 } },
    ]);
    const checks = await tenant.connect({ secretExpires: '2020-01-31' }).checks.run();
    const bad = checks.filter(({ verdict }) => verdict === 'bad');
    expect(bad).toEqual([
      {
        name: 'Mailboxes',
        verdict: 'bad',
        words: 'ombudsman@marlsbury.gov.example may not be read by this app.',
        todo: expect.stringContaining('REDRESS_MAILBOXES'),
      },
      expect.objectContaining({ name: 'Lists' }),
      expect.objectContaining({ name: 'Document library', todo: expect.any(String) }),
      expect.objectContaining({ name: 'Secret', words: 'The secret ended on 2020-01-31.' }),
    ]);
  });

  it('does not ask for mail in the token, where Exchange grants it per mailbox, and does for the site', async () => {
    const wide = (await tenant.connect().checks.run()).find(({ name }) => name === 'Sign-in and permissions');
    expect(wide?.words).toContain('Mail.ReadWrite holds for every mailbox');
    const judged = async (roles: readonly string[]) => {
      const checks = openChecks({ ...nothing, tokens: { get: async () => tokenWith(roles), forget: () => undefined } });
      return (await checks.run())[0];
    };
    expect(await judged(['Sites.Selected'])).toMatchObject({
      verdict: 'good',
      words: expect.stringContaining('Exchange itself'),
    });
    expect(await judged(['Mail.ReadWrite'])).toMatchObject({
      verdict: 'bad',
      todo: expect.stringContaining('docs/permissions.md'),
    });
  });

  it('does not call bad what it was only asked to wait for', async () => {
    const call = async () => {
      throw new GraphFault({ kind: 'throttled', operation: 'look into a mailbox', status: 429 });
    };
    const tokens = { get: async () => tokenWith(['Sites.Selected']), forget: () => undefined };
    const graph = { ...nothing.graph, call };
    const checks = await openChecks({ ...nothing, graph, tokens, mailboxes: ['contact@marlsbury.gov.example'] }).run();
    expect(checks.filter(({ name }) => ['Mailboxes', 'Clock'].includes(name))).toMatchObject([
      { verdict: 'unknown', todo: 'mend it' },
      { verdict: 'unknown', todo: 'mend it' },
    ]);
  });

  it('tells where it looks, and stops waiting for what does not answer', async () => {
    const silent = () => new Promise<never>(() => undefined);
    const graph = { ...nothing.graph, call: silent };
    const tokens = { get: async () => tokenWith(['Sites.Selected']), forget: () => undefined };
    const begun: string[] = [];
    const checks = await openChecks({ ...nothing, graph, tokens, mailboxes: ['contact@marlsbury.gov.example'] }).run({
      begins: (name) => begun.push(name),
      until: Date.now() + 200,
    });
    expect(begun.slice(0, 2)).toEqual(['Sign-in and permissions', 'Mailboxes']);
    expect(checks.find(({ name }) => name === 'Mailboxes')).toMatchObject({
      verdict: 'unknown',
      words: 'Microsoft 365 took too long, so it is not known.',
    });
    expect(checks.find(({ name }) => name === 'Lists')).toMatchObject({ verdict: 'bad', todo: 'mend it' });
  });

  it('says so when the app cannot even sign in', async () => {
    const checks = await tenant.connect({ clientSecret: 'not-the-secret', budgetMs: 2_000 }).checks.run();
    expect(checks[0]).toMatchObject({
      name: 'Sign-in and permissions',
      verdict: 'bad',
      words: expect.stringContaining('AADSTS7000215'),
      todo: expect.stringMatching(/^REDRESS_CLIENT_SECRET is no secret .* Put there: /),
    });
    // Each of them would wait for the same sign-in once more (28 November 2026: two and a half minutes of silence).
    const others = checks.slice(1).filter(({ name }) => name !== 'Secret');
    expect(others.map(({ words }) => words)).toEqual(others.map(() => 'Not looked at: Redress could not sign in.'));
    expect(checks.at(-1)).toMatchObject({ name: 'Secret', words: expect.stringContaining('not known') });
  });
});
