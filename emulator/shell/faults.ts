import type { NotificationFault } from '../tenant.ts';
import type { Workload } from './errors.ts';

/** What a rule can do to an answer. `after`: the work is done, then its answer is lost in the way `then` says. */
export type Fault =
  | { readonly kind: 'throttle'; readonly retryAfter: string }
  | { readonly kind: 'status'; readonly status: number; readonly code: string | null }
  | { readonly kind: 'reset' }
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'stale-etag' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'after'; readonly then: Fault };

type Rule = {
  readonly method: string | null;
  readonly path: RegExp | null;
  readonly workload: string | null;
  readonly notification: boolean;
  readonly fault: Fault | NotificationFault;
  readonly probability: number;
  left: number;
};

/** A fault rule that cannot be understood; the message names the rule and what is wrong. */
export class BadRule extends Error {}

/** The rules switched on through the control address, with their own seeded generator. */
export class FaultRules {
  #rules: Rule[] = [];
  #random = seeded(1);

  /** Adds rules, and begins the generator anew where `seed` is given. Throws BadRule and changes nothing. */
  add(request: unknown): number {
    if (!isRecord(request)) throw new BadRule('The body must be an object with "rules".');
    const { rules = [], seed } = request;
    if (!Array.isArray(rules)) throw new BadRule('"rules" must be a list.');
    if (seed !== undefined && !Number.isInteger(seed)) throw new BadRule('"seed" must be a whole number.');
    const read = rules.map((rule, index) => readRule(rule, `rules[${index}]`));
    if (seed !== undefined) this.#random = seeded(Number(seed));
    this.#rules.push(...read);
    return this.#rules.length;
  }

  clear(): void {
    this.#rules = [];
  }

  /** The first rule that fits this request and whose probability strikes; it uses up one of its `times`. */
  forRequest(method: string, path: string, workload: Workload): Fault | null {
    if (this.#rules.length === 0) return null;
    for (const rule of this.#rules) {
      if (rule.notification || rule.left <= 0) continue;
      if (rule.method !== null && rule.method !== method) continue;
      if (rule.workload !== null && rule.workload !== workload) continue;
      if (rule.path !== null && !rule.path.test(path)) continue;
      if (this.#strikes(rule)) return rule.fault as Fault;
    }
    return null;
  }

  /** A rule strikes a whole batch only where its path names `/$batch`; otherwise it strikes the parts. */
  forBatch(): Fault | null {
    for (const rule of this.#rules) {
      if (rule.notification || rule.left <= 0 || rule.workload !== null) continue;
      if (rule.path === null || !rule.path.test('/$batch') || (rule.method ?? 'POST') !== 'POST') continue;
      if (this.#strikes(rule)) return rule.fault as Fault;
    }
    return null;
  }

  forNotification(): NotificationFault | null {
    for (const rule of this.#rules) {
      if (rule.notification && rule.left > 0 && this.#strikes(rule)) return rule.fault as NotificationFault;
    }
    return null;
  }

  #strikes(rule: Rule): boolean {
    if (rule.probability < 1 && this.#random() >= rule.probability) return false;
    rule.left -= 1;
    return true;
  }
}

function readRule(value: unknown, where: string): Rule {
  if (!isRecord(value)) throw new BadRule(`${where} must be an object.`);
  const match = value.match ?? {};
  if (!isRecord(match)) throw new BadRule(`${where}.match must be an object.`);
  const notification = match.notification === true;
  const { times = Number.POSITIVE_INFINITY, probability = 1 } = value;
  if (typeof times !== 'number' || !(times >= 1)) throw new BadRule(`${where}.times must be 1 or more.`);
  if (typeof probability !== 'number' || !(probability >= 0 && probability <= 1)) {
    throw new BadRule(`${where}.probability must lie between 0 and 1.`);
  }
  return {
    method: text(match.method, `${where}.match.method`)?.toUpperCase() ?? null,
    path: pattern(match.path, `${where}.match.path`),
    workload: text(match.workload, `${where}.match.workload`),
    notification,
    fault: notification ? notificationFault(value.fault, where) : requestFault(value.fault, `${where}.fault`),
    probability,
    left: times,
  };
}

function requestFault(value: unknown, where: string): Fault {
  if (!isRecord(value)) throw new BadRule(`${where} must be an object with "kind".`);
  switch (value.kind) {
    case 'throttle': {
      const wait = value.retryAfter ?? 1;
      if (typeof wait !== 'number' && typeof wait !== 'string')
        throw new BadRule(`${where}.retryAfter must be seconds.`);
      return { kind: 'throttle', retryAfter: String(wait) };
    }
    case 'status': {
      const { status } = value;
      if (typeof status !== 'number' || !Number.isInteger(status) || status < 400 || status > 599) {
        throw new BadRule(`${where}.status must lie between 400 and 599.`);
      }
      return { kind: 'status', status, code: text(value.code, `${where}.code`) };
    }
    case 'slow':
      return { kind: 'slow', ms: milliseconds(value.ms, where) };
    case 'reset':
    case 'stale-etag':
    case 'conflict':
      return { kind: value.kind };
    case 'after': {
      const then = requestFault(value.then, `${where}.then`);
      if (then.kind === 'after') throw new BadRule(`${where}.then cannot be another "after".`);
      return { kind: 'after', then };
    }
    default:
      throw new BadRule(`${where}.kind is not one of throttle, status, reset, slow, stale-etag, conflict, after.`);
  }
}

function notificationFault(value: unknown, where: string): NotificationFault {
  const kind = isRecord(value) ? value.kind : undefined;
  if (kind !== 'lose' && kind !== 'repeat' && kind !== 'reorder' && kind !== 'delay') {
    throw new BadRule(`${where}.fault.kind is not one of lose, repeat, reorder, delay.`);
  }
  const ms = isRecord(value) ? value.ms : undefined;
  return { kind, ms: ms === undefined ? 0 : milliseconds(ms, `${where}.fault`) };
}

function milliseconds(value: unknown, where: string): number {
  if (typeof value !== 'number' || !(value >= 0 && value <= 600_000))
    throw new BadRule(`${where}.ms must lie between 0 and 600000.`);
  return value;
}

function text(value: unknown, where: string): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new BadRule(`${where} must be text.`);
  return value;
}

function pattern(value: unknown, where: string): RegExp | null {
  const source = text(value, where);
  if (source === null) return null;
  try {
    return new RegExp(source);
  } catch {
    throw new BadRule(`${where} is not a regular expression.`);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Mulberry32: small, and the same numbers for the same seed on every machine. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
