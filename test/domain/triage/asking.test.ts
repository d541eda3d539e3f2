import { describe, expect, it } from 'vitest';
import { ASKING_POLICY, classify } from '../../../src/domain/triage/classify.ts';
import { featuresOf } from '../../../src/domain/triage/features.ts';
import { saidIn } from '../../../src/domain/triage/said.ts';
import { TRIAGE } from '../../support/triage.ts';

const { unsureBelow, nearTie, aboutCouncilAtLeast } = ASKING_POLICY;

/** A letter as it is proposed, how far it is about the council, and whether the scores alone would let a machine file it. */
function read(body: string) {
  const letter = { from: '', subject: 'What happened', body };
  const proposal = classify(letter, TRIAGE);
  const [first = 0, second = 0] = Object.values(proposal.scores).sort((a, b) => b - a);
  const isSure = proposal.category === 'complaint' && first >= unsureBelow && first - second >= nearTie;
  return { ...proposal, aboutCouncil: featuresOf(saidIn(letter).said).aboutCouncil, isSure };
}

const OURS =
  'I am making a formal complaint. I have rung the council three times about the fine, nobody has called me back, and your last officer was rude to me. It is the third week and I am disgusted.';

describe('a complaint that is more about others than about the council', () => {
  it.each([
    `${OURS} The hospital says one thing, the bank another, the police a third, and my landlord and the letting agent will not answer at all.`,
    'I am making a formal complaint about how I have been treated. The lift has been broken for five weeks, I have reported it four times and nobody has come. The housing association blames the water company, and the water company blames the housing association.',
    'I want to complain. My bin was missed four weeks running, I rang every time and was promised a call back that never came. My landlord and my landlord’s agent both say it is not them.',
  ])('is asked about, however sure the reading is that somebody complains: %s', (body) => {
    const letter = read(body);
    expect(letter.aboutCouncil).toBeLessThanOrEqual(aboutCouncilAtLeast);
    expect(letter).toMatchObject({ isSure: true, needsHuman: true });
  });

  it('is not asked about where it blames the council, or names others in passing', () => {
    for (const body of [
      OURS,
      `${OURS} The council has my number, and my landlord has it too. The council must answer.`,
    ]) {
      const letter = read(body);
      expect(letter.aboutCouncil).toBeGreaterThan(aboutCouncilAtLeast);
      expect(letter).toMatchObject({ isSure: true, needsHuman: false });
    }
  });
});
