import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarDate as on } from '../../src/domain/calendar/calendar-date.ts';
import { type CouncilAtWork, councilAtWork, panel, picture, records, sees } from '../support/council-at-work.ts';
import type { Desk } from '../support/desk.ts';

/*
 * Mervyn Tolliver-Test was fined although his permit was valid. He complained on Monday 1 June 2026 and was answered on
 * Tuesday 16 June: due Wednesday 17 June, ten working days after the acknowledgement of the 3rd (Code 6.3). He may ask
 * for stage 2 within twenty working days, by Tuesday 14 July, and need not say why; somebody else answers (Code 6).
 */
describe('stage 1 to stage 2', () => {
  let council: CouncilAtWork;
  let josephine: Desk;
  let nikhil: Desk;
  let toby: Desk;
  let rufus: Desk;
  let margaret: Desk;
  let reference = '';

  const mervyn = { name: 'Mervyn Tolliver-Test', address: 'mervyn.tolliver@post.example' };

  beforeAll(async () => {
    council = await councilAtWork();
    [josephine, nikhil, toby, rufus, margaret] = await Promise.all([
      council.as('Josephine Tarrant-Hale'),
      council.as('Nikhil Desai-Morton'),
      council.as('Toby Wintersgill'),
      council.as('Rufus Amberley-Tate'),
      council.as('Margaret Sowerbutts-Lane'),
    ]);
  });
  afterAll(() => council?.close());

  const investigates = (person: Desk['person']) =>
    ({ type: 'assigned', stage: 2, role: 'investigation officer', point: null, to: person }) as const;

  it('on 16 June he is answered: Toby handled it, Nikhil advised on the draft, Rufus peer-read it', async () => {
    const row = await council.arrives({
      from: mervyn,
      subject: 'Parking fine although my permit was valid',
      text: [
        'I got a parking ticket on Tannery Lane although my permit was in the window. I rang twice and was promised a call',
        'back that never came, and the warden was rude to my wife. I want to complain about how this was handled.',
      ].join('\n'),
      receivedAt: '2026-06-01T08:10:00Z',
    });
    expect(row).toMatchObject({ received: [{ at: '2026-06-01T08:10:00.000Z' }], proposal: { category: 'complaint' } });
    const confirmed = { params: { key: row.key }, body: { category: 'complaint' } } as const;
    reference = (await josephine.get('confirm', confirmed)).reference ?? '';

    await nikhil.act(reference, { type: 'acknowledged', stage: 1, on: on('2026-06-03'), how: 'email' });
    const first = { stage: 1, point: null } as const;
    await nikhil.act(reference, { type: 'assigned', ...first, role: 'responder', to: toby.person });
    await nikhil.act(reference, { type: 'assigned', ...first, role: 'adviser', to: nikhil.person });
    await nikhil.act(reference, { type: 'assigned', ...first, role: 'peer reader', to: rufus.person });
    const { detail } = await toby.act(reference, {
      type: 'points recorded',
      points: [{ number: 1, text: 'He was fined although his permit was valid', service: 'parking', owner: null }],
    });
    expect(detail.card).toMatchObject({ replyDue: '2026-06-17', earlyLook: '2026-06-12' });
    const looked = { type: 'draft looked at', stage: 1, on: on('2026-06-12'), as: 'peer reader' } as const;
    await rufus.act(reference, { ...looked, reader: rufus.person });
    await toby.act(reference, {
      ...{ type: 'responded', stage: 1, on: on('2026-06-16'), how: 'letter', signedBy: toby.person },
      outcomes: [{ point: 1, finding: 'not upheld', reasonsGiven: true, learning: null }],
      nextStepTold: true,
    });
  });

  it('on 9 July he writes that he is not happy: it joins the case, and asks for stage 2 without naming it', async () => {
    const row = await council.arrives({
      from: mervyn,
      subject: `Re: your letter ${reference}`,
      text: 'I am not happy with your answer.\n\nMervyn',
      receivedAt: '2026-07-09T17:30:00Z',
    });
    expect(row).toMatchObject({ state: 'linked', reference });
    const { card, escalationAsked } = await josephine.get('caseDetail', { params: { reference } });
    expect(escalationAsked).toMatchObject({ receivedAt: '2026-07-09T17:30:00.000Z', intakeKey: row.key, late: 0 });
    // Nothing has been decided, and the clock of stage 2 runs all the same: five working days to acknowledge it.
    expect(card).toMatchObject({ stage: 1, status: 'Answered', next: { on: '2026-07-16', clock: 'acknowledge' } });
  });

  it('it waits for a person, at the top of what the complaints team has to do', async () => {
    const screen = await council.looks('Josephine Tarrant-Hale', 'work?whose=all');
    const asked = screen.tab.getByRole('region', { name: /^Asked for the next stage/ });
    await sees(asked, 'Decide whether their case goes on.', reference, 'Parking fine although my permit was valid');
    await picture(screen, '2-1-asked-for-the-next-stage');
    await asked.getByRole('link', { name: 'Parking fine although my permit was valid' }).click();
    const next = panel(screen, 'Next');
    await sees(next, /^The person asked for the next stage on Thu 9 July.*They do not have to give reasons\.$/);
    await next.getByRole('button', { name: 'Take to the next stage' }).waitFor();
    await picture(screen, '2-2-a-person-decides');

    // It is not Toby's to decide whether his own answer stands.
    const asTobySees = await toby.get('caseDetail', { params: { reference } });
    expect(asTobySees.may.map(({ act }) => act)).not.toContain('escalated');
    const request = { type: 'escalated', receivedAt: '2026-07-09T17:30:00Z', intakeKey: null, wants: '' } as const;
    expect((await toby.refused(reference, request)).status).toBe(403);
  });

  it('Josephine lets it go on, without reasons; the case is not answered any more', async () => {
    const { escalationAsked } = await josephine.get('caseDetail', { params: { reference } });
    const { detail } = await josephine.act(reference, {
      ...{ type: 'escalated', receivedAt: escalationAsked?.receivedAt ?? '', wants: '' },
      intakeKey: escalationAsked?.intakeKey ?? null,
    });
    expect(detail).toMatchObject({
      card: { stage: 2, status: 'Open', handler: null, next: { on: '2026-07-16', clock: 'acknowledge' } },
      escalationAsked: null,
    });
    const acknowledged = { type: 'acknowledged', stage: 2, on: on('2026-07-13'), how: 'email' } as const;
    const { card, clocks } = (await josephine.act(reference, acknowledged)).detail;
    // Twenty working days from the acknowledgement, the look at the draft three before that, and never after 13 August.
    expect(card).toMatchObject({ replyDue: '2026-08-10', earlyLook: '2026-08-05' });
    expect(clocks.find(({ clock, stage }) => clock === 'outer limit' && stage === 2)?.due).toBe('2026-08-13');
  });

  it('whoever handled, advised on or peer-read stage 1 is refused for stage 2, in words that say which', async () => {
    for (const [desk, did] of [
      [toby, 'handled an earlier stage and signed an earlier answer'],
      [nikhil, 'advised on an earlier stage'],
      [rufus, 'peer-read an earlier stage'],
    ] as const) {
      const { name } = desk.person;
      const said = await josephine.refused(reference, investigates(desk.person));
      expect(said).toMatchObject({
        status: 409,
        title: `${name} is not independent`,
        detail: `${name} ${did}. Code 5.4 asks for somebody else.`,
        todo: 'Choose somebody who had no part in it.',
      });
    }
    // Nor may any of them answer it without having been given it.
    const answer = await josephine.refused(reference, {
      ...{ type: 'responded', stage: 2, on: on('2026-08-07'), how: 'letter', signedBy: rufus.person },
      outcomes: [{ point: 1, finding: 'upheld', reasonsGiven: true, learning: null }],
      nextStepTold: true,
    });
    expect(answer.title).toBe('Rufus Amberley-Tate is not independent');
  });

  it('in Teams Josephine sees who may not before she chooses, is told again if she does, and chooses Margaret', async () => {
    const screen = await council.looks('Josephine Tarrant-Hale', `case/${reference}`, 1400);
    await records(screen, 'Assign');
    const dialog = screen.tab.getByRole('dialog', { name: 'Assign' });
    await dialog.getByLabel('What for').selectOption('Investigation officer');
    await dialog.getByLabel('Find by name').fill('Rufus');
    await sees(dialog, 'may not: peer-read an earlier stage');
    await picture(screen, '2-3-may-not');
    await dialog.getByRole('option', { name: /Rufus Amberley-Tate/ }).click();
    await dialog.getByRole('button', { name: 'Record' }).click();
    await sees(dialog.getByRole('alert'), 'Rufus Amberley-Tate is not independent', 'Nothing was changed.');
    await picture(screen, '2-4-refused-in-words');

    await dialog.getByLabel('Find by name').fill('Margaret');
    await dialog.getByRole('option', { name: /Margaret Sowerbutts-Lane/ }).click();
    await dialog.getByRole('button', { name: 'Record' }).click();
    await dialog.waitFor({ state: 'detached' });
    await sees(panel(screen, 'Next'), 'Whose move: Margaret Sowerbutts-Lane');
    await sees(
      panel(screen, 'People'),
      /Stage 2, now.*Margaret Sowerbutts-Lane.*Investigation officer/,
      /may not do stage 2\./,
    );
  });

  it('Margaret, who could not see the case before, finds herself independent and tries to call him', async () => {
    const independent = { type: 'independence checked', person: margaret.person, independent: true, note: '' } as const;
    await margaret.act(reference, independent);
    const call = { type: 'call attempted', stage: 2, on: on('2026-07-21') } as const;
    const { detail } = await margaret.act(reference, {
      ...call,
      reached: false,
      note: 'No answer, tries again on 22nd',
    });
    expect(detail.stages.at(-1)?.calls).toEqual([
      { on: '2026-07-21', reached: false, note: 'No answer, tries again on 22nd' },
    ]);
  });

  it('on 7 August the final answer goes out, and says how to go to the Ombudsman; one that does not is refused', async () => {
    const signed = { stage: 2, on: on('2026-08-07'), how: 'letter', signedBy: margaret.person } as const;
    const upheld = { point: 1, finding: 'upheld', reasonsGiven: true, learning: 'Wardens look up permits' } as const;
    const final = { type: 'responded', ...signed, outcomes: [upheld] as (typeof upheld)[] } as const;
    const silent = await margaret.refused(reference, { ...final, nextStepTold: false });
    expect(silent.detail).toBe('The answer of stage 2 is the last one, and says how to go to the Ombudsman.');
    const { detail } = await margaret.act(reference, { ...final, nextStepTold: true });
    expect(detail.card).toMatchObject({ stage: 2, status: 'Answered', outcome: 'upheld', answeredOn: '2026-08-07' });

    const screen = await council.looks('Margaret Sowerbutts-Lane', `case/${reference}`, 2000);
    const dates = panel(screen, 'Dates');
    await dates.locator('time[datetime="2026-08-10"]').waitFor();
    await dates.getByText('Stage 1', { exact: true }).click();
    await sees(dates, 'The person may ask for the next stage', /^Done Thu 9 July.*, after 17 working days$/);
    await sees(panel(screen, 'Points'), 'Stage 2: Upheld', 'Stage 1: Not upheld', 'Learned: Wardens look up permits');
    await panel(screen, 'History')
      .getByRole('button', { name: /^Show all/ })
      .click();
    await sees(panel(screen, 'History'), 'Went to the next stage', 'Phone call attempted', 'By letter');
    await sees(
      panel(screen, 'Why it is still open'),
      'It is answered, and there is no further stage. It can be closed.',
    );
    await picture(screen, '2-5-final-answer');
  });

  it('after that there is no further stage to ask for: the way is to the Ombudsman', async () => {
    await council.arrives({
      from: mervyn,
      subject: `Re: your final letter ${reference}`,
      text: 'I am still not happy with your answer.',
      receivedAt: '2026-08-20T09:00:00Z',
    });
    const { card, escalationAsked, messages } = await josephine.get('caseDetail', { params: { reference } });
    expect([card.stage, card.status, escalationAsked, messages.length]).toEqual([2, 'Answered', null, 3]);
    const again = { type: 'escalation asked', receivedAt: '2026-08-20T09:00:00Z', intakeKey: null } as const;
    expect(await josephine.refused(reference, again)).toMatchObject({
      title: 'There is no further stage',
      todo: 'The person may go to the Ombudsman. A new matter is a new case.',
    });
    // Browsers note every refusal; there was one.
    expect(council.complaints()).toEqual([expect.stringContaining('status of 409')]);
  });
});
