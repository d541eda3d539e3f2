import { describe, expect, it } from 'vitest';
import { readAddresses, readDate, readIds } from '../../server/mail/header-values.ts';

describe('a Date header', () => {
  it.each([
    ['Mon, 2 Mar 2026 08:59:01 +0100', '2026-03-02T07:59:01.000Z', 'as the standard has it'],
    ['2 Mar 26 08:59 GMT', '2026-03-02T08:59:00.000Z', 'no day, no seconds, two digits'],
    ['Mon, 02 March 2026 08.59.01 (GMT)', '2026-03-02T08:59:01.000Z', 'points for colons, a comment for a zone'],
    ['Wed, 1 Jul 2026 09:00:00 BST', '2026-07-01T08:00:00.000Z', 'British summer time by name'],
    ['2026-03-02T08:59:00Z', '2026-03-02T08:59:00.000Z', 'ISO 8601'],
    ['2026-03-02 08:59:00+01:00', '2026-03-02T07:59:00.000Z', 'ISO 8601 with a space'],
    ['Mar 2, 2026 8:59:00', '2026-03-02T08:59:00.000Z', 'the American order, no zone: UTC, never the machine’s'],
    ['Mon, 2 Mar 2026 08:59:60 +0000', '2026-03-02T08:59:59.000Z', 'a leap second'],
    ['Mon, 2 Mar 2026 08:59:00 +9999', '2026-03-02T08:59:00.000Z', 'a zone that is none'],
  ])('%s → %s (%s)', (raw, instant) => {
    expect(readDate(raw)).toBe(instant);
  });

  it.each([
    '',
    'yesterday',
    'Mon, 31 Feb 2026 09:00:00 +0000',
    '1 Xyz 2026 09:00',
    '2 Mar 2026 25:00:00',
    '2 Mar 1066 09:00:00',
    '99999999',
  ])('is no date: %s', (raw) => {
    expect(readDate(raw)).toBeNull();
  });
});

describe('addresses', () => {
  it.each([
    ['"Fettle, Noreen" <noreen@post.example>', [{ name: 'Fettle, Noreen', address: 'noreen@post.example' }]],
    ['=?utf-8?q?Si=C3=A2n?= <s@post.example>', [{ name: 'Siân', address: 's@post.example' }]],
    ['noreen@post.example (Noreen)', [{ name: 'Noreen', address: 'noreen@post.example' }]],
    ['undisclosed-recipients:;', []],
    ['Noreen', []],
    ['Noreen <noreen@post.example', [{ name: 'Noreen', address: 'noreen@post.example' }]],
  ])('%s', (raw, found) => {
    expect(readAddresses(raw)).toEqual(found);
  });
});

describe('message ids', () => {
  it.each([
    ['<a@b.example> <c@d.example>\r\n <a@b.example>', ['a@b.example', 'c@d.example']],
    ['a@b.example', ['a@b.example']],
    ['Your message of Monday', []],
    ['<a@\r\n b.example>', ['a@b.example']],
  ])('%j', (raw, ids) => {
    expect(readIds(raw)).toEqual(ids);
  });
});
