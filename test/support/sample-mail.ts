/** Repeatable invented mail for the bench and the soak: varied in size, form and matter; never used as test data for triage. */
export type Random = () => number;

/** A small seeded generator (mulberry32), so that two runs see the same bytes. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;

const NAMES = [
  'Ada Quillfeather',
  'Bram Tolliver',
  'Ceinwen Marl',
  'Dev Ashgrove',
  'Edda Pennyroyal',
  'Farid Lindqvist',
  'Gwen Oxbow',
  'Hal Merriweather',
];
const OPENINGS = ['Good morning,', 'Hello,', 'To whom it may concern,', 'Dear Sir or Madam,', 'Hi there'];
const MATTERS = [
  [
    'Missed bin',
    'The brown bin at number %N was not emptied on Tuesday.',
    'It is the third week running that the lorry drove straight past.',
  ],
  ['Street light', 'The lamp outside number %N has gone out.', 'Could somebody come and look at it please?'],
  ['Council tax', 'Could you tell me how many payments are left this year?', 'My account ends in %N.'],
  [
    'Damp in the bedroom',
    'I reported the damp %N weeks ago and nobody has been.',
    'Your officer promised a visit and never rang back.',
  ],
  ['Opening hours', 'What time does the library open on a Saturday?', 'Is parking free after %N o clock?'],
  ['Pothole', 'There is a deep hole in the road by house %N.', 'A cyclist nearly came off yesterday.'],
];
const FILLERS = [
  'I have lived here for many years and like the street.',
  'Please let me know what happens next.',
  'My telephone is switched on after work.',
  'Thank you for reading this.',
  'I can send a photograph if that helps.',
  'The neighbours have noticed it as well.',
];

/** One message as bytes; `n` makes it unlike any other. */
export function sampleMail(n: number, random: Random, to = 'contact@marlsbury.gov.example'): Uint8Array {
  const name = pick(random, NAMES);
  const [subject, ...sentences] = pick(random, MATTERS) as [string, ...string[]];
  const long = random() < 0.3 ? 40 : 6;
  const body = [
    pick(random, OPENINGS),
    '',
    ...sentences,
    ...Array.from({ length: 1 + Math.floor(random() * long) }, () => pick(random, FILLERS)),
    '',
    name,
  ]
    .join('\r\n')
    .replaceAll('%N', String(n));
  const from = `"${name}" <resident.${n}@post.example>`;
  const head = [
    `From: ${from}`,
    `To: <${to}>`,
    `Subject: ${subject} ${n}`,
    `Date: ${new Date(Date.UTC(2026, 9, 1, 8) + n * 61_000).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <sample-${n}@post.example>`,
    'MIME-Version: 1.0',
  ];
  if (random() < 0.4) return bytes([...head, 'Content-Type: text/plain; charset=utf-8', '', body]);
  const html = `<html><head><style>p{margin:0;font-family:Calibri}</style></head><body>${body
    .split('\r\n')
    .map((line) => `<p class="MsoNormal">${line || '&nbsp;'}</p>`)
    .join('\r\n')}</body></html>`;
  return bytes([
    ...head,
    'Content-Type: multipart/alternative; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    '--b',
    'Content-Type: text/html; charset=utf-8',
    '',
    html,
    '--b--',
    '',
  ]);
}

const bytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'));
