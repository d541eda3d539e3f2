import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { LATE } from './src/words/late.ts';
import { endpointTable, themesFor } from './vite.shared.ts';

/** Only the tab asks this, or nobody in a browser. */
const NOT_PANE = [
  '/api/board',
  '/api/work',
  '/api/calendar',
  '/api/trends',
  '/api/notices',
  '/api/load',
  '/metrics',
  '/notifications/',
];

/** Whose tokens stand in the themes of the pane. */
const ROOMS = ['ui', 'taskpane'];

const src = join(import.meta.dirname, 'src');

/** The words that stand in the page itself, in both languages. */
function wordsInPage(): Plugin {
  return {
    name: 'words-in-page',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(/>%(\w+)%</g, (_, name: keyof typeof LATE.en) => {
          const [en, cy] = [LATE.en[name], LATE.cy[name]];
          if (!en || !cy) throw new Error(`src/words/late.ts has no ${name}`);
          return ` data-cy="${cy.replaceAll('"', '&quot;')}">${en}<`;
        }),
    },
  };
}

/** What the first picture needs stands in the page itself: nothing else has to come before the shape of the pane is there. */
function firstStyles(): Plugin {
  return {
    name: 'first-styles',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace(/<link rel="stylesheet" href="([^"]+)" \/>/g, (_, href: string) => {
          const css = href.endsWith('/themes.css')
            ? themesFor(ROOMS)
            : readFileSync(join(src, 'taskpane', href), 'utf8');
          return `<style>${css}</style>`;
        }),
    },
  };
}

/**
 * The page as it goes out: what says that the rest is late stands in it, and what the first screen needs is asked for with it.
 */
function pageByItself(): Plugin {
  return {
    name: 'page-by-itself',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const page = bundle['taskpane/index.html'];
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const screens = chunks.find(({ moduleIds }) => moduleIds.includes(join(src, 'taskpane/app.tsx')));
      if (page?.type !== 'asset' || !screens || !dir) throw new Error('the pane was not built');
      const link = (rel: string, name: string): string => `<link rel="${rel}" crossorigin href="/${name}" />`;
      const needed = chunks.filter(({ fileName }) => [screens.fileName, ...screens.imports].includes(fileName));
      const code = needed.filter(({ isEntry }) => !isEntry).map(({ fileName }) => link('modulepreload', fileName));
      const sheets = new Set(needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]));
      const styles = [...sheets].map((name) => link('stylesheet', name));
      const watchdog = await asOneScript(join(src, 'taskpane/watchdog.ts'));
      const scripts = /\s*<script (?:async|type="module")[^>]*><\/script>/g;
      const html = String(page.source);
      // What has to come over the network is asked for first of all; what stands in the page costs time to read. Styles of the
      // screens stand at its end: its shape is drawn before they are here.
      const out = html
        .replace(scripts, '')
        .replace(/(<meta charset[^>]*>)/, (meta) =>
          [meta, ...(html.match(scripts) ?? []).map((tag) => tag.trim()), ...code, `<script>${watchdog}</script>`].join(
            '\n    ',
          ),
        )
        .replace('</body>', `  ${styles.join('\n    ')}\n  </body>`);
      writeFileSync(join(dir, 'taskpane/index.html'), out);
    },
  };
}

async function asOneScript(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', rolldownOptions: { input: file, output: { format: 'iife' } } },
  });
  const [script] = ('output' in built ? [built] : Array.isArray(built) ? built : []).flatMap(({ output }) => output);
  if (script?.type !== 'chunk') throw new Error(`${file} did not come out as one script`);
  // Either would end the element, or hide its end ("Restrictions for contents of script elements", HTML standard).
  if (/<\/script|<!--/i.test(script.code)) throw new Error(`${file} cannot stand in a page`);
  return script.code.trim();
}

/** Modules of the first screen, and of those what meets Outlook before it: one file each, for each more waits in a line of six. */
function twoFiles(): { readonly plugin: Plugin; readonly isIn: (which: 'start' | 'screens', id: string) => boolean } {
  const of = { start: new Set<string>(), screens: new Set<string>() };
  const plugin: Plugin = {
    name: 'two-files',
    apply: 'build',
    buildEnd() {
      const reach = (id: string, seen: Set<string>): void => {
        if (seen.has(id)) return;
        seen.add(id);
        for (const next of this.getModuleInfo(id)?.importedIds ?? []) reach(next, seen);
      };
      reach(join(src, 'taskpane/main.ts'), of.start);
      reach(join(src, 'taskpane/app.tsx'), of.screens);
    },
  };
  return { plugin, isIn: (which, id) => of[which].has(id) };
}

/** Builds the pane beside the other surfaces, into their folder. */
export async function buildPane(outDir: string): Promise<void> {
  const { plugin, isIn } = twoFiles();
  await build({
    configFile: false,
    root: 'src',
    base: '/',
    logLevel: 'warn',
    plugins: [react(), endpointTable(NOT_PANE), wordsInPage(), firstStyles(), plugin, pageByItself()],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { pane: join(src, 'taskpane/index.html') },
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'start',
                test: (id) => isIn('start', id) || id.includes('preload-helper'),
                includeDependenciesRecursively: false,
              },
              { name: 'screens', test: (id) => isIn('screens', id), includeDependenciesRecursively: false },
            ],
          },
        },
      },
    },
  });
}
