import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findUser } from '../../../emulator/directory/people.ts';
import { deliver, shareMailbox } from '../../../emulator/mail/deliver.ts';
import { BadAddIn, readAddIn } from '../../../emulator/outlook/add-in.ts';
import { libraryScript } from '../../../emulator/outlook/library-script.ts';
import { addInOfManifest } from '../../../emulator/outlook/unified-manifest.ts';
import { type Emulator, startEmulator } from '../../../emulator/start.ts';
import { unifiedManifest } from '../../../manifest/unified-manifest.ts';
import { AMINA, callerOf } from '../core/caller.ts';

const CONTACT = 'contact@marlsbury.gov.example';
const COMPLAINTS = 'complaints@marlsbury.gov.example';
const manifestAt = (origin: string) =>
  unifiedManifest({
    ...{ origin, clientId: '7d1e55aa-0c0d-4e0a-9d0e-5eed00000001', severalAtOnce: true },
    ...{ privacyUrl: `${origin}/`, termsUrl: `${origin}/` },
  });
const good = addInOfManifest(manifestAt('https://redress.marlsbury.gov.example'));

describe('the facts of an add-in', () => {
  it('of Redress stand in its package, as a council uploads it', () => {
    expect(good).toMatchObject({
      ...{ name: 'Redress', pane: 'https://redress.marlsbury.gov.example/pane', pinnable: true },
      ...{ multiSelect: true, noItem: true, sharedFolders: true, permission: 2 },
      icon: 'https://redress.marlsbury.gov.example/outlook/icons/icon-32.png',
      send: {
        page: 'https://redress.marlsbury.gov.example/outlook/events.html',
        ...{ action: 'onMessageSendHandler', mode: 'promptUser', mailboxSet: '1.12' },
      },
    });
    expect(readAddIn(JSON.parse(JSON.stringify(good)))).toEqual(good);
  });

  it('are not those of a package without a part for Outlook', () => {
    const { extensions: _, ...tabOnly } = manifestAt('https://redress.marlsbury.gov.example') as Record<
      string,
      unknown
    >;
    expect(() => addInOfManifest(tabOnly)).toThrow('no extension for Outlook');
  });

  it.each([
    ['are no object', 7],
    ['name no pane', { ...good, pane: undefined }],
    ['show a page over plain http', { ...good, pane: 'http://redress.example/pane' }],
    ['run a page of nowhere on send', { ...good, send: { ...good.send, page: 'events.html' } }],
    ['send in a mode that there is not', { ...good, send: { ...good.send, mode: 'never' } }],
    ['want a permission that there is not', { ...good, permission: 9 }],
  ])('are refused when they %s', (_what, json) => {
    expect(() => readAddIn(json)).toThrow(BadAddIn);
  });
});

describe('the address of Outlook', () => {
  let emulator: Emulator;
  let caller: Awaited<ReturnType<typeof callerOf>>;
  let cookie: string;
  beforeAll(async () => {
    emulator = await startEmulator({ throttles: false });
    caller = await callerOf(emulator);
    const amina = findUser(emulator.tenant, AMINA)!;
    shareMailbox(emulator.tenant, CONTACT, amina.id, { fullAccess: true, sendAs: true });
    deliver(emulator.tenant, CONTACT, Buffer.from('From: a@residents.example\r\nSubject: Bin\r\n\r\nFull.\r\n'));
    const signedIn = await fetch(`${emulator.origin}/outlook/sign-in?to=%2Foutlook`, {
      method: 'POST',
      headers: { origin: emulator.origin },
      body: new URLSearchParams({ oid: amina.id }),
      redirect: 'manual',
    });
    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/outlook']);
    cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  });
  afterAll(() => emulator.close());

  const ask = (
    method: string,
    path: string,
    { origin = emulator.origin, body }: { origin?: string; body?: unknown } = {},
  ) =>
    fetch(`${emulator.origin}/outlook${path}`, {
      method,
      redirect: 'manual',
      headers: { cookie, ...(method === 'GET' ? {} : { origin, 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  it('asks who one is, and goes back to its own pages alone', async () => {
    const page = await fetch(`${emulator.origin}/outlook`, { redirect: 'manual' });
    expect([page.status, page.headers.get('location')]).toEqual([303, '/outlook/sign-in?to=%2Foutlook']);
    expect((await fetch(`${emulator.origin}/outlook/data/session`)).status).toBe(401);
    const elsewhere = await fetch(`${emulator.origin}/outlook/sign-in?to=https%3A%2F%2Felsewhere.example`, {
      method: 'POST',
      headers: { origin: emulator.origin },
      body: new URLSearchParams({ oid: findUser(emulator.tenant, AMINA)!.id }),
      redirect: 'manual',
    });
    expect(elsewhere.headers.get('location')).toBe('/outlook');
  });

  it('shows a person their own mailbox and those that are shared with them, and no other', async () => {
    const { mailboxes } = (await (await ask('GET', '/data/mailboxes')).json()) as {
      mailboxes: { address: string; own: boolean }[];
    };
    expect(mailboxes.map(({ address, own }) => [address, own])).toEqual([
      [AMINA, true],
      [CONTACT, false],
    ]);
    expect((await ask('GET', `/data/mail/users/${CONTACT}/messages`)).status).toBe(200);
    expect((await ask('GET', `/data/mail/users/${COMPLAINTS}/messages`)).status).toBe(403);
  });

  it('does for no other page what it does for its own', async () => {
    const origin = 'http://localhost:9999';
    const asked = { clientId: caller.connection.clientId, scope: 'access_as_user', origin, agreed: true };
    expect((await ask('POST', '/data/token', { origin, body: asked })).status).toBe(403);
    expect((await ask('POST', `/data/mail/users/${CONTACT}/messages`, { origin, body: {} })).status).toBe(403);
  });

  it('is a matter of its own: no fault, throttle or count of Graph is about it', async () => {
    await caller.control('DELETE', '/counts');
    await caller.control('POST', '/faults', {
      rules: [{ match: { path: '/messages' }, fault: { kind: 'status', status: 503 } }],
    });
    expect((await ask('GET', `/data/mail/users/${CONTACT}/messages`)).status).toBe(200);
    await caller.control('DELETE', '/faults');
    expect((await caller.control('GET', '/counts')).body.byRoute).toEqual({});
    expect((await ask('GET', `/data/mail/users/${CONTACT}/outlook/rooms`)).status).toBe(501);
  });

  it('frames the add-in that is deployed, and nothing where none is', async () => {
    const framed = async (): Promise<string | undefined> =>
      /frame-src ([^;]+)/.exec((await ask('GET', '')).headers.get('content-security-policy') ?? '')?.[1];
    expect(await framed()).toBe("'none'");
    expect((await caller.control('POST', '/outlook/app', { manifest: {} })).status).toBe(400);
    await caller.control('POST', '/outlook/app', { manifest: manifestAt('http://localhost:4999') });
    expect(await framed()).toBe('http://localhost:4999');
    expect((await caller.control('GET', '/outlook')).body.addIn.pane).toBe('http://localhost:4999/pane');
    await caller.control('DELETE', '/outlook/app');
    expect(await framed()).toBe("'none'");
  });

  it('serves the library as one script that a page of any address may load', async () => {
    const script = await fetch(`${emulator.origin}/outlook/office.js`);
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const text = await script.text();
    expect(text).toBe(libraryScript().bytes.toString());
    expect(text).not.toMatch(/^(import|export) /m);
    // Its modules share one scope: two of one name would be one too many.
    const names = [...text.matchAll(/^(?:async )?(?:function|class|const|let) (\w+)/gm)].map(([, name]) => name);
    expect(names.length).toBe(new Set(names).size);
    expect(() => new Function(text)).not.toThrow();
  });
});
