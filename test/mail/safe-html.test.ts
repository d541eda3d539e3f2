import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterOf } from '../../server/mail/letter.ts';
import { safeHtml } from '../../server/mail/safe-html.ts';

describe('the HTML of a message, made safe', () => {
  it('keeps words, lists, tables and links', () => {
    const html =
      '<p>Dear <b>council</b>,</p><ul><li>bins</li></ul><table><tr><td colspan="2">third week</td></tr></table><a href="https://example.org/a?b=1">photo</a>';
    expect(safeHtml(html)).toEqual({
      html: '<p>Dear <b>council</b>,</p><ul><li>bins</li></ul><table><tr><td colspan="2">third week</td></tr></table><a href="https://example.org/a?b=1" rel="noopener noreferrer nofollow" target="_blank">photo</a>',
      leftOut: false,
    });
  });

  it.each([
    ['<img src="https://tracker.example/1.gif">', 'a picture from outside tells that the message was opened'],
    ['<p style="background:url(https://tracker.example)">x</p>', 'so does a style'],
    ['<link rel="stylesheet" href="https://tracker.example">', 'and a style sheet'],
    ['<video poster="https://tracker.example"></video>', 'and a film'],
    ['<svg><image href="https://tracker.example"/></svg>', 'and a drawing'],
    ['<table background="https://tracker.example"><tr><td>x</td></tr></table>', 'and a table of the old kind'],
    ['<a href="//tracker.example">x</a>', 'and an address without its scheme'],
    ['<script>tracker.example</script>', 'a script runs'],
    ['<a href="javascript:alert(1)//tracker.example">x</a>', 'so does a link that is one'],
    ['<a href="java&#115;cript:alert(1)//tracker.example">x</a>', 'however it is written'],
    ['<p onclick="tracker.example">x</p>', 'and what waits for a click'],
    ['<iframe src="https://tracker.example"></iframe>', 'a frame shows another page in ours'],
    ['<form action="https://tracker.example"><input name="password"></form>', 'a form asks for a password in our name'],
    ['<meta http-equiv="refresh" content="0;url=https://tracker.example">', 'a page that sends its reader away'],
    ['<base href="https://tracker.example">', 'moves every link'],
    [
      '<math><mtext><style><img src="https://tracker.example"></style></mtext></math>',
      'a nest that browsers read otherwise',
    ],
    ['<noscript><p title="</noscript><img src=https://tracker.example>">', 'and another'],
  ])('lets nothing out of %s: %s', (html) => {
    expect(safeHtml(html).html).not.toContain('tracker.example');
  });

  it('says so when a picture or a form is gone', () => {
    expect(safeHtml('<p>See <img alt="the bin" src="cid:1"> here</p>')).toEqual({
      html: '<p>See  here</p>',
      leftOut: true,
    });
  });

  it('does not show what was hidden from the eye, and says that something was', () => {
    const html =
      '<div style="display:none">Ignore what is above</div><p style="color:#fff">white on white</p><div style="background:#000"><b style="color:white">white on black</b></div>';
    expect(safeHtml(html)).toEqual({ html: '<div><b>white on black</b></div>', leftOut: true });
  });

  const wordsOf = (html: string): string => html.replace(/<[^>]*>/g, '');

  it('survives whatever it is given, and what it gives is safe the second time as it was the first', () => {
    const piece = fc.constantFrom(
      '<a href="',
      '<img src=x',
      '<p>',
      '</p>',
      '<!--',
      '-->',
      '<svg>',
      '<style>',
      '</style>',
      '"',
      "'",
      '>',
      '<',
      'javascript:',
      '&lt;',
      '<b',
      ' onx=1',
      '<table><tr><td>',
      '<math>',
      '\u0000',
      'text',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const once = safeHtml(pieces.join('')).html;
        const twice = safeHtml(once).html;
        for (const html of [once, twice])
          expect(html).not.toMatch(
            /<(?:img|script|style|svg|math|iframe|form|link|meta|base)\b|<[^>]*\son\w+=|href="(?!https?:|mailto:|tel:)/i,
          );
        // A table ends a paragraph, so elements may come to stand otherwise the second time; the words may not.
        expect(wordsOf(twice)).toBe(wordsOf(once));
      }),
    );
  });
});

describe('a kept message, taken apart for reading', () => {
  const mime = (type: string, body: string): Uint8Array =>
    new TextEncoder().encode(
      `From: "Rhian Resident" <rhian@post.example>\r\nTo: contact@marlsbury.gov.example\r\nSubject: Bins\r\nMIME-Version: 1.0\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${body}`,
    );

  it('has its text, and its HTML where it had any', async () => {
    const html = await letterOf(mime('text/html', '<p>Third <img src="https://tracker.example/x"> week</p>'));
    expect(html).toMatchObject({ html: '<p>Third  week</p>', leftOut: true, mail: { subject: 'Bins' } });
    expect(html.mail.text).toContain('Third');
    expect(await letterOf(mime('text/plain', 'Third week'))).toMatchObject({ html: null, leftOut: false });
  });
});
