import { type Call, GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { copyAttachments } from './attachment-store.ts';
import { answerTo, withoutMarks } from './conversation.ts';
import { putMime } from './deliver.ts';
import { type MessageChanges, readBody, readNewMessage } from './draft-fields.ts';
import { attachmentsChanged, insertDraft, postedMime } from './drafts.ts';
import { knownFolder } from './folders.ts';
import type { Mailbox } from './mailbox.ts';
import { escapeHtml, previewOf, textToHtml } from './mime/html.ts';
import { addressesFrom, recipientsJson } from './recipients.ts';
import { alterMessage, announce, bodyOf, type MessageRow, type NewMessage } from './store.ts';

export type AnswerKind = 'reply' | 'replyAll' | 'forward';

/**
 * createReply, createReplyAll and createForward: a draft in the same conversation with the message quoted below.
 * Throws 400 where both a comment and a body are given, or the MIME is not base64.
 */
export function createAnswer(call: Call, mailbox: Mailbox, original: MessageRow, kind: AnswerKind): MessageRow {
  const { tenant } = call;
  const mime = postedMime(call);
  const row = mime === null ? fromJson(call, mailbox, original, kind) : fromMime(call, mailbox, original, mime);
  announce(tenant, mailbox, row, 'created');
  return row;
}

function fromJson(call: Call, mailbox: Mailbox, original: MessageRow, kind: AnswerKind): MessageRow {
  const { tenant } = call;
  const { comment, changes } = readRequest(call.json);
  const said = changes.body ?? (comment === null ? null : readBody({ contentType: 'text', content: comment }));
  const quoted = quote(tenant, original, said === null ? '' : (said.html ?? textToHtml(said.text)));
  const body = readBody({ contentType: 'html', content: quoted });
  const columns: Partial<NewMessage> = {
    subject: `${kind === 'forward' ? 'FW' : 'RE'}: ${withoutOneMark(original.subject)}`,
    to_list: kind === 'forward' ? '[]' : recipientsJson(whoAsked(original)),
    cc_list: kind === 'replyAll' ? recipientsJson(theOthers(mailbox, original)) : '[]',
    ...threaded(tenant, original),
    topic: original.topic,
  };
  return tenant.transaction(() => {
    const given: MessageChanges = { ...changes, body };
    given.columns = { ...changes.columns, preview: previewOf(said === null ? body.text : said.text) };
    const row = insertDraft(tenant, mailbox, knownFolder(tenant, mailbox.box, 'drafts')!, given, columns);
    if (kind !== 'forward' || original.has_files === 0) return row;
    copyAttachments(tenant, original.id, row.id);
    return attachmentsChanged(tenant, row);
  });
}

/** The MIME says what the answer is; only its place in the thread is taken from the original. */
function fromMime(call: Call, mailbox: Mailbox, original: MessageRow, mime: Buffer): MessageRow {
  const { tenant } = call;
  return tenant.transaction(() => {
    const how = { received: tenant.clock.now(), draft: true, read: true };
    const row = putMime(tenant, mailbox, knownFolder(tenant, mailbox.box, 'drafts')!, mime, how, () => {});
    return alterMessage(tenant, row, threaded(tenant, original));
  });
}

/** `{comment, message}`; a forward may also name `toRecipients` beside them. */
function readRequest(json: unknown): { comment: string | null; changes: MessageChanges } {
  const request = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  let comment: string | null = null;
  let message: unknown = {};
  let recipients: unknown;
  for (const [name, value] of Object.entries(request)) {
    switch (name.toLowerCase()) {
      case 'comment':
        if (typeof value !== 'string') throw badBody("The parameter 'Comment' must be text.");
        comment = value;
        break;
      case 'message':
        message = value ?? {};
        break;
      case 'torecipients':
        recipients = value;
        break;
      default:
        throw badBody(`The parameter '${name}' does not exist.`);
    }
  }
  const changes = readNewMessage(
    recipients === undefined ? message : { ...(message as object), toRecipients: recipients },
  );
  if (comment !== null && changes.body !== null) {
    throw new GraphFault(400, 'ErrorInvalidRequest', 'Give either a comment or the body of the message, not both.');
  }
  return { comment, changes };
}

function whoAsked(original: MessageRow): ReturnType<typeof addressesFrom> {
  const replyTo = addressesFrom(original.reply_list);
  if (replyTo.length > 0) return replyTo;
  return original.from_address === '' ? [] : [{ name: original.from_name, address: original.from_address }];
}

function theOthers(mailbox: Mailbox, original: MessageRow): ReturnType<typeof addressesFrom> {
  const asked = new Set(whoAsked(original).map(({ address }) => address.toLowerCase()));
  return [...addressesFrom(original.to_list), ...addressesFrom(original.cc_list)].filter(
    ({ address }) => address.toLowerCase() !== mailbox.address.toLowerCase() && !asked.has(address.toLowerCase()),
  );
}

function threaded(tenant: Tenant, original: MessageRow): Partial<NewMessage> {
  const thread = answerTo(original.conversation, original.conversation_index, tenant.clock.now());
  return {
    in_reply_to: original.internet_id,
    reference_ids: [...original.reference_ids.split(' ').filter(Boolean), original.internet_id].slice(-100).join(' '),
    conversation: thread.conversation,
    conversation_index: thread.index,
  };
}

/** The answer above, the message below, as Outlook lays them out. */
function quote(tenant: Tenant, original: MessageRow, said: string): string {
  const body = bodyOf(tenant, original.id);
  const people = (list: string): string =>
    addressesFrom(list)
      .slice(0, 100)
      .map(({ name, address }) => escapeHtml(name === address ? address : `${name} <${address}>`))
      .join('; ');
  const lines = [
    `<b>From:</b> ${escapeHtml(`${original.from_name} <${original.from_address}>`)}`,
    `<b>Sent:</b> ${new Date(original.sent).toUTCString().replace(' GMT', '')}`,
    `<b>To:</b> ${people(original.to_list)}`,
    ...(original.cc_list === '[]' ? [] : [`<b>Cc:</b> ${people(original.cc_list)}`]),
    `<b>Subject:</b> ${escapeHtml(original.subject)}`,
  ];
  const below = inside(body.html ?? textToHtml(body.text));
  return `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>\r\n${inside(said)}<hr tabindex="-1" style="display:inline-block; width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" color="#000000" style="font-size:11pt">${lines.join('<br>\r\n')}</font><div>&nbsp;</div></div>\r\n${below}\r\n</body></html>`;
}

/** What stands inside the body element, or everything where there is none. */
function inside(html: string): string {
  const open = /<body\b[^>]{0,2000}>/i.exec(html);
  if (open === null) return html;
  const from = open.index + open[0].length;
  const close = html.toLowerCase().lastIndexOf('</body');
  return html.slice(from, close > from ? close : html.length);
}

const withoutOneMark = (subject: string): string =>
  withoutMarks(subject) === '' ? subject : subject.replace(/^\s*(?:re|fw|fwd)\s*:\s*/i, '');

const badBody = (message: string): GraphFault => new GraphFault(400, 'RequestBodyRead', message);
