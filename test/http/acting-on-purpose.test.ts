import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Asked } from '../../src/api/contract.ts';
import { aServedComplaint, REFERENCE, type ServedComplaint, TODAY } from '../support/http/a-served-complaint.ts';

let served: ServedComplaint;
beforeEach(async () => {
  served = await aServedComplaint();
});
afterEach(() => served.here.close());

const ask = async (act: Record<string, unknown>) =>
  served.call('act', {
    params: { reference: REFERENCE },
    body: { seen: (await served.detail()).card.sequence, act } as unknown as Asked<'act'>['body'],
  });

describe('who is recorded on a case', () => {
  it('is somebody whom the person named: without one, nothing is recorded', async () => {
    const before = (await served.detail()).card.sequence;
    for (const act of [
      { type: 'complained about' },
      { type: 'complained about', person: null },
      { type: 'complained about', person: { id: '', name: '' } },
      { type: 'independence checked', person: null, independent: true, note: '' },
      { type: 'liaison noted', with: null, note: 'Agreed' },
      { type: 'draft looked at', stage: 1, on: TODAY, reader: null, as: 'adviser' },
      { type: 'assigned', stage: 1, role: 'responder', point: null },
    ])
      expect([act.type, (await ask(act)).statusCode]).toEqual([act.type, 400]);
    expect((await served.detail()).card.sequence).toBe(before);
  });

  it('is taken back where they were named by mistake, and those who may not see the name see that it happened', async () => {
    const person = { id: 'oid-slip', name: 'Bertrand Okafor-Nobody' };
    const token = await served.here.authority.token({ oid: person.id, name: person.name });
    await served.here.app.inject({ url: '/api/me', headers: { authorization: `Bearer ${token}` } });
    expect((await ask({ type: 'complained about', person })).statusCode).toBe(200);
    expect((await served.detail()).complainedAbout).toEqual([person]);
    const back = await ask({ type: 'not complained about', person, why: 'The wrong name in the list' });
    expect(back.statusCode).toBe(200);
    const { complainedAbout, timeline, may } = await served.detail();
    expect([complainedAbout, may.some(({ act }) => act === 'not complained about')]).toEqual([[], false]);
    expect(timeline.at(-1)).toMatchObject({
      type: 'not complained about',
      facts: { why: 'The wrong name in the list' },
    });
    served.token = await served.here.authority.token({ oid: 'oid-officer', roles: ['Redress.Officer'], groups: ['g'] });
    const officer = await served.call('caseDetail', { params: { reference: REFERENCE } });
    expect(officer.body).not.toContain('Okafor');
  });
});
