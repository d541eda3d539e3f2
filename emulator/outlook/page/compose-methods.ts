import type { Draft, RecipientField } from './draft.ts';
import { ewsId } from './ids.ts';
import { ITEM } from './office-frame.ts';
import { done, ERROR, failed, type Methods } from './office-methods.ts';
import { attachmentDetails, details, sharedProperties } from './read-methods.ts';
import type { Address } from './shapes.ts';

/** The recipient fields as the library counts them (RecipientFields). */
const FIELDS: readonly RecipientField[] = ['to', 'cc', 'bcc'];
const HTML = 3;
/** Office.MailboxEnums.ItemSessionData: what the drafts of a session may keep. */
const MOST_SESSION_CHARACTERS = 50_000;

/** A message that is written, as the library wants it. `own`: from the person's own mailbox. */
export const composeItem = (draft: Draft, own: boolean): Record<string, unknown> => ({
  itemType: ITEM.compose,
  conversationId: draft.conversationId === null ? '' : ewsId(draft.conversationId),
  isFromSharedFolder: !own,
});

export function composeMethods(draft: Draft, own: boolean): Methods {
  const fieldOf = (number: unknown): RecipientField => FIELDS[Number(number)] ?? 'to';
  const addressesOf = (list: unknown): Address[] =>
    (list as { name?: string; address?: string }[]).map(({ name, address = '' }) => ({
      name: name || address,
      address,
    }));
  const session = draft.sessionData;
  return {
    13: ({ data, coercionType }) => {
      draft.insertAtCursor(asHtml(data, coercionType));
      return done();
    },
    14: () => done('html'),
    15: ({ recipientField }) => done(draft.recipients(fieldOf(recipientField)).map(details)),
    17: ({ subject }) => {
      draft.setSubject(String(subject));
      return done();
    },
    18: () => done(draft.subject()),
    20: async ({ attachmentIndex }) =>
      (await draft.detach(String(attachmentIndex))) ? done() : failed(ERROR.invalidAttachment),
    21: ({ recipientField, recipientArray }) => {
      draft.setRecipients(fieldOf(recipientField), addressesOf(recipientArray));
      return done();
    },
    22: ({ recipientField, recipientArray }) => {
      const field = fieldOf(recipientField);
      draft.setRecipients(field, [...draft.recipients(field), ...addressesOf(recipientArray)]);
      return done();
    },
    23: ({ data, coercionType }) => {
      draft.prepend(asHtml(data, coercionType));
      return done();
    },
    29: ({ data, coercionType }) => {
      draft.insertAtCursor(asHtml(data, coercionType));
      return done();
    },
    32: async () => done(ewsId(await draft.save())),
    37: ({ coercionType }) => done(coercionType === HTML ? draft.html() : draft.text()),
    38: ({ data, coercionType }) => {
      draft.setHtml(asHtml(data, coercionType));
      return done();
    },
    41: () => {
      void draft.save().then(draft.close);
      return done();
    },
    107: () => done(draft.from),
    108: () => (own ? failed(ERROR.generic) : done(sharedProperties(draft.mailbox))),
    148: async ({ base64String, name, isInline }) =>
      done(ewsId(await draft.attach(String(name), '', String(base64String), isInline === true))),
    149: () => done(draft.attachments().map(attachmentDetails)),
    150: async ({ id }) => {
      const content = await draft.content(String(id));
      return content === null ? failed(ERROR.invalidAttachment) : done({ format: 'base64', content });
    },
    99: () => done(''),
    164: async () => done(ewsId(await draft.save())),
    174: () => done({ composeType: draft.kind, coercionType: 'html' }),
    175: () => done(false),
    176: () => done(),
    185: ({ name, value }) => {
      const kept = { ...Object.fromEntries(session), [String(name)]: String(value) };
      if (JSON.stringify(kept).length > MOST_SESSION_CHARACTERS) return failed(ERROR.generic);
      session.set(String(name), String(value));
      return done();
    },
    186: ({ name }) => (session.has(String(name)) ? done(session.get(String(name))) : failed(ERROR.noSession)),
    187: () => done(Object.fromEntries(session)),
    188: () => {
      session.clear();
      return done();
    },
    189: ({ name }) => {
      session.delete(String(name));
      return done();
    },
  };
}

const asHtml = (data: unknown, coercionType: unknown): string => {
  if (coercionType === HTML) return String(data);
  const holder = document.createElement('div');
  holder.textContent = String(data);
  return holder.innerHTML.replaceAll('\n', '<br>');
};
