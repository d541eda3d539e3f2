import type { IncomingMessage, ServerResponse } from 'node:http';
import { findUser, type Person } from '../directory/people.ts';
import { findSession } from '../entra/memory.ts';
import { readSession } from '../entra/session-cookie.ts';
import { send } from '../shell/answer.ts';
import { readBody } from '../shell/body.ts';
import type { Tenant } from '../tenant.ts';
import { type Asset, assetsOf } from './assets.ts';

const ownFiles = new Set(['account-menu.ts', 'base.css', 'element.ts', 'modal.ts', 'theme.ts']);
const assets = assetsOf(new URL('./', import.meta.url));

/** What the pages of Teams and of Outlook have in common: `/pages/NAME`, for browsers. */
export const pagesFront = {
  async answer(_request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
    const name = target.slice('/pages/'.length);
    return sendAsset(response, ownFiles.has(name) ? assets(name) : null);
  },
};

export function sendAsset(response: ServerResponse, found: Asset | null): Promise<void> {
  if (found === null) return json(response, 404, { error: 'There is no such file.' });
  const headers = { 'Content-Type': found.type, 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' };
  return send(response, 200, headers, found.bytes);
}

export const json = (response: ServerResponse, status: number, body: unknown): Promise<void> =>
  send(response, status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }, body);

/** Whom the browser's session at the tenant is of. */
export function signedInPerson(tenant: Tenant, request: IncomingMessage): Person | null {
  const session = readSession(request);
  const id = session === null ? null : findSession(tenant, session);
  return id === null ? null : findUser(tenant, id);
}

/** Whether our own page asks; every other origin of this machine shares its cookies. */
export const asksItself = (tenant: Tenant, request: IncomingMessage): boolean =>
  request.headers.origin === tenant.settings.origin;

/** JSON that our own page posted; null for what anybody else sent, or what is no JSON object. */
export async function postedByPage(tenant: Tenant, request: IncomingMessage): Promise<Record<string, unknown> | null> {
  if (!asksItself(tenant, request)) return null;
  try {
    const body: unknown = JSON.parse(String(await readBody(request, 64 * 1024)));
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
