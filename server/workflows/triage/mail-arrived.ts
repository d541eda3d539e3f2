import { automatic } from '../../../src/domain/triage/automatic-mail.ts';
import { classify } from '../../../src/domain/triage/classify.ts';
import type { IntakeEntry, IntakeReason, IntakeState, WatchedMailbox } from '../../../src/domain/triage/intake.ts';
import { REDRESS } from '../../../src/domain/triage/intake.ts';
import { isStandIn } from '../../../src/domain/triage/merge.ts';
import { ownWords } from '../../../src/domain/triage/own-words.ts';
import { type Placement, type Pointer, place } from '../../../src/domain/triage/place.ts';
import type { Proposal } from '../../../src/domain/triage/proposal.ts';
import type { Reading, Sighting } from '../../ports.ts';
import { linkMessage } from '../case/link-message.ts';
import { openCase } from '../case/open-case.ts';
import type { Needs } from '../needs.ts';
import { blankEntry, goneEntry, heldEntry } from './entries.ts';
import type { Handling } from './hold-back.ts';
import { keepMessage } from './keep-message.ts';
import { lookUpCases } from './look-up-cases.ts';
import { putMark } from './put-mark.ts';
import { recordEntry } from './record-entry.ts';

/**
 * WHAT HAPPENS WHEN A MAIL ARRIVES. One sighting becomes one row of the intake log, however often this runs and
 * whichever server runs it: every write before the row can be repeated, and the row is unique (decision 3). `handling` is
 * told how far it has come.
 */
export async function mailArrived(
  sighting: Sighting,
  watched: WatchedMailbox,
  needs: Needs,
  handling: Handling,
): Promise<IntakeEntry> {
  // read
  const standIn = needs.reader.goneKey(sighting.mailbox, sighting.id);
  const mime = await needs.mailbox.read(sighting.mailbox, sighting.id);
  if (mime === 'gone') return recordEntry(goneEntry(sighting, watched, standIn), needs);
  handling.weighs(mime.byteLength);
  const reading = await needs.reader.read(mime);
  handling.reading = reading;
  const known = ownRowOf(needs.memory.intake(reading.key));

  // decide
  const decided = known === null && reading.ok ? decide(reading, sighting, watched, needs) : null;

  // do
  const file = known?.file ?? (await keepMessage(sighting, reading, mime, needs));
  handling.file = file;
  const blank = blankEntry(sighting, watched, reading, file);
  const entry =
    decided === null
      ? heldEntry(blank, reading)
      : await carryOut(decided.placement, { ...blank, proposal: decided.proposal }, needs);
  const recorded = await recordEntry(entry, needs);
  if (decided !== null) needs.memory.rememberWords(recorded, decided.words);
  await giveWay(standIn, needs);
  await putMark(sighting, recorded, needs);
  return recorded;
}

/** A stand-in says nothing of where the message belongs: it is as good as none. */
const ownRowOf = (row: IntakeEntry | null): IntakeEntry | null => (row === null || isStandIn(row) ? null : row);

/** The message has its own row now; the one that stood for it while it could not be read goes. */
async function giveWay(standIn: string, { intake, memory }: Pick<Needs, 'intake' | 'memory'>): Promise<void> {
  if (memory.intake(standIn) === null) return;
  if (await intake.remove(standIn, isStandIn)) memory.forgetIntake(standIn);
}

type ReadMail = Extract<Reading, { ok: true }>;
type Decided = { readonly proposal: Proposal; readonly placement: Placement; readonly words: string };

function decide(
  { mail, key }: ReadMail,
  sighting: Sighting,
  watched: WatchedMailbox,
  { memory, standing, triage }: Needs,
): Decided {
  const ours = standing.mailboxes.map(({ address }) => address);
  const from = mail.from === null ? '' : `${mail.from.name} <${mail.from.address}>`;
  const own = ownWords(mail.text);
  const proposal = classify({ from, subject: mail.subject, body: mail.text }, triage, own);
  // An earlier run opened its case and ended before the row: on with that, or the ladder would find the message's own case.
  const opening = memory.openingBy(key);
  const words = own.text;
  if (opening?.type === 'opened') return { proposal, words, placement: { kind: 'open', category: opening.category } };
  const placement = place({
    mail,
    own,
    mailbox: watched,
    automatic: automatic(mail, ours),
    proposal,
    found: lookUpCases(mail, sighting.conversationId, standing.referencePrefix, memory),
  });
  return { proposal, words, placement };
}

async function carryOut(placement: Placement, blank: IntakeEntry, needs: Needs): Promise<IntakeEntry> {
  const as = (state: IntakeState, reason: IntakeReason, more: Partial<IntakeEntry> = {}): IntakeEntry => ({
    ...blank,
    state,
    reason,
    ...more,
  });
  const suggested = ({ suggestedReference, rung }: Pointer): Partial<IntakeEntry> => ({
    suggestedReference: suggestedReference ?? null,
    rung: rung ?? null,
  });
  switch (placement.kind) {
    case 'automatic':
      return as('automatic', placement.reason, suggested(placement));
    case 'ombudsman':
    case 'propose':
      return as('proposed', placement.reason, suggested(placement));
    case 'link': {
      const { reference, rung } = placement;
      const linked = await linkMessage(reference, { entry: blank, rung, by: REDRESS }, needs);
      // Withdrawn since we looked: then it only suggests.
      if (!linked.ok)
        return as('proposed', 'case withdrawn, a person decides', { suggestedReference: reference, rung });
      return as('linked', 'belongs to a case', { reference: linked.value.kase?.reference ?? reference, rung });
    }
    case 'open': {
      const entry = as('logged', 'opened by Redress, to be confirmed');
      const { kase } = await openCase({ entry, category: placement.category, by: REDRESS, toConfirm: true }, needs);
      return { ...entry, reference: kase.reference };
    }
    case 'record contact':
      return as('logged', 'recorded as a contact');
  }
}
