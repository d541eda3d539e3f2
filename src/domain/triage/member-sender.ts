import type { Passage } from './passage.ts';

const MEMBER =
  /^(?:cllr|councillor)\b|\b(?:ward member|councillor for|house of commons|member of parliament|parliamentary (?:assistant|office)|caseworker (?:to|for)|mp for)\b/;
const MEMBER_SENDER = /@(?:[^@\s]{0,60}\.)?parliament\.uk>?$|\bcllr\b|\bcouncillor\b/i;
/** How a letter ends: its last lines with words, as long as a name and an office are. */
const LAST_LINES = 4;
const LONGEST_LINE = 80;

/** From a member or for one: the sender's name or domain says so, or how the letter ends. A resident who merely names one is not. */
export function isMember(from: string, said: readonly Passage[], signature: Passage): boolean {
  if (MEMBER_SENDER.test(from.slice(0, 320))) return true;
  const words = said.find(({ part }) => part === 'body')?.text ?? '';
  if (/\b(?:my|our) (?:constituent|resident in my ward)\b/.test(words)) return true;
  const ending = linesOf(words.slice(-LAST_LINES * LONGEST_LINE)).slice(-LAST_LINES);
  return [...ending, ...linesOf(signature.text)].some((line) => line.length <= LONGEST_LINE && MEMBER.test(line));
}

const linesOf = (text: string): readonly string[] => text.split(/[\n\u2029]/).map((line) => line.trim());
