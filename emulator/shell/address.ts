/** What an address below the version root says. */
export type Address = { readonly path: string; readonly query: Record<string, string> };

const SYSTEM_OPTIONS = new Set([
  'filter',
  'select',
  'expand',
  'orderby',
  'top',
  'skip',
  'count',
  'search',
  'skiptoken',
  'deltatoken',
  'format',
]);

const NO_QUERY: Record<string, string> = Object.freeze({});

/**
 * Splits an address into path and decoded query. System options are named `$name` in lower case whether or not the
 * caller wrote the dollar sign (v1.0 accepts both). Null where it cannot be decoded or names one system option twice.
 */
export function readAddress(target: string): Address | null {
  const hash = target.indexOf('#');
  const whole = hash === -1 ? target : target.slice(0, hash);
  const mark = whole.indexOf('?');
  if (mark === -1) return { path: whole, query: NO_QUERY };
  const query: Record<string, string> = {};
  for (const pair of whole.slice(mark + 1).split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const rawName = equals === -1 ? pair : pair.slice(0, equals);
    const rawValue = equals === -1 ? '' : pair.slice(equals + 1);
    let name: string;
    let value: string;
    try {
      name = decodeURIComponent(rawName.replaceAll('+', ' '));
      value = decodeURIComponent(rawValue.replaceAll('+', ' '));
    } catch {
      return null;
    }
    const bare = (name.startsWith('$') ? name.slice(1) : name).toLowerCase();
    const key = name.startsWith('$') || SYSTEM_OPTIONS.has(bare) ? `$${bare}` : name;
    if (key.startsWith('$') && Object.hasOwn(query, key)) return null;
    Object.defineProperty(query, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return { path: whole.slice(0, mark), query };
}

const NO_PREFERENCES: ReadonlyMap<string, string> = new Map();

/** The Prefer header as name (lower case) to value, quotes removed; `''` where a preference has no value. */
export function readPrefer(header: string | undefined): ReadonlyMap<string, string> {
  if (header === undefined || header === '') return NO_PREFERENCES;
  const preferences = new Map<string, string>();
  for (const match of header.matchAll(/([^\s,;="]+)\s*(?:=\s*(?:"([^"]*)"|([^\s,;]*)))?/g)) {
    preferences.set(match[1]!.toLowerCase(), match[2] ?? match[3] ?? '');
  }
  return preferences;
}
