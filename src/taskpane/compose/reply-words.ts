import { wordsOf } from '../../ui/words-context.ts';
import { en } from '../../words/screens/reply/en.ts';
import type { ReplyWords } from '../../words/screens/reply/shape.ts';

const fetchWelsh = () => import('../../words/screens/reply/cy.ts');

export const useReplyWords = wordsOf<ReplyWords>(en, fetchWelsh);

/** The sentences that go into an answer, in its own language, whatever language its writer reads in. */
export const signpostsIn = async (welsh: boolean): Promise<ReplyWords['signpost']> =>
  welsh ? (await fetchWelsh()).cy.signpost : en.signpost;
