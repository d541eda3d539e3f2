import { describe, expect, it } from 'vitest';
import { RULES_WITHOUT_CUES } from '../../src/domain/triage/cued-flags.ts';
import { COMPLAINT_CUES } from '../../src/domain/triage/cues/complaint.ts';
import { CONTACT_CUES } from '../../src/domain/triage/cues/contact.ts';
import { FLAG_CUES } from '../../src/domain/triage/cues/flags.ts';
import { GRIEVANCE_HINTS, REQUEST_HINTS } from '../../src/domain/triage/cues/hints.ts';
import { SERVICE_REQUEST_CUES } from '../../src/domain/triage/cues/service-request.ts';
import { LEARNT } from '../../src/domain/triage/model/telling.ts';
import { RULES_WITH_WORDS, ruleSaid } from '../../src/words/rules.ts';

const cues = [COMPLAINT_CUES, CONTACT_CUES, FLAG_CUES, GRIEVANCE_HINTS, REQUEST_HINTS, SERVICE_REQUEST_CUES].flat();
const rules = [...new Set([...cues.map(({ rule }) => rule), LEARNT, ...RULES_WITHOUT_CUES])].sort();

describe('why something was proposed', () => {
  it('can be said in both languages for every rule of triage, and for no rule that does not exist', () => {
    expect(rules.length).toBeGreaterThan(50);
    expect([...RULES_WITH_WORDS].sort()).toEqual(rules);
    for (const rule of rules) {
      expect([rule, ruleSaid(rule, 'en')]).toEqual([rule, expect.stringMatching(/^[a-z][^.']+$/)]);
      expect(ruleSaid(rule, 'cy')).not.toBe(ruleSaid(rule, 'en'));
    }
  });

  it('stays unsaid, and breaks nothing, for a rule of another version', () => {
    expect(ruleSaid('a-rule-of-next-year', 'cy')).toBeNull();
    expect(ruleSaid('constructor', 'en')).toBeNull();
  });
});
