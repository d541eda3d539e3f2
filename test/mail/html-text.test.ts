import { describe, expect, it } from 'vitest';
import { cleanText, MAX_TEXT } from '../../server/mail/clean-text.ts';
import { htmlText } from '../../server/mail/html-text.ts';

describe('HTML as a person reads it', () => {
  it.each([
    [
      'a form’s table, label beside answer',
      '<table><tr><th>Name</th><td>Zoë</td></tr><tr><td>Street</td><td>Elm Grove</td></tr></table>',
      'Name     Zoë\nStreet   Elm Grove',
    ],
    [
      'a table that only lays out',
      '<table><tr><td><table><tr><td>In</td></tr></table></td><td>Out</td></tr></table>',
      'In\nOut',
    ],
    [
      'a link',
      'see <a href="https://marlsbury.gov.example/bins">our page</a>',
      'see our page <https://marlsbury.gov.example/bins>',
    ],
    ['a link that is its own text', '<a href="https://a.example">https://a.example</a>', 'https://a.example'],
    [
      'a link behind a rewriting gateway',
      '<a href="https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fx&amp;data=05">news</a>',
      'news <https://a.example/x>',
    ],
    [
      'an earlier letter quoted',
      'no<blockquote>you said<blockquote>I said</blockquote></blockquote>',
      'no\n\n> you said\n> \n> > I said',
    ],
    ['headings as they were written', '<h1>Stage two</h1><p>please</p>', 'Stage two\n\nplease'],
    [
      'the lines of Outlook, each a paragraph without a margin, and its empty lines',
      '<p class="MsoNormal">Dear Sirs<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">No.</p><p class="MsoNormal">Ivy</p>',
      'Dear Sirs\n\u00a0\nNo.\nIvy',
    ],
    ['no title and no style', '<title>t</title><style>p{}</style><p>x</p>', 'x'],
    ['an unclosed everything', 'a <b>b <p>c <td>d', 'a b\n\nc d'],
    ['a sender who closes our own wrapper', 'a</x-whole-mail>b', 'a<>b'],
  ])('%s', (_, html, text) => {
    expect(htmlText(html)).toEqual({ text, hidden: false, cut: false });
  });

  it('a cell that claims a hundred million rows takes no longer than another', () => {
    const began = performance.now();
    const html = '<table><tr><td rowspan="100000000">a</td><td colspan="100000000">b</td></tr></table>';
    expect(htmlText(html).text).toBe('a   b');
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('says so when it is nested too deeply to be read whole', () => {
    expect(htmlText(`${'<div>'.repeat(1_000)}x`).cut).toBe(true);
  });
});

describe('words nobody would see are left out and noted', () => {
  it.each([
    '<div style="display: none !important">no</div>yes',
    '<span style="font-size:0px">no</span>yes',
    '<p style="VISIBILITY:hidden">no</p>yes',
    '<p style="opacity:0">no</p>yes',
    '<p style="mso-hide:all">no</p>yes',
    '<p hidden>no</p>yes',
    '<p style="color:#FFFFFF">no</p>yes',
    '<p style="color:white;background-color:rgb(255, 255, 255)">no</p>yes',
    '<table><tr><td style="display:none">no</td></tr></table>yes',
  ])('%s', (html) => {
    const { text, hidden } = htmlText(html);
    expect([text.trim(), hidden]).toEqual(['yes', true]);
  });

  it.each([
    [
      'white on a dark cell',
      '<table><tr><td style="background:#000080"><p style="color:white">yes</p></td></tr></table>',
    ],
    ['white on a page of another colour', '<body bgcolor="navy"><p style="color:#fff">yes</p></body>'],
    ['white where a style sheet may set the background', '<div class="banner"><p style="color:#fff">yes</p></div>'],
    ['small, faint, but there', '<p style="font-size:0.8em;opacity:.5">yes</p>'],
  ])('but not %s', (_, html) => {
    expect(htmlText(html)).toEqual({ text: 'yes', hidden: false, cut: false });
  });

  it('a letter all of which is white, as telephones in dark mode write, is read after all', () => {
    expect(htmlText('<p style="color:white">Dear Sir</p>')).toEqual({ text: 'Dear Sir', hidden: true, cut: false });
  });

  it('runs of invisible characters and invisible words go, an emoji and a flag stay', () => {
    const wales = '\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}';
    expect(cleanText('a\u200c\u200b\u200c\u200b\u034fb')).toEqual({ text: 'a b', hidden: true, cut: false });
    expect(cleanText('a\u{E0069}\u{E0067}b')).toEqual({ text: 'ab', hidden: true, cut: false });
    expect(cleanText(`family 👨\u200d👩\u200d👧 ${wales}`)).toEqual({
      text: `family 👨\u200d👩\u200d👧 ${wales}`,
      hidden: false,
      cut: false,
    });
  });
});

describe('a body as the rules read it', () => {
  it('has LF line ends, plain spaces, no control characters and no half characters', () => {
    expect(cleanText('a\r\nb\rc\u00a0d\u0000e \t\n\ud800')).toEqual({
      text: 'a\nb\nc de\n\ufffd',
      hidden: false,
      cut: false,
    });
  });

  it('is cut past a million characters, and says so', () => {
    const { text, cut } = cleanText('x'.repeat(MAX_TEXT + 1));
    expect([text.length, cut]).toEqual([MAX_TEXT, true]);
  });
});
