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
