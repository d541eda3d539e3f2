import { Fragment, type ReactNode } from 'react';

/** A place in a text, with what was looked for marked. The server puts it between U+0002 and U+0003. */
export function marked(snippet: string): ReactNode {
  return snippet.split('\u0002').map((piece, index) => {
    const [found, rest] = index === 0 ? [null, piece] : (piece.split('\u0003') as [string, string | undefined]);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text that never move
      <Fragment key={index}>
        {found !== null && <mark>{found}</mark>}
        {rest}
      </Fragment>
    );
  });
}
