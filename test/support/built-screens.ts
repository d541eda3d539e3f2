import { fileURLToPath } from 'node:url';
import { buildSurfaces } from '../../launch/surfaces.ts';

/** Before the journeys: the screens as `npm start` builds them, once, so that nobody builds them again under a server. */
export const setup = async (): Promise<void> =>
  void (await buildSurfaces(fileURLToPath(new URL('../..', import.meta.url))));
