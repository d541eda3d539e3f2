import { describe, expect, it } from 'vitest';
import { eventFields, eventOf, wroteEvent } from '../../server/graph/case-event-row.ts';
import { caseFields, caseOf } from '../../server/graph/case-row.ts';
import { intakeFields, intakeOf, keepable, wroteEntry } from '../../server/graph/intake-row.ts';
import type { Fields } from '../../server/graph/rows.ts';
import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import { aCase, aLink, anEntry, anOpening } from '../ports/samples.ts';

/** As SharePoint gives fields back: nothing for an empty cell, times to the second. */
const asKept = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
const written = (entry: IntakeEntry): Fields => asKept(intakeFields({ entry, writes: ['w1'] }));
const read = (fields: Fields): IntakeEntry => {
  const outcome = intakeOf(fields);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.entry;
};

describe('a row of Intake', () => {
  it('reads like a sentence to a person who opens the list', () => {
    const decided = {
      category: 'service_request' as const,
      by: { id: 'a1', name: 'Ana Officer' },
      at: '2026-06-01T09:30:15.999Z',
      reason: 'First report.',
    };
    expect(intakeFields({ entry: anEntry('k', { decided, state: 'not for us' }), writes: [] })).toMatchObject({
      Title: "Bin missed again: it's the third time – “Elm Close”",
      State: 'Not for us',
      Reason: 'A person decides',
      Received: '2026-06-01T08:15:30Z',
      ReceivedIn: 'contact@marlsbury.gov.example',
      Category: 'Complaint',
      Confidence: 0.87,
      Why: '“the third time” (Complaint)',
      Flags: 'Chaser, Vulnerable',
      Service: 'Waste',
      Directorate: 'Environment',
      DecidedCategory: 'Service request',
      DecidedBy: 'Ana Officer',
      DecidedAt: '2026-06-01T09:30:15Z',
      FilesAttached: 1,
    });
  });

  it('comes back word for word', () => {
    const entry = anEntry('k', { reference: 'RD-26-000001', rung: 'reference in the subject', state: 'linked' });
    expect(read(written(entry))).toEqual(entry);
  });

  it('knows which call wrote it', () => {
    expect(wroteEntry(written(anEntry('k')), 'w1')).toBe(true);
    expect(wroteEntry(written(anEntry('k')), 'w2')).toBe(false);
  });

  it.each([
    ['State', 'Held', { state: 'held' }, 'a person moved it on'],
    ['State', ' not FOR us ', { state: 'not for us' }, 'typed, not chosen'],
    ['State', 'Finished?', { state: 'proposed' }, 'a word we do not have: the old state stands'],
    ['CaseReference', 'RD-26-000042', { reference: 'RD-26-000042' }, 'a person tied it to a case'],
    ['Title', 'Bins', { subject: 'Bins' }, 'a person shortened the subject'],
    ['FromAddress', undefined, { fromAddress: '' }, 'a person took the address out'],
    ['Confidence', 'very', { proposal: anEntry('k').proposal }, 'not a number; the data column knows'],
  ])('honours a hand on the column %s (%s): %s', (column, value, expected, _why) => {
    expect(read({ ...written(anEntry('k')), [column]: value })).toMatchObject(expected);
  });

  it.each([
    ['<div>hello</div>', 'not JSON any more'],
    ['{"entry":{"key":"another"}}', 'copied from another row'],
    ['{"entry":{"key":"k","subject":"x"}}', 'half of it deleted'],
    [undefined, 'emptied'],
  ])('is still read from its columns when the data column holds %s: %s', (RedressData, _why) => {
    const entry = anEntry('k', { state: 'logged', reference: 'RD-26-000001' });
    expect(read({ ...written(entry), RedressData })).toMatchObject({
      key: 'k',
      state: 'logged',
      subject: entry.subject,
      fromAddress: entry.fromAddress,
      messageId: entry.messageId,
      reference: 'RD-26-000001',
      received: [],
      proposal: null,
    });
  });

  it('is refused in words where nobody can tell which message it is', () => {
    expect(intakeOf({ Title: 'Ring Mrs Example back' })).toEqual({ ok: false, refusal: 'the row has no message key' });
    expect(intakeOf({ MessageKey: 17, State: ['x'], RedressData: { a: 1 } })).toMatchObject({ ok: true });
  });

  it('fits whatever a message brings: endless subjects, hundreds of files and quotes', () => {
    const proposal = anEntry('k').proposal;
    const entry = keepable(
      anEntry('k', {
        subject: 'Re: '.repeat(20_000),
        attachments: Array.from({ length: 900 }, (_, n) => ({
          name: `photograph ${n} ${'x'.repeat(400)}.jpg`,
          mediaType: 'image/jpeg',
          bytes: n,
          sha256: 'ef'.repeat(32),
          inline: false,
        })),
        proposal: proposal && {
          ...proposal,
          evidence: Array.from({ length: 400 }, () => ({ ...proposal.evidence[0]!, quote: 'again '.repeat(200) })),
        },
      }),
    );
    const fields = intakeFields({ entry, writes: ['w1', 'w2', 'w3', 'w4', 'w5'] });
    expect(String(fields.RedressData).length).toBeLessThan(63_000);
    for (const [column, value] of Object.entries(fields)) {
      if (!['RedressData', 'Why'].includes(column)) expect(String(value).length).toBeLessThanOrEqual(255);
    }
    expect(read(asKept(fields))).toEqual(entry);
    expect(entry.attachments.length).toBeGreaterThan(50);
  });
});

describe('a row of Case events', () => {
  it('comes back word for word and knows its writer', () => {
    const event = anOpening('RD-26-000001', 'k');
    const fields = asKept(eventFields(event, 'w'));
    expect(eventOf(fields)).toEqual({ ok: true, value: event });
    expect(wroteEvent(fields, 'w')).toBe(true);
    expect(fields).toMatchObject({ EventKey: 'RD-26-000001#1', OpeningKey: 'k', Type: 'Opened', By: 'Ana Officer' });
  });

  it('competes for the opening of a message only where it is one', () => {
    expect(eventFields(aLink('RD-26-000001', 2), 'w')).not.toHaveProperty('OpeningKey');
  });

  it('is not guessed at when a person destroyed its data', () => {
    expect(eventOf({ EventKey: 'RD-26-000001#1', RedressData: 'see file' })).toMatchObject({ ok: false });
    expect(eventOf({ RedressData: '{"event":{"type":"opened"}}' })).toMatchObject({ ok: false });
  });
});

describe('a row of Cases', () => {
  it('is titled by reference and subject, and holds no JSON', () => {
    const fields = caseFields(aCase('RD-26-000001'));
    expect(fields).toMatchObject({
      Title: 'RD-26-000001 Bin missed again',
      Category: 'Complaint',
      Service: 'Waste',
      Received: '2026-06-01T08:15:30Z',
      OpenedBy: 'Ana Officer',
    });
    for (const value of Object.values(fields)) expect(String(value)).not.toMatch(/[{}[\]]/);
  });

  it('comes back as it was shown', () => {
    const kase = aCase('RD-26-000001', {
      service: null,
      status: 'To confirm',
      category: 'service_request',
      messages: 3,
    });
    expect(caseOf(asKept(caseFields(kase)))).toEqual({ ok: true, value: kase });
  });

  it.each([
    [{ Reference: undefined }, 'the row has no reference'],
    [{ Status: 'Sorted' }, 'the status is none of those there are'],
    [{ Category: 'Praise' }, 'the category is neither service request nor complaint'],
    [{ Received: 'last week' }, 'the day of receipt is missing'],
  ])('edited to %j is refused: %s', (hand, refusal) => {
    expect(caseOf({ ...caseFields(aCase('RD-26-000001')), ...hand })).toEqual({ ok: false, refusal });
  });

  it('without its number of events counts as stale, so that it is written again', () => {
    expect(caseOf({ ...caseFields(aCase('RD-26-000001')), Sequence: 'many' })).toMatchObject({
      value: { sequence: 0 },
    });
  });
});
