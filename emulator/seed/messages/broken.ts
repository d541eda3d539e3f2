import type { RawFacts, SeedMessage } from '../message.ts';

const top = (facts: RawFacts, from: string, subject: string): string =>
  `Message-ID: ${facts.messageId}\r\nDate: ${facts.date}\r\nFrom: ${from}\r\nTo: ${facts.to}\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\n`;
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A part inside a part inside a part: `depth` levels of multipart/mixed round one line of text. */
function nested(depth: number, text: string): string {
  let inner = `Content-Type: text/plain; charset=us-ascii\r\n\r\n${text}\r\n`;
  for (let level = depth; level > 0; level -= 1)
    inner = `Content-Type: multipart/mixed; boundary="deep${level}"\r\n\r\n--deep${level}\r\n${inner}\r\n--deep${level}--\r\n`;
  return inner;
}

/** Mail that breaks the rules, byte by byte. Exchange would take it in; so must the tenant. */
export const broken: readonly SeedMessage[] = [
  {
    id: 'broken-charset',
    shows: 'says US-ASCII, is windows-1252',
    label: 'complaint',
    service: 'leisure',
    sent: '14d 08:19',
    from: 'Renée Gaultier-Booth <renee.gb@hanningmail.example>',
    to: 'contact',
    subject: 'Spin class',
    text: `The spin class I’d booked – and paid £6.50 for – was cancelled while we were on the bikes. Third time this month it’s
happened. – Renée`,
    raw: (facts) =>
      latin(
        `${top(facts, '=?ISO-8859-1?Q?Ren=E9e_Gaultier-Booth?= <renee.gb@hanningmail.example>', 'Spin class')}Content-Type: text/plain; charset=us-ascii\r\nContent-Transfer-Encoding: 7bit\r\n\r\nThe spin class I\x92d booked \x96 and paid \xa36.50 for \x96 was cancelled while we were on the bikes. Third time this month it\x92s happened. \x96 Ren\xe9e\r\n`,
      ),
  },
  {
    id: 'broken-8bit-headers',
    shows: 'unencoded 8-bit bytes in From and Subject, two charsets',
    label: 'service_request',
    service: 'parks',
    sent: '28d 14:14',
    from: 'Jürgen Ash-Müller <juergen.am@poczta.example>',
    to: 'contact',
    subject: 'Café im Park',
    text: `Please may the park café have its bins emptied on Sundays also. Jürgen`,
    raw: (facts) =>
      Buffer.concat([
        latin(
          top(facts, 'J\xfcrgen Ash-M\xfcller <juergen.am@poczta.example>', 'Caf')
            .replace(/MIME-Version: 1\.0\r\n$/, '')
            .trimEnd(),
        ),
        Buffer.from(
          'é im Park\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nPlease may the park café have its bins emptied on Sundays also. Jürgen\r\n',
        ),
      ]),
  },
  {
    id: 'broken-long-line',
    shows: 'one line of fourteen thousand characters',
    label: 'contact',
    service: 'planning',
    sent: '26d 23:18 any',
    from: 'A Friend of Skinner Field <skinnerfield@postbox.example>',
    to: 'contact',
    subject: 'names against 26/00418/FUL',
    text: `We the undersigned object to houses on Skinner Field: 600 neighbours, by number of their house.`,
    raw: (facts) =>
      `${top(facts, 'A Friend of Skinner Field <skinnerfield@postbox.example>', 'names against 26/00418/FUL')}Content-Type: text/plain; charset=utf-8\r\n\r\nWe the undersigned object to houses on Skinner Field: ${Array.from({ length: 600 }, (_, at) => `no. ${at + 1} Pellow Rd (${at % 5} here)`).join(', ')}\r\n`,
  },
  {
    id: 'broken-deep',
    shows: 'forty parts, each inside the last',
    label: 'contact',
    service: 'other',
    flags: ['automated'],
    sent: '45d 04:50 any',
    from: 'Relay of relays <relay@deepmail.example>',
    to: 'contact',
    subject: 'Fwd: Fwd: Fwd: Fwd: Fwd: Fwd: hello',
    text: `Hello from the bottom.`,
    raw: (facts) =>
      `${top(facts, 'Relay of relays <relay@deepmail.example>', 'Fwd: Fwd: Fwd: Fwd: Fwd: Fwd: hello')}${nested(40, 'Hello from the bottom.')}`,
  },
  {
    id: 'broken-nul',
    shows: 'NUL bytes among the words',
    label: 'service_request',
    service: 'waste',
    sent: '24d 09:37',
    from: 'Pump Cottage Telephone Exchange <gpo@pumpcottage.example>',
    to: 'contact',
    subject: 'sacks',
    text: `Please send a roll of the garden sacks to Pump Cottage, Back Lane.`,
    raw: (facts) =>
      latin(
        `${top(facts, 'Pump Cottage <gpo@pumpcottage.example>', 'sacks')}Content-Type: text/plain\r\n\r\nPlease send a roll\x00 of the garden sacks\x00\x00 to Pump Cottage, Back Lane.\x00\r\n`,
      ),
  },
  {
    id: 'broken-boundary',
    shows: 'the last boundary is missing: cut off on the way',
    label: 'complaint',
    service: 'housing',
    flags: ['housing_landlord'],
    sent: '19d 19:19',
    from: 'Hyacinth Bellweather-Ross <hyacinth.br@larkmail.example>',
    to: 'complaints',
    subject: 'Communal cleaning',
    text: `We pay £4.11 a week for a cleaner nobody has seen since Whitsun. I've asked three times for the log`,
    raw: (facts) =>
      `${top(facts, 'Hyacinth Bellweather-Ross <hyacinth.br@larkmail.example>', 'Communal cleaning')}Content-Type: multipart/mixed; boundary=cut\r\n\r\n--cut\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nWe pay £4.11 a week for a cleaner nobody has seen since Whitsun. I've asked three times for the log\r\n--cut\r\nContent-Type: image/jpeg; name="stairs.jpg"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="stairs.jpg"\r\n\r\n/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgICAgICAgICAgI`,
  },
  {
    id: 'broken-base64',
    shows: 'base64 with spaces and a stray character in it',
    label: 'contact',
    service: 'registrars',
    sent: '52d 13:17',
    from: 'Crispin Mallory-Sekibo <crispin.ms@chalkpit.example>',
    to: 'contact',
    subject: 'Copy certificate price',
    text: `What does a copy of a marriage certificate from 1962 cost these days? Crispin`,
    raw: (facts) => {
      const code = Buffer.from(
        'What does a copy of a marriage certificate from 1962 cost these days? Crispin\r\n',
      ).toString('base64');
      return `${top(facts, 'Crispin Mallory-Sekibo <crispin.ms@chalkpit.example>', 'Copy certificate price')}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: BASE64\r\n\r\n${code.slice(0, 31)} \t${code.slice(31, 60)}!\r\n\r\n${code.slice(60)}\r\n`;
    },
  },
  {
    id: 'broken-twice-headed',
    shows: 'two Subjects and two Dates',
    label: 'service_request',
    service: 'council_tax',
    sent: '34d 11:26',
    from: 'Marjorie Elphick-Tan <marjorie.et@hanningmail.example>',
    to: 'contact',
    subject: 'direct debit date',
    text: `Please move my direct debit from the 1st to the 25th. Account 5511870. M. Elphick-Tan`,
    raw: (facts) =>
      `${top(facts, 'Marjorie Elphick-Tan <marjorie.et@hanningmail.example>', 'direct debit date')}Subject: (none)\r\nDate: Thu, 1 Jan 1970 00:00:00 +0000\r\nContent-Type: text/plain\r\n\r\nPlease move my direct debit from the 1st to the 25th. Account 5511870. M. Elphick-Tan\r\n`,
  },
  {
    id: 'broken-unknown-charset',
    shows: 'a charset nobody has heard of, and a date nobody can read',
    label: 'contact',
    service: 'libraries',
    sent: '48d 15:06',
    from: 'terminal7@museumpieces.example',
    to: 'contact',
    subject: 'donation of 1 computer',
    text: `WOULD THE LIBRARY LIKE A COMPUTER OF 1983. IT STILL GOES. RICHARD STANNIFORTH-OYELARAN`,
    raw: (facts) =>
      `Message-ID: ${facts.messageId}\r\nDate: yesterday teatime\r\nFrom: terminal7@museumpieces.example\r\nTo: ${facts.to}\r\nSubject: donation of 1 computer\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset="x-bramble-7"\r\n\r\nWOULD THE LIBRARY LIKE A COMPUTER OF 1983. IT STILL GOES. RICHARD STANNIFORTH-OYELARAN\r\n`,
  },
  {
    id: 'broken-encrypted',
    shows: 'encrypted: nobody at the council can open it',
    label: 'contact',
    ambiguous: ['service_request', 'complaint'],
    service: 'other',
    sent: '12d 10:46',
    from: 'Prudence Lockyer-Chan <prudence@lockyerchan.example>',
    to: 'complaints',
    subject: '...',
    text: '',
    raw: (facts) =>
      `${top(facts, 'Prudence Lockyer-Chan <prudence@lockyerchan.example>', '...')}Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=smime.p7m\r\n\r\n${Buffer.from(
        'sealed '.repeat(40),
      )
        .toString('base64')
        .replace(/(.{76})/g, '$1\r\n')}\r\n`,
  },
  {
    id: 'broken-headers-only',
    shows: 'headers and then nothing, not even an empty line',
    label: 'contact',
    service: 'other',
    sent: '40d 06:33',
    from: 'Osric Penn-Yilmaz <osric.py@postbox.example>',
    to: 'contact',
    subject: 'test please ignore',
    text: '',
    raw: (facts) => top(facts, 'Osric Penn-Yilmaz <osric.py@postbox.example>', 'test please ignore').trimEnd(),
  },
  {
    id: 'broken-lf-only',
    shows: 'bare line feeds from a script, tab-folded headers',
    label: 'service_request',
    service: 'highways',
    sent: '31d 05:11',
    from: 'Flood gauge watcher <gauges@pellrivertrust.example>',
    to: 'contact',
    subject: 'Screen at Mill Bank culvert needs clearing before the rain on Saturday',
    text: `The trash screen at the Mill Bank culvert is about half blocked (branches, one shopping trolley). Rain on Saturday.
Could the drainage gang clear it? Aurelio`,
    raw: (facts) =>
      latin(
        `Message-ID: ${facts.messageId}\nDate: ${facts.date}\nFrom: Flood gauge watcher\n\t<gauges@pellrivertrust.example>\nTo: ${facts.to}\nSubject: Screen at Mill Bank culvert needs\n\tclearing before the rain on Saturday\n\nThe trash screen at the Mill Bank culvert is about half blocked (branches, one shopping trolley). Rain on Saturday. Could the drainage gang clear it? Aurelio\n`,
      ),
  },
];
