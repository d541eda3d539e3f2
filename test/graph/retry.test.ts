import { describe, expect, it } from 'vitest';
import { decide, type Failed, retryAfterMs } from '../../server/graph/retry.ts';

const NOW = Date.parse('2026-06-01T09:00:00Z');
const failed = (more: Partial<Failed>): Failed => ({
  method: 'GET',
  status: 503,
  retryAfter: null,
  tries: 1,
  waitedMs: 0,
  budgetMs: 60_000,
  now: NOW,
  jitter: 0,
  ...more,
});

describe('what a Retry-After means', () => {
  it.each([
    ['2', 2_000, 'whole seconds'],
    ['2.128', 2_128, 'a fraction, as Graph sends'],
    ['Mon, 01 Jun 2026 09:00:30 GMT', 30_000, 'an HTTP date'],
    ['Mon, 01 Jun 2026 08:00:00 GMT', 0, 'a date that has passed'],
    ['9999999999999', 86_400_000, 'more than anybody means: a day'],
    ['Tue, 01 Jun 2027 09:00:00 GMT', 86_400_000, 'a year: a day'],
    ['soon', null, 'nothing anybody can follow'],
    [null, null, 'no header'],
  ])('%s is %s ms: %s', (value, ms, _why) => {
    expect(retryAfterMs(value, NOW)).toBe(ms);
  });
});

describe('what to do after a try that failed', () => {
  it.each([
    ['GET', 503, 'try again', 'reading does no harm'],
    ['PUT', 0, 'try again', 'the same content under the same path'],
    ['PATCH', 502, 'try again', 'the same values'],
    ['DELETE', 504, 'try again', 'gone is gone'],
    ['POST', 429, 'try again', 'a throttled call was not carried out'],
    ['POST', 503, 'look first', 'it may have been carried out'],
    ['POST', 500, 'look first', 'it may have been carried out'],
    ['POST', 0, 'look first', 'the answer is lost, the work perhaps not'],
    ['POST', 400, 'give up', 'it will not be better next time'],
    ['GET', 404, 'give up', 'it is not there'],
    ['PATCH', 412, 'give up', 'the caller reads again and decides'],
    ['POST', 409, 'give up', 'the caller looks who was faster'],
    ['GET', 401, 'give up', 'the transport has asked for a new token already'],
    ['GET', 501, 'give up', 'nobody offers this'],
  ] as const)('%s answered %i: %s, because %s', (method, status, next, _why) => {
    expect(decide(failed({ method, status })).next).toBe(next);
  });

  it('honours Retry-After in full', () => {
    expect(decide(failed({ status: 429, retryAfter: '45' }))).toEqual({ next: 'try again', afterMs: 45_000 });
  });

  it('never asks earlier than told: where the budget is too small it gives up and says when to come back', () => {
    expect(decide(failed({ status: 429, retryAfter: '300' }))).toEqual({
      next: 'give up',
      kind: 'throttled',
      retryAt: '2026-06-01T09:05:00.000Z',
    });
    const late = failed({ status: 429, retryAfter: '20', waitedMs: 50_000 });
    expect(decide(late)).toMatchObject({ next: 'give up', retryAt: '2026-06-01T09:00:20.000Z' });
  });

  it('waits longer each time it is told nothing, and spreads the callers', () => {
    const waits = [1, 2, 3, 4].map((tries) => decide(failed({ tries })));
    expect(waits.map((verdict) => verdict.next === 'try again' && verdict.afterMs)).toEqual([200, 400, 800, 1600]);
    expect(decide(failed({ jitter: 1 }))).toEqual({ next: 'try again', afterMs: 400 });
  });

  it('ends, even where every answer invites another try', () => {
    expect(decide(failed({ status: 429, retryAfter: '0', tries: 10 }))).toMatchObject({
      next: 'give up',
      kind: 'throttled',
    });
    expect(decide(failed({ waitedMs: 60_000 }))).toEqual({ next: 'give up', kind: 'unavailable', retryAt: null });
  });
});
