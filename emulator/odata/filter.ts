/**
 * `$filter`, as far as the tenant's slices use it, read into a small tree. What cannot be read is a value, because
 * every workload answers its own 400.
 */
import { type Token, tokens } from './tokens.ts';

export type Literal =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null'; readonly value: null }
  /** An unquoted date or instant, as written; `ms` since the epoch. */
  | { readonly kind: 'date'; readonly value: string; readonly ms: number };

export type Comparison = 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge';
export type TextTest = 'startswith' | 'endswith' | 'contains';

export type Filter =
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly path: string; readonly value: Literal }
  | { readonly kind: 'text'; readonly test: TextTest; readonly path: string; readonly value: string }
  /** `categories/any(c:c eq 'X')`; inside `where` the path of the variable itself is '' and `c/id` is `id`. */
  | { readonly kind: 'any'; readonly path: string; readonly where: Filter | null }
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly filter: Filter };

export type ReadFilter = { readonly ok: true; readonly filter: Filter } | { readonly ok: false; readonly why: string };

const COMPARISONS: ReadonlySet<string> = new Set(['eq', 'ne', 'lt', 'gt', 'le', 'ge']);
const TEXT_TESTS: ReadonlySet<string> = new Set(['startswith', 'endswith', 'contains']);
const DEEPEST = 50;

/** Reads a decoded `$filter`. Property paths come as written (`from/emailAddress/address`, `fields/Status`). */
export function readFilter(text: string): ReadFilter {
  try {
    const reader = new FilterReader(tokens(text));
    const filter = reader.either();
    reader.end();
    return { ok: true, filter };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, why: error.message };
    throw error;
  }
}

/** Every property path a filter tests, in the order written, for rules such as "must be indexed". */
export function filterPaths(filter: Filter): string[] {
  switch (filter.kind) {
    case 'compare':
    case 'text':
    case 'any':
      return [filter.path];
    case 'and':
    case 'or':
      return [...filterPaths(filter.left), ...filterPaths(filter.right)];
    case 'not':
      return filterPaths(filter.filter);
  }
}

class FilterReader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;
  /** Names of the lambda variables that are open. */
  readonly #variables: string[] = [];

  constructor(list: readonly Token[]) {
    this.#tokens = list;
  }

  either(): Filter {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw new SyntaxError('The filter is nested too deeply.');
    let left = this.#both();
    while (this.#word('or')) left = { kind: 'or', left, right: this.#both() };
    this.#depth -= 1;
    return left;
  }

  end(): void {
    const rest = this.#tokens[this.#at];
    if (rest !== undefined) throw new SyntaxError(`'${rest.text}' is not expected at position ${rest.position}.`);
  }

  #both(): Filter {
    let left = this.#one();
    while (this.#word('and')) left = { kind: 'and', left, right: this.#one() };
    return left;
  }

  #one(): Filter {
    if (this.#word('not')) {
      this.#depth += 1;
      if (this.#depth > DEEPEST) throw new SyntaxError('The filter is nested too deeply.');
      const filter = this.#one();
      this.#depth -= 1;
      return { kind: 'not', filter };
    }
    if (this.#sign('(')) {
      const inside = this.either();
      this.#need(')');
      return inside;
    }
    const name = this.#next('a property');
    if (name.kind !== 'word') throw new SyntaxError(`A property is expected at position ${name.position}.`);
    if (TEXT_TESTS.has(name.text.toLowerCase()) && this.#sign('('))
      return this.#textTest(name.text.toLowerCase() as TextTest);
    if (/\/any$/i.test(name.text) && this.#sign('(')) return this.#any(name.text.slice(0, -4));
    return this.#comparison(name);
  }

  #comparison(name: Token): Filter {
    const operator = this.#next('an operator');
    if (operator.kind !== 'word' || !COMPARISONS.has(operator.text)) {
      throw new SyntaxError(`'${operator.text}' at position ${operator.position} is no operator.`);
    }
    return { kind: 'compare', operator: operator.text as Comparison, path: this.#path(name), value: this.#literal() };
  }

  /** `startswith(path,'x')`, with or without `eq true`. */
  #textTest(test: TextTest): Filter {
    const name = this.#next('a property');
    if (name.kind !== 'word') throw new SyntaxError(`A property is expected at position ${name.position}.`);
    this.#need(',');
    const value = this.#next('a text');
    if (value.kind !== 'text') throw new SyntaxError(`A text in quotes is expected at position ${value.position}.`);
    this.#need(')');
    const found: Filter = { kind: 'text', test, path: this.#path(name), value: value.text };
    if (!this.#word('eq')) return found;
    const wanted = this.#literal();
    if (wanted.kind !== 'boolean') throw new SyntaxError(`${test} is compared with true or false.`);
    return wanted.value ? found : { kind: 'not', filter: found };
  }

  #any(path: string): Filter {
    if (this.#sign(')')) return { kind: 'any', path, where: null };
    const variable = this.#next('a variable');
    if (variable.kind !== 'word' || !/^\w+$/.test(variable.text)) {
      throw new SyntaxError(`A variable is expected at position ${variable.position}.`);
    }
    this.#need(':');
    this.#variables.push(variable.text);
    const where = this.either();
    this.#variables.pop();
    this.#need(')');
    return { kind: 'any', path, where };
  }

  #path(name: Token): string {
    const variable = this.#variables.at(-1);
    if (variable === undefined) return name.text;
    if (name.text === variable) return '';
    if (name.text.startsWith(`${variable}/`)) return name.text.slice(variable.length + 1);
    throw new SyntaxError(`'${name.text}' at position ${name.position} is not the variable '${variable}'.`);
  }

  #literal(): Literal {
    const token = this.#next('a value');
    switch (token.kind) {
      case 'text':
        return { kind: 'text', value: token.text };
      case 'number':
        return { kind: 'number', value: Number(token.text) };
      case 'date':
        return { kind: 'date', value: token.text, ms: Date.parse(token.text) };
      case 'guid':
        return { kind: 'text', value: token.text };
      case 'word':
        if (token.text === 'true' || token.text === 'false') return { kind: 'boolean', value: token.text === 'true' };
        if (token.text === 'null') return { kind: 'null', value: null };
    }
    throw new SyntaxError(`A value is expected at position ${token.position}, not '${token.text}'.`);
  }

  #next(expected: string): Token {
    const token = this.#tokens[this.#at];
    if (token === undefined) throw new SyntaxError(`The filter ends where ${expected} is expected.`);
    this.#at += 1;
    return token;
  }

  #need(sign: string): void {
    const token = this.#next(`'${sign}'`);
    if (token.kind !== 'sign' || token.text !== sign)
      throw new SyntaxError(`'${sign}' is expected at position ${token.position}.`);
  }

  #word(word: string): boolean {
    return this.#take('word', word);
  }

  #sign(sign: string): boolean {
    return this.#take('sign', sign);
  }

  #take(kind: Token['kind'], text: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== kind || token.text !== text) return false;
    this.#at += 1;
    return true;
  }
}
