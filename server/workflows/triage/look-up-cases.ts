import type { Mail } from '../../../src/domain/mail.ts';
import { type Found, findReferences, type KnownCase } from '../../../src/domain/triage/threading-ladder.ts';
import type { Lookup } from '../../ports.ts';

/** The cases each kind of evidence in a message leads to, for the threading ladder. */
export function lookUpCases(mail: Mail, conversationId: string | null, prefix: string, lookup: Lookup): Found {
  const cases = (references: readonly string[]): KnownCase[] =>
    references.flatMap((reference) => {
      const kase = lookup.reference(reference);
      return kase === null ? [] : [{ ...kase, correspondents: lookup.correspondents(reference) }];
    });
  return {
    byReference: cases(findReferences(`${mail.subject}\n${mail.text}`, prefix)),
    byMessageId: cases(lookup.byMessageId(mail.inReplyTo)),
    byConversation: conversationId === null ? [] : cases(lookup.byConversation(conversationId)),
    bySender: mail.from === null ? [] : lookup.bySender(mail.from.address),
  };
}
