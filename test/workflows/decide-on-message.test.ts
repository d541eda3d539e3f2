import { describe, expect, it } from 'vitest';
import { GraphFault } from '../../server/graph/graph-fault.ts';
import type { CaseRegister, IntakeLog, Mailbox } from '../../server/ports.ts';
import { repairCases } from '../../server/workflows/case/repair-cases.ts';
import { decideOnMessage } from '../../server/workflows/triage/decide-on-message.ts';
import { watchMailbox } from '../../server/workflows/triage/watch-mailbox.ts';
import type { Decision } from '../../src/domain/triage/decisions.ts';
import { aLink } from '../ports/samples.ts';
import { aDesk, aLetter, CONTACT } from '../support/a-desk.ts';
import { insteadOf } from '../support/in-memory/instead-of.ts';

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

describe('a person decides about a message', { timeout: 30_000 }, () => {
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

  it('decides nothing where the person had another message before them than that of the row', async () => {
    const desk = await withOneMessage();
    const { messageId, subject, fromAddress: from, received } = desk.row() ?? ({} as never);
    const before = { mailbox: CONTACT, messageId: `<${messageId}>`, subject, from, at: received[0]?.at ?? null };
    const decide = (seen: typeof before) =>
      decideOnMessage(desk.key, { choice: 'confirm', category: 'complaint', reason: '', seen }, AMINA, desk.needs);
    const other = await decide({ ...before, messageId: '<the-next-one@post.example>' });
    expect(other).toEqual({ ok: false, refusal: { reason: 'not the message you saw' } });
    expect([desk.row()?.state, desk.register.appended(), desk.mailbox.categories(CONTACT, desk.id)]).toEqual([
      'proposed',
      [],
      ['Redress: Complaint?'],
    ]);
    expect(await decide(before)).toMatchObject({ ok: true, value: { state: 'logged' } });
    // Asked again after a lost answer, from another message: what stands is not told of that one either.
    expect(await decide({ ...before, messageId: '<the-next-one@post.example>' })).toMatchObject({ ok: false });
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

  it('reads what others wrote on cases before it takes one back, once and no second time', async () => {
    const desk = await withOneMessage('auto');
    let read = 0;
    const register = insteadOf<CaseRegister>(desk.register, {
      eventChanges: async function* (cursor) {
        for await (const page of desk.register.eventChanges(cursor)) {
          read += page.put.length;
          yield page;
        }
      },
    });
    const undo = () => decideOnMessage(desk.key, { choice: 'undo', reason: '' }, AMINA, { ...desk.needs, register });
    await undo();
    expect(read).toBe(1);
    await decideOnMessage(desk.key, { choice: 'not for us', reason: '' }, AMINA, desk.needs);
    await undo();
    // The withdrawal that the first one wrote, and not the whole list anew.
    expect(read).toBe(2);
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

const OPEN: Decision = { choice: 'open', category: 'complaint', reason: 'Mrs Fettle rang, it is urgent' };
const NOT_FOR_US: Decision = { choice: 'not for us', reason: 'county council' };
const later = (needs: Awaited<ReturnType<typeof withOneMessage>>['needs']) => ({
  ...needs,
  now: () => '2026-06-01T12:00:00.000Z',
});

describe('two people decide about one message at once', { timeout: 30_000 }, () => {
  it('and the case that only the slower decision opened is taken back, because the row says otherwise', async () => {
    const desk = await withOneMessage();
    const [amina, bram] = await Promise.all([
      decideOnMessage(desk.key, NOT_FOR_US, AMINA, desk.needs),
      decideOnMessage(desk.key, OPEN, BRAM, desk.needs),
    ]);
    expect(amina).toMatchObject({ ok: true });
    expect(bram).toMatchObject({ ok: false, refusal: { reason: 'already decided by someone else', by: AMINA } });
    expect(desk.row()).toMatchObject({ state: 'not for us', reference: null });
    expect(desk.register.shown()).toMatchObject([{ reference: 'RD-26-000001', status: 'Withdrawn' }]);
    expect(desk.mailbox.categories(CONTACT, desk.id)).toEqual(['Redress: Not for us']);
  });

  it('and where the slower one is cut off, the next repair takes the case back; one that was worked on it names instead', async () => {
    for (const workedOn of [false, true]) {
      const desk = await withOneMessage();
      const cutOff = insteadOf<IntakeLog>(desk.intake, {
        change: () => Promise.reject(new GraphFault({ kind: 'unavailable', operation: 'change a row', status: 0 })),
      });
      await expect(decideOnMessage(desk.key, OPEN, BRAM, { ...desk.needs, intake: cutOff })).rejects.toThrow();
      await decideOnMessage(desk.key, NOT_FOR_US, AMINA, desk.needs);
      if (workedOn) await desk.register.append(aLink('RD-26-000001', 2));
      await desk.readLists();
      await repairCases(later(desk.needs));
      await desk.readLists();
      expect([desk.register.shown()[0]?.status, desk.row()?.state, desk.row()?.reference]).toEqual(
        workedOn ? ['Open', 'logged', 'RD-26-000001'] : ['Withdrawn', 'not for us', null],
      );
      expect(await repairCases(later(desk.needs))).toEqual({ mended: [], left: [] });
    }
  });

  it('as two different things: the case is what the first one said, and the second is told', async () => {
    const desk = await withOneMessage();
    let cut = true;
    const slow = insteadOf<IntakeLog>(desk.intake, {
      // Bram decides while Amina's row is on its way.
      change: async (key, edit) => {
        if (cut) {
          cut = false;
          const bram = await decideOnMessage(key, { ...OPEN, category: 'service_request' }, BRAM, desk.needs);
          expect(bram).toMatchObject({
            ok: false,
            refusal: { by: AMINA, category: 'complaint', reference: 'RD-26-000001' },
          });
        }
        return desk.intake.change(key, edit);
      },
    });
    expect(await decideOnMessage(desk.key, OPEN, AMINA, { ...desk.needs, intake: slow })).toMatchObject({ ok: true });
    expect(desk.register.shown()).toMatchObject([{ category: 'complaint', status: 'Open', openedBy: AMINA }]);
    expect(desk.row()).toMatchObject({ decided: { by: AMINA, category: 'complaint', reason: OPEN.reason } });
  });

  it('and one whom the repair of the lists overtook keeps what they typed', async () => {
    const desk = await withOneMessage();
    await desk.readLists();
    const slow = insteadOf<IntakeLog>(desk.intake, {
      change: async (key, edit) => {
        await desk.readLists();
        await repairCases(later(desk.needs));
        return desk.intake.change(key, edit);
      },
    });
    expect(await decideOnMessage(desk.key, OPEN, AMINA, { ...desk.needs, intake: slow })).toMatchObject({ ok: true });
    expect(desk.row()?.decided).toMatchObject({ by: AMINA, reason: OPEN.reason });
  });
});

describe('a decision while Microsoft 365 is busy', { timeout: 30_000 }, () => {
  const busy = new GraphFault({ kind: 'throttled', operation: 'mark a message', status: 429 });

  it.each([OPEN, NOT_FOR_US])('stands once its row is written, although the mark has to wait: %o', async (decision) => {
    const desk = await withOneMessage();
    const mailbox = insteadOf<Mailbox>(desk.mailbox, { mark: () => Promise.reject(busy) });
    const first = await decideOnMessage(desk.key, decision, AMINA, { ...desk.needs, mailbox });
    expect(first).toMatchObject({ ok: true, value: { decided: { by: AMINA, reason: decision.reason } } });
    expect(desk.logged).toMatchObject([{ message: desk.id, fault: { kind: 'throttled' } }]);
    // Whoever was told nothing asks again, and is not told that somebody else was faster.
    expect(await decideOnMessage(desk.key, decision, AMINA, desk.needs)).toEqual(first);
    expect(await decideOnMessage(desk.key, decision, BRAM, desk.needs)).toMatchObject({ ok: false });
    expect(desk.register.appended()).toHaveLength(decision === OPEN ? 1 : 0);
  });

  it('goes on from where it stopped when the same person asks again', async () => {
    const desk = await withOneMessage();
    const intake = insteadOf<IntakeLog>(desk.intake, { change: () => Promise.reject(busy) });
    await expect(decideOnMessage(desk.key, OPEN, AMINA, { ...desk.needs, intake })).rejects.toThrow();
    expect(await decideOnMessage(desk.key, OPEN, AMINA, desk.needs)).toMatchObject({
      ok: true,
      value: { reference: 'RD-26-000001', decided: { reason: OPEN.reason } },
    });
    expect(desk.register.appended()).toHaveLength(1);
  });
});
