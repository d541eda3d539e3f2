import { describe, expect, it } from 'vitest';
import { Lane } from '../../server/worker/lane.ts';
import { repairCases } from '../../server/workflows/case/repair-cases.ts';
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

describe('repairing', () => {
  it('writes the readable row again that a crash or a person took away', async () => {
    const desk = aDesk('auto');
    desk.mailbox.deliver(CONTACT, aLetter());
    await watchMailbox(desk.box(CONTACT), desk.needs);
    await desk.readLists();
    desk.register.removeCaseByHand('RD-26-000001');
    await desk.readLists();
    expect(await repairCases(desk.needs)).toEqual(['RD-26-000001']);
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
    await repairCases(desk.needs);
    expect(desk.intake.all()[0]).toMatchObject({
      state: 'logged',
      reference: 'RD-26-000001',
      decided: { by: amina, category: 'complaint' },
    });
    expect(await repairCases(desk.needs)).toEqual([]);
  });
});

describe('a lane', () => {
  const lane = (work: () => Promise<unknown>) =>
    new Lane({ name: 'a', everyMs: 60_000, work, now: () => 'now', log: () => undefined });
  const tick = () => new Promise((next) => setTimeout(next, 5));

  it('never runs twice at once, and runs once more when it was woken during a run', async () => {
    let running = 0;
    let most = 0;
    let runs = 0;
    const one = lane(async () => {
      runs += 1;
      running += 1;
      most = Math.max(most, running);
      await tick();
      running -= 1;
    });
    one.wake();
    one.wake();
    one.wake();
    await tick();
    await tick();
    await tick();
    await one.stop();
    expect(most).toBe(1);
    expect(runs).toBe(2);
  });

  it('says the kind of the fault, and that it failed, until it goes well again', async () => {
    const one = lane(async () => {
      throw Object.assign(new Error('away'), { kind: 'unavailable' });
    });
    one.wake();
    await tick();
    expect(one.status()).toMatchObject({ failures: 1, fault: 'unavailable', lastDone: null });
    await one.stop();
  });

  it('does not try again before the time the service asked for', async () => {
    let runs = 0;
    const one = lane(async () => {
      runs += 1;
      throw Object.assign(new Error('busy'), {
        kind: 'throttled',
        retryAt: new Date(Date.now() + 60_000).toISOString(),
      });
    });
    one.wake();
    await tick();
    one.wake();
    await tick();
    expect(runs).toBe(1);
    await one.stop();
  });
});
