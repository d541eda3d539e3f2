/** One ugly message: its bytes, and words of its letter that a reader has to find; null: there are none to be found. */
export type Ugly = { readonly bytes: Uint8Array; readonly says: string | null };

const FROM = 'From: Noreen Fettle <noreen.fettle@post.example>\nTo: contact@marlsbury.gov.example\nSubject: Bin\n';
const SAYS = 'The brown bin was missed';
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1'));
const join = (...pieces: readonly (string | Uint8Array)[]): Uint8Array =>
  new Uint8Array(Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? latin1(piece) : piece))));
const base64 = (text: string | Uint8Array): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n');
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const says = (...pieces: readonly (string | Uint8Array)[]): Ugly => ({ bytes: join(...pieces), says: SAYS });
const silent = (...pieces: readonly (string | Uint8Array)[]): Ugly => ({ bytes: join(...pieces), says: null });
const typed = (type: string, ...pieces: readonly (string | Uint8Array)[]): Ugly =>
  says(`${FROM}Content-Type: ${type}\n`, ...pieces);

/** `depth` multiparts, each the only part of the one around it, the letter inside the last. */
function nested(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, at) => `${at === 0 ? '' : `--b${at - 1}\n`}Content-Type: multipart/mixed; boundary=b${at}\n\n`,
  );
  return `${open.join('')}--b${depth - 1}\nContent-Type: text/plain\n\n${SAYS}\n--b${depth - 1}--\n`;
}

/** `depth` messages, each attached to the one around it. */
const forwarded = (depth: number): string =>
  `${`${FROM}Content-Type: message/rfc822\n\n`.repeat(depth)}${FROM}\n${SAYS}\n`;

const BOX = 'From noreen@post.example Mon Mar  2 08:59:00 2026\n';
const MEGABYTE = 1024 * 1024;

/** Mail as old programs, gateways, broken disks and people write it, by name of file. Nothing in it was anybody's. */
export const uglyMail = (): Readonly<Record<string, Ugly>> => ({
  'no-bytes-but-space.eml': silent(' \n\n\t\n'),
  'no-head.eml': says(`${SAYS} and the lamp is out.\nNobody came.\n`),
  'no-head-two-paragraphs.eml': says(`Dear council\n\n${SAYS}.\n`),
  'no-empty-line.eml': says(`${FROM}${SAYS}.\nNobody came.\n`),
  'words-in-the-head.eml': says(`From: a@post.example\n${SAYS}.\nSubject: Bin\n\nThank you.\n`),
  'empty-letter.eml': silent(`${FROM}\n`),
  'head-alone.eml': silent(FROM.trimEnd()),
  'cut-in-the-head.eml': silent(`${FROM}Content-Type: multipart/mi`),
  'cut-in-a-boundary.eml': typed(
    'multipart/mixed; boundary=long',
    `\n--long\nContent-Type: text/plain\n\n${SAYS}\n--lo`,
  ),
  'cut-in-base64.eml': typed(
    'multipart/mixed; boundary=b',
    `\n--b\n\n${SAYS}\n--b\nContent-Type: image/jpeg; name=bin.jpg\nContent-Transfer-Encoding: base64\n\n/9j/4AAQSkZJRgABAQ`,
  ),
  'cut-in-quoted-printable.eml': typed(
    'text/plain; charset=utf-8',
    `Content-Transfer-Encoding: quoted-printable\n\n${SAYS} =E2=8`,
  ),
  'no-boundary-named.eml': typed('multipart/mixed', `\n--b\nContent-Type: text/plain\n\n${SAYS}\n--b--\n`),
  'another-boundary.eml': typed('multipart/mixed; boundary=a', `\n--b\nContent-Type: text/plain\n\n${SAYS}\n--b--\n`),
  'no-closing-boundary.eml': typed(
    'multipart/alternative; boundary=b',
    `\n--b\nContent-Type: text/html\n\n<p>${SAYS} <b>again`,
  ),
  'words-outside-the-parts.eml': typed(
    'multipart/mixed; boundary=b',
    `\nFor old programs.\n--b\n\n${SAYS}\n--b--\nAfterwards.\n`,
  ),
  'parts-without-heads.eml': typed('multipart/mixed; boundary=b', `\n--b\n${SAYS}\n--b--\n`),
  'charset-unknown.eml': typed('text/plain; charset=x-nonsense', `\n${SAYS} caf\xe9\n`),
  'charset-wrong.eml': typed('text/plain; charset=us-ascii', '\n', new TextEncoder().encode(`${SAYS} – ŵyl, café\n`)),
  'charset-not-utf-8.eml': typed('text/plain; charset=utf-8', `\n${SAYS} \xe9\xff\xfe\x80\n`),
  'charset-utf-7.eml': typed('text/plain; charset=utf-7', `\n${SAYS} +AKM-20\n`),
  'charset-utf-16.eml': typed(
    'text/plain; charset=utf-16',
    'Content-Transfer-Encoding: base64\n\n',
    base64(utf16(`${SAYS} again`)),
  ),
  'charset-quoted.eml': typed(`text/plain; charset="'utf-8'"`, `\n${SAYS}\n`),
  'file-in-utf-16.eml': says(utf16(`${FROM}\n${SAYS}\n`)),
  'byte-order-mark.eml': says('\xef\xbb\xbf', `${FROM}\n${SAYS}\n`),
  'empty-lines-first.eml': says(`\n\n${FROM}\n${SAYS}\n`),
  'lines-end-in-cr.eml': {
    bytes: new Uint8Array(Buffer.from(`${FROM}\n${SAYS}\n`.replaceAll('\n', '\r'))),
    says: SAYS,
  },
  'lines-end-in-cr-cr-lf.eml': {
    bytes: new Uint8Array(Buffer.from(`${FROM}\n${SAYS}\n`.replaceAll('\n', '\r\r\n'))),
    says: SAYS,
  },
  'nul-bytes.eml': says(`Fr\0om: x\n${FROM}\n${SAYS}\0 again\0\0\0\n`),
  'nul-bytes-in-the-head.eml': says('From: a@post.example\nSubject: Bin\0 again\n', `\n${SAYS}\n`),
  'only-nul-bytes.eml': silent(new Uint8Array(4_000)),
  'noise.eml': silent(Uint8Array.from({ length: 60_000 }, (_, at) => (at * at * 31 + at * 7) % 256)),
  'head-of-10-MB.eml': says(`${FROM}X-Filler: ${'filler '.repeat((10 * MEGABYTE) / 7)}\n\n${SAYS}\n`),
  'head-of-50000-lines.eml': says(
    FROM,
    'Received: by post.example; Mon, 2 Mar 2026 08:59:00 +0000\n'.repeat(50_000),
    `\n${SAYS}\n`,
  ),
  'subject-of-1-MB.eml': says(`From: a@post.example\nSubject: ${'bin '.repeat(MEGABYTE / 4)}\n\n${SAYS}\n`),
  '20000-addresses.eml': says(
    `${FROM}Cc: ${Array.from({ length: 20_000 }, (_, at) => `r${at}@post.example`).join(',\n ')}\n\n${SAYS}\n`,
  ),
  '5000-references.eml': says(
    `${FROM}References: ${Array.from({ length: 5_000 }, (_, at) => `<${at}@post.example>`).join('\n ')}\n\n${SAYS}\n`,
  ),
  'line-of-5-MB.eml': says(`${FROM}\n${SAYS} ${'x'.repeat(5 * MEGABYTE)}\n`),
  'nested-90-deep.eml': says(FROM, nested(90)),
  'nested-500-deep.eml': says(FROM, nested(500)),
  'forwarded-2-deep.eml': says(forwarded(2)),
  'forwarded-100-deep.eml': { bytes: join(forwarded(100)), says: 'Subject: Bin' },
  '10000-parts.eml': typed(
    'multipart/mixed; boundary=b',
    `\n--b\n\n${SAYS}\n`,
    '--b\nContent-Type: image/png\n\nx\n'.repeat(10_000),
    '--b--\n',
  ),
  'base64-of-12-MB.eml': typed(
    'multipart/mixed; boundary=b',
    `\n--b\n\n${SAYS}\n--b\nContent-Type: application/pdf; name=form.pdf\nContent-Transfer-Encoding: base64\n\n${base64(new Uint8Array(9 * MEGABYTE))}\n--b--\n`,
  ),
  'base64-broken.eml': typed(
    'text/plain',
    `Content-Transfer-Encoding: base64\n\n${base64(SAYS)}\n!!!! not base64 \xe9 !!!!\n`,
  ),
  'base64-html.eml': typed(
    'text/html; charset=utf-8',
    `Content-Transfer-Encoding: base64\n\n${base64(`<html><body><p>${SAYS}`)}\n`,
  ),
  'encoding-unknown.eml': typed('text/plain', `Content-Transfer-Encoding: x-nonsense\n\n${SAYS}\n`),
  'html-unclosed.eml': typed('text/html', `\n<html><body><table><tr><td>${SAYS}<div><div`),
  'html-20000-deep.eml': typed('text/html', `\n<p>${SAYS}</p>${'<div>'.repeat(20_000)}again`),
  'winmail.dat.eml': typed(
    'multipart/mixed; boundary=b',
    `\n--b\n\n${SAYS}\n--b\nContent-Type: application/ms-tnef; name="winmail.dat"\nContent-Transfer-Encoding: base64\n\n${base64(Buffer.from('789f3e220100069008000400', 'hex'))}\n--b--\n`,
  ),
  'winmail.dat-alone.eml': silent(
    `${FROM}Content-Type: application/ms-tnef; name="winmail.dat"\nContent-Transfer-Encoding: base64\n\n${base64(Buffer.from('789f3e220100069008000400', 'hex'))}\n`,
  ),
  'uuencoded.eml': says(`${FROM}\n${SAYS}\nbegin 644 bin.txt\n#0V%T\n\`\nend\n`),
  'signed.eml': typed(
    'multipart/signed; boundary=b; protocol="application/pkcs7-signature"',
    `\n--b\n\n${SAYS}\n--b\nContent-Type: application/pkcs7-signature; name=smime.p7s\nContent-Transfer-Encoding: base64\n\nMIIB\n--b--\n`,
  ),
  'encrypted.eml': silent(
    `${FROM}Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n\nMIIB\n`,
  ),
  'type-of-nonsense.eml': typed(';;;=; =?x?q?=?=', `\n${SAYS}\n`),
  'two-froms-two-subjects.eml': says(`${FROM}From: other@post.example\nSubject: Lamp\n\n${SAYS}\n`),
  'no-from.eml': says(`Subject: Bin\n\n${SAYS}\n`),
  'dates-of-nonsense.eml': says(`${FROM}Date: Mon, 99 Foo 20266 25:61:99 +9999\n\n${SAYS}\n`),
  'folded-to-nothing.eml': says(`From:\n \n noreen@post.example\nSubject:\n\t\n Bin\n\n${SAYS}\n`),
  'from-line-first.eml': says(BOX, FROM, `\n${SAYS}\n`),
  'from-lines-inside.eml': says(
    `${FROM}\n${SAYS}\n\nFrom the window I saw the lorry pass at 10:00 in 2026.\n>From here on it is quoted.\n`,
  ),
  'from-line-escaped.eml': says(`>From noreen@post.example Mon Mar  2 08:59:00 2026\n${FROM}\n${SAYS}\n`),
});
