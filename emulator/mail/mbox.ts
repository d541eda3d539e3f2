/**
 * The messages of an mbox (mboxrd: `>From ` in a body gives back its `From `); anything that does not begin as one is
 * a single message and comes back byte for byte.
 */
export function splitMbox(input: Uint8Array): Uint8Array[] {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  if (!isEnvelope(bytes, 0)) return [input];
  const starts = [0];
  for (let at = bytes.indexOf('\nFrom '); at !== -1; at = bytes.indexOf('\nFrom ', at + 6)) {
    const blankBefore = bytes[at - 1] === 10 || (bytes[at - 1] === 13 && bytes[at - 2] === 10);
    if (blankBefore && isEnvelope(bytes, at + 1)) starts.push(at + 1);
  }
  return starts.map((start, index) => unquoted(bytes, start, starts[index + 1] ?? bytes.length));
}

/** `From somebody Thu Nov 19 09:12:00 2026` and nothing a letter would begin with. */
function isEnvelope(bytes: Buffer, at: number): boolean {
  const line = bytes.toString('latin1', at, Math.min(bytes.length, at + 300)).split(/\r?\n/, 1)[0]!;
  return /^From \S.*\d{4}(?:\s|$)/.test(line) || /^From \S+\s*$/.test(line);
}

function unquoted(bytes: Buffer, start: number, end: number): Uint8Array {
  const firstLine = bytes.indexOf(10, start);
  let stop = end;
  // The empty line before the next envelope belongs to the mbox.
  if (bytes[stop - 1] === 10 && bytes[stop - 2] === 10) stop -= 1;
  else if (bytes[stop - 1] === 10 && bytes[stop - 2] === 13 && bytes[stop - 3] === 10) stop -= 2;
  const body = bytes.subarray(firstLine === -1 || firstLine >= stop ? stop : firstLine + 1, stop);
  if (!body.includes('>From ')) return body;
  return Buffer.from(body.toString('latin1', 0, body.length).replace(/^>(>*From )/gm, '$1'), 'latin1');
}
