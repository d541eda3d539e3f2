import { GraphFault } from '../route.ts';
import type { NewAttachment } from './attachment-store.ts';
import { withoutNuls } from './mime/charset.ts';

/** Adding in one request ends below 3 MB; an upload session begins there (platform facts 2.5). */
export const SMALL = 3 * 1024 * 1024;

/** The JSON of a new attachment. Throws 400 where it is malformed, 413 where it is too large for one request. */
export function readAttachment(json: unknown): NewAttachment {
  const attachment = (typeof json === 'object' && json !== null ? json : {}) as Record<string, unknown>;
  const { name, contentType, isInline = false, contentId } = attachment;
  if (typeof name !== 'string' || name === '') throw malformed('name');
  if (contentType !== undefined && contentType !== null && typeof contentType !== 'string')
    throw malformed('contentType');
  if (typeof isInline !== 'boolean') throw malformed('isInline');
  const common = {
    name: withoutNuls(name).slice(0, 255),
    isInline,
    contentId: typeof contentId === 'string' ? withoutNuls(contentId) : '',
  };
  switch (attachment['@odata.type']) {
    case '#microsoft.graph.fileAttachment': {
      const { contentBytes } = attachment;
      if (typeof contentBytes !== 'string' || !/^[A-Za-z0-9+/\r\n]*={0,2}\s*$/.test(contentBytes))
        throw malformed('contentBytes');
      const bytes = Buffer.from(contentBytes, 'base64');
      if (bytes.length >= SMALL) {
        throw new GraphFault(
          413,
          'ErrorMessageSizeExceeded',
          'The attachment is too large for one request; use an upload session.',
        );
      }
      return { ...common, kind: 'file', contentType: contentType ?? 'application/octet-stream', bytes };
    }
    case '#microsoft.graph.referenceAttachment': {
      const link = { sourceUrl: attachment.sourceUrl ?? null };
      return {
        ...common,
        kind: 'reference',
        contentType: contentType ?? 'text/html',
        bytes: Buffer.from(JSON.stringify(link)),
      };
    }
    case '#microsoft.graph.itemAttachment':
      throw new GraphFault(501, 'notSupported', 'The emulator does not imitate adding an itemAttachment.');
    default:
      throw malformed('@odata.type');
  }
}

export const malformed = (name: string): GraphFault =>
  new GraphFault(400, 'RequestBodyRead', `The attachment's '${name}' is missing or not valid.`);
