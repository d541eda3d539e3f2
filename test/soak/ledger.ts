import type { Programs } from '../support/programs.ts';

/** What stands in the lists, counted by a reader that shares nothing with the server: plain fetch and plain JSON. */
export type Ledger = {
  readonly rows: number;
  readonly receipts: number;
  readonly repeatedRows: number;
  readonly repeatedReceipts: number;
  readonly held: number;
  readonly cases: number;
  readonly casesOpenedTwice: number;
  readonly gapsInHistories: number;
  readonly casesWithoutRow: number;
  readonly rowsNamingNoCase: number;
};

type Fields = Record<string, unknown>;

export async function readLedger(programs: Programs): Promise<Ledger> {
  const token = await appToken(programs);
  const [intake, events, cases] = await Promise.all(
    ['Intake', 'Case events', 'Cases'].map((list) => rowsOf(programs, token, list)),
  );
  const data = intake!.map(
    (fields) => JSON.parse(String(fields.RedressData)) as { received: { mailbox: string; messageId: string }[] },
  );
  const receipts = data.flatMap(({ received }) => received.map(({ mailbox, messageId }) => `${mailbox} ${messageId}`));
  const keys = intake!.map((fields) => String(fields.IntakeKey));
  const histories = new Map<string, number[]>();
  for (const fields of events!) {
    const reference = String(fields.Reference);
    histories.set(reference, [...(histories.get(reference) ?? []), Number(fields.Sequence)]);
  }
  const openings = events!.map((fields) => fields.OpeningKey).filter(Boolean);
  const shown = new Set(cases!.map((fields) => String(fields.Reference)));
  return {
    rows: new Set(keys).size,
    receipts: new Set(receipts).size,
    repeatedRows: keys.length - new Set(keys).size,
    repeatedReceipts: receipts.length - new Set(receipts).size,
    held: intake!.filter((fields) => fields.State === 'Held').length,
    cases: histories.size,
    casesOpenedTwice: openings.length - new Set(openings).size,
    gapsInHistories: [...histories.values()].filter((numbers) =>
      numbers.sort((a, b) => a - b).some((number, at) => number !== at + 1),
    ).length,
    casesWithoutRow: [...histories.keys()].filter((reference) => !shown.has(reference)).length,
    rowsNamingNoCase: intake!.filter((fields) => fields.Reference && !histories.has(String(fields.Reference))).length,
  };
}

async function appToken({ settings }: Programs): Promise<string> {
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
async function rowsOf({ settings }: Programs, token: string, list: string): Promise<Fields[]> {
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

async function get<T>(url: string, token: string): Promise<T> {
  for (;;) {
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } }).catch(() => null);
    if (answer?.ok) return (await answer.json()) as T;
    if (answer && answer.status < 429) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
    await new Promise((wait) => setTimeout(wait, 200));
  }
}
