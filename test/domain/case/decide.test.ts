import { describe, expect, it } from 'vitest';
import {
  confirmCase,
  decideToOpen,
  linkMessageTo,
  reinstateCase,
  withdrawCase,
} from '../../../src/domain/case/decide.ts';
import { fold } from '../../../src/domain/case/fold.ts';
import { REDRESS } from '../../../src/domain/triage/intake.ts';
import { confirmed, linked, OFFICER, opened, withdrawn } from './history.ts';

const at = '2026-03-10T09:00:00Z';
const act = { by: OFFICER, at };
const toConfirm = [opened({ toConfirm: true, by: REDRESS })];

describe('opening', () => {
  it('takes sender, subject and service from the message, and the day of receipt from the mailbox', () => {
    const event = decideToOpen({
      ...act,
      reference: 'RD-26-000124',
      entry: {
        key: 'k1',
        subject: 'Leak',
        fromName: 'Tomos Tenant',
        fromAddress: 'tomos@mail.example',
        proposal: {
          category: 'service_request',
          scores: { contact: 0.1, service_request: 0.8, complaint: 0.1 },
          confidence: 0.8,
          needsHuman: false,
          flags: [],
          service: 'housing',
          evidence: [],
        },
      },
      category: 'service_request',
      correspondence: null,
      receivedAt: '2026-03-09T23:00:00Z',
      toConfirm: true,
    });
    expect(fold([event])).toMatchObject({
      reference: 'RD-26-000124',
      status: 'To confirm',
      service: 'housing',
      receivedAt: '2026-03-09T23:00:00Z',
      intakeKey: 'k1',
    });
  });

  it('leaves the service open where nothing was proposed', () => {
    const entry = { key: 'k1', subject: '', fromName: '', fromAddress: '', proposal: null };
    const opening = {
      ...act,
      reference: 'RD-26-000124',
      entry,
      category: 'complaint',
      correspondence: null,
      receivedAt: at,
    } as const;
    expect(decideToOpen({ ...opening, toConfirm: false })).toMatchObject({ service: null, sequence: 1 });
  });
});

describe('confirming', () => {
  it('gives a case that Redress opened the category a person says', () => {
    expect(confirmCase(toConfirm, { ...act, category: 'service_request' })).toMatchObject({
      ok: true,
      value: { type: 'confirmed', category: 'service_request', sequence: 2, reference: 'RD-26-000123', by: OFFICER },
    });
  });

  it('adds nothing the second time, so that a click repeated after a crash is harmless', () => {
    const events = [...toConfirm, confirmed(2, 'complaint')];
    expect(confirmCase(events, { ...act, category: 'complaint' })).toEqual({ ok: true, value: null });
  });

  it.each([
    [
      'what another person confirmed otherwise',
      [...toConfirm, confirmed(2, 'complaint')],
      OFFICER,
      'already confirmed',
    ],
    ['a withdrawn case', [...toConfirm, withdrawn(2)], OFFICER, 'case withdrawn'],
    ['its own doing, by Redress', toConfirm, REDRESS, 'a person must do this'],
    ['nothing', [], OFFICER, 'no such case'],
  ])('refuses %s', (_, events, by, reason) => {
    expect(confirmCase(events, { at, by, category: 'service_request' })).toMatchObject({
      ok: false,
      refusal: { reason },
    });
  });
});

describe('withdrawing', () => {
  it('takes back a case with nothing but its first message, and says why', () => {
    expect(withdrawCase([opened()], { ...act, why: 'a contact after all' })).toMatchObject({
      ok: true,
      value: { type: 'withdrawn', why: 'a contact after all', sequence: 2 },
    });
  });

  it('adds nothing the second time', () => {
    expect(withdrawCase([opened(), withdrawn(2)], { ...act, why: 'again' })).toEqual({ ok: true, value: null });
  });

  it.each([
    ['a case that more messages joined', [opened(), linked(2, 'b', at)], OFFICER, 'case has moved on'],
    ['on its own, as Redress', [opened()], REDRESS, 'a person must do this'],
    ['nothing', [], OFFICER, 'no such case'],
  ])('refuses %s', (_, events, by, reason) => {
    expect(withdrawCase(events, { at, by, why: 'x' })).toMatchObject({ ok: false, refusal: { reason } });
  });
});

describe('reinstating', () => {
  it('takes up the withdrawn case instead of opening a second one for the same message', () => {
    const again = reinstateCase([opened(), withdrawn(2)], { ...act, category: 'service_request' });
    expect(again).toMatchObject({ ok: true, value: { type: 'reinstated', category: 'service_request', sequence: 3 } });
  });

  it('adds nothing where it stands already', () => {
    expect(reinstateCase([opened()], { ...act, category: 'complaint' })).toEqual({ ok: true, value: null });
    expect(reinstateCase([], { ...act, category: 'complaint' })).toMatchObject({ refusal: { reason: 'no such case' } });
    expect(reinstateCase([opened()], { by: REDRESS, at, category: 'complaint' })).toMatchObject({
      refusal: { reason: 'a person must do this' },
    });
  });
});

describe('linking a message', () => {
  const entry = {
    key: 'second',
    received: [{ mailbox: 'contact@council.example', messageId: 'm2', at: '2026-03-09T08:00:00Z' }],
  };
  const linking = { ...act, by: REDRESS, entry, rung: 'our reference in the subject' };

  it('adds it with its own time of receipt', () => {
    expect(linkMessageTo([opened()], linking)).toMatchObject({
      ok: true,
      value: { type: 'message linked', intakeKey: 'second', receivedAt: '2026-03-09T08:00:00Z', sequence: 2 },
    });
  });

  it('adds nothing when it is on the case already, as opener or as later message', () => {
    expect(linkMessageTo([opened({ intakeKey: 'second' })], linking)).toEqual({ ok: true, value: null });
    expect(linkMessageTo([opened(), linked(2, 'second', at)], linking)).toEqual({ ok: true, value: null });
  });

  it('refuses a withdrawn case and one that does not exist', () => {
    expect(linkMessageTo([opened(), withdrawn(2)], linking)).toMatchObject({ refusal: { reason: 'case withdrawn' } });
    expect(linkMessageTo([], linking)).toMatchObject({ refusal: { reason: 'no such case' } });
  });
});
