/** How an endpoint is treated (platform facts 3.3). */
export type EndpointState = 'normal' | 'slow' | 'drop';

const WINDOW = 600_000;
/** Below this many answers a share says nothing. */
const ENOUGH = 10;
const SLOW_MS = 3_000;
const VERY_SLOW_MS = 10_000;

type Answered = { readonly at: number; readonly ms: number };

/**
 * Remembers how long endpoints took over ten minutes: more than 10% above 3 s makes one slow, more than 15% above
 * 10 s makes it dropped. A state lasts ten minutes. Simpler than the real service in that it begins with 10 answers.
 */
export class EndpointStates {
  readonly #answers = new Map<string, Answered[]>();
  readonly #states = new Map<string, { state: EndpointState; until: number }>();

  record(url: string, at: number, ms: number): void {
    const recent = (this.#answers.get(url) ?? []).filter((one) => one.at > at - WINDOW && one.at <= at).slice(-999);
    recent.push({ at, ms });
    this.#answers.set(url, recent);
    if (recent.length < ENOUGH || this.stateOf(url, at) !== 'normal') return;
    const share = (limit: number): number => recent.filter((one) => one.ms >= limit).length / recent.length;
    const state = share(VERY_SLOW_MS) > 0.15 ? 'drop' : share(SLOW_MS) > 0.1 ? 'slow' : 'normal';
    if (state !== 'normal') {
      this.#states.set(url, { state, until: at + WINDOW });
      this.#answers.delete(url);
    }
  }

  stateOf(url: string, at: number): EndpointState {
    const standing = this.#states.get(url);
    if (standing === undefined) return 'normal';
    if (standing.until > at) return standing.state;
    this.#states.delete(url);
    return 'normal';
  }
}
