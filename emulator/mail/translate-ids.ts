import { GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { immutableId, mutableId } from './ids.ts';
import type { Mailbox } from './mailbox.ts';
import { askedMessage } from './store.ts';

const MOST = 1_000;
/** `entryId` and `immutableEntryId` are the MAPI forms; nothing here makes them. */
const KNOWN = new Set(['restId', 'ewsId', 'restImmutableEntryId']);
const MAPI = new Set(['entryId', 'immutableEntryId']);

/** The answers of translateExchangeIds; an id that cannot be translated says why in its own entry. */
export function translateIds(tenant: Tenant, mailbox: Mailbox, json: unknown): Record<string, unknown>[] {
  const request = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  const lowered = Object.fromEntries(Object.entries(request).map(([name, value]) => [name.toLowerCase(), value]));
  const ids = lowered.inputids;
  if (!Array.isArray(ids) || ids.length > MOST || !ids.every((id) => typeof id === 'string')) {
    throw new GraphFault(400, 'RequestBodyRead', `inputIds must be a list of at most ${MOST} ids.`);
  }
  const from = idType(lowered.sourceidtype, 'sourceIdType');
  const to = idType(lowered.targetidtype, 'targetIdType');
  return ids.map((sourceId: string) => {
    try {
      const row = askedMessage(tenant, mailbox, from === 'ewsId' ? toUrlSafe(sourceId) : sourceId);
      const rest = mutableId(mailbox.key, row.folder, row.stay);
      const targetId =
        to === 'restImmutableEntryId' ? immutableId(mailbox.key, row.id) : to === 'ewsId' ? fromUrlSafe(rest) : rest;
      return { sourceId, targetId };
    } catch (error) {
      if (!(error instanceof GraphFault)) throw error;
      return { sourceId, targetId: null, errorDetails: { code: error.code, message: error.message } };
    }
  });
}

function idType(value: unknown, name: string): string {
  if (typeof value === 'string' && MAPI.has(value)) {
    throw new GraphFault(501, 'notSupported', `The emulator does not imitate ${name} ${value}.`);
  }
  if (typeof value !== 'string' || !KNOWN.has(value))
    throw new GraphFault(400, 'RequestBodyRead', `${name} is not valid.`);
  return value;
}

const toUrlSafe = (id: string): string => id.replaceAll('/', '-').replaceAll('+', '_');
const fromUrlSafe = (id: string): string => id.replaceAll('-', '/').replaceAll('_', '+');
