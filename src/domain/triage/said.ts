import { type OwnWords, ownWords } from './own-words.ts';
import { type Passage, passageOf, wholeOf } from './passage.ts';
import type { TriageInput } from './proposal.ts';
import { isReplyOrForward } from './subject-line.ts';

/**
 * What a message says anew. A subject that a reply carried over is not among it, and neither are quotes and signatures.
 */
export type Said = { readonly own: OwnWords; readonly said: readonly Passage[] };

/** `own` are the body's own words, where they were read already. */
export function saidIn({ subject, body }: Pick<TriageInput, 'subject' | 'body'>, own: OwnWords = ownWords(body)): Said {
  const words = passageOf('body', body, own.spans);
  return { own, said: isReplyOrForward(subject) ? [words] : [wholeOf('subject', subject), words] };
}
