/**
 * The local read model (architecture decision 5). It may be deleted at any time: everything in it comes from the lists.
 * A change of shape gets a new VERSION; an older file is thrown away and filled again.
 */
export const VERSION = 2;

export const SCHEMA = `
CREATE TABLE IF NOT EXISTS intake (
  key TEXT PRIMARY KEY,
  row TEXT UNIQUE,
  generation INTEGER NOT NULL,
  state TEXT NOT NULL,
  received_at TEXT NOT NULL,
  from_address TEXT NOT NULL,
  message_id TEXT,
  conversation_id TEXT,
  reference TEXT,
  entry TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS intake_received ON intake (received_at DESC, key);
CREATE INDEX IF NOT EXISTS intake_state ON intake (state, received_at DESC, key);
CREATE INDEX IF NOT EXISTS intake_message ON intake (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS intake_conversation ON intake (conversation_id) WHERE conversation_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS intake_reference ON intake (reference) WHERE reference IS NOT NULL;

CREATE TABLE IF NOT EXISTS receipt (
  mailbox TEXT NOT NULL,
  message TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (mailbox, message, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS receipt_key ON receipt (key);

CREATE TABLE IF NOT EXISTS event (
  reference TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  row TEXT UNIQUE,
  generation INTEGER NOT NULL,
  opened_by TEXT,
  entry TEXT NOT NULL,
  PRIMARY KEY (reference, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS event_opened_by ON event (opened_by) WHERE opened_by IS NOT NULL;

CREATE TABLE IF NOT EXISTS kase (
  reference TEXT PRIMARY KEY,
  row TEXT UNIQUE,
  generation INTEGER NOT NULL,
  status TEXT NOT NULL,
  from_address TEXT NOT NULL,
  received_at TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  entry TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS kase_from ON kase (from_address, received_at DESC);
CREATE INDEX IF NOT EXISTS kase_received ON kase (received_at DESC, reference);

CREATE TABLE IF NOT EXISTS cursor (name TEXT PRIMARY KEY, value TEXT, generation INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
`;
