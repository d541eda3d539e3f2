import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Programs, startPrograms, until } from '../support/programs.ts';

const CONTACT = 'contact@marlsbury.gov.example';
const COMPLAINTS = 'complaints@marlsbury.gov.example';

type Row = {
  subject: string;
  from: { name: string; address: string };
  state: string;
  reference: string | null;
  proposal: { category: string } | null;
  key: string;
};

describe('a mail arrives and becomes a row', () => {
  let programs: Programs;
  let origin = '';
  let token = '';

  const api = async <T>(path: string, body?: unknown): Promise<T> => {
    const answer = await fetch(`${origin}/api${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  };
  const rowsAbout = async (subject: string): Promise<Row[]> =>
    (await api<{ rows: Row[] }>('/intake?limit=100')).rows.filter((row) => row.subject === subject);

  const post = () =>
    nodemailer.createTransport({
      host: 'localhost',
      port: programs.tenant.ready.smtpPort,
      secure: false,
      ignoreTLS: true,
    });
  const lostSoFar = async (): Promise<number> =>
    ((await programs.control('GET', '/subscriptions')) as { notifications: { lost: number } }).notifications.lost;

  beforeAll(async () => {
    programs = await startPrograms({ seed: true });
    const provisioned = await programs.redress(['provision', 'apply']);
    expect(provisioned.err + provisioned.out).toContain('Everything Redress needs is in place.');
    // One sweep at the start and the next one tomorrow: what arrives meanwhile is found because a notification woke us.
    const server = await programs.startServer({ REDRESS_SWEEP_MINUTES: '1440' });
    origin = server.ready.origin;
    token = (
      (await programs.control('POST', '/token', {
        user: 'josephine.tarrant-hale@marlsbury.gov.example',
        audience: 'api',
        scopes: ['access_as_user'],
      })) as { access_token: string }
    ).access_token;
    await until(
      'the seeded mailboxes',
      async () => /^redress_caught_up 1$/m.test(await (await fetch(`${origin}/metrics`)).text()),
      60,
    );
  });
  afterAll(() => programs?.close());

  it('accounts for every seeded message in every mailbox', async () => {
    const { code, out } = await programs.redress(['reconcile', '--json']);
    const found = JSON.parse(out) as { clean: boolean; mailboxes: { messages: number; missing: string[] }[] };
    expect(code).toBe(0);
    expect(found.mailboxes.map(({ missing }) => missing)).toEqual([[], [], []]);
    expect(found.mailboxes.reduce((sum, { messages }) => sum + messages, 0)).toBeGreaterThanOrEqual(150);
  });

  it('is provisioned once: a second run finds nothing to do', async () => {
    expect(await programs.redress(['provision', 'plan'])).toMatchObject({ code: 0, out: 'Nothing is missing.\n' });
  });

  it('takes real mail by SMTP, woken by a notification alone: while those are lost, nothing is found', async () => {
    const lost = { match: { notification: true }, fault: { kind: 'lose' } };
    await programs.control('POST', '/faults', { rules: [lost] });
    const before = await lostSoFar();
    await post().sendMail({ from: 'hal@post.example', to: CONTACT, subject: 'Nobody is told', text: 'Are you there?' });
    await until('the loss of its notification', async () => (await lostSoFar()) > before);
    await programs.control('DELETE', '/faults');
    // One that came later, to another mailbox, has the whole way behind it before this one has begun.
    await post().sendMail({ from: 'hal@post.example', to: COMPLAINTS, subject: 'Somebody is told', text: 'Hello?' });
    await until('the later row', async () => (await rowsAbout('Somebody is told')).length > 0);
    expect(await rowsAbout('Nobody is told')).toEqual([]);

    await post().sendMail({
      from: '"Noreen Fettle" <noreen.fettle@post.example>',
      to: CONTACT,
      subject: 'Journey by SMTP',
      text: 'For the third week nobody has emptied our bin. I rang twice and nobody called back. I am fed up with the council.',
      attachments: [{ filename: 'bin.png', content: Buffer.from('not really a picture'), contentType: 'image/png' }],
    });
    const [row] = await until('the row', async () => {
      const rows = await rowsAbout('Journey by SMTP');
      return rows.length > 0 ? rows : null;
    });
    expect(row).toMatchObject({ state: 'proposed', proposal: { category: 'complaint' } });
    // The notification says nothing of what came before it; the delta does.
    expect(await rowsAbout('Nobody is told')).toHaveLength(1);
  });

  it('opens the case when a person confirms, once, and links the reply that carries its reference', async () => {
    const [row] = await rowsAbout('Journey by SMTP');
    const opened = await api<Row>(`/intake/${row?.key}/confirm`, { category: 'complaint' });
    expect(opened.reference).toMatch(/^RD-\d{2}-000001$/);
    // Asked again, it is the same decision; another one is too late.
    const { state, reference } = opened;
    const again = await api<Row>(`/intake/${row?.key}/confirm`, { category: 'complaint' });
    expect([again.state, again.reference]).toEqual([state, reference]);
    await expect(api(`/intake/${row?.key}/confirm`, { category: 'contact' })).rejects.toThrow('409');

    await post().sendMail({
      from: 'noreen.fettle@post.example',
      to: CONTACT,
      subject: `Re: Journey by SMTP ${opened.reference}`,
      text: 'Any news?',
    });
    await until('the link', async () =>
      (await rowsAbout(`Re: Journey by SMTP ${opened.reference}`)).some(({ state }) => state === 'linked'),
    );
    const { out } = await programs.redress(['cases', '--json']);
    expect(JSON.parse(out)).toMatchObject({ reference: opened.reference, status: 'Open', messages: 2 });
  });

  it('imports a folder of ugly mail with every message accounted for', async () => {
    const folder = join(programs.folder, 'ugly');
    mkdirSync(folder);
    const ugly: Record<string, string | Uint8Array> = {
      'empty-body.eml': 'From: a@post.example\nSubject: nothing in it\n\n',
      'no-headers.eml': 'just some text without any header\n',
      'binary.eml': Uint8Array.from({ length: 4_000 }, (_, n) => (n * 37) % 256),
      'unclosed.eml':
        'From: b@post.example\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>open <b>',
      'wrong-charset.eml': Uint8Array.from([
        ...Buffer.from('From: c@post.example\nSubject: bins\nContent-Type: text/plain; charset=nonsense\n\n'),
        0xe9,
        0xff,
        0x80,
      ]),
      'long-line.eml': `From: d@post.example\nSubject: ${'long '.repeat(5_000)}\n\nhello`,
      'box.mbox':
        'From a@post.example Mon Jun  1 10:00:00 2026\nFrom: e@post.example\nSubject: one\n\nfirst\n\nFrom b@post.example Mon Jun  1 10:01:00 2026\nFrom: f@post.example\nSubject: two\n\n>From here on\n',
    };
    for (const [name, content] of Object.entries(ugly)) writeFileSync(join(folder, name), content);
    const { code, out, err } = await programs.redress(['import', folder]);
    // What is no text is named; where a server hands it over all the same, it has its row like any other.
    expect(err).toMatch(/^ {2}\S*binary\.eml: not mail: /);
    expect(out).toContain('7 imported into contact@marlsbury.gov.example, 1 not imported, 8 in all');
    expect(code).toBe(1);
    await programs.deliver('contact@marlsbury.gov.example', ugly['binary.eml'] as Uint8Array);
    await until('every imported message', async () => (await programs.redress(['reconcile'])).code === 0, 60);
  });

  it('starts again from the lists alone when its read model is gone, with the same rows', async () => {
    const before = await api<{ rows: Row[] }>('/intake?limit=100');
    rmSync(join(programs.folder, 'server'), { recursive: true, force: true });
    const server = await programs.startServer({ REDRESS_PORT: '0', REDRESS_DATA: join(programs.folder, 'another') });
    origin = server.ready.origin;
    await until(
      'the second server',
      async () => /^redress_caught_up 1$/m.test(await (await fetch(`${origin}/metrics`)).text()),
      60,
    );
    const after = await api<{ rows: Row[] }>('/intake?limit=100');
    expect(after.rows.map(({ key, state }) => [key, state])).toEqual(before.rows.map(({ key, state }) => [key, state]));
    expect((await programs.redress(['reconcile'])).code).toBe(0);
  });

  it('finds all well in its self-check', async () => {
    const { code, out } = await programs.redress(['self-check']);
    expect(out).not.toContain('BAD');
    expect(code).toBe(0);
  });

  it('has written nothing into its log about who wrote and what', async () => {
    const { rows } = await api<{ rows: Row[] }>('/intake?limit=200');
    const log = readFileSync(join(programs.folder, 'server.log'), 'utf8');
    expect(log).toContain('"msg":"answered"');
    const told = rows
      .flatMap(({ subject, from }) => [subject, from.name, from.address])
      .filter((text) => text.length > 8);
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter((text) => log.includes(text))).toEqual([]);
  });
});
