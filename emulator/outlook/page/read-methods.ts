import { htmlText } from './html-text.ts';
import { ewsId } from './ids.ts';
import { keptProperties } from './kept-by-add-ins.ts';
import { ITEM } from './office-frame.ts';
import { done, ERROR, failed, type Methods, type Params } from './office-methods.ts';
import { server } from './server.ts';
import type { AddIn, Address, Attachment, Message, Placed } from './shapes.ts';

/** A note that an add-in puts above a message (Office.NotificationMessageDetails). */
export type InfoBar = {
  readonly key: string;
  readonly message: string;
  /** 0 information, 1 progress, 2 error. */
  readonly type: number;
  readonly persistent?: boolean;
};

/** What Outlook does for an add-in about the message that is read. */
export type ReadWorld = {
  readonly reply: (of: Placed<Message>, all: boolean, html: string, files: readonly FileAsked[]) => Promise<void>;
  readonly bars: (id: string) => InfoBar[];
  readonly barsChanged: () => void;
  readonly categorise: (of: Placed<Message>, categories: readonly string[]) => Promise<void>;
};
export type FileAsked = { readonly type?: string; readonly name?: string; readonly url?: string };

const MOST_BARS = 5;
const HTML = 3;

/** A message that is read, as the library wants it (GetInitialData). `own`: in the person's own mailbox. */
export function readItem({ message }: Placed<Message>, own: boolean): Record<string, unknown> {
  const people = (list: readonly { emailAddress: Address }[]): unknown[] =>
    list.map(({ emailAddress }) => details(emailAddress));
  // To Exchange a message comes to be when it is delivered.
  const delivered = Date.parse(message.receivedDateTime);
  return {
    itemType: ITEM.read,
    id: ewsId(message.id),
    itemClass: 'IPM.Note',
    subject: message.subject,
    normalizedSubject: message.subject.replace(/^(\s*(re|fw|fwd)\s*:\s*)+/i, ''),
    from: message.from && details(message.from.emailAddress),
    sender: message.sender && details(message.sender.emailAddress),
    to: people(message.toRecipients),
    cc: people(message.ccRecipients),
    bcc: people(message.bccRecipients),
    conversationId: ewsId(message.conversationId),
    internetMessageId: message.internetMessageId,
    dateTimeCreated: delivered,
    dateTimeModified: Math.max(delivered, Date.parse(message.lastModifiedDateTime)),
    isRead: message.isRead,
    isFromSharedFolder: !own,
    attachments: message.attachments.map(attachmentDetails),
  };
}

/** Office.AttachmentDetails as the library is given them: 0 a file, 1 an item, 2 in a cloud. */
export const attachmentDetails = (file: Attachment): Record<string, unknown> => ({
  id: ewsId(file.id),
  name: file.name,
  contentType: file.contentType ?? '',
  size: file.size,
  isInline: file.isInline,
  contentId: file.contentId ?? '',
  attachmentType: file['@odata.type'].endsWith('fileAttachment') ? 0 : 1,
});

const OWN_DOMAIN = /@marlsbury\.gov\.example$/i;
/** Office.MailboxEnums.RecipientType by number: 2 somebody of the organisation, 3 somebody outside. */
export const details = ({ name, address }: Address): Record<string, unknown> => ({
  name,
  address,
  recipientType: OWN_DOMAIN.test(address) ? 2 : 3,
});

export function readMethods(addIn: AddIn, of: Placed<Message>, own: boolean, world: ReadWorld): Methods {
  const { mailbox, message } = of;
  const properties = keptProperties(addIn.id, message.internetMessageId);
  const bars = world.bars(message.id);
  const reply = (all: boolean) => async (params: Params) => {
    const { htmlBody, attachments } = params as { htmlBody?: string; attachments?: FileAsked[] };
    await world.reply(of, all, htmlBody ?? '', attachments ?? []);
    return done();
  };
  /** "If a notification message with the specified key doesn't exist, replaceAsync adds the notification." */
  const put = (bar: InfoBar, replaces: boolean) => {
    const at = bars.findIndex(({ key }) => key === bar.key);
    if (at !== -1 && !replaces) return failed(ERROR.keyExists);
    if (at === -1 && bars.length >= MOST_BARS) return failed(ERROR.notifications);
    bars.splice(at === -1 ? bars.length : at, at === -1 ? 0 : 1, bar);
    world.barsChanged();
    return done();
  };
  return {
    3: () => ({ wasSuccessful: true, customProperties: JSON.stringify(properties.read()) }),
    4: ({ customProperties }) => {
      properties.write(customProperties as Record<string, unknown>);
      return done();
    },
    10: reply(false),
    30: reply(false),
    181: reply(false),
    183: reply(false),
    11: reply(true),
    31: reply(true),
    182: reply(true),
    184: reply(true),
    33: (bar) => put(bar as InfoBar, false),
    34: () => done(bars),
    35: (bar) => put(bar as InfoBar, true),
    36: ({ key }) => {
      const at = bars.findIndex((one) => one.key === key);
      if (at === -1) return failed(ERROR.keyNotFound);
      bars.splice(at, 1);
      world.barsChanged();
      return done();
    },
    37: ({ coercionType }) => done(coercionType === HTML ? message.body.content : htmlText(message.body.content)),
    99: () => done(''),
    108: () => (own ? failed(ERROR.generic) : done(sharedProperties(mailbox))),
    150: async ({ id }) => {
      const file = message.attachments.find((one) => ewsId(one.id) === id);
      if (file === undefined) return failed(ERROR.invalidAttachment);
      return done({ format: 'base64', content: await server.content(mailbox, message.id, file.id) });
    },
    157: async () => done(await categoriesOf(of)),
    158: async ({ categories }) => {
      // The list of categories is the owner's: a delegate does not see it ("Implement shared folders and shared mailbox scenarios").
      const master = await server.masterCategories(mailbox).catch(() => null);
      if (master === null) return failed(ERROR.permission);
      const known = new Set(master.map(({ displayName }) => displayName));
      const wanted = (categories as string[]).map(String);
      if (!wanted.every((one) => known.has(one))) return failed(ERROR.invalidCategory);
      await world.categorise(of, [...new Set([...message.categories, ...wanted])]);
      return done();
    },
    159: async ({ categories }) => {
      const gone = new Set((categories as (string | { displayName: string })[]).map(nameOf));
      await world.categorise(
        of,
        message.categories.filter((one) => !gone.has(one)),
      );
      return done();
    },
    168: () => done(message.internetMessageHeaders.map(({ name, value }) => `${name}: ${value}`).join('\r\n')),
  };
}

/** Office.SharedProperties: Full Access is every right there is. */
export const sharedProperties = (mailbox: string): Record<string, unknown> => ({
  owner: mailbox,
  targetMailbox: mailbox,
  targetRestUrl: 'https://outlook.office.com/api',
  delegatePermissions: 63,
});

const nameOf = (category: string | { displayName: string }): string =>
  typeof category === 'string' ? category : category.displayName;

async function categoriesOf({ mailbox, message }: Placed<Message>): Promise<unknown[]> {
  const master = await server.masterCategories(mailbox).catch(() => []);
  return message.categories.map((displayName) => {
    const color = master.find((one) => one.displayName === displayName)?.color ?? 'none';
    return { displayName, color: color.replace(/^./, (first) => first.toUpperCase()) };
  });
}
