import { type Running, running } from '../http/running.ts';
import { builtSurfaces } from './built-surfaces.ts';

/** The built tab, served by the real server over a council in memory. */
export async function served(): Promise<Running & { readonly origin: string }> {
  const here = await running({ webRoot: await builtSurfaces() });
  const origin = await here.app.listen({ port: 0, host: 'localhost' });
  return { ...here, origin: origin.replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost') };
}
