import { nextLink, readTop } from '../odata/paging.ts';
import type { Call, Reply } from '../route.ts';
import { collection } from './answers.ts';
import { columnsOf } from './columns.ts';
import { itemQuery, type Place, rowsById, rowsInOrder } from './item-query.ts';
import { itemShaper } from './item-shape.ts';
import type { ListRow } from './list-row.ts';
import { invalid } from './refusals.ts';
import { wantedOf } from './select-expand.ts';
import type { SiteRow } from './sites.ts';

const PAGE = 200;
const LARGEST_PAGE = 5000;

/** `$top`: 200 rows a page unless asked, never more than 5,000. */
export function pageSize(text: string | undefined): number {
  const top = readTop(text, PAGE, LARGEST_PAGE);
  if (top === null) throw invalid(`$top must be a whole number between 1 and ${LARGEST_PAGE}.`);
  return top;
}

/** One page of a list's items. A plain enumeration pages through lists of any length. */
export function itemsPage(call: Call, site: SiteRow, list: ListRow): Reply {
  const { $top, $select, $expand, $skiptoken } = call.query;
  const limit = pageSize($top);
  const query = itemQuery(call, list);
  const after = $skiptoken === undefined ? null : placeOf($skiptoken);
  const found =
    query.order === null
      ? { rows: rowsById(call.tenant, list, query.clause, after?.id ?? 0, limit + 1), keys: [] }
      : rowsInOrder(call.tenant, list, query, after, limit + 1);
  const rows = found.rows.slice(0, limit);
  const shaper = itemShaper(call.tenant, site, list, columnsOf(call.tenant, list));
  const wanted = wantedOf($select, $expand);
  const links: Record<string, unknown> = {};
  if (found.rows.length > limit) {
    const last = { id: rows.at(-1)!.id, key: found.keys[limit - 1] ?? null };
    links['@odata.nextLink'] = nextLink(call.base, call.path, call.query, tokenOf(last));
  }
  return collection(
    call,
    `sites('${site.id}')/lists('${list.id}')/items`,
    rows.map((row) => shaper.item(row, wanted)),
    links,
  );
}

const tokenOf = ({ key, id }: Place): string =>
  key === null ? `Paged=TRUE&p_ID=${id}` : `Paged=TRUE&p_Key=${encodeURIComponent(JSON.stringify(key))}&p_ID=${id}`;

function placeOf(token: string): Place {
  const read = /^Paged=TRUE&(?:p_Key=([^&]+)&)?p_ID=(\d{1,10})$/.exec(token);
  try {
    if (read !== null)
      return { key: read[1] === undefined ? null : JSON.parse(decodeURIComponent(read[1])), id: Number(read[2]) };
  } catch {
    // Falls through to the one refusal for every broken token.
  }
  throw invalid('The provided skip token is not valid.');
}
