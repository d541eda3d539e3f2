import type { Call, Reply, Route } from '../route.ts';
import { noContent } from './answers.ts';
import { transferOrigin } from './downloads.ts';
import { forFile, libraryOf, pathIn, tellFile } from './drive-address.ts';
import { behaviourOf } from './drive-routes.ts';
import { checkName } from './file-name.ts';
import { childOf, type FileRow, fileByNumber } from './file-rows.ts';
import { fileShape } from './file-shape.ts';
import { type Behaviour, checkFileTag, folderAt } from './files.ts';
import { whoIs } from './identity.ts';
import { bodyOf, flagOf, type Json } from './json.ts';
import type { ListRow } from './list-row.ts';
import { freshList } from './lists.ts';
import { WRITE_FILES } from './permissions.ts';
import { invalid, nameTaken, notImitated, staleItem } from './refusals.ts';
import { siteByNo } from './sites.ts';
import { beginUpload, endUpload, progress, session, takePiece } from './upload-session.ts';

const ITEM = new Set(['name', 'description', 'fileSize', 'fileSystemInfo', 'mediaSourceInfo']);

function begin(call: Call): Reply {
  const library = libraryOf(call);
  const { tenant } = call;
  const body = bodyOf(call.json ?? {}, new Set(['item', 'deferCommit']));
  if (flagOf(body, 'deferCommit', false)) throw notImitated('A deferred commit');
  const item: Json = body.item === undefined ? {} : bodyOf(body.item, ITEM);
  const asked = behaviourOf(item['@microsoft.graph.conflictBehavior'], 'fail');
  // A session on a file's own id can mean nothing but new content for it.
  const behaviour = call.params.path === undefined ? 'replace' : asked;
  const { begun, made } = tenant.transaction(() => {
    const { parent, name, made } = target(call, library.list);
    if (item.name !== undefined && item.name !== name) throw invalid('The name differs from the one in the address.');
    checkName(name);
    checkStanding(call, childOf(tenant, library.list, parent.item, name), behaviour);
    const ifMatch = call.headers['if-match'];
    return { begun: beginUpload(tenant, library.list, parent, name, behaviour, whoIs(call.caller), ifMatch), made };
  });
  for (const folder of made) tellFile(tenant, library, 'created', folder);
  const uploadUrl = `${transferOrigin(tenant)}/transfer/uploads/${begun.key}`;
  return {
    status: 200,
    body: { '@odata.context': `${call.base}/$metadata#microsoft.graph.uploadSession`, uploadUrl, ...progress(begun) },
  };
}

/** The folder and name a session is for: of a path, whose folders are made, or of a file that is there already. */
function target(call: Call, list: ListRow): { parent: FileRow; name: string; made: readonly FileRow[] } {
  const { from, names } = pathIn(call, list);
  if (names.length > 0) {
    const { folder, made } = folderAt(call.tenant, list, from, names.slice(0, -1), whoIs(call.caller));
    return { parent: folder, name: names.at(-1)!, made };
  }
  if (from.folder === 1) throw invalid('A folder has no content.');
  return { parent: fileByNumber(call.tenant, list, from.parent)!, name: from.name, made: [] };
}

/** Whether an upload may begin beside what stands under its name. */
function checkStanding(call: Call, standing: FileRow | null, behaviour: Behaviour): void {
  const ifMatch = call.headers['if-match'];
  if (standing === null) {
    if (ifMatch !== undefined) throw staleItem();
    return;
  }
  checkFileTag(standing, ifMatch);
  if (standing.folder === 1 || behaviour === 'fail') throw nameTaken();
}

function piece(call: Call): Reply {
  const { tenant } = call;
  const at = session(tenant, call.params.key!);
  const change = takePiece(tenant, at, call.headers['content-range'], call.bytes);
  if (change === null) return { status: 202, body: progress(session(tenant, at.key)) };
  const list = freshList(tenant, at.list);
  const library = { site: siteByNo(tenant, list.site), list };
  tellFile(tenant, library, change.type, change.file);
  return { status: change.type === 'created' ? 201 : 200, body: fileShape(tenant, library, change.file) };
}

function cancel(call: Call): Reply {
  endUpload(call.tenant, session(call.tenant, call.params.key!).key);
  return noContent;
}

const status = (call: Call): Reply => ({ status: 200, body: progress(session(call.tenant, call.params.key!)) });

export const uploadRoutes: readonly Route[] = forFile(
  { method: 'POST', permissions: WRITE_FILES, options: [], handle: begin },
  '/createUploadSession',
);

const anyone = { pattern: '/uploads/:key', permissions: { app: [], delegated: [] }, workload: 'sharepoint' } as const;

/** The upload address itself: whoever has it may use it. */
export const uploadTransfers: readonly Route[] = [
  { ...anyone, method: 'PUT', handle: piece },
  { ...anyone, method: 'GET', handle: status },
  { ...anyone, method: 'DELETE', handle: cancel },
];
