import type { Gauge } from './needs.ts';

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

type Timing = { readonly counts: number[]; sum: number; count: number };

/** Counts what the door does, by the pattern of a route and never by what was asked of it. */
export class Metrics {
  readonly #requests = new Map<string, number>();
  readonly #timings = new Map<string, Timing>();
  readonly #notices = new Map<string, number>();

  answered(method: string, route: string, status: number, seconds: number): void {
    add(this.#requests, labels({ method, route, status: String(status) }));
    const key = labels({ method, route });
    const timing = this.#timings.get(key) ?? { counts: BUCKETS.map(() => 0), sum: 0, count: 0 };
    BUCKETS.forEach((most, i) => {
      if (seconds <= most) timing.counts[i] = (timing.counts[i] ?? 0) + 1;
    });
    timing.sum += seconds;
    timing.count += 1;
    this.#timings.set(key, timing);
  }

  notice(outcome: 'woken' | 'wrong client state' | 'wrong tenant' | 'unreadable'): void {
    add(this.#notices, labels({ outcome }));
  }

  /** Prometheus text exposition format 0.0.4. */
  text(gauges: readonly Gauge[]): string {
    const lines: string[] = [];
    const family = (name: string, type: string, help: string): void => {
      lines.push(`# HELP ${name} ${help.replace(/\n/g, ' ')}`, `# TYPE ${name} ${type}`);
    };
    family('redress_http_requests_total', 'counter', 'Requests answered.');
    for (const [key, count] of this.#requests) lines.push(`redress_http_requests_total{${key}} ${count}`);
    family('redress_http_request_seconds', 'histogram', 'Time to answer.');
    for (const [key, { counts, sum, count }] of this.#timings) {
      const name = 'redress_http_request_seconds';
      BUCKETS.forEach((most, i) => {
        lines.push(`${name}_bucket{${key},le="${most}"} ${counts[i]}`);
      });
      lines.push(
        `${name}_bucket{${key},le="+Inf"} ${count}`,
        `${name}_sum{${key}} ${sum}`,
        `${name}_count{${key}} ${count}`,
      );
    }
    family('redress_notices_total', 'counter', 'Change notifications received, by what became of them.');
    for (const [key, count] of this.#notices) lines.push(`redress_notices_total{${key}} ${count}`);
    family('process_resident_memory_bytes', 'gauge', 'Resident memory.');
    lines.push(`process_resident_memory_bytes ${process.memoryUsage.rss()}`);
    family('process_uptime_seconds', 'gauge', 'Time since the start.');
    lines.push(`process_uptime_seconds ${process.uptime()}`);
    for (const name of new Set(gauges.map((gauge) => gauge.name))) {
      const same = gauges.filter((gauge) => gauge.name === name);
      family(name, 'gauge', same[0]?.help ?? '');
      for (const gauge of same) lines.push(`${name}${gauge.labels ? `{${labels(gauge.labels)}}` : ''} ${gauge.value}`);
    }
    return `${lines.join('\n')}\n`;
  }
}

const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

const labels = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, (c) => (c === '\n' ? '\\n' : `\\${c}`))}"`)
    .join(',');
