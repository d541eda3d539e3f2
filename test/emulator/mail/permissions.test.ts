import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findUser } from '../../../emulator/directory/people.ts';
import { deliver, shareMailbox } from '../../../emulator/mail/deliver.ts';
import { AMINA } from '../core/caller.ts';
import { bytesOf, COMPLAINTS, CONTACT, type Contact, letter, openContact } from './mailbox.ts';

let box: Contact;
let message: string;
beforeAll(async () => {
  box = await openContact();
  message = box.deliver(letter());
  deliver(box.tenant, AMINA, bytesOf(letter({ Subject: 'To Amina herself' })));
  const amina = findUser(box.tenant, AMINA)!;
  shareMailbox(box.tenant, CONTACT, amina.id, { fullAccess: true, sendAs: false });
});
afterAll(() => box.close());

const app = (...roles: string[]) => box.caller.token({ app: box.caller.connection.clientId, audience: 'graph', roles });
const amina = (...scopes: string[]) => box.caller.token({ user: AMINA, audience: 'graph', scopes });
const status = async (method: string, path: string, token: string, body?: unknown): Promise<number> =>
  (await box.caller.graph(method, path, { token, ...(body === undefined ? {} : { body }) })).status;

describe('what an app may do with a mailbox', () => {
  it.each([
    ['Mail.ReadBasic.All', { list: 200, value: 403, patch: 403, send: 403, categories: 403 }],
    ['Mail.Read', { list: 200, value: 200, patch: 403, send: 403, categories: 403 }],
    ['Mail.ReadWrite', { list: 200, value: 200, patch: 200, send: 403, categories: 403 }],
    ['Mail.Send', { list: 403, value: 403, patch: 403, send: 202, categories: 403 }],
    ['MailboxSettings.Read', { list: 403, value: 403, patch: 403, send: 403, categories: 200 }],
    ['User.Read.All', { list: 403, value: 403, patch: 403, send: 403, categories: 403 }],
  ])('%s', async (role, expected) => {
    const token = await app(role);
    const mailbox = `/users/${CONTACT}`;
    const mail = { message: { toRecipients: [{ emailAddress: { address: 'a@b.example' } }] } };
    expect({
      list: await status('GET', `${mailbox}/mailFolders/inbox/messages`, token),
      value: await status('GET', `${mailbox}/messages/${message}/$value`, token),
      patch: await status('PATCH', `${mailbox}/messages/${message}`, token, { isRead: true }),
      send: await status('POST', `${mailbox}/sendMail`, token, mail),
      categories: await status('GET', `${mailbox}/outlook/masterCategories`, token),
    }).toEqual(expected);
  });

  it('hides bodies, previews and headers from ReadBasic', async () => {
    const token = await app('Mail.ReadBasic.All');
    const { body } = await box.caller.graph('GET', `/users/${CONTACT}/messages/${message}`, { token });
    expect([body.subject, body.body, body.bodyPreview]).toEqual(['Missed bin', undefined, undefined]);
  });

  it('says no the way Exchange does', async () => {
    const answer = await box.caller.graph('GET', `/users/${CONTACT}/messages`, {
      token: await app('Sites.ReadWrite.All'),
    });
    expect(answer.body.error).toMatchObject({
      code: 'ErrorAccessDenied',
      message: 'Access is denied. Check credentials and try again.',
    });
  });
});

describe('what a person may do', () => {
  it('reads their own mailbox with the plain scope, by /me as well', async () => {
    const token = await amina('Mail.Read');
    expect(await status('GET', `/users/${AMINA}/messages`, token)).toBe(200);
    expect((await box.caller.graph('GET', '/me/messages', { token })).body.value[0].subject).toBe('To Amina herself');
    expect(await status('GET', '/me/messages', await amina('Mail.Read.Shared'))).toBe(403);
  });

  it('reads a shared mailbox with the shared scope and Full Access, never with one of them alone', async () => {
    const shared = await amina('Mail.Read.Shared');
    expect(await status('GET', `/users/${CONTACT}/messages`, shared)).toBe(200);
    expect(await status('GET', `/users/${COMPLAINTS}/messages`, shared)).toBe(403);
    expect(await status('GET', `/users/${CONTACT}/messages`, await amina('Mail.Read'))).toBe(403);
    expect(await status('PATCH', `/users/${CONTACT}/messages/${message}`, shared, { isRead: true })).toBe(403);
    expect(
      await status('PATCH', `/users/${CONTACT}/messages/${message}`, await amina('Mail.ReadWrite.Shared'), {
        isRead: true,
      }),
    ).toBe(200);
  });

  it('never reaches the categories of a shared mailbox, because that permission has no shared variant', async () => {
    const token = await amina('MailboxSettings.ReadWrite');
    expect(await status('GET', '/me/outlook/masterCategories', token)).toBe(200);
    expect(await status('GET', `/users/${CONTACT}/outlook/masterCategories`, token)).toBe(403);
  });

  it('sends from a shared mailbox only with Send As, which Full Access does not include', async () => {
    const token = await amina('Mail.Send.Shared');
    const mail = { message: { toRecipients: [{ emailAddress: { address: 'a@b.example' } }] } };
    const refused = await box.caller.graph('POST', `/users/${CONTACT}/sendMail`, { token, body: mail });
    expect([refused.status, refused.body.error.code]).toEqual([403, 'ErrorSendAsDenied']);
    shareMailbox(box.tenant, CONTACT, findUser(box.tenant, AMINA)!.id, { fullAccess: true, sendAs: true });
    expect(await status('POST', `/users/${CONTACT}/sendMail`, token, mail)).toBe(202);
  });

  it('gets no upload session for somebody else’s mailbox', async () => {
    const token = await amina('Mail.ReadWrite.Shared');
    const draft = (await box.post('/messages', { subject: 'Shared draft' })).body.id;
    const item = { AttachmentItem: { attachmentType: 'file', name: 'a.pdf', size: 4_000_000 } };
    expect(
      await status('POST', `/users/${CONTACT}/messages/${draft}/attachments/createUploadSession`, token, item),
    ).toBe(403);
  });
});
