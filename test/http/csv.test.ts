import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cell, table } from '../../src/api/csv.ts';

/** Reads a table as RFC 4180 has it, and nothing of ours. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`expected a quote at ${at}`);
    let value = '';
    for (at += 1; !(text[at] === '"' && text[at + 1] !== '"'); at += 1) {
      if (text[at] === '"') at += 1;
      value += text[at];
    }
    rows.at(-1)?.push(value);
    at += 1;
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      if (at < text.length) rows.push([]);
    } else throw new Error(`expected a comma or the end of a row at ${at}`);
  }
  return rows;
}

describe('a cell of a table for a spreadsheet', () => {
  it.each([
    '=1+1',
    '=cmd|" /C calc"!A0',
    '+44 7700 900123',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    ' =1+1',
    '\u00a0=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM',
    '|calc',
    '%0A',
    '\n=HYPERLINK("https://elsewhere.example")',
  ])('is text and no formula: %j', (text) => {
    expect(rowsOf(table([[cell(text)]]))[0]?.[0]).toBe(`'${text}`);
  });

  it.each(['Bins, third week', 'He said "now"', 'two\r\nlines', 'Siân’s hedge', '3 of 5', '', "'quoted'", 'a=b'])(
    'is left as it is: %j',
    (text) => {
      expect(rowsOf(table([[cell(text)]]))[0]?.[0]).toBe(text);
    },
  );

  it('comes back as it went in, whatever the texts, in as many rows and columns', () => {
    const texts = fc.array(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(texts, (rows) => {
        const read = rowsOf(table(rows.map((row) => row.map(cell))));
        expect(read.map((row) => row.map((text) => text.replace(/^'/, '')))).toEqual(
          rows.map((row) => row.map((text) => text.replace(/^'/, ''))),
        );
        // No cell begins with what a spreadsheet runs.
        for (const text of read.flat()) expect(text).not.toMatch(/^[\s\u00a0]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u);
      }),
    );
  });
});
