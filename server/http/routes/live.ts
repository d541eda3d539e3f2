import type { FastifyInstance } from 'fastify';
import { type Action, may } from '../../../src/domain/access.ts';
import { done, refused } from '../../../src/domain/outcome.ts';
import type { SignedIn } from '../authenticate.ts';
import type { Listener } from '../live.ts';
import { serve, type Tools } from '../serve.ts';

/** Proxies close what is silent for a minute. */
const BEAT_MS = 20_000;
/** More changes at once than this are told as one. */
const MANY = 100;
const MOST_UNREAD_BYTES = 256 * 1024;
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/**
 * Updates as they happen, over one request that stays open. It carries the same token as every other and ends when that
 * does, so that nobody goes on listening after their sign-in. What somebody may not see, they are not told of.
 */
export function liveRoutes(app: FastifyInstance, tools: Tools): void {
  const { cases, live, presence } = tools;

  const stop = cases.follow(({ cases: changed, mail, reseen }) => {
    if (reseen || changed.length > MANY) live.tell({ kind: 'refresh' });
    else for (const reference of changed) live.tell({ kind: 'case', reference });
    if (mail) live.tell({ kind: 'mail' });
  });
  const beat = setInterval(() => {
    live.beat();
    for (const reference of presence.sweep()) live.tell({ kind: 'presence', reference });
  }, BEAT_MS);
  beat.unref();
  app.addHook('preClose', async () => {
    stop();
    clearInterval(beat);
    live.close();
  });

  serve(app, 'live', tools, async (_, who, request, reply) => {
    if (!live.hasRoom(who.person.id)) return refused({ reason: 'too many requests', seconds: 30 });
    const { raw } = reply.hijack();
    const head = Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as const],
    );
    raw.writeHead(200, {
      ...Object.fromEntries(head),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-request-id': request.id,
    });
    const listener: Listener = {
      person: who.person.id,
      mayHear: async (update) => {
        if (update.kind === 'mail') return hears(who, 'read the mail log');
        if (update.kind === 'refresh') return true;
        const sight = await cases.sight(who.viewer, update.reference);
        return update.kind === 'presence' ? sight === 'whole' : sight !== null;
      },
      send: (text) => {
        // Whoever does not read is not kept waiting for: they come back, and ask for everything again.
        if (raw.writableLength > MOST_UNREAD_BYTES) raw.destroy();
        else if (!raw.writableEnded) raw.write(text);
      },
      end: () => void raw.end(),
    };
    const lastId = request.headers['last-event-id'];
    const leave = await live.join(listener, typeof lastId === 'string' ? lastId.slice(0, 100) : null);
    const left = Math.min(LONGEST_WAIT_MS, Math.max(0, who.until * 1000 - Date.now()));
    const ends = setTimeout(() => {
      leave();
      raw.end();
    }, left);
    ends.unref();
    const gone = (): void => {
      clearTimeout(ends);
      leave();
    };
    // Whoever went away while their sign-in was looked at or while they were told what they missed says so no more.
    if (raw.destroyed) gone();
    else raw.on('close', gone);
    return done('');
  });
}

const hears = ({ roles }: SignedIn, action: Action): boolean => may(roles, action);
