import { type Emulator, type StartOptions, startEmulator } from '../../../emulator/start.ts';
import { type Caller, callerOf, type Sent } from '../core/caller.ts';

export const BY_PATH = '/sites/marlsbury.sharepoint.example:/sites/redress';

/** A tenant without throttles, and short ways to its site `/sites/redress`. */
export async function aSite(options: StartOptions = {}) {
  const emulator: Emulator = await startEmulator({ throttles: false, ...options });
  const caller: Caller = await callerOf(emulator);
  const siteId: string = (await caller.graph('GET', BY_PATH)).body.id;
  const site = `/sites/${siteId}`;
  const call = async (method: string, path: string, sent: Sent = {}) => caller.graph(method, path, sent);
  /** Creates a list and answers its address. */
  const list = async (displayName: string, columns: readonly object[] = []): Promise<string> => {
    const made = await call('POST', `${site}/lists`, {
      body: { displayName, columns, list: { template: 'genericList' } },
    });
    if (made.status !== 201) throw new Error(made.text);
    return `${site}/lists/${made.body.id}`;
  };
  /** Adds a row that must be taken, and answers it. */
  const row = async (at: string, fields: object) => {
    const made = await call('POST', `${at}/items`, { body: { fields } });
    if (made.status !== 201) throw new Error(made.text);
    return made.body;
  };
  /** Adds many rows, twenty to a batch, in order. */
  const rows = async (at: string, all: readonly object[]): Promise<void> => {
    for (let from = 0; from < all.length; from += 20) {
      const parts = all.slice(from, from + 20).map((fields, i) => ({
        id: String(i),
        method: 'POST',
        url: `${at}/items`,
        headers: { 'Content-Type': 'application/json' },
        body: { fields },
      }));
      const { body } = await caller.batch(parts);
      if (body.responses.some((part: { status: number }) => part.status !== 201)) throw new Error(JSON.stringify(body));
    }
  };
  /** Every element of a collection, following its links, and the deltaLink where there is one. */
  const all = async (path: string, sent: Sent = {}) => {
    const value: Record<string, unknown>[] = [];
    let pages = 0;
    for (let url: string | undefined = path; url !== undefined; ) {
      const { status, body, text } = await call('GET', url.replace(`${emulator.origin}/v1.0`, ''), sent);
      if (status !== 200) throw new Error(text);
      value.push(...body.value);
      pages += 1;
      if (body['@odata.deltaLink'] !== undefined) return { value, pages, deltaLink: String(body['@odata.deltaLink']) };
      url = body['@odata.nextLink'];
    }
    return { value, pages, deltaLink: '' };
  };
  return { emulator, caller, site, siteId, call, list, row, rows, all, close: () => emulator.close() };
}

export type Site = Awaited<ReturnType<typeof aSite>>;

/** Status and code of a refusal. */
export const refusal = ({ status, body }: { status: number; body: { error: { code: string } } | null }) => [
  status,
  body?.error?.code,
];
