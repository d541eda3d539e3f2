import { describe, expect, it } from 'vitest';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { linkMessage } from '../../server/workflows/case/link-message.ts';
import { goOnIn } from '../../server/workflows/case/merge-cases.ts';
import { openCase } from '../../server/workflows/case/open-case.ts';
import { repairCases } from '../../server/workflows/case/repair-cases.ts';
import { takeOffCase } from '../../server/workflows/case/take-off-case.ts';
import type { Asked } from '../../src/domain/case/act.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { messagesOn } from '../../src/domain/case/messages-on.ts';
import { classify } from '../../src/domain/triage/classify.ts';
import { REDRESS } from '../../src/domain/triage/intake.ts';
import { AMINA, BRAM, CERYS } from '../support/a-case.ts';
import { message, onePoint, REFERENCE, responded, SECOND, withACase, withTwo } from '../support/a-case-at-a-desk.ts';
import { COMPLAINT } from '../support/a-desk.ts';
import type { InMemoryCaseRegister } from '../support/in-memory/case-register.ts';
import { faulty } from '../support/in-memory/faulty.ts';
import { insteadOf } from '../support/in-memory/instead-of.ts';
import { TRIAGE } from '../support/triage.ts';

describe('a case that is merged into another', () => {
  const merged: Extract<Asked, { type: 'merged' }> = { type: 'merged', into: SECOND, why: 'the same bins' };
  const asking = { act: merged, by: AMINA, seen: null };
  const unhappy = {
    ...message('m-3', '2026-06-01T20:00:00Z'),
    proposal: classify({ from: '', subject: 'Bins', body: COMPLAINT }, TRIAGE),
  };
  const answers = (desk: Awaited<ReturnType<typeof withTwo>>, reference: string) =>
    desk.act(onePoint, AMINA, null, reference).then(() => desk.act(responded, AMINA, null, reference));

  it('lets two cases go on as one; mail for the ended one joins the other', async () => {
    const desk = await withTwo();
    expect(await desk.act({ type: 'merged', into: 'RD-26-000002', why: 'the same bins' }, AMINA, 1)).toMatchObject({
      ok: true,
      value: { kase: { status: 'Closed' } },
    });
    expect(desk.row('RD-26-000002')).toMatchObject({ messages: 2 });
    const linked = await linkMessage(REFERENCE, { entry: message('m-6'), rung: 'reference', by: AMINA }, desk.needs);
    expect(linked).toMatchObject({
      ok: true,
      value: { kase: { reference: 'RD-26-000002', messages: 3 }, isNew: true },
    });
    expect(await desk.act({ type: 'merged', into: REFERENCE, why: 'back' }, AMINA, null, 'RD-26-000002')).toMatchObject(
      {
        refusal: { why: { reason: 'other case not open' } },
      },
    );
  });

  describe('of somebody else', () => {
    const other = { type: 'corrected', what: 'from address', stage: 1, to: 'x.other@post.example', why: 'x' } as const;
    const named = { ...other, what: 'from name', to: 'Xanthe Other' } as const;
    const desked = async () => {
      const desk = await withTwo();
      for (const act of [other, named]) await desk.act(act, AMINA, null, SECOND);
      return desk;
    };
    const why = async (asked: ReturnType<Awaited<ReturnType<typeof withTwo>>['act']>) => {
      const answer = await asked;
      return answer.ok ? null : answer.refusal.why;
    };

    it('is asked for on purpose, and says whose it is', async () => {
      const desk = await desked();
      const refusal = { reason: 'other case of somebody else', reference: SECOND, name: 'Xanthe Other' };
      expect(await why(desk.act(merged))).toEqual(refusal);
      expect((await desk.state(REFERENCE)).status).toBe('Open');
      expect(await why(desk.act({ ...merged, ofAnother: true }))).toBeNull();
      expect((await desk.history(REFERENCE)).at(-1)).toMatchObject({ type: 'merged', ofAnother: true });
    });

    it('takes in no first complaint where it is answered, though it is meant: it would be their request for stage 2', async () => {
      const desk = await desked();
      await answers(desk, SECOND);
      const refusal = { reason: 'somebody else is owed their own', reference: SECOND, because: 'answered' };
      expect(await why(desk.act({ ...merged, ofAnother: true }))).toEqual(refusal);
      expect((await desk.state(SECOND)).escalationAsked).toBeNull();
    });

    it('makes no request for the next stage of mail that came with it, once it is answered', async () => {
      const desk = await desked();
      await desk.intake.record(unhappy);
      await linkMessage(REFERENCE, { entry: unhappy, rung: 'reference', by: AMINA }, desk.needs);
      await desk.act({ ...merged, ofAnother: true });
      await answers(desk, SECOND);
      await goOnIn(REFERENCE, { into: SECOND, why: 'again', by: AMINA }, desk.needs);
      expect(await desk.state(SECOND)).toMatchObject({ status: 'Answered', escalationAsked: null });
    });

    it('takes in no request for a service', async () => {
      const desk = await withACase('service_request');
      await desk.intake.record(message('m-9'));
      await openCase({ entry: message('m-9'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
      await desk.act(other, AMINA, null, SECOND);
      expect(await why(desk.act({ ...merged, ofAnother: true }))).toEqual({
        ...{ reason: 'somebody else is owed their own', reference: SECOND, because: 'service request' },
      });
    });
  });

  it('hands over mail that comes in the middle, before it ends', async () => {
    const desk = await withTwo();
    const entry = message('m-3');
    const needs = desk.inTheMiddle(() => linkMessage(REFERENCE, { entry, rung: 'reference', by: REDRESS }, desk.needs));
    expect(await actOnCase(REFERENCE, asking, needs)).toMatchObject({ ok: true });
    const living = await desk.state(SECOND);
    expect(messagesOn(await desk.history(SECOND))).toEqual(['m-9', 'm-1', 'm-3']);
    expect(living).toMatchObject({ messages: 3, joined: [{ intakeKey: 'm-1' }, { intakeKey: 'm-3', seen: false }] });
    expect(living.related).toEqual([{ reference: REFERENCE, how: 'took in' }]);
    expect((await desk.state(REFERENCE)).joined).toMatchObject([{ intakeKey: 'm-3', seen: true }]);
  });

  it('loses a message that is taken off it in the middle, here and in the case that lives', async () => {
    const desk = await withTwo();
    await linkMessage(REFERENCE, { entry: message('m-3'), rung: 'reference', by: REDRESS }, desk.needs);
    const off = { intakeKey: 'm-3', into: null, why: 'Not theirs', by: BRAM };
    const needs = desk.inTheMiddle(() => takeOffCase(REFERENCE, off, desk.needs));
    expect(await actOnCase(REFERENCE, asking, needs)).toMatchObject({ ok: true });
    for (const reference of [REFERENCE, SECOND])
      expect(messagesOn(await desk.history(reference))).toEqual(reference === SECOND ? ['m-9', 'm-1'] : ['m-1']);
    const gone = (await desk.history(SECOND)).find(({ type }) => type === 'message taken off');
    expect(gone).toMatchObject({ by: BRAM, why: 'Not theirs', into: null });
  });

  it('does not bring back a message that was taken off the case that lives', async () => {
    const desk = await withTwo();
    await linkMessage(REFERENCE, { entry: message('m-3'), rung: 'reference', by: REDRESS }, desk.needs);
    const needs = desk.inTheMiddle(async () => {
      await takeOffCase(SECOND, { intakeKey: 'm-3', into: null, why: 'Not theirs', by: BRAM }, desk.needs);
      await desk.act({ type: 'noted', text: 'She rang' }, BRAM);
    });
    expect(await actOnCase(REFERENCE, asking, needs)).toMatchObject({ ok: true });
    expect(messagesOn(await desk.history(SECOND))).toEqual(['m-9', 'm-1']);
  });

  it('keeps a message on the case that lives where a person moves it there in the middle', async () => {
    const desk = await withTwo();
    await linkMessage(REFERENCE, { entry: message('m-3'), rung: 'reference', by: REDRESS }, desk.needs);
    const needs = desk.inTheMiddle(async () => {
      await linkMessage(SECOND, { entry: message('m-3'), rung: 'by hand', by: BRAM }, desk.needs);
      await takeOffCase(REFERENCE, { intakeKey: 'm-3', into: SECOND, why: '', by: BRAM }, desk.needs);
    });
    expect(await actOnCase(REFERENCE, asking, needs)).toMatchObject({ ok: true });
    expect(messagesOn(await desk.history(SECOND))).toEqual(['m-9', 'm-1', 'm-3']);
  });

  it('asks for the next stage by a letter whose row in the log is not written yet', async () => {
    const desk = await withTwo();
    await answers(desk, SECOND);
    const later = { ...desk.needs, now: () => '2026-06-01T21:00:00.000Z' };
    const comes = () => linkMessage(REFERENCE, { entry: unhappy, rung: 'reference', by: REDRESS }, later);
    const needs = { ...desk.inTheMiddle(comes), now: later.now };
    expect(await actOnCase(REFERENCE, asking, needs)).toMatchObject({ ok: true });
    expect(await desk.intake.find('m-3')).toBeNull();
    expect((await desk.state(SECOND)).escalationAsked).toMatchObject({ intakeKey: 'm-3' });
  });

  it('hands over what came before a crash in the middle, whoever repairs', async () => {
    const desk = await withTwo();
    const dying = { ...desk.needs, register: faulty(desk.register, { append: { call: 2, when: 'before' } }) };
    await expect(actOnCase(REFERENCE, asking, dying)).rejects.toThrow();
    await linkMessage(REFERENCE, { entry: message('m-3'), rung: 'reference', by: REDRESS }, desk.needs);
    await desk.readLists();
    expect((await repairCases({ ...desk.needs, now: () => '2026-06-01T15:00:00.000Z' })).left).toEqual([]);
    expect(messagesOn(await desk.history(SECOND))).toEqual(['m-9', 'm-1', 'm-3']);
    expect((await desk.state(REFERENCE)).closure).toMatchObject({ ground: 'merged' });
  });

  it('asks for the next stage where the other one is answered, by the letter that is not content with that', async () => {
    for (const when of ['before', 'in the middle'] as const) {
      const desk = await withTwo();
      await answers(desk, SECOND);
      await desk.intake.record(unhappy);
      const comes = () => linkMessage(REFERENCE, { entry: unhappy, rung: 'reference', by: REDRESS }, desk.needs);
      if (when === 'before') await comes();
      const needs = when === 'before' ? desk.needs : desk.inTheMiddle(comes);
      const later = { ...needs, now: () => '2026-06-01T21:00:00.000Z' };
      expect(await actOnCase(REFERENCE, asking, later)).toMatchObject({ ok: true });
      const { escalationAsked } = await desk.state(SECOND);
      expect(escalationAsked).toMatchObject({ intakeKey: 'm-3', receivedAt: '2026-06-01T20:00:00Z' });
    }
  });

  /** Answered, asked for the next stage, and opened again over that, as it was once let. */
  async function withARequest() {
    const desk = await withTwo();
    await answers(desk, REFERENCE);
    const rest = { reference: REFERENCE, by: AMINA } as const;
    const asked = { receivedAt: '2026-06-01T15:00:00Z', intakeKey: null, late: 0 };
    await desk.register.append({ type: 'escalation asked', ...asked, ...rest, sequence: 4, at: asked.receivedAt });
    await desk.register.append({ type: 'reopened', why: 'So', ...rest, sequence: 5, at: '2026-06-01T15:10:00Z' });
    return { ...desk, later: { ...desk.needs, now: () => '2026-06-01T16:00:00.000Z' } };
  }

  it('hands over a request for the next stage that waits, once', async () => {
    const desk = await withARequest();
    await answers(desk, SECOND);
    expect(await actOnCase(REFERENCE, asking, desk.later)).toMatchObject({ ok: true });
    expect(await desk.state(SECOND)).toMatchObject({
      escalationAsked: { receivedAt: '2026-06-01T15:00:00Z', intakeKey: null },
      alsoAsked: [],
    });
  });

  it('goes on where a request that waits has no answer to be about in the other: it is decided on first', async () => {
    const desk = await withARequest();
    expect(await actOnCase(REFERENCE, asking, desk.later)).toMatchObject({
      refusal: { why: { reason: 'request for the next stage waits', receivedAt: '2026-06-01T15:00:00Z' } },
    });
    expect(await desk.history(SECOND)).toHaveLength(1);
  });

  it('carries a restriction that comes in the middle to the case that lives', async () => {
    const desk = await withTwo();
    const restricted: Asked = { type: 'restricted', to: [AMINA], why: 'A violence marker' };
    const needs = desk.inTheMiddle(() => desk.act(restricted, BRAM));
    expect(await actOnCase(REFERENCE, asking, needs)).toMatchObject({ ok: true });
    expect((await desk.state(SECOND)).restricted).toEqual({ to: [AMINA], why: 'A violence marker' });
    expect((await desk.state(REFERENCE)).closure).toMatchObject({ ground: 'merged' });
  });

  it('carries the restriction before the mail that came with it, so that nobody reads that in between', async () => {
    const desk = await withTwo();
    const needs = desk.inTheMiddle(async () => {
      await desk.act({ type: 'restricted', to: [AMINA], why: 'A marker' }, BRAM);
      await linkMessage(REFERENCE, { entry: message('m-3'), rung: 'reference', by: REDRESS }, desk.needs);
    });
    expect((await actOnCase(REFERENCE, asking, needs)).ok).toBe(true);
    const took = (await desk.history(SECOND)).filter(({ type }) => type === 'took in' || type === 'restricted');
    expect(took.map((event) => (event.type === 'took in' ? event.messages : event.type))).toEqual([
      ['m-1'],
      'restricted',
      ['m-3'],
    ]);
  });

  it('is not guarded by itself any more: who may see its mail is said on the case that goes on', async () => {
    const desk = await withTwo();
    await actOnCase(REFERENCE, asking, desk.needs);
    expect(await desk.act({ type: 'restricted', to: [AMINA], why: 'A marker' }, BRAM)).toMatchObject({
      ok: false,
      refusal: { why: { reason: 'goes on in another case', into: SECOND } },
    });
  });

  it('stays open where nobody could see both then: a person decides', async () => {
    const desk = await withTwo();
    await desk.act({ type: 'restricted', to: [CERYS], why: 'Her own' }, AMINA, null, SECOND);
    const needs = desk.inTheMiddle(() => desk.act({ type: 'restricted', to: [AMINA], why: 'A marker' }, BRAM));
    expect(await actOnCase(REFERENCE, asking, needs)).toMatchObject({
      refusal: { why: { reason: 'other case seen by more', reference: SECOND } },
    });
    expect((await desk.state(REFERENCE)).status).toBe('Open');
    await desk.readLists();
    const { left } = await repairCases({ ...desk.needs, now: () => '2026-06-01T15:00:00.000Z' });
    expect(left).toMatchObject([{ id: REFERENCE, fault: { kind: 'not ended' } }]);
  });
});

describe('two people who merge two cases into each other', () => {
  const FIRST = REFERENCE;
  const into = (reference: string): Asked => ({ type: 'merged', into: reference, why: 'The same matter' });

  it.each([
    [FIRST, SECOND],
    [SECOND, FIRST],
  ])('close the younger one, and the older has the messages of both (%s first)', async (one, other) => {
    const desk = await withACase();
    await openCase({ entry: message('m-9'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
    const acted = await Promise.all([desk.act(into(other), AMINA, null, one), desk.act(into(one), BRAM, null, other)]);
    expect(acted.filter(({ ok }) => ok)).toHaveLength(1);
    expect(fold(await desk.history(FIRST))?.status).toBe('Open');
    expect(fold(await desk.history(SECOND))?.closure).toMatchObject({ ground: 'merged' });
    expect(messagesOn(await desk.history(FIRST))).toEqual(['m-1', 'm-9']);
  });

  it('end it after a crash between the two halves, whoever repairs', async () => {
    const desk = await withACase();
    await openCase({ entry: message('m-9'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
    const dying = { ...desk.needs, register: faulty(desk.register, { append: { call: 2, when: 'before' } }) };
    await expect(actOnCase(FIRST, { act: into(SECOND), by: AMINA, seen: 1 }, dying)).rejects.toThrow();
    expect(fold(await desk.history(FIRST))?.status).toBe('Open');
    await desk.readLists();
    const later = { ...desk.needs, now: () => '2026-06-01T15:00:00.000Z' };
    expect((await repairCases(later)).left).toEqual([]);
    expect((await desk.history(FIRST)).at(-1)).toMatchObject({ type: 'merged', by: AMINA, why: 'The same matter' });
    await desk.readLists();
    expect((await repairCases(later)).mended).toEqual([]);
  });

  it('end the younger after a crash of both', async () => {
    const desk = await withACase();
    await openCase({ entry: message('m-9'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
    for (const [one, other] of [
      [FIRST, SECOND],
      [SECOND, FIRST],
    ] as const) {
      const dying = { ...desk.needs, register: faulty(desk.register, { append: { call: 2, when: 'before' } }) };
      await expect(actOnCase(one, { act: into(other), by: AMINA, seen: null }, dying)).rejects.toThrow();
    }
    await desk.readLists();
    expect((await repairCases({ ...desk.needs, now: () => '2026-06-01T15:00:00.000Z' })).left).toEqual([]);
    expect(fold(await desk.history(FIRST))?.status).toBe('Open');
    expect(fold(await desk.history(SECOND))?.closure).toMatchObject({ ground: 'merged' });
  });

  it('is named to a person where the first case was answered before its end was written', async () => {
    const desk = await withACase();
    await openCase({ entry: message('m-9'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
    const dying = { ...desk.needs, register: faulty(desk.register, { append: { call: 2, when: 'before' } }) };
    await expect(actOnCase(FIRST, { act: into(SECOND), by: AMINA, seen: 1 }, dying)).rejects.toThrow();
    await desk.act(onePoint);
    await desk.act(responded);
    await desk.readLists();
    const { left } = await repairCases({ ...desk.needs, now: () => '2026-06-01T15:00:00.000Z' });
    expect(left).toMatchObject([{ id: FIRST, fault: { kind: 'not ended' } }]);
  });

  it('is done already for whoever tries again after an answer that was lost on the way', async () => {
    const desk = await withACase();
    await openCase({ entry: message('m-9'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
    const dying = { ...desk.needs, register: faulty(desk.register, { append: { call: 2, when: 'after' } }) };
    const asked = { act: into(SECOND) as Extract<Asked, { type: 'merged' }>, by: AMINA, seen: 1 };
    await expect(actOnCase(FIRST, asked, dying)).rejects.toThrow();
    expect(await actOnCase(FIRST, asked, desk.needs)).toMatchObject({ ok: true, value: { event: null } });
  });

  it('is refused where the other case ended, or more people see it, in the very moment of taking in', async () => {
    for (const [meanwhile, reason] of [
      [{ type: 'closed', ground: 'taken back', words: 'She rang' }, 'other case not open'],
      [{ type: 'restriction lifted', why: 'No need' }, 'other case seen by more'],
    ] as const) {
      const desk = await withACase();
      await openCase({ entry: message('m-9'), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
      for (const one of [FIRST, SECOND])
        await desk.act({ type: 'restricted', to: [AMINA], why: 'So' }, AMINA, null, one);
      let faster = true;
      const register = insteadOf<InMemoryCaseRegister>(desk.register, {
        append: async (event) => {
          if (faster) {
            faster = false;
            await desk.act(meanwhile, BRAM, null, SECOND);
          }
          return desk.register.append(event);
        },
      });
      const act = into(SECOND);
      expect(await actOnCase(FIRST, { act, by: AMINA, seen: null }, { ...desk.needs, register })).toMatchObject({
        refusal: { why: { reason, reference: SECOND } },
      });
      expect(fold(await desk.history(FIRST))?.status).toBe('Open');
    }
  });
});
