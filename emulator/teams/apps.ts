import { GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { tellPage } from './live.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { REDRESS_MANIFEST_ID, REDRESS_TEAMS_APP_ID } from './redress-app.ts';

/** An app of the organisation's catalogue. `id` is the catalogue's, `manifest.id` the package's. */
export type TeamsApp = { readonly id: string; readonly manifest: Manifest };

/** Where an app can be installed: for a person (personal scope) or in a team. */
export type Scope = { readonly kind: 'user' | 'team'; readonly id: string };

/**
 * Uploads an app package's manifest, over an older one of the same manifest id, and moves its channel tabs along where
 * its first tab has moved to another origin. Throws BadManifest.
 */
export function uploadApp(tenant: Tenant, json: unknown): TeamsApp {
  const manifest = readManifest(json);
  const standing = findByManifest(tenant, manifest.id);
  const id = standing?.id ?? (manifest.id === REDRESS_MANIFEST_ID ? REDRESS_TEAMS_APP_ID : tenant.guid('teams app'));
  tenant.transaction(() => {
    tenant
      .sql(
        `INSERT INTO teams_apps VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET manifest = excluded.manifest,
         changed_at = excluded.changed_at`,
      )
      .run(id, manifest.id, JSON.stringify(json), tenant.clock.now());
    const [from, to] = [originOf(standing?.manifest), originOf(manifest)];
    if (from !== null && to !== null && from !== to) {
      tenant
        .sql(
          `UPDATE teams_tabs SET content_url = replace(content_url, ?1, ?2), website_url = replace(website_url, ?1, ?2)
           WHERE app_id = ?3`,
        )
        .run(from, to, id);
    }
  });
  tellPage(tenant, { kind: 'apps' });
  return { id, manifest };
}

export function listApps(tenant: Tenant): TeamsApp[] {
  return tenant.sql('SELECT * FROM teams_apps ORDER BY id').all().map(appFrom);
}

/** By the catalogue's id. */
export function findApp(tenant: Tenant, id: string): TeamsApp | null {
  const row = tenant.sql('SELECT * FROM teams_apps WHERE id = ?').get(id.toLowerCase());
  return row === undefined ? null : appFrom(row);
}

export function findByManifest(tenant: Tenant, manifestId: string): TeamsApp | null {
  const row = tenant.sql('SELECT * FROM teams_apps WHERE external_id = ?').get(manifestId);
  return row === undefined ? null : appFrom(row);
}

/**
 * The apps installed in a scope. Every app of the catalogue is installed for everybody and in every team, as by an app
 * setup policy, except where it was taken away.
 */
export function installedIn(tenant: Tenant, scope: Scope): TeamsApp[] {
  const removed = new Set(
    tenant
      .sql('SELECT app_id FROM teams_removals WHERE scope_id = ?')
      .all(scope.id)
      .map((row) => String(row.app_id)),
  );
  return listApps(tenant).filter(({ id }) => !removed.has(id));
}

export function setInstalled(tenant: Tenant, app: TeamsApp, scope: Scope, installed: boolean): void {
  tenant
    .sql(
      installed
        ? 'DELETE FROM teams_removals WHERE app_id = ? AND scope_id = ?'
        : 'INSERT OR IGNORE INTO teams_removals VALUES (?, ?)',
    )
    .run(app.id, scope.id);
  tellPage(tenant, { kind: 'apps' });
}

/** The id of an installation: opaque to clients, and not the app's. */
export const installationId = (scope: Scope, app: TeamsApp): string =>
  Buffer.from(`${scope.id}##${app.id}`).toString('base64');

/**
 * The installed app through which a caller acts: the one whose manifest names the caller's registration. Throws the 409
 * of two apps that share one registration, unless `teamsAppId` says which; null where none is installed.
 */
export function callersApp(
  tenant: Tenant,
  scope: Scope,
  callerAppId: string,
  teamsAppId: string | null,
): TeamsApp | null {
  const own = installedIn(tenant, scope).filter(({ manifest }) => manifest.registration?.id === callerAppId);
  if (teamsAppId !== null) return own.find(({ id }) => id === teamsAppId.toLowerCase()) ?? null;
  if (own.length > 1) {
    throw new GraphFault(
      409,
      'Conflict',
      `Found multiple applications with the same Microsoft Entra App ID '${callerAppId}' - a Teams Application ID is required`,
    );
  }
  return own[0] ?? null;
}

const originOf = (manifest: Manifest | undefined): string | null => {
  const first = manifest?.staticTabs[0]?.contentUrl;
  return first === undefined ? null : new URL(first).origin;
};

const appFrom = (row: Record<string, unknown>): TeamsApp => ({
  id: String(row.id),
  manifest: readManifest(JSON.parse(String(row.manifest))),
});
