import type { Tenant } from '../tenant.ts';
import type { Columns } from './columns.ts';
import { identitySet, lookupId } from './identity.ts';
import { type ItemRow, tagOf } from './items.ts';
import type { ListRow } from './list-row.ts';
import { listUrl } from './lists.ts';
import type { SiteRow } from './sites.ts';

/** How much of a row is wanted. Null: everything (properties), nothing (fields: no `$expand=fields`). */
export type Wanted = {
  readonly properties: ReadonlySet<string> | null;
  /** `'all'` or the names of `$expand=fields($select=…)`. */
  readonly fields: 'all' | ReadonlySet<string> | null;
};

const CONTENT_TYPES: Readonly<Record<string, string>> = { Item: '0x01', Document: '0x0101', Folder: '0x0120' };

/** Makes Graph's listItem of a list's rows; what is the same for all of them is worked out once. */
export function itemShaper(tenant: Tenant, site: SiteRow, list: ListRow, columns: Columns) {
  const url = listUrl(site, list);
  const parentReference = { id: list.id, siteId: site.id };
  const typeSuffix = `00${list.id.replaceAll('-', '').toUpperCase()}`;
  const known = new Set(columns.byField.keys());
  const people = new Map<string, string>();
  const person = (kept: string): string => {
    const id = people.get(kept) ?? String(lookupId(tenant, list.site, kept));
    people.set(kept, id);
    return id;
  };
  const identities = new Map<string, unknown>();
  const identity = (kept: string): unknown => {
    const set = identities.get(kept) ?? identitySet(tenant, kept);
    identities.set(kept, set);
    return set;
  };
  const contentType = (row: ItemRow) => ({ id: CONTENT_TYPES[row.content_type]! + typeSuffix, name: row.content_type });

  /** The row's fields. Empty ones are left out, as are values of columns that no longer exist. */
  function fields(
    row: ItemRow,
    wanted: 'all' | ReadonlySet<string> = 'all',
    shownAs: Pick<ItemRow, 'version' | 'modified' | 'editor' | 'fields'> = row,
  ) {
    const kept = JSON.parse(shownAs.fields) as Record<string, unknown>;
    const all: Record<string, unknown> = { '@odata.etag': tagOf({ guid: row.guid, version: shownAs.version }) };
    for (const name in kept) {
      if (known.has(name) && (wanted === 'all' || wanted.has(name))) all[name] = kept[name];
    }
    const title = kept.Title;
    const put = (name: string, value: unknown): void => {
      if (wanted === 'all' || wanted.has(name)) all[name] = value;
    };
    put('id', String(row.id));
    put('ContentType', row.content_type);
    put('Modified', shownAs.modified);
    put('Created', row.created);
    put('AuthorLookupId', person(row.author));
    put('EditorLookupId', person(shownAs.editor));
    put('_UIVersionString', `${shownAs.version}.0`);
    if (list.template === 'genericList') {
      put('Attachments', false);
      put('Edit', '');
      if (title !== undefined) {
        put('LinkTitle', title);
        put('LinkTitleNoMenu', title);
      }
    } else if (kept.FileLeafRef !== undefined) {
      put('LinkFilename', kept.FileLeafRef);
    }
    put('ItemChildCount', '0');
    put('FolderChildCount', '0');
    return all;
  }

  function item(row: ItemRow, wanted: Wanted): Record<string, unknown> {
    const etag = tagOf(row);
    const whole: Record<string, unknown> = {
      '@odata.etag': etag,
      createdDateTime: row.created,
      eTag: etag,
      id: String(row.id),
      lastModifiedDateTime: row.modified,
      webUrl: list.template === 'genericList' ? `${url}/${row.id}_.000` : `${url}/DispForm.aspx?ID=${row.id}`,
      createdBy: identity(row.author),
      lastModifiedBy: identity(row.editor),
      parentReference,
      contentType: contentType(row),
    };
    if (wanted.properties !== null) {
      for (const name of Object.keys(whole)) {
        if (name !== '@odata.etag' && !wanted.properties.has(name)) delete whole[name];
      }
    }
    if (wanted.fields !== null) whole.fields = fields(row, wanted.fields);
    return whole;
  }

  /** What delta says of a row that is gone. */
  const removed = (row: ItemRow): Record<string, unknown> => ({
    id: String(row.id),
    parentReference,
    contentType: contentType(row),
    deleted: { state: 'deleted' },
  });

  return { item, fields, removed };
}
