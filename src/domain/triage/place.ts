import type { CaseCategory } from '../case/case.ts';
import type { Mail } from '../mail.ts';
import type { AutomaticKind, AutomaticVerdict } from './automatic-mail.ts';
import type { IntakeReason, WatchedMailbox } from './intake.ts';
import { isOmbudsmanAddress, provenOmbudsman } from './ombudsman-sender.ts';
import type { OwnWords } from './own-words.ts';
import type { Flag, Proposal } from './proposal.ts';
import { type Climb, climb, type Found, type Rung, type StrongRung, type Suggestion } from './threading-ladder.ts';

/** When a mailbox in mode `auto` may open a case before a person has looked. */
export const OPENING_POLICY = {
  confidenceAtLeast: 0.75,
  /** With one of these a person looks first, however sure the category is (danger first, then the other routes). */
  aPersonLooksFirst: ['safeguarding', 'threat_or_abuse', 'legal_action', 'ombudsman'],
} as const satisfies { readonly confidenceAtLeast: number; readonly aPersonLooksFirst: readonly Flag[] };

export type PlacingFacts = {
  readonly mail: Pick<Mail, 'subject' | 'text' | 'from' | 'headers'>;
  /** The writer's own words in the mail's text. */
  readonly own: OwnWords;
  readonly mailbox: Pick<WatchedMailbox, 'kind' | 'mode'>;
  readonly automatic: AutomaticVerdict;
  readonly proposal: Proposal;
  readonly found: Found;
};

/** A case that evidence points to without proving it; nothing is linked. */
export type Pointer = { readonly suggestedReference?: string; readonly rung?: Rung };

/** What becomes of one message. */
export type Placement =
  | ({ readonly kind: 'automatic'; readonly reason: AutomaticKind } & Pointer)
  | ({ readonly kind: 'ombudsman'; readonly reason: 'ombudsman correspondence' } & Pointer)
  | { readonly kind: 'link'; readonly reference: string; readonly rung: StrongRung }
  | { readonly kind: 'open'; readonly category: CaseCategory }
  | { readonly kind: 'record contact' }
  | ({ readonly kind: 'propose'; readonly reason: ProposingReason } & Pointer);

export type ProposingReason = Extract<
  IntakeReason,
  | 'a person decides'
  | 'unsure, a person decides'
  | 'a person looks first'
  | 'may belong to a case'
  | 'signals name different cases'
  | 'case withdrawn, a person decides'
  | 'sender not proven to be the Ombudsman'
>;

/**
 * Where a message goes. The Ombudsman's own mail comes before everything, automatic or not, in any mailbox; then machines;
 * then the case it belongs to; and only then the proposal. Opening without a person needs a mailbox in mode `auto`, a sure
 * proposal, and nothing that asks for a person first.
 */
export function place({ mail, own, mailbox, automatic, proposal, found }: PlacingFacts): Placement {
  const from = mail.from?.address ?? '';
  const climbed = climb({ subject: mail.subject, text: mail.text, from, own }, found);
  const pointer = pointerOf(climbed);

  if (isOmbudsmanAddress(from)) {
    if (provenOmbudsman(mail.headers)) return { kind: 'ombudsman', reason: 'ombudsman correspondence', ...pointer };
    return { kind: 'propose', reason: 'sender not proven to be the Ombudsman', ...pointer };
  }
  if (automatic !== null) return { kind: 'automatic', reason: automatic.kind, ...pointer };
  if (climbed.link !== undefined) return { kind: 'link', ...climbed.link };
  if (climbed.suggest !== undefined) return { kind: 'propose', reason: BECAUSE[climbed.suggest.because], ...pointer };
  return open(proposal, mailbox);
}

const BECAUSE: Record<Suggestion['because'], ProposingReason> = {
  'weak signal': 'may belong to a case',
  'signals name different cases': 'signals name different cases',
  'case withdrawn': 'case withdrawn, a person decides',
};

function open(proposal: Proposal, mailbox: PlacingFacts['mailbox']): Placement {
  const { category, confidence, needsHuman, flags } = proposal;
  if (OPENING_POLICY.aPersonLooksFirst.some((flag) => flags.includes(flag)))
    return { kind: 'propose', reason: 'a person looks first' };
  if (needsHuman) return { kind: 'propose', reason: 'unsure, a person decides' };
  if (mailbox.mode === 'suggest' || mailbox.kind === 'ombudsman')
    return { kind: 'propose', reason: 'a person decides' };
  if (confidence < OPENING_POLICY.confidenceAtLeast) return { kind: 'propose', reason: 'unsure, a person decides' };
  return category === 'contact' ? { kind: 'record contact' } : { kind: 'open', category };
}

const pointerOf = ({ link, suggest }: Climb): Pointer => {
  const to = link ?? suggest;
  return to === undefined ? {} : { suggestedReference: to.reference, rung: to.rung };
};
