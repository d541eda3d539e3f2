import { expect, it } from 'vitest';
import type { MattersModel } from '../../../src/domain/triage/matters/matters-model.ts';
import { mattersFrom, mattersText } from '../../../src/domain/triage/matters/matters-text.ts';

const model: MattersModel = {
  version: '2026-11',
  labels: ['waste', 'chaser'],
  traits: new Map([
    ['the bin', { rarity: 2.5, at: [0, 1], by: [1.25, -0.4] }],
    ['rarely', { rarity: 7, at: [], by: [] }],
  ]),
  always: [-1.2, 0],
  lines: [0, 0.35],
};

it('the matters model is the same when it is read as when it was written', () => {
  expect(mattersFrom(mattersText(model))).toEqual(model);
});

it.each([
  ['another program’s file', () => 'hello\nthere\n'],
  ['a label of tomorrow', (text: string) => text.replace('waste:', 'wasps:')],
  ['a weight of no label', (text: string) => text.replace('1:-40', '2:-40')],
  ['a word in place of a number', (text: string) => text.replace('250', 'two')],
  ['a line cut short', (text: string) => text.replace('1:-40', '1:')],
  ['a weight without its label', (text: string) => text.replace('0:125', '125')],
])('%s is refused as damaged, and not half read', (_what, spoilt) => {
  expect(() => mattersFrom(spoilt(mattersText(model)))).toThrow(/^(?:This is no matters model|The matters model)/);
});
