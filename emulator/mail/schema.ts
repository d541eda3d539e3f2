/**
 * Instants are milliseconds since the epoch, `received` and `sent` on whole seconds as Graph shows them.
 * `entered`, `altered` and `touched` are numbers of one durable series of changes: when the message came into its
 * folder, when more than its read flag changed, and when anything did. `stay` is the number behind the mutable id; a
 * message that moves gets a new one.
 */
export const mailSchema = `
  CREATE TABLE IF NOT EXISTS mail_boxes (
    box INTEGER PRIMARY KEY, user_id TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE IF NOT EXISTS mail_rights (
    box INTEGER NOT NULL REFERENCES mail_boxes, person_id TEXT NOT NULL, full_access INTEGER NOT NULL, send_as INTEGER NOT NULL,
    PRIMARY KEY (box, person_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS mail_folders (
    id INTEGER PRIMARY KEY AUTOINCREMENT, box INTEGER NOT NULL REFERENCES mail_boxes, parent INTEGER,
    name TEXT NOT NULL COLLATE NOCASE, known TEXT, hidden INTEGER NOT NULL, UNIQUE (box, parent, name), UNIQUE (box, known)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS mail_messages (
    id INTEGER PRIMARY KEY AUTOINCREMENT, box INTEGER NOT NULL, folder INTEGER NOT NULL REFERENCES mail_folders,
    stay INTEGER NOT NULL UNIQUE, entered INTEGER NOT NULL, altered INTEGER NOT NULL, touched INTEGER NOT NULL,
    created INTEGER NOT NULL, modified INTEGER NOT NULL, received INTEGER NOT NULL, sent INTEGER NOT NULL,
    subject TEXT NOT NULL, preview TEXT NOT NULL, importance TEXT NOT NULL, inference TEXT NOT NULL,
    from_address TEXT NOT NULL COLLATE NOCASE, from_name TEXT NOT NULL, sender_address TEXT NOT NULL COLLATE NOCASE, sender_name TEXT NOT NULL,
    to_list TEXT NOT NULL, cc_list TEXT NOT NULL, bcc_list TEXT NOT NULL, reply_list TEXT NOT NULL,
    internet_id TEXT NOT NULL, in_reply_to TEXT NOT NULL, reference_ids TEXT NOT NULL,
    conversation TEXT NOT NULL, conversation_index TEXT NOT NULL, topic TEXT NOT NULL,
    is_read INTEGER NOT NULL, is_draft INTEGER NOT NULL, has_files INTEGER NOT NULL,
    wants_receipt INTEGER NOT NULL, wants_delivery INTEGER, categories TEXT NOT NULL, flag TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS mail_messages_by_folder ON mail_messages (folder, received DESC, id DESC);
  CREATE INDEX IF NOT EXISTS mail_messages_by_box ON mail_messages (box, received DESC, id DESC);
  CREATE INDEX IF NOT EXISTS mail_messages_by_change ON mail_messages (folder, touched);
  CREATE INDEX IF NOT EXISTS mail_messages_unread ON mail_messages (folder, is_read);
  CREATE INDEX IF NOT EXISTS mail_messages_by_internet_id ON mail_messages (box, internet_id, received DESC, id DESC);
  CREATE INDEX IF NOT EXISTS mail_messages_by_conversation ON mail_messages (box, conversation, received DESC, id DESC);
  CREATE INDEX IF NOT EXISTS mail_messages_by_topic ON mail_messages (box, topic, received DESC);
  CREATE TABLE IF NOT EXISTS mail_bodies (
    message INTEGER PRIMARY KEY REFERENCES mail_messages ON DELETE CASCADE, html TEXT, text TEXT NOT NULL, headers TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS mail_mime (
    message INTEGER PRIMARY KEY REFERENCES mail_messages ON DELETE CASCADE, bytes BLOB NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS mail_attachments (
    id INTEGER PRIMARY KEY AUTOINCREMENT, message INTEGER NOT NULL REFERENCES mail_messages ON DELETE CASCADE,
    kind TEXT NOT NULL, name TEXT NOT NULL, content_type TEXT NOT NULL, size INTEGER NOT NULL, is_inline INTEGER NOT NULL,
    content_id TEXT NOT NULL, modified INTEGER NOT NULL, bytes BLOB NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS mail_attachments_by_message ON mail_attachments (message);
  CREATE TABLE IF NOT EXISTS mail_properties (
    message INTEGER NOT NULL REFERENCES mail_messages ON DELETE CASCADE, id TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (message, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS mail_properties_by_id ON mail_properties (id, value);
  CREATE TABLE IF NOT EXISTS mail_removed (
    folder INTEGER NOT NULL, change INTEGER NOT NULL, message INTEGER NOT NULL, stay INTEGER NOT NULL,
    entered INTEGER NOT NULL, received INTEGER NOT NULL, PRIMARY KEY (folder, change)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS mail_delta_chains (id INTEGER PRIMARY KEY, highest INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS mail_categories (
    id TEXT PRIMARY KEY, box INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE, color TEXT NOT NULL, UNIQUE (box, name)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS mail_uploads (
    token TEXT PRIMARY KEY, message INTEGER NOT NULL REFERENCES mail_messages ON DELETE CASCADE, name TEXT NOT NULL,
    content_type TEXT NOT NULL, is_inline INTEGER NOT NULL, content_id TEXT NOT NULL, size INTEGER NOT NULL, expires INTEGER NOT NULL,
    immutable INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS mail_upload_pieces (
    token TEXT NOT NULL REFERENCES mail_uploads ON DELETE CASCADE, start INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (token, start)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS mail_outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT, sent INTEGER NOT NULL, sender TEXT NOT NULL, recipients TEXT NOT NULL, bytes BLOB NOT NULL
  ) STRICT;
`;
