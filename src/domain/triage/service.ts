import type { Passage } from './passage.ts';
import { phraseBook } from './phrase-book.ts';
import { SERVICES, type Service } from './proposal.ts';
import { TAXONOMY } from './taxonomy.ts';

const BOOK = phraseBook(SERVICES.map((service) => ({ service, words: TAXONOMY[service].words })));
/** A subject names the matter; a body also mentions others. */
const SUBJECT_COUNTS = 2.5;

/** The service a message is about, by the words people use for it; null where nothing tells. The earlier of two equal ones wins. */
export function serviceOf(passages: readonly Passage[]): Service | null {
  const weights = new Map<Service, number>();
  for (const passage of passages) {
    const worth = passage.part === 'subject' ? SUBJECT_COUNTS : 1;
    for (const { entry, start, end } of BOOK.find(passage.text)) {
      // "Council tax support" is more telling than "tax"; early words more than late ones.
      const telling = 1 + passage.text.slice(start, end).split(' ').length * 0.5 + (start < 200 ? 0.5 : 0);
      weights.set(entry.service, (weights.get(entry.service) ?? 0) + worth * telling);
    }
  }
  return [...weights].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
