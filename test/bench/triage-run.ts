/**
 * One process of the triage bench: `triage-run.ts ours` or `triage-run.ts natural|wink FOLDER`, where FOLDER has those packages
 * installed. Prints one line of JSON.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { triageModel } from '../../server/triage-model.ts';
import { classify } from '../../src/domain/triage/classify.ts';
import { type Labelled, readCorpus } from '../../training/corpus.ts';
import { split } from '../../training/split.ts';
import { memoryOf } from './figures.ts';

/** So many messages of the corpus' median length are asked; the peers, which are slower, fewer of them. */
const ASKED = { ours: 2_000, natural: 300, wink: 300 } as const;
/** The peers are trained on so many; more only makes them slower. */
const TRAINED = 3_000;

type Reader = { readonly loadMs: number; readonly read: (message: Labelled) => unknown };

const [name = '', folder = ''] = process.argv.slice(2);
const { training, heldBack } = split(readCorpus());
const all = [...training, ...heldBack];
const length = ({ subject, body }: Labelled): number => subject.length + body.length;
const median = all.map(length).sort((a, b) => a - b)[all.length >> 1] as number;
const ofMedian = (count: number): readonly Labelled[] =>
  all.toSorted((a, b) => Math.abs(length(a) - median) - Math.abs(length(b) - median)).slice(0, count);
const text = ({ subject, body }: Labelled): string => `${subject}\n${body}`;

function ours(): Reader {
  const began = performance.now();
  const model = triageModel();
  const loadMs = performance.now() - began;
  return { loadMs, read: (message) => classify(message, model) };
}

type Bayes = { addDocument(text: string, label: string): void; train(): void; classify(text: string): string };
type Wink = {
  definePrepTasks(tasks: readonly unknown[]): void;
  learn(text: string, label: string): void;
  consolidate(): void;
  predict(text: string): string;
};

function natural(require: NodeJS.Require): Reader {
  const { BayesClassifier } = require('natural') as { BayesClassifier: new () => Bayes };
  const began = performance.now();
  const bayes = new BayesClassifier();
  for (const message of training.slice(0, TRAINED)) bayes.addDocument(text(message), message.category);
  bayes.train();
  return { loadMs: performance.now() - began, read: (message) => bayes.classify(text(message)) };
}

function wink(require: NodeJS.Require): Reader {
  const bayes = (require('wink-naive-bayes-text-classifier') as () => Wink)();
  const { string, tokens } = require('wink-nlp-utils') as {
    readonly string: { readonly tokenize0: unknown };
    readonly tokens: { readonly stem: unknown; readonly propagateNegations: unknown };
  };
  bayes.definePrepTasks([string.tokenize0, tokens.propagateNegations, tokens.stem]);
  const began = performance.now();
  for (const message of training.slice(0, TRAINED)) bayes.learn(text(message), message.category);
  bayes.consolidate();
  return { loadMs: performance.now() - began, read: (message) => bayes.predict(text(message)) };
}

const readers: Readonly<Record<string, () => Reader>> = {
  ours,
  natural: () => natural(createRequire(`${resolve(folder)}/`)),
  wink: () => wink(createRequire(`${resolve(folder)}/`)),
};
const { loadMs, read } = (readers[name] as () => Reader)();
const asked = ofMedian(ASKED[name as keyof typeof ASKED]);
for (const message of asked.slice(0, 200)) read(message);
const [began, cpu] = [performance.now(), process.cpuUsage()];
for (const message of asked) read(message);
const seconds = (performance.now() - began) / 1000;
const { user, system } = process.cpuUsage(cpu);
/** What it takes of a processor that others use as well. */
const cpuSeconds = (user + system) / 1e6;
process.stdout.write(
  `${JSON.stringify({ median, loadMs, perSecond: asked.length / seconds, perCpuSecond: asked.length / cpuSeconds, memoryMb: memoryOf(process.pid) })}\n`,
);
