import type { Notice } from './notice.ts';

export const NOTICE_STATES = [
  'sending',
  'waiting',
  'sent',
  'refused',
  'unclear',
  'too late',
  'in Redress only',
] as const;
/**
 * What became of a notice. `sending`: a server has taken it and not yet said how it went. `waiting`: to be tried once more.
 * `unclear`: it may or may not have arrived. In every state it stands in the tab.
 */
export type NoticeState = (typeof NOTICE_STATES)[number];

export const OBSTACLES = [
  'Teams is not set up',
  'asked for',
  'Teams is busy',
  'no answer',
  'no longer due',
  'app not installed',
  'person not found',
  'app package differs',
  'channel not set up',
  'workflow gone',
  'workflow does not take it',
] as const;
/** Why a notice is not in Teams, or not yet. */
export type Obstacle = (typeof OBSTACLES)[number];

/** What is written beside a notice. */
export type Delivery = {
  readonly state: NoticeState;
  readonly because: Obstacle | null;
  /** How often it was handed over without our knowing that nothing came of it. */
  readonly sends: number;
  /** When this was written, a UTC instant. */
  readonly at: string;
};

/** One row of the list `Notices`. */
export type NoticeRow = Notice & { readonly delivery: Delivery };

/**
 * What a try to send brought. `busy`: nothing was sent, and we were asked to wait until an instant, where one was named.
 * `lost`: no answer, or one that does not say whether the work was done.
 */
export type SendOutcome =
  | { readonly is: 'sent' | 'lost' }
  | { readonly is: 'busy'; readonly until: string | null }
  | { readonly is: 'refused'; readonly because: Obstacle };

/**
 * A person's notice may be sent once more when nobody knows whether it arrived: the second takes the first one's place in
 * the feed (`chainOf`). What was posted in a channel stays there, so a card is never repeated on a suspicion.
 */
const mostSends = ({ to }: Notice): number => (to.is === 'person' ? 2 : 1);

/** A server that took a notice and is silent for so long has died: one try takes two minutes at most. */
const SILENT_MS = 10 * 60_000;

/** A notice that is taken to be sent: written before anything else is done. */
export const taken = (at: string, sends = 1): Delivery => ({ state: 'sending', because: null, sends, at });

/** What to write after a try. */
export function afterSending(notice: NoticeRow, outcome: SendOutcome, at: string): Delivery {
  const { sends } = notice.delivery;
  switch (outcome.is) {
    case 'sent':
      return { state: 'sent', because: null, sends, at };
    case 'refused':
      return { state: 'refused', because: outcome.because, sends: sends - 1, at };
    case 'busy':
      return { state: 'waiting', because: 'Teams is busy', sends: sends - 1, at };
    case 'lost':
      return sends < mostSends(notice)
        ? { state: 'waiting', because: 'no answer', sends, at }
        : { ...UNCLEAR, sends, at };
  }
}

/** What to do about a notice that is not settled: nothing, send it (again), or write down how it ended. */
export type Settling =
  | { readonly next: 'leave' }
  | { readonly next: 'send'; readonly as: Delivery }
  | { readonly next: 'write'; readonly as: Delivery };

/**
 * `at` is a moment in office hours. `stillDue`: the same notice would be made now, so what it says is still true; a reply may
 * have gone out meanwhile.
 */
export function settle(row: NoticeRow, at: string, stillDue: boolean): Settling {
  const { state, sends, at: since } = row.delivery;
  if (state !== 'sending' && state !== 'waiting') return { next: 'leave' };
  if (state === 'sending' && Date.parse(at) - Date.parse(since) < SILENT_MS) return { next: 'leave' };
  if (stillDue && sends < mostSends(row)) return { next: 'send', as: taken(at, sends + 1) };
  const ended = sends > 0 ? UNCLEAR : LATE;
  return { next: 'write', as: { ...ended, sends, at } };
}

const UNCLEAR = { state: 'unclear', because: 'no answer' } as const;
const LATE = { state: 'too late', because: 'no longer due' } as const;
