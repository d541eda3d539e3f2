import { describe, expect, it } from 'vitest';
import { ownWords } from '../../../src/domain/triage/own-words.ts';

const lines = (...all: readonly string[]): string => all.join('\n');
const own = (...all: readonly string[]): string => ownWords(lines(...all)).text;

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
