import { checkReply } from '../../../src/domain/reply/check-reply.ts';
import { CASES, draftOf, type Label, type Labelled, TODAY } from './cases.ts';

/** How often a finding was right, wrong, and missing where it should have been. */
export type Tally = { readonly right: number; readonly wrong: number; readonly missed: number };

/** What is said of an answer, in the words of its labels. */
export const saidOf = (labelled: Labelled): readonly Label[] => [
  ...new Set(
    checkReply(draftOf(labelled), CASES[labelled.to], TODAY).findings.map(({ finding, point }) =>
      finding === 'point not answered' ? (`point ${point ?? 0}` as const) : finding,
    ),
  ),
];

const kindOf = (label: Label): string => (label.startsWith('point ') ? 'point not answered' : label);

/** By finding, over a set of answers; a point counts each time. */
export function measured(answers: readonly Labelled[]): ReadonlyMap<string, Tally> {
  const tallies = new Map<string, Tally>();
  const count = (label: Label, what: keyof Tally): void => {
    const before = tallies.get(kindOf(label)) ?? { right: 0, wrong: 0, missed: 0 };
    tallies.set(kindOf(label), { ...before, [what]: before[what] + 1 });
  };
  for (const labelled of answers) {
    const said = saidOf(labelled);
    for (const label of said) count(label, labelled.wrong.includes(label) ? 'right' : 'wrong');
    for (const label of labelled.wrong) if (!said.includes(label)) count(label, 'missed');
  }
  return tallies;
}
