import { fold } from '../../../src/domain/case/fold.ts';
import { isFault } from '../../ports.ts';
import type { Needs } from '../needs.ts';

/**
 * Cases whose row is behind and that no repair can mend, because their history makes no sense: somebody changed or deleted
 * rows of `Case events` by hand. The lists must have been read just before.
 */
export async function findUnsoundCases({
  register,
  memory,
}: Pick<Needs, 'register' | 'memory'>): Promise<readonly string[]> {
  const unsound: string[] = [];
  for (const reference of memory.behind()) {
    try {
      fold(await register.events(reference));
    } catch (fault) {
      if (isFault(fault) && !isFault(fault, 'unexpected')) throw fault;
      unsound.push(reference);
    }
  }
  return unsound;
}
