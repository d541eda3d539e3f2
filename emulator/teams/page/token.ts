import { askConsent } from '../../pages/modal.ts';
import type { OpenTab } from './context.ts';
import { server } from './server.ts';
import type { TokenAnswer } from './shapes.ts';

/** One question at a time for each app, however many of its calls wait for the answer. */
const asking = new Map<string, Promise<boolean>>();

/**
 * `authentication.getAuthToken`: the person is signed in to Teams, so a token comes at once, unless something must be
 * agreed first. A silent call is then refused; another one asks the person.
 */
export async function tokenFor(
  open: OpenTab,
  silent: boolean,
): Promise<readonly [true, string] | readonly [false, string]> {
  const { app, tab } = open;
  const ask = (agreed: boolean): Promise<TokenAnswer> =>
    server.token({ app: app.id, origin: new URL(tab.contentUrl).origin, agreed });
  let answer = await ask(false);
  if ('ask' in answer) {
    if (silent) return [false, answer.ask === 'consent' ? 'resourceRequiresConsent' : 'resourceRequiresMfa'];
    if (!(await agreement(app.id, app.name, answer.ask))) return [false, 'CancelledByUser'];
    answer = await ask(true);
  }
  if ('token' in answer) return [true, answer.token];
  return [false, 'refused' in answer ? answer.refused : 'resourceRequiresConsent'];
}

function agreement(id: string, name: string, what: 'consent' | 'interaction'): Promise<boolean> {
  const standing = asking.get(id);
  if (standing !== undefined) return standing;
  const question = askConsent(name, what).finally(() => asking.delete(id));
  asking.set(id, question);
  return question;
}
