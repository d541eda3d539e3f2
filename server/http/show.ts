import type { IntakeDetail, IntakeRow } from '../../src/api/shapes.ts';
import { may, type Role } from '../../src/domain/access.ts';
import { choicesFor } from '../../src/domain/triage/decisions.ts';
import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import type { Evidence } from '../../src/domain/triage/proposal.ts';
import { questionFor, whyNot } from '../../src/domain/triage/question.ts';
import { directorateOf } from '../../src/domain/triage/taxonomy.ts';
import type { Linked } from './needs.ts';
import { showAttached } from './show-letter.ts';

/** A row of the log for a reader, with the choices that reader has. Ids of messages and people stay behind. */
export function showIntake(
  { value: entry, link }: Linked<IntakeEntry>,
  roles: readonly Role[],
  suggested: IntakeRow['suggested'],
  opensCase = true,
): IntakeRow {
  const { proposal, decided } = entry;
  return {
    key: entry.key,
    kind: entry.kind,
    subject: entry.subject,
    from: { name: entry.fromName, address: entry.fromAddress },
    received: entry.received.map(({ mailbox, at }) => ({ mailbox, at })),
    proposal: proposal && {
      category: proposal.category,
      confidence: proposal.confidence,
      needsHuman: proposal.needsHuman,
      flags: [...proposal.flags],
      service: proposal.service,
      directorate: proposal.service && directorateOf(proposal.service),
      why: proposal.evidence.map(shownEvidence),
      question: questionFor(proposal),
      whyNot: whyNot(proposal).map(({ but, ...one }) => ({ ...one, but: but && shownEvidence(but) })),
    },
    state: entry.state,
    reason: entry.reason,
    reference: entry.reference,
    opensCase: entry.reference !== null && opensCase,
    suggestedReference: entry.suggestedReference,
    suggested,
    decided: decided && { category: decided.category, by: decided.by.name, at: decided.at, reason: decided.reason },
    attachments: entry.attachments.filter(({ inline }) => !inline).length,
    link,
    file: entry.file?.url ?? null,
    may: may(roles, 'decide about mail') ? [...choicesFor(entry)] : [],
  };
}

const shownEvidence = ({ part, quote, points, rule }: Evidence) => ({ part, quote, points, rule });

export function showDetail(
  linked: Linked<IntakeEntry>,
  roles: readonly Role[],
  suggested: IntakeRow['suggested'],
  opensCase: boolean,
): IntakeDetail {
  const { value: entry } = linked;
  return {
    ...showIntake(linked, roles, suggested, opensCase),
    scores: entry.proposal && { ...entry.proposal.scores },
    rung: entry.rung,
    kept: entry.file && { url: entry.file.url, sha256: entry.file.sha256, bytes: entry.file.bytes },
    attached: showAttached(entry.attachments),
  };
}
