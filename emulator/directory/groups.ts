import type { Tenant } from '../tenant.ts';
import { type Person, personFrom } from './people.ts';
import type { GroupRow } from './person-shape.ts';

export function listGroups(tenant: Tenant): GroupRow[] {
  return tenant.sql('SELECT * FROM directory_groups ORDER BY display_name, id').all().map(groupFrom);
}

export function findGroup(tenant: Tenant, id: string): GroupRow | null {
  const row = tenant.sql('SELECT * FROM directory_groups WHERE id = ?').get(id);
  return row === undefined ? null : groupFrom(row);
}

export function membersOf(tenant: Tenant, groupId: string): Person[] {
  return tenant
    .sql(
      `SELECT u.* FROM directory_members m JOIN directory_users u ON u.id = m.user_id
       WHERE m.group_id = ? ORDER BY u.display_name, u.id`,
    )
    .all(groupId)
    .map(personFrom);
}

export function groupsOf(tenant: Tenant, userId: string): GroupRow[] {
  return tenant
    .sql(
      `SELECT g.* FROM directory_members m JOIN directory_groups g ON g.id = m.group_id
       WHERE m.user_id = ? ORDER BY g.display_name, g.id`,
    )
    .all(userId)
    .map(groupFrom);
}

const groupFrom = (row: Record<string, unknown>): GroupRow => ({
  id: String(row.id),
  displayName: String(row.display_name),
  description: row.description === null ? null : String(row.description),
  mail: row.mail === null ? null : String(row.mail),
  createdAt: String(row.created_at),
});
