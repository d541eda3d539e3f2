/**
 * `npm run evaluate`: figures of triage as it is shipped, the most honest first, with other readers of the same messages
 * beside them. `--help` says what can be named.
 */
import { readFileSync } from 'node:fs';
import { mattersFrom } from '../src/domain/triage/matters/matters-text.ts';
import { sharesBy } from '../src/domain/triage/model/linear-model.ts';
import { modelFrom } from '../src/domain/triage/model/model-text.ts';
import { ablation } from './ablation.ts';
import { judgedBy, naiveBayes, rulesAlone, wordsAlone } from './baselines.ts';
import {
  ACCURACY,
  aiming,
  CALIBRATION,
  COMPLAINT_PRECISION,
  COMPLAINT_RECALL,
  categoryPart,
  figureOf,
  HARD,
  LENIENT,
  type Measured,
  OVER_REQUEST,
  type Readers,
  STRICT,
  SUREST,
} from './category-figures.ts';
import { readCorpus } from './corpus.ts';
import { type Part, tableOf } from './figures.ts';
import { fitted, type Read, read } from './fit.ts';
import { askedAcross, askedOf, flagPart, servicePart } from './flag-figures.ts';
import { readMatters } from './matters.ts';
import { measuredTexts } from './measured-texts.ts';
import type { Judged } from './metrics.ts';
import { askedOrEnd } from './options.ts';
import { replyPart } from './reply-figures.ts';
import { readable } from './reply-text.ts';
import { MATTERS_FILE, MODEL_FILE, SETTINGS } from './settings.ts';
import { byBrief, split } from './split.ts';

const PARTS = ['real', 'cross-author', 'examples', 'held-back', 'flags', 'service', 'replies'] as const;
type Name = (typeof PARTS)[number];

const { on, words } = askedOrEnd({
  usage: `npm run evaluate -- [options]     a table on standard output, what is going on beside it
  --real FILE       texts measured in place, JSON Lines with text, label, alt_label, source
  --examples FILE   labelled mails by another hand, JSON Lines as in training/corpus
  --replies FOLDER  replies with what their writers wrote (cases.json and the files it names)
  --only PART       one of ${PARTS.join(', ')} (default: all that is named)
  --ablation        what each family of traits is worth, and nothing else (minutes)
  --json            JSON in place of the table
  --help            this text
`,
  switches: ['json', 'ablation'],
  words: { real: 'any', examples: 'any', replies: 'any', only: PARTS },
});
const wanted = (name: Name): boolean => !on.has('ablation') && (words.only === undefined || words.only === name);
const say = (text: string): void => void process.stderr.write(`${text}\n`);

const { training, heldBack } = split(readCorpus());
const known = training.map(read);

/** Everything that may read a message, trained on some others. */
function readersOf(messages: readonly Read[], ours: Readers[number]): Readers {
  return [
    ours,
    ['words alone', wordsAlone(messages, SETTINGS)],
    ['naive Bayes', naiveBayes(messages)],
    ['rules alone', rulesAlone],
  ];
}

const shippedModel = modelFrom(readFileSync(MODEL_FILE, 'utf8'));
const matters = mattersFrom(readFileSync(MATTERS_FILE, 'utf8'));
const shipped = ['shipped', ({ traits }: Read) => sharesBy(shippedModel, traits)] as const;
let trained: Readers | null = null;
const readers = (): Readers => {
  trained ??= readersOf(known, shipped);
  return trained;
};

function real(path: string): Part {
  const texts = measuredTexts(path);
  const municipal = ({ source }: Measured): boolean => /nyc|bengaluru/.test(source ?? '');
  const sources = [...new Set(texts.map(({ source }) => source))];
  return categoryPart(
    'Real texts',
    'By members of the public elsewhere, measured in place and never trained on.',
    texts,
    readers(),
    [
      aiming('>= 72', STRICT),
      aiming('>= 82', LENIENT),
      aiming('>= 90', { ...OVER_REQUEST, what: 'municipal: complaint over request, AUC', among: municipal }),
      CALIBRATION,
      ...sources.map((one) => ({
        ...ACCURACY,
        what: `accuracy, ${one}`,
        among: (read: Measured) => read.source === one,
      })),
    ],
  );
}

function crossAuthor(): Part {
  const briefs = byBrief(known);
  const answers: (readonly (readonly [name: string, judged: readonly Judged[]])[])[] = [];
  for (const { brief, own, others } of briefs) {
    say(`Without ${brief}…`);
    const without = fitted(others, SETTINGS, '');
    const all = readersOf(others, ['shipped', ({ traits }) => sharesBy(without, traits)]);
    answers.push(all.map(([name, reader]) => [name, judgedBy(reader, own)] as const));
  }
  const asked = briefs.flatMap(({ own }) => own);
  const together = (answers[0] ?? []).map(([name], n) => [name, answers.flatMap((of) => of[n]?.[1] ?? [])] as const);
  const measures = [
    aiming('>= 85', STRICT),
    aiming('>= 78', HARD),
    ...briefs.map(({ brief }) => ({
      ...STRICT,
      what: `macro-F1, ${brief}`,
      among: ({ message }: Measured) => message.brief === brief,
    })),
  ];
  return {
    name: 'Across authors',
    note: 'Each brief, asked of readers that were trained without it.',
    figures: measures.flatMap((measure) => figureOf(measure, asked, together)),
  };
}

const examples = (path: string): Part =>
  categoryPart('Examples', 'Labelled mails by another hand.', measuredTexts(path), readers(), [
    STRICT,
    LENIENT,
    COMPLAINT_RECALL,
    COMPLAINT_PRECISION,
  ]);

const heldBackPart = (): Part =>
  categoryPart(
    'Held-back briefs',
    'Of our own corpus, never trained or tuned on; above 90 they measure our style.',
    heldBack.map(read),
    readers(),
    [
      aiming('>= 90', STRICT),
      HARD,
      aiming('>= 93', COMPLAINT_RECALL),
      aiming('>= 88', COMPLAINT_PRECISION),
      aiming('<= 4', CALIBRATION),
      aiming('>= 95', SUREST),
    ],
  );

const parts: Part[] = [];
const add = async (name: Name, part: () => Part | readonly Part[] | Promise<Part>): Promise<void> => {
  if (!wanted(name)) return;
  say(`${name}…`);
  parts.push(...[await part()].flat());
};
const { real: realFile, examples: exampleFile, replies: replyFolder } = words;
if (realFile !== undefined) await add('real', () => real(realFile));
await add('cross-author', crossAuthor);
if (exampleFile !== undefined) await add('examples', () => examples(exampleFile));
await add('held-back', heldBackPart);
if (wanted('flags') || wanted('service')) {
  const asked = [
    ...(exampleFile === undefined
      ? []
      : [
          [
            'the examples',
            askedOf(
              matters,
              measuredTexts(exampleFile).map(({ message }) => readMatters(message)),
            ),
          ] as const,
        ]),
    ['the held-back briefs', askedOf(matters, heldBack.map(readMatters))] as const,
    ['all other briefs', askedAcross(matters, training.map(readMatters))] as const,
  ];
  for (const [where, all] of asked) {
    const note =
      where === 'all other briefs' ? 'Each brief asked of a model without it and three others.' : 'Never trained on.';
    await add('flags', () => flagPart(`Flags in ${where}`, note, all));
    await add('service', () => servicePart(`Service in ${where}`, note, all));
  }
}
if (replyFolder !== undefined) await add('replies', () => replyPart('Own words', replyFolder, readable));
if (on.has('ablation')) parts.push(...ablation(known, heldBack.map(read), SETTINGS));
process.stdout.write(on.has('json') ? `${JSON.stringify(parts, null, 2)}\n` : `${tableOf(parts)}\n`);
