/** What Excel takes a file by: without the mark it reads UTF-8 as the letters of the machine's own code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet may take for a formula, also in full-width forms, behind blanks or a line break. */
const FORMULA = /^[\s\u00a0]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

/**
 * One cell. A text that a spreadsheet would run gets an apostrophe before it and stands as text ("CSV Injection", OWASP).
 * Every cell stands in quotes, so that no separator or line break in it ends it (RFC 4180).
 */
export const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;

/** A number; never a text of somebody's, so a minus before it is one. */
export const figure = (value: number | null): string => (value === null ? '""' : `"${value}"`);

/** Rows of finished cells. */
export const lines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join(',')}\r\n`).join('');

/** A table as RFC 4180 has it, with the mark that Excel needs, from rows of finished cells. */
export const table = (rows: readonly (readonly string[])[]): string => BYTE_ORDER_MARK + lines(rows);
