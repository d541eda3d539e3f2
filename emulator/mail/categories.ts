import { GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { withoutNuls } from './mime/charset.ts';

/** An entry of a mailbox's master list. Messages name categories by their display name, in the list or not. */
export type Category = { readonly id: string; readonly displayName: string; readonly color: string };

const COLORS = new Set(['none', ...Array.from({ length: 25 }, (_, number) => `preset${number}`)]);

export function listCategories(tenant: Tenant, box: number): Category[] {
  return tenant.sql('SELECT id, name, color FROM mail_categories WHERE box = ? ORDER BY name').all(box).map(from);
}

/** Throws 404 where the mailbox has no such entry. */
export function askedCategory(tenant: Tenant, box: number, id: string): Category {
  const row = tenant.sql('SELECT id, name, color FROM mail_categories WHERE box = ? AND id = ?').get(box, id);
  if (row === undefined) {
    throw new GraphFault(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  }
  return from(row);
}

/** Throws 409 where the name is taken, in any case. */
export function addCategory(tenant: Tenant, box: number, json: unknown): Category {
  const { displayName, color = 'none' } = record(json, ['displayName', 'color']);
  if (typeof displayName !== 'string' || displayName.trim() === '' || displayName.length > 255)
    throw bad('displayName');
  const name = withoutNuls(displayName);
  const taken = tenant.sql('SELECT 1 FROM mail_categories WHERE box = ? AND name = ?').get(box, name);
  if (taken !== undefined) {
    throw new GraphFault(409, 'CategoryNameAlreadyExists', 'A category with this name already exists.');
  }
  const id = tenant.guid('mail category');
  tenant.sql('INSERT INTO mail_categories VALUES (?, ?, ?, ?)').run(id, box, name, colorOf(color));
  return askedCategory(tenant, box, id);
}

/** Only the colour can change. */
export function recolour(tenant: Tenant, box: number, id: string, json: unknown): Category {
  const category = askedCategory(tenant, box, id);
  const { displayName, color } = record(json, ['displayName', 'color']);
  if (displayName !== undefined && displayName !== category.displayName) {
    throw new GraphFault(400, 'ErrorInvalidPropertySet', "The property 'displayName' of a category cannot be changed.");
  }
  if (color !== undefined) tenant.sql('UPDATE mail_categories SET color = ? WHERE id = ?').run(colorOf(color), id);
  return askedCategory(tenant, box, id);
}

export function removeCategory(tenant: Tenant, box: number, id: string): void {
  askedCategory(tenant, box, id);
  tenant.sql('DELETE FROM mail_categories WHERE id = ?').run(id);
}

function colorOf(color: unknown): string {
  const lower = typeof color === 'string' ? color.toLowerCase() : '';
  if (!COLORS.has(lower)) throw bad('color');
  return lower;
}

function record(json: unknown, allowed: readonly string[]): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw bad('body');
  const unknown = Object.keys(json).find((name) => !name.includes('@odata.') && !allowed.includes(name));
  if (unknown !== undefined) throw bad(unknown);
  return json as Record<string, unknown>;
}

const from = (row: Record<string, unknown>): Category => ({
  id: String(row.id),
  displayName: String(row.name),
  color: String(row.color),
});

const bad = (name: string): GraphFault =>
  new GraphFault(400, 'RequestBodyRead', `The category's '${name}' is not valid.`);
