import { ASKING_POLICY } from './classify.ts';
import type { Proposal } from './proposal.ts';

/**
 * Whether a message that is not proposed as a complaint holds dissatisfaction that could meet the definition: then the person
 * is to be given the opportunity to complain (LGSCO Code 5.3), whatever it is handled as. Words that speak for a complaint,
 * a wish for the next stage, or a share of it at which a person has to look, are such.
 */
export const hasChanceToComplain = ({ category, scores, flags, evidence }: Proposal): boolean =>
  category !== 'complaint' &&
  (evidence.some(({ points }) => points === 'complaint') ||
    flags.includes('escalation') ||
    scores.complaint >= ASKING_POLICY.possibleComplaint);
