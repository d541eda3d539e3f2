import type { Programs } from './programs.ts';

type Reached = Pick<Programs, 'settings'>;

/** Graph read with nothing but fetch and JSON: the floor of the bench, and a witness that shares no code with the server. */
export type Fields = Record<string, unknown>;

export async function appToken({ settings }: Reached): Promise<string> {
  const { token_endpoint } = JSON.parse(settings.REDRESS_AUTHORITY_METADATA ?? '{}') as { token_endpoint: string };
  const answer = await fetch(token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: settings.REDRESS_CLIENT_ID ?? '',
      client_secret: settings.REDRESS_CLIENT_SECRET ?? '',
      scope: 'https://graph.microsoft.com/.default',
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** Every row of a list. Faults may be on: a refused page is asked for again. */
export async function rowsOf({ settings }: Reached, token: string, list: string): Promise<Fields[]> {
  const graph = `${settings.REDRESS_GRAPH_URL}/v1.0`;
  const site = await get<{ id: string }>(`${graph}/sites/${settings.REDRESS_SITE}`, token);
  const rows: Fields[] = [];
  let next: string | undefined =
    `${graph}/sites/${site.id}/lists/${encodeURIComponent(list)}/items?$expand=fields&$top=1000`;
  while (next) {
    const page: { value: { fields: Fields }[]; '@odata.nextLink'?: string } = await get(next, token);
    rows.push(...page.value.map(({ fields }) => fields));
    next = page['@odata.nextLink'];
  }
  return rows;
}

/** A file of the site's library; null where there is none. The address it is downloaded from takes no token. */
export async function fileAt({ settings }: Reached, token: string, path: string): Promise<Uint8Array | null> {
  const graph = `${settings.REDRESS_GRAPH_URL}/v1.0`;
  const site = await get<{ id: string }>(`${graph}/sites/${settings.REDRESS_SITE}`, token);
  const piece = path.split('/').map(encodeURIComponent).join('/');
  for (;;) {
    const answer = await fetch(`${graph}/sites/${site.id}/drive/root:/${piece}:/content`, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'manual',
    }).catch(() => null);
    if (answer?.status === 404) return null;
    const elsewhere = answer?.headers.get('location');
    const content = elsewhere ? await fetch(elsewhere).catch(() => null) : null;
    if (content?.ok) return new Uint8Array(await content.arrayBuffer());
    const status = (content ?? answer)?.status ?? 0;
    if (status >= 400 && status < 429) throw new Error(`${path}: ${status}`);
    await new Promise((wait) => setTimeout(wait, 200));
  }
}

export async function get<T>(url: string, token: string): Promise<T> {
  for (;;) {
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } }).catch(() => null);
    if (answer?.ok) return (await answer.json()) as T;
    if (answer && answer.status < 429) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
    await new Promise((wait) => setTimeout(wait, 200));
  }
}
