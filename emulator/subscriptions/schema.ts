/** `topic` is what is watched, whichever way the resource was written; instants are milliseconds since the epoch. */
export const subscriptionSchema = `
  CREATE TABLE IF NOT EXISTS subscriptions (
    id TEXT PRIMARY KEY, app_id TEXT NOT NULL, creator_id TEXT NOT NULL, delegated INTEGER NOT NULL, kind TEXT NOT NULL,
    topic TEXT NOT NULL, resource TEXT NOT NULL, change_types TEXT NOT NULL, notification_url TEXT NOT NULL,
    lifecycle_url TEXT, client_state TEXT, tls TEXT NOT NULL, immutable INTEGER NOT NULL, began INTEGER NOT NULL,
    expires INTEGER NOT NULL, warned INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
