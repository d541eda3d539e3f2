import { describe, expect, it } from 'vitest';
import { failedReading } from '../../server/mail/failed-reading.ts';
import type { CaseFiles, Mailbox } from '../../server/ports.ts';
import { BytesInHand } from '../../server/workflows/triage/bytes-in-hand.ts';
import { watchMailbox } from '../../server/workflows/triage/watch-mailbox.ts';
import { aDesk, aLetter, COMPLAINTS, CONTACT } from '../support/a-desk.ts';
import { insteadOf } from '../support/in-memory/instead-of.ts';

const MB = 1_000_000;
const tick = () => new Promise((next) => setTimeout(next, 1));

describe('messages in hand at once', { timeout: 30_000 }, () => {
  it('stay within the room there is, over all mailboxes: thirty of 8 MB arrive together', async () => {
    const desk = aDesk();
    let bytes = 0;
    let most = 0;
    let made = 0;
    const mailbox = insteadOf<Mailbox>(desk.mailbox, {
      read: async () => {
        await tick();
        const mime = new Uint8Array(8 * MB);
        new DataView(mime.buffer).setUint32(0, ++made);
        bytes += mime.byteLength;
        most = Math.max(most, bytes);
        return mime;
      },
    });
    const files = insteadOf<CaseFiles>(desk.files, {
      keep: async (path, mime) => {
        await tick();
        bytes -= mime.byteLength;
        return { url: `https://files.example/${path}` };
      },
    });
    const reader = { ...desk.needs.reader, read: async (mime: Uint8Array) => failedReading(mime, 'too large to read') };
    const file = ['Content-Disposition: attachment; filename="plan.pdf"'];
    for (let n = 0; n < 30; n += 1) desk.mailbox.deliver(n % 2 ? CONTACT : COMPLAINTS, aLetter({ headers: file }));
    const needs = { ...desk.needs, mailbox, files, reader };
    await Promise.all([CONTACT, COMPLAINTS].map((address) => watchMailbox(desk.box(address), needs)));
    expect(desk.intake.all()).toHaveLength(30);
    expect(most).toBeLessThanOrEqual(48 * MB);
    expect(most).toBeGreaterThan(8 * MB);
  });

  it('wait for one that turned out larger than expected, and go on in the order they came', async () => {
    const inHand = new BytesInHand(0.4 * MB);
    const done: string[] = [];
    const ends: Record<string, () => void> = {};
    const hold = (name: string, size: number) =>
      inHand.hold(false, async (weighs) => {
        weighs(size);
        await new Promise<void>((end) => {
          ends[name] = end;
        });
        done.push(name);
      });
    const all = [hold('huge', 150 * MB), hold('small', 1_000), hold('smaller', 100)];
    await tick();
    expect(Object.keys(ends)).toEqual(['huge']);
    ends.huge?.();
    await tick();
    expect(Object.keys(ends)).toEqual(['huge', 'small', 'smaller']);
    ends.small?.();
    ends.smaller?.();
    await Promise.all(all);
    expect(done).toEqual(['huge', 'small', 'smaller']);
  });

  it('give their room back when the work on them breaks', async () => {
    const inHand = new BytesInHand(MB);
    for (let n = 0; n < 20; n += 1)
      await expect(inHand.hold(true, () => Promise.reject(new Error('broke')))).rejects.toThrow('broke');
    expect(await inHand.hold(true, async () => 'room')).toBe('room');
  });
});
