import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DidNotStart, type Stop, startProgram } from './child.ts';

/** A start that is stopped before the officers have begun leaves their work to the next one. */
const fileIn = (data: string): string => join(data, 'first-weeks-open');
export const leaveOpen = (data: string): void => writeFileSync(fileIn(data), '');
export const areOpen = (data: string): boolean => existsSync(fileIn(data));

type Using = {
  readonly root: string;
  readonly data: string;
  readonly server: string;
  readonly tenant: string;
  readonly note: (text: string) => void;
  readonly spawned: (stop: Stop) => void;
};

/**
 * The officers of the synthetic council do their first weeks' work, once: half of it is not begun again, for the cases it opened
 * are there. Answers how many they opened, null: they could not.
 */
export async function workThroughFirstWeeks({
  root,
  data,
  server,
  tenant,
  note,
  spawned,
}: Using): Promise<number | null> {
  rmSync(fileIn(data), { force: true });
  const args = ['--server', server, '--tenant', tenant];
  const file = join(root, 'emulator/seed/casework.ts');
  try {
    const { ready } = await startProgram<{ cases: number }>('The first weeks', file, args, {
      log: join(data, 'log', 'first-weeks.log'),
      onLine: note,
      spawned,
    });
    return ready.cases;
  } catch (error) {
    // Redress itself is up; examples are no reason to end it.
    if (!(error instanceof DidNotStart)) throw error;
    return null;
  }
}
