import type { Case } from '../case/case.ts';
import { parseReference } from '../case/reference.ts';
import { type OwnWords, ownWords } from './own-words.ts';
import { normaliseSubject } from './subject-line.ts';

/** Rungs that link a message to a case by themselves, strongest first. Published in `docs/threading.md`. */
export const STRONG_RUNGS = [
  'our reference in the subject',
  'answers a message of the case',
  "our reference in the writer's own words",
  'same conversation, known sender',
] as const;
export type StrongRung = (typeof STRONG_RUNGS)[number];

/** Signals that only suggest a case to a person, best first. */
export const WEAK_RUNGS = [
  'our reference in quoted text',
  'same sender, same subject',
  'the only open case of the sender',
  "the Ombudsman's reference",
] as const;
export type WeakRung = (typeof WEAK_RUNGS)[number];
export type Rung = StrongRung | WeakRung;

/** A case as the ladder needs it. `correspondents`: addresses that have written on it, lower case. */
export type KnownCase = Pick<Case, 'reference' | 'status' | 'subject' | 'fromAddress'> & {
  readonly correspondents?: readonly string[];
};

/** What is known about the message. `from` is the sender's bare address; `own` are the text's own words, where they were read already. */
export type MailFacts = {
  readonly subject: string;
  readonly text: string;
  readonly from: string;
  readonly own?: OwnWords;
};

/** The cases each kind of evidence leads to, as the read model knows them. What does not exist is simply not here. */
export type Found = {
  /** Cases whose reference stands anywhere in subject or text (`findReferences`). */
  readonly byReference: readonly KnownCase[];
  /** Cases with a message that In-Reply-To or References name. */
  readonly byMessageId: readonly KnownCase[];
  /** Cases with a message of the same Exchange conversation. */
  readonly byConversation: readonly KnownCase[];
  /** Cases of the sender that stand, newest first. */
  readonly bySender: readonly KnownCase[];
  /** Cases that carry an Ombudsman's reference standing in the mail (`findOmbudsmanReferences`). */
  readonly byOmbudsmanReference?: readonly KnownCase[];
};

export type Link = { readonly reference: string; readonly rung: StrongRung };
export type Suggestion = {
  readonly reference: string;
  readonly rung: Rung;
  /** Why it is not more than a suggestion. */
  readonly because: 'weak signal' | 'signals name different cases' | 'case withdrawn';
};
export type Climb = { readonly link?: Link; readonly suggest?: Suggestion };

/**
 * Which case does this message belong to, and by which rung? A link where every strong rung that speaks names one
 * standing case; otherwise at most a suggestion with its reason, and a person decides.
 */
export function climb(mail: MailFacts, found: Found): Climb {
  const strong = strongSignals(mail, found);
  const first = strong[0];
  if (first?.case === undefined) return suggestFrom(weakSignals(mail, found));
  const { reference, status } = first.case;
  const one = strong.every(({ cases }) => cases.includes(reference));
  if (!one) return { suggest: { reference, rung: first.rung, because: 'signals name different cases' } };
  if (status === 'Withdrawn') return { suggest: { reference, rung: first.rung, because: 'case withdrawn' } };
  return { link: { reference, rung: first.rung } };
}

type Signal = {
  readonly rung: StrongRung;
  readonly case: KnownCase | undefined;
  /** All references the rung speaks for; more than one where it cannot tell. */
  readonly cases: readonly string[];
};

function strongSignals(mail: MailFacts, found: Found): readonly Signal[] {
  const named = found.byReference.map((kase) => ({ kase, names: prefixOf(kase) }));
  const namedIn = (text: string): readonly KnownCase[] =>
    named.filter(({ kase, names }) => findReferences(text, names).includes(kase.reference)).map(({ kase }) => kase);
  const namedInOwnWords = (): readonly KnownCase[] => {
    const own = mail.own ?? ownWords(mail.text);
    return own.onlyQuoted ? [] : namedIn(own.text);
  };
  const conversation = found.byConversation;
  const speaks = conversation.length === 1 && conversation.some((kase) => hasWrittenOn(kase, mail.from));
  const said: readonly (readonly [StrongRung, readonly KnownCase[]])[] = [
    ['our reference in the subject', namedIn(mail.subject)],
    ['answers a message of the case', found.byMessageId],
    ["our reference in the writer's own words", named.length === 0 ? [] : namedInOwnWords()],
    ['same conversation, known sender', speaks ? conversation : []],
  ];
  return said
    .filter(([, cases]) => cases.length > 0)
    .map(([rung, cases]) => ({ rung, case: cases[0], cases: unlessDivided(cases) }));
}

/** A rung that names several cases agrees with none of them by itself. */
const unlessDivided = (cases: readonly KnownCase[]): readonly string[] => {
  const references = [...new Set(cases.map(({ reference }) => reference))];
  return references.length === 1 ? references : [];
};

function weakSignals(mail: MailFacts, found: Found): readonly (readonly [WeakRung, KnownCase | undefined])[] {
  const subject = normaliseSubject(mail.subject);
  const sameSubject = subject === '' ? [] : found.bySender.filter((kase) => normaliseSubject(kase.subject) === subject);
  const open = found.bySender.filter((kase) => kase.status !== 'Withdrawn');
  return [
    ['our reference in quoted text', found.byReference[0]],
    ['same sender, same subject', sameSubject[0]],
    ['the only open case of the sender', open.length === 1 ? open[0] : undefined],
    ["the Ombudsman's reference", found.byOmbudsmanReference?.[0]],
  ];
}

function suggestFrom(signals: readonly (readonly [WeakRung, KnownCase | undefined])[]): Climb {
  for (const [rung, kase] of signals)
    if (kase !== undefined) {
      const because = kase.status === 'Withdrawn' ? 'case withdrawn' : 'weak signal';
      return { suggest: { reference: kase.reference, rung, because } };
    }
  return {};
}

function hasWrittenOn(kase: KnownCase, address: string): boolean {
  const from = address.trim().toLowerCase();
  return (
    from !== '' && [kase.fromAddress, ...(kase.correspondents ?? [])].some((other) => other.toLowerCase() === from)
  );
}

const prefixOf = (kase: KnownCase): string => parseReference(kase.reference)?.prefix ?? 'RD';

/**
 * References of ours named in a text, in the form we write them, first named first, no repeats. Lenient about what
 * people and telephones do to them (`rd 26 000123`, `RD26000123`, a long dash), strict about their digits: six, or more
 * once the year has passed a million, and none before or after.
 */
export function findReferences(text: string, prefix = 'RD'): readonly string[] {
  const found = [...text.matchAll(referencePattern(prefix))].map(
    ([, year, number]) => `${prefix}-${year}-${(number as string).replace(' ', '')}`,
  );
  return [...new Set(found)];
}

export const referencePattern = (prefix: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${prefix}[\\s\\-‐-―_/.:#]{0,3}(\\d{2})[\\s\\-‐-―_/.:]{0,3}(\\d{3} ?\\d{3}|[1-9]\\d{6,8})(?![\\p{N}])`,
    'giu',
  );

const OMBUDSMAN_NEARBY = /ombudsm|\blgsco\b|\blgo\b/i;
/** Year, then twice three digits; more digits on either side, or a 0 in front, make it a telephone number. */
const LOCAL = /(?<![\p{L}\p{N}]|\p{N}[ \u00a0-])([1-9]\d)[ \u00a0-]?(\d{3})[ \u00a0-]?(\d{3})(?![ \u00a0-]?\p{N})/gu;

/**
 * The Ombudsmen's own references in a text that speaks of them: LGSCO `26 000 114`, Housing Ombudsman `202600123`.
 * Eight or nine digits alone may be a telephone number, so without such a word nothing is found.
 */
export function findOmbudsmanReferences(text: string): readonly string[] {
  if (!OMBUDSMAN_NEARBY.test(text)) return [];
  const local = [...text.matchAll(LOCAL)].map(([, year, a, b]) => `${year} ${a} ${b}`);
  const housing = [...text.matchAll(/(?<![\p{L}\p{N}])20\d{7}(?![\p{N}])/gu)].map(([number]) => number);
  return [...new Set([...local, ...housing])];
}
