import { describe, expect, it } from 'vitest';
import { decideOnMessage } from '../../server/workflows/triage/decide-on-message.ts';
import { watchMailbox } from '../../server/workflows/triage/watch-mailbox.ts';
import { aDesk, aLetter, CONTACT } from '../support/a-desk.ts';

const AMINA = { id: 'oid-amina', name: 'Amina Shah' };
const BRAM = { id: 'oid-bram', name: 'Bram Tolliver' };

async function withOneMessage(mode: 'suggest' | 'auto' = 'suggest') {
  const desk = aDesk(mode);
  const id = desk.mailbox.deliver(CONTACT, aLetter());
  await watchMailbox(desk.box(CONTACT), desk.needs);
  const key = desk.intake.all()[0]?.key ?? '';
  const row = () => desk.intake.all()[0];
  return { ...desk, id, key, row };
}

describe('a person decides about a message', () => {
  it('confirms a complaint: the case is open, the row says who, the mark loses its question mark', async () => {
    const desk = await withOneMessage();
    const answer = await decideOnMessage(
      desk.key,
      { choice: 'confirm', category: 'complaint', reason: '' },
      AMINA,
      desk.needs,
    );
    expect(answer).toMatchObject({
      ok: true,
      value: { state: 'logged', reference: 'RD-26-000001', decided: { by: AMINA } },
    });
    expect(desk.register.shown()).toMatchObject([{ status: 'Open', category: 'complaint', openedBy: AMINA }]);
    expect(desk.mailbox.categories(CONTACT, desk.id)).toEqual(['Redress: Complaint']);
  });

  it('records a contact without a case', async () => {
    const desk = await withOneMessage();
    await decideOnMessage(
      desk.key,
      { choice: 'confirm', category: 'contact', reason: 'a question' },
      AMINA,
      desk.needs,
    );
    expect(desk.row()).toMatchObject({ state: 'logged', reason: 'recorded as a contact', reference: null });
    expect(desk.register.appended()).toEqual([]);
  });

  it('ends with one case when two people confirm at the same moment, and tells one who was faster', async () => {
    const desk = await withOneMessage();
    const both = await Promise.all(
      [AMINA, BRAM].map((by) =>
        decideOnMessage(desk.key, { choice: 'confirm', category: 'complaint', reason: '' }, by, desk.needs),
      ),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: 'already decided by someone else' } });
    expect(desk.register.shown()).toHaveLength(1);
  });

  it('confirms what Redress opened in another category, in the same case', async () => {
    const desk = await withOneMessage('auto');
    await decideOnMessage(
      desk.key,
      { choice: 'confirm', category: 'service_request', reason: 'a first report' },
      AMINA,
      desk.needs,
    );
    expect(desk.register.shown()).toMatchObject([
      { reference: 'RD-26-000001', status: 'Open', category: 'service_request' },
    ]);
  });

  it('takes back a case that Redress opened, and can open it again under the same reference', async () => {
    const desk = await withOneMessage('auto');
    await decideOnMessage(desk.key, { choice: 'undo', reason: '' }, AMINA, desk.needs);
    expect(desk.row()).toMatchObject({
      state: 'proposed',
      reason: 'case withdrawn, a person decides',
      reference: null,
    });
    expect(desk.register.shown()).toMatchObject([{ status: 'Withdrawn' }]);

    await decideOnMessage(desk.key, { choice: 'open', category: 'complaint', reason: '' }, BRAM, desk.needs);
    expect(desk.row()).toMatchObject({ state: 'logged', reference: 'RD-26-000001' });
    expect(desk.register.shown()).toMatchObject([{ status: 'Open', sequence: 3 }]);
  });

  it('refuses to take back a case that other messages have joined, because they would lose it', async () => {
    const desk = await withOneMessage('auto');
    desk.mailbox.deliver(CONTACT, aLetter({ subject: 'Re: Brown bin RD-26-000001' }));
    await watchMailbox(desk.box(CONTACT), desk.needs);
    const answer = await decideOnMessage(desk.key, { choice: 'undo', reason: '' }, AMINA, desk.needs);
    expect(answer).toEqual({ ok: false, refusal: { reason: 'case has moved on', reference: 'RD-26-000001' } });
    expect(desk.register.shown()).toMatchObject([{ status: 'To confirm' }]);
  });

  it('sets aside what is not for us, and takes that back', async () => {
    const desk = await withOneMessage();
    await decideOnMessage(desk.key, { choice: 'not for us', reason: 'county council' }, AMINA, desk.needs);
    expect(desk.row()).toMatchObject({ state: 'not for us' });
    await decideOnMessage(desk.key, { choice: 'undo', reason: '' }, AMINA, desk.needs);
    expect(desk.row()).toMatchObject({ state: 'proposed', decided: null });
  });

  it.each([
    ['m-none', { choice: 'confirm', category: 'contact', reason: '' } as const, 'no such message'],
    [null, { choice: 'undo', reason: '' } as const, 'nothing to undo'],
  ])('answers in words when it cannot be done (%s)', async (key, decision, reason) => {
    const desk = await withOneMessage();
    const answer = await decideOnMessage(key ?? desk.key, decision, AMINA, desk.needs);
    expect(answer).toMatchObject({ ok: false, refusal: { reason } });
  });
});
