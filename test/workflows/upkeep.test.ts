import { describe, expect, it } from 'vitest';
import { repairCases } from '../../server/workflows/case/repair-cases.ts';
import type { Needs } from '../../server/workflows/needs.ts';
import { decideOnMessage } from '../../server/workflows/triage/decide-on-message.ts';
import { isClean, reconcile } from '../../server/workflows/triage/reconcile.ts';
import { watchMailbox } from '../../server/workflows/triage/watch-mailbox.ts';
import { aDesk, aLetter, COMPLAINTS, CONTACT } from '../support/a-desk.ts';
import { faulty } from '../support/in-memory/faulty.ts';

describe('reconciling', () => {
  it('finds a message that has no row, and is clean once it has', async () => {
    const desk = aDesk();
    desk.mailbox.deliver(CONTACT, aLetter());
    const id = desk.mailbox.deliver(CONTACT, aLetter(), { folder: 'archive' });
    await watchMailbox(desk.box(CONTACT), desk.needs);
    const found = await reconcile(desk.box(CONTACT), desk.needs);
    expect(found).toMatchObject({ messages: 2, rows: 1, missing: [id], repeated: [] });
    expect(isClean(found)).toBe(false);
    expect(isClean(await reconcile(desk.box(COMPLAINTS), desk.needs))).toBe(true);
  });

  it('does not call a message that was deleted for good a difference', async () => {
    const desk = aDesk();
    const id = desk.mailbox.deliver(CONTACT, aLetter());
    await watchMailbox(desk.box(CONTACT), desk.needs);
    desk.mailbox.remove(CONTACT, id);
    expect(await reconcile(desk.box(CONTACT), desk.needs)).toMatchObject({
      messages: 0,
      rows: 1,
      left: 1,
      missing: [],
    });
  });
});

/** The same, some minutes on. */
const later = (needs: Needs): Needs => ({ ...needs, now: () => '2026-06-01T12:00:00.000Z' });

describe('repairing', () => {
  it('writes the readable row again that a crash or a person took away', async () => {
    const desk = aDesk('auto');
    desk.mailbox.deliver(CONTACT, aLetter());
    await watchMailbox(desk.box(CONTACT), desk.needs);
    await desk.readLists();
    desk.register.removeCaseByHand('RD-26-000001');
    await desk.readLists();
    expect(await repairCases(desk.needs)).toEqual({ mended: ['RD-26-000001'], left: [] });
    expect(desk.register.shown()).toMatchObject([{ reference: 'RD-26-000001', status: 'To confirm' }]);
  });

  it('names the case in the log where a person was cut off between opening it and the row', async () => {
    const desk = aDesk();
    desk.mailbox.deliver(CONTACT, aLetter());
    await watchMailbox(desk.box(CONTACT), desk.needs);
    const key = desk.intake.all()[0]?.key ?? '';
    const cutOff = { ...desk.needs, intake: faulty(desk.intake, { change: { call: 1, when: 'before' } }) };
    const amina = { id: 'oid-amina', name: 'Amina Shah' };
    await expect(
      decideOnMessage(key, { choice: 'confirm', category: 'complaint', reason: '' }, amina, cutOff),
    ).rejects.toThrow();
    expect(desk.intake.all()[0]).toMatchObject({ state: 'proposed', reference: null });

    await desk.readLists();
    // At once it would be in the way of somebody whose write of the row is under way.
    await repairCases(desk.needs);
    expect(desk.intake.all()[0]).toMatchObject({ state: 'proposed', reference: null });
    await repairCases(later(desk.needs));
    expect(desk.intake.all()[0]).toMatchObject({
      state: 'logged',
      reference: 'RD-26-000001',
      decided: { by: amina, category: 'complaint' },
    });
    expect(await repairCases(later(desk.needs))).toEqual({ mended: [], left: [] });
  });
});
