import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarDate as on } from '../../src/domain/calendar/calendar-date.ts';
import { type CouncilAtWork, councilAtWork, dayShown, panel, picture, sees } from '../support/council-at-work.ts';
import type { Desk } from '../support/desk.ts';

/*
 * Dilwyn Ashgrove-Test was sent a summons for council tax he had paid. He complained on Tuesday 28 April 2026, was
 * acknowledged on Thursday the 30th, and is to be answered by Friday 15 May: Monday 4 May is a bank holiday. On the 14th
 * the court’s papers are still missing, so he is told that it takes longer, why, until when, and how to reach the
 * Ombudsman (Code 5.5, 6.4, 6.5). Ten working days from 15 May are over on Monday 1 June; 25 May is a bank holiday, too.
 */
describe('an extension is told', () => {
  let council: CouncilAtWork;
  let nikhil: Desk;
  let lorna: Desk;
  let reference = '';

  beforeAll(async () => {
    council = await councilAtWork();
    [nikhil, lorna] = await Promise.all([council.as('Nikhil Desai-Morton'), council.as('Lorna Haddlesey')]);
  });
  afterAll(() => council?.close());

  const told = {
    type: 'extended',
    stage: 1,
    reason: 'The court has not sent its papers yet',
    until: on('2026-05-29'),
    toldOn: on('2026-05-14'),
    ombudsmanTold: true,
    beyondCap: null,
  } as const;
  const dates = async () => {
    const { card, clocks } = await lorna.get('caseDetail', { params: { reference } });
    const due = (name: string) => clocks.find(({ clock }) => clock === name)?.due ?? null;
    return { card, early: card.earlyLook, reply: card.replyDue, original: due('respond'), outer: due('outer limit') };
  };

  it('first it is due on Friday 15 May, with an early look on the 12th, and the case can say why', async () => {
    const row = await council.arrives({
      from: { name: 'Dilwyn Ashgrove-Test', address: 'dilwyn.ashgrove@post.example' },
      subject: 'Summons for council tax that I have paid',
      text: [
        'You sent me a summons for council tax that I paid in full in March. I rang twice and was promised that it would be',
        'stopped, and nobody called back. I am fed up with how this has been handled and want to complain.',
      ].join('\n'),
      receivedAt: '2026-04-28T10:00:00Z',
    });
    const confirmed = { params: { key: row.key }, body: { category: 'complaint' } } as const;
    reference = (await nikhil.get('confirm', confirmed)).reference ?? '';
    await nikhil.act(reference, { type: 'acknowledged', stage: 1, on: on('2026-04-30'), how: 'letter' });
    const handles = { type: 'assigned', stage: 1, role: 'responder', point: null } as const;
    await nikhil.act(reference, { ...handles, to: lorna.person });
    await lorna.act(reference, {
      type: 'points recorded',
      points: [{ number: 1, text: 'A summons although he had paid', service: 'council_tax', owner: null }],
    });
    expect(await dates()).toMatchObject({ early: '2026-05-12', reply: '2026-05-15', outer: '2026-05-20' });

    const screen = await council.looks('Lorna Haddlesey', `case/${reference}`, 1500);
    const reply = panel(screen, 'Dates')
      .getByRole('listitem')
      .filter({ hasText: /^Reply stage 1/ });
    await reply.getByText('Why this date?').click();
    await sees(
      reply,
      'The rule: 10 working days after the day of the acknowledgement (LGSCO Complaint Handling Code (February 2024), 6.3).',
      'Monday 4 May 2026 does not count: bank holiday (Early May bank holiday).',
      'Due by the end of Friday 15 May 2026.',
    );
    await picture(screen, '3-1-why-15-may');
  });

  it.each([
    [
      'without the Ombudsman’s details',
      { ombudsmanTold: false },
      'The Ombudsman’s details were not given',
      'The person has to be given the Ombudsman’s details with this (Code 6.5, 7.4).',
    ],
    ['without a reason', { reason: ' ' }, 'Something has to be said', 'This needs a reason.'],
    [
      'to the very day it is due',
      { until: on('2026-05-15') },
      'That is not later',
      'An extension has to be to a day after Friday 15 May 2026.',
    ],
    [
      'after the day it was due',
      { toldOn: on('2026-05-18') },
      'The extension was told too late',
      'The response was due on Friday 15 May 2026. An extension has to be told by then.',
    ],
    [
      'beyond ten working days without a good reason',
      { until: on('2026-06-02') },
      'That is longer than usual',
      'Without a good reason this response can be extended to Monday 1 June 2026 at the latest. Give the reason to go further.',
    ],
  ])('an extension %s is refused, and no date moves', async (_, wrong, title, detail) => {
    expect(await lorna.refused(reference, { ...told, ...wrong })).toMatchObject({ title, detail });
    expect(await dates()).toMatchObject({ early: '2026-05-12', reply: '2026-05-15' });
  });

  it('told on the 14th it moves to the 29th, and the early look moves with it, to Tuesday 26 May', async () => {
    await lorna.act(reference, told);
    expect(await dates()).toMatchObject({
      ...{ early: '2026-05-26', reply: '2026-05-29', original: '2026-05-15', outer: '2026-06-04' },
      card: { next: { on: '2026-05-29', clock: 'extension', move: 'handler' } },
    });
  });

  it('what was told stands on the case in a sentence: from which date, to which, since when and why', async () => {
    const screen = await council.looks('Lorna Haddlesey', `case/${reference}`, 1700);
    const panelOf = panel(screen, 'Dates');
    const extended = panelOf.getByRole('listitem').filter({ hasText: /^Reply, extended/ });
    await sees(extended, 'as the person was told');
    await extended.getByText('Why this date?').click();
    await sees(
      extended,
      'The person was told on Thursday 14 May 2026 that the reply comes by Friday 29 May 2026 instead of Friday 15 May 2026: The court has not sent its papers yet',
    );
    await sees(panelOf.getByRole('listitem').filter({ hasText: /^Reply stage 1/ }), /^Extended to Fri 29 May/);
    await sees(panel(screen, 'Next'), 'Send the reply (extended)');
    await sees(panel(screen, 'Why it is still open'), /^The reply was extended to Friday 29 May 2026: The court/);
    await sees(panel(screen, 'History'), 'Extended', 'The court has not sent its papers yet');
    await picture(screen, '3-2-extended');
  });

  it('a second extension counts from 15 May again, not from the 29th, and goes further only with a good reason', async () => {
    const again = { ...told, toldOn: on('2026-05-28'), until: on('2026-06-05') };
    expect((await lorna.refused(reference, again)).detail).toContain('to Monday 1 June 2026 at the latest');
    const { detail } = await lorna.act(reference, { ...again, beyondCap: 'The court promised them for 3 June' });
    expect(detail.stages[0]?.extensions).toMatchObject([
      { from: '2026-05-15', until: '2026-05-29', beyondCap: null },
      { from: '2026-05-15', until: '2026-06-05', beyondCap: 'The court promised them for 3 June' },
    ]);
    expect(await dates()).toMatchObject({ early: '2026-06-02', reply: '2026-06-05', original: '2026-05-15' });
  });

  it('answered on Thursday 4 June it is in time, by the date he was told', async () => {
    const { detail } = await lorna.act(reference, {
      ...{ type: 'responded', stage: 1, on: on('2026-06-04'), how: 'letter', signedBy: lorna.person },
      outcomes: [{ point: 1, finding: 'upheld', reasonsGiven: true, learning: null }],
      nextStepTold: true,
    });
    const state = (name: string) => detail.clocks.find(({ clock }) => clock === name)?.state;
    expect(state('extension')).toMatchObject({ is: 'met', on: '2026-06-04' });
    expect(state('respond')).toEqual({ is: 'extended', until: '2026-06-05' });
    // Our own limit goes with the extension: fifteen working days, and the ten that the Code has for putting a reply off.
    expect(state('outer limit')).toMatchObject({ is: 'met', on: '2026-06-04' });

    const [row] = await council.list('Cases', reference);
    expect(dayShown(row, 'ReplyDue')).toBe('2026-06-05');
    const extensions = (await council.list('Case events', reference)).filter(({ Type }) => Type === 'Extended');
    expect(extensions.map(({ By }) => By)).toEqual(['Lorna Haddlesey', 'Lorna Haddlesey']);
    expect(council.complaints()).toEqual([]);
  });
});
