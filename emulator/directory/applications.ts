/** App registrations: Redress itself, and a second app that may do nothing. */
import type { Tenant } from '../tenant.ts';

export type Application = {
  readonly appId: string;
  readonly servicePrincipalId: string;
  readonly displayName: string;
  readonly secret: string;
  readonly applicationPermissions: readonly string[];
  readonly delegatedPermissions: readonly string[];
  /** Scopes it exposes as an API, under `api://<appId>`. */
  readonly scopes: readonly string[];
};

/** Redress as every emulated tenant has it registered. */
export const REDRESS_APP_ID = '7d1e55aa-0c0d-4e0a-9d0e-5eed00000001';
/** Registered too, with a secret and no permission at all: for tests of refusals. */
export const BYSTANDER_APP_ID = '7d1e55aa-0c0d-4e0a-9d0e-5eed00000002';

const REGISTERED: readonly Application[] = [
  {
    appId: REDRESS_APP_ID,
    servicePrincipalId: '7d1e55aa-0c0d-4e0a-9d0e-5eed00000101',
    displayName: 'Redress',
    secret: 'pretend-secret-of-the-pretend-tenant',
    applicationPermissions: ['Sites.ReadWrite.All', 'Sites.Manage.All', 'Mail.ReadWrite', 'MailboxSettings.ReadWrite'],
    delegatedPermissions: ['User.Read'],
    scopes: ['access_as_user'],
  },
  {
    appId: BYSTANDER_APP_ID,
    servicePrincipalId: '7d1e55aa-0c0d-4e0a-9d0e-5eed00000102',
    displayName: 'Bystander',
    secret: 'pretend-secret-of-the-bystander',
    applicationPermissions: [],
    delegatedPermissions: ['User.Read'],
    scopes: [],
  },
];

/** Registers the apps as they stand here, also over an older registration: a grant taken away is gone at the next start. */
export function registerApplications(tenant: Tenant): void {
  for (const app of REGISTERED) {
    tenant
      .sql('INSERT OR REPLACE INTO directory_applications VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(
        app.appId,
        app.servicePrincipalId,
        app.displayName,
        app.secret,
        JSON.stringify(app.applicationPermissions),
        JSON.stringify(app.delegatedPermissions),
        JSON.stringify(app.scopes),
      );
  }
}

export function findApplication(tenant: Tenant, appId: string): Application | null {
  const row = tenant.sql('SELECT * FROM directory_applications WHERE app_id = ?').get(appId.toLowerCase());
  if (row === undefined) return null;
  return {
    appId: String(row.app_id),
    servicePrincipalId: String(row.service_principal_id),
    displayName: String(row.display_name),
    secret: String(row.secret),
    applicationPermissions: JSON.parse(String(row.application_permissions)) as string[],
    delegatedPermissions: JSON.parse(String(row.delegated_permissions)) as string[],
    scopes: JSON.parse(String(row.scopes)) as string[],
  };
}
