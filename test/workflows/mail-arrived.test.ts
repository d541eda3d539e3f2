import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../server/mail/message-key.ts';
import { sweepMailbox } from '../../server/workflows/triage/sweep-mailbox.ts';
import { watchMailbox } from '../../server/workflows/triage/watch-mailbox.ts';
import { aDesk, aLetter, COMPLAINT, COMPLAINTS, CONTACT, QUESTION } from '../support/a-desk.ts';
import { faulty } from '../support/in-memory/faulty.ts';

const watchAll = async (desk: ReturnType<typeof aDesk>, needs = desk.needs) => {
  for (const watched of desk.needs.standing.mailboxes) await watchMailbox(watched, needs);
};

describe('when a mail arrives in a mailbox that suggests', { timeout: 30_000 }, () => {
  it('becomes one row with a proposal, its evidence, and the message kept as it came', async () => {
    const desk = aDesk();
    const id = desk.mailbox.deliver(CONTACT, aLetter());
    await watchAll(desk);

    const [row, ...more] = desk.intake.all();
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      state: 'proposed',
      fromAddress: 'noreen.fettle@post.example',
      subject: 'Brown bin',
      reference: null,
    });
    expect(row?.proposal?.category).toBe('complaint');
    expect(row?.proposal?.evidence.length).toBeGreaterThan(0);
    expect(desk.files.paths()).toEqual([row?.file?.path]);
    expect(row?.file?.path).toMatch(/^Redress\/Messages\/2026\/06\/m-[0-9a-f]{40}-[0-9a-f]{16}\.eml$/);
    expect(desk.mailbox.categories(CONTACT, id)).toEqual(['Redress: Complaint?']);
    expect(desk.register.appended()).toEqual([]);
  });

  it('has the writer’s own words at hand from then on, without quotes', async () => {
    const desk = aDesk();
    const key = await desk.arrives({ body: `${COMPLAINT}\r\n\r\nOn Monday you wrote:\r\n> our quoted answer\r\n` });
    expect(desk.memory.words.of(key)).toBe(COMPLAINT);
  });

  it('is not counted again when somebody reads, flags or files it', async () => {
    const desk = aDesk();
    const id = desk.mailbox.deliver(CONTACT, aLetter());
    await watchAll(desk);
    desk.mailbox.touch(CONTACT, id, ['Urgent']);
    await watchAll(desk);
    desk.mailbox.move(CONTACT, id, 'archive');
    await sweepMailbox(desk.box(CONTACT), null, desk.needs);
    expect(desk.intake.all()).toHaveLength(1);
  });

  it('is one row with two receipts when it reached two mailboxes, the earlier first', async () => {
    const desk = aDesk();
    const letter = aLetter({ id: 'same@post.example' });
    desk.mailbox.deliver(COMPLAINTS, letter, { receivedAt: '2026-06-01T08:58:00Z' });
    desk.mailbox.deliver(CONTACT, letter, { receivedAt: '2026-06-01T08:57:00Z' });
    await watchAll(desk);
    const rows = desk.intake.all();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.received.map(({ mailbox }) => mailbox)).toEqual([CONTACT, COMPLAINTS]);
  });

  it('keeps the bytes its row gives the hash of, although the copy in another mailbox came by another way', async () => {
    const desk = aDesk();
    const letter = aLetter({ id: 'same@post.example' });
    for (const mailbox of [CONTACT, COMPLAINTS])
      desk.mailbox.deliver(
        mailbox,
        `Received: from a.example by ${mailbox}; Mon, 01 Jun 2026 09:00:00 +0000\r\n${letter}`,
      );
    // Both at once: neither knows of the other's row when it keeps its file.
    await Promise.all([CONTACT, COMPLAINTS].map((address) => watchMailbox(desk.box(address), desk.needs)));
    const [row, ...more] = desk.intake.all();
    expect(more).toEqual([]);
    expect(row?.received).toHaveLength(2);
    const kept = (await desk.files.read(row?.file?.path ?? '')) as Uint8Array;
    expect([sha256Of(kept), kept.byteLength]).toEqual([row?.file?.sha256, row?.file?.bytes]);
  });

  it('is two rows when two different mails carry one Message-ID, because the second must not be lost', async () => {
    const desk = aDesk();
    desk.mailbox.deliver(CONTACT, aLetter({ id: 'form@forms.example', body: COMPLAINT }));
    desk.mailbox.deliver(CONTACT, aLetter({ id: 'form@forms.example', body: QUESTION }));
    await watchAll(desk);
    expect(desk.intake.all()).toHaveLength(2);
  });

  it('is found in Archive and Junk by the sweep, where no notification ever came', async () => {
    const desk = aDesk();
    desk.mailbox.deliver(CONTACT, aLetter(), { folder: 'archive' });
    desk.mailbox.deliver(CONTACT, aLetter(), { folder: 'junkemail' });
    desk.mailbox.deliver(CONTACT, aLetter(), { folder: 'sentitems' });
    await watchAll(desk);
    expect(desk.intake.all()).toHaveLength(0);
    await sweepMailbox(desk.box(CONTACT), null, desk.needs);
    expect(desk.intake.all()).toHaveLength(2);
  });

  it('goes to the holding pen with its reason and its bytes when it cannot be read', async () => {
    const desk = aDesk();
    const id = desk.mailbox.deliver(CONTACT, aLetter({ headers: ['X-Test-Poison: yes'] }));
    await watchAll(desk);
    expect(desk.intake.all()[0]).toMatchObject({ state: 'held', reason: 'took too long to read' });
    expect(desk.files.paths()).toHaveLength(1);
    expect(desk.mailbox.categories(CONTACT, id)).toEqual(['Redress: Held']);
  });

  it('is accounted for even when it is gone before it can be read', async () => {
    const desk = aDesk();
    const id = desk.mailbox.deliver(CONTACT, aLetter());
    const vanishing = new Proxy(desk.mailbox, {
      get: (target, name) => (name === 'read' ? async () => 'gone' : Reflect.get(target, name).bind(target)),
    });
    await watchAll(desk, { ...desk.needs, mailbox: vanishing });
    expect(desk.intake.all()[0]).toMatchObject({
      state: 'held',
      reason: 'gone before it could be read',
      received: [{ messageId: id }],
    });
  });

  it('is logged all the same where the mailbox refuses the mark', async () => {
    const desk = aDesk();
    desk.mailbox.refuseMarks(CONTACT);
    desk.mailbox.deliver(CONTACT, aLetter());
    await watchAll(desk);
    expect(desk.intake.all()).toHaveLength(1);
  });

  it('was received when its headers say, if it was imported', async () => {
    const desk = aDesk();
    await desk.mailbox.put(
      CONTACT,
      new TextEncoder().encode(
        aLetter({ headers: ['Received: from a.example by b.example; Fri, 29 May 2026 17:10:00 +0100'] }),
      ),
    );
    await watchAll(desk);
    expect(desk.intake.all()[0]?.received[0]?.at).toBe('2026-05-29T16:10:00.000Z');
  });
});

describe('when a mail arrives in a mailbox that opens cases', { timeout: 30_000 }, () => {
  it('opens a case to be confirmed for a confident complaint', async () => {
    const desk = aDesk('auto');
    const id = desk.mailbox.deliver(CONTACT, aLetter());
    await watchAll(desk);
    expect(desk.intake.all()[0]).toMatchObject({
      state: 'logged',
      reason: 'opened by Redress, to be confirmed',
      reference: 'RD-26-000001',
    });
    expect(desk.register.shown()).toMatchObject([
      { reference: 'RD-26-000001', status: 'To confirm', category: 'complaint' },
    ]);
    expect(desk.mailbox.categories(CONTACT, id)).toEqual(['Redress: Complaint?']);
  });

  it('puts a reply with our reference on its case instead of opening another', async () => {
    const desk = aDesk('auto');
    desk.mailbox.deliver(CONTACT, aLetter());
    await watchAll(desk);
    desk.mailbox.deliver(
      CONTACT,
      aLetter({ subject: 'Re: Brown bin [RD-26-000001]', body: 'It is still not collected and I am angry about it.' }),
    );
    await watchAll(desk);
    expect(desk.intake.all().map(({ state, reference }) => [state, reference])).toEqual([
      ['logged', 'RD-26-000001'],
      ['linked', 'RD-26-000001'],
    ]);
    expect(desk.register.shown()).toMatchObject([{ messages: 2 }]);
  });

  it('opens as many cases as there are complaints when forty arrive at once, with no number twice and none left out', async () => {
    const desk = aDesk('auto');
    for (let n = 0; n < 120; n += 1)
      desk.mailbox.deliver(CONTACT, aLetter({ from: `<resident.${n}@post.example>`, subject: `Bin ${n}` }));
    await watchAll(desk);
    const references = desk.register
      .shown()
      .map(({ reference }) => reference)
      .sort();
    expect(new Set(references).size).toBe(120);
    expect(references.at(-1)).toBe('RD-26-000120');
  });
});

describe('when the server is killed or the service is away in the middle', { timeout: 30_000 }, () => {
  const steps = [
    ['files', 'keep'],
    ['register', 'append'],
    ['register', 'show'],
    ['intake', 'record'],
  ] as const;

  it.each(
    steps.flatMap(([port, method]) => (['before', 'after'] as const).map((when) => [port, method, when] as const)),
  )('at %s.%s, %s it was done: the next run ends with one row, one case, one history', async (port, method, when) => {
    const desk = aDesk('auto');
    desk.mailbox.deliver(CONTACT, aLetter());
    const dying = { ...desk.needs, [port]: faulty(desk[port] as never, { [method]: { call: 1, when } } as never) };
    const { left } = await watchMailbox(desk.box(CONTACT), dying);
    expect(left).toMatchObject([{ fault: { kind: 'unavailable' } }]);

    // The process is new: its memory is what the lists say.
    const after = aDesk('auto');
    const needs = { ...desk.needs, memory: after.memory, stumbles: after.needs.stumbles };
    await after.memory.feedEvents(desk.register);
    await after.memory.feedCases(desk.register);
    await after.memory.feedIntake(desk.intake);
    await watchAll(desk, needs);

    expect(desk.intake.all()).toHaveLength(1);
    expect(desk.register.appended().map(({ reference, sequence }) => `${reference}#${sequence}`)).toEqual([
      'RD-26-000001#1',
    ]);
    expect(desk.register.shown()).toHaveLength(1);
    expect(desk.files.paths()).toHaveLength(1);
    expect(desk.intake.all()[0]?.reference).toBe('RD-26-000001');
  });
});
