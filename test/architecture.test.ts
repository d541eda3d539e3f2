import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/**
 * The one rule: imports point to src/domain, never from it; Graph is known in server/graph alone, the emulator by
 * nobody. Each room says what it may import (its own files always) and which packages. `docs/architecture.md` explains.
 */
type Room = {
  readonly may: readonly string[];
  readonly packages: readonly RegExp[];
  readonly never?: readonly [RegExp, string][];
};

const NONE: readonly RegExp[] = [];
const NODE = /^node:/;

const ROOMS: Record<string, Room> = {
  'src/domain': {
    may: [],
    packages: NONE,
    never: [
      [/\bDate\.now\(|\bnew Date\(\)/, 'asks the machine for the time; today comes in through the door'],
      [/\bMath\.random\(|\bcrypto\b\./, 'is not repeatable'],
      [/\bawait\b|\bPromise\b|\basync\b/, 'waits; the domain answers at once'],
    ],
  },
  'src/words': { may: ['src/domain'], packages: NONE },
  'src/api': { may: ['src/domain'], packages: [/^zod(\/mini)?$/] },
  'src/host': { may: ['src/domain'], packages: [/^@microsoft\/teams-js$/, /^@azure\/msal-browser$/] },
  'src/taskpane': {
    may: ['src/ui', 'src/host', 'src/api', 'src/words', 'src/domain'],
    packages: [/^react(-dom\/client)?$/],
  },
  /** What Outlook runs when a mail is sent. */
  'src/outlook-events': { may: ['src/host', 'src/api'], packages: NONE },
  'src/ui': { may: ['src/domain', 'src/words', 'src/api'], packages: [/^react$/, /^@fluentui\/react-theme$/] },
  'src/tab': {
    may: ['src/ui', 'src/host', 'src/api', 'src/words', 'src/domain'],
    packages: [/^react(-dom\/client)?$/],
  },
  'server/workflows': {
    may: ['src/domain', 'server/ports.ts'],
    packages: NONE,
    never: [[/\bfetch\(|\bprocess\.|\bGraph[A-Z]|graph\.microsoft/, 'knows the outside; that is for the adapters']],
  },
  'server/make-folder.ts': { may: [], packages: [NODE] },
  'server/worker': { may: ['src/domain', 'server/ports.ts', 'server/workflows'], packages: [NODE] },
  'server/mirror': { may: ['src/domain', 'server/ports.ts', 'server/make-folder.ts'], packages: [NODE] },
  'server/mail': {
    may: ['src/domain', 'server/ports.ts'],
    packages: [NODE, /^postal-mime$/, /^html-to-text$/, /^sanitize-html$/],
  },
  'server/graph': {
    may: ['src/domain', 'server/ports.ts'],
    packages: [NODE, /^@microsoft\/microsoft-graph-/, /^@azure\/msal-node$/],
  },
  'server/http': {
    may: ['src/api', 'src/domain', 'src/words', 'server/ports.ts'],
    packages: [NODE, /^fastify/, /^@fastify\//, /^jose$/, /^zod$/],
  },
  /** What the screens read, put together from the read model, the worker and the kept files. */
  'server/reads': {
    may: ['src/domain', 'server/ports.ts', 'server/mirror', 'server/http', 'server/worker', 'server/workflows'],
    packages: [NODE],
  },
  'server/cli': {
    may: ['src/domain', 'src/words', 'server/ports.ts', 'server/make-folder.ts', 'server/mail', 'server/workflows'],
    packages: [NODE],
  },
  emulator: { may: [], packages: [/./] },
  launch: { may: ['manifest'], packages: [NODE] },
  manifest: {
    may: ['launch/make-folder.ts', 'test/support/browser/chromium.ts'],
    packages: [NODE, /^office-addin-manifest$/],
  },
  /** The corpus and what learns from it: nothing that runs in a council needs it. */
  training: {
    may: ['src/domain', 'server/mail', 'server/ports.ts'],
    packages: [NODE, /^zod$/],
  },
};

/** Files that only wire, and may therefore see everything in the server. */
const WIRING = [
  'server/main.ts',
  'server/cli.ts',
  'server/wire.ts',
  'server/background.ts',
  'server/check-settings.ts',
  'server/config.ts',
  'server/council-files.ts',
  'server/graph-settings.ts',
  'server/reminder-settings.ts',
  'server/setting-names.ts',
  'server/triage-model.ts',
  'server/worker.ts',
  'server/ports.ts',
];

const root = fileURLToPath(new URL('..', import.meta.url));
const slash = (path: string): string => path.replaceAll('\\', '/');

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((found) => {
    const path = `${folder}/${found.name}`;
    return found.isDirectory() ? filesBelow(path) : /\.(ts|tsx|mjs)$/.test(found.name) ? [path] : [];
  });
}

const exists = (folder: string): boolean =>
  statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory() ?? false;
const all = ['src', 'server', 'emulator', 'launch', 'training', 'manifest'].filter(exists).flatMap(filesBelow);
const source = (path: string): string => readFileSync(join(root, path), 'utf8');
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

/** Import specifiers, static and dynamic, of one file. */
function imports(path: string, text = withoutComments(source(path))): string[] {
  const statements =
    /(?:^|\n)\s*(?:import|export)\s[^'";]*?\bfrom\s*'([^'\n]+)'|(?:^|\n)\s*import\s*'([^'\n]+)'|\bimport\(\s*'([^'\n]+)'/g;
  return [...text.matchAll(statements)].map(([, from, bare, later]) => from ?? bare ?? later ?? '');
}

const roomOf = (path: string): string | null =>
  Object.keys(ROOMS)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0] ?? null;

/** What a file breaks; `text` in place of what stands in the file. */
function brokenBy(path: string, text = source(path)): string[] {
  const name = roomOf(path);
  if (name === null)
    return WIRING.includes(path) ? [] : [`${path} stands in no room; give it one in test/architecture.test.ts`];
  const room = ROOMS[name] as Room;
  const broken: string[] = [];
  for (const specifier of imports(path, withoutComments(text))) {
    if (specifier.startsWith('.')) {
      const target = posix.normalize(posix.join(posix.dirname(path), specifier));
      const at = (place: string): boolean => target === place || target.startsWith(`${place}/`);
      if (!at(name) && !room.may.some(at))
        broken.push(`${path} imports ${target}: ${name} may import ${room.may.join(', ') || 'nothing outside itself'}`);
    } else if (!room.packages.some((allowed) => allowed.test(specifier))) {
      broken.push(`${path} imports the package ${specifier}, which ${name} does not`);
    }
  }
  const code = withoutComments(text).replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''");
  for (const [pattern, sentence] of room.never ?? []) if (pattern.test(code)) broken.push(`${path} ${sentence}`);
  return broken;
}

describe('the shape of the house', () => {
  it('keeps every import pointing to the domain, and every package in its room', () => {
    expect(all.length).toBeGreaterThan(20);
    expect(all.flatMap((path) => brokenBy(path))).toEqual([]);
  });

  it.each([
    ['src/domain/case/leak.ts', "import { readFileSync } from 'node:fs';", /imports the package node:fs/],
    ['src/domain/case/leak.ts', "import { words } from '../../words/words.ts';", /imports src\/words\/words.ts/],
    ['src/domain/case/leak.ts', "export { x } from '../../../server/ports.ts';", /imports server\/ports.ts/],
    ['src/domain/case/leak.ts', 'export const now = () => Date.now();', /asks the machine for the time/],
    ['src/domain/case/leak.ts', 'export const wait = async () => 1;', /waits/],
    ['server/workflows/case/leak.ts', "import '@microsoft/microsoft-graph-client';", /imports the package/],
    ['server/workflows/case/leak.ts', "const later = () => import('../../graph/rows.ts');", /imports server\/graph/],
    ['server/http/leak.ts', "import type { Rows } from '../graph/rows.ts';", /imports server\/graph/],
    ['emulator/leak.ts', "import { fold } from '../src/domain/case/fold.ts';", /imports src\/domain/],
    ['src/leak.ts', '', /stands in no room/],
  ])('would notice a leak in %s: %s', (path, text, says) => {
    expect(brokenBy(path, text).join('; ')).toMatch(says);
  });

  it('takes no comment and no text for a leak', () => {
    const innocent = "// import { x } from 'node:fs';\nexport const says = 'Date.now() and await';";
    expect(brokenBy('src/domain/case/innocent.ts', innocent)).toEqual([]);
  });

  it('lets nobody but tests and launch speak of the emulator by import, and launch only by address', () => {
    const known = all.filter(
      (path) => !path.startsWith('emulator/') && imports(path).some((specifier) => /(^|\/)emulator\//.test(specifier)),
    );
    expect(known).toEqual([]);
  });

  it('says Office where Outlook is met, in what it runs on sending, and teams-js in one file', () => {
    const saying = (pattern: RegExp) =>
      all.filter((path) => path.startsWith('src/') && pattern.test(withoutComments(source(path))));
    expect(saying(/@microsoft\/teams-js/).filter((path) => path !== 'src/host/teams.ts')).toEqual([]);
    const office = ['src/host/outlook.ts', 'src/host/outlook-compose.ts'];
    expect(
      saying(/\bOffice\.\w/).filter((path) => !office.includes(path) && !path.startsWith('src/outlook-events/')),
    ).toEqual([]);
  });

  it('names files in kebab-case and avoids rooms without a subject', () => {
    const odd = all.filter(
      (path) => !/^[a-z0-9./-]+$/.test(path) || /(^|\/)(utils?|helpers?|common|shared|lib|misc)(\/|\.)/.test(path),
    );
    expect(odd).toEqual([]);
    expect(all.filter((path) => path.endsWith('/index.ts'))).toEqual([]);
  });

  it('keeps files short enough to have one subject', () => {
    // The corpus of the seed and the sentences of a language are lists, not logic.
    const long = all
      .filter((path) => !path.startsWith('emulator/seed/messages/') && !path.startsWith('src/words/'))
      .map((path) => [path, source(path).split('\n').length] as const)
      .filter(([, lines]) => lines > 400);
    expect(long).toEqual([]);
  });

  it('runs every test there is', () => {
    const config = readFileSync(join(root, 'vitest.config.ts'), 'utf8');
    const tests = filesBelow('test').filter((path) => path.endsWith('.test.ts'));
    const folders = new Set(
      tests.map((path) => path.split('/').slice(0, 2).join('/')).filter((path) => !path.endsWith('.ts')),
    );
    expect(folders.size).toBeGreaterThan(15);
    expect([...folders].filter((folder) => !config.includes(`'${folder}/**/*.test.ts'`))).toEqual([]);
  });

  it('has no mocks, spies, skipped or focused tests', () => {
    const self = slash(relative(root, fileURLToPath(import.meta.url)));
    const bad = filesBelow('test')
      .filter((path) => path !== self)
      .filter((path) => /\bvi\.(mock|spyOn|fn)\(|\b(it|test|describe)\.(only|skip|todo)\(/.test(source(path)));
    expect(bad).toEqual([]);
  });
});
