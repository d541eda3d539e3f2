import type { SignIn } from '../api/shapes.ts';
import type { Arrival } from '../host/host.ts';
import { begin } from './begin.ts';
import { open } from './open.ts';

/** For browsers that do not tell the server that a host frames the page, and for those where none does. */
async function arrive(settings: SignIn): Promise<Arrival> {
  if (window.parent !== window) return (await import('../host/teams.ts')).arriveInTeams(settings.teamsHosts);
  return (await import('../host/sign-in.ts')).arriveInBrowser(settings);
}

open(begin(arrive));
