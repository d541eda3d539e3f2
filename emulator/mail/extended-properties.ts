import { GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';

const TYPES = 'String|Integer|Long|Short|Double|Float|Boolean|SystemTime|Binary|CLSID|Currency|ApplicationTime';
const NAMED = new RegExp(`^(${TYPES}) \\{?([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})\\}? (Name|Id) (.+)$`, 'i');
const TAGGED = new RegExp(`^(${TYPES}) 0x([0-9a-f]{1,4})$`, 'i');

/**
 * The one spelling of an extended property's id: type and GUID do not depend on case, the name does. Throws 400 for
 * what is not `String {guid} Name X`, `String {guid} Id 0x8582` or `Integer 0xNNNN`.
 */
export function normalPropertyId(id: string): string {
  const named = NAMED.exec(id);
  if (named !== null) {
    const kind = named[3]!.toLowerCase() === 'name' ? 'Name' : 'Id';
    const name = kind === 'Id' ? named[4]!.toLowerCase() : named[4]!;
    return `${proper(named[1]!)} {${named[2]!.toLowerCase()}} ${kind} ${name}`;
  }
  const tagged = TAGGED.exec(id);
  if (tagged !== null) return `${proper(tagged[1]!)} 0x${tagged[2]!.toLowerCase()}`;
  throw new GraphFault(400, 'ErrorInvalidExtendedProperty', 'The extended property attribute combination is invalid.');
}

/** `singleValueExtendedProperties` of a POST or PATCH. Throws 400 where it is malformed. */
export function readProperties(value: unknown): { id: string; value: string }[] {
  if (!Array.isArray(value)) throw malformed();
  return value.map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) throw malformed();
    const { id, value: text } = entry as Record<string, unknown>;
    if (typeof id !== 'string' || typeof text !== 'string') throw malformed();
    return { id: normalPropertyId(id), value: text };
  });
}

export function writeProperties(
  tenant: Tenant,
  message: number,
  properties: readonly { id: string; value: string }[],
): void {
  for (const { id, value } of properties) {
    tenant
      .sql('INSERT INTO mail_properties VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value')
      .run(message, id, value);
  }
}

export function copyProperties(tenant: Tenant, from: number, to: number): void {
  tenant.sql('INSERT INTO mail_properties SELECT ?, id, value FROM mail_properties WHERE message = ?').run(to, from);
}

const proper = (type: string): string =>
  TYPES.split('|').find((known) => known.toLowerCase() === type.toLowerCase()) ?? type;

const malformed = (): GraphFault =>
  new GraphFault(400, 'RequestBodyRead', 'singleValueExtendedProperties must be a list of id and value.');
