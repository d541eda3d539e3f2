import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { type CouncilAtWork, councilAtWork, dayShown, panel, picture, sees } from '../support/council-at-work.ts';
import type { Desk } from '../support/desk.ts';
import { until } from '../support/until.ts';

/*
 * Orla Penhaligon-Test’s bin has been missed three weeks running. She writes today; the council has five working days to
 * acknowledge it (Code 6.2) and ten from then to answer (6.3). Everything below happens on the day she writes, because a
 * quick complaint can be answered at once (6.1); the dates it would have had are those of the Code.
 */
describe('a complaint arrives', () => {
  let council: CouncilAtWork;
  /** The complaints officer, and whoever answers for the bins. */
  let nikhil: Desk;
  let kelvin: Desk;
  let reference = '';
  let today: CalendarDate;
  let receivedAt = '';
  let due = '';

  const subject = 'Brown bin missed again on Larch Row';
  const orla = { name: 'Orla Penhaligon-Test', address: 'orla.penhaligon@post.example' };

  beforeAll(async () => {
    council = await councilAtWork();
    [nikhil, kelvin] = await Promise.all([council.as('Nikhil Desai-Morton'), council.as('Kelvin Astbridge')]);
  });
  afterAll(() => council?.close());

  /** The date the command line gives for the same clock: another way out of Redress to the same answer. */
  async function dueByCommandLine(clock: string, from: string): Promise<string> {
    const { out } = await council.programs.redress(['due', '--jsonl'], `${JSON.stringify({ id: 'x', clock, from })}\n`);
    return (JSON.parse(out) as { due: string }).due;
  }
  const onTheBoard = async (desk: Desk) =>
    (await desk.get('board', { body: {} })).rows.find((card) => card.reference === reference);

  it('in the morning Orla’s mail is a row in Teams: a complaint, very likely, with the words that led to it', async () => {
    const row = await council.arrives({
      from: orla,
      subject,
      text: [
        'Hello,',
        '',
        'Our brown bin on Larch Row was not emptied on Tuesday, for the third week running. I reported it on the 5th and',
        'again on the 12th, and nobody has called me back as you promised. When I rang, the woman on the phone was rude.',
        '',
        'I would like it emptied, and I would like to know why this keeps happening.',
        '',
        'Orla Penhaligon-Test',
      ].join('\n'),
      attachments: [{ filename: 'bin.txt', content: 'a picture of the bin, in words' }],
    });
    receivedAt = row.received[0]?.at ?? '';
    const screen = await council.looks('Amina Shah', 'mail');
    const shown = screen.tab.getByRole('listitem', { name: subject });
    await sees(shown, 'Complaint', 'Very likely', 'Waste and recycling', 'To decide', '1 attachment', orla.name);
    await shown.getByText('Why?').click();
    await sees(shown.getByRole('list', { name: 'Words that led to this' }), 'nobody has called', 'third week');
    await picture(screen, '1-1-mail-with-proposal');

    // Amina agrees, with one click.
    await shown.getByRole('button', { name: 'Confirm complaint' }).click();
    // It is Environment's now: she is told the reference and where it went, with a way back and no link to what she may not open.
    const decided = screen.tab.getByRole('region', { name: 'Your last decision' });
    await sees(decided, subject, 'Environment', 'Undo');
    reference = /RD-\d\d-\d{6}/.exec((await decided.textContent()) ?? '')?.[0] ?? '';
    await sees(shown, 'Logged');
    await picture(screen, '1-2-confirmed');
  });

  it('it is on the board of the complaints team at once: five working days to acknowledge it, and nobody has it', async () => {
    const card = await onTheBoard(nikhil);
    expect(card).toMatchObject({
      ...{ status: 'Open', stage: 1, category: 'complaint', directorates: ['Environment'], handler: null },
      next: { clock: 'acknowledge', move: 'complaints team', daysLeft: 5 },
    });
    expect(card?.next?.on).toBe(await dueByCommandLine('code-ack', receivedAt));

    const screen = await council.looks('Nikhil Desai-Morton', 'board');
    const row = screen.tab.getByRole('listitem').filter({ hasText: reference });
    await sees(row, subject, '5 working days left', 'Acknowledge it', 'Complaints team', 'Environment', 'Stage 1');
    await picture(screen, '1-3-board');

    // Whoever confirms mail need not see what Environment does with it.
    expect(await onTheBoard(await council.as('Amina Shah'))).toBeUndefined();
  });

  it('the case says why that is the date, step by step, and shows what she wrote', async () => {
    const screen = await council.looks('Nikhil Desai-Morton', `case/${reference}`, 1600);
    const dates = panel(screen, 'Dates');
    await sees(dates, 'Acknowledge', '5 working days left', 'by the Code');
    await dates.getByText('Why this date?').first().click();
    await sees(
      dates,
      'The rule: 5 working days after the day of receipt (LGSCO Complaint Handling Code (February 2024), 6.2).',
      /^Due by the end of \w+ \d+ \w+ \d{4}\.$/,
    );
    await sees(panel(screen, 'Messages'), orla.name, /nobody has called me back as you promised/);
    await sees(panel(screen, 'Files'), 'bin.txt');
    await sees(panel(screen, 'Points'), /No points are recorded yet/);
    await picture(screen, '1-4-case-with-why');
  });

  it('acknowledged the same day, it has ten working days from then, and a look at the draft three before that', async () => {
    today = (await nikhil.get('caseDetail', { params: { reference } })).today;
    await nikhil.act(reference, { type: 'acknowledged', stage: 1, on: today, how: 'email' });
    const toHim = { type: 'assigned', stage: 1, role: 'responder', point: null, to: kelvin.person } as const;
    const { detail } = await nikhil.act(reference, toHim);
    due = await dueByCommandLine('code-stage1', today);
    expect(detail.card).toMatchObject({
      ...{ acknowledgedOn: today, replyDue: due, handler: kelvin.person },
      next: { on: due, clock: 'respond', move: 'handler', daysLeft: 10 },
    });
    const look = detail.clocks.find(({ clock }) => clock === 'early look');
    expect(look).toMatchObject({ due: detail.card.earlyLook, state: { is: 'running', left: 7 } });
  });

  it('Kelvin, who answers for the bins, finds it under his name, and records what she complains about', async () => {
    expect((await onTheBoard(kelvin))?.handler?.name).toBe('Kelvin Astbridge');
    const screen = await council.looks('Kelvin Astbridge', `case/${reference}`, 1600);
    await sees(panel(screen, 'Next'), '10 working days left', 'Send the reply', 'Whose move: Kelvin Astbridge');

    await kelvin.act(reference, {
      type: 'points recorded',
      points: [
        { number: 1, text: 'The bin was missed three weeks running', service: 'waste', owner: null },
        { number: 2, text: 'She was spoken to rudely on the phone', service: 'customer_services', owner: null },
      ],
    });
    // The screen was open all the while.
    const points = panel(screen, 'Points');
    await sees(points, 'The bin was missed three weeks running', 'She was spoken to rudely on the phone');
    await picture(screen, '1-5-points');
  });

  it('the complaints team looks at the draft before it is due; Kelvin does not look at his own', async () => {
    const looked = { type: 'draft looked at', stage: 1, on: today, as: 'adviser' } as const;
    const own = await kelvin.refused(reference, { ...looked, reader: kelvin.person });
    expect(own.title).toBe('That is their own draft');
    const { detail } = await nikhil.act(reference, { ...looked, reader: nikhil.person });
    expect(detail.card.earlyLook).toBeNull();
    expect(detail.clocks.find(({ clock }) => clock === 'early look')?.state).toMatchObject({ is: 'met', on: today });
  });

  it('a reply that leaves a point out is not a reply, and the refusal names the point (Code 6.7)', async () => {
    const upheld = { point: 1, finding: 'upheld', reasonsGiven: true, learning: 'The round has a new map' } as const;
    const reply = { type: 'responded', stage: 1, on: today, how: 'email', signedBy: kelvin.person } as const;
    const told = { ...reply, nextStepTold: true } as const;
    const partly = await kelvin.refused(reference, { ...told, outcomes: [upheld] });
    expect(`${partly.title}. ${partly.detail}`).toBe(
      'Not every point has an outcome. There is no outcome for point 2. A reply addresses every point (Code 6.7).',
    );

    const notUpheld = { point: 2, finding: 'not upheld', reasonsGiven: true, learning: null } as const;
    const silent = await kelvin.refused(reference, { ...reply, nextStepTold: false, outcomes: [upheld, notUpheld] });
    expect(silent.detail).toBe('The answer of stage 1 says how to ask for the next stage (Code 6.8).');

    const { detail } = await kelvin.act(reference, { ...told, outcomes: [upheld, notUpheld] });
    expect(detail.card).toMatchObject({ status: 'Answered', outcome: 'partly upheld', answeredOn: today });
  });

  it('answered, it shows an outcome for each point, and that the next move is Orla’s', async () => {
    const screen = await council.looks('Kelvin Astbridge', `case/${reference}`, 1600);
    await sees(panel(screen, 'Points'), /^Upheld$/, /^Not upheld$/, 'Learned: The round has a new map');
    await sees(
      panel(screen, 'Next'),
      'Next stage may be asked for until then',
      'Whose move: The person who wrote',
      '20 working days left',
    );
    await sees(panel(screen, 'Dates'), /Done .*, the same day/);
    const history = panel(screen, 'History');
    for (const happened of ['Opened', 'Acknowledged', 'Given to somebody', 'Points recorded', 'Draft looked at'])
      await sees(history, happened);
    await picture(screen, '1-6-answered');
    // What is answered is off the board of what is still to be done.
    await until(async () => (await onTheBoard(nikhil)) === undefined);
  });

  it('SharePoint’s lists hold all of it: the readable row, every event, and the message that began it', async () => {
    const [[row], events, messages] = await Promise.all([
      council.list('Cases', reference),
      council.list('Case events', reference),
      council.list('Intake'),
    ]);
    expect(row).toMatchObject({
      ...{ Reference: reference, Status: 'Answered', Category: 'Complaint', Stage: 1, Subject: subject },
      ...{ Service: 'Waste', Handler: 'Kelvin Astbridge', Outcome: 'Partly upheld', Messages: 1 },
      ...{ NextStep: 'Escalation window', NextMove: 'The person', FromName: orla.name, Restricted: 'No' },
    });
    for (const column of ['Acknowledged', 'Answered']) expect(dayShown(row, column)).toBe(today);
    expect(dayShown(row, 'ReplyDue')).toBe(due);
    const happened = [
      'Opened',
      'Acknowledged',
      'Assigned',
      'Assignment seen',
      'Points recorded',
      'Draft looked at',
      'Responded',
    ];
    expect(events.map(({ Type }) => Type)).toEqual(happened);
    const itsMessages = messages.filter(({ CaseReference }) => CaseReference === reference);
    expect(itsMessages).toMatchObject([{ State: 'Logged', DecidedBy: 'Amina Shah' }]);
    expect(council.complaints()).toEqual([]);
  });
});
