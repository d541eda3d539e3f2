import { describe, expect, it } from 'vitest';
import { choicesFor } from '../../../src/domain/triage/decisions.ts';
import { INTAKE_STATES, type IntakeEntry, REDRESS } from '../../../src/domain/triage/intake.ts';
import { MARKS, markFor } from '../../../src/domain/triage/mark.ts';
import { isStandIn, merge, saysAll } from '../../../src/domain/triage/merge.ts';
import { CATEGORIES, type Proposal } from '../../../src/domain/triage/proposal.ts';
import { receivedAt } from '../../../src/domain/triage/received-at.ts';
import { anEntry } from '../../support/builders.ts';

const proposal = (category: Proposal['category']): Proposal => ({
  category,
  scores: { contact: 0, service_request: 0, complaint: 0, [category]: 1 },
  confidence: 1,
  needsHuman: false,
  flags: [],
  service: null,
  evidence: [],
});
const complaint = anEntry({ proposal: proposal('complaint') });
const first = { mailbox: 'contact@council.example', messageId: 'A', at: '2026-06-01T08:00:00Z' };
const FILE = { path: 'a.eml', url: 'https://files.example/a.eml', sha256: 'ab'.repeat(32), bytes: 3 };
const second = { mailbox: 'complaints@council.example', messageId: 'B', at: '2026-06-01T07:00:00Z' };

describe('the mark on a message', () => {
  it.each<[Partial<IntakeEntry>, string]>([
    [{ state: 'proposed' }, 'Redress: Complaint?'],
    [{ state: 'proposed', proposal: null }, 'Redress: Contact?'],
    [{ state: 'proposed', reason: 'ombudsman correspondence' }, 'Redress: Ombudsman'],
    [{ state: 'logged', reason: 'opened by Redress, to be confirmed' }, 'Redress: Complaint?'],
    [{ state: 'logged', reason: 'opened by a person' }, 'Redress: Complaint'],
    [
      { state: 'logged', decided: { category: 'contact', by: REDRESS, at: '2026-06-01T09:00:00Z', reason: '' } },
      'Redress: Contact',
    ],
    [{ state: 'linked' }, 'Redress: Case correspondence'],
    [{ state: 'automatic' }, 'Redress: Automatic'],
    [{ state: 'not for us' }, 'Redress: Not for us'],
    [{ state: 'held' }, 'Redress: Held'],
  ])('of %o is %s', (more, mark) => {
    expect(markFor({ ...complaint, ...more })).toBe(mark);
  });

  it('is one that provisioning knows, in every state and category, and tells nobody who wrote or what about', () => {
    for (const state of INTAKE_STATES)
      for (const category of CATEGORIES)
        expect(MARKS).toContain(markFor({ ...complaint, state, proposal: proposal(category) }));
  });
});

describe('a message that reached two mailboxes', () => {
  const standing = anEntry({ received: [first] });

  it('was received in both, the earlier first, since that starts the clocks', () => {
    expect(merge(standing, anEntry({ received: [second] })).received).toEqual([second, first]);
  });

  it('tells nothing new when it is the same sighting again', () => {
    expect(saysAll(standing, anEntry({ received: [first] }))).toBe(true);
    expect(saysAll(standing, anEntry({ received: [second] }))).toBe(false);
  });

  it('takes over the case that the other copy opened, unless a person has decided meanwhile', () => {
    const opened = anEntry({
      received: [second],
      state: 'logged',
      reason: 'opened by Redress, to be confirmed',
      reference: 'RD-26-000001',
    });
    expect(merge(standing, opened)).toMatchObject({ state: 'logged', reference: 'RD-26-000001' });
    const decided = anEntry({ received: [first], state: 'not for us', reason: 'marked not for us' });
    expect(merge(decided, opened)).toMatchObject({ state: 'not for us', reference: null });
  });

  it.each([
    ['gone before it could be read', null],
    ['could not be logged', FILE],
    ['could not be read', null],
  ] as const)('gives a row that only stood for the message its place: %s', (reason, file) => {
    const standIn = anEntry({ received: [first], state: 'held', reason, file, subject: '' });
    const arrived = anEntry({ received: [second], file: FILE });
    expect(isStandIn(standIn)).toBe(true);
    expect(saysAll(standIn, arrived)).toBe(false);
    expect(merge(standIn, arrived)).toEqual({ ...arrived, received: [second, first] });
    // Nothing is gained by a second row of that kind.
    expect(merge(standIn, { ...standIn, received: [second] })).toMatchObject({ reason, subject: '' });
  });

  it.each([
    { state: 'held', reason: 'could not be read', file: FILE },
    { state: 'held', reason: 'took too long to read', file: FILE },
    { state: 'not for us', reason: 'marked not for us' },
  ] as const)('leaves a row in its place that a person looks at or has decided about: %o', (more) => {
    const row = anEntry({ received: [first], ...more });
    expect(isStandIn(row)).toBe(false);
    expect(merge(row, anEntry({ received: [second] }))).toEqual({ ...row, received: [second, first] });
  });

  it('is the same row whichever copy comes first, and merging it again changes nothing', () => {
    const [a, b] = [anEntry({ received: [first] }), anEntry({ received: [second] })];
    expect(merge(a, b).received).toEqual(merge(b, a).received);
    expect(merge(merge(a, b), b)).toEqual(merge(a, b));
  });
});

describe('what a person can do with a row', () => {
  it.each<[Partial<IntakeEntry>, readonly string[]]>([
    [{ state: 'proposed' }, ['confirm', 'link', 'open', 'not for us']],
    [{ state: 'proposed', reason: 'ombudsman correspondence' }, ['link', 'open', 'not for us']],
    [{ state: 'logged', reason: 'opened by Redress, to be confirmed' }, ['confirm', 'link', 'undo']],
    [{ state: 'logged', reason: 'opened by a person' }, ['undo']],
    [{ state: 'not for us' }, ['undo']],
    [{ state: 'automatic' }, ['link', 'open', 'not for us']],
    [{ state: 'held' }, ['link', 'open', 'not for us']],
    [{ state: 'linked' }, ['link', 'undo']],
  ])('%o: %j', (more, choices) => {
    expect(choicesFor(anEntry(more))).toEqual(choices);
  });
});

describe('when the council received a message', () => {
  const seen = '2026-06-10T10:00:00.000Z';
  const imported = { receivedAt: seen, imported: true };
  const mail = (received: string | null, sentAt: string | null) => ({
    headers: received === null ? [] : [['received', received] as const],
    sentAt,
  });

  it('is the mailbox’s own time for mail that arrived there, whatever its headers say', () => {
    const forged = mail('from x; Mon, 1 Jun 2026 09:00:00 +0100', '2026-05-01T00:00:00.000Z');
    expect(receivedAt({ receivedAt: seen, imported: false }, forged)).toBe(seen);
  });

  it('is what the last hop wrote for mail that was imported: 09:00 British summer time is 08:00 UTC', () => {
    expect(receivedAt(imported, mail('from a by b (c; d); Mon, 1 Jun 2026 09:00:00 +0100 (BST)', null))).toBe(
      '2026-06-01T08:00:00.000Z',
    );
  });

  it.each([
    ['no headers', mail(null, null), seen],
    ['only a date', mail(null, '2026-06-02T07:00:00.000Z'), '2026-06-02T07:00:00.000Z'],
    ['a hop without a date', mail('from x by y', '2026-06-02T07:00:00.000Z'), '2026-06-02T07:00:00.000Z'],
    ['a date after the import', mail('from x; Mon, 1 Jun 2037 09:00:00 +0000', null), seen],
    ['a date of the last century', mail('from x; Thu, 1 Jan 1970 00:00:00 +0000', null), seen],
    ['a message that could not be read', null, seen],
  ])('is never later than the import nor older than the century: %s', (_what, given, expected) => {
    expect(receivedAt(imported, given)).toBe(expected);
  });
});
