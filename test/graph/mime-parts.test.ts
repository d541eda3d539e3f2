import { describe, expect, it } from 'vitest';
import { headerOf, takeApart } from '../../server/graph/mime-parts.ts';

const lines = (...all: readonly (string | readonly string[])[]): Buffer =>
  Buffer.from(all.flat().join('\r\n'), 'latin1');
const base64 = (content: Buffer): string[] => content.toString('base64').match(/.{1,76}/g) ?? [];
const photo = Buffer.alloc(90_000, 'photo');

describe('taking large files out of a message', () => {
  it('leaves headers and text byte for byte and gives the files whole', () => {
    const head = [
      'Subject: =?utf-8?Q?caf=C3=A9?=',
      'Received: from a',
      ' by b; Mon, 1 Jun 2026',
      'Content-Type: multipart/mixed; boundary=xyz',
    ];
    const text = ['--xyz', 'Content-Type: text/plain', '', 'Grü\u00dfe', ''];
    const file = [
      '--xyz',
      "Content-Type: application/pdf; name*=utf-8''l%C3%A9tter.pdf",
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment',
      '',
      ...base64(photo),
    ];
    const apart = takeApart(lines(head, '', 'preamble', text, file, '--xyz--', ''), 50_000);
    expect(Buffer.from(apart?.rest ?? []).toString('latin1')).toBe(
      lines(head, '', 'preamble', text, '--xyz--', '').toString('latin1'),
    );
    expect(apart?.files).toEqual([
      {
        name: 'létter.pdf',
        mediaType: 'application/pdf',
        inline: false,
        contentId: null,
        content: new Uint8Array(photo),
      },
    ]);
  });

  it('finds pictures that belong to the body, in parts within parts', () => {
    const mime = lines(
      'Content-Type: multipart/mixed; boundary="out er"',
      '',
      '--out er',
      'Content-Type: multipart/related; boundary=inner',
      '',
      '--inner',
      'Content-Type: text/html',
      '',
      '<img src="cid:logo">',
      '--inner',
      'Content-Type: image/png; name=logo.png',
      'Content-ID: <logo>',
      'Content-Disposition: inline; filename="lo\\"go.png"',
      'Content-Transfer-Encoding: base64',
      '',
      base64(photo),
      '--inner--',
      '--out er--',
    );
    const apart = takeApart(mime, 10_000);
    expect(apart?.files).toMatchObject([
      { name: 'lo"go.png', inline: true, contentId: 'logo', mediaType: 'image/png' },
    ]);
    expect(Buffer.from(apart?.rest ?? []).toString()).toContain('<img src="cid:logo">');
    expect(Buffer.from(apart?.rest ?? []).toString()).toContain('--inner--\r\n--out er--');
  });

  it('takes a forwarded message out as a file, as it is', () => {
    const inside = `Subject: inside\r\n\r\n${'x'.repeat(60_000)}`;
    const mime = lines(
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      inside,
      '--b--',
    );
    const [file] = takeApart(mime, 10_000)?.files ?? [];
    expect(file).toMatchObject({ name: 'message.eml', mediaType: 'message/rfc822' });
    expect(Buffer.from(file?.content ?? []).toString()).toBe(inside);
  });

  it.each([
    [lines('Subject: long', '', 'x'.repeat(60_000)), 'it has no parts'],
    [
      lines(
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'x'.repeat(60_000),
        '--b--',
      ),
      'it is all text',
    ],
    [lines('Content-Type: multipart/mixed', '', '--b', '', 'x'.repeat(60_000)), 'its boundary is missing'],
    [Buffer.alloc(60_000), 'it is no message'],
    [Buffer.alloc(0), 'there is nothing'],
  ])('says that it cannot where %#: the rest would not fit', (mime, _why) => {
    expect(takeApart(mime, 50_000)).toBeNull();
  });
});

describe('a header at the top of a message', () => {
  it('is found whatever its case, folded, and not in the body', () => {
    const mime = lines('From: a@b.example', 'MESSAGE-Id:', ' <one@b.example>', '', 'Message-ID: <two@b.example>');
    expect(headerOf(mime, 'message-id')).toBe('<one@b.example>');
    expect(headerOf(mime, 'references')).toBeNull();
  });
});
