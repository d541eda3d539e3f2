/** One header field. `raw` is the unfolded value with one character per byte. */
export type Field = { readonly name: string; readonly raw: string };

/** The header of a message or part, and where its body begins. */
export type Header = { readonly fields: readonly Field[]; readonly bodyStart: number };

const MOST_FIELDS = 2_000;
const LONGEST_VALUE = 4 * 1024 * 1024;
const FIELD = /^([!-9;-~]{1,200})[ \t]*:/;

/**
 * Reads the header that begins at `start`. Tolerant the way a receiving server must be: a line that is no field is
 * passed over while fields follow it, and begins the body where none does; a header without an empty line ends there.
 */
export function readHeader(bytes: Buffer, start: number, end: number): Header {
  const fields: Field[] = [];
  let at = start;
  let name = '';
  let value: string[] = [];
  let length = 0;
  const finish = (): void => {
    if (name !== '' && fields.length < MOST_FIELDS) fields.push({ name, raw: value.join('').trim() });
    name = '';
    value = [];
    length = 0;
  };
  while (at < end) {
    const newline = bytes.indexOf(10, at);
    const next = newline === -1 || newline >= end ? end : newline + 1;
    const line = lineText(bytes, at, next);
    if (line === '') {
      finish();
      return { fields, bodyStart: next };
    }
    const first = line.charCodeAt(0);
    if ((first === 32 || first === 9) && name !== '') {
      if (length < LONGEST_VALUE) value.push(line.replace(/^[ \t]+/, ' '));
      length += line.length;
    } else {
      const field = FIELD.exec(line.length > 300 ? line.slice(0, 300) : line);
      if (field === null) {
        const envelope = fields.length === 0 && name === '' && /^>?From /.test(line);
        if (!envelope && !fieldFollows(bytes, next, end)) {
          finish();
          return { fields, bodyStart: at };
        }
      } else {
        finish();
        name = field[1]!;
        value = [line.slice(field[0].length, field[0].length + LONGEST_VALUE)];
        length = line.length;
      }
    }
    at = next;
  }
  finish();
  return { fields, bodyStart: end };
}

/** The first field of that name, or null. */
export function fieldValue(fields: readonly Field[], name: string): string | null {
  for (const field of fields)
    if (field.name.length === name.length && field.name.toLowerCase() === name) return field.raw;
  return null;
}

function lineText(bytes: Buffer, at: number, next: number): string {
  let end = next;
  while (end > at && (bytes[end - 1] === 10 || bytes[end - 1] === 13)) end -= 1;
  return bytes.toString('latin1', at, end);
}

function fieldFollows(bytes: Buffer, at: number, end: number): boolean {
  return at < end && FIELD.test(bytes.toString('latin1', at, Math.min(end, at + 300)));
}
