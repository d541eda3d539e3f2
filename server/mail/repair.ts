import { type Leaf, leavesOf, type Part, partsOf } from './parts.ts';

/** A line that begins like a boundary and is followed by a header of a part or by an empty line. */
const LIKE_A_BOUNDARY = /^--([^\r\n]{1,200}?)[ \t]*\r?\n(?:[A-Za-z-]{3,40}:|\r?\n)/m;

/**
 * A multipart none of whose parts were found, because its boundary is missing or wrong, would lose the whole letter. Its
 * content is taken apart at what looks like the boundary, or else read as plain text. Any other leaf stays as it is.
 */
export async function openBroken(leaf: Leaf, forgiven: Set<string>): Promise<readonly Leaf[]> {
  const { part } = leaf;
  if (part.contentType.multipart === false) return [leaf];
  forgiven.add('no-parts');
  if (part.content === null || part.content.byteLength === 0) return [];
  const guessed = LIKE_A_BOUNDARY.exec(Buffer.from(part.content).toString('latin1', 0, 100_000))?.[1];
  if (guessed !== undefined && !guessed.includes('"') && !guessed.includes('\\')) {
    const head = Buffer.from(`Content-Type: ${part.contentType.parsed.value}; boundary="${guessed}"\r\n\r\n`, 'latin1');
    const whole = Buffer.concat([head, Buffer.from(part.content)]);
    try {
      const found = leavesOf(await partsOf(whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.byteLength)));
      if (found.every((one) => one.part.contentType.multipart === false)) return found;
    } catch {
      return [asText(leaf)];
    }
  }
  return [asText(leaf)];
}

function asText({ part, alternative }: Leaf): Leaf {
  const { charset } = part.contentType.parsed.params;
  const plain: Part = {
    ...part,
    contentType: { parsed: { value: 'text/plain', params: { charset } }, multipart: false },
  };
  return { part: plain, mediaType: 'text/plain', alternative };
}
