import { arriveInTeams } from '../host/teams.ts';
import { begin } from './begin.ts';

// Stands in the page itself where a host frames it (`framed.html`): the host is greeted, the token fetched and the first
// view's data asked for while the code of the screens is still on its way.
globalThis.redress = begin(({ teamsHosts }) => arriveInTeams(teamsHosts));
