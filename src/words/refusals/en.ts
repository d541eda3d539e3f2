import type { CaseRefusal } from '../../domain/case/refusal.ts';
import type { ProblemWords, Sentences } from '../shape.ts';
import { en as procedure } from './procedure-en.ts';
import { en as record } from './record-en.ts';

/** Why an act on a case was not done. */
export const en: Sentences<CaseRefusal, ProblemWords> = { ...record, ...procedure };
