import { spawnSync } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { composeAll } from '../../../emulator/seed/compose.ts';
import { PEOPLE } from '../../../emulator/seed/council.ts';
import { MESSAGES } from '../../../emulator/seed/messages/all.ts';
import { seedCouncil } from '../../../emulator/seed/seed.ts';
import { type Emulator, startEmulator } from '../../../emulator/start.ts';

const DELIVERIES = MESSAGES.reduce((sum, { to }) => sum + (typeof to === 'string' ? 1 : to.length), 0);
let emulator: Emulator | undefined;
afterEach(async () => {
  await emulator?.close();
  emulator = undefined;
});

type Page = { value: Record<string, unknown>[]; '@odata.nextLink'?: string };

/** A Graph client of this test's own: has the registered app's token with wider roles, and reads every page. */
async function reader(origin: string) {
  const control = (path: string, init?: RequestInit) => fetch(`${origin}/control/${path}`, init);
  const connection = (await (await control('connection')).json()) as { clientId: string };
  const answer = await control('token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      app: connection.clientId,
      audience: 'graph',
      roles: ['Mail.ReadWrite', 'User.Read.All', 'GroupMember.Read.All'],
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return async (path: string): Promise<Record<string, unknown>[]> => {
    const all: Record<string, unknown>[] = [];
    for (let next: string | undefined = `${origin}/v1.0${path}`; next !== undefined; ) {
      const response: Response = await fetch(next, { headers: { authorization: `Bearer ${token}` } });
      expect(response.status, next).toBe(200);
      const page = (await response.json()) as Page;
      all.push(...page.value);
      next = page['@odata.nextLink'];
    }
    return all;
  };
}

test('a council without its mail has everybody and empty mailboxes, and gets the mail when it is wanted', async () => {
  emulator = await startEmulator({ seed: true, mail: false, throttles: false });
  expect(emulator.seeded).toBe(true);
  const read = await reader(emulator.origin);
  expect(await read('/users?$top=100&$select=id')).toHaveLength(PEOPLE.length + 3);
  for (const box of ['contact', 'complaints', 'ombudsman'])
    expect(await read(`/users/${box}@marlsbury.gov.example/messages?$select=id`)).toEqual([]);
  expect(await seedCouncil(emulator.tenant)).toEqual({ people: 0, messages: DELIVERIES });
});

test('an empty tenant is filled within five seconds, and Graph shows what was put in', async () => {
  emulator = await startEmulator({ seed: false, throttles: false });
  const started = performance.now();
  expect(await seedCouncil(emulator.tenant)).toEqual({ people: PEOPLE.length, messages: DELIVERIES });
  expect(performance.now() - started).toBeLessThan(5000);
  expect(DELIVERIES).toBeGreaterThan(240);

  const read = await reader(emulator.origin);
  const count = async (box: string, folder: string): Promise<number> =>
    (await read(`/users/${box}@marlsbury.gov.example/mailFolders/${folder}/messages?$top=100&$select=id`)).length;
  const expected = (box: string, folder: string): number =>
    MESSAGES.filter((one) => [one.to].flat().includes(box as never) && (one.folder ?? 'inbox') === folder).length;
  for (const box of ['contact', 'complaints', 'ombudsman'])
    for (const folder of ['inbox', 'junkemail', 'deleteditems', 'sentitems'])
      expect(await count(box, folder), `${box} ${folder}`).toBe(expected(box, folder));

  const people = await read('/users?$top=100&$select=displayName,userPrincipalName,jobTitle,department');
  expect(people.map((one) => one.userPrincipalName)).toContain('amina.shah@marlsbury.gov.example');
  const filed = await read('/users/contact@marlsbury.gov.example/mailFolders/inbox/childFolders');
  expect(filed.map((one) => one.displayName)).toEqual(['Compliments', 'For planning']);
});

test('what was sent to two mailboxes lies in both, under one Message-ID', async () => {
  emulator = await startEmulator({ seed: false, throttles: false });
  await seedCouncil(emulator.tenant);
  const read = await reader(emulator.origin);
  const ids = await Promise.all(
    ['complaints', 'contact'].map(async (box) =>
      (
        await read(
          `/users/${box}@marlsbury.gov.example/mailFolders/inbox/messages?$top=100&$select=subject,internetMessageId`,
        )
      ).find(({ subject }) => String(subject).startsWith('LETTER OF CLAIM')),
    ),
  );
  expect(ids[0]?.internetMessageId).toBeTruthy();
  expect(ids[0]?.internetMessageId).toBe(ids[1]?.internetMessageId);
});

test('a second run adds nothing, also a week later', async () => {
  emulator = await startEmulator({ seed: false });
  await seedCouncil(emulator.tenant);
  emulator.tenant.clock.advance(7 * 86_400_000);
  expect(await seedCouncil(emulator.tenant)).toEqual({ people: 0, messages: 0 });
});

test('a run that broke off is finished by the next, with no message twice and the same now', async () => {
  emulator = await startEmulator({ seed: false });
  const { tenant } = emulator;
  const stops = { ...tenant, transaction: brokenAfter(9, tenant.transaction) };
  await expect(seedCouncil(stops)).rejects.toThrow('power cut');
  const kept = (): number => Number(tenant.db.prepare('SELECT count(*) AS n FROM mail_messages').get()?.n);
  const first = kept();
  expect(first).toBeGreaterThan(20);
  expect(first).toBeLessThan(DELIVERIES);
  tenant.clock.advance(3 * 86_400_000);
  const rest = await seedCouncil(tenant);
  expect(rest).toEqual({ people: 0, messages: DELIVERIES - first });
  expect(kept()).toBe(DELIVERIES);
});

/** Lets `count` outermost transactions pass and breaks the next one off. */
function brokenAfter(count: number, transaction: Emulator['tenant']['transaction']): Emulator['tenant']['transaction'] {
  let left = count;
  let depth = 0;
  return (work) => {
    if (depth === 0 && left-- <= 0) throw new Error('power cut');
    depth += 1;
    try {
      return transaction(work);
    } finally {
      depth -= 1;
    }
  };
}

test('the labels come out as JSON Lines for those who measure, one for each message a resident or a machine sent', () => {
  const now = '2026-09-15T10:00:00Z';
  const run = spawnSync(process.execPath, ['emulator/seed/export.ts', '--now', now], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  expect(run.stderr).toBe('');
  const records = run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(records).toHaveLength(MESSAGES.filter(({ label }) => label !== null).length);
  const first = records[0]!;
  expect(first.category).toBe('service_request');
  expect(first.messageId).toBe(composeAll(MESSAGES, Date.parse(now))[0]!.messageId);
  expect(spawnSync(process.execPath, ['emulator/seed/export.ts', '--now', 'soon'], { encoding: 'utf8' }).status).toBe(
    2,
  );
});
