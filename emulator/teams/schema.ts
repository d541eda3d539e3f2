/**
 * Apps of the catalogue, where they are installed, teams with channels and tabs, what was posted and who was notified.
 * A team is the Microsoft 365 group of the same id; its members are the group's. Instants are epoch milliseconds.
 */
export const teamsSchema = `
  CREATE TABLE IF NOT EXISTS teams_apps (
    id TEXT PRIMARY KEY, external_id TEXT NOT NULL COLLATE NOCASE UNIQUE, manifest TEXT NOT NULL, changed_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS teams_removals (
    app_id TEXT NOT NULL REFERENCES teams_apps(id), scope_id TEXT NOT NULL, PRIMARY KEY (app_id, scope_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS teams_teams (
    id TEXT PRIMARY KEY REFERENCES directory_groups(id), description TEXT, created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS teams_owners (
    team_id TEXT NOT NULL REFERENCES teams_teams(id), user_id TEXT NOT NULL, PRIMARY KEY (team_id, user_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS teams_channels (
    id TEXT PRIMARY KEY, team_id TEXT NOT NULL REFERENCES teams_teams(id), name TEXT NOT NULL COLLATE NOCASE,
    description TEXT, created_at INTEGER NOT NULL, position INTEGER NOT NULL, UNIQUE (team_id, name)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS teams_tabs (
    id TEXT PRIMARY KEY, channel_id TEXT NOT NULL REFERENCES teams_channels(id), app_id TEXT NOT NULL REFERENCES teams_apps(id),
    name TEXT NOT NULL, entity_id TEXT NOT NULL, content_url TEXT NOT NULL, website_url TEXT NOT NULL, position INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS teams_messages (
    channel_id TEXT NOT NULL REFERENCES teams_channels(id), id TEXT NOT NULL, sender TEXT NOT NULL, subject TEXT,
    importance TEXT NOT NULL, content_type TEXT NOT NULL, content TEXT NOT NULL, attachments TEXT NOT NULL,
    mentions TEXT NOT NULL, created_at INTEGER NOT NULL, PRIMARY KEY (channel_id, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS teams_activities (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, user_id TEXT NOT NULL, app_id TEXT NOT NULL, sender_id TEXT,
    type TEXT NOT NULL, title TEXT NOT NULL, preview TEXT NOT NULL, topic TEXT NOT NULL, link TEXT NOT NULL, chain_id TEXT,
    created_at INTEGER NOT NULL, read_at INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS teams_activities_by_user ON teams_activities (user_id, number);
  CREATE TABLE IF NOT EXISTS teams_workflows (
    id TEXT PRIMARY KEY, channel_id TEXT NOT NULL REFERENCES teams_channels(id), name TEXT NOT NULL, owner_id TEXT NOT NULL,
    signature TEXT NOT NULL, enabled INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS teams_workflow_runs (
    id INTEGER PRIMARY KEY, workflow_id TEXT NOT NULL REFERENCES teams_workflows(id), at INTEGER NOT NULL, failure TEXT
  ) STRICT;
`;
