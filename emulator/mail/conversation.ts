import type { Tenant } from '../tenant.ts';
import { keyOf } from './store.ts';

/** Which thread a message belongs to, and its place there. */
export type Thread = {
  /** 32 hex digits. */
  readonly conversation: string;
  /** Base64, as Thread-Index writes it: 22 bytes, and five more for every answer. */
  readonly index: string;
};

export type ThreadFacts = {
  readonly threadIndex: string;
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly references: readonly string[];
  readonly subject: string;
  readonly received: number;
};

const REPLY = /^\s*(?:(?:re|fw|fwd|aw|antw|sv|vs|wg|tr|ynt|odp|rv|atb)(?:\[\d+\])?\s*:|\[external\])\s*/i;
const MOST_REFERENCES = 50;

/** The subject without answer and forward marks. */
export function withoutMarks(subject: string): string {
  let rest = subject.slice(0, 1_000);
  for (let i = 0; i < 20; i++) {
    const mark = REPLY.exec(rest);
    if (mark === null) break;
    rest = rest.slice(mark[0].length);
  }
  return rest.replace(/\s+/g, ' ').trim();
}

/** The conversation topic: what the subjects of one thread have in common. */
export const topicOf = (subject: string): string => withoutMarks(subject).toLowerCase();

/**
 * As Exchange does it: the GUID inside Thread-Index; else the conversation of the newest message it refers to that the
 * mailbox holds; else, for an answer that refers to nothing, the latest conversation with the same topic. A message
 * that starts a thread is named after its own Message-ID, one whose ancestors are unknown after the oldest of them.
 */
export function threadOf(tenant: Tenant, box: number, facts: ThreadFacts): Thread {
  const given = Buffer.from(facts.threadIndex, 'base64');
  if (given.length >= 22) {
    return { conversation: given.subarray(6, 22).toString('hex'), index: given.toString('base64') };
  }
  const ancestors = [facts.inReplyTo, ...[...facts.references].reverse().slice(0, MOST_REFERENCES)].filter(Boolean);
  for (const ancestor of ancestors) {
    const held = tenant
      .sql('SELECT conversation, conversation_index FROM mail_messages WHERE box = ? AND internet_id = ? LIMIT 1')
      .get(box, ancestor);
    if (held !== undefined) return answerTo(String(held.conversation), String(held.conversation_index), facts.received);
  }
  const topic = topicOf(facts.subject);
  if (ancestors.length === 0 && topic !== '' && REPLY.test(facts.subject)) {
    const held = tenant
      .sql(
        'SELECT conversation, conversation_index FROM mail_messages WHERE box = ? AND topic = ? ORDER BY received DESC LIMIT 1',
      )
      .get(box, topic);
    if (held !== undefined) return answerTo(String(held.conversation), String(held.conversation_index), facts.received);
  }
  const root = facts.references[0] ?? (facts.inReplyTo || facts.messageId);
  const conversation = root === '' ? keyOf(`thread ${tenant.next('mail thread')}`) : keyOf(`thread ${box} ${root}`);
  return { conversation, index: firstIndex(conversation, facts.received) };
}

/** The place of an answer to a message at `index`. */
export function answerTo(conversation: string, index: string, at: number): Thread {
  const parent = Buffer.from(index, 'base64');
  const child = Buffer.alloc(5);
  child.writeUInt32BE(Math.floor(at / 1000) % 0x80000000, 0);
  return { conversation, index: Buffer.concat([parent.subarray(0, 1_000), child]).toString('base64') };
}

function firstIndex(conversation: string, at: number): string {
  const head = Buffer.alloc(6);
  head[0] = 1;
  // The upper bytes of the time in 100 ns since 1601.
  const ticks = BigInt(Math.trunc(at) + 11_644_473_600_000) * 10_000n;
  head.writeUIntBE(Number((ticks >> 24n) & 0xffffffffffn), 1, 5);
  return Buffer.concat([head, Buffer.from(conversation, 'hex')]).toString('base64');
}
