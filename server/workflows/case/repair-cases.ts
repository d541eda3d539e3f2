import { fold } from '../../../src/domain/case/fold.ts';
import { isFault } from '../../ports.ts';
import type { Left } from '../left.ts';
import type { Needs } from '../needs.ts';
import { agreeOnMail } from '../triage/agree-on-mail.ts';
import { agreeOnOpening } from './agree-on-opening.ts';
import { giveBack, livesIn } from './give-back.ts';
import { goOnIn } from './merge-cases.ts';
import { nameOnOrigin } from './name-on-origin.ts';
import { showCase } from './show-case.ts';

/** An opening as fresh as this is left to whoever opened the case: their next write may be on its way. */
const ON_ITS_WAY_MS = 5 * 60_000;

/** Looked at more closely it stands as it should. */
const NOTHING_TO_MEND = Symbol('nothing to mend');

/** A case came out of another one that has gone on meanwhile, so that naming it there is for a person to settle. */
class NotNamed extends Error {
  readonly kind = 'not named';

  constructor(reference: string, why: string) {
    super(
      `Case ${reference} came out of another case, and was not named there before the server stopped; now it cannot be (${why}). Both stand: a person looks which of them goes on.`,
    );
  }
}

/** A case was to end in another one that has its messages, and has gone on instead. */
class NotEnded extends Error {
  readonly kind = 'not ended';

  constructor(reference: string, into: string, why: string) {
    super(
      `Case ${reference} was to go on in case ${into}, which has its messages, and the server stopped before it ended; now it cannot (${why}). Both stand: a person looks which of them goes on.`,
    );
  }
}

/**
 * Mends what a crash left behind an event (decision 3: appending it is the commit, the rows follow): the readable row of
 * a case, the log's row of the message that opened it or was put on it, the name of a case on the one it came out of, the end of
 * one that was merged, and what a case has of one that ended in another. Answers the
 * references it mended, and those it could not: a history that somebody changed by hand is that case's matter and stops no
 * other.
 */
export async function repairCases(
  needs: Pick<Needs, 'register' | 'memory' | 'intake' | 'now' | 'standing'>,
): Promise<{ readonly mended: readonly string[]; readonly left: readonly Left[] }> {
  const { register, memory } = needs;
  const mended: string[] = [];
  const left: Left[] = [];
  const mend = async (reference: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      if ((await work()) !== NOTHING_TO_MEND) mended.push(reference);
    } catch (fault) {
      if (isFault(fault, 'throttled', 'unavailable')) throw fault;
      left.push({ id: reference, fault });
    }
  };

  for (const reference of memory.behind())
    await mend(reference, async () => {
      const events = await register.events(reference);
      if (events.length > 0) await showCase(events, needs);
    });
  const settled = Date.parse(needs.now()) - ON_ITS_WAY_MS;
  for (const opening of memory.openingsWithoutRow())
    if (Date.parse(opening.at) <= settled)
      await mend(opening.reference, () => agreeOnOpening(opening.reference, needs));
  for (const event of memory.mailNotAgreed())
    if (Date.parse(event.at) <= settled) await mend(event.reference, () => agreeOnMail(event, needs));
  for (const { reference, at, by } of memory.openingsNotNamed())
    if (Date.parse(at) <= settled)
      await mend(reference, async () => {
        const named = await nameOnOrigin(reference, by, needs);
        if (!named.ok) throw new NotNamed(reference, named.refusal.why.reason);
      });
  for (const { reference: into, from, why = '', at, by } of memory.mergersNotEnded())
    if (Date.parse(at) <= settled)
      await mend(from, async () => {
        const living = await livesIn(into, needs);
        // The other one has ended in this very one, by whatever way: this one has its messages.
        if (living === from) return NOTHING_TO_MEND;
        const ended = await goOnIn(from, { into: living, why, by }, needs);
        if (ended.ok) return;
        // Of two that were merged into each other the other one ends.
        const other = fold(await register.events(living));
        const isTheOther = ended.refusal.why.reason === 'other case not open' && other?.closure === null;
        if (isTheOther) return NOTHING_TO_MEND;
        throw new NotEnded(from, living, ended.refusal.why.reason);
      });
  for (const { reference, from, at } of memory.mergersElsewhere())
    if (Date.parse(at) <= settled)
      await mend(reference, async () => ((await giveBack(reference, from, needs)) ? undefined : NOTHING_TO_MEND));
  return { mended, left };
}
