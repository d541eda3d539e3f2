import { startPrograms, until } from '../support/programs.ts';
import { sampleMail, seeded } from '../support/sample-mail.ts';
import { cpuOf, type Figure, figure, memoryOf } from './figures.ts';
import { gatewayRate } from './peer-rt.ts';

type Asked = {
  readonly messages: number;
  readonly reps: number;
  readonly mode: 'suggest' | 'auto';
  /** The peer's gateway command, or null. */
  readonly rt: string | null;
  readonly say: (text: string) => void;
};

type Counts = { requests: number; batches: number; parts: number; byRoute: Record<string, number> };

const MAILBOX = 'contact@marlsbury.gov.example';

/**
 * A backlog in one mailbox, then the server starts: from its start until every message has its row. The tenant's
 * throttles are off; the mailbox's limit of four concurrent calls is what the adapter keeps to by itself.
 */
export async function benchIngest({ messages, reps, mode, rt, say }: Asked): Promise<Record<string, unknown>> {
  const perSecond: number[] = [];
  const peer: number[] = [];
  const tripsPerMessage: number[] = [];
  const partsPerMessage: number[] = [];
  const cpu: { server: number[]; tenant: number[] } = { server: [], tenant: [] };
  let byRoute: Record<string, number> = {};
  let memory: { server: number | null; tenant: number | null } = { server: null, tenant: null };

  for (let rep = 0; rep < reps; rep += 1) {
    const programs = await startPrograms({ mode });
    try {
      await programs.control('POST', '/settings', { throttles: false });
      const provisioned = await programs.redress(['provision', 'apply']);
      if (provisioned.code !== 0) throw new Error(provisioned.err);
      const random = seeded(20_260_401);
      for (let n = 0; n < messages; n += 1) await programs.deliver(MAILBOX, sampleMail(n, random));
      await programs.control('DELETE', '/counts');

      const began = performance.now();
      const server = await programs.startServer({ REDRESS_LOG: 'warn' });
      const up = performance.now();
      const pids = { server: server.process.pid ?? 0, tenant: programs.tenant.process.pid ?? 0 };
      const before = { server: cpuOf(pids.server), tenant: cpuOf(pids.tenant) };
      await until(
        'the backlog',
        async () => {
          const metrics = await (await fetch(`${server.ready.origin}/metrics`)).text();
          return /^redress_caught_up 1$/m.test(metrics);
        },
        600,
      );
      const seconds = (performance.now() - up) / 1000;
      for (const one of ['server', 'tenant'] as const) {
        const [was, is] = [before[one], cpuOf(pids[one])];
        if (was !== null && is !== null) cpu[one].push((is - was) / messages);
      }
      const counts = (await programs.control('GET', '/counts')) as Counts;
      perSecond.push(messages / seconds);
      tripsPerMessage.push(counts.requests / messages);
      partsPerMessage.push(counts.parts / messages);
      byRoute = counts.byRoute;
      memory = { server: memoryOf(pids.server), tenant: memoryOf(pids.tenant) };
      say(
        `${mode} ${rep + 1}/${reps}: ${(messages / seconds).toFixed(1)} messages/s after a start of ${((up - began) / 1000).toFixed(1)} s`,
      );
      const reconciled = await programs.redress(['reconcile']);
      if (reconciled.code !== 0)
        throw new Error(`The log does not agree with the mailbox after the bench: ${reconciled.out}`);
    } finally {
      await programs.close();
    }
    if (rt) {
      peer.push(await gatewayRate(rt, Math.min(messages, 60), 4));
      say(`Request Tracker's gateway ${rep + 1}/${reps}: ${peer.at(-1)?.toFixed(2)} messages/s`);
    }
  }

  const ours: Figure = figure(perSecond);
  return {
    messages,
    mode,
    messagesPerSecond: ours,
    ...(peer.length > 0
      ? {
          requestTrackerGatewayPerSecond: figure(peer, 2),
          timesTheGateway: Number((ours.median / figure(peer, 2).median).toFixed(1)),
        }
      : { requestTrackerGatewayPerSecond: 'not measured in this run; give --rt' }),
    roundTripsPerMessage: figure(tripsPerMessage, 3),
    requestsInBatchesPerMessage: figure(partsPerMessage, 2),
    cpuMsPerMessage: { server: figure(cpu.server, 2), tenant: figure(cpu.tenant, 2) },
    memoryMiB: memory,
    byRoute,
  };
}
