import { setImmediate as others } from 'node:timers/promises';
import type { WatchedMailbox } from '../../src/domain/triage/intake.ts';
import { type CaseRegister, type IntakeLog, isFault, type Sighting, type Subscriptions } from '../ports.ts';
import { recomputeCases } from '../workflows/case/recompute-cases.ts';
import { repairCases } from '../workflows/case/repair-cases.ts';
import { showDatesAnew } from '../workflows/case/show-dates-anew.ts';
import type { Left } from '../workflows/left.ts';
import type { Needs } from '../workflows/needs.ts';
import { accountFor, type Working } from '../workflows/triage/account-for.ts';
import { BytesInHand } from '../workflows/triage/bytes-in-hand.ts';
import { Stumbles } from '../workflows/triage/stumbles.ts';
import { sweepMailbox } from '../workflows/triage/sweep-mailbox.ts';
import { watchMailbox } from '../workflows/triage/watch-mailbox.ts';
import { keepSubscriptions } from '../workflows/upkeep/keep-subscriptions.ts';
import { Lane, type LaneStatus } from './lane.ts';

/** The read model's own side: it is told to read the lists' changes. */
export type Feeds = {
  feedIntake(log: IntakeLog): Promise<unknown>;
  feedEvents(register: CaseRegister): Promise<unknown>;
  feedCases(register: CaseRegister): Promise<unknown>;
};

/** What Graph says of a subscription: see to what it is about; or notices were lost, it is gone, it waits to be renewed. */
export type Heard = {
  readonly subscription: string;
  readonly what: 'changed' | 'missed' | 'removed' | 'reauthorise';
};

type Options = {
  readonly needs: Needs;
  readonly feeds: Feeds;
  /** Null where no address is known at which Graph could reach us; then only the sweep finds mail. */
  readonly subscriptions: Subscriptions | null;
  readonly sweepMinutes: number;
  /** Tells people what is due; ends between two notices when it is told to stop. Null: nobody is reminded. */
  readonly remind: ((stopping: () => boolean) => Promise<readonly Left[]>) | null;
  readonly log: (line: LaneStatus) => void;
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LISTS_REST_MS = 2_000;
/** A burst of mail comes as a burst of notices; the first starts a run at once, the others share the next one. */
const MAILBOX_REST_MS = 500;
/** A message that was left is tried again by its own waits (`stumbles.ts`); the first is as long as this. */
const MAILBOX_LEFT_MS = MINUTE / 4;
/** A sweep looks back this far; once a day, and at every start, it looks at everything. */
const LOOK_BACK_DAYS = 3;

/** Reminders are a matter of minutes, not of seconds. */
const REMIND_MS = 5 * MINUTE;

/** Bank holidays change with a restart; what comes later is a case that a server with older ones has touched. */
const RECOMPUTE_MS = 60 * MINUTE;
/** Cases counted again before whatever else waits gets its turn. */
const CASES_AT_ONCE = 25;

/** Keeps everything going: a lane for the lists, one for each mailbox, for the subscriptions, the calendars, the reminders. */
export class Worker {
  readonly #lists: Lane;
  readonly #mailboxes: ReadonlyMap<string, Lane>;
  /** Messages that somebody waits for, by mailbox and id. */
  readonly #awaited: ReadonlyMap<string, Map<string, Sighting>>;
  readonly #subscriptions: Lane | null;
  readonly #calendars: Lane;
  readonly #reminders: Lane | null;
  #stopping = false;
  #countedByRules = false;
  /** Which mailbox or list each live subscription is about, by its id. */
  #about: ReadonlyMap<string, string> = new Map();
  /** Subscriptions that hear nothing until they are renewed. */
  readonly #renewNow = new Set<string>();
  readonly #fed = Promise.withResolvers<void>();

  constructor({ needs, feeds, subscriptions, sweepMinutes, remind, log }: Options) {
    const lane = (name: string, everyMs: number, work: () => Promise<readonly Left[]>, more = {}): Lane =>
      new Lane({ name, everyMs, leftMs: MINUTE, work, now: needs.now, log, ...more });

    const readLists = async (): Promise<readonly Left[]> => {
      // Events before cases: a row is compared with events that are at least as old.
      await feeds.feedEvents(needs.register);
      await feeds.feedCases(needs.register);
      await feeds.feedIntake(needs.intake);
      this.#fed.resolve();
      return (await repairCases(needs)).left;
    };
    // Our own writes come back as notifications; what this server wrote it remembers anyway, so it need not hurry.
    this.#lists = lane('lists', MINUTE, readLists, { restMs: LISTS_REST_MS });
    const working = { ...needs, stumbles: new Stumbles(needs.now), inHand: new BytesInHand() };
    const everyMs = sweepMinutes * MINUTE;
    const awaited = new Map(needs.standing.mailboxes.map(({ address }) => [address, new Map<string, Sighting>()]));
    this.#awaited = awaited;
    this.#mailboxes = new Map(
      needs.standing.mailboxes.map((watched) => [
        watched.address,
        lane(watched.address, everyMs, watching(watched, everyMs, working, awaited.get(watched.address)), {
          restMs: MAILBOX_REST_MS,
          leftMs: MAILBOX_LEFT_MS,
        }),
      ]),
    );
    this.#subscriptions = subscriptions
      ? lane('subscriptions', 15 * MINUTE, () => this.#keep(needs, subscriptions))
      : null;
    this.#calendars = lane('calendars', RECOMPUTE_MS, () => this.#recompute(needs), { leftMs: RECOMPUTE_MS });
    this.#reminders = remind ? lane('reminders', REMIND_MS, () => remind(() => this.#stopping)) : null;
  }

  /** Reads the lists once, then starts every mailbox. Waits as long as the lists cannot be read. */
  async start(): Promise<void> {
    this.#lists.wake();
    await this.#fed.promise;
    for (const mailbox of this.#mailboxes.values()) mailbox.wake();
    this.#subscriptions?.wake();
    this.#calendars.wake();
    this.#reminders?.wake();
  }

  /** A notification only wakes: what it says is never believed, the delta finds the work (decision 4). */
  heard({ subscription, what }: Heard): void {
    if (what === 'reauthorise') this.#renewNow.add(subscription);
    if (what === 'reauthorise' || what === 'removed') this.#subscriptions?.wake();
    if (what !== 'reauthorise') this.#wake(subscription);
  }

  /** Somebody waits for this message: it is read before whatever else its mailbox has, in whichever folder it lies. */
  readNext(sighting: Sighting): void {
    this.#awaited.get(sighting.mailbox)?.set(sighting.id, sighting);
    this.#mailboxes.get(sighting.mailbox)?.wake();
  }

  /** One that we do not know (its creation is not answered yet) wakes everything. */
  #wake(subscription: string): void {
    const about = this.#about.get(subscription);
    const lane = about === undefined ? undefined : (this.#mailboxes.get(about) ?? this.#lists);
    for (const woken of lane ? [lane] : [...this.#mailboxes.values(), this.#lists]) woken.wake();
  }

  async #keep(needs: Needs, subscriptions: Subscriptions): Promise<readonly Left[]> {
    const asked = [...this.#renewNow];
    const { about, left } = await keepSubscriptions({ ...needs, subscriptions, renewNow: new Set(asked) });
    this.#about = about;
    for (const id of asked) {
      if (left.some((one) => one.id === about.get(id))) continue;
      this.#renewNow.delete(id);
      // What it would have said while it waited is lost.
      this.#wake(id);
    }
    return left;
  }

  /**
   * Counts the dates of open cases again where bank holidays have changed since, and once after a start where the rules have.
   * A run that is cut off goes on with the next.
   */
  async #recompute(needs: Needs): Promise<readonly Left[]> {
    const left = new Map<string, Left>();
    const open = needs.memory.openCases();
    const byRules = !this.#countedByRules;
    for (let at = 0; at < open.length && !this.#stopping; at += CASES_AT_ONCE) {
      const some = open.slice(at, at + CASES_AT_ONCE);
      for (const one of (await recomputeCases(some, needs)).left) left.set(one.id, one);
      if (byRules) for (const one of await showDatesAnew(some, needs)) left.set(one.id, one);
      await others();
    }
    this.#countedByRules = !this.#stopping;
    return [...left.values()];
  }

  status = (): readonly LaneStatus[] => this.#all().map((lane) => lane.status());

  /** Every mailbox has been read and swept at least once since the start. */
  caughtUp = (): boolean => [...this.#mailboxes.values()].every((mailbox) => mailbox.status().lastDone !== null);

  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all(this.#all().map((lane) => lane.stop()));
  }

  #all = (): Lane[] => [
    this.#lists,
    ...this.#mailboxes.values(),
    ...(this.#subscriptions ? [this.#subscriptions] : []),
    this.#calendars,
    ...(this.#reminders ? [this.#reminders] : []),
  ];
}

/** One mailbox: what somebody waits for, then what is new in the inbox, and from time to time the whole mailbox. */
function watching(
  watched: WatchedMailbox,
  sweepEveryMs: number,
  needs: Working,
  awaited: Map<string, Sighting> = new Map(),
): () => Promise<readonly Left[]> {
  let swept = Number.NEGATIVE_INFINITY;
  let sweptAll = Number.NEGATIVE_INFINITY;
  /** What the last sweep had to leave: it need not be in the inbox, nor within the look back. */
  let unswept: readonly Left[] = [];

  const sweep = async (): Promise<readonly Left[]> => {
    const now = Date.parse(needs.now());
    if (now - swept < sweepEveryMs) {
      const rows = needs.memory.rowsOf(
        watched.address,
        unswept.map(({ id }) => id),
      );
      return unswept.filter(({ id }) => !rows.has(id));
    }
    const everything = now - sweptAll > DAY;
    const since = everything ? null : new Date(now - LOOK_BACK_DAYS * DAY).toISOString();
    unswept = (await sweepMailbox(watched, since, needs)).left;
    swept = now;
    if (everything && unswept.length === 0) sweptAll = now;
    return unswept;
  };

  return async () => {
    const left = new Map<string, Left>();
    let broken: unknown = null;
    // A fault here takes nothing away: the inbox and the sweep have these messages, too.
    const first = [...awaited.values()];
    awaited.clear();
    if (first.length > 0) for (const one of (await accountFor(first, watched, needs)).left) left.set(one.id, one);
    try {
      for (const one of (await watchMailbox(watched, needs)).left) left.set(one.id, one);
    } catch (fault) {
      // An inbox that cannot be followed is no reason not to sweep, unless the service asks us to wait.
      if (isFault(fault, 'throttled')) throw fault;
      broken = fault;
    }
    for (const one of await sweep()) left.set(one.id, one);
    if (broken !== null) throw broken;
    return [...left.values()];
  };
}
