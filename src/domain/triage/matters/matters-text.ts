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
  const [first, version, heads, ...lines] = text.trimEnd().split('\n');
  if (first !== FIRST_LINE || version === undefined || heads === undefined)
    throw new Error('This is no matters model of this version of Redress: its first lines do not say so.');
  const start = heads.split(' ').map(threesome);
  const labels = start.map(([label]) => label);
  if (!labels.every((label) => LABELS.has(label)) || start.some(([, ...by]) => by.some(Number.isNaN)))
    throw new Error(`The matters model ${version} names labels that this version of Redress does not know.`);
  const traits = new Map<string, Says>();
  for (const [n, line] of lines.entries()) {
    const [name = '', rarity = '', said = ''] = line.split('\t');
    const pairs = said === '' ? [] : said.split(' ').map(pair);
    const at = pairs.map(([label]) => Number(label));
    const by = pairs.map(([, weight]) => weight / 100);
    if (
      name === '' ||
      !/^\d+$/.test(rarity) ||
      ![...at, ...by].every(Number.isFinite) ||
      at.some((one) => one >= labels.length)
    )
      throw new Error(`The matters model ${version} is damaged in line ${n + 4}.`);
    traits.set(name, { rarity: Number(rarity) / 100, at, by });
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

function pair(text: string): readonly [string, number] {
  const [name = '', weight = ''] = text.split(':');
  return [name, weight === '' ? Number.NaN : Number(weight)];
}
