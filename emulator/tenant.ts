import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** A clock that can be moved by the control address; nothing in the emulator asks the machine for the time. */
export type Clock = {
  /** Milliseconds since the epoch, in the tenant's time. */
  now(): number;
  iso(): string;
};

/** Something in the tenant changed; the subscriptions slice turns it into notifications. */
export type Change = {
  readonly kind: 'message' | 'listItem' | 'driveItem';
  readonly type: 'created' | 'updated' | 'deleted';
  /** `users/{user id}/mailFolders/{folder id}/messages/{id}` or `sites/{site id}/lists/{list id}`. */
  readonly resource: string;
  readonly id: string;
  readonly etag: string;
};

export type TenantSettings = {
  readonly tenantId: string;
  readonly domain: string;
  /** Origin the emulator is reached at, no trailing slash. */
  readonly origin: string;
  /** List view threshold; 5,000 unless a test lowers it. */
  listViewThreshold: number;
  /** Off for benches: no rate limits, no concurrency limit. */
  throttles: boolean;
  /** SharePoint resource units an app may use in one minute (the quota of a tenant with up to 1,000 licences). */
  resourceUnitsPerMinute: number;
  /** Port the SMTP listener should take (0: any); the mail slice writes the port it got. */
  smtpPort: number;
  /** Switches that belong to one slice, by name, set through the control address (e.g. `duplicateAnswer`). */
  readonly switches: Record<string, unknown>;
};

/** What a fault rule says shall happen to one notification that is about to be sent. */
export type NotificationFault = { readonly kind: 'lose' | 'repeat' | 'reorder' | 'delay'; readonly ms: number };

/** What every slice is given. Durable state lives in `db` alone; each slice creates its own tables in `schema`. */
export type Tenant = {
  readonly db: DatabaseSync;
  readonly clock: Clock;
  readonly settings: TenantSettings;
  /** A prepared statement, kept: the same SQL text gives the same statement. */
  sql(text: string): StatementSync;
  /** Runs `work` in one SQLite transaction; nests. */
  transaction<T>(work: () => T): T;
  /** The next whole number of a named durable series, from 1. */
  next(series: string): number;
  /** A GUID that depends only on the tenant's seed and the series, so that one seed gives one set of ids. */
  guid(series: string): string;
  /** Tells the subscriptions slice; called after the transaction that made the change. */
  changed(change: Change): void;
  onChange(listener: (change: Change) => void): void;
  /** Asked by the subscriptions slice once for each notification; null: send it as it is. */
  notificationFault(): NotificationFault | null;
};
