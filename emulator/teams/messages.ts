import type { Tenant } from '../tenant.ts';
import { tellPage } from './live.ts';
import { messageLink } from './shapes.ts';
import type { Channel } from './teams.ts';

/** Who posted: a person, or an app such as the workflow bot. */
export type Sender = { readonly kind: 'user' | 'application'; readonly id: string; readonly name: string };

export type Attachment = {
  readonly id: string;
  readonly contentType: string;
  readonly contentUrl: string | null;
  /** JSON as text, for a card. */
  readonly content: string | null;
  readonly name: string | null;
};

export type Mention = { readonly id: number; readonly mentionText: string; readonly userId: string };

export type NewMessage = {
  readonly sender: Sender;
  readonly subject: string | null;
  readonly importance: 'normal' | 'high' | 'urgent';
  readonly contentType: 'text' | 'html';
  readonly content: string;
  readonly attachments: readonly Attachment[];
  readonly mentions: readonly Mention[];
};

export type Message = NewMessage & { readonly id: string; readonly createdAt: number };

/** Posts into a channel. The id is the instant in milliseconds, the next free one where two fall together. */
export function postMessage(tenant: Tenant, channel: Channel, message: NewMessage): Message {
  const { id, createdAt } = tenant.transaction(() => {
    const last = tenant
      .sql('SELECT max(created_at) AS at FROM teams_messages WHERE channel_id = ?')
      .get(channel.id)?.at;
    const at = Math.max(tenant.clock.now(), last === null ? 0 : Number(last) + 1);
    tenant
      .sql('INSERT INTO teams_messages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        channel.id,
        String(at),
        JSON.stringify(message.sender),
        message.subject,
        message.importance,
        message.contentType,
        message.content,
        JSON.stringify(message.attachments),
        JSON.stringify(message.mentions),
        at,
      );
    return { id: String(at), createdAt: at };
  });
  tellPage(tenant, { kind: 'post', team: channel.teamId, channel: channel.id });
  return { ...message, id, createdAt };
}

export function findMessage(tenant: Tenant, channelId: string, id: string): Message | null {
  const row = tenant.sql('SELECT * FROM teams_messages WHERE channel_id = ? AND id = ?').get(channelId, id);
  return row === undefined ? null : messageFrom(row);
}

/** Newest first; `before`: older than this id. */
export function messagesOf(tenant: Tenant, channelId: string, most: number, before: number | null = null): Message[] {
  return tenant
    .sql('SELECT * FROM teams_messages WHERE channel_id = ? AND created_at < ? ORDER BY created_at DESC LIMIT ?')
    .all(channelId, before ?? Number.MAX_SAFE_INTEGER, most)
    .map(messageFrom);
}

/** Graph's chatMessage. */
export function messageShape(tenant: Tenant, channel: Channel, message: Message): Record<string, unknown> {
  const at = new Date(message.createdAt).toISOString();
  const { sender } = message;
  return {
    id: message.id,
    replyToId: null,
    etag: message.id,
    messageType: 'message',
    createdDateTime: at,
    lastModifiedDateTime: at,
    lastEditedDateTime: null,
    deletedDateTime: null,
    subject: message.subject,
    summary: null,
    chatId: null,
    importance: message.importance,
    locale: 'en-us',
    webUrl: messageLink(tenant, channel, message.id),
    policyViolation: null,
    eventDetail: null,
    from: {
      application:
        sender.kind === 'application'
          ? { id: sender.id, displayName: sender.name, applicationIdentityType: 'bot' }
          : null,
      device: null,
      conversation: null,
      user:
        sender.kind === 'user'
          ? { id: sender.id, displayName: sender.name, userIdentityType: 'aadUser', tenantId: tenant.settings.tenantId }
          : null,
    },
    body: { contentType: message.contentType, content: message.content },
    channelIdentity: { teamId: channel.teamId, channelId: channel.id },
    attachments: message.attachments.map((one) => ({ ...one, thumbnailUrl: null, teamsAppId: null })),
    mentions: message.mentions.map(({ id, mentionText, userId }) => ({
      id,
      mentionText,
      mentioned: { user: { id: userId, displayName: mentionText, userIdentityType: 'aadUser' } },
    })),
    reactions: [],
  };
}

function messageFrom(row: Record<string, unknown>): Message {
  return {
    id: String(row.id),
    sender: JSON.parse(String(row.sender)) as Sender,
    subject: row.subject === null ? null : String(row.subject),
    importance: String(row.importance) as Message['importance'],
    contentType: String(row.content_type) as Message['contentType'],
    content: String(row.content),
    attachments: JSON.parse(String(row.attachments)) as Attachment[],
    mentions: JSON.parse(String(row.mentions)) as Mention[],
    createdAt: Number(row.created_at),
  };
}
