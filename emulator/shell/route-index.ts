import type { Route } from '../route.ts';

/** A route found for an address, with the decoded values of its `:name` pieces. */
export type Found = { readonly route: Route; readonly params: Record<string, string> };

type Step = {
  readonly fixed: Map<string, Step>;
  /** `:name` */
  one: Step | null;
  /** `:name:`, a piece that ends with a colon */
  oneColon: Step | null;
  /** `:name*`, everything that is left */
  rest: Step | null;
  /** `:name*:`, everything up to a piece that ends with a colon */
  restColon: Step | null;
  readonly routes: Map<string, { readonly route: Route; readonly names: readonly string[] }>;
};

const step = (): Step => ({
  fixed: new Map(),
  one: null,
  oneColon: null,
  rest: null,
  restColon: null,
  routes: new Map(),
});

/** A tree over the pieces of every route's pattern: fixed pieces win over parameters, parameters over rests. */
export class RouteIndex {
  readonly #root = step();

  constructor(routes: readonly Route[]) {
    for (const route of routes) this.#add(route);
  }

  /** `pieces` as `addressPieces` gives them. */
  find(method: string, pieces: readonly string[]): Found | null {
    const values: string[] = [];
    const found = this.#walk(this.#root, method, pieces, 0, values);
    if (found === null) return null;
    const params: Record<string, string> = {};
    for (let i = 0; i < found.names.length; i++) params[found.names[i]!] = values[i]!;
    return { route: found.route, params };
  }

  #add(route: Route): void {
    let at = this.#root;
    const names: string[] = [];
    for (const piece of splitFunctions(route.pattern.split('/').filter(Boolean))) {
      const parameter = /^:(\w+)(\*?)(:?)$/.exec(piece);
      if (parameter === null) {
        const key = piece.toLowerCase();
        let next = at.fixed.get(key);
        if (next === undefined) {
          next = step();
          at.fixed.set(key, next);
        }
        at = next;
        continue;
      }
      names.push(parameter[1]!);
      const kind = parameter[2] ? (parameter[3] ? 'restColon' : 'rest') : parameter[3] ? 'oneColon' : 'one';
      at[kind] ??= step();
      at = at[kind];
    }
    if (at.routes.has(route.method)) throw new Error(`Two routes for ${route.method} ${route.pattern}`);
    at.routes.set(route.method, { route, names });
  }

  #walk(
    at: Step,
    method: string,
    pieces: readonly string[],
    index: number,
    values: string[],
  ): { route: Route; names: readonly string[] } | null {
    if (index === pieces.length) return at.routes.get(method) ?? null;
    const piece = pieces[index]!;
    const depth = values.length;
    const fixed = at.fixed.get(piece) ?? at.fixed.get(piece.toLowerCase());
    if (fixed !== undefined) {
      const found = this.#walk(fixed, method, pieces, index + 1, values);
      if (found !== null) return found;
      values.length = depth;
    }
    if (at.oneColon !== null && piece.endsWith(':')) {
      values.push(piece.slice(0, -1));
      const found = this.#walk(at.oneColon, method, pieces, index + 1, values);
      if (found !== null) return found;
      values.length = depth;
    }
    if (at.one !== null) {
      values.push(piece);
      const found = this.#walk(at.one, method, pieces, index + 1, values);
      if (found !== null) return found;
      values.length = depth;
    }
    if (at.restColon !== null) {
      for (let end = index; end < pieces.length; end++) {
        if (!pieces[end]!.endsWith(':')) continue;
        values.push(
          pieces
            .slice(index, end + 1)
            .join('/')
            .slice(0, -1),
        );
        const found = this.#walk(at.restColon, method, pieces, end + 1, values);
        if (found !== null) return found;
        values.length = depth;
      }
    }
    if (at.rest !== null) {
      const found = at.rest.routes.get(method);
      if (found !== undefined) {
        values.push(pieces.slice(index).join('/'));
        return found;
      }
    }
    return null;
  }
}

/**
 * The decoded pieces of an address below the version root; `mailFolders('inbox')` becomes two pieces, `delta()` one.
 * Null where the address cannot be decoded.
 */
export function addressPieces(path: string): string[] | null {
  const pieces: string[] = [];
  for (const raw of path.split('/')) {
    if (raw === '') continue;
    if (!raw.includes('%')) {
      pieces.push(raw);
      continue;
    }
    try {
      pieces.push(decodeURIComponent(raw));
    } catch {
      return null;
    }
  }
  return splitFunctions(pieces);
}

function splitFunctions(pieces: string[]): string[] {
  if (!pieces.some((piece) => piece.endsWith(')'))) return pieces;
  return pieces.flatMap((piece) => {
    const call = /^([\w.]+)\((?:'((?:[^']|'')*)')?\)$/.exec(piece);
    if (call === null) return [piece];
    return call[2] === undefined ? [call[1]!] : [call[1]!, call[2].replaceAll("''", "'")];
  });
}
