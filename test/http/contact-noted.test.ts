import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActAsked } from '../../src/api/act-shapes.ts';
import { aServedComplaint, REFERENCE, type ServedComplaint } from '../support/http/a-served-complaint.ts';

let served: ServedComplaint;
beforeEach(async () => {
  served = await aServedComplaint();
});
afterEach(() => served.here.close());

const act = async (asked: ActAsked) =>
  served.call('act', {
    params: { reference: REFERENCE },
    body: { seen: (await served.detail()).card.sequence, act: asked },
  });

const noted = {
  representative: { name: 'Rhys Pretend', consent: 'asked for' },
  adjustments: 'Large print',
  preferred: 'phone',
} as const;

describe('how the person wishes to be dealt with', () => {
  it('is offered, recorded, and shown on the case and in its history', async () => {
    const before = await served.detail();
    expect([before.contact, before.may.map(({ act }) => act)]).toEqual([
      null,
      expect.arrayContaining(['contact noted']),
    ]);
    const answer = await act({ type: 'contact noted', ...noted });
    expect(answer.statusCode).toBe(200);
    const { contact, timeline } = await served.detail();
    expect(contact).toEqual(noted);
    expect(timeline.at(-1)).toMatchObject({ type: 'contact noted', facts: noted });
  });

  it('is refused in words where nobody is named', async () => {
    const answer = await act({
      type: 'contact noted',
      ...noted,
      representative: { name: '', consent: 'shown' },
    });
    expect([answer.statusCode, answer.json().type]).toEqual([422, 'urn:redress:problem:text-missing']);
  });
});
