/** People, groups and app registrations. `permissions` and `roles` are JSON lists. */
export const directorySchema = `
  CREATE TABLE IF NOT EXISTS directory_users (
    id TEXT PRIMARY KEY, upn TEXT NOT NULL COLLATE NOCASE UNIQUE, mail TEXT COLLATE NOCASE UNIQUE, display_name TEXT NOT NULL,
    given_name TEXT, surname TEXT, job_title TEXT, department TEXT, office TEXT, kind TEXT NOT NULL,
    app_roles TEXT NOT NULL, challenge TEXT, created_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS directory_groups (
    id TEXT PRIMARY KEY, display_name TEXT NOT NULL COLLATE NOCASE UNIQUE, description TEXT, mail TEXT, created_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS directory_members (
    group_id TEXT NOT NULL REFERENCES directory_groups(id), user_id TEXT NOT NULL REFERENCES directory_users(id),
    PRIMARY KEY (group_id, user_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS directory_members_by_user ON directory_members (user_id);
  CREATE TABLE IF NOT EXISTS directory_applications (
    app_id TEXT PRIMARY KEY, service_principal_id TEXT NOT NULL, display_name TEXT NOT NULL, secret TEXT NOT NULL,
    application_permissions TEXT NOT NULL, delegated_permissions TEXT NOT NULL, scopes TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
