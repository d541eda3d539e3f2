import { nextLink } from '../odata/paging.ts';
import { pick, readSelect } from '../odata/select.ts';
import type { Call, Reply, Route } from '../route.ts';
import { collection, entity, linkTo, noContent } from './answers.ts';
import { repeated, startToken } from './delta.ts';
import { openToken, sealToken } from './delta-token.ts';
import { fileOf, forDrive, forFile, librariesOf, libraryOf, tellFile } from './drive-address.ts';
import { changedFiles, childrenOf } from './file-rows.ts';
import { driveShape, fileShape, removedShape } from './file-shape.ts';
import { type Behaviour, createFolder, removeFile } from './files.ts';
import { whoIs } from './identity.ts';
import { pageSize } from './item-pages.ts';
import { bodyOf, isObject, textOf } from './json.ts';
import { READ, READ_FILES, WRITE_FILES } from './permissions.ts';
import { invalid } from './refusals.ts';
import { forSite } from './site-routes.ts';
import { siteOf } from './sites.ts';

const CONFLICT = '@microsoft.graph.conflictBehavior';

/** What is to happen to a name that is taken. 400 for a word that is none of the three. */
export function behaviourOf(asked: unknown, otherwise: Behaviour): Behaviour {
  if (asked === undefined || asked === null) return otherwise;
  if (asked === 'fail' || asked === 'replace' || asked === 'rename') return asked;
  throw invalid(`'${CONFLICT}' is fail, replace or rename.`);
}

function selected(call: Call, shape: Record<string, unknown>): Record<string, unknown> {
  if (call.query.$select === undefined) return shape;
  const read = readSelect(call.query.$select);
  if (!read.ok) throw invalid(read.why);
  return pick(shape, read.names);
}

function drives(call: Call): Reply {
  const site = siteOf(call);
  const all = librariesOf(call.tenant, site).map((list) => driveShape(call.tenant, { site, list }));
  return collection(call, 'drives', all);
}

function drive(call: Call): Reply {
  return entity(call, 'drives', selected(call, driveShape(call.tenant, libraryOf(call))));
}

function file(call: Call): Reply {
  const { site, list, file } = fileOf(call);
  return entity(call, `drives('${list.drive}')/items`, selected(call, fileShape(call.tenant, { site, list }, file)));
}

function children(call: Call): Reply {
  const { site, list, file } = fileOf(call);
  const limit = pageSize(call.query.$top);
  const token = /^Paged=TRUE&p_FileLeafRef=(.+)$/s.exec(call.query.$skiptoken ?? '');
  if (call.query.$skiptoken !== undefined && token === null) throw invalid('The provided skip token is not valid.');
  // Names of what is removed begin with a colon, which sorts before every name that can stand.
  const found = childrenOf(call.tenant, list, file.item, token?.[1] ?? '', limit + 1);
  const page = found.slice(0, limit);
  const links: Record<string, unknown> = {};
  if (found.length > limit) {
    const after = `Paged=TRUE&p_FileLeafRef=${page.at(-1)!.name.toLowerCase()}`;
    links['@odata.nextLink'] = nextLink(call.base, call.path, call.query, after);
  }
  const value = page.map((child) => selected(call, fileShape(call.tenant, { site, list }, child)));
  return collection(call, `drives('${list.drive}')/items('${file.drive_item}')/children`, value, links);
}

function folder(call: Call): Reply {
  const { site, list, file: parent } = fileOf(call);
  const body = bodyOf(call.json, new Set(['name', 'folder']));
  if (!isObject(body.folder)) throw invalid("Only folders are created here; property 'folder' is missing.");
  if (parent.folder === 0) throw invalid('The parent is not a folder.');
  const made = createFolder(
    call.tenant,
    list,
    parent,
    textOf(body, 'name'),
    behaviourOf(body[CONFLICT], 'fail'),
    whoIs(call.caller),
  );
  tellFile(call.tenant, { site, list }, 'created', made);
  return entity(call, `drives('${list.drive}')/items`, fileShape(call.tenant, { site, list }, made), 201);
}

function remove(call: Call): Reply {
  const { site, list, file } = fileOf(call);
  const gone = removeFile(call.tenant, list, file, whoIs(call.caller), call.headers['if-match']);
  for (const one of gone) tellFile(call.tenant, { site, list }, 'deleted', one);
  return noContent;
}

/** The drive's own delta. Its tokens carry the library's handle as a negative number: a list's token is of no use here. */
function delta(call: Call): Reply {
  const library = libraryOf(call);
  const { tenant } = call;
  const { $top = null, token } = call.query;
  const list = { ...library.list, no: -library.list.no };
  const asked = { select: null, expand: null, top: $top };
  const from =
    token === undefined || token === 'latest'
      ? startToken(list, token === 'latest' ? 'now' : 'the start', asked)
      : openToken(tenant, list.no, token, (old) => linkTo(call, { $top: (old ?? asked).top ?? undefined }));
  const limit = pageSize(from.top ?? undefined);
  const found = changedFiles(tenant, library.list, from.at, from.began, limit + 1);
  const rows = found.slice(0, limit);
  const atEnd = found.length <= limit;
  const next = { ...from, at: atEnd ? list.last_change : rows.at(-1)!.change };
  const value = rows.map((row) => (row.deleted === 1 ? removedShape(library, row) : fileShape(tenant, library, row)));
  return collection(call, 'driveItems', repeated(tenant, value), {
    [atEnd ? '@odata.deltaLink' : '@odata.nextLink']: linkTo(call, { token: sealToken(tenant, next) }),
  });
}

const get = { method: 'GET', permissions: READ_FILES } as const;

export const driveRoutes: readonly Route[] = [
  ...forSite({ method: 'GET', permissions: READ, options: [], handle: drives }, '/drives'),
  ...forDrive({ ...get, options: ['$select'], handle: drive }, ''),
  ...forDrive({ ...get, options: ['$top'], handle: delta }, '/root/delta'),
  ...forFile({ ...get, options: ['$select'], handle: file }, ''),
  ...forFile({ ...get, options: ['$select', '$top', '$skiptoken'], handle: children }, '/children'),
  ...forFile({ method: 'POST', permissions: WRITE_FILES, options: [], handle: folder }, '/children'),
  ...forFile({ method: 'DELETE', permissions: WRITE_FILES, options: [], handle: remove }, ''),
];
