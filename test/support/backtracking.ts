/**
 * How many ways there are, at most, in which a regular expression can try to match from one place in a text before it gives
 * up: the number that explodes where repetitions are nested or overlap. Read from the expression itself, so no input and no
 * clock decide. Two things that cannot begin with the same character never multiply.
 */
export type Backtracking = {
  /** An upper bound on the ways from one place. */
  readonly ways: number;
  /** Repetitions without a limit whose end is not certain: each adds a factor of the text's length. */
  readonly open: number;
};

/** Characters that stand for all others when two sets are compared. */
const PROBES = [...Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code)), ...'\u00a0éłİ–—’…›»中а：'];

/** A set of probes, one bit each. */
type Chars = bigint;
const NONE: Chars = 0n;
const ALL: Chars = (1n << BigInt(PROBES.length)) - 1n;
const setOf = (has: (probe: string) => boolean): Chars =>
  PROBES.reduce((set, probe, at) => (has(probe) ? set | (1n << BigInt(at)) : set), NONE);

const seen = new Map<string, Chars>();
function charsOf(source: string, flags: string): Chars {
  const key = `${flags} ${source}`;
  const known = seen.get(key);
  if (known !== undefined) return known;
  const one = new RegExp(`^(?:${source})$`, flags);
  const chars = setOf((probe) => one.test(probe));
  seen.set(key, chars);
  return chars;
}

type Node =
  | { readonly is: 'set'; readonly set: Chars }
  | { readonly is: 'group'; readonly branches: readonly (readonly Node[])[] }
  /** Takes no characters: the edge of a word or a look around may hold at many places, the end of a text at one. */
  | { readonly is: 'edge'; readonly where: 'one place' | 'many places'; readonly inside: readonly (readonly Node[])[] }
  | { readonly is: 'repeat'; readonly node: Node; readonly min: number; readonly max: number };

export function backtracking({ source, flags }: RegExp): Backtracking {
  const reader = new Reader(source, flags.replace(/[gyd]/g, ''));
  const branches = reader.branches();
  if (!reader.atEnd) throw new Error(`/${source}/ was not understood from character ${reader.at}.`);
  const { ways, open } = measure([{ is: 'group', branches }], NONE);
  return { ways, open };
}

class Reader {
  at = 0;
  readonly #source: string;
  readonly #flags: string;
  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags;
  }

  get atEnd(): boolean {
    return this.at >= this.#source.length;
  }

  branches(): Node[][] {
    const branches: Node[][] = [[]];
    while (!this.atEnd && this.#source[this.at] !== ')') {
      if (this.#take('|')) branches.push([]);
      else branches.at(-1)?.push(this.#repeated(this.#atom()));
    }
    return branches;
  }

  #take(text: string): boolean {
    const here = this.#source.startsWith(text, this.at);
    if (here) this.at += text.length;
    return here;
  }

  #pattern(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.#source);
    if (found !== null) this.at = sticky.lastIndex;
    return found;
  }

  #atom(): Node {
    for (const look of ['(?=', '(?!', '(?<=', '(?<!'])
      if (this.#take(look)) return { is: 'edge', where: 'many places', inside: this.#closed() };
    if (this.#take('(?:') || this.#pattern(/\(\?<\w+>/y) || this.#take('('))
      return { is: 'group', branches: this.#closed() };
    if (this.#take('^') || this.#take('$')) return { is: 'edge', where: 'one place', inside: [] };
    if (this.#take('\\b') || this.#take('\\B')) return { is: 'edge', where: 'many places', inside: [] };
    const set = this.#pattern(
      /\[(?:\\.|[^\]\\])+\]|\\[pPu]\{[^}]+\}|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\[^1-9k]|[^\\()[\]*+?]|\]/iuy,
    );
    if (set === null) throw new Error(`/${this.#source}/ was not understood at character ${this.at}.`);
    return { is: 'set', set: charsOf(set[0], this.#flags) };
  }

  #closed(): Node[][] {
    const branches = this.branches();
    if (!this.#take(')')) throw new Error(`/${this.#source}/ has an open bracket.`);
    return branches;
  }

  #repeated(node: Node): Node {
    const [, sign, from, comma, to] = this.#pattern(/(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y) ?? [];
    if (sign === undefined && from === undefined) return node;
    const min = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
    const most = comma === '' ? min : to === '' ? Number.POSITIVE_INFINITY : Number(to);
    const max = sign === undefined ? most : sign === '?' ? 1 : Number.POSITIVE_INFINITY;
    return { is: 'repeat', node, min, max };
  }
}

type Measured = Backtracking & { readonly first: Chars; readonly empty: boolean };

/** `follow`: what may come after these nodes. */
function measure(nodes: readonly Node[], follow: Chars): Measured {
  let rest: Measured = { ways: 1, open: 0, first: follow, empty: true };
  for (const node of nodes.toReversed()) {
    const here = measureOne(node, rest.first);
    rest = {
      ways: here.ways * rest.ways,
      open: here.open + rest.open,
      first: here.empty ? here.first | rest.first : here.first,
      empty: here.empty && rest.empty,
    };
  }
  return rest;
}

function measureOne(node: Node, follow: Chars): Measured {
  switch (node.is) {
    case 'set':
      return { ways: 1, open: 0, first: node.set, empty: false };
    case 'edge': {
      const inside = measureBranches(node.inside, ALL);
      return { ...inside, first: node.where === 'one place' ? NONE : ALL, empty: true };
    }
    case 'group':
      return measureBranches(node.branches, follow);
    case 'repeat': {
      const { min, max } = node;
      const before = measureOne(node.node, follow);
      const body = max > 1 ? measureOne(node.node, follow | before.first) : before;
      const certain = min === max || (body.first & follow) === NONE;
      const finite = Number.isFinite(max);
      const lengths = certain || !finite ? 1 : max - min + 1;
      const each = body.ways === 1 ? 1 : body.ways ** max;
      const open = finite ? body.open * max : body.open > 0 || !certain ? body.open + 1 : 0;
      return { ways: lengths * each, open, first: body.first, empty: min === 0 || body.empty };
    }
  }
}

/** Only branches that can begin alike are tried one after the other at a place. */
function measureBranches(branches: readonly (readonly Node[])[], follow: Chars): Measured {
  const all = branches.map((branch) => measure(branch, follow));
  // Where all begin apart, each stands for itself; the count by character is for the others.
  const together = all.some(({ first, empty }, at) => empty || all.some((other, to) => to < at && first & other.first));
  const at = (_probe: string, index: number): number =>
    all.reduce((sum, { first, empty, ways }) => sum + (empty || (first >> BigInt(index)) & 1n ? ways : 0), 0);
  return {
    ways: Math.max(1, ...(together ? PROBES.map(at) : all.map(({ ways }) => ways))),
    open: Math.max(0, ...all.map(({ open }) => open)),
    first: all.reduce((set, { first }) => set | first, NONE),
    empty: all.some(({ empty }) => empty),
  };
}
