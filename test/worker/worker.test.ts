import { afterEach, describe, expect, it } from 'vitest';
import { GraphFault } from '../../server/graph/graph-fault.ts';
import type { Mailbox, Subscriptions } from '../../server/ports.ts';
import { type Feeds, Worker } from '../../server/worker/worker.ts';
import { aDesk, aLetter, COMPLAINTS, CONTACT, OMBUDSMAN } from '../support/a-desk.ts';
import { anOpening } from '../support/builders.ts';
import { insteadOf } from '../support/in-memory/instead-of.ts';
import { InMemorySubscriptions } from '../support/in-memory/subscriptions.ts';
import { until } from '../support/until.ts';

const workers: Worker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});

/** A worker over a desk, with what it asks for counted: changes by mailbox, readings of the lists, renewals. */
function atWork(desk = aDesk(), subscriptions: Subscriptions = new InMemorySubscriptions()) {
  const asked = new Map<string, number>();
  const count = (what: string): void => void asked.set(what, (asked.get(what) ?? 0) + 1);
  const mailbox = insteadOf<Mailbox>(desk.mailbox, {
    changes: (address, cursor) => {
      count(address);
      return desk.mailbox.changes(address, cursor);
    },
  });
  const feeds = insteadOf<Feeds>(desk.memory, {
    feedIntake: async (log) => {
      count('lists');
      await desk.memory.feedIntake(log);
    },
  });
  const renewed: string[] = [];
  const counted = insteadOf<Subscriptions>(subscriptions, {
    renew: (id, expiresAt) => {
      renewed.push(id);
      return subscriptions.renew(id, expiresAt);
    },
  });
  const worker = new Worker({
    needs: { ...desk.needs, mailbox },
    feeds,
    subscriptions: counted,
    sweepMinutes: 60,
    remind: null,
    log: () => undefined,
  });
  workers.push(worker);
  const lane = (name: string) => worker.status().find((one) => one.name === name);
  const about = async (what: string): Promise<string> =>
    (await subscriptions.list()).find((one) => one.about === what)?.id ?? '';
  const ready = async (): Promise<void> => {
    await worker.start();
    await until(() => worker.status().every(({ lastDone }) => lastDone !== null));
    asked.clear();
  };
  return { desk, worker, asked, renewed, lane, about, ready };
}

describe('a notification wakes what it is about, and nothing else', { timeout: 30_000 }, () => {
  it('a list wakes the lists: our own writes come back as notices, and twenty must not be sixty looks at mailboxes', async () => {
    const { worker, asked, about, ready } = atWork();
    await ready();
    const intake = await about('Intake');
    for (let n = 0; n < 20; n += 1) worker.heard({ subscription: intake, what: 'changed' });
    await until(() => asked.has('lists'));
    expect([...asked.keys()]).toEqual(['lists']);
  });

  it('somebody who waits for a message has it read next, also where it was filed away before anybody looked', async () => {
    const { worker, ready, desk } = atWork();
    await ready();
    const id = desk.mailbox.deliver(CONTACT, aLetter({ id: 'filed@post.example' }), { folder: 'archive' });
    const [sighting] = await desk.mailbox.find(CONTACT, 'filed@post.example');
    worker.readNext(sighting!);
    await until(() => desk.intake.all().length === 1);
    expect(desk.intake.all()[0]?.received).toMatchObject([{ mailbox: CONTACT, messageId: id }]);
  });

  it('a mailbox wakes its own lane, and a burst of notices is one run at once and one after it', async () => {
    const { worker, asked, about, ready, desk } = atWork();
    await ready();
    const contact = await about(CONTACT);
    for (let n = 0; n < 20; n += 1) {
      desk.mailbox.deliver(CONTACT, aLetter());
      worker.heard({ subscription: contact, what: 'changed' });
    }
    await until(() => desk.intake.all().length === 20);
    expect([...asked.keys()]).toEqual([CONTACT]);
    expect(asked.get(CONTACT)).toBeLessThanOrEqual(2);
  });

  it('one that nobody knows yet wakes everything, because its creation may not have been answered', async () => {
    const { worker, asked, ready } = atWork();
    await ready();
    worker.heard({ subscription: 'unheard-of', what: 'changed' });
    await until(() => asked.size === 4);
    expect([...asked.keys()].sort()).toEqual([COMPLAINTS, CONTACT, OMBUDSMAN, 'lists'].sort());
  });
});

describe('what Graph says of a subscription itself', { timeout: 30_000 }, () => {
  it('one that waits to be reauthorised is renewed at once, long before its time, and then its mailbox is looked at', async () => {
    const { worker, asked, renewed, about, ready, desk } = atWork();
    await ready();
    const contact = await about(CONTACT);
    // Nobody told of this one: notices pause until the subscription is renewed.
    desk.mailbox.deliver(CONTACT, aLetter());
    worker.heard({ subscription: contact, what: 'reauthorise' });
    await until(() => desk.intake.all().length === 1);
    expect(renewed).toEqual([contact]);
    expect([...asked.keys()]).toEqual([CONTACT]);
  });

  it('a removed one is made anew', async () => {
    const subscriptions = new InMemorySubscriptions();
    const { worker, about, ready } = atWork(aDesk(), subscriptions);
    await ready();
    const contact = await about(CONTACT);
    await subscriptions.end(contact);
    worker.heard({ subscription: contact, what: 'removed' });
    await until(async () => (await about(CONTACT)) !== '');
    expect(await about(CONTACT)).not.toBe(contact);
  });

  it('a mailbox that refuses one leaves the others theirs, and is named', async () => {
    const standing = new InMemorySubscriptions();
    const refusing = insteadOf<Subscriptions>(standing, {
      watchMailbox: async (mailbox, expiresAt) => {
        if (mailbox !== CONTACT) return standing.watchMailbox(mailbox, expiresAt);
        throw new GraphFault({ kind: 'forbidden', operation: 'subscribe to changes', status: 403 });
      },
    });
    const { lane, ready, about, worker, asked } = atWork(aDesk(), refusing);
    await ready();
    expect((await standing.list()).map((one) => one.about).sort()).toEqual(
      ['Case events', 'Cases', COMPLAINTS, 'Intake', OMBUDSMAN].sort(),
    );
    expect(lane('subscriptions')).toMatchObject({ failures: 0, left: [CONTACT], fault: 'forbidden' });
    // The others are known by what they are about all the same.
    worker.heard({ subscription: await about(OMBUDSMAN), what: 'changed' });
    await until(() => asked.size > 0);
    expect([...asked.keys()]).toEqual([OMBUDSMAN]);
  });
});

describe('a list that somebody changed by hand', { timeout: 30_000 }, () => {
  it('stops no mail: a case with half a history is named, and the mailboxes start', async () => {
    const desk = aDesk('auto');
    desk.mailbox.deliver(CONTACT, aLetter());
    // Its row in Cases and the event that opened it were deleted; one event was overlooked.
    const { category, intakeKey, ...opening } = anOpening({ reference: 'RD-26-000777' });
    await desk.register.append({ ...opening, type: 'withdrawn', why: 'tidied up', sequence: 2 } as never);
    await desk.register.append(anOpening({ reference: 'RD-26-000778', intakeKey: 'm-0778' }));
    const { worker, lane, ready } = atWork(desk);
    await ready();
    expect(lane('lists')).toMatchObject({ failures: 0, left: ['RD-26-000777'] });
    expect(worker.caughtUp()).toBe(true);
    expect(desk.intake.all()).toHaveLength(1);
    // One behind it, cut off between its event and its row, is mended as ever.
    expect(desk.register.shown().map(({ reference }) => reference)).toContain('RD-26-000778');
  });
});
