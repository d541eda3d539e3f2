import { type OwnWords, ownWords } from './own-words.ts';
import { type Passage, passageOf, wholeOf } from './passage.ts';
import type { TriageInput } from './proposal.ts';
import { isReplyOrForward } from './subject-line.ts';

/** So many characters of a body are looked through for its writer's words; what comes after was hardly written by a person. */
const LOOKED_THROUGH = 100_000;

/**
 * What a message says anew. A subject that a reply carried over is not among it, and neither are quotes and signatures. `cut`:
 * the body was too long to look through, and what stands at its end was not read.
 */
export type Said = { readonly own: OwnWords; readonly said: readonly Passage[]; readonly cut: boolean };

export function saidIn({ subject, body }: Pick<TriageInput, 'subject' | 'body'>): Said {
  const own = ownWords(body.slice(0, LOOKED_THROUGH));
  const words = passageOf('body', body, own.spans);
  const cut = body.length > LOOKED_THROUGH;
  return { own, cut, said: isReplyOrForward(subject) ? [words] : [wholeOf('subject', subject), words] };
}
