import type { LinearModel } from './linear-model.ts';

const FIRST_LINE = 'redress triage model 1';

/**
 * A model as text: a first line that says what it is, its version, then a line for each trait with its rarity and its two
 * weights, thousandths, and last the two numbers of every message.
 */
export function modelText({ version, places, rarity, dissatisfied, asks }: LinearModel): string {
  const rounded = (value: number | undefined): string => String(Math.round((value ?? 0) * 1000));
  const lines = [FIRST_LINE, version];
  for (const [name, place] of places)
    lines.push([name, rounded(rarity[place]), rounded(dissatisfied[place]), rounded(asks[place])].join('\t'));
  lines.push(['', 0, rounded(dissatisfied[places.size]), rounded(asks[places.size])].join('\t'));
  return `${lines.join('\n')}\n`;
}

/** The model that a text holds. A text that is none is a fault and named. */
export function modelFrom(text: string): LinearModel {
  const [first, version, ...lines] = text.trimEnd().split('\n');
  if (first !== FIRST_LINE || version === undefined || version === '')
    throw new Error('This is no triage model of this version of Redress: its first two lines do not say so.');
  const size = lines.length;
  const columns = [new Float64Array(size), new Float64Array(size), new Float64Array(size)] as const;
  const places = new Map<string, number>();
  for (const [place, line] of lines.entries()) {
    const tab = line.indexOf('\t');
    const name = line.slice(0, tab);
    if (tab < 0 || (name === '') !== (place === size - 1) || !readNumbers(line, tab + 1, columns, place))
      throw new Error(`The triage model ${version} is damaged in line ${place + 3}.`);
    if (name !== '') places.set(name, place);
  }
  const [rarity, dissatisfied, asks] = columns;
  return { version, places, rarity, dissatisfied, asks };
}

const [TAB, MINUS, ZERO, NINE] = [9, 45, 48, 57];

/**
 * Reads the whole numbers of a line, thousandths between tabs, one into each column; false where they are not just these.
 * Digit by digit: splitting each line and trying an expression on each number was half of what loading took.
 */
function readNumbers(line: string, from: number, columns: readonly Float64Array[], place: number): boolean {
  let at = from;
  for (const [n, column] of columns.entries()) {
    const negative = line.charCodeAt(at) === MINUS;
    if (negative) at += 1;
    const first = at;
    let number = 0;
    for (let digit = line.charCodeAt(at); digit >= ZERO && digit <= NINE; digit = line.charCodeAt(at)) {
      number = number * 10 + digit - ZERO;
      at += 1;
    }
    if (at === first) return false;
    column[place] = (negative ? -number : number) / 1000;
    if (n < columns.length - 1 && line.charCodeAt(at) !== TAB) return false;
    at += 1;
  }
  return at === line.length + 1;
}
