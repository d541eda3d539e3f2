/**
 * `npm run evaluate`: figures of the triage model as it is shipped, the most honest first, as JSON. `--real FILE` and
 * `--examples FILE` name texts that are measured in place and never trained on (JSON Lines; `label` and `alt_label`, or the
 * corpus' own fields).
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sharesBy } from '../src/domain/triage/model/linear-model.ts';
import { modelFrom } from '../src/domain/triage/model/model-text.ts';
import { judgedBy, naiveBayes, type Reader, rulesAlone, wordsAlone } from './baselines.ts';
import { type Labelled, readCorpus } from './corpus.ts';
import { fitted, type Read, read } from './fit.ts';
import {
  accuracy,
  accuracyOfSurest,
  calibrationError,
  complaintOverRequest,
  interval,
  type Judged,
  macroF1,
  ofCategory,
} from './metrics.ts';
import { MODEL_FILE, SETTINGS } from './settings.ts';
import { byBrief, split } from './split.ts';

const { values } = parseArgs({ options: { real: { type: 'string' }, examples: { type: 'string' } } });

type Figures = Readonly<Record<string, unknown>>;
type Sourced = Read & { readonly source: string };

const percent = (value: number): number => Number((100 * value).toFixed(1));
const within = (judged: readonly Judged[], of: (drawn: readonly Judged[]) => number) => ({
  is: percent(of(judged)),
  between: interval(judged, of).map(percent),
});

/** Texts that are measured in place. */
function foreign(path: string): readonly Sourced[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const text = JSON.parse(line) as Record<string, never>;
      const category = text.category ?? text.label;
      const message = {
        ...{ id: text.id, from: text.from ?? '', subject: text.subject ?? '', body: text.body ?? text.text, category },
        acceptable: text.acceptable ?? [category, text.alt_label].filter(Boolean),
        ...{
          ambiguous: false,
          flags: [],
          service: 'other',
          rationale: '',
          hard: text.hard ?? false,
          kind: '',
          brief: '',
        },
      } as unknown as Labelled;
      return { ...read(message), source: (text.source as string | undefined) ?? '' };
    });
}

const { training, heldBack } = split(readCorpus());
const known = training.map(read);
const model = modelFrom(readFileSync(MODEL_FILE, 'utf8'));
const shipped: Reader = ({ traits }) => sharesBy(model, traits);
const readers: Readonly<Record<string, Reader>> = {
  shipped,
  'words alone': wordsAlone(known, SETTINGS),
  'naive Bayes': naiveBayes(known),
  'rules alone': rulesAlone,
};
const besides = (reads: readonly Read[]): Figures =>
  Object.fromEntries(
    Object.entries(readers).map(([name, reader]) => {
      const judged = judgedBy(reader, reads);
      return [name, { macroF1: percent(macroF1(judged)), lenient: percent(macroF1(judged, 'lenient')) }];
    }),
  );

const result: Record<string, Figures> = {};
if (values.real) {
  const texts = foreign(values.real);
  const judged = judgedBy(shipped, texts);
  const civic = texts.filter(({ source }) => /nyc|bengaluru/.test(source));
  const bySource = Object.groupBy(texts, ({ source }) => source);
  result.real = {
    messages: texts.length,
    macroF1: within(judged, (drawn) => macroF1(drawn)),
    lenient: within(judged, (drawn) => macroF1(drawn, 'lenient')),
    complaintOverRequest: Number(complaintOverRequest(judgedBy(shipped, civic)).toFixed(3)),
    bySource: Object.fromEntries(
      Object.entries(bySource).map(([source, of]) => [source, percent(accuracy(judgedBy(shipped, of ?? [])))]),
    ),
    besides: besides(texts),
  };
}
const crossed = byBrief(known).map(({ brief, own, others }) => {
  const without = fitted(others, SETTINGS, '');
  return { brief, judged: judgedBy(({ traits }) => sharesBy(without, traits), own) };
});
const everybody = crossed.flatMap(({ judged }) => judged);
result.crossAuthor = {
  macroF1: within(everybody, (drawn) => macroF1(drawn)),
  hard: percent(macroF1(everybody.filter(({ hard }) => hard))),
  byBrief: Object.fromEntries(crossed.map(({ brief, judged }) => [brief, percent(macroF1(judged))])),
};
if (values.examples) {
  const texts = foreign(values.examples);
  result.examples = {
    messages: texts.length,
    macroF1: within(judgedBy(shipped, texts), (drawn) => macroF1(drawn)),
    besides: besides(texts),
  };
}
const back = heldBack.map(read);
const judged = judgedBy(shipped, back);
const complaint = ofCategory(judged, 'complaint');
result.heldBack = {
  messages: back.length,
  macroF1: within(judged, (drawn) => macroF1(drawn)),
  complaintRecall: percent(complaint.recall),
  complaintPrecision: percent(complaint.precision),
  calibrationError: Number(calibrationError(judged).toFixed(3)),
  accuracyOfSurest85: percent(accuracyOfSurest(judged, 0.85)),
  besides: besides(back),
};
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
