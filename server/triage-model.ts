import { readFileSync } from 'node:fs';
import type { LinearModel } from '../src/domain/triage/model/linear-model.ts';
import { modelFrom } from '../src/domain/triage/model/model-text.ts';

/** The model that triage works by, as `npm run train` wrote it. It comes with the program: one that is missing or damaged is a fault. */
export const triageModel = (): LinearModel =>
  modelFrom(readFileSync(new URL('./triage-model.txt', import.meta.url), 'utf8'));
