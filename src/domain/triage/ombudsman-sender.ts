import type { Mail } from '../mail.ts';
import { linesOf } from './lines.ts';
import type { Span } from './own-words.ts';

/** The Local Government and Social Care Ombudsman and the Housing Ombudsman. */
const DOMAINS = ['lgo.org.uk', 'housing-ombudsman.org.uk'] as const;

/** The bare address of `Name <someone@place.example>`, in small letters; the text itself where there are no brackets. */
export function bareAddress(from: string): string {
  const text = from.slice(-1000).trim();
  const open = text.lastIndexOf('<');
  const bare = open >= 0 && text.endsWith('>') ? text.slice(open + 1, -1) : text;
  return bare.trim().toLowerCase();
}

const domainOf = (address: string): string => {
  const bare = bareAddress(address);
  return bare.slice(bare.lastIndexOf('@') + 1).replace(/\.$/, '');
};

const isOmbudsmanDomain = (domain: string): boolean =>
  DOMAINS.some((own) => domain === own || domain.endsWith(`.${own}`));

/** Whether an address is at an Ombudsman's domain or below it, never merely similar (`lgo.org.uk.example`, `notlgo.org.uk`). */
export const isOmbudsmanAddress = (from: string): boolean => from.includes('@') && isOmbudsmanDomain(domainOf(from));

/**
 * By the address, or by the name in front of it: a person looks at such mail first, so a sender who only claims it does no harm.
 * What is filed without a person goes by `isOmbudsmanAddress` and `provenOmbudsman`.
 */
export const seemsOmbudsman = (from: string): boolean =>
  isOmbudsmanAddress(from) || /\bombudsm[ae]n\b|\blgsco\b/i.test(from.slice(0, 320));

/** The line of a forwarded header that names an Ombudsman as its sender; null where none does. */
export function forwardedOmbudsman(subject: string, body: string): Span | null {
  if (!/^\s*(?:fwd?|fw|ymlaen)\s*:/i.test(subject) && !/forwarded message|original message/i.test(body.slice(0, 4_000)))
    return null;
  const header = linesOf(body.slice(0, 20_000)).find(
    ({ words }) =>
      /^[\s>*]{0,10}from\s{0,3}:/i.test(words) &&
      (isOmbudsmanAddress(/[^\s<>[\]():]{1,100}@[^\s<>[\]():]{1,100}/.exec(words)?.[0] ?? '') || seemsOmbudsman(words)),
  );
  return header === undefined ? null : { start: header.start, end: header.end };
}

/**
 * Whether the council's own mail system found that the message truly comes from the domain it names (RFC 8601). Only the
 * topmost header counts, which the last hop wrote: a sender can put any other below it.
 */
export function provenOmbudsman(headers: Mail['headers']): boolean {
  const results = headers.find(([name]) => name === 'authentication-results')?.[1];
  if (results === undefined) return false;
  const methods = results.slice(0, 4000).toLowerCase().split(';');
  if (methods.some((method) => /^\s*dmarc=(?:fail|temperror|permerror)\b/.test(method))) return false;
  return methods.some((method) => PROOFS.some((proof) => isOmbudsmanDomain(proof.exec(method)?.[1] ?? '')));
}

/** SPF alone proves the envelope, which the reader never sees. */
const PROOFS = [
  /^\s*dmarc=pass\b[^;]{0,1000}\bheader\.from=([^\s;]+)/,
  /^\s*dkim=pass\b[^;]{0,1000}\bheader\.d=([^\s;]+)/,
] as const;
