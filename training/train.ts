/**
 * `npm run train`: makes the triage model from the corpus and writes it where the server takes it from. Deterministic: the
 * same corpus gives the same file.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { mattersText } from '../src/domain/triage/matters/matters-text.ts';
import { modelText } from '../src/domain/triage/model/model-text.ts';
import { calibrated } from './calibrate.ts';
import { readCorpus } from './corpus.ts';
import { fitted, read } from './fit.ts';
import { readMatters, trainedMatters } from './matters.ts';
import { MATTERS_FILE, MODEL_FILE, SETTINGS, VERSION } from './settings.ts';
import { split } from './split.ts';

const began = performance.now();
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const corpus = readCorpus();
const { training, heldBack } = split(corpus);
say(
  `${corpus.length} messages; ${corpus.length - training.length - heldBack.length} written twice, ${heldBack.length} held back.`,
);
const reads = training.map(read);
const model = calibrated(fitted(reads, SETTINGS, VERSION), reads, SETTINGS);
const text = modelText(model);
mkdirSync(dirname(MODEL_FILE), { recursive: true });
writeFileSync(MODEL_FILE, text);
const matters = mattersText(trainedMatters(training.map(readMatters), VERSION));
writeFileSync(MATTERS_FILE, matters);
say(`${training.length} messages gave ${model.places.size} traits.`);
say(`Written to ${MODEL_FILE} in ${Math.round((performance.now() - began) / 1000)} s.`);
