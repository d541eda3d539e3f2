import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';
import { endpoints } from './src/api/endpoints.ts';
import { themeSheet, tokensIn } from './src/ui/themes.ts';

const src = join(import.meta.dirname, 'src');

/** Fills `themes.css` with those of Fluent's tokens that a style or a drawing of ours names. */
function fluentThemes(): Plugin {
  return {
    name: 'fluent-themes',
    enforce: 'pre',
    transform(_, id) {
      if (!id.endsWith('/src/ui/themes.css')) return;
      const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(css|tsx)$/.test(name));
      return themeSheet(new Set(files.flatMap((name) => tokensIn(readFileSync(join(src, name), 'utf8')))));
    },
  };
}

/** The table of endpoints as it is after it was made from the contract: no page carries the schemas, or zod. */
function endpointTable(): Plugin {
  return {
    name: 'endpoint-table',
    load: (id) =>
      id.endsWith('/src/api/endpoints.ts') ? `export const endpoints = ${JSON.stringify(endpoints)};` : undefined,
  };
}

/** What the first view needs besides the page's own script: asked for with the page rather than after that script has run. */
const AT_ONCE = ['tab/app.tsx', 'host/teams.ts'];

/** Modules that come with the landing view and not with the page's own script: they are one file. */
const inApp = new Set<string>();

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
      const script = reached(join(src, 'tab/main.ts'), new Set());
      for (const id of reached(join(src, 'tab/app.tsx'), new Set())) if (!script.has(id)) inApp.add(id);
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {}, chunk: entry }) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const first = chunks.filter(({ moduleIds }) => AT_ONCE.some((file) => moduleIds.includes(join(src, file))));
        const imported = first.flatMap(({ imports }) => imports);
        const scripts = new Set([...first.map(({ fileName }) => fileName), ...imported]);
        const has = new Set([entry?.fileName, ...(entry?.imports ?? [])]);
        const styles = new Set(
          chunks
            .filter(({ fileName }) => scripts.has(fileName))
            .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]),
        );
        const link = (attrs: Record<string, string>): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { ...attrs, crossorigin: '' },
          injectTo: 'head',
        });
        return [
          ...[...styles]
            .filter((href) => !entry?.viteMetadata?.importedCss.has(href))
            .map((href) => link({ rel: 'stylesheet', href: `/${href}` })),
          ...[...scripts]
            .filter((name) => !has.has(name))
            .map((name) => link({ rel: 'modulepreload', href: `/${name}` })),
        ];
      },
    },
  };
}

/** Compresses once, at build time, so that the server sends finished files. */
function precompressed(): Plugin {
  let out = '';
  return {
    name: 'precompressed',
    apply: 'build',
    configResolved({ root, build }) {
      out = resolve(root, build.outDir);
    },
    closeBundle() {
      for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|html|svg)$/.test(name)) continue;
        const file = join(out, name);
        const bytes = readFileSync(file);
        if (bytes.length < 1_024) continue;
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
        const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
      }
    },
  };
}

// There is one build, whoever starts it: a test run says NODE_ENV=test, and React would come out twice as large.
process.env.NODE_ENV = 'production';

/** The browser surfaces. Each is a page in its own folder; `server/http/surface.ts` says at which address. */
export default defineConfig({
  root: 'src',
  base: '/',
  plugins: [react(), fluentThemes(), endpointTable(), askedForAtOnce(), precompressed()],
  build: {
    outDir: join(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { tab: join(src, 'tab/index.html') },
      output: {
        codeSplitting: {
          groups: [{ name: 'app', test: (id) => inApp.has(id), includeDependenciesRecursively: false }],
        },
      },
    },
  },
});
