import { describe, expect, it } from 'vitest';
import { mimeOfTakenDown } from '../../server/mail/taken-down.ts';
import { decideOnMessage } from '../../server/workflows/triage/decide-on-message.ts';
import { reconcile } from '../../server/workflows/triage/reconcile.ts';
import { takeDown } from '../../server/workflows/triage/take-down.ts';
import type { TakenDown } from '../../src/domain/triage/by-hand.ts';
import { aDesk } from '../support/a-desk.ts';
import { faulty } from '../support/in-memory/faulty.ts';

const AMINA = { id: 'oid-amina', name: 'Amina Shah' };
const taken = (more: Partial<TakenDown> = {}): TakenDown => ({
  channel: 'phone',
  receivedAt: '2026-06-01T08:30:00.000Z',
  name: 'Ada Caller',
  address: '',
  subject: 'Brown bin',
  text: 'She rang. Nobody has collected the brown bin for three weeks and nobody called back. She is very unhappy.',
  category: 'complaint',
  service: null,
  formId: '0B7F1D3E-5a55-4c0c-9d6e-0d1f0c0ffee1',
  ...more,
});

function atDesk() {
  const desk = aDesk();
  return { ...desk, needs: { ...desk.needs, writer: { takenDown: mimeOfTakenDown } } };
}

describe('a call, a letter or a visit at the counter', { timeout: 30_000 }, () => {
  it('becomes a kept message, one row with its channel, and the case that the person chose', async () => {
    const desk = atDesk();
    const answer = await takeDown(taken(), AMINA, desk.needs);
    expect(answer).toMatchObject({ ok: true, value: { state: 'logged', reference: 'RD-26-000001' } });
    const [row, ...others] = desk.intake.all();
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      key: 'by-hand-0b7f1d3e-5a55-4c0c-9d6e-0d1f0c0ffee1',
      received: [{ mailbox: 'phone', at: '2026-06-01T08:30:00.000Z' }],
      fromName: 'Ada Caller',
      fromAddress: '',
      subject: 'Brown bin',
      messageId: null,
      proposal: { category: 'complaint', service: 'waste' },
      decided: { by: AMINA, category: 'complaint' },
    });
    const kept = await desk.files.read(row?.file?.path ?? '');
    expect(Buffer.from(kept as Uint8Array).toString()).toContain('X-Redress-Channel: phone');
    expect(desk.register.shown()).toMatchObject([{ fromName: 'Ada Caller', receivedAt: '2026-06-01T08:30:00.000Z' }]);
    expect(desk.memory.words.of(row?.key ?? '')).toContain('three weeks');
  });

  it('is decided as the person says, and about the service they name, whatever is proposed', async () => {
    const desk = atDesk();
    await takeDown(taken({ category: 'service_request', service: 'parks' }), AMINA, desk.needs);
    expect(desk.register.shown()).toMatchObject([{ category: 'service_request', service: 'parks' }]);
    await takeDown(taken({ category: 'contact', formId: '11111111-5a55-4c0c-9d6e-0d1f0c0ffee1' }), AMINA, desk.needs);
    expect(desk.register.shown()).toHaveLength(1);
    expect(desk.intake.all().map(({ reason }) => reason)).toEqual(['opened by a person', 'recorded as a contact']);
  });

  it('is one row and one case however often the form is sent, at once too', async () => {
    const desk = atDesk();
    await Promise.all([takeDown(taken(), AMINA, desk.needs), takeDown(taken(), AMINA, desk.needs)]);
    expect(await takeDown(taken(), AMINA, desk.needs)).toMatchObject({
      ok: true,
      value: { reference: 'RD-26-000001' },
    });
    // The first answer was lost, and the officer put something right before sending it again.
    for (const more of [{ text: 'Typed again, otherwise.' }, { name: 'Ada Collar' }, { category: 'contact' }] as const)
      expect(await takeDown(taken(more), AMINA, desk.needs)).toMatchObject({
        ok: false,
        refusal: { reason: 'form was sent otherwise', reference: 'RD-26-000001' },
      });
    expect([desk.intake.all().length, desk.register.shown().length, desk.files.paths().length]).toEqual([1, 1, 1]);
  });

  it('goes on where a fault stopped it: kept and logged, and not decided yet', async () => {
    const desk = atDesk();
    const register = faulty(desk.register, { append: { call: 1, when: 'before' } });
    await expect(takeDown(taken(), AMINA, { ...desk.needs, register })).rejects.toMatchObject({ name: 'GraphFault' });
    expect(desk.intake.all()).toMatchObject([{ state: 'proposed', reference: null }]);
    expect(await takeDown(taken(), AMINA, desk.needs)).toMatchObject({ ok: true, value: { state: 'logged' } });
    expect(desk.register.shown()).toHaveLength(1);
  });

  it('is refused where it is said to have been received later than now; an office’s clock may be a minute fast', async () => {
    const desk = atDesk();
    const late = await takeDown(taken({ receivedAt: '2026-06-02T08:30:00.000Z' }), AMINA, desk.needs);
    expect(late).toMatchObject({ ok: false, refusal: { reason: 'received after now' } });
    expect([desk.intake.all(), desk.files.paths()]).toEqual([[], []]);
    await takeDown(taken({ receivedAt: '2026-06-01T09:02:30.000Z' }), AMINA, desk.needs);
    expect(Date.parse(desk.intake.all()[0]?.received[0]?.at ?? '')).toBeLessThanOrEqual(
      Date.parse('2026-06-01T09:02:00Z'),
    );
  });

  it('leaves every mailbox accounted for, and asks none of them for a mark, also when it is taken back', async () => {
    const desk = atDesk();
    await takeDown(taken(), AMINA, desk.needs);
    const key = desk.intake.all()[0]?.key ?? '';
    await decideOnMessage(key, { choice: 'undo', reason: 'the wrong form' }, AMINA, desk.needs);
    expect(desk.intake.all()).toMatchObject([{ state: 'proposed', reference: null }]);
    expect(desk.logged).toEqual([]);
    for (const watched of desk.needs.standing.mailboxes)
      expect(await reconcile(watched, desk.needs)).toMatchObject({ messages: 0, rows: 0, missing: [], repeated: [] });
  });
});
