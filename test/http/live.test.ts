import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Listener, LiveHub } from '../../server/http/live.ts';
import type { LiveUpdate } from '../../src/api/case-detail-shapes.ts';
import { AMINA, BRAM } from '../support/a-case.ts';
import { councilOfCases, NAMED, REFERENCES } from '../support/http/a-council-of-cases.ts';
import { GROUPS } from '../support/http/areas.ts';
import { FakeAuthority } from '../support/http/authority.ts';
import { type Running, running } from '../support/http/running.ts';

/** Somebody who listens, and what they heard. */
const listener = (person = 'oid', hears: (update: LiveUpdate) => boolean = () => true) => {
  const heard: string[] = [];
  const ears: Listener = {
    person,
    mayHear: hears,
    send: (text) => void heard.push(text),
    end: () => void heard.push('end'),
  };
  return { ears, heard };
};
const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const ids = (heard: readonly string[]): string[] => heard.flatMap((text) => /^id: (\S+)/m.exec(text)?.[1] ?? []);

describe('the hub of updates', () => {
  it('goes on where somebody left off, in order and without a gap', async () => {
    const hub = new LiveHub();
    const first = listener();
    const leave = await hub.join(first.ears, null);
    for (let n = 0; n < 3; n += 1) hub.tell({ kind: 'case', reference: `RD-26-00000${n + 1}` });
    await new Promise(setImmediate);
    leave();
    hub.tell({ kind: 'case', reference: 'RD-26-000004' });
    hub.tell({ kind: 'mail' });
    const again = listener();
    await hub.join(again.ears, ids(first.heard).at(-1) ?? null);
    expect(again.heard.join('')).toContain('"reference":"RD-26-000004"');
    expect(again.heard.join('')).toContain('"kind":"mail"');
    expect(again.heard.join('')).not.toContain('RD-26-000003');
  });

  it.each(['another-run-7', 'nonsense', '-1', ''])(
    'tells whoever comes back from %j to ask for everything again',
    async (id) => {
      const hub = new LiveHub();
      hub.tell({ kind: 'mail' });
      const { ears, heard } = listener();
      await hub.join(ears, id);
      expect(heard.join('')).toContain('"kind":"refresh"');
    },
  );

  it('remembers some updates and not for ever', async () => {
    const hub = new LiveHub();
    const first = listener();
    const leave = await hub.join(first.ears, null);
    hub.tell({ kind: 'mail' });
    await new Promise(setImmediate);
    leave();
    for (let n = 0; n < 5_000; n += 1) hub.tell({ kind: 'case', reference: 'RD-26-000001' });
    const again = listener();
    await hub.join(again.ears, ids(first.heard)[0] ?? null);
    expect(again.heard).toHaveLength(2);
    expect(again.heard[1]).toContain('"kind":"refresh"');
  });

  it('ends for somebody of whom it cannot be told what they may hear, and goes on for the others', async () => {
    const hub = new LiveHub();
    const lost = listener('lost', () => {
      throw new Error('the read model is closed');
    });
    const other = listener('other');
    for (const { ears } of [lost, other]) await hub.join(ears, null);
    hub.tell({ kind: 'mail' });
    await new Promise(setImmediate);
    expect(lost.heard.at(-1)).toBe('end');
    expect(other.heard.at(-1)).toContain('"kind":"mail"');
    expect(hub.size).toBe(1);
  });

  it('has room for some of one person, and ends for all when the server does', async () => {
    const hub = new LiveHub();
    const open = Array.from({ length: 6 }, () => listener('one and the same'));
    for (const { ears } of open) await hub.join(ears, null);
    expect([hub.hasRoom('one and the same'), hub.hasRoom('another')]).toEqual([false, true]);
    hub.close();
    expect(open.every(({ heard }) => heard.at(-1) === 'end')).toBe(true);
    expect(hub.size).toBe(0);
  });
});

describe('the stream of updates', () => {
  let here: Running;
  let origin: string;
  beforeEach(async () => {
    here = await running({}, councilOfCases());
    origin = await here.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterEach(() => here.close());

  /** Listens in the name of somebody whose sign-in ends in two seconds; `rest` is all that was said until then. */
  async function listening(claims: object) {
    const token = await here.authority.token({ exp: Math.floor(Date.now() / 1000) + 2, ...claims });
    const response = await fetch(`${origin}/api/live`, { headers: { authorization: `Bearer ${token}` } });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let said = (await reader?.read())?.value ?? '';
    return {
      response,
      rest: async (): Promise<string> => {
        for (;;) {
          const next = await reader?.read();
          if (!next || next.done) return said;
          said += next.value;
        }
      },
    };
  }
  const inEnvironment = { oid: 'oid-1', roles: ['Redress.Officer'], groups: [GROUPS.Environment] };
  const note = (name: keyof typeof REFERENCES) =>
    here.council.casework.act(REFERENCES[name], { type: 'noted', text: 'something' }, BRAM);

  it('says which case changed, to those who see it, and ends with the sign-in', async () => {
    const [theirs, teams, nobodys] = await Promise.all([
      listening(inEnvironment),
      listening({ oid: 'oid-2', roles: ['Redress.ComplaintsTeam'], groups: [] }),
      listening({ oid: 'oid-3', roles: ['Redress.HeadOfService'], groups: [] }),
    ]);
    for (const name of ['bins', 'housing', 'hidden bins'] as const) await note(name);
    const [of, all, none] = await Promise.all([theirs.rest(), teams.rest(), nobodys.rest()]);
    const references = (said: string) => [...new Set(said.match(/RD-26-\d{6}/g))].sort();
    expect(references(of)).toEqual([REFERENCES.bins]);
    expect(references(all)).toEqual([REFERENCES.bins, REFERENCES.housing, REFERENCES['hidden bins']]);
    expect(references(none)).toEqual([]);
    expect(ids(all.split('\n\n'))).toHaveLength(3);
  });

  it('tells everybody to look again when a case changes hands of who may see it, and nobody which', async () => {
    const { rest } = await listening(inEnvironment);
    await here.council.casework.act(REFERENCES.bins, { type: 'restricted', to: [NAMED], why: 'so' }, AMINA);
    const said = await rest();
    expect(said).toContain('"kind":"refresh"');
    expect(said).not.toContain(REFERENCES.bins);
  });

  it('says that somebody is on a case, without their name', async () => {
    const token = await here.authority.token({
      oid: 'oid-9',
      name: 'Wanda Watching',
      roles: ['Redress.ComplaintsTeam'],
    });
    const { rest } = await listening(inEnvironment);
    await here.app.inject({
      method: 'POST',
      url: `/api/cases/${REFERENCES.bins}/presence`,
      headers: { authorization: `Bearer ${token}` },
      payload: { doing: 'writing' },
    });
    const said = await rest();
    expect(said).toContain(`{"kind":"presence","reference":"${REFERENCES.bins}"}`);
    expect(said).not.toContain('Wanda');
  });

  it('is not opened a seventh time by one person', async () => {
    const token = await here.authority.token();
    const open = () => fetch(`${origin}/api/live`, { headers: { authorization: `Bearer ${token}` } });
    const six = await Promise.all(Array.from({ length: 6 }, open));
    expect(six.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    const seventh = await open();
    expect([seventh.status, seventh.headers.get('content-type')]).toEqual([429, 'application/problem+json']);
    await Promise.all(six.map(({ body }) => body?.cancel()));
  });
});

describe('the stream of updates, while a sign-in is looked at', () => {
  it('keeps no place for somebody who has gone by the time they are let in', async () => {
    // The keys of the sign-in are held back until the one who asked has gone.
    const letGo = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    const authority = await FakeAuthority.start();
    const metadata = JSON.parse(authority.settings.authorityMetadata) as { jwks_uri: string };
    const slow = createServer(async (_, response) => {
      asked.resolve();
      await letGo.promise;
      const keys = await fetch(metadata.jwks_uri);
      response.setHeader('content-type', 'application/json').end(await keys.text());
    });
    await new Promise<void>((listening) => slow.listen(0, '127.0.0.1', listening));
    const authorityMetadata = JSON.stringify({ ...metadata, jwks_uri: `${originOf(slow)}/keys` });
    const here = await running({ ...authority.settings, authorityMetadata }, councilOfCases());
    const origin = await here.app.listen({ port: 0, host: '127.0.0.1' });
    const authorization = `Bearer ${await authority.token({ oid: 'oid-9', roles: ['Redress.ComplaintsTeam'] })}`;

    const closed = Promise.withResolvers<void>();
    here.app.server.once('connection', (socket) => socket.once('close', closed.resolve));
    const client = connect(Number(new URL(origin).port), '127.0.0.1');
    client.write(`GET /api/live HTTP/1.1\r\nhost: redress.example\r\nauthorization: ${authorization}\r\n\r\n`);
    await asked.promise;
    client.destroy();
    await closed.promise;
    letGo.resolve();
    expect((await fetch(`${origin}/api/me`, { headers: { authorization } })).status).toBe(200);

    const open = () => fetch(`${origin}/api/live`, { headers: { authorization } });
    const six = await Promise.all(Array.from({ length: 6 }, open));
    expect(six.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    await Promise.all(six.map(({ body }) => body?.cancel()));
    await here.close();
    await authority.close();
    slow.close();
  });
});
