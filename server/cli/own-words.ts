import { ownWords } from '../../src/domain/triage/own-words.ts';
import { startMailReader } from '../mail/read-mail.ts';
import type { MailReader } from '../ports.ts';
import { refusedJsonl } from './arguments.ts';
import { answerLines, BadLine, idOf, type Streams, textOf } from './json-lines.ts';

const USAGE = `usage: redress own-words --jsonl < messages.jsonl
One message per line in: {"id","text"}, or {"id","eml"} with the whole MIME message as a string
One answer per line out: {"id","ownWords"}, and "cut":true where the text is so long that only its beginning was looked through
`;

async function bodyIn(value: Readonly<Record<string, unknown>>, reader: () => MailReader): Promise<string> {
  if (value.text !== undefined && value.eml !== undefined) throw new BadLine('has both "text" and "eml"');
  if (value.text !== undefined) return textOf(value, 'text');
  if (value.eml === undefined) throw new BadLine('"text" or "eml" is missing');
  const reading = await reader().read(Buffer.from(textOf(value, 'eml')));
  if (!reading.ok) throw new BadLine(`"eml" ${reading.why}`);
  return reading.mail.text;
}

/** `own-words --jsonl`. Exit code 0, or 2 where a line or the command itself was wrong. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  const refused = refusedJsonl(args, streams, USAGE);
  if (refused !== null) return refused;
  let started: MailReader | null = null;
  const reader = (): MailReader => {
    started ??= startMailReader({ workers: 1 });
    return started;
  };
  try {
    return await answerLines(streams, async (value) => {
      const id = idOf(value);
      const { text, cut } = ownWords(await bodyIn(value, reader));
      return { id, ownWords: text, ...(cut && { cut }) };
    });
  } finally {
    await (started as MailReader | null)?.close();
  }
}
