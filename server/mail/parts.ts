import PostalMime from 'postal-mime';

/** The values of a structured header: `text/plain; charset=utf-8` is `{ value: 'text/plain', params: { charset: 'utf-8' } }`. */
type Structured = { readonly value: string; readonly params: Readonly<Record<string, string | undefined>> };

/** One part of a MIME message with its content decoded to bytes, not yet to text. */
export type Part = {
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  /** The same lines as they came, folds kept. */
  readonly rawHeaderLines: readonly { readonly line: string }[];
  readonly contentType: { readonly parsed: Structured; readonly multipart: string | false };
  readonly contentDisposition: { readonly parsed: Structured };
  readonly contentId?: string | undefined;
  readonly content: ArrayBuffer | null;
  readonly childNodes: readonly Part[];
};

export type Leaf = {
  readonly part: Part;
  readonly mediaType: string;
  /** The closest enclosing multipart/alternative: of its text parts one representation is read, not every one. */
  readonly alternative: Part | null;
};

const LIMITS = { maxNestingDepth: 100, maxHeadersSize: 1024 * 1024, forceRfc822Attachments: true };

/**
 * The tree of parts of a message. Throws where postal-mime gives up (nesting or headers past the limits).
 *
 * Scar: postal-mime's published result has the text but neither a part's bytes nor its charset, so a wrongly labelled
 * charset could not be repaired, nor an HTML part told from a plain one beside it. Its tree has both. The tree is not
 * documented, the version is pinned, and `parts.test.ts` fails when its shape changes.
 */
export async function partsOf(mime: ArrayBuffer): Promise<Part> {
  const parser = new PostalMime(LIMITS);
  await parser.parse(mime);
  return (parser as unknown as { readonly root: Part }).root;
}

/** Every part that is not a container, in order. A container without parts (its boundary never came) is a leaf. */
export function leavesOf(root: Part): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (part: Part, alternative: Part | null): void => {
    const within = part.contentType.multipart === 'alternative' ? part : alternative;
    if (part.childNodes.length > 0) for (const child of part.childNodes) visit(child, within);
    else leaves.push({ part, mediaType: part.contentType.parsed.value || 'text/plain', alternative });
  };
  visit(root, null);
  return leaves;
}
