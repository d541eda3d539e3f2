import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { endpointTable } from './vite.shared.ts';

const src = join(import.meta.dirname, 'src');

/**
 * What Outlook runs when a mail is sent. `events.js` is one classic script: the runtime of classic Outlook on Windows takes one
 * file in the language of 2016, without imports ("Configure your Outlook add-in for event-based activation", Microsoft 365
 * documentation). Elsewhere `events.html` brings it, with a module of its own.
 */
export function buildSendCheck(): Plugin {
  return {
    name: 'send-check',
    apply: 'build',
    async writeBundle({ dir }) {
      if (!dir) throw new Error('there is no folder for what Outlook runs');
      const common = { configFile: false, logLevel: 'error', publicDir: false } as const;
      await build({
        ...common,
        build: {
          outDir: join(dir, 'outlook-events'),
          emptyOutDir: false,
          target: 'es2016',
          modulePreload: false,
          rolldownOptions: {
            input: join(src, 'outlook-events/events.ts'),
            output: { format: 'iife', entryFileNames: 'events.js' },
          },
        },
      });
      await build({
        ...common,
        root: src,
        base: '/',
        plugins: [endpointTable()],
        build: {
          outDir: dir,
          emptyOutDir: false,
          target: 'es2022',
          modulePreload: { polyfill: false },
          rolldownOptions: { input: join(src, 'outlook-events/events.html') },
        },
      });
    },
  };
}
