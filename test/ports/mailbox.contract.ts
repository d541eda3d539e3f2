import { describe, expect, it } from 'vitest';
import type { Mailbox, Sighting } from '../../server/ports.ts';
import { toTheEnd } from './samples.ts';

export type Folder = 'inbox' | 'archive' | 'deleteditems' | 'sentitems' | 'drafts' | 'outbox';

export type MailboxUnderTest = {
  readonly mailbox: Mailbox;
  /** An empty mailbox that exists. */
  readonly address: string;
  deliver(mime: string, more?: { readonly receivedAt?: string; readonly folder?: Folder }): Promise<string>;
  move(id: string, folder: Folder): Promise<void>;
  remove(id: string): Promise<void>;
  categorise(id: string, categories: readonly string[]): Promise<void>;
  categories(id: string): Promise<readonly string[]>;
  refuseMarks(): Promise<void>;
  forgetCursors(): Promise<void>;
};

let written = 0;
export const aMessage = (subject: string, more: { readonly from?: string; readonly body?: string } = {}): string =>
  [
    `From: ${more.from ?? 'Doris Example <doris@residents.example>'}`,
    'To: contact@marlsbury.gov.example',
    `Subject: ${subject}`,
    'Date: Mon, 01 Jun 2026 09:00:00 +0100',
    `Message-ID: <m${++written}@residents.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    more.body ?? 'My bin was missed again.',
    '',
  ].join('\r\n');

const sightings = async (pages: AsyncIterable<{ seen: readonly Sighting[] }>) =>
  (await toTheEnd(pages)).flatMap(({ seen }) => seen);
const held = async (pages: AsyncIterable<readonly Sighting[]>) => (await toTheEnd(pages)).flat();

export function mailboxContract(name: string, make: () => Promise<MailboxUnderTest>): void {
  describe(`a shared mailbox, ${name}`, () => {
    it('tells what arrived since the cursor, once, with when it was received', async () => {
      const { mailbox, address, deliver } = await make();
      const first = await deliver(aMessage('one'), { receivedAt: '2026-06-01T08:00:00Z' });
      const pages = await toTheEnd(mailbox.changes(address, null));
      expect(pages.flatMap(({ seen }) => seen)).toEqual([
        {
          mailbox: address,
          id: first,
          conversationId: expect.any(String),
          receivedAt: '2026-06-01T08:00:00.000Z',
          categories: [],
          imported: false,
          hasAttachments: false,
        },
      ]);
      const cursor = pages.at(-1)?.cursor ?? null;
      expect(await sightings(mailbox.changes(address, cursor))).toEqual([]);
      const second = await deliver(aMessage('two'));
      expect((await sightings(mailbox.changes(address, cursor))).map(({ id }) => id)).toEqual([second]);
    });

    it('tells which messages carry files, because those take room', async () => {
      const { mailbox, address, deliver } = await make();
      const plain = await deliver(aMessage('words'));
      const file = await deliver(
        aMessage('a plan').replace(
          /Content-Type: text\/plain.*$/s,
          [
            'Content-Type: multipart/mixed; boundary="b-1"',
            '',
            '--b-1',
            'Content-Type: application/pdf; name="plan.pdf"',
            'Content-Transfer-Encoding: base64',
            'Content-Disposition: attachment; filename="plan.pdf"',
            '',
            'cGxhbg==',
            '--b-1--',
            '',
          ].join('\r\n'),
        ),
      );
      for (const seen of [await sightings(mailbox.changes(address, null)), await held(mailbox.received(address, null))])
        expect(new Map(seen.map(({ id, hasAttachments }) => [id, hasAttachments]))).toEqual(
          new Map([
            [plain, false],
            [file, true],
          ]),
        );
    });

    it('tells of every message of a full inbox, page after page', async () => {
      const { mailbox, address, deliver } = await make();
      const ids: string[] = [];
      for (let n = 0; n < 230; n += 1) ids.push(await deliver(aMessage(`letter ${n}`)));
      const pages = await toTheEnd(mailbox.changes(address, null));
      expect(pages.length).toBeGreaterThan(1);
      expect(new Set(pages.flatMap(({ seen }) => seen.map(({ id }) => id)))).toEqual(new Set(ids));
      const halfway = await sightings(mailbox.changes(address, pages[0]?.cursor ?? null));
      const rest = pages.slice(1).flatMap(({ seen }) => seen);
      expect(halfway.map(({ id }) => id).toSorted()).toEqual(rest.map(({ id }) => id).toSorted());
    });

    it('begins again from the start when the mailbox has forgotten the cursor', async () => {
      const { mailbox, address, deliver, forgetCursors } = await make();
      const id = await deliver(aMessage('still there'));
      const cursor = (await toTheEnd(mailbox.changes(address, null))).at(-1)?.cursor ?? null;
      await forgetCursors();
      expect((await sightings(mailbox.changes(address, cursor))).map((one) => one.id)).toEqual([id]);
    });

    it('gives a message as it is stored, under the id it keeps when someone moves it', async () => {
      const { mailbox, address, deliver, move } = await make();
      const id = await deliver(aMessage('moved', { body: 'Please move this – “carefully”.' }));
      const before = await mailbox.read(address, id);
      expect(Buffer.from(before as Uint8Array).toString()).toContain('Please move this – “carefully”.');
      await move(id, 'archive');
      expect(await mailbox.read(address, id)).toEqual(before);
      expect((await held(mailbox.received(address, null))).map((one) => one.id)).toEqual([id]);
    });

    it('does not show in the inbox what was moved out of it before anybody looked', async () => {
      const { mailbox, address, deliver, move } = await make();
      await move(await deliver(aMessage('filed by a rule')), 'archive');
      expect(await sightings(mailbox.changes(address, null))).toEqual([]);
    });

    it('lists what others sent, in any folder, and not what the mailbox sends itself', async () => {
      const { mailbox, address, deliver } = await make();
      const theirs: string[] = [];
      for (const folder of ['inbox', 'archive', 'deleteditems'] as const)
        theirs.push(await deliver(aMessage(folder), { folder }));
      for (const folder of ['sentitems', 'drafts', 'outbox'] as const) await deliver(aMessage(folder), { folder });
      expect((await held(mailbox.received(address, null))).map(({ id }) => id).toSorted()).toEqual(theirs.toSorted());
    });

    it('finds what others sent by its Message-ID, in any folder, and nothing else', async () => {
      const { mailbox, address, deliver } = await make();
      const as = (id: string, subject: string) => aMessage(subject).replace(/Message-ID: .*/, `Message-ID: <${id}>`);
      const sought = "o'brien+1&2=%41#x/y?z@residents.example";
      const inInbox = await deliver(as(sought, 'sought'), { receivedAt: '2026-06-01T08:00:00Z' });
      const filed = await deliver(as(sought, 'the same, filed'), { folder: 'archive' });
      await deliver(as(sought, 'our own'), { folder: 'sentitems' });
      await deliver(as('another@residents.example', 'another'));
      const found = await mailbox.find(address, sought);
      expect(found.map(({ id }) => id).toSorted()).toEqual([inInbox, filed].toSorted());
      expect(found.find(({ id }) => id === inInbox)).toMatchObject({
        mailbox: address,
        receivedAt: '2026-06-01T08:00:00.000Z',
        imported: false,
      });
      expect(await mailbox.find(address, 'nobody-has-it@residents.example')).toEqual([]);
    });

    it('lists from an instant on, that instant included', async () => {
      const { mailbox, address, deliver } = await make();
      await deliver(aMessage('May'), { receivedAt: '2026-05-31T22:59:59Z' });
      const june = await deliver(aMessage('June'), { receivedAt: '2026-05-31T23:00:00Z' });
      const found = await held(mailbox.received(address, '2026-05-31T23:00:00.000Z'));
      expect(found.map(({ id, receivedAt }) => [id, receivedAt])).toEqual([[june, '2026-05-31T23:00:00.000Z']]);
    });

    it('marks a message, replaces a mark of ours and keeps what people put there', async () => {
      const { mailbox, address, deliver, categorise, categories } = await make();
      const id = await deliver(aMessage('marked'));
      await categorise(id, ['Red category']);
      const [seen] = await sightings(mailbox.changes(address, null));
      expect(await mailbox.mark(seen as Sighting, 'Redress: Complaint?')).toBe('marked');
      expect(await categories(id)).toEqual(['Red category', 'Redress: Complaint?']);
      expect(await mailbox.mark({ mailbox: address, id }, 'Redress: Complaint')).toBe('marked');
      expect(await categories(id)).toEqual(['Red category', 'Redress: Complaint']);
      expect(await mailbox.mark({ mailbox: address, id }, 'Redress: Complaint')).toBe('marked');
    });

    it('shows a mark to whoever asks for changes next', async () => {
      const { mailbox, address, deliver } = await make();
      const id = await deliver(aMessage('marked'));
      const cursor = (await toTheEnd(mailbox.changes(address, null))).at(-1)?.cursor ?? null;
      await mailbox.mark({ mailbox: address, id, categories: [] }, 'Redress: Held');
      const seen = await sightings(mailbox.changes(address, cursor));
      expect(seen).toMatchObject([{ id, categories: ['Redress: Held'] }]);
    });

    it('says when a mark is refused, and when the message is gone', async () => {
      const { mailbox, address, deliver, remove, refuseMarks } = await make();
      const gone = await deliver(aMessage('gone'));
      const id = await deliver(aMessage('not ours to mark'));
      const seen = await sightings(mailbox.changes(address, null));
      await remove(gone);
      expect(await mailbox.mark(seen.find((one) => one.id === gone) as Sighting, 'Redress: Held')).toBe('gone');
      expect(await mailbox.mark({ mailbox: address, id: gone }, 'Redress: Held')).toBe('gone');
      expect(await mailbox.read(address, gone)).toBe('gone');
      await refuseMarks();
      expect(await mailbox.mark({ mailbox: address, id, categories: [] }, 'Redress: Held')).toBe('refused');
    });

    it('puts a message into the inbox, to be told from a delivered one', async () => {
      const { mailbox, address } = await make();
      const id = await mailbox.put(
        address,
        Buffer.from(aMessage('from the old system', { body: 'A letter of 2019.' })),
      );
      expect(await sightings(mailbox.changes(address, null))).toMatchObject([{ id, imported: true }]);
      expect((await held(mailbox.received(address, null))).map((one) => one.id)).toEqual([id]);
      const mime = Buffer.from((await mailbox.read(address, id)) as Uint8Array).toString();
      expect(mime).toContain('from the old system');
      expect(mime).toContain('A letter of 2019.');
    });

    it('does not know a mailbox that is none', async () => {
      const { mailbox } = await make();
      const stranger = 'nobody@marlsbury.gov.example';
      await expect(toTheEnd(mailbox.changes(stranger, null))).rejects.toMatchObject({ name: 'GraphFault' });
      await expect(toTheEnd(mailbox.received(stranger, null))).rejects.toMatchObject({ name: 'GraphFault' });
      await expect(mailbox.find(stranger, 'one@residents.example')).rejects.toMatchObject({ name: 'GraphFault' });
    });
  });
}
