/**
 * `npm run -s redress -- COMMAND`: which command runs, and with what. The commands themselves are in `server/cli/`. Each loads what
 * it needs: the adapters of Microsoft 365 take most of a second, and half of the commands know nothing of them.
 */
import { existsSync, fstatSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inForce, ofTenant, ownSettings } from '../launch/own-settings.ts';
import { isRefused, NOT_BOTH, nobodyAt, runningTenants, tenantToAsk } from './cli/embedded-tenant.ts';
import type { Streams } from './cli/json-lines.ts';
import type { Config } from './config.ts';
import type { Patience, Wired } from './wire.ts';

/** Reaches the tenant that is meant; `data` is the data folder that the line names, relative to where the person stands. */
type Connect = (data: string | undefined, patience?: Patience) => Promise<Wired>;

type Command = {
  readonly says: string;
  readonly run: (args: readonly string[], streams: Streams, connected: Connect) => Promise<number>;
};

const COMMANDS: Record<string, Command> = {
  classify: {
    says: '--jsonl            tells messages apart: contact, service request or complaint, with evidence',
    run: async (args, streams) => {
      const [{ run }, { triageModel }] = await Promise.all([import('./cli/classify.ts'), import('./triage-model.ts')]);
      return run(args, streams, triageModel);
    },
  },
  'own-words': {
    says: '--jsonl            the writer’s own new words, without quotes and signatures',
    run: async (args, streams) => (await import('./cli/own-words.ts')).run(args, streams),
  },
  due: {
    says: '--jsonl            when something is due, and every step to that date',
    run: async (args, streams) => (await import('./cli/due.ts')).run(args, streams),
  },
  policy: {
    says: 'FILE               checks a council’s policies and says what they mean, in words',
    run: async (args, streams) => {
      const { readPolicyFile } = await import('./council-files.ts');
      return (await import('./cli/policy.ts')).run(args, streams, (file) => readPolicyFile(resolve(file)));
    },
  },
  import: {
    says: 'FILE|FOLDER…       puts .eml and mbox mail into a watched mailbox',
    run: async (args, streams, connected) => {
      const [{ run }, { interrupted }] = await Promise.all([import('./cli/import.ts'), import('./cli/interrupted.ts')]);
      const connect = async (data: string | undefined) => {
        const { graph, needs } = await connected(data);
        return { mailbox: graph.mailbox, watched: needs.standing.mailboxes.map(({ address }) => address) };
      };
      return run(args, streams, connect, interrupted());
    },
  },
  cases: {
    says: '[--json]           the cases, from SharePoint',
    run: async (args, streams, connected) =>
      (await import('./cli/cases.ts')).run(args, streams, async (data) => {
        const { mirror, readLists } = await connected(data);
        return { cases: () => mirror.screens.allCases(-1), readLists };
      }),
  },
  agreement: {
    says: '[--json]           how far officers agree with what was proposed, and what has shifted',
    run: async (args, streams, connected) =>
      (await import('./cli/agreement.ts')).run(args, streams, async (data) => (await connected(data)).needs.intake),
  },
  decisions: {
    says: 'FOLDER             writes what officers decided there, with the letters, to train on',
    run: async (args, streams, connected) =>
      (await import('./cli/decisions.ts')).run(args, streams, async (data) => (await connected(data)).needs),
  },
  reconcile: {
    says: '[--json]           compares every mailbox with the log, message by message',
    run: async (args, streams, connected) => (await import('./cli/reconcile.ts')).run(args, streams, connected),
  },
  recompute: {
    says: '[--dry-run]        counts the dates of open cases again where bank holidays changed',
    run: async (args, streams, connected) => (await import('./cli/recompute.ts')).run(args, streams, connected),
  },
  provision: {
    says: 'plan|apply|verify  the SharePoint lists, columns, indexes and mail categories',
    run: async (args, streams, connected) =>
      (await import('./cli/provision.ts')).run(args, streams, async (data) => (await connected(data)).graph),
  },
  'self-check': {
    says: '                   what is well, and what to do about what is not',
    run: async (args, streams, connected) =>
      (await import('./cli/self-check.ts')).run(args, streams, async (data) => {
        const { graph, needs, readLists } = await connected(data, { budgetMs: 2_000, timeLimitMs: 5_000 });
        const { findUnsoundCases } = await import('./workflows/case/find-unsound-cases.ts');
        const unsoundCases = async () => {
          await readLists();
          return findUnsoundCases(needs);
        };
        return { checks: graph.checks, unsoundCases };
      }),
  },
};

const HELP = `redress COMMAND
${Object.entries(COMMANDS)
  .map(([name, { says }]) => `  ${name.padEnd(11)} ${says}`)
  .join('\n')}
COMMAND --help says more of each.
Settings come from the environment, from .env, or, while npm start runs without them, from its embedded tenant: that of this
checkout's folder data, else the only one that runs. --data FOLDER names another one.
`;

/** Nothing could be asked or read; `message` is for the person who gave the command. */
class NotBegun extends Error {}

/** Scar: of a folder the runtime reads nothing and says nothing, so that no line of it looked like no fault in any. */
async function* standardInput(): AsyncGenerator<Uint8Array> {
  if (fstatSync(process.stdin.fd).isDirectory())
    throw new NotBegun('A folder was given as input, and lines cannot be read from it. Name a file in it after <.\n');
  yield* process.stdin;
}

/**
 * The settings in force (`launch/own-settings.ts` has their order); where they are of no tenant, those of the embedded one that is
 * meant stand below them. A command that needs none never looks. Throws `NotBegun`.
 */
async function settings(data: string | undefined): Promise<Config> {
  const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
  const said = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const own = ownSettings(here('.env'), process.env);
  const real = ofTenant(own);
  if (real && data !== undefined) throw new NotBegun(NOT_BOTH);
  const running = real
    ? {}
    : await embedded(data, here('data'), said(here('node_modules/.cache/redress/running')).split('\n').filter(Boolean));
  const { explain, readConfig } = await import('./config.ts');
  const read = readConfig(inForce({ own, embedded: running }));
  if (!read.ok) throw new NotBegun(`${explain(read.problems)}\n`);
  const { graphUrl } = read.config;
  if (real && (await isRefused(graphUrl))) throw new NotBegun(nobodyAt(graphUrl));
  return read.config;
}

/** The settings of the embedded tenant that is meant: of the folder `data`, or of this checkout's own, or of those it started. */
async function embedded(
  data: string | undefined,
  own: string,
  started: readonly string[],
): Promise<NodeJS.Dict<string>> {
  const named = data === undefined ? undefined : resolve(data);
  const running = await runningTenants([...(named === undefined ? [] : [named]), ...started, own]);
  const chosen = tenantToAsk(running, { named, own });
  if (!chosen.ok) throw new NotBegun(chosen.refusal);
  process.stderr.write(chosen.value.note);
  return chosen.value.tenant.settings;
}

async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const streams: Streams = { stdin: standardInput(), stdout: process.stdout, stderr: process.stderr };
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const asked = ['', 'help', '--help', '-h'].includes(name);
    (asked ? process.stdout : process.stderr).write(asked ? HELP : `There is no command "${name}".\n${HELP}`);
    return asked ? 0 : 2;
  }
  let wired: Wired | null = null;
  try {
    return await command.run(args, streams, async (data, patience) => {
      const config = await settings(data);
      wired ??= (await import('./wire.ts')).wire(config, ':memory:', patience);
      return wired;
    });
  } catch (error) {
    if (error instanceof NotBegun) {
      process.stderr.write(error.message);
      return 2;
    }
    process.stderr.write(`${name} could not be done: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    await (wired as Wired | null)?.close();
  }
}

// A reader that closes early (head, less) is not a fault of the command; a full disk is.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(0);
  process.stderr.write(`The output could not be written (${code}), so the rest was not done.\n`);
  process.exit(1);
});
// Nobody listens to what is wrong any more; the lines that are right are still served.
process.stderr.on('error', () => undefined);
process.exitCode = await main(process.argv.slice(2));
