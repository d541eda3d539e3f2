import type { Call } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { addBuiltIns, addColumn } from './columns.ts';
import { type Who, writer } from './identity.ts';
import { bodyOf, flagOf, isObject, textOf } from './json.ts';
import type { ListRow } from './list-row.ts';
import { invalid, nameTaken, notFound, notImitated } from './refusals.ts';
import { type SiteRow, siteByNo, siteOf, siteUrl } from './sites.ts';

const KNOWN = new Set(['displayName', 'name', 'description', 'list', 'columns', 'items', 'contentTypes']);
const TITLE_LIMIT = 255;

/** What only the tenant itself can ask for: an address that is not the title, a list nobody sees. */
type Special = { readonly name?: string; readonly system?: boolean };

/** Creates a list with its columns, or nothing at all. Throws GraphFault. */
export function createList(tenant: Tenant, site: SiteRow, who: Who, asked: unknown, special: Special = {}): ListRow {
  const body = bodyOf(asked, KNOWN);
  const title = (textOf(body, 'displayName') || textOf(body, 'name')).trim();
  if (title === '' || title.length > TITLE_LIMIT)
    throw invalid(`A list needs a 'displayName' of at most ${TITLE_LIMIT} characters.`);
  for (const other of ['items', 'contentTypes'])
    if (body[other] !== undefined) throw notImitated(`Creating a list with '${other}'`);
  const { template, hidden } = infoOf(body.list);
  const columns = body.columns ?? [];
  if (!Array.isArray(columns)) throw invalid("Property 'columns' must be a collection.");
  return tenant.transaction(() => {
    if (listByTitle(tenant, site, title) !== null) throw nameTaken('Name already exists');
    const now = tenant.clock.iso();
    const by = writer(tenant, site.no, who);
    const id = tenant.guid('sp list');
    tenant
      .sql(
        `INSERT INTO sp_lists (id, site, name, title, title_key, description, template, hidden, system, drive, created, modified, author, editor)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        id,
        site.no,
        special.name ?? title.replaceAll(/["#%*:<>?/\\|]/g, ''),
        title,
        title.toLowerCase(),
        textOf(body, 'description'),
        template,
        Number(hidden),
        Number(special.system ?? false),
        template === 'documentLibrary' ? driveId(site, id) : null,
        now,
        now,
        by,
        by,
      );
    const list = listById(tenant, site, id)!;
    addBuiltIns(tenant, list);
    for (const column of columns) addColumn(tenant, list, column);
    return list;
  });
}

function infoOf(asked: unknown): { template: ListRow['template']; hidden: boolean } {
  if (asked === undefined || asked === null) return { template: 'genericList', hidden: false };
  if (!isObject(asked)) throw invalid("Property 'list' must be an object.");
  const info = bodyOf(asked, new Set(['template', 'hidden', 'contentTypesEnabled']));
  const template = textOf(info, 'template') || 'genericList';
  if (template !== 'genericList' && template !== 'documentLibrary')
    throw notImitated(`A list of template '${template}'`);
  if (flagOf(info, 'contentTypesEnabled', false)) throw notImitated('Content types on a list');
  return { template, hidden: flagOf(info, 'hidden', false) };
}

/** `b!` and three GUIDs in base64url: site collection, web and list, as SharePoint composes it. */
function driveId(site: SiteRow, list: string): string {
  const guids = [...site.id.split(',').slice(1), list];
  return `b!${Buffer.from(guids.join('').replaceAll('-', ''), 'hex').toString('base64url')}`;
}

/** The list an address names by `:list` (id or title) within its site. 404 otherwise. */
export function listOf(call: Call): { site: SiteRow; list: ListRow } {
  const site = siteOf(call);
  const named = call.params.list!;
  const list = listById(call.tenant, site, named) ?? listByTitle(call.tenant, site, named);
  if (list === null) throw notFound('The specified list was not found');
  return { site, list };
}

function listById(tenant: Tenant, site: SiteRow, id: string): ListRow | null {
  return row(tenant.sql('SELECT * FROM sp_lists WHERE id = ? AND site = ?').get(id, site.no));
}

function listByTitle(tenant: Tenant, site: SiteRow, title: string): ListRow | null {
  return row(tenant.sql('SELECT * FROM sp_lists WHERE site = ? AND title_key = ?').get(site.no, title.toLowerCase()));
}

/** The list as it stands now, counters and all. */
export const freshList = (tenant: Tenant, no: number): ListRow =>
  tenant.sql('SELECT * FROM sp_lists WHERE no = ?').get(no) as unknown as ListRow;

export function listByDrive(tenant: Tenant, drive: string): { site: SiteRow; list: ListRow } | null {
  const list = row(tenant.sql('SELECT * FROM sp_lists WHERE drive = ?').get(drive));
  return list === null ? null : { site: siteByNo(tenant, list.site), list };
}

/** Every list of a site, oldest first. */
export const listsOf = (tenant: Tenant, site: SiteRow): readonly ListRow[] =>
  tenant.sql('SELECT * FROM sp_lists WHERE site = ? ORDER BY no').all(site.no) as unknown as ListRow[];

const row = (found: unknown): ListRow | null => (found as ListRow | undefined) ?? null;

/** Where a person finds the list. */
export function listUrl(site: SiteRow, list: ListRow): string {
  const folder = list.template === 'documentLibrary' ? '' : '/Lists';
  return `${siteUrl(site)}${folder}/${encodeURIComponent(list.name)}`;
}
