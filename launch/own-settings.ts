import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

export type Settings = Readonly<Record<string, string>>;

/** Without these there is no way to a tenant of Microsoft 365; a secret may be a certificate instead. */
const NEEDED = ['REDRESS_TENANT_ID', 'REDRESS_CLIENT_ID', 'REDRESS_CLIENT_SECRET', 'REDRESS_SITE', 'REDRESS_MAILBOXES'];
const OF_A_TENANT = [...NEEDED, 'REDRESS_CERTIFICATE_FILE', 'REDRESS_GRAPH_URL', 'REDRESS_AUTHORITY'];

/**
 * Where a setting may stand, the first one wins: the command line, the environment, `.env`, the embedded tenant. This is the one
 * place that says so, for `npm start` and for the command line of Redress alike. An empty one says nothing.
 */
export const inForce = (layers: {
  readonly line?: Settings;
  readonly own: Settings;
  readonly embedded: NodeJS.Dict<string>;
}): Settings => ({ ...filled(layers.embedded), ...layers.own, ...layers.line });

/** What the environment says, and below it the file `.env`. Throws where that is there and cannot be read. */
export const ownSettings = (file: string, env: NodeJS.Dict<string>): Settings => ({
  ...filled(textOf(file)),
  ...filled(env),
});

/** Whoever has set one of these means a real tenant. */
export const ofTenant = (own: Settings): boolean => OF_A_TENANT.some((name) => own[name]);

/** The settings of a tenant that stand in the file with nothing behind them. */
export function leftEmpty(file: string): readonly string[] {
  const said = textOf(file);
  return NEEDED.filter((name) => said[name]?.trim() === '');
}

/** Lines of the file that are no setting, no comment and inside no quotes, by number: they do nothing. */
export function strayLines(file: string): readonly number[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  const stray: number[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]?.trim() ?? '';
    if (line === '' || line.startsWith('#')) continue;
    const value = /^(?:export\s+)?[\w.-]+\s*=\s*(.*)$/.exec(line)?.[1];
    if (value === undefined) stray.push(at + 1);
    const quote = /^(["'`])(?!.*\1)/.exec(value ?? '')?.[1];
    const closes = quote === undefined ? -1 : lines.findIndex((later, n) => n > at && later.includes(quote));
    if (closes > at) at = closes;
  }
  return stray;
}

const textOf = (file: string): NodeJS.Dict<string> => (existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {});

const filled = (env: NodeJS.Dict<string>): Settings =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value]] : [])));
