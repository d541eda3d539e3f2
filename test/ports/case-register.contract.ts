import { describe, expect, it } from 'vitest';
import type { CaseRegister } from '../../server/ports.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { everyKindOfEvent } from './happenings.ts';
import { aCase, aLink, anOpening, toTheEnd } from './samples.ts';

export type CaseRegisterUnderTest = {
  readonly register: CaseRegister;
  /** The same register as another server has it. */
  readonly other: CaseRegister;
  removeCaseByHand(reference: string): Promise<void>;
  forgetCursors(): Promise<void>;
};

export function caseRegisterContract(name: string, make: () => Promise<CaseRegisterUnderTest>): void {
  let made = 0;
  const reference = () => `RD-26-${String(++made).padStart(6, '0')}`;

  describe(`the case register, ${name}`, () => {
    it('appends events and gives the history back in order, word for word', async () => {
      const { register, other } = await make();
      const ref = reference();
      const history = [anOpening(ref, `opens-${ref}`), aLink(ref, 2), aLink(ref, 3)];
      for (const event of history) expect(await register.append(event)).toEqual({ kind: 'appended' });
      expect(await other.events(ref)).toEqual(history);
      expect(await register.events(reference())).toEqual([]);
    });

    it('gives every kind of event back word for word, also one of a kind it does not know', async () => {
      const { register, other } = await make();
      const ref = reference();
      const history = everyKindOfEvent(ref, `opens-${ref}`);
      for (const event of history) expect(await register.append(event)).toEqual({ kind: 'appended' });
      expect(await other.events(ref)).toEqual(history);
    });

    it('takes the opening by a message whose subject is longer than a row holds', async () => {
      const { register } = await make();
      const ref = reference();
      const subject = 'Bin '.repeat(20_000);
      expect(await register.append(anOpening(ref, `opens-${ref}`, { subject, fromName: subject }))).toEqual({
        kind: 'appended',
      });
      const [opening] = await register.events(ref);
      expect(opening).toMatchObject({ type: 'opened', subject: expect.stringMatching(/^Bin Bin Bin /) });
    });

    it('opens once what comes out of another case, beside the case that the same message opened', async () => {
      const { register, other } = await make();
      const [parent, child, again] = [reference(), reference(), reference()];
      const key = `opens-${parent}`;
      const origin = { how: 'converted', of: parent } as const;
      await register.append(anOpening(parent, key));
      expect(await register.append(anOpening(child, key, { origin }))).toEqual({ kind: 'appended' });
      expect(await other.append(anOpening(again, key, { origin }))).toMatchObject({
        kind: 'opened already',
        event: { reference: child },
      });
    });

    it('gives a number away once: the second server is told who has it', async () => {
      const { register, other } = await make();
      const ref = reference();
      const first = anOpening(ref, `first-${ref}`);
      await register.append(first);
      expect(await other.append(anOpening(ref, `second-${ref}`))).toEqual({ kind: 'taken', by: first });
      expect(await register.events(ref)).toEqual([first]);
    });

    it('lets a message open one case, however many try', async () => {
      const { register, other } = await make();
      const refs = [reference(), reference(), reference(), reference()];
      const outcomes = await Promise.all(
        refs.map((ref, n) => (n % 2 ? register : other).append(anOpening(ref, `contested-${refs[0]}`))),
      );
      const [won] = outcomes.flatMap(({ kind }, n) => (kind === 'appended' ? [refs[n]] : []));
      expect(outcomes.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
      for (const outcome of outcomes.filter(({ kind }) => kind !== 'appended')) {
        expect(outcome).toMatchObject({ kind: 'opened already', event: { reference: won, type: 'opened' } });
      }
    });

    it('lets one of several next events be the next', async () => {
      const { register, other } = await make();
      const ref = reference();
      await register.append(anOpening(ref, `opens-${ref}`));
      const withdrawal = { ...aLink(ref, 2), type: 'withdrawn' as const, why: 'sent twice' };
      const outcomes = await Promise.all([register.append(aLink(ref, 2)), other.append(withdrawal)]);
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['appended', 'taken']);
      expect(await register.events(ref)).toHaveLength(2);
    });

    it('shows a case, then its newer state, and never an older one over a newer', async () => {
      const { register, other } = await make();
      const ref = reference();
      await register.show(aCase(ref));
      await other.show(aCase(ref, { status: 'Withdrawn', sequence: 3, messages: 2 }));
      await register.show(aCase(ref, { sequence: 2, messages: 2 }));
      const shown = (await toTheEnd(register.caseChanges(null))).flatMap(({ put }) => put.map(({ value }) => value));
      expect(shown.filter(({ reference: one }) => one === ref)).toEqual([
        aCase(ref, { status: 'Withdrawn', sequence: 3, messages: 2 }),
      ]);
    });

    it('shows all there is to say of a case, and takes back what is not so any more', async () => {
      const { register } = await make();
      const ref = reference();
      const full = aCase(ref, {
        status: 'Answered',
        correspondence: 'corporate-complaint',
        stage: 2,
        directorates: ['Environment', 'Housing'],
        handler: { id: '11111111-2222-4333-8444-555555555555', name: 'Ana Officer' },
        acknowledgedOn: calendarDate('2026-01-05'),
        // In winter and in summer: a date-only column is midnight of the site's zone, said in UTC.
        next: { on: calendarDate('2026-06-15'), clock: 'escalation window', move: 'the person' },
        replyDue: calendarDate('2026-06-30'),
        earlyLook: calendarDate('2026-03-29'),
        answeredOn: calendarDate('2026-10-25'),
        outcome: 'partly upheld',
        earlyResolution: true,
        complaintOffered: 'declined',
        openRemedies: 2,
        restricted: true,
        closedAt: '2026-06-02T10:00:00.000Z',
        needsUpdate: true,
        sequence: 2,
      });
      const before = (await toTheEnd(register.caseChanges(null))).at(-1)?.cursor ?? null;
      const shown = async () =>
        (await toTheEnd(register.caseChanges(before))).flatMap(({ put }) => put.map(({ value }) => value)).at(-1);
      await register.show(full);
      expect(await shown()).toEqual(full);
      await register.show(aCase(ref, { sequence: 3 }));
      expect(await shown()).toEqual(aCase(ref, { sequence: 3 }));
    });

    it('keeps one row for a case that several servers show at once', async () => {
      const { register, other } = await make();
      const ref = reference();
      await Promise.all(
        [1, 2, 3, 4].map((sequence) => (sequence % 2 ? register : other).show(aCase(ref, { sequence }))),
      );
      const shown = (await toTheEnd(register.caseChanges(null))).flatMap(({ put }) => put.map(({ value }) => value));
      expect(shown.filter(({ reference: one }) => one === ref)).toEqual([aCase(ref, { sequence: 4 })]);
    });

    it('shows a case again whose row a person deleted', async () => {
      const { register, removeCaseByHand } = await make();
      const ref = reference();
      await register.show(aCase(ref));
      const cursor = (await toTheEnd(register.caseChanges(null))).at(-1)?.cursor ?? null;
      await removeCaseByHand(ref);
      await register.show(aCase(ref));
      const then = await toTheEnd(register.caseChanges(cursor));
      expect(then.flatMap(({ removed }) => removed)).toHaveLength(1);
      expect(then.flatMap(({ put }) => put.map(({ value }) => value))).toEqual([aCase(ref)]);
    });

    it('keeps a row readable: a long subject in one line, times to the second', async () => {
      const { register } = await make();
      const ref = reference();
      const before = (await toTheEnd(register.caseChanges(null))).at(-1)?.cursor ?? null;
      await register.show(
        aCase(ref, { subject: `Bins\n${'and bins '.repeat(60)}`, openedAt: '2026-06-01T08:16:02.412Z' }),
      );
      const [row] = (await toTheEnd(register.caseChanges(before))).flatMap(({ put }) => put.map(({ value }) => value));
      expect(row?.subject).toHaveLength(255);
      expect(row?.subject).toMatch(/^Bins and bins .*…$/);
      expect(row?.openedAt).toBe('2026-06-01T08:16:02.000Z');
    });

    it('streams events, and begins again when the list has forgotten the cursor', async () => {
      const { register, forgetCursors } = await make();
      const ref = reference();
      await register.append(anOpening(ref, `opens-${ref}`));
      const cursor = (await toTheEnd(register.eventChanges(null))).at(-1)?.cursor ?? null;
      await register.append(aLink(ref, 2));
      const then = await toTheEnd(register.eventChanges(cursor));
      expect(then.flatMap(({ put }) => put.map(({ value }) => value))).toEqual([aLink(ref, 2)]);
      await forgetCursors();
      const again = await toTheEnd(register.eventChanges(then.at(-1)?.cursor ?? null));
      expect(again[0]?.fromTheStart).toBe(true);
      const events = again.flatMap(({ put }) => put.map(({ value }) => value)).filter((one) => one.reference === ref);
      expect(events).toHaveLength(2);
    });
  });
}
