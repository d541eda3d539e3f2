import type { CaseEvent } from '../../src/domain/case/case.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import { type IntakeEntry, REDRESS } from '../../src/domain/triage/intake.ts';

/** A row of the intake log that stands for anything; a test names what matters to it. */
export const anEntry = (more: Partial<IntakeEntry> = {}): IntakeEntry => ({
  key: 'm-0001',
  received: [{ mailbox: 'contact@marlsbury.gov.example', messageId: 'AAA1', at: '2026-03-02T09:00:00Z' }],
  kind: 'triage',
  subject: 'Bin not collected',
  fromName: 'Noreen Fettle',
  fromAddress: 'noreen.fettle@post.example',
  messageId: 'one@post.example',
  conversationId: 'conversation-1',
  file: null,
  attachments: [],
  proposal: null,
  state: 'proposed',
  reason: 'a person decides',
  reference: null,
  rung: null,
  suggestedReference: null,
  decided: null,
  ...more,
});

type Opened = Extract<CaseEvent, { type: 'opened' }>;

export const anOpening = (more: Partial<Opened> = {}): Opened => ({
  type: 'opened',
  reference: 'RD-26-000001',
  sequence: 1,
  at: '2026-03-02T09:05:00Z',
  by: REDRESS,
  category: 'complaint',
  intakeKey: 'm-0001',
  subject: 'Bin not collected',
  fromName: 'Noreen Fettle',
  fromAddress: 'noreen.fettle@post.example',
  service: 'waste',
  receivedAt: '2026-03-02T09:00:00Z',
  toConfirm: false,
  ...more,
});

/** A row of the list `Cases`, newly opened. */
export const aCase = (more: Partial<CaseSummary> = {}): CaseSummary => ({
  reference: 'RD-26-000001',
  status: 'Open',
  category: 'complaint',
  subject: 'Bin not collected',
  fromName: 'Noreen Fettle',
  fromAddress: 'noreen.fettle@post.example',
  correspondence: 'corporate-complaint',
  stage: 1,
  service: 'waste',
  directorates: ['Environment'],
  handler: null,
  receivedAt: '2026-03-02T09:00:00Z',
  acknowledgedOn: null,
  next: null,
  replyDue: null,
  earlyLook: null,
  answeredOn: null,
  outcome: null,
  earlyResolution: false,
  complaintOffered: null,
  openRemedies: 0,
  restricted: false,
  openedAt: '2026-03-02T09:05:00Z',
  openedBy: REDRESS,
  closedAt: null,
  needsUpdate: false,
  intakeKey: 'm-0001',
  messages: 1,
  lastMessageAt: '2026-03-02T09:00:00Z',
  sequence: 1,
  ...more,
});
