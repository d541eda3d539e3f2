import { parseArgs } from 'node:util';
import type { Place } from './app.ts';

export const USAGE = `usage: npm run package -- --host HOST --client-id GUID [options]
Makes what the council's administrators upload: redress-teams-outlook.zip (unified manifest) and redress-outlook.xml (add-in only).
  --host HOST        where the council serves Redress: redress.example.gov.uk
  --client-id GUID   application (client) id of the app registration in Entra
  --privacy URL      the council's privacy notice (default: the page of the server itself)
  --terms URL        the council's terms of use (default: the page of the server itself)
  --one-at-a-time    without several selected messages at once; Outlook then grants the message that is open, and not the mailbox
  --out FOLDER       where they are put (default: dist/packages)
docs/deploy.md says where each is uploaded. Exit code 0: made and valid, 1: not valid, 2: wrong command.`;

/** What was asked for; or everything that is wrong with it. */
export type Asked =
  | { readonly place: Place; readonly out: string | null }
  | { readonly wrong: readonly string[] }
  | 'help';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function readPlace(args: readonly string[]): Asked {
  let values: ReturnType<typeof parsed>;
  try {
    values = parsed(args);
  } catch (error) {
    return { wrong: [(error as Error).message] };
  }
  if (values.help) return 'help';
  const wrong: string[] = [];
  const origin = originOf(values.host ?? '');
  if (origin === null)
    wrong.push(
      `--host is "${values.host ?? ''}". Put the name there under which browsers reach the server by https, as redress.example.gov.uk or redress.example.gov.uk:8443.`,
    );
  const clientId = values['client-id'] ?? '';
  if (!GUID.test(clientId))
    wrong.push(`--client-id is "${clientId}". Put the application (client) id of the app registration there, a GUID.`);
  for (const name of ['privacy', 'terms'] as const) {
    const url = values[name];
    if (url !== undefined && !(URL.canParse(url) && new URL(url).protocol === 'https:'))
      wrong.push(`--${name} is "${url}". Put an https address there.`);
  }
  if (origin === null || wrong.length > 0) return { wrong };
  return {
    place: {
      origin,
      clientId: clientId.toLowerCase(),
      privacyUrl: values.privacy ?? `${origin}/`,
      termsUrl: values.terms ?? `${origin}/`,
      severalAtOnce: !values['one-at-a-time'],
    },
    out: values.out ?? null,
  };
}

const parsed = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: {
      host: { type: 'string' },
      'client-id': { type: 'string' },
      privacy: { type: 'string' },
      terms: { type: 'string' },
      'one-at-a-time': { type: 'boolean' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  }).values;

/** Manifests name https addresses alone, and a page of the server stands at its root. */
function originOf(host: string): string | null {
  const address = /^https:\/\//i.test(host) ? host : `https://${host}`;
  if (host === '' || !URL.canParse(address)) return null;
  const { origin, hostname, pathname, search, hash, username } = new URL(address);
  const bare = pathname === '/' && search === '' && hash === '' && username === '';
  return bare && /^[a-z0-9.-]+\.[a-z]{2,}$/.test(hostname) ? origin : null;
}
