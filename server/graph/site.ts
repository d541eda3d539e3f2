import { GraphFault } from './graph-fault.ts';
import type { ListName } from './lists/column.ts';
import { type Graph, piece, query } from './request.ts';

/** The ids of the council's site, asked once and kept. */
export type Site = {
  /** `/sites/{id}`. */
  path(): Promise<string>;
  /** `/drives/{id}` of the site's document library. */
  drive(): Promise<string>;
  /** `/sites/{id}/lists/{id}`; a fault of kind `missing` where the list has not been made yet. */
  list(name: ListName): Promise<string>;
  /** The list's bare name for an id, for telling which list a subscription is about. */
  listNamed(id: string): ListName | null;
  /** Ids are asked again: something was just made. */
  forget(): void;
};

type Named = { readonly id: string; readonly displayName: string };

export function openSite(
  graph: Graph,
  { siteHost, sitePath }: { readonly siteHost: string; readonly sitePath: string },
): Site {
  let site: Promise<string> | null = null;
  let drive: Promise<string> | null = null;
  let lists: Promise<Map<string, string>> | null = null;
  const known = new Map<string, ListName>();

  const path = () => {
    site ??= kept(
      idAt(graph, 'find the SharePoint site', `/sites/${siteHost}:${sitePath}`).then((id) => `/sites/${piece(id)}`),
      () => {
        site = null;
      },
    );
    return site;
  };

  const all = async (): Promise<Map<string, string>> => {
    const found = new Map<string, string>();
    let next: string | null = `${await path()}/lists${query({ $select: 'id,displayName' })}`;
    while (next !== null) {
      const { json } = await graph.call({ operation: 'find the lists of the site', method: 'GET', path: next });
      const page = json as { value: Named[]; '@odata.nextLink'?: string };
      for (const { id, displayName } of page.value) found.set(displayName, id);
      next = page['@odata.nextLink'] ? graph.pathOf(page['@odata.nextLink']) : null;
    }
    return found;
  };

  return {
    path,
    drive: async () => {
      drive ??= kept(
        idAt(graph, 'find the document library', `${await path()}/drive`).then((id) => `/drives/${piece(id)}`),
        () => {
          drive = null;
        },
      );
      return drive;
    },
    list: async (name) => {
      lists ??= kept(all(), () => {
        lists = null;
      });
      const id = (await lists).get(name);
      if (id === undefined) {
        lists = null;
        throw new GraphFault({ kind: 'missing', operation: `find the list ${name}`, status: 404 });
      }
      known.set(id, name);
      return `${await path()}/lists/${piece(id)}`;
    },
    listNamed: (id) => known.get(id) ?? null,
    forget: () => {
      site = null;
      drive = null;
      lists = null;
    },
  };
}

async function idAt(graph: Graph, operation: string, path: string): Promise<string> {
  const { json } = await graph.call({ operation, method: 'GET', path: `${path}${query({ $select: 'id' })}` });
  return (json as { id: string }).id;
}

/** Keeps an answer and not a failure: after one the next caller asks again. */
function kept<T>(asked: Promise<T>, drop: () => void): Promise<T> {
  asked.catch(drop);
  return asked;
}
