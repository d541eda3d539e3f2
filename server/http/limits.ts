import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TooManyRequests } from './problem.ts';

type Check = (request: FastifyRequest) => Promise<void>;
export type Limits = { readonly perAddress: Check; readonly perPerson: Check };

/** A council's officers often share one outside address, so an address may ask for this many people. */
const PEOPLE_BEHIND_ONE_ADDRESS = 50;

/** How often may be asked in a minute, over all endpoints together. Passing it throws `TooManyRequests`. */
export function makeLimits(app: FastifyInstance, callsPerMinute: number): Limits {
  const limit = (max: number, keyGenerator: (request: FastifyRequest) => string): Check => {
    const check = app.createRateLimit({ max, timeWindow: 60_000, keyGenerator });
    return async (request) => {
      const found = await check(request);
      if (!found.isAllowed && found.isExceeded) throw new TooManyRequests(Math.max(1, found.ttlInSeconds));
    };
  };
  return {
    perAddress: limit(callsPerMinute * PEOPLE_BEHIND_ONE_ADDRESS, (request) => `address ${request.ip}`),
    perPerson: limit(callsPerMinute, (request) => `person ${request.signedIn?.person.id}`),
  };
}
