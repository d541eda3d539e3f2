import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Programs, reach, startPrograms, until, type Whereabouts } from './programs.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The file that will say where the council is to be found. */
    readonly council: string;
  }
}

/** A council that is at work, and where its people find Redress. */
export type AtWork = Whereabouts & { readonly origin: string };

/** Starts the programs with everybody of the council and empty mailboxes, and its lists; the server is not started. */
export async function prepared(): Promise<Programs> {
  const programs = await startPrograms({ seed: 'people' });
  const { code, err } = await programs.redress(['provision', 'apply']);
  if (code === 0) return programs;
  await programs.close();
  throw new Error(err);
}

/** Waits until the server of these programs has read its mailboxes once. */
export const caughtUp = (origin: string): Promise<true> =>
  until('the mailboxes', async () => /^redress_caught_up 1$/m.test(await (await fetch(`${origin}/metrics`)).text()));

/**
 * One council for every journey of today. It comes up beside the first tests: a council for each of them took a third of the
 * time of all journeys.
 */
export function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-council-'));
  const file = join(folder, 'where.json');
  project.provide('council', file);
  const tell = (said: AtWork | { readonly fault: string }): void => {
    writeFileSync(`${file}.new`, JSON.stringify(said));
    renameSync(`${file}.new`, file);
  };
  const programs = prepared();
  const begun = programs
    .then(async ({ startServer, folder, settings, tenant }) => {
      const { origin } = (await startServer()).ready;
      await caughtUp(origin);
      tell({ folder, settings, tenant: tenant.ready, origin });
    })
    .catch((fault: unknown) => tell({ fault: String(fault) }));
  return async () => {
    await begun;
    await programs.then(({ close }) => close()).catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** The council that `setup` has started, as soon as it is at work. */
export async function theCouncil(file: string) {
  const said = await until('the council', async () => read(file), 120);
  if ('fault' in said) throw new Error(said.fault);
  return { origin: said.origin, tenant: said.tenant, ...reach(said) };
}

function read(file: string): AtWork | { readonly fault: string } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
