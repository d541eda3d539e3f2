import {
  BatchRequestContent,
  Client,
  HTTPMessageHandler,
  LargeFileUploadTask,
  type Middleware,
  PageIterator,
  StreamUpload,
} from '@microsoft/microsoft-graph-client';
import { DefaultHeaders, DefaultInit, type GraphFI, graphfi } from '@pnp/graph';
import '@pnp/graph/users/index.js';
import '@pnp/graph/mail/index.js';
import { Readable } from 'node:stream';
import type { IMailFolders } from '@pnp/graph/mail/folders.js';
import type { IMessages } from '@pnp/graph/mail/messages.js';
import type { IUsers } from '@pnp/graph/users/types.js';
import { BrowserFetchWithRetry, DefaultParse, InjectHeaders } from '@pnp/queryable';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTACT, type Contact, type Item, letter, openContact } from './mailbox.ts';

let box: Contact;
beforeAll(async () => {
  box = await openContact();
  for (let n = 0; n < 23; n++)
    box.deliver(letter({ Subject: `Peer ${n}` }), { receivedAt: new Date(Date.UTC(2026, 10, 1 + n)).toISOString() });
});
afterAll(() => box.close());

/** The SDK sends its token to https only, and takes https alone for an absolute address. */
class BearerTo implements Middleware {
  #next: Middleware | null = null;
  setNext(next: Middleware): void {
    this.#next = next;
  }
  async execute(context: Parameters<Middleware['execute']>[0]): Promise<void> {
    if (typeof context.request === 'string') context.request = context.request.replace(/^.+(?=http:\/\/)/, '');
    const address = typeof context.request === 'string' ? context.request : context.request.url;
    const headers = new Headers((context.options?.headers ?? {}) as Record<string, string>);
    if (address.startsWith(`${box.emulator.origin}/v1.0/`))
      headers.set('authorization', `Bearer ${box.caller.ownToken}`);
    context.options = { ...context.options, headers: Object.fromEntries(headers) };
    await this.#next!.execute(context);
  }
}

function sdk(): Client {
  const [bearer, http] = [new BearerTo(), new HTTPMessageHandler()];
  bearer.setNext(http);
  return Client.initWithMiddleware({ baseUrl: `${box.emulator.origin}/`, defaultVersion: 'v1.0', middleware: bearer });
}

describe('Microsoft’s own SDK 3.0.7', () => {
  it('pages through a folder with its PageIterator', async () => {
    const client = sdk();
    const first = await client.api(`/users/${CONTACT}/mailFolders/inbox/messages`).top(7).select('subject').get();
    const seen: string[] = [];
    await new PageIterator(client, first, (message: Item) => {
      seen.push(message.subject);
      return true;
    }).iterate();
    expect(seen).toEqual(Array.from({ length: 23 }, (_, n) => `Peer ${22 - n}`));
  });

  it('reads messages and their MIME in one batch, the MIME as base64', async () => {
    const client = sdk();
    const [{ id }] = (await box.get('/messages?$top=1')).body.value;
    const content = new BatchRequestContent([
      {
        id: '1',
        request: new Request(`https://graph.microsoft.com/users/${CONTACT}/messages/${id}?$select=subject`),
      },
      { id: '2', request: new Request(`https://graph.microsoft.com/users/${CONTACT}/messages/${id}/$value`) },
    ]);
    const { responses } = await client.api('/$batch').post(await content.getContent());
    const part = (wanted: string): Item => responses.find((each: Item) => each.id === wanted);
    expect([part('1').status, part('1').body.subject]).toEqual([200, 'Peer 22']);
    expect(Buffer.from(part('2').body, 'base64').toString()).toMatch(/^From: Ann Archer/);
  });

  it('uploads a large attachment with its task', async () => {
    const client = sdk();
    const draft = await client.api(`/users/${CONTACT}/messages`).post({ subject: 'By SDK' });
    const content = Buffer.alloc(4_000_000, 'scan');
    const session = await LargeFileUploadTask.createUploadSession(
      client,
      `/users/${CONTACT}/messages/${draft.id}/attachments/createUploadSession`,
      {
        AttachmentItem: { attachmentType: 'file', name: 'scan.bin', size: content.length },
      },
    );
    const file = new StreamUpload(Readable.from(content, { objectMode: false }), 'scan.bin', content.length);
    const task = new LargeFileUploadTask(client, file, session, { rangeSize: 1024 * 1024 });
    const done = await task.upload();
    expect(done.location).toMatch(/Attachments\('/);
    const [attachment] = (await client.api(`/users/${CONTACT}/messages/${draft.id}/attachments`).get()).value;
    expect(Buffer.from(attachment.contentBytes, 'base64').equals(content)).toBe(true);
    await client.api(`/users/${CONTACT}/messages/${draft.id}/permanentDelete`).post({});
  });

  it('gets errors it can read', async () => {
    const refused = sdk().api(`/users/${CONTACT}/messages/nonsense`).get();
    await expect(refused).rejects.toMatchObject({
      statusCode: 400,
      code: 'ErrorInvalidIdMalformed',
      requestId: expect.stringMatching(/-/),
    });
  });
});

describe('@pnp/graph 4.21', () => {
  /** Its types are put together without file extensions, which this project's compiler settings do not follow. */
  type User = {
    readonly messages: IMessages;
    readonly mailFolders: IMailFolders;
    sendMail(message: unknown, saveToSentItems?: boolean): Promise<void>;
  };
  const pnp = () =>
    graphfi(`${box.emulator.origin}/v1.0`).using(
      DefaultHeaders(),
      DefaultInit(`${box.emulator.origin}/v1.0`),
      BrowserFetchWithRetry(),
      DefaultParse(),
      InjectHeaders({ Authorization: `Bearer ${box.caller.ownToken}` }),
    ) as GraphFI & { readonly users: IUsers };

  it('reads, filters and searches messages and folders', async () => {
    const user = pnp().users.getById(CONTACT) as unknown as User;
    const two = await user.messages.top(2)();
    expect(two.map(({ subject }) => subject)).toEqual(['Peer 22', 'Peer 21']);
    const one = await user.messages.filter("subject eq 'Peer 5'").select('subject', 'from')();
    expect(one.map(({ subject }) => subject)).toEqual(['Peer 5']);
    const folders = await user.mailFolders();
    expect(folders.map(({ displayName }) => displayName)).toContain('Inbox');
  });

  it('writes a draft, sends mail and keeps categories', async () => {
    const user = pnp().users.getById(CONTACT) as unknown as User;
    const draft = await user.messages.add({ subject: 'By PnP', body: { contentType: 'text', content: 'Hello' } });
    expect(draft).toMatchObject({ subject: 'By PnP', isDraft: true });
    await user.sendMail(
      { subject: 'Sent by PnP', toRecipients: [{ emailAddress: { address: 'ann@home.example' } }] },
      true,
    );
    expect((await box.caller.control('GET', '/outbox')).body.value.at(-1).subject).toBe('Sent by PnP');
  });
});
