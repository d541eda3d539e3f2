import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActAsked } from '../../src/api/act-shapes.ts';
import { type CouncilAtWork, councilAtWork, panel, picture, records, sees } from '../support/council-at-work.ts';
import type { Desk } from '../support/desk.ts';
import { until } from '../support/until.ts';

/*
 * Nikhil and Carys both have a case on their screens and both press a button. Whoever comes second must not undo unseen
 * what the first has done, nor be left believing that nothing happened; and nothing that was recorded may be lost.
 */
const CASES = 10;
const ROUNDS = 20;

describe('two people act on one case at once', () => {
  let council: CouncilAtWork;
  let nikhil: Desk;
  let carys: Desk;
  let pool: readonly Desk['person'][] = [];
  let references: string[] = [];

  beforeAll(async () => {
    council = await councilAtWork({ at: 'now' });
    // Four hundred acts within a minute are more than a site of this size may be asked for.
    await council.programs.control('POST', '/settings', { resourceUnitsPerMinute: 100_000 });
    [nikhil, carys] = await Promise.all([council.as('Nikhil Desai-Morton'), council.as('Carys Penhallow')]);
    // A case is given to people whom Redress knows.
    const names = ['Kelvin Astbridge', 'Lorna Haddlesey', 'Toby Wintersgill'];
    pool = (await Promise.all(names.map((name) => council.as(name)))).map(({ person }) => person);
    const rows = await council.allArrive(
      Array.from({ length: CASES }, (_, n) => ({
        from: { name: 'Orla Penhaligon-Test', address: `orla.${n}@post.example` },
        subject: `Brown bin missed again, week ${n + 1}`,
        text: `For the ${n + 2}th week nobody has emptied our bin. I rang twice and nobody called back. I want to complain.`,
        receivedAt: `2026-06-01T09:${String(10 + n)}:00Z`,
      })),
    );
    references = [];
    for (const { key } of rows) {
      const { reference } = await nikhil.get('confirm', { params: { key }, body: { category: 'complaint' } });
      references.push(reference ?? '');
    }
  });
  afterAll(() => council?.close());

  const notes = (by: Desk, round: number, _has: string | null): ActAsked => ({
    type: 'noted',
    text: `${by.person.name} ${round}`,
  });
  /** To somebody who has not had it: else there would be nothing to decide. */
  const gives = (by: Desk, _round: number, has: string | null): ActAsked => {
    const to = pool.filter(({ id }) => id !== has)[by === nikhil ? 0 : 1] as Desk['person'];
    return { type: 'assigned', stage: 1, role: 'responder', point: null, to };
  };
  /** What he and she do in a round: decide, or note something beside whatever the other does. */
  const ROUND = [
    [gives, gives],
    [notes, notes],
    [notes, gives],
  ] as const;

  /** Both act on what they both have seen; answers what stood before, and what each was told. */
  async function pair(reference: string, round: number) {
    const { card } = await nikhil.get('caseDetail', { params: { reference } });
    const [his, hers] = ROUND[round % ROUND.length] ?? ROUND[0];
    const asked = [
      [nikhil, his(nikhil, round, card.handler?.id ?? null)],
      [carys, hers(carys, round, card.handler?.id ?? null)],
    ] as const;
    const both = asked.map(async ([desk, act]) => {
      const answer = await desk.client.call('act', { params: { reference }, body: { seen: card.sequence, act } });
      return { desk, act, answer };
    });
    return { seen: card.sequence, both: await Promise.all(both) };
  }

  it(`${CASES * ROUNDS} times: nothing is lost, and the second is told what the first did`, async () => {
    const tally = { recorded: 0, refused: 0 };
    const oneCase = async (reference: string): Promise<void> => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { seen, both } = await pair(reference, round);
        const { timeline } = await carys.get('caseDetail', { params: { reference } });
        const fresh = timeline.filter(({ sequence }) => sequence > seen);
        const first = both.find(({ desk }) => desk.person.name === fresh[0]?.by);
        const second = both.find((one) => one !== first);
        if (!first?.answer.ok || !second) throw new Error(`Nobody came first on ${reference} in round ${round}.`);
        tally.recorded += 1;
        if (second.answer.ok) {
          // Recorded beside it, and the answer shows both.
          tally.recorded += 1;
          expect(fresh.map(({ by }) => by)).toEqual([first.desk.person.name, second.desk.person.name]);
          const told = second.answer.value.detail.timeline.filter(({ sequence }) => sequence > seen);
          expect(told).toEqual(fresh);
        } else {
          // Not recorded, because it would have decided over what the first did, which the sentence names.
          tally.refused += 1;
          expect(fresh).toHaveLength(1);
          const said = second.answer.refusal.kind === 'answered' ? second.answer.refusal.body : null;
          expect(said).toMatchObject({ title: 'Someone else was faster', status: 409 });
          expect(said?.detail).toContain(
            `${first.desk.person.name}: ${first.act.type === 'noted' ? 'note' : 'given to somebody'}`,
          );
        }
      }
    };
    await Promise.all(references.map(oneCase));
    expect(tally.recorded + tally.refused).toBe(2 * CASES * ROUNDS);
    expect(tally.refused).toBeGreaterThan(CASES);

    // SharePoint has every act that somebody was told of, once, and no gap.
    const events = await council.list('Case events');
    expect(events).toHaveLength(tally.recorded + CASES);
    for (const reference of references) {
      const own = events.filter((event) => event.Reference === reference).map(({ Sequence }) => Number(Sequence));
      expect(own.sort((a, b) => a - b)).toEqual(own.map((_, index) => index + 1));
    }
  });

  it('in Teams the second reads what the first did, and may do it all the same', async () => {
    const [reference = ''] = references;
    const screen = await council.looks('Nikhil Desai-Morton', `case/${reference}`, 1300);
    await records(screen, 'Assign');
    const dialog = screen.tab.getByRole('dialog', { name: 'Assign' });
    await dialog.getByLabel('Find by name').fill('Nikhil');
    await dialog.getByRole('option', { name: /Nikhil Desai-Morton/ }).click();
    await carys.act(reference, { type: 'acknowledged', stage: 1, on: (await carys.get('work')).today, how: 'email' });
    await dialog.getByRole('button', { name: 'Record' }).click();
    await sees(dialog.getByRole('alert'), 'Someone else was faster', /Carys Penhallow: acknowledged/);
    await sees(dialog.getByRole('alert'), 'What you wrote is still here. Look at what they did, then decide.');
    await picture(screen, '7-1-someone-was-faster');
    await dialog.getByRole('button', { name: 'Record it all the same' }).click();
    await dialog.waitFor({ state: 'detached' });
    await sees(panel(screen, 'Next'), 'Whose move: Nikhil Desai-Morton');
  });

  it('two windows of one person on one case tell each other who is there, and then are quiet', async () => {
    const [, reference = ''] = references;
    const [one, other] = await Promise.all([
      council.looks('Carys Penhallow', `case/${reference}`),
      council.looks('Carys Penhallow', `case/${reference}`),
    ]);
    const asked: string[] = [];
    for (const { page } of [one, other])
      page.on('request', (request) => request.url().endsWith('/presence') && asked.push(request.url()));
    await records(one, 'Assign');
    const nikhils = await council.looks('Nikhil Desai-Morton', `case/${reference}`);
    // One of her windows has a form open: she is on it, whatever the other says.
    await sees(nikhils, 'Carys Penhallow is on it');
    await sees(one, 'Nikhil Desai-Morton is looking at it');
    await sees(other, 'Nikhil Desai-Morton is looking at it');
    await other.page.close();
    await sees(nikhils, 'Carys Penhallow is on it');
    // Windows that answered each other's news with news of their own would never come to a second of silence.
    await until(async () => {
      const before = asked.length;
      await new Promise((next) => setTimeout(next, 1_000));
      return asked.length === before;
    });
  });
});
