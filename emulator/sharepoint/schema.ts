/**
 * The slice's tables. Numbers (`no`) are internal handles; ids are what Graph shows.
 * Rows keep their fields as one JSON text; `sp_index` holds the comparable value of each indexed column beside it.
 * A removed row stays as a tombstone, because a list's changes are its rows in order of `change`.
 */
export const schema = `
  CREATE TABLE IF NOT EXISTS sp_sites (
    no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, host TEXT NOT NULL, path TEXT NOT NULL, name TEXT NOT NULL,
    title TEXT NOT NULL, created TEXT NOT NULL, UNIQUE (host, path)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sp_lists (
    no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, site INTEGER NOT NULL REFERENCES sp_sites (no),
    name TEXT NOT NULL, title TEXT NOT NULL, title_key TEXT NOT NULL, description TEXT NOT NULL,
    template TEXT NOT NULL, hidden INTEGER NOT NULL, system INTEGER NOT NULL, drive TEXT UNIQUE,
    created TEXT NOT NULL, modified TEXT NOT NULL, author TEXT NOT NULL, editor TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 0, last_item INTEGER NOT NULL DEFAULT 0, last_change INTEGER NOT NULL DEFAULT 0,
    items INTEGER NOT NULL DEFAULT 0, UNIQUE (site, title_key)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sp_columns (
    no INTEGER PRIMARY KEY, list INTEGER NOT NULL REFERENCES sp_lists (no), id TEXT NOT NULL, name TEXT NOT NULL,
    name_key TEXT NOT NULL, definition TEXT NOT NULL, UNIQUE (list, name_key), UNIQUE (list, id)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sp_items (
    list INTEGER NOT NULL, id INTEGER NOT NULL, guid TEXT NOT NULL, version INTEGER NOT NULL,
    created TEXT NOT NULL, modified TEXT NOT NULL, author TEXT NOT NULL, editor TEXT NOT NULL,
    content_type TEXT NOT NULL, fields TEXT NOT NULL, change INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (list, id)
  ) STRICT;
  CREATE UNIQUE INDEX IF NOT EXISTS sp_items_by_change ON sp_items (list, change);
  CREATE TABLE IF NOT EXISTS sp_index (
    col INTEGER NOT NULL, value ANY NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (col, value, item)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sp_versions (
    list INTEGER NOT NULL, item INTEGER NOT NULL, version INTEGER NOT NULL, modified TEXT NOT NULL,
    editor TEXT NOT NULL, fields TEXT NOT NULL, PRIMARY KEY (list, item, version)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sp_people (
    site INTEGER NOT NULL, lookup INTEGER NOT NULL, oid TEXT NOT NULL, PRIMARY KEY (site, lookup), UNIQUE (site, oid)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sp_facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS sp_files (
    list INTEGER NOT NULL, item INTEGER NOT NULL, drive_item TEXT NOT NULL UNIQUE, parent INTEGER NOT NULL,
    name TEXT NOT NULL, name_key TEXT NOT NULL, folder INTEGER NOT NULL, size INTEGER NOT NULL, mime TEXT NOT NULL,
    sha256 TEXT NOT NULL, quick_xor TEXT NOT NULL, content_version INTEGER NOT NULL,
    PRIMARY KEY (list, item), UNIQUE (list, parent, name_key)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sp_blobs (
    list INTEGER NOT NULL, item INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (list, item)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sp_uploads (
    key TEXT PRIMARY KEY, list INTEGER NOT NULL, parent INTEGER NOT NULL, name TEXT NOT NULL, behaviour TEXT NOT NULL,
    if_match TEXT, caller TEXT NOT NULL, expires INTEGER NOT NULL, total INTEGER, received INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS sp_upload_parts (
    key TEXT NOT NULL REFERENCES sp_uploads (key) ON DELETE CASCADE, start INTEGER NOT NULL, bytes BLOB NOT NULL,
    PRIMARY KEY (key, start)
  ) STRICT;
`;
