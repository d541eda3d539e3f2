import { builtSurfaces } from './browser/built-surfaces.ts';

/** Before whatever opens a browser: the screens as `npm start` builds them, once, so that nobody builds them under a server. */
export const setup = async (): Promise<void> => void (await builtSurfaces());
