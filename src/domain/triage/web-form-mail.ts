import type { Mail } from '../mail.ts';

/** Header families that form programs put on what they send. */
const FORM_HEADER = /^x-(?:web-?|contact-?|e-?)?form(?:s|id|name)?(?:-|$)|^x-wpcf7|^x-wpforms|^x-gravity-?form/;
const NOBODY = /^(?:no-?reply|do-?not-?reply|donotreply|mailer-daemon|postmaster)\b/i;
const ANSWER = /^(?:re|fw|fwd|aw|wg|ymlaen|ateb)\s*:/i;

/** Whether the message says of itself that a form sent it. */
export const fromAForm = (mail: Pick<Mail, 'headers'>): boolean =>
  mail.headers.some(([name]) => FORM_HEADER.test(name));

/**
 * Whether a message that a system sent holds a resident's own words, as council web forms and case-management systems send
 * them: it says it is a form, or its answer goes to someone who is neither the sender nor one of `ours` (lower case), or a
 * mailbox wrote a fresh message to nobody but itself, which no person does and a form set up in haste does.
 */
export function carriesAResident(mail: Mail, ours: ReadonlySet<string>): boolean {
  if (fromAForm(mail)) return true;
  const from = mail.from?.address.toLowerCase() ?? '';
  const answered = mail.replyTo.map((one) => one.address.toLowerCase());
  if (answered.some((address) => address !== from && !ours.has(address) && !NOBODY.test(address))) return true;
  const receivers = [...mail.to, ...mail.cc].map((one) => one.address.toLowerCase());
  const toItself = ours.has(from) && receivers.length > 0 && receivers.every((address) => address === from);
  return toItself && mail.inReplyTo.length === 0 && !ANSWER.test(mail.subject);
}
