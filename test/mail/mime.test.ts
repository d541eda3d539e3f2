import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readMailHere } from '../../server/mail/mime.ts';
import { mime } from '../support/a-mail.ts';

const HEAD = [
  'Message-ID: <letter-1@post.example>',
  'From: Noreen Fettle <noreen.fettle@post.example>',
  'To: contact@marlsbury.gov.example',
  'Date: Mon, 2 Mar 2026 08:59:00 +0000',
  'Subject: Bin not collected',
  'MIME-Version: 1.0',
];
const latin1 = (...lines: readonly string[]): Uint8Array => new Uint8Array(Buffer.from(lines.join('\r\n'), 'latin1'));
const parts = (type: string, ...each: readonly (readonly string[])[]): string[] => [
  `Content-Type: ${type}; boundary="b-${type.length}"`,
  '',
  ...each.flatMap((part) => [`--b-${type.length}`, ...part]),
  `--b-${type.length}--`,
  '',
];
const PLAIN = ['Content-Type: text/plain; charset=utf-8', '', 'Dear Sir, the bin.'];

describe('an ordinary letter', () => {
  it('is read whole', async () => {
    const mail = await readMailHere(
      mime(
        ...HEAD,
        'Cc: "Ward, Office" <ward@marlsbury.gov.example>, Friends: a@post.example, b@post.example;',
        'Reply-To: Noreen <n@post.example>',
        'References: <one@post.example> <two@post.example>',
        'In-Reply-To: <two@post.example>',
        ...PLAIN,
      ),
    );
    expect(mail).toMatchObject({
      messageId: 'letter-1@post.example',
      inReplyTo: ['one@post.example', 'two@post.example'],
      from: { name: 'Noreen Fettle', address: 'noreen.fettle@post.example' },
      replyTo: [{ name: 'Noreen', address: 'n@post.example' }],
      subject: 'Bin not collected',
      sentAt: '2026-03-02T08:59:00.000Z',
      text: 'Dear Sir, the bin.',
      textFrom: 'plain',
      attachments: [],
      forgiven: [],
    });
    expect(mail.cc.map((one) => one.address)).toEqual([
      'ward@marlsbury.gov.example',
      'a@post.example',
      'b@post.example',
    ]);
    expect(mail.headers.slice(0, 2)).toEqual([
      ['message-id', '<letter-1@post.example>'],
      ['from', 'Noreen Fettle <noreen.fettle@post.example>'],
    ]);
  });

  it('is read from a view into a larger buffer, without its neighbours', async () => {
    const letter = mime(...HEAD, ...PLAIN);
    const shared = Buffer.concat([Buffer.from('Subject: not this\r\n\r\nnot this'), letter, Buffer.from(' nor this')]);
    const mail = await readMailHere(shared.subarray(29, 29 + letter.length));
    expect([mail.subject, mail.text]).toEqual(['Bin not collected', 'Dear Sir, the bin.']);
  });

  it('keeps a subject on one line, decoded, whatever was folded or encoded into it', async () => {
    const mail = await readMailHere(
      mime('Subject: =?utf-8?q?caf=C3=A9?= =?utf-8?q?_bins=0D=0ABcc=3A?=', '\t\u202eagain', '', 'x'),
    );
    expect(mail.subject).toBe('café bins Bcc: again');
  });
});

describe('which text is read', () => {
  const HTML = ['Content-Type: text/html; charset=utf-8', '', '<p>Dear <b>Sir</b>, the HTML bin.</p>'];

  it('reads the plain one of two versions', async () => {
    const mail = await readMailHere(mime(...HEAD, ...parts('multipart/alternative', PLAIN, HTML)));
    expect([mail.text, mail.textFrom]).toEqual(['Dear Sir, the bin.', 'plain']);
  });

  it.each([
    ['empty', ''],
    ['a stub', 'Your mail program cannot show HTML. View this email in a browser.'],
  ])('reads the HTML where the plain version is %s', async (_, stub) => {
    const plain = ['Content-Type: text/plain', '', stub];
    const mail = await readMailHere(mime(...HEAD, ...parts('multipart/alternative', plain, HTML)));
    expect([mail.text, mail.textFrom]).toEqual(['Dear Sir, the HTML bin.', 'html']);
  });

  it('reads an HTML letter and the plain footer a gateway put beside it, in order', async () => {
    const footer = ['Content-Type: text/plain', '', 'Scanned by a gateway.'];
    const mail = await readMailHere(mime(...HEAD, ...parts('multipart/mixed', HTML, footer)));
    expect([mail.text, mail.textFrom]).toEqual(['Dear Sir, the HTML bin.\n\nScanned by a gateway.', 'html']);
  });

  it('joins the lines of format=flowed and leaves the signature line alone', async () => {
    const mail = await readMailHere(
      mime(
        ...HEAD,
        'Content-Type: text/plain; format=flowed',
        '',
        'The bin was ',
        'not emptied.',
        '> you ',
        '> said',
        '-- ',
        'Noreen',
      ),
    );
    expect(mail.text).toBe('The bin was not emptied.\n> you said\n--\nNoreen');
  });

  it('keeps control characters out of the head of a forwarded letter, too', async () => {
    const mail = await readMailHere(mime('Content-Type: message/rfc822', '', 'Date: Mon\u0000day', '', 'Bin.'));
    expect(mail.text).toBe('-------- Forwarded Message --------\nDate: Mon day\n\nBin.');
  });

  it('reads a letter forwarded as an attachment to an empty message', async () => {
    const inner = [
      'Content-Type: message/rfc822',
      '',
      'From: Ann Other <ann@post.example>',
      'Subject: Damp',
      '',
      'Mould again.',
    ];
    const mail = await readMailHere(mime(...HEAD, ...parts('multipart/mixed', ['', ''], inner)));
    expect(mail.text).toBe(
      '-------- Forwarded Message --------\nSubject: Damp\nFrom: Ann Other <ann@post.example>\n\nMould again.',
    );
    expect(mail.forgiven).toContain('embedded-text');
    expect(mail.attachments).toMatchObject([{ name: 'Damp.eml', mediaType: 'message/rfc822', inline: false }]);
  });
});

describe('attachments', () => {
  it('are listed with decoded names, sizes and hashes; a picture the HTML shows is inline', async () => {
    const picture = Buffer.from('not really a picture');
    const shown = (id: string) => [
      'Content-Type: image/png; name="=?utf-8?q?Si=C3=A2n.png?="',
      'Content-Transfer-Encoding: base64',
      `Content-ID: <${id}>`,
      '',
      picture.toString('base64'),
    ];
    const html = ['Content-Type: text/html', '', 'see <img src="cid:here@x">'];
    const named = [
      'Content-Type: application/pdf',
      "Content-Disposition: attachment; filename*=utf-8''..%2FC%C3%A2n%202.pdf",
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('%PDF').toString('base64'),
    ];
    const mail = await readMailHere(
      mime(...HEAD, ...parts('multipart/related', html, shown('here@x'), shown('there@x'), named)),
    );
    const sha256 = createHash('sha256').update(picture).digest('hex');
    expect(mail.attachments).toEqual([
      { name: 'Siân.png', mediaType: 'image/png', bytes: 20, sha256, inline: true },
      { name: 'Siân.png', mediaType: 'image/png', bytes: 20, sha256, inline: false },
      expect.objectContaining({ name: 'Cân 2.pdf', mediaType: 'application/pdf', bytes: 4, inline: false }),
    ]);
  });

  it('include invitations, and what stays closed is noted', async () => {
    const part = (type: string) => [`Content-Type: ${type}`, '', 'x'];
    const mail = await readMailHere(
      mime(
        ...HEAD,
        ...parts(
          'multipart/mixed',
          PLAIN,
          part('text/calendar'),
          part('application/ms-tnef'),
          part('application/pkcs7-signature'),
        ),
      ),
    );
    expect(mail.attachments.map((one) => one.name)).toEqual(['unnamed-1.ics', 'unnamed-2.dat', 'unnamed-3.p7s']);
    expect(mail.forgiven).toEqual(['tnef', 'smime-signed']);
  });
});

describe('mail that is broken is read as best it can be', () => {
  it.each([
    ['Latin-1 that calls itself UTF-8', 'text/plain; charset=utf-8', 'Si\xe2n, Caf\xe9', 'Siân, Café'],
    ['UTF-8 that calls itself Latin-1', 'text/plain; charset=iso-8859-1', 'Si\xc3\xa2n', 'Siân'],
    ['a charset nobody knows', 'text/plain; charset=x-council', 'Si\xe2n', 'Siân'],
    ['no charset and Windows quotation marks', 'text/plain', '\x93bin\x94', '“bin”'],
    ['the charset only in the HTML', 'text/html', '<meta charset=iso-8859-2><p>Dvo\xf8\xe1k</p>', 'Dvořák'],
  ])('%s', async (_, type, body, text) => {
    const mail = await readMailHere(latin1(...HEAD, `Content-Type: ${type}`, '', body));
    expect(mail.text).toBe(text);
    expect(mail.forgiven).toEqual(type === 'text/html' ? [] : ['bad-charset']);
  });

  it('headers in raw Latin-1', async () => {
    const mail = await readMailHere(latin1('From: Si\xe2n <sian@post.example>', 'Subject: Caf\xe9', ' bins', '', 'x'));
    expect([mail.from?.name, mail.subject]).toEqual(['Siân', 'Café bins']);
    expect(mail.forgiven).toContain('bad-headers');
  });

  it.each([
    ['no boundary', 'multipart/mixed'],
    ['a boundary that never comes', 'multipart/mixed; boundary=other'],
  ])('a multipart with %s', async (_, type) => {
    const mail = await readMailHere(mime(...HEAD, `Content-Type: ${type}`, '', '--real', ...PLAIN, '--real--'));
    expect(mail.text).toBe('Dear Sir, the bin.');
    expect(mail.forgiven).toContain('no-parts');
  });

  it('a multipart that has no parts at all', async () => {
    const mail = await readMailHere(mime(...HEAD, 'Content-Type: multipart/alternative', '', 'Dear Sir, the bin.'));
    expect(mail.text).toBe('Dear Sir, the bin.');
  });

  it('parts nested past every reason: headers and raw text are left', async () => {
    const nested = Array.from({ length: 300 }, (_, n) => [
      `Content-Type: multipart/mixed; boundary=n${n}`,
      '',
      `--n${n}`,
    ]).flat();
    const mail = await readMailHere(mime(...HEAD, ...nested, '', 'Dear Sir, the bin.'));
    expect(mail).toMatchObject({ subject: 'Bin not collected', from: { address: 'noreen.fettle@post.example' } });
    expect(mail.text).toContain('Dear Sir, the bin.');
    expect(mail.forgiven).toEqual(['unparsed']);
  });

  it('no sender, no date, nothing at all', async () => {
    const mail = await readMailHere(new Uint8Array());
    expect(mail).toMatchObject({ from: null, sentAt: null, subject: '', text: '', textFrom: 'none' });
    expect(mail.forgiven).toEqual(['no-from', 'bad-date']);
  });
});
