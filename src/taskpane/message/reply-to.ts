import type { Acknowledgement } from '../../api/pane-shapes.ts';

/** Why a draft may not go out as a reply to a message: somebody else wrote that, or it came to another mailbox. */
export type WhyNot = 'not theirs' | 'other mailbox';

/** A message as it may be replied to: who wrote it (an address), and the mailboxes that received it. */
type Written = { readonly from: string; readonly mailboxes: readonly string[] };

/** Outlook's reply goes to whoever wrote the message, from the mailbox it is in: null where that is whom the draft is for. */
export function whyNotReply({ to, mailbox }: Pick<Acknowledgement, 'to' | 'mailbox'>, message: Written): WhyNot | null {
  if (!isAddress(to, message.from)) return 'not theirs';
  return message.mailboxes.some((one) => isAddress(one, mailbox)) ? null : 'other mailbox';
}

/** The same address, and one at all. */
export const isAddress = (one: string, other: string): boolean =>
  one !== '' && one.trim().toLowerCase() === other.trim().toLowerCase();
