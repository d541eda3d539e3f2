import { triageModel } from '../../server/triage-model.ts';

/** The model as it is shipped, read once for all tests of a process. */
export const TRIAGE = triageModel();
