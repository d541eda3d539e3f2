/**
 * `npm run train`: makes the triage models from the corpus and writes them where the server takes them from. Deterministic: the
 * same corpus gives the same files. With a council's own decisions a candidate is made beside them, compared, and taken only if
 * it is no worse.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mattersText } from '../src/domain/triage/matters/matters-text.ts';
import { sharesBy } from '../src/domain/triage/model/linear-model.ts';
import { modelFrom, modelText } from '../src/domain/triage/model/model-text.ts';
import { judgedBy } from './baselines.ts';
import { calibrated } from './calibrate.ts';
import { type Comparison, compared, MARGIN } from './compare.ts';
import { readCorpus } from './corpus.ts';
import { DECISIONS, readDecisions, withoutNames } from './decisions.ts';
import { fitted, type Read, read } from './fit.ts';
import { readMatters, trainedMatters } from './matters.ts';
import { askedOrEnd } from './options.ts';
import { MATTERS_FILE, MODEL_FILE, SETTINGS, VERSION } from './settings.ts';
import { split } from './split.ts';

const { words, on } = askedOrEnd({
  usage: `npm run train -- [options]
  --with-decisions FILE   learns from the council's own decisions as well (redress decisions writes the file), writes the
                          candidate beside it and says whether it may replace the shipped model
  --promote               with it: replaces the shipped model if the candidate may
  --help                  this text
`,
  switches: ['promote'],
  words: { 'with-decisions': 'any' },
});

/** How much an officer's decision counts beside a message of the corpus. */
const DECISION_COUNTS = 3;
/** The latest of the decisions, which the candidate is asked and not trained on. */
const LATEST = 0.2;

const began = performance.now();
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const seconds = (): number => Math.round((performance.now() - began) / 1000);
const corpus = readCorpus();
const { training, heldBack } = split(corpus);
say(
  `${corpus.length} messages; ${corpus.length - training.length - heldBack.length} written twice, ${heldBack.length} held back.`,
);
const reads = training.map(read);
const decisions = words['with-decisions'];
if (decisions === undefined) ship();
else offer(decisions);

function ship(): void {
  const model = calibrated(fitted(reads, SETTINGS, VERSION), reads, SETTINGS);
  writeFileSync(MODEL_FILE, modelText(model));
  say(`${training.length} messages gave ${model.places.size} traits of the category.`);
  const matters = trainedMatters(training.map(readMatters), VERSION);
  writeFileSync(MATTERS_FILE, mattersText(matters));
  say(`And ${matters.traits.size} of services and flags. Both written in ${seconds()} s.`);
}

function offer(file: string): void {
  const all = withoutNames(readDecisions(file), reads);
  const known = all.slice(0, all.length - Math.round(all.length * LATEST));
  const asked = all.slice(known.length);
  say(`${all.length} decisions, ${asked.length} of them, the latest, kept to ask.`);
  const settings = { ...SETTINGS, counts: { ...SETTINGS.counts, [DECISIONS]: DECISION_COUNTS } };
  const together = [...reads, ...known];
  const candidate = calibrated(fitted(together, settings, `${VERSION}+decisions`), together, settings);
  const path = join(dirname(file), 'candidate-model.txt');
  writeFileSync(path, modelText(candidate), { mode: 0o600 });
  say(`The candidate is in ${path}.`);

  const shipped = modelFrom(readFileSync(MODEL_FILE, 'utf8'));
  const between = (messages: readonly Read[]): Comparison =>
    compared(
      judgedBy(({ traits }) => sharesBy(shipped, traits), messages),
      judgedBy(({ traits }) => sharesBy(candidate, traits), messages),
    );
  const held = between(heldBack.map(read));
  say(told('the held-back briefs', held));
  if (asked.length > 0) say(told('the latest decisions', between(asked)));
  if (!held.mayReplace) {
    say(`It may not replace the shipped model: it may lose more than ${100 * MARGIN} point on the held-back briefs.`);
    process.exitCode = 1;
    return;
  }
  if (!on.has('promote')) {
    say('It may replace the shipped model; --promote does so.');
    return;
  }
  writeFileSync(MODEL_FILE, modelText(candidate));
  say(`It replaces the shipped model in ${MODEL_FILE}.`);
}

function told(where: string, { messages, shipped, candidate, atLeast }: Comparison): string {
  const points = (share: number): string => (100 * share).toFixed(1);
  return `On ${where} (${messages}): macro-F1 ${points(candidate)}, the shipped model ${points(shipped)}; in 95 of 100 drawings it gains at least ${points(atLeast)}.`;
}
