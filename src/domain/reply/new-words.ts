import { linesOf } from '../triage/lines.ts';
import { findQuoting } from '../triage/quoted-reply.ts';

/**
 * What an answer adds to the mail that it quotes: every line that is not quoted, the signature and what the council puts
 * below it among them, because the way to the Ombudsman may stand there.
 */
export function newWords(text: string): string {
  const lines = linesOf(text);
  const { quoted } = findQuoting(lines, false);
  return lines
    .filter((_, at) => !quoted[at])
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}
