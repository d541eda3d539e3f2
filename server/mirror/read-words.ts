import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import { ownWords } from '../../src/domain/triage/own-words.ts';
import type { CaseFiles, MailReader } from '../ports.ts';
import type { Words } from './words.ts';

/** Messages read at a time, and at once: it is nobody's hurry, and the day's mail goes before it. */
const BATCH = 20;
const AT_ONCE = 2;

type Needs = {
  readonly words: Words;
  readonly files: Pick<CaseFiles, 'read'>;
  readonly reader: Pick<MailReader, 'read'>;
};

/**
 * Reads the writers' own words of some messages in from where they are kept, so that cases are found by them and show
 * them at once. Answers whether there are more to read. What cannot be read any more has no words; a fault leaves the rest
 * for the next time.
 */
export async function readWords({ words, files, reader }: Needs): Promise<boolean> {
  const missing = words.missing(BATCH);
  const left = [...missing];
  const read: { readonly entry: IntakeEntry; readonly text: string }[] = [];
  const work = async (): Promise<void> => {
    for (let entry = left.shift(); entry; entry = left.shift()) read.push({ entry, text: await wordsOf(entry) });
  };
  const wordsOf = async ({ file }: IntakeEntry): Promise<string> => {
    const bytes = file === null ? 'gone' : await files.read(file.path);
    const reading = bytes === 'gone' ? null : await reader.read(bytes);
    return reading?.ok ? ownWords(reading.mail.text).text : '';
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    if (read.length > 0) words.keep(read);
  }
  return missing.length === BATCH;
}
