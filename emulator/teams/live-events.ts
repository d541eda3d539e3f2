import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Person } from '../directory/people.ts';
import type { Tenant } from '../tenant.ts';
import { listenLive } from './live.ts';
import type { Live } from './page/shapes.ts';
import { isMember } from './teams.ts';

const BEAT_MS = 20_000;

/** Server-sent events of one open page: what concerns this person, until the page goes away. */
export function liveEvents(
  tenant: Tenant,
  person: Person,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write('retry: 1000\n\n');
  const concerns = (live: Live): boolean => {
    switch (live.kind) {
      case 'activity':
        return live.user === person.id;
      case 'post':
        return isMember(tenant, live.team, person.id);
      case 'apps':
        return true;
    }
  };
  const stop = listenLive(tenant, (live) => {
    if (concerns(live)) response.write(`data: ${JSON.stringify(live)}\n\n`);
  });
  const beat = setInterval(() => response.write(': still here\n\n'), BEAT_MS);
  return new Promise((gone) => {
    request.once('close', () => {
      clearInterval(beat);
      stop();
      gone();
    });
  });
}
