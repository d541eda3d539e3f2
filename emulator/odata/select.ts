/** `$select` and `$expand`. */

export type Expand = {
  readonly name: string;
  readonly select: readonly string[] | null;
  readonly expand: readonly Expand[];
  /** Options in the brackets other than select and expand, with their `$` and undone nothing: `$filter`, `$top`. */
  readonly options: Readonly<Record<string, string>>;
};

export type Selected =
  | { readonly ok: true; readonly names: readonly string[] }
  | { readonly ok: false; readonly why: string };
export type Expanded =
  | { readonly ok: true; readonly expand: readonly Expand[] }
  | { readonly ok: false; readonly why: string };

const NAME = /^[\p{L}_@*][\p{L}\p{N}_.@/*-]*$/u;

/** `$select=a,b`: the names as written, without empty ones or repeats. */
export function readSelect(text: string): Selected {
  const names = text.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong !== undefined) return { ok: false, why: `'${wrong}' is no property.` };
  return { ok: true, names: [...new Set(names)] };
}

/** `$expand=fields($select=Title,Status),attachments`; options in brackets may lack their `$`. */
export function readExpand(text: string): Expanded {
  try {
    return { ok: true, expand: expands(text, 0) };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, why: error.message };
    throw error;
  }
}

/** The chosen properties of an object, in its own order. `always` and annotations of the object are kept. */
export function pick(
  value: Readonly<Record<string, unknown>>,
  names: readonly string[],
  always: readonly string[] = [],
): Record<string, unknown> {
  const wanted = new Set([...names, ...always]);
  const picked: Record<string, unknown> = {};
  for (const name in value) {
    const at = name.indexOf('@');
    if (wanted.has(name) || at === 0 || (at > 0 && wanted.has(name.slice(0, at)))) picked[name] = value[name];
  }
  return picked;
}

function expands(text: string, depth: number): Expand[] {
  if (depth > 5) throw new SyntaxError('The expansion is nested too deeply.');
  return cut(text, ',').map((piece) => {
    const match = /^\s*([\p{L}_][\p{L}\p{N}_.]*)\s*(?:\((.*)\))?\s*$/su.exec(piece);
    if (match === null) throw new SyntaxError(`'${piece.trim()}' cannot be expanded.`);
    let select: readonly string[] | null = null;
    let expand: readonly Expand[] = [];
    const options: Record<string, string> = {};
    for (const option of match[2] === undefined ? [] : cut(match[2], ';')) {
      const pair = /^\s*\$?([a-zA-Z]+)\s*=(.*)$/s.exec(option);
      if (pair === null) throw new SyntaxError(`'${option.trim()}' is no option of an expansion.`);
      const name = pair[1]!.toLowerCase();
      if (name === 'select') {
        const read = readSelect(pair[2]!);
        if (!read.ok) throw new SyntaxError(read.why);
        select = read.names;
      } else if (name === 'expand') {
        expand = expands(pair[2]!, depth + 1);
      } else {
        options[`$${name}`] = pair[2]!.trim();
      }
    }
    return { name: match[1]!, select, expand, options };
  });
}

/** Splits at a mark that stands outside brackets and quotes. */
function cut(text: string, mark: string): string[] {
  const pieces: string[] = [];
  let open = 0;
  let quoted = false;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === "'") quoted = !quoted;
    if (quoted) continue;
    if (sign === '(') open += 1;
    if (sign === ')') open -= 1;
    if (open < 0) throw new SyntaxError('A bracket is closed that was not opened.');
    if (sign === mark && open === 0) {
      pieces.push(text.slice(from, i));
      from = i + 1;
    }
  }
  if (open !== 0 || quoted) throw new SyntaxError('A bracket or a quote is not closed.');
  pieces.push(text.slice(from));
  return pieces;
}
