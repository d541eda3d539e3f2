import { found, type ReplyFinding } from './finding.ts';
import type { ReplyDraft, ReplyFacts } from './reply-facts.ts';

/** Bodies that a council writes to about cases; their people are no strangers to it. */
const PUBLIC_BODY =
  /@(?:[\w-]{1,63}\.){0,5}(?:gov\.uk|nhs\.uk|nhs\.net|police\.uk|parliament\.uk|mod\.uk|gov\.wales|llyw\.cymru|lgo\.org\.uk|housing-ombudsman\.org\.uk|ico\.org\.uk)$/;

/** Whether it stays within the council: then it is no answer to anybody, whatever stands in it. */
export const staysInside = ({ to, cc }: Pick<ReplyDraft, 'to' | 'cc'>, facts: ReplyFacts): boolean =>
  to.length + cc.length > 0 &&
  [...to, ...cc].map(plain).every((address) => isOwn(address, facts) && !isOfCase(address, facts));

/** Who would get it and should not, and who should and would not. An address that is not known is not missed. */
export function wrongRecipients(draft: ReplyDraft, facts: ReplyFacts): readonly ReplyFinding[] {
  const to = draft.to.map(plain);
  const cc = draft.cc.map(plain);
  const strangers = [...new Set([...to, ...cc])].filter(
    (address) => address !== '' && !isOwn(address, facts) && !isOfCase(address, facts),
  );
  const known = facts.person.address !== '' || facts.others.some(({ address }) => address !== '');
  if (!known || to.length + cc.length === 0) return [];
  if ([...to, ...cc].some((address) => isOfCase(address, facts))) {
    const inCopy = !to.some((address) => isOfCase(address, facts));
    return [
      ...(inCopy ? [found('not to the person', 'look', to.join(', '))] : []),
      ...strangers.map((address) => found('also to others', PUBLIC_BODY.test(address) ? 'look' : 'stop', address)),
    ];
  }
  if (strangers.length === 0) return [];
  const elsewhere = strangers.every((address) => PUBLIC_BODY.test(address)) || !speaksToThem(draft.text);
  return [found('not to the person', elsewhere ? 'look' : 'stop', strangers.join(', '))];
}

/** It speaks to the person: of their complaint, their letter. A question to a contractor does not. */
const speaksToThem = (text: string): boolean =>
  /\byour (?:\w{1,30} )?(?:complaint|letter|concerns?|e-?mail|request|report)\b|\beich (?:cwyn|llythyr|pryder\w{0,20}|cais|e-bost)\b/i.test(
    text,
  );

const plain = (address: string): string => address.trim().toLowerCase();

const isOwn = (address: string, { ownDomains }: ReplyFacts): boolean =>
  ownDomains.some((domain) => address.endsWith(`@${domain}`) || address.endsWith(`.${domain}`));

/** By address; somebody whose address nobody has noted, such as a representative or a councillor, by the name in it. */
const isOfCase = (address: string, { person, others }: ReplyFacts): boolean =>
  [person, ...others].some((one) =>
    one.address === '' ? isNamedIn(address, one.name) : plain(one.address) === address,
  );

const isNamedIn = (address: string, name: string): boolean => {
  const last = /\p{L}{3,40}$/u.exec(name.trim().toLowerCase())?.[0];
  return last !== undefined && (address.split('@')[0] ?? '').includes(last);
};
