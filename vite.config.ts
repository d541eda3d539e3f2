import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin } from 'vite';
import { buildSendCheck } from './vite.events.ts';
import { buildPane } from './vite.pane.ts';
import { endpointTable, fluentThemes, precompressed } from './vite.shared.ts';

const src = join(import.meta.dirname, 'src');

/** Only Outlook asks this, or nobody in a browser. */
const NOT_TAB = ['/api/pane/', '/api/health', '/metrics', '/notifications/'];

/** What the first view needs besides the page's own script: asked for with the page rather than after that script has run. */
const AT_ONCE = ['tab/app.tsx'];

/** Modules that come with the landing view and not before it: they are one file. */
const inApp = new Set<string>();

/** What draws before that is there, and what the page's own script shares with the landing view: another file. */
const inOpen = new Set<string>();

function askedForAtOnce(): Plugin {
  return {
    name: 'asked-for-at-once',
    apply: 'build',
    buildEnd() {
      const reached = (id: string, seen: Set<string>): Set<string> => {
        if (seen.has(id)) return seen;
        seen.add(id);
        for (const next of this.getModuleInfo(id)?.importedIds ?? []) reached(next, seen);
        return seen;
      };
      const from = (file: string): Set<string> => reached(join(src, file), new Set());
      const [page, open, app] = [from('tab/index.html'), from('tab/open.ts'), from('tab/app.tsx')];
      for (const id of new Set([...page, ...open, ...app])) {
        // One sheet: a browser opens six connections to a server, and the first calls are to have one each.
        if (id.endsWith('.css') || open.has(id) || (page.has(id) && app.has(id))) inOpen.add(id);
        else if (app.has(id)) inApp.add(id);
      }
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {}, chunk: entry }) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const first = chunks.filter(({ moduleIds }) => AT_ONCE.some((file) => moduleIds.includes(join(src, file))));
        const imported = first.flatMap(({ imports }) => imports);
        const scripts = new Set([...first.map(({ fileName }) => fileName), ...imported]);
        const has = new Set([entry?.fileName, ...(entry?.imports ?? [])]);
        return [...scripts]
          .filter((name) => !has.has(name))
          .map((name) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', href: `/${name}`, crossorigin: '' },
            injectTo: 'head',
          }));
      },
    },
  };
}

/**
 * The page as a host frames it (`framed.html`): what greets the host stands in the page itself, before the styles, so that
 * it has run by the time that anything else has come. The server allows it by its hash.
 */
function framedPage(): Plugin {
  return {
    name: 'framed-page',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const page = bundle['tab/index.html'];
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const main = chunks.find(({ facadeModuleId }) => facadeModuleId === join(src, 'tab/index.html'));
      const screens = chunks.find(({ moduleIds }) => moduleIds.includes(join(src, 'tab/open.ts')));
      if (page?.type !== 'asset' || !main || !screens || !dir) throw new Error('the page of the tab was not built');
      const built = await build({
        configFile: false,
        logLevel: 'error',
        plugins: [endpointTable(NOT_TAB), quickGreeting()],
        build: {
          write: false,
          target: 'es2022',
          modulePreload: false,
          rolldownOptions: { input: join(src, 'tab/greet.ts'), output: { format: 'iife' } },
        },
      });
      const [greet] = ('output' in built ? [built] : Array.isArray(built) ? built : []).flatMap(({ output }) => output);
      if (greet?.type !== 'chunk') throw new Error('greet.ts did not come out as one script');
      const html = String(page.source);
      const own = `src="/${main.fileName}"`;
      const asked = html
        .match(/\s*<(?:script type="module"|link rel="modulepreload")[^>]*>(?:<\/script>)?/g)
        ?.map((tag) => tag.replace(own, `src="/${screens.fileName}"`));
      const bare = html.replace(/\s*<(?:script type="module"|link rel="modulepreload")[^>]*>(?:<\/script>)?/g, '');
      // After what costs nothing to ask for; before the first style sheet, which would hold it up.
      const [head, rest] = split(bare, '<link rel="stylesheet"');
      const styles = [...rest.matchAll(/<link rel="stylesheet"([^>]*)>/g)].map(
        ([, attrs]) => `\n    <link rel="preload" as="style"${attrs}>`,
      );
      const code = greet.code.trim();
      // Either would end the element, or hide its end ("Restrictions for contents of script elements", HTML standard).
      if (/<\/script|<!--/i.test(code)) throw new Error('greet.ts cannot stand in a page: it holds </script or <!--');
      writeFileSync(
        join(dir, 'tab/framed.html'),
        `${head}${asked?.join('')}${styles.join('')}\n    <script>${code}</script>\n    ${rest}`,
      );
    },
  };
}

function split(text: string, at: string): [string, string] {
  const where = text.indexOf(at);
  if (where < 0) throw new Error(`the page has no ${at}`);
  return [text.slice(0, where), text.slice(where)];
}

/**
 * teams-js writes into a log that nobody reads and brings the program for it along, 3 kB that have to come before the host
 * is greeted. The hour at which it was loaded, as the reader's country writes it, costs a slow laptop a twentieth of a
 * second; and it explains at length what a page is to look for that loads it twice, which ours does not.
 */
function quickGreeting(): Plugin {
  return {
    name: 'quick-greeting',
    transform(code, id) {
      if (/\/teams-js\/.*\/debug\/src\/browser\.js$/.test(id)) {
        if (!/export\{\w as b\};\s*$/.test(code))
          throw new Error('teams-js logs another way by now; see quickGreeting in vite.config.ts');
        const silent = 'const log = () => {}; log.debug = log.extend = () => log; export { log as b };';
        return { code: silent, map: null };
      }
      if (!id.endsWith('/teams-js/src/public/app/app.js')) return;
      const quick = code
        .replace('(new Date).toLocaleString()', '""')
        .replace(/"(?:Today, teamsjs can only be used|teamsjs is being used) from [^"]*"/g, '""');
      if (!quick.includes('""') || quick.includes('toLocaleString') || quick.includes('single script'))
        throw new Error('teams-js has changed what it logs; see quickGreeting in vite.config.ts');
      return { code: quick, map: null };
    },
  };
}

/**
 * What makes elements, as a module: as it comes it is wrapped for `require`, and what unwraps it would be one more file that
 * everything waits for.
 */
function plainElements(): Plugin {
  return {
    name: 'plain-elements',
    transform(_, id) {
      if (!id.endsWith('/node_modules/react/jsx-runtime.js')) return;
      const made = readFileSync(id.replace('jsx-runtime.js', 'cjs/react-jsx-runtime.production.js'), 'utf8');
      const code = made.replace('"use strict";', '').replace(/^exports\.(\w+) = /gm, 'export const $1 = ');
      if (!code.includes('export const jsxs = ') || /\b(exports|require)\b/.test(code))
        throw new Error('react/jsx-runtime is written another way by now; see plainElements in vite.config.ts');
      return { code, map: null };
    },
  };
}

const sheets = new Map<string, string>();

/** A class by its sheet and its name: shorter than by a hash, in what everybody waits for. */
function classOf(name: string, file: string): string {
  const sheet = basename(file).split('.')[0] as string;
  const other = sheets.get(sheet) ?? file;
  if (other !== file) throw new Error(`${other} and ${file} need names of their own`);
  sheets.set(sheet, file);
  return `${sheet}_${name}`;
}

/** The pane in Outlook shares no file with the tab: nobody opens the two in one place, and each loads what it needs alone. */
function outlookPane(): Plugin {
  let out = '';
  return {
    name: 'outlook-pane',
    apply: 'build',
    configResolved({ root, build }) {
      out = resolve(root, build.outDir);
    },
    closeBundle: { sequential: true, handler: () => buildPane(out) },
  };
}

// There is one build, whoever starts it: a test run says NODE_ENV=test, and React would come out twice as large.
process.env.NODE_ENV = 'production';

/** The browser surfaces. Each is a page in its own folder; `server/http/surface.ts` says at which address. */
export default defineConfig({
  root: 'src',
  base: '/',
  // The icons that Outlook fetches.
  publicDir: join(import.meta.dirname, 'manifest/public'),
  plugins: [
    react(),
    fluentThemes(['ui', 'tab']),
    endpointTable(NOT_TAB),
    quickGreeting(),
    plainElements(),
    askedForAtOnce(),
    framedPage(),
    buildSendCheck(),
    outlookPane(),
    precompressed(),
  ],
  // Nobody looks into a council's page with React's own tools; what lets them in is code that everybody would wait for.
  define: { __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined' },
  css: { modules: { generateScopedName: classOf } },
  build: {
    outDir: join(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: {
      polyfill: false,
      // What the page brought with it is there before any other code is asked for.
      resolveDependencies: (_, needed, { hostType }) =>
        hostType === 'html' ? needed : needed.filter((name) => !/\/(app|open)-/.test(name)),
    },
    rolldownOptions: {
      input: { tab: join(src, 'tab/index.html') },
      output: {
        // The first script names every other file, and the letters of a hash do not compress: six are the fewest there may be.
        chunkFileNames: 'assets/[name]-[hash:6].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
        codeSplitting: {
          groups: [
            { name: 'app', test: (id) => inApp.has(id), includeDependenciesRecursively: false },
            {
              name: 'open',
              test: (id) => inOpen.has(id) || id.includes('preload-helper'),
              includeDependenciesRecursively: false,
            },
          ],
        },
      },
    },
  },
});
