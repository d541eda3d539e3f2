import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aCase, aLink, anEntry, anOpening, toTheEnd } from '../ports/samples.ts';
import { afterTheWork, startTenant, type TenantUnderTest } from '../ports/tenant.ts';

let tenant: TenantUnderTest;
beforeAll(async () => {
  tenant = await startTenant();
});
afterEach(() => tenant.noFaults());
afterAll(() => tenant.close());

let made = 0;
const key = () => `fault-${++made}`;
const reference = () => `RD-26-${String(700_000 + ++made)}`;
const INSERT = { method: 'POST', path: '/items$' };
const UPDATE = { method: 'PATCH', path: '/items/\\d+/fields$' };

async function rowsOf(list: string, column: string, value: string): Promise<number> {
  const { siteHost, sitePath } = tenant.told;
  const filter = encodeURIComponent(`fields/${column} eq '${value}'`);
  const { json } = await tenant.graph<{ value: unknown[] }>(
    'GET',
    `/sites/${siteHost}:${sitePath}:/lists/${encodeURIComponent(list)}/items?$filter=${filter}`,
  );
  return json.value.length;
}

const LOST = [
  ['the connection breaks before the work', { kind: 'reset' }],
  ['the answer 503 comes instead of the work', { kind: 'status', status: 503 }],
  ['the work is done and the connection breaks', afterTheWork({ kind: 'reset' })],
  ['the work is done and the answer is 504', afterTheWork({ kind: 'status', status: 504 })],
  ['the work is done and the answer is 500', afterTheWork({ kind: 'status', status: 500 })],
  ['it is throttled', { kind: 'throttle', retryAfter: '0.2' }],
] as const;

describe('a message is logged once', () => {
  it.each(LOST)('when %s', async (_, fault) => {
    const { intake } = tenant.connect();
    const entry = anEntry(key());
    await tenant.faults([{ match: INSERT, fault, times: 1 }]);
    expect(await intake.record(entry)).toEqual({ entry, created: true });
    expect(await rowsOf('Intake', 'MessageKey', entry.key)).toBe(1);
  });

  it.each(LOST)('in a batch with nineteen others, when %s', async (_, fault) => {
    const { intake, counts } = tenant.connect();
    const entries = Array.from({ length: 20 }, () => anEntry(key()));
    await tenant.faults([{ match: INSERT, fault, times: 3 }]);
    const outcomes = await Promise.all(entries.map((entry) => intake.record(entry)));
    expect(outcomes).toEqual(entries.map((entry) => ({ entry, created: true })));
    for (const entry of entries) expect(await rowsOf('Intake', 'MessageKey', entry.key)).toBe(1);
    expect(counts().batches).toBeGreaterThan(0);
  });

  it('and its row is not even sent a second time when the first one turns out to stand', async () => {
    const { intake, register } = tenant.connect();
    const ref = reference();
    await intake.find('so that the lists are known');
    await tenant.faults([{ match: INSERT, fault: afterTheWork({ kind: 'reset' }) }]);
    const posts = await tenant.reaching(/^POST .*\/items$/, async () => {
      await intake.record(anEntry(key()));
      await register.append(anOpening(ref, `opens-${ref}`));
      await register.show(aCase(ref));
    });
    expect(posts).toBe(3);
  });

  it.each(['400', '409'])('whichever way the tenant says "duplicate": %s', async (duplicateDialect) => {
    await tenant.set({ duplicateDialect });
    const { intake } = tenant.connect();
    const entry = anEntry(key());
    await intake.record(entry);
    expect(await intake.record({ ...entry, subject: 'again' })).toEqual({ entry, created: false });
    expect(await rowsOf('Intake', 'MessageKey', entry.key)).toBe(1);
    await tenant.set({ duplicateDialect: '400' });
  });

  it('when SharePoint answers 409 resourceModified to a row that nobody else writes', async () => {
    const { intake } = tenant.connect();
    const entry = anEntry(key());
    await tenant.faults([{ match: INSERT, fault: { kind: 'conflict' }, times: 2 }]);
    expect(await intake.record(entry)).toEqual({ entry, created: true });
    expect(await rowsOf('Intake', 'MessageKey', entry.key)).toBe(1);
  });

  it('and says so when SharePoint refuses the row for another reason, without words of the message', async () => {
    const { intake } = tenant.connect();
    const entry = anEntry(key());
    await tenant.faults([{ match: INSERT, fault: { kind: 'status', status: 400, code: 'invalidRequest' } }]);
    const fault = await intake.record(entry).catch((error) => error);
    expect(fault).toMatchObject({ name: 'GraphFault', kind: 'unexpected', status: 400, code: 'invalidRequest' });
    expect(fault.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(fault.message).not.toContain(entry.key);
    expect(fault.message).not.toContain('Elm Close');
  });

  it('gives up with the time to come back when it is told to wait longer than a person would', async () => {
    const { intake } = tenant.connect({ budgetMs: 3_000 });
    await tenant.faults([{ match: INSERT, fault: { kind: 'throttle', retryAfter: '240' } }]);
    const before = Date.now();
    const fault = await intake.record(anEntry(key())).catch((error) => error);
    expect(fault).toMatchObject({ name: 'GraphFault', kind: 'throttled' });
    expect(Date.parse(fault.retryAt) - before).toBeGreaterThan(230_000);
    expect(Date.now() - before).toBeLessThan(2_000);
  });
});

describe('a change of a row is made once', () => {
  it.each([
    ...LOST,
    ['someone is faster', { kind: 'stale-etag' }],
    ['SharePoint answers 409', { kind: 'conflict' }],
  ] as const)('when %s', async (_, fault) => {
    const { intake } = tenant.connect();
    const entry = anEntry(key(), { received: [] });
    await intake.record(entry);
    await tenant.faults([{ match: UPDATE, fault, times: 1 }]);
    const receipt = { mailbox: 'm@marlsbury.gov.example', messageId: 'r1', at: '2026-06-01T08:00:00.000Z' };
    await intake.change(entry.key, (current) => ({ ...current, received: [...current.received, receipt] }));
    expect((await tenant.connect().intake.find(entry.key))?.received).toEqual([receipt]);
  });

  it('and a row that others never stop changing is a conflict in the end, with nothing half written', async () => {
    const { intake } = tenant.connect();
    const entry = anEntry(key());
    await intake.record(entry);
    await tenant.faults([{ match: UPDATE, fault: { kind: 'stale-etag' } }]);
    await expect(intake.change(entry.key, (current) => ({ ...current, state: 'logged' }))).rejects.toMatchObject({
      name: 'GraphFault',
      kind: 'conflict',
    });
    await tenant.noFaults();
    expect(await intake.find(entry.key)).toEqual(entry);
  });
});

describe('an event is appended once', () => {
  it.each(LOST)('when %s', async (_, fault) => {
    const { register } = tenant.connect();
    const ref = reference();
    await tenant.faults([{ match: INSERT, fault, times: 1 }]);
    const opening = anOpening(ref, `opens-${ref}`);
    expect(await register.append(opening)).toEqual({ kind: 'appended' });
    expect(await register.events(ref)).toEqual([opening]);
  });

  it('and a lost answer is not taken for ours when another server has the number', async () => {
    const { register } = tenant.connect();
    const ref = reference();
    const theirs = aLink(ref, 2);
    await tenant.connect().register.append(theirs);
    await tenant.faults([{ match: INSERT, fault: { kind: 'reset' }, times: 1 }]);
    // The same words from another call are another act: only what this call wrote is its own.
    expect(await register.append(theirs)).toEqual({ kind: 'taken', by: theirs });
    expect(await register.events(ref)).toEqual([theirs]);
  });

  it.each(['400', '409'])('and says "opened already" in the dialect %s', async (duplicateDialect) => {
    await tenant.set({ duplicateDialect });
    const { register } = tenant.connect();
    const [ref, next] = [reference(), reference()];
    const opening = anOpening(ref, `opens-${ref}`);
    await register.append(opening);
    expect(await register.append(anOpening(next, `opens-${ref}`))).toEqual({ kind: 'opened already', event: opening });
    expect(await register.append(anOpening(ref, `another-${ref}`))).toEqual({ kind: 'taken', by: opening });
    await tenant.set({ duplicateDialect: '400' });
  });
});

describe('a case has one row', () => {
  it.each(LOST)('when %s', async (_, fault) => {
    const { register } = tenant.connect();
    const ref = reference();
    await tenant.faults([
      { match: INSERT, fault, times: 1 },
      { match: UPDATE, fault, times: 1 },
    ]);
    await register.show(aCase(ref));
    await register.show(aCase(ref, { sequence: 2, messages: 2 }));
    expect(await rowsOf('Cases', 'Reference', ref)).toBe(1);
    const shown = (await toTheEnd(register.caseChanges(null))).flatMap(({ put }) => put.map(({ value }) => value));
    expect(shown.find(({ reference: one }) => one === ref)).toEqual(aCase(ref, { sequence: 2, messages: 2 }));
  });

  it('and an old state that comes late does not stand over a newer one', async () => {
    const { register } = tenant.connect();
    const ref = reference();
    await register.show(aCase(ref));
    await tenant.connect().register.show(aCase(ref, { sequence: 5, status: 'Withdrawn' }));
    await register.show(aCase(ref, { sequence: 2 })); // this server still remembers the row as it was
    const shown = (await toTheEnd(register.caseChanges(null))).flatMap(({ put }) => put.map(({ value }) => value));
    expect(shown.find(({ reference: one }) => one === ref)?.sequence).toBe(5);
  });
});

describe('a file is kept whole', () => {
  it.each(LOST)('when %s', async (_, fault) => {
    const { files } = tenant.connect();
    const content = Buffer.from('From: doris@residents.example\r\n\r\nMy bin.\r\n'.repeat(20));
    await tenant.faults([{ match: { method: 'PUT' }, fault, times: 1 }]);
    await files.keep(`Redress/Messages/2026/06/${key()}.eml`, content, 'message/rfc822');
    const path = `Redress/Messages/2026/06/fault-${made}.eml`;
    expect(Buffer.from((await files.read(path)) as Uint8Array).equals(content)).toBe(true);
  });
});

describe('a stream of changes', () => {
  it('loses no row when the list forgets the cursor between two pages and repeats rows', async () => {
    await tenant.set({ deltaRepeats: true });
    const { intake } = tenant.connect();
    const entries = Array.from({ length: 5 }, () => anEntry(key()));
    for (const entry of entries) await intake.record(entry);
    const cursor = (await toTheEnd(intake.changes(null))).at(-1)?.cursor ?? null;
    await intake.change(entries[0]?.key ?? '', (current) => ({ ...current, state: 'held' }));
    await tenant.expireDelta();
    await tenant.faults([{ match: { path: '/items/delta' }, fault: { kind: 'reset' }, times: 1 }]);
    const pages = await toTheEnd(intake.changes(cursor));
    expect(pages[0]?.fromTheStart).toBe(true);
    const seen = pages.flatMap(({ put }) => put.map(({ value }) => value));
    expect(new Set(seen.map(({ key: one }) => one)).size).toBe(seen.length);
    for (const entry of entries) expect(seen.filter(({ key: one }) => one === entry.key)).toHaveLength(1);
    expect(seen.find(({ key: one }) => one === entries[0]?.key)?.state).toBe('held');
    await tenant.set({ deltaRepeats: false });
  });
});
