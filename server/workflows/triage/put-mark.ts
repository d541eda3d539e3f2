import type { IntakeEntry } from '../../../src/domain/triage/intake.ts';
import { markFor } from '../../../src/domain/triage/mark.ts';
import type { Sighting } from '../../ports.ts';
import type { Needs } from '../needs.ts';

type Message = Pick<Sighting, 'mailbox' | 'id'> & Partial<Pick<Sighting, 'categories'>>;

/**
 * Puts the mark of its row on a message. The row is what counts, so nothing that goes wrong here undoes or fails anything:
 * the next sweep sees a mark that is missing and puts it.
 */
export async function putMark(
  message: Message,
  entry: IntakeEntry,
  { mailbox, log }: Pick<Needs, 'mailbox' | 'log'>,
): Promise<'marked' | 'refused' | 'gone' | 'not now'> {
  try {
    return await mailbox.mark(message, markFor(entry));
  } catch (fault) {
    log({ msg: 'a mark could not be put; a sweep will put it', mailbox: message.mailbox, message: message.id, fault });
    return 'not now';
  }
}
