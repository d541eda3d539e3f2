import { Client } from './client.ts';
import { server } from './server.ts';

/** How often the page asks whether anything has changed; it hears of nothing while it is not looked at. */
const EVERY_MS = 1_500;

const [session, mailboxes] = await Promise.all([server.session(), server.mailboxes()]);
const client = new Client(session, mailboxes);
const deployed = JSON.stringify(session.addIn);

async function look(): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  const { at, session: now } = await server.changes();
  // Which origins may be framed was said when the page was loaded.
  if (JSON.stringify(now.addIn) !== deployed) return location.reload();
  if (at !== client.told) await client.refresh();
}

setInterval(() => void look().catch(() => undefined), EVERY_MS);
