import { refused } from '../../../src/domain/outcome.ts';
import { byHandKey, type TakenDown } from '../../../src/domain/triage/by-hand.ts';
import { classify } from '../../../src/domain/triage/classify.ts';
import type { Decision } from '../../../src/domain/triage/decisions.ts';
import type { IntakeEntry, Person } from '../../../src/domain/triage/intake.ts';
import { ownWords } from '../../../src/domain/triage/own-words.ts';
import type { MailWriter, Reading, Sighting } from '../../ports.ts';
import type { Needs } from '../needs.ts';
import { decideOnMessage } from './decide-on-message.ts';
import { blankEntry } from './entries.ts';
import { keepMessage } from './keep-message.ts';
import { recordEntry } from './record-entry.ts';

type Using = Needs & { readonly writer: MailWriter };

/** Clocks of offices differ by so much. */
const CLOCKS_DIFFER_MS = 5 * 60_000;

/**
 * A call, a letter or a visit at the counter becomes a message of ours: kept, read and proposed like any other, one row of the
 * log, and decided as the person who took it says. Each step can be repeated; the form's key makes the same form one row.
 */
export async function takeDown(taken: TakenDown, by: Person, needs: Using): ReturnType<typeof decideOnMessage> {
  const key = byHandKey(taken.formId);
  const now = needs.now();
  if (Date.parse(taken.receivedAt) - Date.parse(now) > CLOCKS_DIFFER_MS)
    return refused({ reason: 'received after now', at: taken.receivedAt });
  const known = needs.memory.intake(key) ?? (await needs.intake.find(key));
  const mime = needs.writer.takenDown(taken, by);
  const reading = await needs.reader.read(mime);
  if (known === null) await log(taken, { key, by, now, mime, reading }, needs);
  else if (isOtherwise(known, taken, reading, by))
    return refused({ reason: 'form was sent otherwise', reference: known.reference });
  const decision: Decision = { choice: 'confirm', category: taken.category, reason: '' };
  return decideOnMessage(key, decision, by, needs);
}

/** The answer to the first sending was lost, and something was corrected meanwhile: what is logged does not say that. */
const isOtherwise = (
  { file, decided }: IntakeEntry,
  { category }: TakenDown,
  { sha256 }: Reading,
  by: Person,
): boolean => (file !== null && file.sha256 !== sha256) || (decided?.by.id === by.id && decided.category !== category);

type Logging = {
  readonly key: string;
  readonly by: Person;
  readonly now: string;
  readonly mime: Uint8Array;
  readonly reading: Reading;
};

async function log(taken: TakenDown, { key, now, mime, reading: read }: Logging, needs: Using): Promise<IntakeEntry> {
  const { channel, formId, name, address, subject } = taken;
  // read
  const reading = { ...read, key };
  if (!reading.ok) throw new Error('A message of our own making could not be read.');
  const own = ownWords(reading.mail.text);

  // decide
  const input = { from: `${name} <${address}>`, subject, body: reading.mail.text };
  const proposed = classify(input, needs.triage, own);
  const proposal = { ...proposed, service: taken.service ?? proposed.service };

  // do
  const receivedAt = new Date(Math.min(Date.parse(taken.receivedAt), Date.parse(now))).toISOString();
  const inPlaceOfMailbox: Sighting = {
    mailbox: channel,
    id: formId.toLowerCase(),
    conversationId: null,
    receivedAt,
    categories: [],
    imported: false,
    hasAttachments: false,
  };
  const file = await keepMessage(inPlaceOfMailbox, reading, mime, needs);
  const blank = blankEntry(inPlaceOfMailbox, { address: channel, kind: 'triage', mode: 'suggest' }, reading, file);
  const recorded = await recordEntry(
    {
      ...blank,
      fromName: name,
      fromAddress: address,
      subject,
      messageId: null,
      proposal,
      state: 'proposed',
      reason: 'a person decides',
    },
    needs,
  );
  needs.memory.rememberWords(recorded, own.text);
  return recorded;
}
