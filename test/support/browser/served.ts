import { type Running, running } from '../http/running.ts';
import { builtSurfaces } from './built-surfaces.ts';

/** Many tests in a row are one person, who does in a minute what takes an officer half a day. */
const CALLS_PER_MINUTE = 10_000;

/** The built tab, served by the real server over a council in memory. */
export async function served(): Promise<Running & { readonly origin: string }> {
  const here = await running({ webRoot: await builtSurfaces(), callsPerMinute: CALLS_PER_MINUTE });
  const origin = await here.app.listen({ port: 0, host: 'localhost' });
  return Object.assign(here, { origin: origin.replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost') });
}
