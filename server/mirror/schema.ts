/**
 * The local read model (architecture decision 5). It may be deleted at any time: everything in it comes from the lists.
 * A change of shape, or of what is derived, gets a new VERSION; an older file is thrown away and filled again.
 */
export const VERSION = 10;

/** What cases are found by, and how. */
export const INDEX =
  "name, address, subject, words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'";

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
  decided_by TEXT,
  worded INTEGER NOT NULL DEFAULT 0,
  entry TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS intake_received ON intake (received_at DESC, key);
CREATE INDEX IF NOT EXISTS intake_state ON intake (state, received_at DESC, key);
CREATE INDEX IF NOT EXISTS intake_from ON intake (from_address, received_at DESC);
CREATE INDEX IF NOT EXISTS intake_message ON intake (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS intake_conversation ON intake (conversation_id) WHERE conversation_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS intake_reference ON intake (reference, state, received_at DESC, key) WHERE reference IS NOT NULL;
CREATE INDEX IF NOT EXISTS intake_loose ON intake (received_at DESC, key) WHERE reference IS NULL;
CREATE INDEX IF NOT EXISTS intake_loose_state ON intake (state, received_at DESC, key) WHERE reference IS NULL;
CREATE INDEX IF NOT EXISTS intake_decided ON intake (decided_by) WHERE decided_by IS NOT NULL AND reference IS NOT NULL;
CREATE INDEX IF NOT EXISTS intake_wordless ON intake (received_at DESC) WHERE worded = 0 AND (reference IS NOT NULL OR state = 'proposed');

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
  mail TEXT,
  entry TEXT NOT NULL,
  PRIMARY KEY (reference, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS event_opened_by ON event (opened_by) WHERE opened_by IS NOT NULL;
CREATE INDEX IF NOT EXISTS event_mail ON event (mail, reference, sequence) WHERE mail IS NOT NULL;

CREATE TABLE IF NOT EXISTS kase (
  id INTEGER PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  row TEXT UNIQUE,
  generation INTEGER NOT NULL,
  status TEXT NOT NULL,
  stage INTEGER NOT NULL,
  correspondence TEXT,
  ombudsman INTEGER NOT NULL,
  service TEXT,
  directorates TEXT NOT NULL,
  handler TEXT,
  handler_name TEXT,
  next_on TEXT,
  next_move TEXT,
  early_look TEXT,
  category TEXT NOT NULL,
  restricted INTEGER NOT NULL,
  from_address TEXT NOT NULL,
  received_at TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  sought TEXT,
  entry TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS kase_from ON kase (from_address, received_at DESC);
CREATE INDEX IF NOT EXISTS kase_received ON kase (received_at DESC, reference);
CREATE INDEX IF NOT EXISTS kase_open ON kase (reference) WHERE status NOT IN ('Closed', 'Withdrawn');

CREATE TABLE IF NOT EXISTS facts (
  reference TEXT PRIMARY KEY,
  services TEXT NOT NULL,
  people TEXT NOT NULL,
  busy TEXT NOT NULL,
  member INTEGER NOT NULL,
  restricted_to TEXT,
  escalation_asked TEXT,
  waiting_since TEXT,
  promised TEXT,
  new_mail TEXT,
  investigated INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS relation (reference TEXT NOT NULL, other TEXT NOT NULL, PRIMARY KEY (reference, other)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS relation_other ON relation (other);

CREATE TABLE IF NOT EXISTS answer (
  id INTEGER NOT NULL,
  stage INTEGER NOT NULL,
  due TEXT,
  extended INTEGER NOT NULL,
  past_limit INTEGER NOT NULL,
  answered_on TEXT,
  finding TEXT,
  PRIMARY KEY (id, stage)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS words (key TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5(${INDEX});

CREATE TABLE IF NOT EXISTS person (id TEXT PRIMARY KEY, name TEXT NOT NULL, directorates TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS derived_by (what TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS cursor (name TEXT PRIMARY KEY, value TEXT, generation INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID;
`;
