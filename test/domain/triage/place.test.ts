import { describe, expect, it } from 'vitest';
import { ownWords } from '../../../src/domain/triage/own-words.ts';
import { OPENING_POLICY, type PlacingFacts, place } from '../../../src/domain/triage/place.ts';
import type { Category, Flag, Proposal } from '../../../src/domain/triage/proposal.ts';
import type { Found } from '../../../src/domain/triage/threading-ladder.ts';
import { aMail } from '../../support/a-mail.ts';
import { aCase } from '../../support/builders.ts';

const STANDING = aCase({ reference: 'RD-26-000123' });
const NOTHING: Found = { byReference: [], byMessageId: [], byConversation: [], bySender: [] };
const NAMED: Found = { ...NOTHING, byReference: [STANDING] };
const AUTO = { kind: 'triage', mode: 'auto' } as const;
const SUGGEST = { kind: 'triage', mode: 'suggest' } as const;
const AUTOMATIC = { kind: 'automatic reply', because: 'out-of-office' } as const;
const caseworker = { name: 'A Caseworker', address: 'a.caseworker@lgo.org.uk' };
const proven: readonly [string, string] = [
  'authentication-results',
  'mx.council.example; dmarc=pass action=none header.from=lgo.org.uk',
];

const aProposal = (category: Category, more: Partial<Proposal> = {}): Proposal => ({
  category,
  scores: { contact: 0, service_request: 0, complaint: 0, [category]: 1 },
  confidence: 0.95,
  needsHuman: false,
  flags: [],
  service: null,
  evidence: [],
  ...more,
});
const facts = (more: Partial<PlacingFacts> = {}): PlacingFacts => ({
  mail: aMail({ subject: 'RE: [RD-26-000123]' }),
  own: ownWords(''),
  mailbox: AUTO,
  automatic: null,
  proposal: aProposal('complaint'),
  found: NOTHING,
  ...more,
});

describe('where a message goes, the strictest first', () => {
  it('keeps a proven letter of the Ombudsman for a person, in any mailbox, automatic or not, whatever case it names', () => {
    const mail = aMail({ from: caseworker, subject: 'RD-26-000123', headers: [proven] });
    for (const mailbox of [AUTO, SUGGEST, { kind: 'ombudsman', mode: 'auto' } as const])
      for (const automatic of [null, AUTOMATIC])
        expect(place(facts({ mail, mailbox, automatic, found: NAMED }))).toEqual({
          kind: 'ombudsman',
          reason: 'ombudsman correspondence',
          suggestedReference: 'RD-26-000123',
          rung: 'our reference in the subject',
        });
  });

  it('gives a letter that only claims to be the Ombudsman’s to a person with that reason', () => {
    const forged = ['authentication-results', 'mx.council.example; dmarc=fail header.from=lgo.org.uk'] as const;
    for (const headers of [[], [forged], [forged, proven]])
      expect(place(facts({ mail: aMail({ from: caseworker, headers }) }))).toEqual({
        kind: 'propose',
        reason: 'sender not proven to be the Ombudsman',
      });
  });

  it('records automatic mail as that, with its case beside it and never on it', () => {
    expect(place(facts({ automatic: AUTOMATIC, found: NAMED }))).toEqual({
      kind: 'automatic',
      reason: 'automatic reply',
      suggestedReference: 'RD-26-000123',
      rung: 'our reference in the subject',
    });
  });

  it('links to a standing case before it looks at what was proposed, danger or not: the case has its officer', () => {
    const proposal = aProposal('contact', { needsHuman: true, flags: ['safeguarding'] });
    expect(place(facts({ proposal, found: NAMED }))).toEqual({
      kind: 'link',
      reference: 'RD-26-000123',
      rung: 'our reference in the subject',
    });
  });

  it.each<[string, Partial<PlacingFacts>, string]>([
    [
      'a weak signal',
      { mail: aMail({ subject: 'Hello' }), found: { ...NOTHING, bySender: [STANDING] } },
      'may belong to a case',
    ],
    [
      'signals that disagree',
      { found: { ...NAMED, byMessageId: [{ ...STANDING, reference: 'RD-26-000124' }] } },
      'signals name different cases',
    ],
    [
      'a withdrawn case',
      { found: { ...NOTHING, byReference: [{ ...STANDING, status: 'Withdrawn' }] } },
      'case withdrawn, a person decides',
    ],
  ])('leaves %s to a person, even in a mailbox that opens cases', (_what, more, reason) => {
    const placed = place(facts(more));
    expect(placed).toMatchObject({ kind: 'propose', reason, suggestedReference: 'RD-26-000123' });
  });
});

describe('opening a case without a person', () => {
  it('takes a sure proposal in a mailbox that opens cases', () => {
    expect(place(facts())).toEqual({ kind: 'open', category: 'complaint' });
    expect(place(facts({ proposal: aProposal('service_request') }))).toEqual({
      kind: 'open',
      category: 'service_request',
    });
  });

  it('records a contact instead, since a contact has no case', () => {
    expect(place(facts({ proposal: aProposal('contact') }))).toEqual({ kind: 'record contact' });
  });

  it('never happens in a mailbox that suggests, nor in the Ombudsman’s', () => {
    for (const mailbox of [SUGGEST, { kind: 'ombudsman', mode: 'auto' } as const])
      expect(place(facts({ mailbox }))).toEqual({ kind: 'propose', reason: 'a person decides' });
  });

  it('waits for a person where the proposal asks for one, in any mode', () => {
    const proposal = aProposal('complaint', { needsHuman: true });
    for (const mailbox of [AUTO, SUGGEST])
      expect(place(facts({ mailbox, proposal }))).toEqual({ kind: 'propose', reason: 'unsure, a person decides' });
  });

  it('waits just below the confidence asked for, and not at it', () => {
    const at = (confidence: number) => place(facts({ proposal: aProposal('complaint', { confidence }) })).kind;
    const { confidenceAtLeast } = OPENING_POLICY;
    expect([at(confidenceAtLeast - 1e-9), at(confidenceAtLeast)]).toEqual(['propose', 'open']);
  });

  it.each<Flag>(['safeguarding', 'threat_or_abuse', 'legal_action', 'ombudsman'])(
    'waits for a person where there is %s, however sure: danger first',
    (flag) => {
      const proposal = aProposal('complaint', { flags: [flag], confidence: 1 });
      expect(place(facts({ proposal }))).toEqual({ kind: 'propose', reason: 'a person looks first' });
    },
  );

  it('does not wait for a flag that only informs', () => {
    const flags: readonly Flag[] = ['chaser', 'vulnerable', 'housing_landlord', 'compliment'];
    expect(place(facts({ proposal: aProposal('complaint', { flags }) })).kind).toBe('open');
  });
});
