import type { IntakeRow } from '../../api/shapes.ts';
import { BY_HAND } from '../../domain/triage/by-hand.ts';
import type { MailWords } from '../../words/screens/mail/shape.ts';

/** Where a message came to, in short: the council's own mailboxes differ in what stands before the sign. Or how it came. */
export function receivedSaid(
  received: IntakeRow['received'],
  say: Pick<MailWords['row'], 'receivedAt' | 'receivedBy'>,
): { readonly short: string; readonly whole: string } {
  // A copy put there again by an import came to the same one.
  const mailboxes = [...new Set(received.map(({ mailbox }) => mailbox))];
  const channel = BY_HAND.find((one) => one === mailboxes[0]);
  if (channel !== undefined) return { short: say.receivedBy[channel], whole: say.receivedBy[channel] };
  const short = mailboxes.map((mailbox) => mailbox.replace(/@.*$/, '@')).join(', ');
  return { short: say.receivedAt(short), whole: mailboxes.join(', ') };
}
