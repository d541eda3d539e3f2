import PostalMime, { type Email } from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Composed, composeAll } from '../../../emulator/seed/compose.ts';
import { jpeg, pdf } from '../../../emulator/seed/files.ts';
import { MESSAGES } from '../../../emulator/seed/messages/all.ts';

const NOW = Date.parse('2026-09-15T10:00:00Z');
const composed = composeAll(MESSAGES, NOW);
const parsed = new Map<string, Email>();
const find = (id: string): Composed => composed.find(({ message }) => message.id === id)!;
const words = (text: string): string => text.replace(/<[^>]*>|&[a-z]+;|[^\p{L}\p{N}]/gu, '').toLowerCase();

beforeAll(async () => {
  for (const { message, bytes } of composed) parsed.set(message.id, await PostalMime.parse(bytes));
});

test('the same now gives the same bytes, to the last one', () => {
  const again = composeAll(MESSAGES, NOW);
  for (const [at, one] of composed.entries())
    expect(Buffer.compare(one.bytes, again[at]!.bytes), one.message.id).toBe(0);
});

test('an independent reader finds sender, subject, words and files of every message a program made', () => {
  const made = composed.filter(({ message }) => message.raw === undefined);
  expect(made.length).toBeGreaterThan(200);
  for (const { message, subject } of made) {
    const email = parsed.get(message.id)!;
    expect(email.subject ?? '', message.id).toBe(subject.trim());
    if (message.from !== null) expect(message.from, message.id).toContain(email.from?.address);
    const start = words(message.text.replace(/\{.*/s, '')).slice(0, 40);
    expect(words(`${email.text ?? ''} ${email.html ?? ''}`), message.id).toContain(start);
    expect(email.attachments.length, message.id).toBe(message.enclosures?.length ?? 0);
  }
});

test('the hand-written ones can be read without a crash, and most have their words', () => {
  const raw = composed.filter(({ message }) => message.raw !== undefined);
  expect(raw.length).toBeGreaterThanOrEqual(16);
  for (const { message } of raw) expect(parsed.get(message.id)!.headers.length, message.id).toBeGreaterThan(3);
  expect(parsed.get('broken-deep')!.text).toContain('Hello from the bottom.');
  expect(parsed.get('report-bounce')!.text).toContain('I could not deliver your message');
});

test('lines end in CRLF and are no longer than 998 bytes, save where a message is meant to break that', () => {
  for (const { message, bytes } of composed.filter(({ message }) => message.raw === undefined)) {
    const text = Buffer.from(bytes).toString('latin1');
    expect(/[^\r]\n/.test(text), message.id).toBe(false);
    expect(Math.max(...text.split('\r\n').map(({ length }) => length)), message.id).toBeLessThanOrEqual(998);
  }
});

describe('conversations', () => {
  test('an answer names what it answers, all the way up', () => {
    const last = parsed.get('thread-taxi-sister')!;
    const ids = ['schools-taxi-escort', 'thread-taxi-answer', 'thread-taxi-again'].map((id) => find(id).messageId!);
    expect(last.inReplyTo).toBe(ids[2]);
    expect(last.references?.split(/\s+/)).toEqual(ids);
  });

  test('each program quotes in its own manner, above or below the new words', () => {
    expect(find('thread-planning-escalates').text).toMatch(
      /What's the next stage called\?.*____\nFrom: Marlsbury Complaints/s,
    );
    expect(find('thread-bins-sorted').text).toMatch(
      /a star\.\n\nOn \w+, \d+ \w+ 2026 at \d\d:\d\d, .* wrote:\n\n> Dear Ms Dunmurry/,
    );
    expect(find('thread-bailiff-relief').text).toMatch(/On \d+ \w+ 2026, at .* wrote:\n\n> Dear Natalie/);
    expect(find('thread-noise-bottom').text).toMatch(/wrote:\n> Dear Mr Rackstraw-Hussain.*C\. R-H$/s);
    expect(find('thread-forward-ombudsman').text).toMatch(/____\nFrom: Eluned Harcastle <e\.harcastle@lgo\.org\.uk>/);
  });

  test('a broken thread has no thread headers, and a resend has the old id with other words', () => {
    expect(parsed.get('thread-broken-headers')!.inReplyTo).toBeUndefined();
    expect(find('thread-resend-corrected').messageId).toBe(find('housing-garage').messageId);
    expect(find('thread-resend-corrected').text).not.toBe(find('housing-garage').text);
  });
});

describe('what the gateway and the machines wrote', () => {
  const header = (id: string, name: string): string | undefined =>
    parsed.get(id)!.headers.find(({ key }) => key === name.toLowerCase())?.value;

  test('the Ombudsman’s letters pass the checks, the lookalike passes only its own, the forgery fails', () => {
    expect(header('ombudsman-enquiry', 'Authentication-Results')).toMatch(/dmarc=pass .*header\.from=lgo\.org\.uk$/);
    expect(header('ombudsman-spoof-lookalike', 'Authentication-Results')).toMatch(
      /header\.from=lgo\.org\.uk\.example$/,
    );
    expect(header('ombudsman-spoof-forged', 'Authentication-Results')).toContain('dmarc=fail');
  });

  test('automatic mail says so in the ways the world knows, one of them only in its words', () => {
    expect(header('auto-absence', 'Auto-Submitted')).toBe('auto-replied');
    expect(header('auto-newsletter', 'List-Id')).toContain('digest.shirearts.example');
    expect(header('auto-absence-bare', 'Auto-Submitted')).toBeUndefined();
    expect(header('report-bounce', 'Content-Type')).toContain('report-type=delivery-status');
    expect(parsed.get('auto-own-receipt-loop')!.headers.filter(({ key }) => key === 'received')).toHaveLength(14);
  });

  test('missing headers are missing', () => {
    expect(find('odd-no-message-id').messageId).toBeNull();
    expect(parsed.get('odd-no-from')!.from).toBeUndefined();
    expect(header('odd-no-subject', 'Subject')).toBeUndefined();
    expect(parsed.get('odd-crowd')!.cc).toHaveLength(300);
  });
});

test('files are what they say: a JPEG of the size asked for, a PDF whose table of places is right, 3.5 MB once', () => {
  const picture = Buffer.from(jpeg(48, 36, 21));
  const frame = picture.indexOf(Buffer.from([0xff, 0xc0]));
  expect([picture.readUInt16BE(frame + 7), picture.readUInt16BE(frame + 5)]).toEqual([384, 288]);
  const paper = Buffer.from(pdf(['One (1)', 'Two'])).toString('latin1');
  const table = Number(/startxref\n(\d+)/.exec(paper)?.[1]);
  expect(paper.slice(table, table + 4)).toBe('xref');
  const places = [...paper.matchAll(/(\d{10}) 00000 n/g)].map(([, place]) => Number(place));
  for (const [at, place] of places.entries()) expect(paper.slice(place, place + 5)).toBe(`${at + 1} 0 o`);
  const sizes = composed.map(({ bytes }) => bytes.length).sort((a, b) => b - a);
  expect(sizes[0]).toBeGreaterThan(3_500_000);
  expect(sizes[1], 'everything else is small').toBeLessThan(100_000);
});
