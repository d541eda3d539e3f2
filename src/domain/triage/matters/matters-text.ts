import { FLAGS, SERVICES } from '../proposal.ts';
import type { Label, MattersModel, Says } from './matters-model.ts';

const FIRST_LINE = 'redress matters model 1';
const LABELS: ReadonlySet<string> = new Set<string>([...SERVICES, ...FLAGS]);
/** A weight below this, in hundredths, tells nothing and is left out. */
const LEAST = 20;

/**
 * A model as text: a first line that says what it is, its version, its labels, each with what every message begins with and
 * the line that its flag stands above, and a line for each trait: its rarity, then each label's number and weight (`3:-12`), all weights in hundredths.
 */
export function mattersText({ version, labels, traits, always, lines: above }: MattersModel): string {
  const lines = [
    FIRST_LINE,
    version,
    labels.map((label, n) => `${label}:${hundredths(always[n])}:${hundredths(above[n])}`).join(' '),
  ];
  for (const [name, { rarity, at, by }] of traits) {
    const said = at.flatMap((label, n) => {
      const weight = hundredths(by[n]);
      return Math.abs(weight) < LEAST ? [] : [`${label}:${weight}`];
    });
    lines.push([name, hundredths(rarity), said.join(' ')].join('\t'));
  }
  return `${lines.join('\n')}\n`;
}

const hundredths = (value: number | undefined): number => Math.round((value ?? 0) * 100);

/** The model that a text holds. A text that is none is a fault and named. */
export function mattersFrom(text: string): MattersModel {
  const [first, version, heads, ...lines] = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
  if (first !== FIRST_LINE || version === undefined || heads === undefined)
    throw new Error('This is no matters model of this version of Redress: its first lines do not say so.');
  const start = heads.split(' ').map(threesome);
  const labels = start.map(([label]) => label);
  if (!labels.every((label) => LABELS.has(label)) || start.some(([, ...by]) => by.some(Number.isNaN)))
    throw new Error(`The matters model ${version} names labels that this version of Redress does not know.`);
  const traits = new Map<string, Says>();
  for (const [n, line] of lines.entries()) {
    const says = saysIn(line, labels.length);
    if (says === null) throw new Error(`The matters model ${version} is damaged in line ${n + 4}.`);
    traits.set(line.slice(0, line.indexOf('\t')), says);
  }
  return {
    version,
    labels: labels as readonly Label[],
    traits,
    always: start.map(([, by]) => by / 100),
    lines: start.map(([, , line]) => line / 100),
  };
}

function threesome(text: string): readonly [string, number, number] {
  const [name = '', always = 'none', line = 'none'] = text.split(':');
  return [name, Number(always), Number(line)];
}

const [TAB, SPACE, COLON, MINUS, NOUGHT, NINE] = [9, 32, 58, 45, 48, 57];

/**
 * What one line says behind its name; null where it is damaged. Read letter by letter, since a server waits for a hundred thousand
 * numbers before its first mail.
 */
function saysIn(line: string, labels: number): Says | null {
  const start = line.indexOf('\t');
  if (start < 1) return null;
  const at: number[] = [];
  const by: number[] = [];
  let rarity: number | null = null;
  let [number, sign, digits] = [0, 1, 0];
  for (let n = start + 1; n <= line.length; n += 1) {
    const code = n === line.length ? SPACE : line.charCodeAt(n);
    if (code >= NOUGHT && code <= NINE) {
      number = number * 10 + code - NOUGHT;
      digits += 1;
    } else if (code === MINUS && digits === 0 && sign === 1) sign = -1;
    else {
      const empty = digits === 0 && n === line.length && at.length === 0 && rarity !== null;
      if (code === TAB && rarity === null && digits > 0) rarity = number;
      else if (code === COLON && at.length === by.length && digits > 0 && sign === 1 && number < labels)
        at.push(number);
      else if (code === SPACE && at.length === by.length + 1 && digits > 0) by.push((sign * number) / 100);
      else if (!empty) return null;
      number = 0;
      sign = 1;
      digits = 0;
    }
  }
  return rarity === null || at.length !== by.length ? null : { rarity: rarity / 100, at, by };
}
