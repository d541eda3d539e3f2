import { GraphFault } from '../../../server/graph/graph-fault.ts';

type Plan = {
  /** Which call of the named method fails, counted from 1. */
  readonly call: number;
  /** `before`: nothing was done. `after`: the work is done and the answer is lost, as when a server is killed. */
  readonly when: 'before' | 'after';
};

/** The same port, with chosen calls failing as a lost connection or a killed server would make them. */
export function faulty<T extends object>(port: T, plans: Partial<Record<keyof T, Plan | readonly Plan[]>>): T {
  const calls = new Map<PropertyKey, number>();
  return new Proxy(port, {
    get(target, name) {
      const member = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      const planned = [plans[name as keyof T] ?? []].flat() as readonly Plan[];
      return (...given: unknown[]) => {
        const call = (calls.get(name) ?? 0) + 1;
        calls.set(name, call);
        const plan = planned.find((one) => one.call === call);
        if (!plan) return member.apply(target, given);
        const lost = () => {
          throw new GraphFault({ kind: 'unavailable', operation: String(name), status: 0 });
        };
        return plan.when === 'before' ? Promise.resolve().then(lost) : member.apply(target, given).then(lost);
      };
    },
  });
}
