import { defineConfig } from 'vitest/config';

/** One project per kind of test; `launch/test.mjs` runs them all and adds up the tally. */
const project = (name: string, include: string[], more: Record<string, unknown> = {}) => ({
  test: { name, include, environment: 'node' as const, ...more },
});

export default defineConfig({
  test: {
    projects: [
      project('unit', [
        'test/*.test.ts',
        'test/domain/**/*.test.ts',
        'test/tab/**/*.test.ts',
        'test/outlook-events/**/*.test.ts',
        'test/taskpane/**/*.test.ts',
        'test/words/**/*.test.ts',
        'test/workflows/**/*.test.ts',
        'test/worker/**/*.test.ts',
        'test/reads/**/*.test.ts',
        'test/mail/**/*.test.ts',
        'test/mirror/**/*.test.ts',
        'test/launch/**/*.test.ts',
        'test/manifest/**/*.test.ts',
        'test/training/**/*.test.ts',
      ]),
      project('ports', ['test/ports/**/*.test.ts', 'test/graph/**/*.test.ts'], {
        testTimeout: 30_000,
        hookTimeout: 30_000,
      }),
      project('emulator', ['test/emulator/**/*.test.ts'], { testTimeout: 30_000, hookTimeout: 30_000 }),
      project('http', ['test/http/**/*.test.ts', 'test/cli/**/*.test.ts'], {
        testTimeout: 30_000,
        hookTimeout: 30_000,
      }),
      project('journeys', ['test/journeys/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 120_000,
        globalSetup: ['test/support/built-screens.ts', 'test/support/one-council.ts'],
      }),
      project('browser', ['test/browser/**/*.test.ts'], {
        testTimeout: 60_000,
        hookTimeout: 60_000,
        globalSetup: 'test/support/built-screens.ts',
      }),
    ],
    passWithNoTests: false,
    // Files in one process after another, each closing what it opened: a process of its own for each of them loaded the same
    // modules anew 240 times, which took a quarter of the whole run.
    isolate: false,
    // Most files wait for servers, browsers and timers. Left alone, two cores get one worker and the files queue behind it.
    maxWorkers: 4,
  },
});
