import type { Tenant } from '../tenant.ts';
import type { AddIn, SendMode } from './page/shapes.ts';

/** Why an add-in's facts are not taken. */
export class BadAddIn extends Error {
  override name = 'BadAddIn';
}

export const addInSchema = `
  CREATE TABLE IF NOT EXISTS outlook_add_in (
    one INTEGER PRIMARY KEY CHECK (one = 1), facts TEXT NOT NULL
  ) STRICT;
`;

/** The add-in that is deployed to everybody; null: none. */
export function deployedAddIn(tenant: Tenant): AddIn | null {
  const row = tenant.sql('SELECT facts FROM outlook_add_in').get();
  return row === undefined ? null : readAddIn(JSON.parse(String(row.facts)));
}

export function deployAddIn(tenant: Tenant, addIn: AddIn | null): void {
  if (addIn === null) tenant.sql('DELETE FROM outlook_add_in').run();
  else tenant.sql('INSERT OR REPLACE INTO outlook_add_in VALUES (1, ?)').run(JSON.stringify(addIn));
}

/** Reads an add-in's facts. Throws BadAddIn. An address may be http where it is this machine's, as everything here is. */
export function readAddIn(json: unknown): AddIn {
  const facts = record(json, 'The add-in');
  const send = facts.send === undefined || facts.send === null ? null : record(facts.send, '"send"');
  const permission = facts.permission ?? 3;
  if (permission !== 1 && permission !== 2 && permission !== 3) throw new BadAddIn('"permission" must be 1, 2 or 3.');
  return {
    id: text(facts, 'id'),
    name: text(facts, 'name'),
    accentColor: /^#[0-9a-f]{6}$/i.test(String(facts.accentColor)) ? String(facts.accentColor) : '#0B6B6B',
    pane: address(facts, 'pane'),
    icon: facts.icon === undefined || facts.icon === null ? null : address(facts, 'icon'),
    send: send && {
      ...{ page: address(send, 'page'), action: text(send, 'action'), mode: mode(send.mode) },
      mailboxSet: typeof send.mailboxSet === 'string' ? send.mailboxSet : '1.12',
    },
    pinnable: facts.pinnable !== false,
    multiSelect: facts.multiSelect === true,
    noItem: facts.noItem === true,
    sharedFolders: facts.sharedFolders !== false,
    permission,
    registration: typeof facts.registration === 'string' ? facts.registration : null,
  };
}

function mode(value: unknown): SendMode {
  if (value === 'promptUser' || value === 'softBlock' || value === 'block') return value;
  throw new BadAddIn('"mode" must be promptUser, softBlock or block.');
}

function address(from: Record<string, unknown>, name: string): string {
  const value = text(from, name);
  const url = URL.canParse(value) ? new URL(value) : null;
  const here = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url?.protocol === 'https:' || here) return value;
  throw new BadAddIn(`"${name}" must be an https address.`);
}

function text(from: Record<string, unknown>, name: string): string {
  const value = from[name];
  if (typeof value === 'string' && value !== '' && value.length <= 2048) return value;
  throw new BadAddIn(`"${name}" is missing.`);
}

function record(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new BadAddIn(`${what} must be an object.`);
}
