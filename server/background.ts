import { directoratesOf } from '../src/domain/areas.ts';
import { readWords } from './mirror/read-words.ts';
import type { Wired } from './wire.ts';
import { Lane, type LaneStatus } from './worker/lane.ts';

const MINUTE = 60_000;
const BETWEEN_BATCHES_MS = 1_000;

/** What fills the read model beside the lists, when nothing else is waiting for Microsoft 365. */
export type Background = {
  start(): void;
  stop(): Promise<void>;
};

/** The writers' own words, from the kept messages; and everybody who ever signed in, from the list of people. */
export function inTheBackground({ mirror, needs, graph }: Wired, log: (line: LaneStatus) => void): Background {
  const { words, people } = mirror;
  const wordsLane = new Lane({
    name: 'words of messages',
    everyMs: 10 * MINUTE,
    restMs: BETWEEN_BATCHES_MS,
    work: async () => {
      if (await readWords({ words, files: needs.files, reader: needs.reader })) wordsLane.wake();
      return [];
    },
    now: needs.now,
    log,
  });
  const peopleLane = new Lane({
    name: 'people',
    everyMs: 10 * MINUTE,
    work: async () => {
      for (const { id, name, area, roles } of await graph.colleagues.all())
        people.saw({ id, name }, { roles, ...(area !== null && { directorates: directoratesOf(area) }) });
      return [];
    },
    now: needs.now,
    log,
  });
  let unfollow = (): void => undefined;
  return {
    start: () => {
      unfollow = mirror.follow(({ cases, mail }) => {
        if (cases.length > 0 || mail) wordsLane.wake();
      });
      for (const lane of [wordsLane, peopleLane]) lane.wake();
    },
    stop: async () => {
      unfollow();
      await Promise.all([wordsLane, peopleLane].map((lane) => lane.stop()));
    },
  };
}
