import type { Part } from './parts.ts';

/** The leaves of a message sorted into what a reader shows and what it lists. */
export type Leaves = {
  readonly html: Part | null;
  readonly text: readonly Part[];
  readonly files: readonly { readonly part: Part; readonly related: boolean }[];
};

/**
 * The body is the first text of a message; in a multipart/alternative the plain and the HTML rendering of the same.
 * Every other leaf is an attachment, as in Exchange: a second text of a mixed message becomes `ATT00001.txt`.
 */
export function sortLeaves(root: Part): Leaves {
  const texts: Part[] = [];
  const files: { part: Part; related: boolean }[] = [];
  let html: Part | null = null;
  let bodyFound = false;
  const visit = (part: Part, related: boolean, alternative: boolean): void => {
    if (part.type.startsWith('multipart/')) {
      const isAlternative = part.type === 'multipart/alternative';
      const before = bodyFound;
      for (const child of part.children) {
        if (isAlternative) bodyFound = before;
        visit(
          child,
          related || part.type === 'multipart/related',
          isAlternative || (alternative && part.type === 'multipart/related'),
        );
      }
      if (isAlternative && (html !== null || texts.length > 0)) bodyFound = true;
      return;
    }
    const readable = (part.type === 'text/plain' || part.type === 'text/html') && part.disposition !== 'attachment';
    const named = part.filename !== '' && !alternative && part !== root;
    if (readable && !bodyFound && !named) {
      if (part.type === 'text/html') html ??= part;
      else texts.push(part);
      bodyFound = true;
      return;
    }
    if (part.start >= part.end && part.filename === '' && part.type === 'text/plain') return;
    files.push({ part, related });
  };
  visit(root, false, false);
  return { html, text: texts, files };
}
