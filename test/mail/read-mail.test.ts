import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { goneKey, rawKey } from '../../server/mail/message-key.ts';
import { type MailReaderOptions, startMailReader } from '../../server/mail/read-mail.ts';
import type { MailReader } from '../../server/ports.ts';
import { mime } from '../support/a-mail.ts';

const letter = (n: number): Uint8Array =>
  mime(`Message-ID: <letter-${n}@post.example>`, `Subject: Letter ${n}`, 'From: n@post.example', '', `Bin ${n}.`);

/** Elements that are never closed and a closing tag that fits none: the HTML parser walks all of them, for every one. */
const tangle = (deep: number): Uint8Array =>
  mime('Subject: tangle', 'Content-Type: text/html', '', `${'<b>'.repeat(deep)}x${'</i>'.repeat(deep)}`);

/** Many parts of nothing: the tree of them outgrows a small heap. */
const flood = (parts: number): Uint8Array =>
  mime('Subject: flood', 'Content-Type: multipart/mixed; boundary=b', '', '--b\r\nX-A: b\r\n\r\nhi\r\n'.repeat(parts));

let open: MailReader[] = [];
const aReader = (options: MailReaderOptions = {}): MailReader => {
  const reader = startMailReader(options);
  open.push(reader);
  return reader;
};
afterEach(async () => {
  await Promise.all(open.map((reader) => reader.close()));
  open = [];
});

describe('reading mail beside the main thread', { timeout: 30_000 }, () => {
  it('answers each of many at once with its own message, key and hash', async () => {
    const reader = aReader({ workers: 2 });
    const letters = Array.from({ length: 300 }, (_, n) => letter(n));
    const readings = await Promise.all(letters.map((one) => reader.read(one)));
    expect(readings.map((one) => one.ok && one.mail.subject)).toEqual(letters.map((_, n) => `Letter ${n}`));
    expect(readings.map((one) => one.sha256)).toEqual(
      letters.map((one) => createHash('sha256').update(one).digest('hex')),
    );
    expect(new Set(readings.map((one) => one.key)).size).toBe(300);
    expect(readings[0]?.key).toMatch(/^m-[0-9a-f]{40}$/);
  });

  it('leaves the caller’s bytes as they are, even a view into a shared pool', async () => {
    const bytes = Buffer.from(letter(1));
    const before = Buffer.from(bytes).toString('hex');
    const reading = await aReader().read(bytes);
    expect(reading).toMatchObject({ ok: true, mail: { subject: 'Letter 1' } });
    expect(bytes.toString('hex')).toBe(before);
  });

  it('gives a message in two mailboxes one key, though its journey differs', async () => {
    const reader = aReader();
    const [here, there] = await Promise.all(
      ['contact', 'complaints'].map((box) =>
        reader.read(
          Buffer.concat([mime(`Received: by ${box}.marlsbury.gov.example`, `Delivered-To: ${box}`, ''), letter(7)]),
        ),
      ),
    );
    expect(here?.key).toBe(there?.key);
    expect(here?.sha256).not.toBe(there?.sha256);
  });

  it('does not open what is too large', async () => {
    const large = letter(1);
    const reading = await aReader({ maxBytes: large.length - 1 }).read(large);
    expect(reading).toMatchObject({ ok: false, why: 'too large to read', key: rawKey(large) });
  });

  it('gives up on a message that takes too long, and reads those behind it', async () => {
    const reader = aReader({ workers: 1, timeLimitMs: 600 });
    await reader.read(letter(0));
    const poison = tangle(60_000);
    const [bad, ...good] = await Promise.all(
      [poison, letter(1), letter(2), letter(3), letter(4)].map((one) => reader.read(one)),
    );
    expect(bad).toMatchObject({ ok: false, why: 'took too long to read', key: rawKey(poison) });
    expect(good.map((one) => one.ok && one.mail.subject)).toEqual(['Letter 1', 'Letter 2', 'Letter 3', 'Letter 4']);
  });

  it('survives poison on every worker at once', async () => {
    const reader = aReader({ workers: 2, timeLimitMs: 600 });
    const mixed = Array.from({ length: 24 }, (_, n) => (n % 8 === 3 ? tangle(60_000) : letter(n)));
    const readings = await Promise.all(mixed.map((one) => reader.read(one)));
    expect(readings.map((one) => one.ok)).toEqual(mixed.map((_, n) => n % 8 !== 3));
  });

  it('loses only the message that outgrows a worker’s memory', async () => {
    const reader = aReader({ workers: 1, memoryMb: 24, timeLimitMs: 20_000 });
    const [bad, good] = await Promise.all([reader.read(flood(100_000)), reader.read(letter(1))]);
    expect(bad).toMatchObject({ ok: false, why: 'could not be read' });
    expect(good).toMatchObject({ ok: true, mail: { subject: 'Letter 1' } });
  });

  it('does not blame a message for the time the process itself was held up', async () => {
    const reader = aReader({ workers: 1, timeLimitMs: 300 });
    await reader.read(letter(0));
    const reading = reader.read(letter(1));
    const until = performance.now() + 900;
    while (performance.now() < until);
    expect(await reading).toMatchObject({ ok: true });
  });

  it('settles everything when it is closed, and reads no more', async () => {
    const reader = aReader({ workers: 1 });
    const pending = Array.from({ length: 20 }, (_, n) => reader.read(letter(n)));
    await reader.close();
    expect((await Promise.all(pending)).filter((one) => !one.ok && one.why !== 'could not be read')).toEqual([]);
    expect(await reader.read(letter(1))).toMatchObject({ ok: false, why: 'could not be read' });
  });

  it('keys a message that is gone by where it was seen, whatever the case of the address', () => {
    const reader = aReader();
    expect(reader.goneKey('Contact@marlsbury.gov.example', 'AAA1')).toBe(
      goneKey('contact@marlsbury.gov.example', 'AAA1'),
    );
    expect(reader.goneKey('a', 'b')).not.toBe(reader.goneKey('a', 'B'));
  });
});
