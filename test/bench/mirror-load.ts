import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readConfig } from '../../server/config.ts';
import { connectGraph } from '../../server/graph/connect.ts';
import { graphSettings } from '../../server/graph-settings.ts';
import { Mirror } from '../../server/mirror/mirror.ts';
import { aCase } from '../support/builders.ts';
import { appToken, get } from '../support/plain-graph.ts';
import { type Programs, startPrograms, until } from '../support/programs.ts';
import { cpuOf, figure, memoryOf } from './figures.ts';

type Asked = { readonly cases: number; readonly reps: number; readonly say: (text: string) => void };

const CHANGED = 50;
const AT_ONCE = 80;

/**
 * The read model filled from a `Cases` list of many rows, and a change of 50 brought in; beside each the floor: the same
 * pages fetched and parsed by a plain reader that keeps nothing.
 */
export async function benchMirror({ cases, reps, say }: Asked): Promise<Record<string, unknown>> {
  const programs = await startPrograms();
  const read = readConfig(programs.settings);
  if (!read.ok) throw new Error('The settings of the bench are missing or wrong.');
  const graph = connectGraph(graphSettings(read.config));
  try {
    await programs.control('POST', '/settings', { throttles: false });
    const provisioned = await programs.redress(['provision', 'apply']);
    if (provisioned.code !== 0) throw new Error(provisioned.err);
    const rowsPerSecond = await fill(cases, (n) => graph.register.show(numbered(n)), say);

    const token = await appToken(programs);
    const delta = await deltaAddress(programs.settings, token);
    const load: number[] = [];
    const loadCpu: number[] = [];
    const floor: number[] = [];
    for (let rep = 0; rep < reps; rep += 1) {
      floor.push((await timed(() => plain(delta, token))).ms / 1000);
      const mirror = new Mirror(':memory:');
      const before = cpuOf(process.pid);
      const { ms, value } = await timed(() => mirror.feedCases(graph.register));
      load.push(ms / 1000);
      loadCpu.push(((cpuOf(process.pid) ?? Number.NaN) - (before ?? Number.NaN)) / 1000);
      if (value.put < cases) throw new Error(`Only ${value.put} of ${cases} cases came in.`);
      mirror.close();
      say(`read model ${rep + 1}/${reps}: ${load.at(-1)?.toFixed(2)} s, plain paging ${floor.at(-1)?.toFixed(2)} s`);
    }

    const mirror = new Mirror(':memory:');
    await mirror.feedCases(graph.register);
    const apply: number[] = [];
    const applyFloor: number[] = [];
    let place = (await plain(delta, token)).deltaLink;
    for (let rep = 0; rep < Math.max(reps, 5); rep += 1) {
      for (let n = 0; n < CHANGED; n += 1) await graph.register.show(numbered(n + 1, rep + 2));
      const bare = await timed(() => plain(place, token));
      applyFloor.push(bare.ms);
      place = bare.value.deltaLink;
      const fed = await timed(() => mirror.feedCases(graph.register));
      if (fed.value.put < CHANGED) throw new Error(`Only ${fed.value.put} of ${CHANGED} changes came in.`);
      apply.push(fed.ms);
    }
    mirror.close();

    const memory = await memoryWith(programs, cases);
    const [ours, plainly] = [figure(load, 2), figure(floor, 2)];
    return {
      cases,
      rowsWrittenPerSecond: Math.round(rowsPerSecond),
      loadSeconds: ours,
      plainPagingSeconds: plainly,
      loadCpuSeconds: figure(loadCpu, 2),
      timesTheFloor: Number((ours.median / plainly.median).toFixed(2)),
      applyChangesMs: figure(apply, 1),
      plainChangesMs: figure(applyFloor, 1),
      memoryMiBWithThatManyCases: memory,
    };
  } finally {
    await graph.close();
    await programs.close();
  }
}

/** Memory of the programs once the server has read every row: it listens before it has read any. */
async function memoryWith(
  programs: Programs,
  cases: number,
): Promise<{ server: number | null; tenant: number | null }> {
  const server = await programs.startServer({ REDRESS_LOG: 'warn' });
  await until(
    'the server to have read the lists',
    async () => /^redress_caught_up 1$/m.test(await (await fetch(`${server.ready.origin}/metrics`)).text()),
    600,
  );
  const file = new DatabaseSync(join(programs.settings.REDRESS_DATA ?? '', 'mirror.sqlite'), { readOnly: true });
  const { n } = file.prepare('SELECT count(*) AS n FROM kase').get() as { n: number };
  file.close();
  if (n < cases) throw new Error(`The server has read only ${n} of ${cases} cases.`);
  return { server: memoryOf(server.process.pid ?? 0), tenant: memoryOf(programs.tenant.process.pid ?? 0) };
}

const numbered = (n: number, sequence = 1) =>
  aCase({
    reference: `RD-26-${String(n).padStart(6, '0')}`,
    intakeKey: `m-${n}`,
    subject: `Brown bin not collected at number ${n}`,
    fromAddress: `resident.${n}@post.example`,
    receivedAt: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
    sequence,
    messages: sequence,
  });

async function fill(cases: number, write: (n: number) => Promise<void>, say: Asked['say']): Promise<number> {
  const began = performance.now();
  let next = 1;
  const work = async (): Promise<void> => {
    for (let n = next++; n <= cases; n = next++) {
      await write(n);
      if (n % 10_000 === 0) say(`${n} cases written`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return cases / ((performance.now() - began) / 1000);
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const began = performance.now();
  const value = await work();
  return { ms: performance.now() - began, value };
}

async function deltaAddress(settings: Record<string, string>, token: string): Promise<string> {
  const graph = `${settings.REDRESS_GRAPH_URL}/v1.0`;
  const { id } = await get<{ id: string }>(`${graph}/sites/${settings.REDRESS_SITE}`, token);
  return `${graph}/sites/${id}/lists/Cases/items/delta?$expand=fields&$top=5000`;
}

type Page = { value: unknown[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string };

async function plain(from: string, token: string): Promise<{ rows: number; deltaLink: string }> {
  let rows = 0;
  for (let next = from; ; ) {
    const page: Page = await get(next, token);
    rows += page.value.length;
    if (page['@odata.nextLink'] === undefined) return { rows, deltaLink: page['@odata.deltaLink'] ?? from };
    next = page['@odata.nextLink'];
  }
}
