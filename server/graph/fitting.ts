import type { IntakeEntry } from '../../src/domain/triage/intake.ts';

/** A column of several lines holds about 63,999 characters in practice; the row's other data needs some of them. */
const ROOM = 60_000;

export const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** The entry, its longest texts cut and, where that is not enough, the ends of its lists left out. */
export function fitting(entry: IntakeEntry): IntakeEntry {
  let slim: IntakeEntry = {
    ...entry,
    subject: cut(entry.subject, 1_000),
    fromName: cut(entry.fromName, 500),
    fromAddress: cut(entry.fromAddress, 500),
    attachments: entry.attachments.map((file) => ({
      ...file,
      name: cut(file.name, 200),
      mediaType: cut(file.mediaType, 120),
    })),
    proposal: entry.proposal && {
      ...entry.proposal,
      evidence: entry.proposal.evidence.map((evidence) => ({ ...evidence, quote: cut(evidence.quote, 300) })),
    },
  };
  while (JSON.stringify(slim).length > ROOM) {
    const half = <T>(list: readonly T[]): readonly T[] => list.slice(0, Math.floor(list.length / 2));
    const next: IntakeEntry = {
      ...slim,
      attachments: half(slim.attachments),
      proposal: slim.proposal && { ...slim.proposal, evidence: half(slim.proposal.evidence) },
      decided: slim.decided && { ...slim.decided, reason: cut(slim.decided.reason, 500) },
    };
    if (JSON.stringify(next).length === JSON.stringify(slim).length) return next;
    slim = next;
  }
  return slim;
}
