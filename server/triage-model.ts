import { readFileSync } from 'node:fs';
import type { TriageModel } from '../src/domain/triage/classify.ts';
import { mattersFrom } from '../src/domain/triage/matters/matters-text.ts';
import { modelFrom } from '../src/domain/triage/model/model-text.ts';

/** What triage has learnt, as `npm run train` wrote it. It comes with the program: a file that is missing or damaged is a fault. */
export const triageModel = (): TriageModel => ({
  category: modelFrom(file('./triage-model.txt')),
  matters: mattersFrom(file('./matters-model.txt')),
});

const file = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
