import { readFileSync } from 'node:fs';
import { done, type Outcome, refused } from '../src/domain/outcome.ts';
import { DEFAULT_POLICY, type PolicyPack } from '../src/domain/policy/policy-pack.ts';
import { readPolicyPack } from '../src/domain/policy/read-policy-pack.ts';
import { clockWordsIn } from '../src/words/clock/said.ts';

/**
 * The policies of a council from its file: one pack or a list of them, as JSON. Older cases keep the pack they were
 * received under, so a new one is added and none taken away; before the first the default holds. Refused with what is
 * wrong, in words for whoever wrote the file.
 */
export function readPolicyFile(path: string): Outcome<readonly PolicyPack[], string> {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return refused('the file cannot be read, or is not JSON');
  }
  const packs: PolicyPack[] = [];
  for (const one of Array.isArray(json) ? json : [json]) {
    const read = readPolicyPack(one);
    if (!read.ok) return refused(read.refusal.map(said).join('; '));
    packs.push(read.value);
  }
  return packs.length === 0 ? refused('the list is empty') : done([DEFAULT_POLICY, ...packs]);
}

const said = ({ path, reason }: { path: string; reason: keyof ReturnType<typeof clockWordsIn>['policyProblem'] }) =>
  `${path}: ${clockWordsIn('en').policyProblem[reason]}`;
