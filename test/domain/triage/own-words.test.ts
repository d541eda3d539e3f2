import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWords } from '../../../src/domain/triage/own-words.ts';

const lines = (...all: readonly string[]): string => all.join('\n');
const own = (...all: readonly string[]): string => ownWords(lines(...all)).text;

/** The council's own letter, as it stands under an answer. Nothing of it may be taken for the resident's words. */
const OURS = ['Dear Ms Fettle,', '', 'We are sorry that nobody came. Your complaint is upheld.', '', 'Contact Centre'];
const marked = OURS.map((line) => (line === '' ? '>' : `> ${line}`));

describe('an answer written above what it answers', () => {
  it.each<[string, readonly string[]]>([
    ['Gmail', ['On Mon, 4 May 2026 at 09:12, Contact Centre <contact@council.example> wrote:', '', ...marked]],
    [
      'Gmail, wrapped by a narrow screen',
      ['On Mon, 4 May 2026 at 09:12, Contact Centre', '<contact@council.example>', 'wrote:', '', ...marked],
    ],
    ['Apple Mail', ['On 4 May 2026, at 09:12, Contact Centre <contact@council.example> wrote:', '', ...OURS]],
    [
      'Outlook, with the line it draws',
      [
        '________________________________',
        'From: Contact Centre <contact@council.example>',
        'Sent: 04 May 2026 09:12',
        'To: Noreen Fettle <noreen.fettle@post.example>',
        'Subject: RE: Brown bin',
        '',
        ...OURS,
      ],
    ],
    [
      'Outlook, bold labels from HTML and a long list of receivers',
      [
        '*From:* Contact Centre <contact@council.example>',
        '*Sent:* 04 May 2026 09:12',
        '*To:* Noreen Fettle; Amos Tarry; Ivy Quill;',
        'Ned Marl; Rita Mallow',
        '*Cc:* Housing',
        '*Subject:* RE: Brown bin',
        '',
        ...OURS,
      ],
    ],
    [
      'Outlook in Welsh',
      [
        'Oddi wrth: Canolfan Gyswllt <cyswllt@cyngor.example>',
        'Anfonwyd: 04 Mai 2026 09:12',
        'At: Noreen Fettle',
        'Pwnc: Bin brown',
        '',
        ...OURS,
      ],
    ],
    ['a Welsh program', ['Ar 4 Mai 2026 am 09:12, Canolfan Gyswllt <cyswllt@cyngor.example> ysgrifennodd:', ...marked]],
    ['an old program', ['-----Original Message-----', 'From: contact@council.example', 'Sent: 4 May', '', ...OURS]],
    ['a German program', ['Am 04.05.2026 um 09:12 schrieb Contact Centre:', ...marked]],
    ['a French program', ['Le lun. 4 mai 2026 à 09:12, Contact Centre <c@council.example> a écrit :', ...marked]],
    ['a Polish program', ['W dniu 04.05.2026 o 09:12, Contact Centre pisze:', ...marked]],
    ['a help desk', ['##- Please type your reply above this line -##', ...OURS]],
  ])('keeps the answer and drops the rest: %s', (_program, quoted) => {
    expect(own('Still not emptied.', '', ...quoted)).toBe('Still not emptied.');
  });

  it('drops a whole thread of answers, however deep', () => {
    const thread = own(
      'All sorted, thanks!',
      '',
      'On Mon, 4 May 2026 at 09:12, Contact Centre <contact@council.example> wrote:',
      ...marked,
      '>',
      '> On Sun, 3 May 2026, N Fettle wrote:',
      '>> This is the third time. I want to make a formal complaint.',
    );
    expect(thread).toBe('All sorted, thanks!');
  });
});

describe('a signature with a telephone, above a copied header', () => {
  it('does not make a web form of the two, whose "From" and "Subject" would be labels', () => {
    const text = own(
      'Can this be looked at today please? She is 91.',
      '',
      'Cllr Ivy Quill',
      'Tel: 01632 960 155',
      'ivy.quill@council.example',
      '',
      'From: Rita Mallow <rita.mallow@post.example>',
      'Sent: 10 May 2026 21:14',
      'To: Cllr Ivy Quill',
      'Subject: Mum',
      '',
      'They keep fobbing me off.',
    );
    expect(text).toBe('Can this be looked at today please? She is 91.');
  });
});

describe('an answer written elsewhere', () => {
  it('stays when it stands below the quote', () => {
    expect(own('On 4 May 2026 at 09:12, Contact Centre wrote:', ...marked, '', 'No, that is not so.')).toBe(
      'No, that is not so.',
    );
  });

  it('stays between the quotes, each piece apart', () => {
    const text = own('> Did the crew come?', 'No.', '> Was the lid shut?', 'Yes, it was.', '> Contact Centre');
    expect(text).toBe('No.\n\nYes, it was.');
  });
});

describe('answers put into a copied letter under a mark', () => {
  const letter = (...above: readonly string[]): string =>
    own(
      ...above,
      '',
      'From: Contact Centre <contact@council.example>',
      'Sent: 4 May 2026 09:12',
      'To: Noreen Fettle',
      'Subject: Bins',
      '',
      '[External Email] Did the crew come?',
      '[Noreen Fettle] No.',
      'Was the lid shut?',
      '[Noreen Fettle] Yes, as always.',
      '[Ivy Quill] I noted this.',
    );

  it('stay where the writer says that they are there, without the mark', () => {
    expect(letter('Please see my answers below.')).toBe('Please see my answers below.\n\nNo.\n\nYes, as always.');
  });

  it('are not looked for where nothing points to them: brackets may be anybody’s', () => {
    expect(letter('Thank you.')).toBe('Thank you.');
  });
});

describe('mail that was passed on', () => {
  const forward = (...body: readonly string[]) => [
    '---------- Forwarded message ---------',
    'From: Amos Tarry <amos.tarry@post.example>',
    'Date: Mon, 4 May 2026 at 09:12',
    'Subject: Street light',
    'To: <cllr@council.example>',
    '',
    ...body,
  ];

  it('leaves the words added above it', () => {
    expect(
      ownWords(lines('Please look into this for my constituent.', '', ...forward('The light is out.'))),
    ).toMatchObject({
      text: 'Please look into this for my constituent.',
      onlyQuoted: false,
    });
  });

  it('gives its own words where nothing was added, and says so', () => {
    expect(ownWords(lines(...forward('The light is out.', '', 'Sent from my iPhone')))).toMatchObject({
      text: 'The light is out.',
      onlyQuoted: true,
    });
  });

  it('is followed through a forward of a forward to the words of the first writer', () => {
    const text = lines(...forward(...forward('The light is out.')));
    expect(ownWords(text)).toMatchObject({ text: 'The light is out.', onlyQuoted: true });
  });
});

describe('what stands below the words', () => {
  it.each<[string, readonly string[]]>([
    ['a delimiter', ['-- ', 'Noreen Fettle', '12 Alder Close']],
    ['a delimiter that lost its space', ['--', 'Noreen Fettle', 'Chair, Tenants of Heron Court']],
    ['a sign-off with particulars', ['Kind regards', '', 'Noreen Fettle', 'Manager, Example Ltd', 'Tel 01632 960 001']],
    ['a Welsh sign-off with particulars', ['Cofion cynnes', 'Noreen Fettle', 'Ffôn: 01632 960 001']],
    ['a telephone’s line', ['Sent from my iPhone']],
    ['a telephone’s line in Welsh', ['Anfonwyd o fy iPhone']],
    ['an advertisement of a mail program', ['Get Outlook for Android<https://mail.example/get>']],
    [
      'a disclaimer',
      [
        'This email and any attachments are confidential and intended solely for the addressee.',
        'If you have received it in error please tell the sender.',
      ],
    ],
    [
      'a firm’s particulars',
      ['Example Ltd is registered in England, company number 0123456. VAT number GB 000 0000 00.'],
    ],
    ['a Welsh disclaimer', ["Mae'r e-bost hwn yn gyfrinachol ac wedi'i fwriadu ar gyfer y derbynnydd yn unig."]],
  ])('is dropped: %s', (_what, below) => {
    expect(own('The lid of our bin is cracked.', '', ...below)).toBe('The lid of our bin is cracked.');
  });

  it.each<[string, readonly string[]]>([
    [
      'a sign-off in two languages',
      ['Cofion cynnes / Kind regards', 'Noreen Fettle', 'Clerc / Clerk', '01632 960 001'],
    ],
    ['days of work below the name', ['Thanks', 'Noreen Fettle', 'I work Monday to Wednesday', '01632 960 001']],
    ['a name, a title and one number, without a sign-off', ['Noreen Fettle', 'Warden, Heron Court', '01632 960 001']],
    ['lines drawn around a notice', ['*'.repeat(80), 'This message is confidential.', '*'.repeat(80)]],
  ])('is dropped too: %s', (_what, below) => {
    expect(own('The lid of our bin is cracked.', '', ...below)).toBe('The lid of our bin is cracked.');
  });

  it('stays where a name with an initial stands below the sign-off: "A." is no label of an address', () => {
    expect(own('The lid is cracked.', '', 'Yours faithfully', 'A. Fettle (Mrs)')).toContain('A. Fettle');
  });

  it('is dropped with what stands under its heading', () => {
    const notice = ['CONFIDENTIALITY NOTICE', 'The contents are for the person named above.'];
    expect(own('The lid is cracked.', '', ...notice)).toBe('The lid is cracked.');
  });

  it('stays where the writer draws a line and goes on with a list', () => {
    expect(own('Two things.', '', '-----', '', '1. The lamp.', '2. The bench.')).toContain('2. The bench.');
  });

  it('stays where an address without a name is what is told', () => {
    expect(own('Please send it to', '', '12 Alder Close', 'Marl', 'ZZ1 1ZZ')).toContain('12 Alder Close');
  });

  it('stays where it is how people end a letter: a sign-off and a name', () => {
    expect(own('The lid is cracked.', '', 'Kind regards', 'Noreen')).toContain('Noreen');
  });

  it('stays where it is part of the letter: a postscript, a question, a telephone number asked to be rung', () => {
    expect(own('The lid is cracked.', '', 'Yours, Noreen', '', 'PS the lamp post is still out.')).toContain(
      'lamp post',
    );
    expect(own('The lid is cracked.', '', 'Thanks', '', 'When will you come?')).toContain('When will you come?');
    expect(own('The lid is cracked. Please ring me on 01632 960 001.')).toContain('01632 960 001');
  });

  it('is all there is when somebody only thanks', () => {
    expect(own('Thanks', 'Noreen Fettle', '01632 960 001')).toContain('Thanks');
  });

  it('can be read by itself, because only a signature may tell that a councillor writes', () => {
    const text = lines('Please see below.', '', '-- ', 'Cllr Ivy Quill', 'Ward member for Marl');
    expect(
      ownWords(text)
        .signature.map(({ start, end }) => text.slice(start, end))
        .join(),
    ).toContain('Cllr Ivy Quill');
  });
});

describe('what stands above the words', () => {
  it.each<[string, readonly string[]]>([
    ['a tag', ['[EXTERNAL] The lid is cracked.']],
    [
      'a warning',
      [
        'CAUTION: This email originated from outside the organisation.',
        'Do not click links.',
        '',
        'The lid is cracked.',
      ],
    ],
    [
      'a Welsh warning',
      ["RHYBUDD: Daeth y neges hon o'r tu allan i'r cyngor; ffynhonnell allanol.", '', 'The lid is cracked.'],
    ],
    [
      'a note about a first contact',
      ["You don't often get email from noreen@post.example. Learn why this is important", '', 'The lid is cracked.'],
    ],
  ])('is dropped: %s', (_what, text) => {
    expect(own(...text)).toBe('The lid is cracked.');
  });

  it('stays where the writer warns: "Warning: the step is loose"', () => {
    expect(own('Warning: the step by the library is loose.')).toBe('Warning: the step by the library is loose.');
  });
});

describe('a web form', () => {
  it('leaves the message, without who wrote it, the labels, and the machine’s notes', () => {
    const text = own(
      'A new contact form has been submitted on the website.',
      '',
      'Name: Noreen Fettle',
      'Email: noreen.fettle@post.example',
      'Postcode: ZZ1 1ZZ',
      'Where is it: behind the shops in Castle Street',
      'Message: The lamp has been out since Monday.',
      'It is very dark there.',
      '',
      'Submitted on: 4 May 2026',
    );
    expect(text).not.toMatch(/Noreen|ZZ1|Submitted|Message:/);
    expect(text).toContain('behind the shops in Castle Street');
    expect(text).toContain('The lamp has been out since Monday.\nIt is very dark there.');
  });

  it('is seen where its table has become columns, and where answers stand under labels without a colon', () => {
    const columns = own(
      'Field      Answer',
      'Name       Ivy Quill',
      'Email      ivy@post.example',
      'Details    The lamp is out.',
    );
    expect(columns).toBe('The lamp is out.');
    expect(own('Your name', 'Ivy Quill', '', 'How can we help?', 'The lamp is out.')).toBe('The lamp is out.');
    expect(own('New message from our website form', 'Name: Ivy', 'Details: The lamp is out.')).toBe('The lamp is out.');
  });

  it('is not seen in a letter with headings', () => {
    const letter = 'Summary\nI have no heating.\n\nDetails\nIt went on Monday.';
    expect(own(letter)).toBe(letter);
  });

  it('is not seen in a letter that uses a colon', () => {
    const letter = 'Message: I said it before. Bins: not emptied. Result: rats.';
    expect(own(letter)).toBe(letter);
  });

  it('keeps the "From" and "Subject" of a form from being taken for a quoted mail', () => {
    const text = own('Name: Noreen Fettle', 'Email: n@post.example', 'Subject: Bins', 'Message: Not emptied today.');
    expect(text).toContain('Not emptied today.');
  });
});

describe('words that only look quoted', () => {
  it.each([
    'On Tuesday your officer wrote: you must pay. I do not think so.',
    'From: where I stand the road looks dangerous.',
    'The sign says: wrote off. Somebody wrote on it: rubbish.',
    'I wrote to you on 3 March. You wrote back on 5 March.',
    'To: whom it may concern. From the start this was badly done.',
    'Original message received and understood, thank you.',
    '- the bin is broken\n- the lid is gone\n- nobody came',
    '-- please do not ring before ten --',
    'We think before we print. Do you?',
    '5 > 3, and the rent is > £500 a month.',
    'Best wishes are all I get. I want a repair.',
  ])('%s', (letter) => {
    expect(own(letter)).toBe(letter);
  });

  it('keeps a line that an old program marked because it began with "From"', () => {
    expect(own('The lorry came at nine.', '>From there it went to Mill Lane.')).toContain('Mill Lane');
  });
});

describe('laws of own words', () => {
  const piece = fc.constantFrom(
    'The bin was missed.',
    '> We are sorry.',
    '',
    ' ',
    'On Mon, 4 May 2026 at 09:12, A B <a@b.example> wrote:',
    '-----Original Message-----',
    'From: A <a@b.example>',
    'Sent: 4 May 2026 09:12',
    'To: us',
    'Subject: Bins',
    'Kind regards',
    'Noreen Fettle',
    'Tel 01632 960 001',
    '--',
    'Message: help',
    'Name: Noreen',
    '[EXTERNAL]',
    'Sent from my iPhone',
    '\u200b\u00a0',
  );
  const mail = fc
    .array(fc.oneof({ weight: 4, arbitrary: piece }, fc.string({ maxLength: 30 })), { maxLength: 25 })
    .chain((parts) => fc.constantFrom('\n', '\r\n', '\r').map((end) => parts.join(end)));

  it('spans are in order, inside the text, never empty, never overlapping, and say exactly what the text says', () => {
    fc.assert(
      fc.property(mail, (text) => {
        const { spans, text: words } = ownWords(text);
        let last = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(words).toBe(spans.map(({ start, end }) => text.slice(start, end)).join('\n\n'));
      }),
    );
  });

  it('the line ends do not matter', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (parts) => {
        const flat = (text: string): string => ownWords(text).text.replace(/\r\n?|\n/g, '\n');
        expect(flat(parts.join('\r\n'))).toBe(flat(parts.join('\n')));
      }),
    );
  });

  it('a marked line is never the writer’s own, unless they wrote nothing at all', () => {
    fc.assert(
      fc.property(mail, (text) => {
        const { spans, onlyQuoted } = ownWords(text);
        if (onlyQuoted) return;
        const starts = new Set(spans.map(({ start }) => start));
        for (const start of starts) expect(text.slice(start, start + 2)).not.toBe('> ');
      }),
    );
  });

  it('an unmarked sentence without any sign of mail stays whole', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    const sentence = fc.array(word, { minLength: 5, maxLength: 15 }).map((words) => `I said ${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), (sentences) => {
        const letter = sentences.join('\n');
        expect(ownWords(letter)).toMatchObject({ text: letter, onlyQuoted: false });
      }),
    );
  });
});

describe('a letter too long to look through', () => {
  it.each<[string, string]>([
    ['labels', 'a:\n'],
    ['quote marks', '>\n'],
    ['carriage returns', 'a:\r'],
    ['headers', 'From: x\n'],
    ['one line', 'word '],
    ['brackets', '([<'],
    ['attributions', 'On Monday wrote:\n'],
    ['markup', '<p>a</p>\n'],
  ])('is read at its beginning only, and says so: a megabyte of %s', (_of, piece) => {
    const { cut, spans } = ownWords(piece.repeat(Math.ceil(1_000_000 / piece.length)));
    expect(cut).toBe(true);
    const last = Math.max(0, ...spans.map(({ end }) => end));
    expect(last).toBeLessThanOrEqual(Math.min(100_000, 5_000 * (/[\r\n]/.test(piece) ? piece.length : 100_000)));
  });

  it('is read to its end while it has no more than 100,000 characters and 5,000 lines', () => {
    expect(ownWords(`${'word '.repeat(19_999)}word.`)).toMatchObject({ cut: false });
    const letter = `${'The bin again.\n'.repeat(4_999)}The end.`;
    expect(ownWords(letter)).toMatchObject({ text: letter, cut: false });
    expect(ownWords(`${letter}\nMore`)).toMatchObject({ text: letter, cut: true });
  });
});
