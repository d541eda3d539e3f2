/** Puts people and groups into the directory, and finds them. The seed and the sign-in use these. */
import type { Tenant } from '../tenant.ts';

/** What an interactive sign-in must still do before this person's token can be exchanged silently. */
export type Challenge = 'consent' | 'interaction';

export type Person = {
  readonly id: string;
  readonly userPrincipalName: string;
  readonly mail: string | null;
  readonly displayName: string;
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly officeLocation: string | null;
  /** A shared mailbox has a disabled account and nobody signs in as it. */
  readonly kind: 'person' | 'shared mailbox';
  readonly appRoles: readonly string[];
  readonly challenge: Challenge | null;
  readonly createdDateTime: string;
};

export type NewPerson = {
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly mail?: string;
  readonly givenName?: string;
  readonly surname?: string;
  readonly jobTitle?: string;
  readonly department?: string;
  readonly officeLocation?: string;
  readonly kind?: Person['kind'];
  readonly appRoles?: readonly string[];
};

/** Adds a person, or updates the one with this userPrincipalName; the id stays. `mail` is the UPN unless given. */
export function addUser(tenant: Tenant, person: NewPerson): Person {
  const standing = findUser(tenant, person.userPrincipalName);
  const id = standing?.id ?? tenant.guid('user');
  tenant
    .sql(
      `INSERT INTO directory_users VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
       mail = excluded.mail, display_name = excluded.display_name, given_name = excluded.given_name,
       surname = excluded.surname, job_title = excluded.job_title, department = excluded.department,
       office = excluded.office, kind = excluded.kind, app_roles = excluded.app_roles`,
    )
    .run(
      id,
      person.userPrincipalName,
      person.mail ?? person.userPrincipalName,
      person.displayName,
      person.givenName ?? null,
      person.surname ?? null,
      person.jobTitle ?? null,
      person.department ?? null,
      person.officeLocation ?? null,
      person.kind ?? 'person',
      JSON.stringify(person.appRoles ?? []),
      standing?.challenge ?? null,
      standing?.createdDateTime ?? tenant.clock.iso(),
    );
  known.delete(tenant);
  return findUser(tenant, id)!;
}

/**
 * People found before, by the name they were asked for: every request to a mailbox asks. Forgotten at each write, and
 * not filled inside a transaction, which may yet be undone.
 */
const known = new WeakMap<Tenant, Map<string, Person>>();

/** By object id, userPrincipalName or mail address (addresses in any case). */
export function findUser(tenant: Tenant, idOrAddress: string): Person | null {
  let people = known.get(tenant);
  if (people === undefined) {
    people = new Map();
    known.set(tenant, people);
  }
  const kept = people.get(idOrAddress);
  if (kept !== undefined) return kept;
  const row = idOrAddress.includes('@')
    ? (tenant.sql('SELECT * FROM directory_users WHERE upn = ?').get(idOrAddress) ??
      tenant.sql('SELECT * FROM directory_users WHERE mail = ?').get(idOrAddress))
    : tenant.sql('SELECT * FROM directory_users WHERE id = ?').get(idOrAddress);
  if (row === undefined) return null;
  const person = personFrom(row);
  if (!tenant.db.isTransaction && people.size < 10_000) people.set(idOrAddress, person);
  return person;
}

/** Everybody, by display name. */
export function listPeople(tenant: Tenant): Person[] {
  return tenant.sql('SELECT * FROM directory_users ORDER BY display_name, id').all().map(personFrom);
}

/** From now on (or, with null, no longer) this person's token exchange is refused until they sign in interactively. */
export function challengePerson(tenant: Tenant, id: string, challenge: Challenge | null): void {
  tenant.sql('UPDATE directory_users SET challenge = ? WHERE id = ?').run(challenge, id);
  known.delete(tenant);
}

/** Adds a group, or gives the id of the one with this name. */
export function addGroup(tenant: Tenant, group: { displayName: string; description?: string; mail?: string }): string {
  const row = tenant.sql('SELECT id FROM directory_groups WHERE display_name = ?').get(group.displayName);
  if (row !== undefined) return String(row.id);
  const id = tenant.guid('group');
  tenant
    .sql('INSERT INTO directory_groups VALUES (?, ?, ?, ?, ?)')
    .run(id, group.displayName, group.description ?? null, group.mail ?? null, tenant.clock.iso());
  return id;
}

/** Adding somebody twice changes nothing. */
export function addMember(tenant: Tenant, groupId: string, userId: string): void {
  tenant.sql('INSERT OR IGNORE INTO directory_members VALUES (?, ?)').run(groupId, userId);
}

type Row = Record<string, unknown>;

export function personFrom(row: Row): Person {
  return {
    id: String(row.id),
    userPrincipalName: String(row.upn),
    mail: text(row.mail),
    displayName: String(row.display_name),
    givenName: text(row.given_name),
    surname: text(row.surname),
    jobTitle: text(row.job_title),
    department: text(row.department),
    officeLocation: text(row.office),
    kind: row.kind === 'shared mailbox' ? 'shared mailbox' : 'person',
    appRoles: JSON.parse(String(row.app_roles)) as string[],
    challenge: row.challenge === 'consent' || row.challenge === 'interaction' ? row.challenge : null,
    createdDateTime: String(row.created_at),
  };
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
