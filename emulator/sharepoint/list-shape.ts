import type { Tenant } from '../tenant.ts';
import type { Column } from './column.ts';
import { identitySet } from './identity.ts';
import type { ListRow } from './list-row.ts';
import { listUrl } from './lists.ts';
import type { SiteRow } from './sites.ts';

/** Graph's list. `select` null: everything it has by default, which is not `system`. */
export function listShape(
  tenant: Tenant,
  site: SiteRow,
  list: ListRow,
  select: ReadonlySet<string> | null,
): Record<string, unknown> {
  const etag = `"${list.id},${list.version}"`;
  const whole: Record<string, unknown> = {
    createdDateTime: list.created,
    description: list.description,
    eTag: etag,
    id: list.id,
    lastModifiedDateTime: list.modified,
    name: list.name,
    webUrl: listUrl(site, list),
    displayName: list.title,
    createdBy: identitySet(tenant, list.author),
    lastModifiedBy: identitySet(tenant, list.editor),
    parentReference: { siteId: site.id },
    list: { contentTypesEnabled: false, hidden: list.hidden === 1, template: list.template },
    ...(list.system === 1 ? { system: {} } : {}),
  };
  const shown = Object.entries(whole).filter(([name]) => (select === null ? name !== 'system' : select.has(name)));
  return { '@odata.etag': etag, ...Object.fromEntries(shown) };
}

/** Graph's columnDefinition. */
export function columnShape(column: Column): Record<string, unknown> {
  return {
    columnGroup: column.columnGroup,
    description: column.description,
    displayName: column.displayName,
    enforceUniqueValues: column.unique,
    hidden: column.hidden,
    id: column.id,
    indexed: column.indexed,
    name: column.name,
    readOnly: column.readOnly,
    required: column.required,
    ...(column.defaultValue === null ? {} : { defaultValue: { value: column.defaultValue } }),
    ...(column.facet === 'none' ? {} : { [column.facet]: column.settings }),
  };
}
