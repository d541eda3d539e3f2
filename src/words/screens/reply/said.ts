import type { ReplyFinding } from '../../../domain/reply/finding.ts';
import type { Language } from '../../shape.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { ReplyWords } from './shape.ts';

const SPOKEN: Readonly<Record<Language, ReplyWords>> = { en, cy };

/** As much as Outlook shows of why it asks ("errorMessage", Office JavaScript API). */
const ROOM = 500;
/** What one finding quotes; an address or the name of a file may be longer than any reader needs. */
const QUOTED = 90;

/** What Outlook says before it sends an answer: as many findings as there is room for, and how many more there are. */
export function stopsSaid(
  stops: readonly Pick<ReplyFinding, 'finding' | 'about'>[],
  { reference, language }: { readonly reference: string; readonly language: Language },
): string {
  const { findings, stop } = SPOKEN[language];
  let said = stop.lead(reference);
  for (const [at, { finding, about }] of stops.entries()) {
    const short = about.length > QUOTED ? `${about.slice(0, QUOTED)}…` : about;
    const sentence = ` ${findings.says[finding](short)}`;
    const left = stops.length - at - 1;
    const more = (count: number): string => (count === 0 ? '' : ` ${stop.more(count)}`);
    if ((said + sentence + more(left)).length > ROOM) return said + more(left + 1);
    said += sentence;
  }
  return said;
}
