import { findApplication } from '../directory/applications.ts';
import { findUser } from '../directory/people.ts';
import type { Caller } from '../route.ts';
import type { Tenant } from '../tenant.ts';

/** Who did something: an application, or a person through one. */
export type Who = { readonly app: boolean; readonly appId: string; readonly oid: string };

/** The tenant itself, for what exists before anyone comes. */
export const SYSTEM: Who = { app: true, appId: '00000003-0000-0ff1-ce00-000000000000', oid: '' };

/** An application writes as this entry of every site's user list ("SharePoint App"). */
const SHAREPOINT_APP = 1_073_741_822;
/** The first people of a site get numbers from here; the lower ones are the site's groups. */
const FIRST_PERSON = 6;

export const whoIs = (caller: Caller): Who => ({ app: caller.app, appId: caller.appId, oid: caller.oid });

/** As it is kept beside a row, in a form short enough to keep fifty thousand times. */
export const keptWho = (who: Who): string => (who.app ? `a:${who.appId}` : `p:${who.oid}:${who.appId}`);

/** Graph's identitySet of a kept `Who`. An application also shows the person SharePoint writes as. */
export function identitySet(tenant: Tenant, kept: string): unknown {
  const [kind, first = '', second = ''] = kept.split(':');
  if (kind === 'a') return { application: application(tenant, first), user: { displayName: 'SharePoint App' } };
  const person = findUser(tenant, first);
  const user = person === null ? { id: first } : { email: person.mail, id: first, displayName: person.displayName };
  return { application: application(tenant, second), user };
}

/** Names of applications, which never change while a tenant runs. */
const names = new WeakMap<Tenant, Map<string, string>>();

function application(tenant: Tenant, appId: string): { id: string; displayName: string } {
  const known = names.get(tenant) ?? new Map<string, string>();
  names.set(tenant, known);
  const displayName = known.get(appId) ?? findApplication(tenant, appId)?.displayName ?? 'Microsoft SharePoint Online';
  known.set(appId, displayName);
  return { id: appId, displayName };
}

/** The number a person or app has in the site's hidden user list; null for a person who has never written here. */
export function lookupId(tenant: Tenant, site: number, kept: string): number | null {
  const [kind, oid] = kept.split(':');
  if (kind === 'a') return SHAREPOINT_APP;
  const known = tenant.sql('SELECT lookup FROM sp_people WHERE site = ? AND oid = ?').get(site, oid!);
  return known === undefined ? null : Number(known.lookup);
}

/**
 * The kept form of whoever writes to a site. A person is entered in the site's user list at the first write; Graph
 * itself has no way to ask for that.
 */
export function writer(tenant: Tenant, site: number, who: Who): string {
  const kept = keptWho(who);
  if (!who.app && lookupId(tenant, site, kept) === null) {
    const lookup = FIRST_PERSON - 1 + tenant.next(`sp people ${site}`);
    tenant.sql('INSERT INTO sp_people (site, lookup, oid) VALUES (?, ?, ?)').run(site, lookup, who.oid);
  }
  return kept;
}

/** Whether a person column may point to this number. */
export function inUserList(tenant: Tenant, site: number, lookup: number): boolean {
  return tenant.sql('SELECT 1 FROM sp_people WHERE site = ? AND lookup = ?').get(site, lookup) !== undefined;
}
