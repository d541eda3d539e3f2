import { describe, expect, it } from 'vitest';
import { MESSAGES as LETTERS } from '../../../emulator/seed/messages/all.ts';
import { classify } from '../../../src/domain/triage/classify.ts';
import type { Proposal } from '../../../src/domain/triage/proposal.ts';
import { TRIAGE } from '../../support/triage.ts';
import { complaints } from './messages/complaints.ts';
import { contacts } from './messages/contacts.ts';
import type { Message } from './messages/message.ts';
import { serviceRequests } from './messages/service-requests.ts';

const MESSAGES: readonly Message[] = [...complaints, ...serviceRequests, ...contacts];
const PROPOSALS = new Map(
  MESSAGES.map((message) => {
    const { from = 'a.resident@mail.example', subject, body } = message;
    return [message, classify({ from, subject, body }, TRIAGE)] as const;
  }),
);
const proposalFor = (message: Message): Proposal => PROPOSALS.get(message) as Proposal;
const isRight = (message: Message): boolean => proposalFor(message).category === message.label;

/**
 * Honest labels that triage does not reach. The list may only shrink: a new miss fails, and so does one that is no miss any more
 * and still stands here.
 */
const KNOWN_MISSES: readonly string[] = ['Applications: asks for a permit'];

describe('messages labelled to the guide', () => {
  it('are proposed as they are labelled, but for the misses that are known', () => {
    expect(MESSAGES.filter((message) => !isRight(message)).map(({ because }) => because)).toEqual(KNOWN_MISSES);
  });

  it('have each their own reason, so that a known miss names one message', () => {
    const reasons = MESSAGES.map(({ because }) => because);
    expect(new Set(reasons).size).toBe(reasons.length);
    expect(MESSAGES.length).toBeGreaterThan(90);
  });

  it('that are complaints are never taken for something else without a person being asked', () => {
    const missed = complaints.filter((message) => !isRight(message) && !proposalFor(message).needsHuman);
    expect(missed.map(({ because }) => because)).toEqual([]);
  });

  it.each(MESSAGES.filter(({ flags, never }) => flags ?? never).map((message) => [message.because, message] as const))(
    'carry the flags a reader needs and not those that mislead: %s',
    (_because, message) => {
      const { flags } = proposalFor(message);
      expect(flags).toEqual(expect.arrayContaining([...(message.flags ?? [])]));
      expect(flags.filter((flag) => message.never?.includes(flag))).toEqual([]);
    },
  );

  it('go to a person where no rule can tell, whatever is proposed', () => {
    const unasked = MESSAGES.filter((message) => message.forAPerson && !proposalFor(message).needsHuman);
    expect(unasked.map(({ because }) => because)).toEqual([]);
  });

  it('name the service they are about', () => {
    const wrong = MESSAGES.flatMap((message) => {
      const { service } = proposalFor(message);
      return message.service === undefined || service === message.service ? [] : [`${message.because}: ${service}`];
    });
    // A dog bin in a park is the parks' by its label and waste by its words: either may answer.
    expect(wrong).toEqual(['Praise beside a request: nothing dissatisfied: waste']);
  });
});

/**
 * The letters of the synthetic council were written and labelled by somebody else than the rules, to be hard: sarcasm,
 * hints, five languages, machines without headers. The floors are what was reached, less a few letters; they may only rise.
 */
describe('the letters of the synthetic council', () => {
  const letters = LETTERS.flatMap(({ label, ambiguous = [], from, subject, text }) =>
    label === null || text === ''
      ? []
      : [
          {
            label,
            accepted: [label, ...ambiguous],
            proposal: classify({ from: from ?? '', subject: subject ?? '', body: text }, TRIAGE),
          },
        ],
  );
  const share = (some: readonly unknown[], of: readonly unknown[]): number => some.length / of.length;
  const right = letters.filter(({ accepted, proposal }) => accepted.includes(proposal.category));
  const unasked = letters.filter(({ proposal }) => !proposal.needsHuman);

  it('are proposed rightly in three of four, and in five of six where no person is asked', () => {
    expect(letters.length).toBeGreaterThan(200);
    expect(share(right, letters)).toBeGreaterThan(0.77);
    expect(
      share(
        unasked.filter((letter) => right.includes(letter)),
        unasked,
      ),
    ).toBeGreaterThan(0.84);
  });

  it('are read by a person before a complaint among them is missed, in nine of ten', () => {
    const complaining = letters.filter(({ label }) => label === 'complaint');
    const seen = complaining.filter(({ proposal }) => proposal.category === 'complaint' || proposal.needsHuman);
    expect(complaining.length).toBeGreaterThan(50);
    expect(share(seen, complaining)).toBeGreaterThan(0.93);
  });
});
