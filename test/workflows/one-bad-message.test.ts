import { describe, expect, it } from 'vitest';
import { GraphFault } from '../../server/graph/graph-fault.ts';
import type { CaseRegister, FaultKind, IntakeLog, Mailbox, Memory } from '../../server/ports.ts';
import type { Working } from '../../server/workflows/triage/account-for.ts';
import { isClean, reconcile } from '../../server/workflows/triage/reconcile.ts';
import { Stumbles } from '../../server/workflows/triage/stumbles.ts';
import { sweepMailbox } from '../../server/workflows/triage/sweep-mailbox.ts';
import { watchMailbox } from '../../server/workflows/triage/watch-mailbox.ts';
import { aDesk, aLetter, CONTACT } from '../support/a-desk.ts';
import { insteadOf } from '../support/in-memory/instead-of.ts';

const fault = (kind: FaultKind, status: number) => new GraphFault({ kind, operation: 'do its part', status });

/** A desk whose clock a test moves: `minutes` later everything is followed and swept once more. */
function aDeskOverTime(mode: 'suggest' | 'auto' = 'suggest') {
  const desk = aDesk(mode);
  let at = Date.parse('2026-06-01T09:00:00Z');
  const now = (): string => new Date(at).toISOString();
  const over = { ...desk.needs, now, stumbles: new Stumbles(now) };
  const after = async (minutes: number, own: Partial<Working> = {}) => {
    at += minutes * 60_000;
    const needs = { ...over, ...own };
    const watched = await watchMailbox(desk.box(CONTACT), needs);
    const swept = await sweepMailbox(desk.box(CONTACT), null, needs);
    return { watched, swept };
  };
  const rows = () => desk.intake.all().map(({ state, reason, subject }) => ({ state, reason, subject }));
  const cursor = () => desk.memory.cursor(`inbox ${CONTACT}`);
  const clean = async () => isClean(await reconcile(desk.box(CONTACT), desk.needs));
  const pass = (minutes: number): void => {
    at += minutes * 60_000;
  };
  return { ...desk, after, pass, rows, cursor, clean };
}

/** The mailbox, with the reading of one message going as a test says. */
const reading = (mailbox: Mailbox, bad: string, how: () => Promise<Uint8Array | 'gone'>): Mailbox =>
  insteadOf(mailbox, { read: (address, id) => (id === bad ? how() : mailbox.read(address, id)) });

describe('a message that Exchange cannot hand out', { timeout: 30_000 }, () => {
  it.each([
    ['a damaged item: 500 on every try', 'unavailable', 500],
    ['one item that is forbidden: 403', 'forbidden', 403],
    ['something nobody has seen yet', 'unexpected', 418],
  ] as const)('does not stop those behind it, on this page and the next ones (%s)', async (_what, kind, status) => {
    const desk = aDeskOverTime();
    const bad = desk.mailbox.deliver(CONTACT, aLetter({ subject: 'cannot be converted' }));
    for (let n = 0; n < 250; n += 1) desk.mailbox.deliver(CONTACT, aLetter());
    desk.mailbox.deliver(CONTACT, aLetter(), { folder: 'archive' });
    const mailbox = reading(desk.mailbox, bad, () => Promise.reject(fault(kind, status)));

    const { watched, swept } = await desk.after(0, { mailbox });
    expect(desk.intake.all()).toHaveLength(251);
    // It keeps its place alone: nothing is passed over, and the lane can say what waits.
    expect(desk.cursor()).toBeNull();
    expect([watched.left, swept.left].map((left) => left.map(({ id }) => id))).toEqual([[bad], [bad]]);
  });

  it('is held after five failures over a quarter of an hour while others came through, and marked', async () => {
    const desk = aDeskOverTime();
    desk.mailbox.deliver(CONTACT, aLetter());
    const bad = desk.mailbox.deliver(CONTACT, aLetter({ subject: 'cannot be converted' }));
    const mailbox = reading(desk.mailbox, bad, async () => {
      // The adapter has tried for a while before it gives up; the other message came through long before that.
      await new Promise((next) => setTimeout(next, 20));
      desk.pass(0.02);
      throw fault('unavailable', 500);
    });
    let tries = 0;
    const counting = insteadOf(mailbox, {
      read: (address, id) => {
        tries += Number(id === bad);
        return mailbox.read(address, id);
      },
    });
    for (let minute = 0; minute <= 15; minute += 1) await desk.after(minute === 0 ? 0 : 1, { mailbox: counting });
    expect(tries).toBe(4);
    expect(desk.intake.all()).toHaveLength(1);
    const { watched } = await desk.after(1, { mailbox: counting });
    expect(desk.rows()).toContainEqual({ state: 'held', reason: 'could not be read', subject: '' });
    expect(watched.left).toEqual([]);
    expect(desk.cursor()).not.toBeNull();
    expect(desk.mailbox.categories(CONTACT, bad)).toEqual(['Redress: Held']);
    expect(await desk.clean()).toBe(true);
  });

  it('is held in the end where it is the only one, too: a quiet mailbox brings no other', async () => {
    const desk = aDeskOverTime();
    const bad = desk.mailbox.deliver(CONTACT, aLetter());
    const mailbox = reading(desk.mailbox, bad, () => Promise.reject(fault('forbidden', 403)));
    for (let n = 0; n <= 30; n += 1) await desk.after(10, { mailbox });
    expect(desk.rows()).toEqual([]);
    for (let n = 0; n <= 10; n += 1) await desk.after(10, { mailbox });
    expect(desk.rows()).toEqual([{ state: 'held', reason: 'could not be read', subject: '' }]);
  });

  it('is read after all when it can be, and the row that stood for it gives way', async () => {
    const desk = aDeskOverTime();
    const bad = desk.mailbox.deliver(CONTACT, aLetter({ subject: 'mended by Microsoft' }));
    desk.mailbox.deliver(CONTACT, aLetter());
    const mailbox = reading(desk.mailbox, bad, () => Promise.reject(fault('unavailable', 500)));
    for (let n = 0; n < 20; n += 1) await desk.after(1, { mailbox });
    expect(desk.rows()).toContainEqual({ state: 'held', reason: 'could not be read', subject: '' });
    await desk.after(7 * 60);
    expect(desk.rows().map(({ state, subject }) => [state, subject])).toEqual([
      ['proposed', 'Brown bin'],
      ['proposed', 'mended by Microsoft'],
    ]);
    expect(desk.mailbox.categories(CONTACT, bad)).toEqual(['Redress: Complaint?']);
    expect(await desk.clean()).toBe(true);
    await desk.readLists();
    expect(desk.memory.receipts(CONTACT)).toHaveLength(2);
  });

  it('is not blamed when nothing comes through: then the run fails as a whole, nothing is held, and all is tried as soon as one does', async () => {
    const desk = aDeskOverTime();
    for (let n = 0; n < 30; n += 1) desk.mailbox.deliver(CONTACT, aLetter());
    const mailbox = insteadOf<Mailbox>(desk.mailbox, { read: () => Promise.reject(fault('unavailable', 503)) });
    for (let n = 0; n < 20; n += 1) await expect(desk.after(15, { mailbox })).rejects.toThrow('unavailable');
    expect(desk.rows()).toEqual([]);
    // It is over. The thirty would wait some minutes more; a new one shows that they need not.
    desk.mailbox.deliver(CONTACT, aLetter());
    await desk.after(0);
    await desk.after(0);
    expect(desk.rows().map(({ state }) => state)).toEqual(Array(31).fill('proposed'));
  });

  it('is one of many: a page of nothing but such messages does not keep the sweep from the pages behind it', async () => {
    const desk = aDeskOverTime();
    const bad = new Set(
      Array.from({ length: 100 }, () => desk.mailbox.deliver(CONTACT, aLetter(), { folder: 'archive' })),
    );
    const behind = desk.mailbox.deliver(CONTACT, aLetter(), { folder: 'archive', receivedAt: '2026-06-01T09:30:00Z' });
    const mailbox = insteadOf<Mailbox>(desk.mailbox, {
      read: (address, id) => (bad.has(id) ? Promise.reject(fault('unavailable', 500)) : desk.mailbox.read(address, id)),
    });
    for (let n = 0; n < 5; n += 1) await desk.after(0.01, { mailbox }).catch(() => undefined);
    expect(desk.memory.rowsOf(CONTACT, [behind]).size).toBe(1);
    for (let n = 0; n < 60; n += 1) await desk.after(5, { mailbox }).catch(() => undefined);
    expect(desk.rows().filter(({ reason }) => reason === 'could not be read')).toHaveLength(100);
    expect(await desk.clean()).toBe(true);
  });

  it('asks nothing more of a service that asks us to wait', async () => {
    const desk = aDeskOverTime();
    for (let n = 0; n < 90; n += 1) desk.mailbox.deliver(CONTACT, aLetter());
    let asked = 0;
    const mailbox = insteadOf<Mailbox>(desk.mailbox, {
      read: async () => {
        asked += 1;
        throw fault('throttled', 429);
      },
    });
    await expect(desk.after(0, { mailbox })).rejects.toMatchObject({ kind: 'throttled' });
    expect(asked).toBeLessThanOrEqual(40);
  });
});

describe('a message that was gone and is there again', { timeout: 30_000 }, () => {
  it('is read when a sweep sees it, and takes the place of the row that said so', async () => {
    const desk = aDeskOverTime();
    const id = desk.mailbox.deliver(CONTACT, aLetter({ subject: 'I want to complain' }));
    // A replica listed it that the reading did not reach yet.
    await watchMailbox(desk.box(CONTACT), {
      ...desk.needs,
      mailbox: reading(desk.mailbox, id, async () => 'gone'),
    });
    expect(desk.rows()).toMatchObject([{ state: 'held', reason: 'gone before it could be read' }]);
    await desk.after(5);
    expect(desk.rows()).toEqual([{ state: 'proposed', reason: 'a person decides', subject: 'I want to complain' }]);
    expect(await desk.clean()).toBe(true);
  });

  it('joins the row of its copy in another mailbox, and leaves a row alone on which a person has decided', async () => {
    const desk = aDeskOverTime();
    const letter = aLetter({ id: 'same@post.example' });
    const id = desk.mailbox.deliver(CONTACT, letter);
    const other = desk.mailbox.deliver(CONTACT, aLetter());
    const mailbox = insteadOf<Mailbox>(desk.mailbox, { read: async () => 'gone' });
    await watchMailbox(desk.box(CONTACT), { ...desk.needs, mailbox });
    desk.mailbox.deliver('complaints@marlsbury.gov.example', letter);
    await watchMailbox(desk.box('complaints@marlsbury.gov.example'), desk.needs);
    const decided = {
      category: 'contact',
      by: { id: 'oid-amina', name: 'Amina Shah' },
      at: '2026-06-01T09:00:00Z',
      reason: '',
    } as const;
    const key = desk.needs.reader.goneKey(CONTACT, other);
    desk.memory.rememberIntake(
      await desk.intake.change(key, (row) => ({ ...row, state: 'not for us', reason: 'marked not for us', decided })),
    );
    await desk.after(5);
    expect(desk.intake.all().map(({ state, received }) => [state, received.length])).toEqual([
      ['not for us', 1],
      ['proposed', 2],
    ]);
    expect(desk.memory.rowsOf(CONTACT, [id]).get(id)).toHaveLength(1);
  });
});

describe('a fault after the row was written', { timeout: 30_000 }, () => {
  it.each([
    ['the mailbox is full: 507', 'unexpected', 507],
    ['the call is refused: 400', 'unexpected', 400],
    ['it is busy: 429', 'throttled', 429],
  ] as const)(
    'makes no second row and fails nothing; the next sweep puts the mark (%s)',
    async (_what, kind, status) => {
      const desk = aDeskOverTime('auto');
      const id = desk.mailbox.deliver(CONTACT, aLetter());
      const mailbox = insteadOf<Mailbox>(desk.mailbox, { mark: () => Promise.reject(fault(kind, status)) });
      await watchMailbox(desk.box(CONTACT), { ...desk.needs, mailbox });
      expect(desk.rows()).toMatchObject([{ state: 'logged' }]);
      expect(desk.cursor()).not.toBeNull();
      expect(desk.logged).toMatchObject([{ mailbox: CONTACT, message: id, fault: { kind } }]);
      expect(desk.mailbox.categories(CONTACT, id)).toEqual([]);

      await desk.after(5);
      expect(desk.mailbox.categories(CONTACT, id)).toEqual(['Redress: Complaint?']);
      expect(desk.rows()).toHaveLength(1);
    },
  );

  it('makes no second row when the read model is locked, and comes again', async () => {
    const desk = aDeskOverTime();
    const id = desk.mailbox.deliver(CONTACT, aLetter());
    const memory = insteadOf<Memory>(desk.memory, {
      rememberIntake: () => {
        throw Object.assign(new Error('database is locked'), { code: 'ERR_SQLITE_ERROR' });
      },
    });
    const { watched } = await desk.after(0, { memory });
    expect(watched.left.map((one) => one.id)).toEqual([id]);
    await desk.after(1);
    expect(desk.rows()).toMatchObject([{ state: 'proposed' }]);
    expect(await desk.clean()).toBe(true);
  });
});

describe('marks that are missing or behind', { timeout: 30_000 }, () => {
  it('are put right by the sweep, by the row as it stands in the list and not as this server remembers it', async () => {
    const desk = aDeskOverTime();
    const ids = [1, 2, 3].map(() => desk.mailbox.deliver(CONTACT, aLetter()));
    await desk.after(0);
    const [lost = '', behind = '', foreign = ''] = ids;
    desk.mailbox.touch(CONTACT, lost, ['Urgent']);
    desk.mailbox.touch(CONTACT, foreign, ['Redress: Held', 'Urgent']);
    // Another server has carried out a decision; its mark is there, and this server has not read the list since.
    const keyOf = (id: string) => desk.memory.receipts(CONTACT).find(({ message }) => message === id)?.key ?? '';
    await desk.intake.change(keyOf(behind), (row) => ({ ...row, state: 'not for us', reason: 'marked not for us' }));
    desk.mailbox.touch(CONTACT, behind, ['Redress: Not for us']);
    await desk.after(5);
    expect(ids.map((id) => desk.mailbox.categories(CONTACT, id))).toEqual([
      ['Urgent', 'Redress: Complaint?'],
      ['Redress: Not for us'],
      ['Urgent', 'Redress: Complaint?'],
    ]);
  });

  it('are not asked for again and again in a mailbox that refuses them all', async () => {
    const desk = aDeskOverTime();
    for (let n = 0; n < 250; n += 1) desk.mailbox.deliver(CONTACT, aLetter());
    desk.mailbox.refuseMarks(CONTACT);
    await desk.after(0);
    let asked = 0;
    const mailbox = insteadOf<Mailbox>(desk.mailbox, {
      mark: (message, mark) => {
        asked += 1;
        return desk.mailbox.mark(message, mark);
      },
    });
    await desk.after(5, { mailbox });
    expect(asked).toBeLessThanOrEqual(22);
  });
});

describe('a message on which our own work breaks', { timeout: 30_000 }, () => {
  const untilHeld = async (desk: ReturnType<typeof aDeskOverTime>, own: Partial<Working>) => {
    for (let n = 0; n < 20; n += 1) await desk.after(1, own);
  };

  it('is held with what is known of it and its kept file, and those behind it go on', async () => {
    const desk = aDeskOverTime('auto');
    desk.mailbox.deliver(CONTACT, aLetter({ subject: 'breaks' }));
    desk.mailbox.deliver(CONTACT, aLetter({ subject: 'goes on', from: '<another@post.example>' }));
    const register = insteadOf<CaseRegister>(desk.register, {
      append: async (event) => {
        if (event.type === 'opened' && event.subject === 'breaks') throw new TypeError('a bug of ours');
        return desk.register.append(event);
      },
    });
    await untilHeld(desk, { register });
    const held = desk.intake.all().find(({ state }) => state === 'held');
    expect(held).toMatchObject({
      reason: 'could not be logged',
      subject: 'breaks',
      fromAddress: 'noreen.fettle@post.example',
    });
    expect(desk.files.paths()).toContain(held?.file?.path);
    expect(
      desk
        .rows()
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['held', 'logged']);
    // Mended, it opens its case under the same row.
    await desk.after(7 * 60);
    expect(desk.rows().map(({ state }) => state)).toEqual(['logged', 'logged']);
    expect(await desk.clean()).toBe(true);
  });

  it('is held with nothing but where it is when the list refuses what is known of it', async () => {
    const desk = aDeskOverTime();
    desk.mailbox.deliver(CONTACT, aLetter({ subject: 'no list takes this' }));
    desk.mailbox.deliver(CONTACT, aLetter());
    const intake = insteadOf<IntakeLog>(desk.intake, {
      record: async (entry) => {
        if (entry.subject === 'no list takes this') throw fault('unexpected', 400);
        return desk.intake.record(entry);
      },
    });
    await untilHeld(desk, { intake });
    expect(desk.rows()).toContainEqual({ state: 'held', reason: 'could not be logged', subject: '' });
    expect(desk.intake.all().find(({ state }) => state === 'held')?.file).not.toBeNull();
  });

  it('is tried again where no case number could be taken, and opens its case then', async () => {
    const desk = aDeskOverTime('auto');
    desk.mailbox.deliver(CONTACT, aLetter());
    const by = {
      type: 'withdrawn',
      reference: 'RD-26-000001',
      sequence: 1,
      by: { id: 'bram', name: 'Bram Tolliver' },
    } as never;
    const busy = insteadOf<CaseRegister>(desk.register, { append: async () => ({ kind: 'taken', by }) });
    const { watched } = await desk.after(0, { register: busy });
    expect(watched.left).toMatchObject([{ fault: { message: expect.stringContaining('it is tried again') } }]);
    await desk.after(1);
    expect(desk.rows()).toMatchObject([{ state: 'logged', reason: 'opened by Redress, to be confirmed' }]);
  });
});
