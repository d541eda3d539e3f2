import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { endpoints } from './src/api/endpoints.ts';
import { themeSheet, tokensIn } from './src/ui/themes.ts';

const src = join(import.meta.dirname, 'src');

/** Fluent's themes with those of their tokens that a style or a drawing in these rooms of `src` names. */
export function themesFor(rooms: readonly string[]): string {
  const files = rooms
    .flatMap((room) =>
      readdirSync(join(src, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
    )
    .filter((name) => /\.(css|tsx)$/.test(name));
  return themeSheet(new Set(files.flatMap((name) => tokensIn(readFileSync(join(src, name), 'utf8')))));
}

/** Fills `themes.css`. */
export function fluentThemes(rooms: readonly string[]): Plugin {
  return {
    name: 'fluent-themes',
    enforce: 'pre',
    transform: (_, id) => (id.endsWith('/src/ui/themes.css') ? themesFor(rooms) : undefined),
  };
}

/**
 * The table of endpoints as it is after it was made from the contract: no page carries the schemas, or zod. `leftOut`: addresses
 * below which this surface asks for nothing.
 */
export function endpointTable(leftOut: readonly string[] = []): Plugin {
  const asked = Object.entries(endpoints).filter(([, { path }]) => !leftOut.some((below) => path.startsWith(below)));
  // What is not said is false.
  const table = JSON.stringify(Object.fromEntries(asked), (_, value) => value || undefined);
  return {
    name: 'endpoint-table',
    load: (id) => (id.endsWith('/src/api/endpoints.ts') ? `export const endpoints = ${table};` : undefined),
  };
}

/** Compresses once, at build time, so that the server sends finished files. */
export function precompressed(): Plugin {
  let out = '';
  return {
    name: 'precompressed',
    apply: 'build',
    configResolved({ root, build }) {
      out = resolve(root, build.outDir);
    },
    // After whatever else is built into the same folder.
    closeBundle: {
      sequential: true,
      handler() {
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
    },
  };
}
