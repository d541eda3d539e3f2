import { type Odds, servicesBy } from './matters/matters-model.ts';
import type { Passage } from './passage.ts';
import { phraseBook } from './phrase-book.ts';
import { type Flag, SERVICES, type Service } from './proposal.ts';
import { IN_PASSING, TAXONOMY } from './taxonomy.ts';

/** What a word that names a service is worth, and one that stands in other matters, too. */
const NAMED = 2;
const MENTIONED = 0.6;

const BOOK = phraseBook(
  SERVICES.flatMap((service) => {
    const { words, mentions = [] } = TAXONOMY[service];
    return [
      { service, words, worth: NAMED },
      { service, words: mentions, worth: MENTIONED },
    ];
  }),
);
/** A subject names the matter; a body also mentions others. */
const SUBJECT_COUNTS = 2;
/** Early words, in characters, tell more than late ones; several words more than one. */
const EARLY = 200;
const EARLY_COUNTS = 1.3;
const EXACT_COUNTS = 1.3;
const FLAG_COUNTS = 2;
const PASSING = phraseBook([{ words: IN_PASSING }]);

/** Where no word of the taxonomy is said, a best service with lower odds than these is a guess that helps nobody. */
const LEAST_ODDS = -1.1;

/**
 * The service a message is about as the model has it, which has heard what the taxonomy's words tell; null where neither knows.
 */
export function serviceOf(odds: Odds, known: number, byWords: Service | null): Service | null {
  const [first] = servicesBy(odds);
  if (first === undefined || known === 0) return byWords;
  if (byWords === null && (odds.get(first) ?? LEAST_ODDS) < LEAST_ODDS) return null;
  return first;
}

/**
 * The service a message is about by the words people use for it and the flags that belong to it; null where nothing tells.
 * A word counts once, where it tells most: a long letter about a library is about it however often it says "road". Of two
 * equal ones the earlier wins.
 */
export function serviceByWords(passages: readonly Passage[], flags: readonly Flag[]): Service | null {
  const most = new Map<string, Worth>();
  for (const one of passages.flatMap(worthsIn)) if (one.worth > (most.get(one.key)?.worth ?? 0)) most.set(one.key, one);
  const weights = new Map<Service, number>();
  for (const { service, worth } of most.values()) weights.set(service, (weights.get(service) ?? 0) + worth);
  for (const service of SERVICES)
    if (TAXONOMY[service].flags?.some((flag) => flags.includes(flag)))
      weights.set(service, (weights.get(service) ?? 0) + FLAG_COUNTS);
  return [...weights].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

type Worth = { readonly key: string; readonly service: Service; readonly worth: number };

function worthsIn({ part, text }: Passage): readonly Worth[] {
  const passing = PASSING.find(text);
  const readTo = new Map<Service, number>();
  return BOOK.find(text).flatMap(({ entry: { service, worth }, start, end }) => {
    // "The brown bin" has said "bin".
    if (start < (readTo.get(service) ?? 0)) return [];
    readTo.set(service, end);
    const words = text.slice(start, end);
    const inPassing = passing.some((idiom) => idiom.start <= start && end <= idiom.end);
    const place = part === 'subject' ? SUBJECT_COUNTS : start < EARLY ? EARLY_COUNTS : 1;
    const exact = words.includes(' ') ? EXACT_COUNTS : 1;
    return [{ key: `${service} ${words}`, service, worth: (inPassing ? MENTIONED : worth) * place * exact }];
  });
}
