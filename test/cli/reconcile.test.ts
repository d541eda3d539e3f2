import { describe, expect, it } from 'vitest';
import { run } from '../../server/cli/reconcile.ts';
import { GraphFault } from '../../server/graph/graph-fault.ts';
import type { Mailbox } from '../../server/ports.ts';
import { watchMailbox } from '../../server/workflows/triage/watch-mailbox.ts';
import { aDesk, aLetter, COMPLAINTS, CONTACT } from '../support/a-desk.ts';
import { insteadOf } from '../support/in-memory/instead-of.ts';

/** The command over a desk; its memory is its own, as that of a program beside the server. */
async function reconciled(desk: ReturnType<typeof aDesk>, mailbox: Mailbox = desk.mailbox) {
  const own = aDesk().memory;
  let said = '';
  const write = (text: string): boolean => {
    said += text;
    return true;
  };
  const streams = { stdout: { write }, stderr: { write } } as unknown as Parameters<typeof run>[1];
  const readLists = async () => void (await own.feedIntake(desk.intake));
  const code = await run([], streams, async () => ({ needs: { ...desk.needs, mailbox, memory: own }, readLists }));
  return { code, said };
}

describe('redress reconcile', () => {
  it('exits 0 where every message has its row, 1 where one has none, and names it', async () => {
    const desk = aDesk();
    desk.mailbox.deliver(CONTACT, aLetter());
    await watchMailbox(desk.box(CONTACT), desk.needs);
    expect(await reconciled(desk)).toMatchObject({
      code: 0,
      said: expect.stringContaining('All messages are accounted for'),
    });
    const id = desk.mailbox.deliver(CONTACT, aLetter());
    expect(await reconciled(desk)).toMatchObject({ code: 1, said: expect.stringContaining(`without a row: ${id}`) });
  });

  it('says why there are fewer rows than messages: one that reached two mailboxes has one', async () => {
    const desk = aDesk();
    const letter = aLetter();
    for (const mailbox of [CONTACT, COMPLAINTS]) {
      desk.mailbox.deliver(mailbox, letter);
      await watchMailbox(desk.box(mailbox), desk.needs);
    }
    expect((await reconciled(desk)).said).toContain(
      'The mailboxes hold 2, the log has 1 rows: 1 came again, to another mailbox or to the same, and share a row with the first.',
    );
  });

  it('exits 2 where Microsoft 365 did not answer: nothing was compared, so nothing is said to differ', async () => {
    const desk = aDesk();
    const away = insteadOf<Mailbox>(desk.mailbox, {
      async *received() {
        yield [];
        throw new GraphFault({ kind: 'unavailable', operation: 'list the mailbox', status: 503 });
      },
    });
    expect(await reconciled(desk, away)).toMatchObject({ code: 2, said: expect.stringContaining('Not compared') });
  });

  it('does not call a message missing that arrived and was logged while the mailbox was listed', async () => {
    const desk = aDesk();
    const busy = insteadOf<Mailbox>(desk.mailbox, {
      async *received(address, since) {
        // The lists were read before; the server beside this command goes on.
        if (address === CONTACT) desk.mailbox.deliver(CONTACT, aLetter());
        await watchMailbox(desk.box(CONTACT), desk.needs);
        yield* desk.mailbox.received(address, since);
      },
    });
    expect(await reconciled(desk, busy)).toMatchObject({
      code: 0,
      said: expect.stringContaining(`${CONTACT} (triage): 1 messages, 1 with a row, 0 without`),
    });
  });
});
