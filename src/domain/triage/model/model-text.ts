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
  const [rarity, dissatisfied, asks] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const places = new Map<string, number>();
  for (const [place, line] of lines.entries()) {
    const [name = '', ...numbers] = line.split('\t');
    const [rare, first, second] = numbers.map(Number);
    if (
      numbers.length !== 3 ||
      !numbers.every((number) => /^-?\d+$/.test(number)) ||
      (name === '') !== (place === size - 1)
    )
      throw new Error(`The triage model ${version} is damaged in line ${place + 3}.`);
    if (name !== '') places.set(name, place);
    rarity[place] = (rare as number) / 1000;
    dissatisfied[place] = (first as number) / 1000;
    asks[place] = (second as number) / 1000;
  }
  return { version, places, rarity, dissatisfied, asks };
}
