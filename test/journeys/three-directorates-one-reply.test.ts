import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActAsked } from '../../src/api/act-shapes.ts';
import { type CouncilAtWork, councilAtWork, panel, picture, sees } from '../support/council-at-work.ts';
import type { Desk } from '../support/desk.ts';

/*
 * Ines Okafor-Test complains about three things at once: her bin (Environment), a planning objection that was lost
 * (Place) and a summons for council tax (Resources). Each has an officer of its own; she gets one reply, with an outcome
 * on every point (Code 6.7), and no directorate answers for itself alone.
 */
describe('three directorates, one reply', () => {
  let council: CouncilAtWork;
  let nikhil: Desk;
  let kelvin: Desk;
  let sian: Desk;
  let lorna: Desk;
  let reference = '';

  const subject = 'Bin, planning objection and council tax';
  const HEADS = {
    waste: 'Geraldine Whinfell',
    planning: 'Rosemary Quiggin',
    revenues: 'Navdeep Gill-Thornbury',
    landlord: 'Heather Bainscote',
  } as const;

  beforeAll(async () => {
    council = await councilAtWork();
    [nikhil, kelvin, sian, lorna] = await Promise.all([
      council.as('Nikhil Desai-Morton'),
      council.as('Kelvin Astbridge'),
      council.as('Siân Treharne-Cole'),
      council.as('Lorna Haddlesey'),
    ]);
  });
  afterAll(() => council?.close());

  /** What somebody finds of the case: on the board, by its reference, and by its link. */
  async function found(name: string): Promise<readonly boolean[]> {
    const desk = await council.as(name);
    const [board, search, link] = await Promise.all([
      desk.get('board', { body: {} }),
      desk.get('search', { body: { text: reference } }),
      desk.client.call('caseDetail', { params: { reference } }),
    ]);
    return [board.rows.some((card) => card.reference === reference), search.hits.length === 1, link.ok];
  }
  const EVERYWHERE = [true, true, true];
  const NOWHERE = [false, false, false];
  const today = async () => (await nikhil.get('caseDetail', { params: { reference } })).today;
  const sendsIn = async (desk: Desk, point: number) =>
    desk.act(reference, { type: 'part sent in', stage: 1, points: [point], of: desk.person });

  it('she writes one letter about three things; it is one complaint', async () => {
    const row = await council.arrives({
      from: { name: 'Ines Okafor-Test', address: 'ines.okafor@post.example' },
      subject,
      text: [
        'Three things have gone wrong since we moved to 3 Mill Street. You never brought the bin that I asked for three',
        'times. You lost our objection to the planning application at number 5, and your officer told us it had been read',
        'out. And you sent me a summons for council tax that I had already paid; I rang twice and nobody called back.',
        '',
        'I want one answer to all of this, not three.',
      ].join('\n'),
    });
    const confirmed = { params: { key: row.key }, body: { category: 'complaint' } } as const;
    reference = (await nikhil.get('confirm', confirmed)).reference ?? '';
    await nikhil.act(reference, { type: 'acknowledged', stage: 1, on: await today(), how: 'email' });
    const handles = { type: 'assigned', stage: 1, role: 'responder', point: null } as const;
    await nikhil.act(reference, { ...handles, to: nikhil.person });
  });

  it('each point gets its service and its owner, and the case belongs to three directorates', async () => {
    const { detail } = await nikhil.act(reference, {
      type: 'points recorded',
      points: [
        { number: 1, text: 'The bin was asked for three times and never came', service: 'waste', owner: kelvin.person },
        { number: 2, text: 'The objection was lost', service: 'planning', owner: sian.person },
        { number: 3, text: 'A summons for tax that was paid', service: 'council_tax', owner: lorna.person },
      ],
    });
    expect([...detail.card.directorates].sort()).toEqual(['Environment', 'Place', 'Resources']);
    expect(detail.card.next).toMatchObject({ clock: 'respond', move: 'owners of points', daysLeft: 10 });
  });

  it('the head of each of the three finds it; for the head of another service it does not exist', async () => {
    expect(await found(HEADS.waste)).toEqual(EVERYWHERE);
    expect(await found(HEADS.planning)).toEqual(EVERYWHERE);
    expect(await found(HEADS.revenues)).toEqual(EVERYWHERE);
    expect(await found(HEADS.landlord)).toEqual(NOWHERE);

    const head = await council.looks(HEADS.planning, 'board');
    const row = head.tab.getByRole('listitem').filter({ hasText: reference });
    await sees(row, subject, '10 working days left', 'Send the reply');
    await picture(head, '5-1-board-of-the-head-of-planning');
    await row.getByRole('link', { name: subject }).click();
    const second = panel(head, 'Points').getByRole('listitem').filter({ hasText: 'The objection was lost' });
    await sees(second, 'Planning', 'Siân Treharne-Cole answers this', 'Their part is not in yet');
    await picture(head, '5-2-points-with-owners');

    const other = await council.looks(HEADS.landlord, `case/${reference}`);
    await sees(other, 'There is no such case');
    await picture(other, '5-3-no-such-case');
  });

  it('restricted to its owners, it is gone for the heads too, and comes back when that is lifted', async () => {
    const to = [nikhil, kelvin, sian, lorna].map(({ person }) => person);
    await nikhil.act(reference, { type: 'restricted', to, why: 'An officer is named in it' });
    expect(await found(HEADS.planning)).toEqual(NOWHERE);
    expect(await found(sian.person.name)).toEqual(EVERYWHERE);
    await nikhil.act(reference, { type: 'restriction lifted', why: 'The name is out of it' });
    expect(await found(HEADS.planning)).toEqual(EVERYWHERE);
  });

  it('the reply waits for the last part, and the refusal names whose it is', async () => {
    const outcome = (point: number, finding: 'upheld' | 'not upheld') =>
      ({ point, finding, reasonsGiven: true, learning: null }) as const;
    const reply = async (signedBy = nikhil.person): Promise<ActAsked> => ({
      ...{ type: 'responded', stage: 1, on: await today(), how: 'letter', signedBy, nextStepTold: true },
      outcomes: [outcome(1, 'upheld'), outcome(2, 'upheld'), outcome(3, 'not upheld')],
    });
    expect((await nikhil.refused(reference, await reply())).detail).toBe(
      'One reply goes out, and these parts are missing: point 1 (Kelvin Astbridge), point 2 (Siân Treharne-Cole) and point 3 (Lorna Haddlesey).',
    );

    // Nikhil's screen is open while the parts come in.
    const screen = await council.looks('Nikhil Desai-Morton', `case/${reference}`, 1500);
    await sees(panel(screen, 'Next'), 'Whose move: Owners of the points');
    await sendsIn(kelvin, 1);
    await sendsIn(lorna, 3);
    const points = panel(screen, 'Points');
    await sees(points, /^Kelvin Astbridge sent in their part on/, /^Lorna Haddlesey sent in their part on/);
    await sees(points, 'Their part is not in yet');
    await sees(panel(screen, 'Why it is still open'), 'Parts of the reply are missing: Siân Treharne-Cole.');
    await picture(screen, '5-4-waits-for-the-last-part');
    expect((await nikhil.refused(reference, await reply())).detail).toContain(
      'parts are missing: point 2 (Siân Treharne-Cole).',
    );

    await sendsIn(sian, 2);
    await sees(panel(screen, 'Next'), 'Whose move: Nikhil Desai-Morton');
    await nikhil.act(reference, await reply());
    await sees(points, /^Upheld$/, /^Not upheld$/);
    await picture(screen, '5-5-one-reply');

    // One reply: there is nothing left for anybody else to send.
    const second = await lorna.refused(reference, await reply(lorna.person));
    expect(second.title).toBe('The stage is answered');
  });

  it('SharePoint shows one case of three directorates and one reply', async () => {
    const rows = await council.list('Cases', reference);
    expect(rows[0]).toMatchObject({ Status: 'Answered', Outcome: 'Partly upheld', Handler: 'Nikhil Desai-Morton' });
    expect(String(rows[0]?.Directorates).split('; ').sort()).toEqual(['Environment', 'Place', 'Resources']);
    const events = (await council.list('Case events', reference)).map(({ Type }) => Type);
    expect(events.filter((type) => type === 'Responded')).toHaveLength(1);
    expect(events.filter((type) => type === 'Part sent in')).toHaveLength(3);
    // Browsers note what is not theirs to see; nothing else went wrong.
    expect(council.complaints().filter((one) => !one.includes('status of 404'))).toEqual([]);
  });
});
