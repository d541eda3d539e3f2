import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CATEGORIES } from '../src/domain/triage/proposal.ts';
import type { Scores } from '../src/domain/triage/score.ts';
import type { Reader } from './baselines.ts';
import { type Read, read } from './fit.ts';
import { chosen } from './metrics.ts';

/**
 * What a family of behaviour tests asks (Ribeiro and others, "Beyond Accuracy: Behavioral Testing of NLP Models with CheckList",
 * ACL 2020): the right answer to something simple (`minimum`), the same answer after a change that says nothing
 * (`invariance`), or a share of complaint that goes the way of a change that says something (`up`, `down`).
 */
export type Kind = 'minimum' | 'invariance' | 'up' | 'down';

/** The families, each in a file of its name. Their writer had not seen the rules, the phrases or the corpus. */
export const FAMILIES = {
  negation: 'minimum',
  'complaint-as-topic': 'minimum',
  sarcasm: 'minimum',
  politeness: 'minimum',
  'thanks-and-grievance': 'minimum',
  'thanks-only': 'minimum',
  'quoted-council-text': 'minimum',
  'neighbour-or-third-body': 'minimum',
  'first-or-repeated-report': 'minimum',
  chasers: 'minimum',
  'buried-last-line': 'minimum',
  'members-forwarding': 'minimum',
  'stage-two': 'minimum',
  capitals: 'invariance',
  'typing-errors': 'invariance',
  'names-swapped': 'invariance',
  'greeting-and-signature': 'invariance',
  'third-time': 'up',
  'grievance-removed': 'down',
} as const satisfies Record<string, Kind>;
export type Family = keyof typeof FAMILIES;

/** A share of complaint moved where it changed by this much, or stands this close to where it can go no further. */
const MOVED = 0.05;

const category = z.enum(CATEGORIES);
const says = { subject: z.string(), body: z.string(), category, acceptable: z.array(category).min(1) };
const record = z.strictObject({
  id: z.string(),
  from: z.string(),
  ...says,
  /** The point of the labelling guide that gives the label. */
  because: z.string().min(1),
  /** The same message after the change of its family; only where the family changes something. */
  changed: z.strictObject(says).optional(),
});
type Recorded = z.infer<typeof record>;

export type Asked = {
  readonly id: string;
  readonly because: string;
  readonly message: Read;
  readonly changed: Read | null;
};

const FOLDER = fileURLToPath(new URL('../test/domain/triage/behaviour/', import.meta.url));

/** The messages of a family, read for triage. A line that is no record is a fault of the file and is named. */
export function askedIn(family: Family): readonly Asked[] {
  return readFileSync(`${FOLDER}${family}.jsonl`, 'utf8')
    .split('\n')
    .flatMap((line, n) => {
      if (line === '') return [];
      const given = record.safeParse(JSON.parse(line));
      if (!given.success) throw new Error(`${family}.jsonl, line ${n + 1}: ${z.prettifyError(given.error)}`);
      const { id, because, changed } = given.data;
      if ((changed === undefined) !== (FAMILIES[family] === 'minimum'))
        throw new Error(
          `${family}.jsonl, line ${n + 1}: a change is wanted where, and only where, the family makes one.`,
        );
      const { data } = given;
      return [{ id, because, message: asRead(data), changed: changed ? asRead({ ...data, ...changed }) : null }];
    });
}

const asRead = ({ id, from, subject, body, category, acceptable, because }: Recorded): Read =>
  read({
    ...{ id, from, subject, body, category, acceptable, ambiguous: acceptable.length > 1, rationale: because },
    ...{ flags: [], service: 'other', hard: true, kind: '', brief: 'behaviour' },
  });

/** One message of a family, what was answered, and whether that is what the family asks. */
export type Behaved = {
  readonly asked: Asked;
  readonly before: Scores;
  readonly after: Scores | null;
  readonly passed: boolean;
};

/** `right`: answers, of messages and changed messages, that the guide accepts; what a pass asks is the family's. */
export type FamilyFigures = {
  readonly family: Family;
  readonly kind: Kind;
  readonly of: number;
  readonly passed: number;
  readonly answers: number;
  readonly right: number;
  readonly failures: readonly Behaved[];
};

/** How a reader behaves, family by family. */
export function behaviourFigures(reader: Reader): readonly FamilyFigures[] {
  return (Object.keys(FAMILIES) as Family[]).map((family) => {
    const kind = FAMILIES[family];
    const behaved = askedIn(family).map((asked) => behavedBy(reader, kind, asked));
    const answered = behaved.flatMap(({ asked, before, after }) => [
      accepts(asked.message, before),
      ...(asked.changed && after ? [accepts(asked.changed, after)] : []),
    ]);
    return {
      family,
      kind,
      of: behaved.length,
      passed: behaved.filter(({ passed }) => passed).length,
      answers: answered.length,
      right: answered.filter(Boolean).length,
      failures: behaved.filter(({ passed }) => !passed),
    };
  });
}

function behavedBy(reader: Reader, kind: Kind, asked: Asked): Behaved {
  const before = reader(asked.message);
  const after = asked.changed && reader(asked.changed);
  return { asked, before, after, passed: after ? went(kind, before, after) : accepts(asked.message, before) };
}

const accepts = ({ message }: Read, shares: Scores): boolean => message.acceptable.includes(chosen(shares));

function went(kind: Kind, before: Scores, after: Scores): boolean {
  if (kind === 'invariance') return chosen(before) === chosen(after);
  const rise = after.complaint - before.complaint;
  if (kind === 'up') return rise >= MOVED || (rise >= 0 && after.complaint >= 1 - MOVED);
  return -rise >= MOVED || (rise <= 0 && after.complaint <= MOVED);
}
