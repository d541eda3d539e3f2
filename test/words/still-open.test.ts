import { describe, expect, it } from 'vitest';
import { caseWordsIn, stillOpenSaid } from '../../src/words/case/said.ts';

describe('why a case is still open', () => {
  // A request that was heard by phone has a day and no time: noon stands for it, and nobody said noon.
  it.each([
    ['en', '28 November 2026'],
    ['cy', '28 Tachwedd 2026'],
  ] as const)('gives days as all dates are given, without a time that nobody gave, in %s', (language, day) => {
    const words = caseWordsIn(language);
    const since = '2026-11-28T12:00:00Z';
    const by = { id: 'n', name: 'Nia Okonkwo-Vale' };
    for (const said of [
      stillOpenSaid({ because: 'a request for the next stage waits', since }, words),
      stillOpenSaid({ because: 'somebody said why', why: 'The crew is away', at: since, by }, words),
    ]) {
      expect(said).toContain(day);
      expect(said).not.toMatch(/12:00|28\/11/);
    }
  });
});
