import { findUser } from '../directory/people.ts';
import type { Tenant } from '../tenant.ts';
import type { AskedActivity } from './activity-request.ts';
import { findApp, type TeamsApp } from './apps.ts';
import { tellPage } from './live.ts';

/** One line of somebody's activity feed. */
export type Activity = {
  readonly id: string;
  readonly appId: string;
  readonly appName: string;
  readonly accentColor: string;
  /** Who sent it by hand; null: the app itself. */
  readonly sender: { readonly id: string; readonly name: string } | null;
  readonly type: string;
  readonly title: string;
  readonly preview: string;
  readonly topic: string;
  readonly link: string;
  readonly createdAt: number;
  readonly read: boolean;
};

/** Teams shows the first 150 characters of a preview. */
const SHOWN = 150;

/** Puts a notification into somebody's feed, in place of an earlier one of the same app and chain. */
export function notify(
  tenant: Tenant,
  userId: string,
  app: TeamsApp,
  senderId: string | null,
  asked: AskedActivity,
): void {
  const id = tenant.guid('activity');
  tenant.transaction(() => {
    if (asked.chainId !== null) {
      tenant
        .sql('DELETE FROM teams_activities WHERE user_id = ? AND app_id = ? AND chain_id = ?')
        .run(userId, app.id, asked.chainId);
    }
    tenant
      .sql('INSERT INTO teams_activities VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)')
      .run(
        id,
        userId,
        app.id,
        senderId,
        asked.type,
        asked.title,
        asked.preview.slice(0, SHOWN),
        asked.topic.text,
        asked.topic.link,
        asked.chainId,
        tenant.clock.now(),
      );
  });
  tellPage(tenant, { kind: 'activity', user: userId, id });
}

/** Newest first. */
export function activitiesOf(tenant: Tenant, userId: string): Activity[] {
  return tenant
    .sql('SELECT * FROM teams_activities WHERE user_id = ? ORDER BY number DESC LIMIT 200')
    .all(userId)
    .map((row) => activityFrom(tenant, row));
}

export function markRead(tenant: Tenant, userId: string, id: string): void {
  tenant
    .sql('UPDATE teams_activities SET read_at = ? WHERE user_id = ? AND id = ? AND read_at IS NULL')
    .run(tenant.clock.now(), userId, id);
}

function activityFrom(tenant: Tenant, row: Record<string, unknown>): Activity {
  const app = findApp(tenant, String(row.app_id));
  const sender = row.sender_id === null ? null : findUser(tenant, String(row.sender_id));
  return {
    id: String(row.id),
    appId: String(row.app_id),
    appName: app?.manifest.name ?? '',
    accentColor: app?.manifest.accentColor ?? '#666666',
    sender: sender === null ? null : { id: sender.id, name: sender.displayName },
    type: String(row.type),
    title: String(row.title),
    preview: String(row.preview),
    topic: String(row.topic),
    link: String(row.link),
    createdAt: Number(row.created_at),
    read: row.read_at !== null,
  };
}
