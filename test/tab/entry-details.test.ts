import { expect, it } from 'vitest';
import { detailsOf } from '../../src/tab/case/entry-details.ts';
import { en } from '../../src/words/screens/case/en.ts';

const NIA = { id: 'oid-nia', name: 'Nia Okonkwo-Vale' };
const said = (...[type, facts]: [Parameters<typeof detailsOf>[0]['type'], Record<string, unknown>]) =>
  detailsOf({ type, facts }, en, (day) => `the day ${day}`);

it('says of an assignment who has which role, and whether it is the whole case or a point', () => {
  // Three people who were given a point each looked alike, and like three handlers of the case.
  expect(said('assigned', { stage: 1, role: 'responder', point: null, to: NIA })).toEqual([
    'Nia Okonkwo-Vale: Handler, the whole case',
  ]);
  expect(said('assigned', { stage: 1, role: 'responder', point: 2, to: NIA })).toEqual([
    'Nia Okonkwo-Vale: Handler, point 2',
  ]);
  expect(said('assigned', { stage: 2, role: 'investigation officer', point: null, to: null })).toEqual([
    'Nobody any more: Investigation officer, the whole case',
  ]);
});

it('says which points a part is about, and who answers each point that was written down', () => {
  expect(said('part sent in', { stage: 1, points: [1, 3], of: NIA })).toEqual(['Points 1, 3', 'Nia Okonkwo-Vale']);
  const points = [
    { number: 1, text: 'Missed', service: null, owner: NIA },
    { number: 2, text: 'Nobody rang', service: null, owner: null },
  ];
  expect(said('points recorded', { points })).toEqual(['Nia Okonkwo-Vale: point 1']);
});

it('says of the person who acts for them, what is adjusted and how they wish to be reached', () => {
  const representative = { name: 'Rhys Pretend', consent: 'shown' };
  expect(said('contact noted', { representative, adjustments: 'Large print', preferred: 'phone' })).toEqual([
    'Rhys Pretend acts for the person',
    'We adjust: Large print',
    'Prefers to be reached: By phone',
  ]);
  expect(said('contact noted', { representative: null, adjustments: '', preferred: null })).toEqual([]);
});

it('leaves out what it does not know, and keeps the words that somebody wrote', () => {
  expect(said('assigned', { role: 'a role of tomorrow', to: NIA })).toEqual(['Nia Okonkwo-Vale']);
  expect(said('extended', { until: '2026-06-09', reason: 'The records are away', points: 'x' })).toEqual([
    'the day 2026-06-09',
    'The records are away',
  ]);
});

it('says “is” of one person who is on a case and “are” of several', () => {
  expect(en.onIt.reading('Nia', 1)).toBe('Nia is looking at it');
  expect(en.onIt.reading('Nia and Tomasz', 2)).toBe('Nia and Tomasz are looking at it');
  expect(en.onIt.writing('Nia and Tomasz', 2)).toBe('Nia and Tomasz are on it');
});
