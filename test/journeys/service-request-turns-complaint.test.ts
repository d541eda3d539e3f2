import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CouncilAtWork, councilAtWork, dayShown, panel, picture, sees } from '../support/council-at-work.ts';
import type { Desk } from '../support/desk.ts';

/*
 * A street lamp on Quarry Lane is out. Gwenllian Oxbow-Test asks for its repair on Monday 8 June 2026: a service request,
 * to be answered by the 22nd. On Monday 29 June it is still dark and nobody has told her why. That is a complaint from
 * that day on, received on that day (Code 1.7); work on the lamp does not stop because of it.
 */
describe('a service request turns complaint', () => {
  let council: CouncilAtWork;
  let nikhil: Desk;
  let ruksana: Desk;
  let request = '';
  let complaint = '';
  let unhappy = '';

  const gwenllian = { name: 'Gwenllian Oxbow-Test', address: 'gwenllian.oxbow@post.example' };
  const subject = 'Street light out on Quarry Lane';
  const detail = async (reference: string) => nikhil.get('caseDetail', { params: { reference } });

  beforeAll(async () => {
    council = await councilAtWork();
    [nikhil, ruksana] = await Promise.all([council.as('Nikhil Desai-Morton'), council.as('Ruksana Mirpuri')]);
  });
  afterAll(() => council?.close());

  it('on 8 June she asks for the first time: a service request, with ten working days of the council’s own', async () => {
    const row = await council.arrives({
      from: gwenllian,
      subject,
      text: 'Good morning,\n\nThe street light outside 9 Quarry Lane has gone out. Could somebody come and repair it please?',
      receivedAt: '2026-06-08T07:45:00Z',
    });
    expect(row.proposal).toMatchObject({ category: 'service_request', service: 'highways' });
    const confirmed = { params: { key: row.key }, body: { category: 'service_request' } } as const;
    request = (await nikhil.get('confirm', confirmed)).reference ?? '';
    const handles = { type: 'assigned', stage: 1, role: 'responder', point: null } as const;
    await nikhil.act(request, { ...handles, to: ruksana.person });
    await ruksana.act(request, { type: 'noted', text: 'A lamp is ordered' });
    expect((await detail(request)).card).toMatchObject({
      ...{ category: 'service_request', status: 'Open', replyDue: '2026-06-22', earlyLook: null },
      handler: ruksana.person,
    });
  });

  it('on 29 June she is not content: her letter joins the request, and no stage of a request can be asked for', async () => {
    const row = await council.arrives({
      from: gwenllian,
      subject: `Re: ${subject} ${request}`,
      text: [
        'Three weeks ago I asked for this lamp to be mended. It is still dark, nobody came, and nobody told me why.',
        'This is not good enough.',
      ].join('\n'),
      receivedAt: '2026-06-29T19:20:00Z',
    });
    expect(row).toMatchObject({ state: 'linked', reference: request, proposal: { category: 'complaint' } });
    unhappy = row.key;
    const asked = { type: 'escalation asked', receivedAt: '2026-06-29T19:20:00Z', intakeKey: row.key } as const;
    expect(await ruksana.refused(request, asked)).toMatchObject({
      title: 'That opens a complaint',
      todo: 'Open the complaint. The request goes on.',
    });
  });

  it('Ruksana opens the complaint beside the request, from that letter', async () => {
    const screen = await council.looks('Ruksana Mirpuri', `case/${request}`, 1300);
    await sees(panel(screen, 'Messages'), /It is still dark, nobody came, and nobody told me why/);
    const next = panel(screen, 'Next');
    await next.getByText('More…').click();
    await next.getByRole('button', { name: 'It is a complaint too' }).click();
    const dialog = screen.tab.getByRole('dialog', { name: 'It is a complaint too' });
    await sees(
      dialog,
      'This opens a complaint from the message you choose, or from what was said by phone or in person.',
    );
    await dialog.getByLabel('Which message says so').selectOption(unhappy);
    await picture(screen, '4-1-it-is-a-complaint-too');
    await dialog.getByRole('button', { name: 'Record' }).click();
    const opened = screen.tab.getByRole('link', { name: /^RD-26-\d{6} was opened\.$/ });
    complaint = (await opened.textContent())?.slice(0, 12) ?? '';
    await sees(panel(screen, 'Related cases'), complaint, 'became this complaint');
    await picture(screen, '4-2-the-request-goes-on');

    await opened.click();
    await sees(screen, `${complaint}`, 'Received Mon 29 June', 'Stage 1');
    await sees(panel(screen, 'Related cases'), request, 'the service request it came from');
    await sees(panel(screen, 'Messages'), /It is still dark, nobody came, and nobody told me why/);
    await picture(screen, '4-3-the-complaint');
  });

  it('the complaint was received when she said that she was not content, and is acknowledged within five days of it', async () => {
    const { card } = await detail(complaint);
    expect(card).toMatchObject({
      ...{ category: 'complaint', status: 'Open', stage: 1, subject, service: 'highways' },
      receivedAt: '2026-06-29T19:20:00.000Z',
      next: { on: '2026-07-06', clock: 'acknowledge', move: 'complaints team' },
    });
    expect(card.from?.address).toBe(gwenllian.address);
  });

  it('said twice, the same letter opens no second complaint', async () => {
    const again = await ruksana.act(request, { type: 'converted', intakeKey: unhappy });
    expect(again.opened).toBe(complaint);
    const { rows } = await nikhil.get('board', { body: {} });
    const hers = rows.filter(({ from }) => from?.address === gwenllian.address);
    expect(hers.map(({ reference }) => reference).sort()).toEqual([request, complaint].sort());
  });

  it('the request goes on as it was: its date stands, the lamp is mended, it is answered; the complaint is not', async () => {
    const { card, timeline, today } = await detail(request);
    expect(card).toMatchObject({ status: 'Open', replyDue: '2026-06-22', handler: ruksana.person });
    expect(timeline.filter(({ type }) => type === 'converted')).toHaveLength(1);
    await ruksana.act(request, {
      ...{ type: 'responded', stage: 1, on: today, how: 'email', signedBy: ruksana.person },
      ...{ outcomes: [], nextStepTold: true },
    });
    expect((await detail(request)).card.status).toBe('Answered');
    expect((await detail(complaint)).card.status).toBe('Open');
  });

  it('SharePoint has both, each with its own day of receipt', async () => {
    const rows = await council.list('Cases');
    const row = (reference: string) => rows.find(({ Reference }) => Reference === reference);
    expect(row(request)).toMatchObject({ Category: 'Service request', Status: 'Answered', Messages: 2 });
    expect(row(complaint)).toMatchObject({ Category: 'Complaint', Status: 'Open', Stage: 1 });
    expect([dayShown(row(request), 'Received'), dayShown(row(complaint), 'Received')]).toEqual([
      '2026-06-08',
      '2026-06-29',
    ]);
    expect(council.complaints()).toEqual([]);
  });
});
