import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/case/fold.ts';
import type { Happening } from '../../../src/domain/case/happening.ts';
import { nearCase, needsHistory } from '../../../src/domain/reminders/near-case.ts';
import { anOpening, aCase as aRow } from '../../support/builders.ts';
import { day, next } from './a-situation.ts';

const person = (id: string) => ({ id, name: `Person ${id}` });
const history = (...happened: readonly Happening[]) =>
  fold([
    anOpening(),
    ...happened.map((one, index) => ({
      ...one,
      reference: 'RD-26-000001',
      sequence: index + 2,
      at: '2026-03-03T09:00:00Z',
      by: person('clerk'),
    })),
  ]);
const point = (number: number, owner: string | null = null) => ({
  number,
  text: 'SECRET point',
  service: null,
  owner: owner === null ? null : person(owner),
});
const known = {
  busy: ['kelvin'],
  traits: { directorates: [], services: [], people: [], member: false, ombudsman: false, restrictedTo: null },
} as const;

describe('what reminders know of a case', () => {
  it('has nothing in it of whoever wrote, whatever the row and the history say', () => {
    const row = aRow({
      subject: 'SECRET subject',
      fromName: 'SECRET name',
      fromAddress: 'secret@post.example',
      restricted: true,
      handler: { id: 'kelvin', name: 'SECRET colleague' },
      next: next('2026-03-10', 'respond', 'owners of points'),
    });
    const kase = history(
      { type: 'points recorded', points: [point(1, 'ada')] },
      { type: 'restricted', to: [person('kelvin')], why: 'SECRET reason' },
    );
    const near = nearCase(row, known, kase);
    expect(JSON.stringify(near)).not.toMatch(/secret/i);
    expect(near).toMatchObject({ reference: 'RD-26-000001', handler: 'kelvin', owners: ['ada'], busy: ['kelvin'] });
  });

  it('has no reply due once the answer went out, and no next date that is the person’s own', () => {
    const answered = aRow({
      status: 'Answered',
      replyDue: day('2026-03-10'),
      earlyLook: day('2026-03-05'),
      next: next('2026-04-10', 'escalation window', 'the person'),
    });
    expect(nearCase(answered, known, null)).toMatchObject({ replyDue: null, earlyLook: null, next: null });
    expect(nearCase({ ...answered, status: 'To confirm' }, known, null)).toMatchObject({
      replyDue: '2026-03-10',
      earlyLook: '2026-03-05',
      toConfirm: true,
    });
  });

  it('knows a letter of the Ombudsman by its kind', () => {
    const isLetter = (correspondence: string) => nearCase(aRow({ correspondence }), known, null).ombudsmanLetter;
    expect(isLetter('ombudsman-investigation-enquiry')).toBe(true);
    expect(isLetter('corporate-complaint')).toBe(false);
    expect(isLetter('from a newer version')).toBe(false);
  });

  it('names the owners whose part is missing, and not those whose part is in', () => {
    const kase = history(
      { type: 'points recorded', points: [point(1, 'ada'), point(2, 'bert'), point(3)] },
      { type: 'part sent in', stage: 1, points: [1], of: person('ada') },
    );
    const row = aRow({ next: next('2026-03-10', 'respond', 'owners of points') });
    expect(nearCase(row, known, kase).owners).toEqual(['bert']);
    expect(nearCase({ ...row, next: next('2026-03-10') }, known, kase).owners).toEqual([]);
  });

  it('names the owners of remedies that are not done', () => {
    const promise = (remedy: number, owner: string): Happening => ({
      type: 'remedy promised',
      remedy,
      kind: 'apology',
      what: 'SECRET promise',
      due: day('2026-03-20'),
      owner: person(owner),
      point: null,
    });
    const kase = history(promise(1, 'ada'), promise(2, 'bert'), {
      type: 'remedy done',
      remedy: 1,
      on: day('2026-03-03'),
    });
    const row = aRow({ status: 'Answered', next: next('2026-03-20', 'remedy', 'owner of a remedy') });
    expect(nearCase(row, known, kase)).toMatchObject({ owners: ['bert'], next: { clock: 'remedy' } });
  });

  it('asks for the history only where the row does not say whose move it is', () => {
    const moves = ['handler', 'complaints team', 'the person', 'owners of points', 'owner of a remedy'] as const;
    const asked = moves.filter((move) => needsHistory(aRow({ next: next('2026-03-10', 'respond', move) })));
    expect(asked).toEqual(['owners of points', 'owner of a remedy']);
    expect(needsHistory(aRow())).toBe(false);
  });
});
