import type { CaseEvent } from '../../src/domain/case/case.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import { aCase as aRow } from '../support/builders.ts';

/** A row of the log as triage writes it. All people are invented. */
export const anEntry = (key: string, more: Partial<IntakeEntry> = {}): IntakeEntry => ({
  key,
  received: [{ mailbox: 'contact@marlsbury.gov.example', messageId: `id-of-${key}`, at: '2026-06-01T08:15:30.000Z' }],
  kind: 'triage',
  subject: "Bin missed again: it's the third time – “Elm Close”",
  fromName: 'Doris O’Example',
  fromAddress: 'doris@residents.example',
  messageId: `${key}@residents.example`,
  conversationId: 'conversation-1',
  file: {
    path: `Redress/Messages/2026/06/${key}.eml`,
    url: `https://marlsbury.sharepoint.example/${key}.eml`,
    sha256: 'ab'.repeat(32),
    bytes: 2048,
  },
  attachments: [
    { name: 'bin & lid #1.jpg', mediaType: 'image/jpeg', bytes: 120_000, sha256: 'cd'.repeat(32), inline: false },
  ],
  proposal: {
    category: 'complaint',
    scores: { contact: 0.05, service_request: 0.08, complaint: 0.87 },
    confidence: 0.87,
    needsHuman: false,
    flags: ['chaser', 'vulnerable'],
    service: 'waste',
    evidence: [
      { part: 'body', start: 10, end: 24, quote: 'the third time', points: 'complaint', rule: 'repeat-report' },
    ],
  },
  state: 'proposed',
  reason: 'a person decides',
  reference: null,
  rung: null,
  suggestedReference: null,
  decided: null,
  ...more,
});

export const anOpening = (
  reference: string,
  intakeKey: string,
  more: Partial<Extract<CaseEvent, { type: 'opened' }>> = {},
): CaseEvent => ({
  type: 'opened',
  reference,
  sequence: 1,
  at: '2026-06-01T08:16:02.412Z',
  by: { id: '11111111-2222-4333-8444-555555555555', name: 'Ana Officer' },
  category: 'complaint',
  intakeKey,
  subject: 'Bin missed again',
  fromName: 'Doris O’Example',
  fromAddress: 'doris@residents.example',
  service: 'waste',
  receivedAt: '2026-06-01T08:15:30.000Z',
  toConfirm: false,
  ...more,
});

export const aLink = (reference: string, sequence: number): CaseEvent => ({
  type: 'message linked',
  reference,
  sequence,
  at: '2026-06-02T10:00:00.000Z',
  by: { id: 'redress', name: 'Redress' },
  intakeKey: `link-${sequence}`,
  rung: 'reference in the subject',
  receivedAt: '2026-06-02T09:59:00.000Z',
});

export const aCase = (reference: string, more: Partial<CaseSummary> = {}): CaseSummary => ({
  ...aRow(),
  reference,
  subject: 'Bin missed again',
  fromName: 'Doris O’Example',
  fromAddress: 'doris@residents.example',
  service: 'waste',
  receivedAt: '2026-06-01T08:15:30.000Z',
  openedAt: '2026-06-01T08:16:02.000Z',
  openedBy: { id: '11111111-2222-4333-8444-555555555555', name: 'Ana Officer' },
  intakeKey: 'key-1',
  lastMessageAt: '2026-06-01T08:15:30.000Z',
  ...more,
});

/** Reads a stream of changes to its end. */
export async function toTheEnd<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) all.push(page);
  return all;
}
