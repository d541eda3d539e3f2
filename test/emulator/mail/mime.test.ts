import { describe, expect, it } from 'vitest';
import { readMime } from '../../../emulator/mail/mime/read-mime.ts';
import { writeMime } from '../../../emulator/mail/mime/write-mime.ts';

const read = (text: string) => readMime(Buffer.from(text, 'latin1'));

describe('reading the header of a message', () => {
  it('joins characters that a sender split across two encoded words, because phones do that', () => {
    const half = Buffer.from('Müll').toString('base64');
    const bytes = Buffer.from('Müll');
    const first = bytes.subarray(0, 2).toString('base64');
    const second = bytes.subarray(2).toString('base64');
    expect(read(`Subject: =?utf-8?B?${half}?=\r\n\r\n`).subject).toBe('Müll');
    expect(read(`Subject: =?utf-8?B?${first}?=\r\n =?utf-8?B?${second}?=\r\n\r\n`).subject).toBe('Müll');
  });

  it('guesses raw bytes in a header: UTF-8 where they are, otherwise Windows', () => {
    expect(readMime(Buffer.from('Subject: Caffè\r\n\r\n')).subject).toBe('Caffè');
    expect(read('Subject: Caff\xe8\r\n\r\n').subject).toBe('Caffè');
  });

  it('finds the addresses of groups, quoted names, comments and bare words', () => {
    const { to } = read(
      'To: Team: ann@a.example, "Bell, Bo" <bo@b.example>; (Cy) cy@c.example, "d d"@d.example, undisclosed recipients:;\r\n\r\n',
    );
    expect(to).toEqual([
      { name: 'ann@a.example', address: 'ann@a.example' },
      { name: 'Bell, Bo', address: 'bo@b.example' },
      { name: 'Cy', address: 'cy@c.example' },
      { name: '"d d"@d.example', address: '"d d"@d.example' },
    ]);
  });

  it('passes over a line that is no field when fields follow, and begins the body where none do', () => {
    const junk = read('Subject: A\r\nthis is no field\r\nFrom: ann@a.example\r\n\r\nText');
    expect([junk.subject, junk.from?.address, junk.text]).toEqual(['A', 'ann@a.example', 'Text']);
    const noBlank = read('Subject: A\r\nDear council,\r\nthe bin is full.');
    expect([noBlank.subject, noBlank.text]).toEqual(['A', 'Dear council,\r\nthe bin is full.']);
  });

  it('has no date where the header is nonsense', () => {
    expect(read('Date: next bin day\r\n\r\n').date).toBeNull();
    expect(read('Date: Mon, 16 Nov 2026 09:30:00 +0100 (CET)\r\n\r\n').date).toBe(Date.parse('2026-11-16T08:30:00Z'));
  });
});

const mixed = (parts: string[], boundary = 'b1', kind = 'mixed'): string =>
  `Subject: S\r\nContent-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\npreamble\r\n${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\nepilogue`;

describe('reading the body of a message', () => {
  it('takes the HTML of an alternative as the body and its words as the preview', () => {
    const reading = read(
      mixed(
        ['Content-Type: text/plain\r\n\r\nplain words', 'Content-Type: text/html\r\n\r\n<p>rich <b>words</b></p>'],
        'b1',
        'alternative',
      ),
    );
    expect(reading.html).toBe('<p>rich <b>words</b></p>');
    expect([reading.text, reading.preview, reading.attachments.length]).toEqual(['rich words', 'rich words', 0]);
  });

  it('makes an unnamed second text an attachment, as Exchange does', () => {
    const reading = read(mixed(['\r\nthe letter', 'Content-Type: text/plain\r\n\r\nthe footer of the list']));
    expect([reading.text, reading.attachments.map(({ name }) => name)]).toEqual(['the letter', ['ATT00001.txt']]);
  });

  it('knows an inline picture by the body that shows it', () => {
    const html = 'Content-Type: text/html\r\n\r\n<img src="cid:pic@x">';
    const picture =
      'Content-Type: image/png; name="p.png"\r\nContent-ID: <pic@x>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K';
    const shown = read(mixed([html, picture], 'b1', 'related'));
    const unused = read(mixed(['Content-Type: text/html\r\n\r\n<p>no picture</p>', picture], 'b1', 'related'));
    expect(shown.attachments.map(({ isInline, name }) => [isInline, name])).toEqual([[true, 'p.png']]);
    expect(unused.attachments.map(({ isInline }) => isInline)).toEqual([false]);
  });

  it('keeps an embedded message whole and calls it by its subject', () => {
    const inner = 'Subject: The older letter\r\nFrom: bo@b.example\r\n\r\nold text';
    const reading = read(mixed(['\r\nsee below', `Content-Type: message/rfc822\r\n\r\n${inner}`]));
    expect(reading.attachments.map(({ kind, name, bytes }) => [kind, name, Buffer.from(bytes).toString()])).toEqual([
      ['item', 'The older letter', inner],
    ]);
  });

  it('reads a multipart whose boundary is wrong, missing or never closed', () => {
    const wrong = mixed(['Content-Type: text/plain\r\n\r\nhello']).replace('boundary="b1"', 'boundary="other"');
    const missing = mixed(['Content-Type: text/plain\r\n\r\nhello']).replace('; boundary="b1"', '');
    const open = 'Content-Type: multipart/mixed; boundary=b1\r\n\r\n--b1\r\nContent-Type: text/plain\r\n\r\nhello';
    expect([wrong, missing, open].map((text) => read(text).text)).toEqual(['hello', 'hello', 'hello']);
  });

  it('decodes charsets by their label and falls back when the label lies', () => {
    const body = (charset: string, bytes: string) =>
      read(`Content-Type: text/plain; charset=${charset}\r\n\r\n${bytes}`).text;
    expect(body('iso-8859-15', '\xa4')).toBe('€');
    expect(body('utf-8', 'caf\xe9')).toBe('café');
    expect(body('no-such-charset', 'caf\xe9')).toBe('café');
    expect(body('utf-7', 'A+-B +AOk-')).toBe('A+B é');
  });

  it('undoes format=flowed, RFC 2231 names and quoted-printable with broken escapes', () => {
    expect(read('Content-Type: text/plain; format=flowed\r\n\r\none \r\nline\r\n> quoted').text).toBe(
      'one line\r\n> quoted',
    );
    const named = read(
      mixed([
        '\r\nx',
        "Content-Type: application/pdf;\r\n name*0*=utf-8''pl%C3%A4;\r\n name*1=ne.pdf\r\nContent-Disposition: attachment\r\n\r\nx",
      ]),
    );
    expect(named.attachments[0]?.name).toBe('pläne.pdf');
    expect(read('Content-Transfer-Encoding: quoted-printable\r\n\r\na=20b=ZZ=\r\nc').text).toBe('a b=ZZc');
  });

  it('leaves scripts, styles and comments out of the words of an HTML body', () => {
    const html =
      '<head><style>p{}</style></head><script>steal()</script><!-- x --><p>Dear&nbsp;council,</p><p>it &lt;is&gt; &pound;5</p>';
    expect(read(`Content-Type: text/html\r\n\r\n${html}`).text).toBe('Dear\u00a0council,\n\nit <is> £5');
  });
});

describe('writing a message', () => {
  it('gives back what was written, in every script and with every kind of attachment', () => {
    const bytes = writeMime({
      from: { name: 'Zoë, of "the" council', address: 'zoe@marlsbury.gov.example' },
      sender: null,
      to: [{ name: 'Llŷr ap Gwilym', address: 'llyr@home.example' }],
      cc: [],
      bcc: [{ name: '', address: 'archive@marlsbury.gov.example' }],
      replyTo: [],
      subject: 'Ynglŷn â’r biniau — a rather long subject that has to be folded into more than one encoded word',
      date: Date.parse('2026-11-16T08:30:00Z'),
      messageId: '<m1@marlsbury.gov.example>',
      inReplyTo: '<m0@home.example>',
      references: '<a@home.example> <m0@home.example>',
      topic: 'Ynglŷn â’r biniau',
      threadIndex: 'AdwAAAA=',
      importance: 'high',
      wantsReadReceipt: true,
      headers: [{ name: 'X-Redress', value: 'éclair' }],
      html: '<p>Diolch</p><img src="cid:logo">',
      text: 'Diolch',
      attachments: [
        {
          kind: 'file',
          name: 'cynllun ŵ.pdf',
          contentType: 'application/pdf',
          contentId: '',
          isInline: false,
          bytes: Buffer.from('%PDF'),
        },
        {
          kind: 'file',
          name: 'logo.png',
          contentType: 'image/png',
          contentId: 'logo',
          isInline: true,
          bytes: Buffer.from([0, 255, 10]),
        },
        {
          kind: 'item',
          name: 'old',
          contentType: 'message/rfc822',
          contentId: '',
          isInline: false,
          bytes: Buffer.from('Subject: Old\r\n\r\nx'),
        },
      ],
    });
    const reading = readMime(bytes);
    expect(reading.subject).toBe(
      'Ynglŷn â’r biniau — a rather long subject that has to be folded into more than one encoded word',
    );
    expect(reading.from).toEqual({ name: 'Zoë, of "the" council', address: 'zoe@marlsbury.gov.example' });
    expect(reading.to).toEqual([{ name: 'Llŷr ap Gwilym', address: 'llyr@home.example' }]);
    expect([reading.importance, reading.wantsReadReceipt, reading.inReplyTo, reading.references.length]).toEqual([
      'high',
      true,
      '<m0@home.example>',
      2,
    ]);
    expect(reading.html).toBe('<p>Diolch</p><img src="cid:logo">');
    expect(reading.headers.find(({ name }) => name === 'X-Redress')?.value).toBe('éclair');
    expect(
      reading.attachments.map(({ kind, name, isInline, bytes: content }) => [
        kind,
        name,
        isInline,
        Buffer.from(content).toString('hex'),
      ]),
    ).toEqual([
      ['file', 'logo.png', true, '00ff0a'],
      ['file', 'cynllun ŵ.pdf', false, Buffer.from('%PDF').toString('hex')],
      ['item', 'old', false, Buffer.from('Subject: Old\r\n\r\nx').toString('hex')],
    ]);
    expect(
      bytes
        .toString('latin1')
        .split('\r\n')
        .every((line) => line.length <= 998),
    ).toBe(true);
  });
});
