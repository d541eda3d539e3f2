import { findUser } from '../directory/people.ts';
import { type Call, GraphFault } from '../route.ts';
import { ADAPTIVE_CARD, cardProblem, LARGEST_MESSAGE } from './card.ts';
import type { Attachment, Mention, NewMessage } from './messages.ts';
import { bodyOf, forbidden, invalid, notImitated } from './refusals.ts';

const KNOWN = ['subject', 'body', 'importance', 'attachments', 'mentions', 'messageType', 'locale', 'summary'];
/** Only a channel in migration takes these; none is here. */
const MIGRATION = ['createdDateTime', 'from'];

/** Reads a chatMessage that a person posts. Throws 400 for what does not fit together, 413 for what is too large. */
export function readMessage(call: Call): Omit<NewMessage, 'sender'> {
  const body = bodyOf(call.json, 'microsoft.graph.chatMessage', [...KNOWN, ...MIGRATION, 'hostedContents']);
  const migrated = MIGRATION.find((name) => body[name] !== undefined);
  if (migrated !== undefined) throw forbidden(`'${migrated}' can be set only in a channel that is in migration.`);
  if (body.hostedContents !== undefined) throw notImitated('A picture in a message');
  if (Buffer.byteLength(JSON.stringify(call.json)) > LARGEST_MESSAGE) {
    throw new GraphFault(413, 'RequestEntityTooLarge', 'The request body is too large: a message takes about 28 KB.');
  }
  const { contentType = 'text', content } = (body.body ?? {}) as Record<string, unknown>;
  if (typeof content !== 'string' || content === '') throw invalid("'body' needs a 'content'.");
  if (contentType !== 'text' && contentType !== 'html') throw invalid("'contentType' must be 'text' or 'html'.");
  const importance = body.importance ?? 'normal';
  if (importance !== 'normal' && importance !== 'high' && importance !== 'urgent')
    throw invalid("'importance' must be 'normal', 'high' or 'urgent'.");
  if (body.subject !== undefined && body.subject !== null && typeof body.subject !== 'string')
    throw invalid("'subject' must be text.");
  const named = contentType === 'html' ? content : '';
  return {
    subject: body.subject ?? null,
    importance,
    contentType,
    content,
    attachments: attachments(body.attachments, named),
    mentions: mentions(call, body.mentions, named),
  };
}

function attachments(json: unknown, html: string): Attachment[] {
  const all = list(json, 'attachments').map(attachment);
  const placed = new Set([...html.matchAll(/<attachment\s+id="([^"]+)"/gi)].map(([, id]) => id!));
  const lost = all.find(({ id }) => !placed.has(id));
  if (lost !== undefined) throw invalid(`The body has no <attachment id="${lost.id}"></attachment>.`);
  const strange = [...placed].find((id) => !all.some((one) => one.id === id));
  if (strange !== undefined) throw invalid(`The body names the attachment '${strange}', which is not there.`);
  return all;
}

function attachment(one: Record<string, unknown>): Attachment {
  const { id, contentType, content, contentUrl = null, name = null } = one;
  if (typeof id !== 'string' || id === '') throw invalid('An attachment needs an id.');
  if (contentType !== ADAPTIVE_CARD) throw notImitated(`An attachment of type '${String(contentType).slice(0, 80)}'`);
  if (typeof content !== 'string') throw invalid("The 'content' of a card is its JSON as text.");
  const problem = cardProblem(parsed(content));
  if (problem !== null) throw invalid(problem);
  return {
    id,
    contentType,
    content,
    contentUrl: contentUrl === null ? null : String(contentUrl),
    name: name === null ? null : String(name),
  };
}

function mentions(call: Call, json: unknown, html: string): Mention[] {
  const all = list(json, 'mentions').map((one): Mention => {
    const { id, mentionText, mentioned } = one;
    const user = (mentioned as { user?: { id?: unknown } | null } | undefined)?.user;
    if (user === undefined || user === null) throw notImitated('A mention of anything but a person');
    const person = findUser(call.tenant, String(user.id ?? ''));
    if (typeof id !== 'number' || typeof mentionText !== 'string' || person === null)
      throw invalid('A mention needs an id, its text and a person of the directory.');
    return { id, mentionText, userId: person.id };
  });
  const placed = [...html.matchAll(/<at\s+id="(\d+)"\s*>/gi)].map(([, id]) => Number(id));
  const ids = all.map(({ id }) => id);
  if (placed.some((id) => !ids.includes(id)) || ids.some((id) => !placed.includes(id)))
    throw invalid("The ids of 'mentions' and of <at> in the body must match.");
  return all;
}

function list(json: unknown, name: string): Record<string, unknown>[] {
  if (json === undefined || json === null) return [];
  if (!Array.isArray(json) || json.some((one) => typeof one !== 'object' || one === null))
    throw invalid(`'${name}' must be a list of objects.`);
  return json as Record<string, unknown>[];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
