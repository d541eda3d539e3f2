import type { Viewer } from '../../src/domain/access.ts';
import { londonDay } from '../../src/domain/calendar/london-day.ts';
import type { Case } from '../../src/domain/case/case.ts';
import { groundOf } from '../../src/domain/case/procedure.ts';
import { caseClocks } from '../../src/domain/clock/case-clocks.ts';
import { checkReply } from '../../src/domain/reply/check-reply.ts';
import { conversationIds } from '../../src/domain/reply/conversation.ts';
import { factsOf, owedReply } from '../../src/domain/reply/facts-of.ts';
import { newWords } from '../../src/domain/reply/new-words.ts';
import { wayOn } from '../../src/domain/reply/way-on.ts';
import type { Person } from '../../src/domain/triage/intake.ts';
import { findReferences } from '../../src/domain/triage/threading-ladder.ts';
import type { SeenCase } from '../http/needs.ts';
import type { Drafted, ReplyReads } from '../http/reply-needs.ts';
import type { Mirror } from '../mirror/mirror.ts';
import type { Shown } from '../mirror/screens.ts';
import type { Needs } from '../workflows/needs.ts';

type Using = {
  readonly mirror: Pick<Mirror, 'screens' | 'words' | 'people' | 'bySender' | 'byConversation'>;
  readonly needs: Pick<Needs, 'now' | 'standing'>;
  readonly seen: (shown: Shown) => SeenCase;
  /** The case that a message for this one goes to; null where the viewer does not see it whole. */
  readonly goesOn: (viewer: Viewer, reference: string) => string | null;
  readonly stateOf: (reference: string) => Case | null;
};

/** Messages of a case whose words are looked through for names that the person knows. */
const LATEST = 30;

/** Holds answers against the cases they are to, from the read model. */
export function replyReadsFrom({ mirror, needs, seen, goesOn, stateOf }: Using): ReplyReads {
  const { screens, words, people } = mirror;
  const { ground, referencePrefix: prefix, mailboxes } = needs.standing;
  const ownDomains = [...new Set(mailboxes.map(({ address }) => address.toLowerCase().split('@')[1] ?? ''))];

  function caseOf(viewer: Viewer, { reference, subject, conversationId }: Drafted): string | null {
    const only = (named: readonly string[]): string | null => {
      const found = new Set(named.flatMap((one) => goesOn(viewer, one) ?? []));
      return found.size === 1 ? ([...found][0] ?? null) : null;
    };
    if (reference !== null) return only(findReferences(reference, prefix));
    const inConversation = conversationIds(conversationId ?? '').flatMap((id) => mirror.byConversation(id));
    return only(findReferences(subject, prefix)) ?? only(inConversation);
  }

  return {
    checkReply: (viewer, by, drafted) => {
      const reference = caseOf(viewer, drafted);
      const shown = reference === null ? null : screens.case(viewer, reference);
      const kase = shown === null ? null : stateOf(shown.value.reference);
      if (shown === null || kase === null) return null;
      const today = londonDay(needs.now());
      const standing = groundOf(kase, ground);
      const clocks = caseClocks(kase, standing, today);
      const all = factsOf(kase, clocks, standing, around(kase, by));
      // A reference that the viewer does not see is told from one that does not exist by nothing.
      const facts = { ...all, related: all.related.filter((one) => screens.sight(viewer, one) === 'whole') };
      const checked = checkReply({ ...drafted, text: newWords(drafted.text) }, facts, today);
      return { ...checked, seen: seen(shown), replyDue: owedReply(kase, clocks), wayOn: wayOn(facts) };
    },
  };

  function around(kase: Case, by: Person) {
    const messages = screens.messagesOn(kase.reference).slice(-LATEST);
    return {
      prefix,
      ownDomains,
      colleagues: [by.name, ...people.names()],
      others: messages.map(({ value }) => ({ name: value.fromName, address: value.fromAddress })),
      theirWords: messages.flatMap(({ value }) => [value.subject, words.of(value.key) ?? '']),
      alsoTheirs: kase.fromAddress === '' ? [] : mirror.bySender(kase.fromAddress).map(({ reference }) => reference),
    };
  }
}
