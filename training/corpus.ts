import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CATEGORIES, FLAGS, SERVICES } from '../src/domain/triage/proposal.ts';

const category = z.enum(CATEGORIES);
const message = z.strictObject({
  id: z.string().min(1),
  from: z.string(),
  subject: z.string(),
  body: z.string(),
  category,
  /** What an honest reader may also answer, the category first. */
  acceptable: z.array(category).min(1),
  ambiguous: z.boolean(),
  flags: z.array(z.enum(FLAGS)),
  service: z.enum(SERVICES),
  rationale: z.string(),
  hard: z.boolean(),
  kind: z.string(),
  brief: z.string().min(1),
});

/** A message of the corpus as its writer labelled it. */
export type Labelled = z.infer<typeof message>;

const CORPUS = fileURLToPath(new URL('./corpus', import.meta.url));

/** Every message of the corpus, brief by brief. A line that is not one is a fault of the corpus and is named. */
export function readCorpus(folder = CORPUS): readonly Labelled[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readBrief(join(folder, name)));
}

function readBrief(path: string): readonly Labelled[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, n) => {
      if (line === '') return [];
      const read = message.safeParse(JSON.parse(line));
      if (!read.success) throw new Error(`${path}, line ${n + 1}: ${z.prettifyError(read.error)}`);
      return [read.data];
    });
}
