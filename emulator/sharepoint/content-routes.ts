import type { Call, Reply, Route } from '../route.ts';
import { entity } from './answers.ts';
import { downloadAddress } from './downloads.ts';
import { fileOf, forFile, type Library, libraryOf, pathIn, tellFile } from './drive-address.ts';
import { behaviourOf } from './drive-routes.ts';
import { fileShape } from './file-shape.ts';
import { type Change, folderAt, putFile, replaceContent } from './files.ts';
import { whoIs } from './identity.ts';
import { READ_FILES, WRITE_FILES } from './permissions.ts';
import { invalid } from './refusals.ts';

/** The bytes are elsewhere: a short-lived address that takes no token. */
function read(call: Call): Reply {
  const { list, file } = fileOf(call);
  if (file.folder === 1) throw invalid('A folder has no content.');
  return { status: 302, headers: { Location: downloadAddress(call.tenant, list, file) } };
}

/** 201 for a new file, 200 for new content of one that was there. Folders on the way are created. */
function write(call: Call): Reply {
  const library = libraryOf(call);
  const changes = put(call, library);
  for (const { type, file } of changes) tellFile(call.tenant, library, type, file);
  const change = changes.at(-1)!;
  return entity(
    call,
    `drives('${library.list.drive}')/items`,
    fileShape(call.tenant, library, change.file),
    change.type === 'created' ? 201 : 200,
  );
}

/** Every folder that was made on the way, and the file last. */
function put(call: Call, { list }: Library): readonly Change[] {
  const { tenant, bytes } = call;
  const who = whoIs(call.caller);
  const ifMatch = call.headers['if-match'];
  const { from, names } = pathIn(call, list);
  if (names.length === 0) return [{ file: replaceContent(tenant, list, from, bytes, who, ifMatch), type: 'updated' }];
  const behaviour = behaviourOf(call.query['@microsoft.graph.conflictBehavior'], 'replace');
  return tenant.transaction(() => {
    const { folder, made } = folderAt(tenant, list, from, names.slice(0, -1), who);
    const change = putFile(tenant, list, folder, names.at(-1)!, bytes, behaviour, who, ifMatch);
    return [...made.map((file): Change => ({ file, type: 'created' })), change];
  });
}

export const contentRoutes: readonly Route[] = [
  ...forFile({ method: 'GET', permissions: READ_FILES, options: [], handle: read }, '/content'),
  ...forFile({ method: 'PUT', permissions: WRITE_FILES, options: [], handle: write }, '/content'),
];
