-- Schema version 8: what an officer's desk keeps beside gifts, and columns that are sealed for reports.

-- What reports read of rows that never change again, packed by column: see lib/storage/packed_column.hpp. It stands outside
-- of the journal, as it says nothing that the rows do not say: `verify` compares, and it can be made anew.
CREATE TABLE sealed_columns (
  of_table    TEXT    NOT NULL,
  of_column   TEXT    NOT NULL,
  first_key   INTEGER NOT NULL,                  -- the rows from this id of an aid or entry
  last_key    INTEGER NOT NULL CHECK (last_key >= first_key),
  bytes       BLOB    NOT NULL,
  PRIMARY KEY (of_table, of_column, first_key)
) STRICT, WITHOUT ROWID;

-- Partners that were found to be one. A row says that a partner is another one, or takes such a row back: then it names
-- it. What was recorded of either stays as it is; who reads puts the one that is kept in the place of the other.
CREATE TABLE partner_merges (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  partner     INTEGER NOT NULL REFERENCES partners (id),  -- its first version, as of the next
  kept        INTEGER NOT NULL REFERENCES partners (id),
  undoes      INTEGER REFERENCES partner_merges (id),
  reason      TEXT    NOT NULL,
  CONSTRAINT "a partner is merged into another" CHECK (partner <> kept)
) STRICT;
CREATE UNIQUE INDEX partner_merges_undone_once ON partner_merges (undoes) WHERE undoes IS NOT NULL;
CREATE TRIGGER partner_merges_stay BEFORE UPDATE ON partner_merges BEGIN SELECT RAISE(ABORT, 'partner_merges are final: add a correcting row'); END;
CREATE TRIGGER partner_merges_are_kept BEFORE DELETE ON partner_merges BEGIN SELECT RAISE(ABORT, 'partner_merges are final: add a correcting row'); END;

CREATE VIEW live_partner_merges AS
  SELECT * FROM partner_merges
   WHERE undoes IS NULL AND NOT EXISTS (SELECT 1 FROM partner_merges AS later WHERE later.undoes = partner_merges.id);

-- Certificates of registration of foreign organisations. A row with `withdraws` takes one back.
CREATE TABLE certificates (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  partner     INTEGER NOT NULL REFERENCES partners (id),  -- its first version
  kind        TEXT    NOT NULL,
  number      TEXT    NOT NULL,
  issued_on   TEXT,
  expires_on  TEXT    CHECK (expires_on > issued_on),     -- the first day on which it holds no longer
  source      TEXT,
  withdraws   INTEGER REFERENCES certificates (id),
  reason      TEXT,
  CONSTRAINT "taking a certificate back needs a reason" CHECK (withdraws IS NULL OR reason IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX certificates_withdrawn_once ON certificates (withdraws) WHERE withdraws IS NOT NULL;
CREATE TRIGGER certificates_stay BEFORE UPDATE ON certificates BEGIN SELECT RAISE(ABORT, 'certificates are final: add a correcting row'); END;
CREATE TRIGGER certificates_are_kept BEFORE DELETE ON certificates BEGIN SELECT RAISE(ABORT, 'certificates are final: add a correcting row'); END;

-- Where and for what one holds: a place, or a sector. None: everywhere, and for all.
CREATE TABLE certificate_limits (
  certificate INTEGER NOT NULL REFERENCES certificates (id),
  no          INTEGER NOT NULL,
  place       INTEGER REFERENCES places (id),
  scheme      TEXT,
  code        TEXT,
  PRIMARY KEY (certificate, no),
  CONSTRAINT "a limit is a place or a sector" CHECK ((place IS NULL) = (code IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER certificate_limits_stay BEFORE UPDATE ON certificate_limits BEGIN SELECT RAISE(ABORT, 'certificate_limits are final: add a correcting row'); END;
CREATE TRIGGER certificate_limits_are_kept BEFORE DELETE ON certificate_limits BEGIN SELECT RAISE(ABORT, 'certificate_limits are final: add a correcting row'); END;

-- How large a partner was at a time. Of two rows of the same thing and time the later one holds.
CREATE TABLE partner_counts (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  partner     INTEGER NOT NULL REFERENCES partners (id),  -- its first version
  what        TEXT    NOT NULL,
  from_on     TEXT    NOT NULL,
  until_on    TEXT    NOT NULL CHECK (until_on > from_on),
  count       INTEGER CHECK (count >= 0),
  qualifier   TEXT    NOT NULL,
  source      TEXT
) STRICT;
CREATE TRIGGER partner_counts_stay BEFORE UPDATE ON partner_counts BEGIN SELECT RAISE(ABORT, 'partner_counts are final: add a correcting row'); END;
CREATE TRIGGER partner_counts_are_kept BEFORE DELETE ON partner_counts BEGIN SELECT RAISE(ABORT, 'partner_counts are final: add a correcting row'); END;

-- Matters: agreements, plans with their items, anniversaries of the office's own. A row is a version, as of events; it
-- says what changed and why: an agreement is extended, ended, handed on to a successor, linked to aid and events.
CREATE TABLE matters (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  version_of  INTEGER REFERENCES matters (id),
  version     INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  kind        TEXT    NOT NULL CONSTRAINT "kind is agreement, plan, plan-item or anniversary"
               CHECK (kind = 'agreement' OR kind = 'plan' OR kind = 'plan-item' OR kind = 'anniversary'),
  code_prefix TEXT    NOT NULL,
  code_year   INTEGER NOT NULL,
  code_no     INTEGER NOT NULL,
  external_id TEXT,
  fingerprint BLOB,
  change      TEXT    NOT NULL CONSTRAINT "change is recorded, corrected, linked, extended, ended or succeeded"
               CHECK (change = 'recorded' OR change = 'corrected' OR change = 'linked' OR change = 'extended'
                      OR change = 'ended' OR change = 'succeeded'),
  reason      TEXT,
  type        TEXT,                       -- code of list agreement-type, event-type (of an item) or anniversary-type
  title       TEXT    NOT NULL,
  title_fold  TEXT    NOT NULL,
  title_key   BLOB    NOT NULL,
  title_en    TEXT,
  number      TEXT,                       -- of the agreement, the decision, the item in its plan
  authority   TEXT,                       -- who decided the plan
  country     TEXT,
  note        TEXT,
  from_on     TEXT,                       -- when it was signed or decided, is due, or was for the first time
  until_on    TEXT    CHECK (until_on > from_on),
  typed_date  TEXT,
  valid_from  TEXT,                       -- in force from this day; of a plan: the first day of its time
  valid_until TEXT    CHECK (valid_until > valid_from),  -- the first day on which it no longer is by its term
  open_ended  INTEGER NOT NULL CHECK (open_ended = 0 OR (open_ended = 1 AND valid_until IS NULL)),  -- 1: it has no term
  ended_on    TEXT,                       -- the first day on which it was no longer in force, though its term ran on
  every       INTEGER CHECK (every > 0),  -- of an anniversary: it is kept each so many years
  status      TEXT    CONSTRAINT "status of an item is cancelled" CHECK (status = 'cancelled'),
  parent      INTEGER REFERENCES matters (id),  -- the plan of an item; the agreement whose place this one takes
  CONSTRAINT "a change needs a reason" CHECK (change = 'recorded' OR change = 'linked' OR reason IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX matters_by_uuid ON matters (uuid) WHERE version_of IS NULL;
CREATE UNIQUE INDEX matters_by_code ON matters (kind, code_prefix, code_year, code_no) WHERE version_of IS NULL;
CREATE INDEX matters_by_external_id ON matters (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX matters_by_fingerprint ON matters (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX matters_versions ON matters (version_of) WHERE version_of IS NOT NULL;
CREATE TRIGGER matters_stay BEFORE UPDATE ON matters BEGIN SELECT RAISE(ABORT, 'matters are final: add a correcting row'); END;
CREATE TRIGGER matters_are_kept BEFORE DELETE ON matters BEGIN SELECT RAISE(ABORT, 'matters are final: add a correcting row'); END;

-- Who signed, leads, coordinates, or is honoured.
CREATE TABLE matter_partners (
  matter      INTEGER NOT NULL REFERENCES matters (id),
  no          INTEGER NOT NULL,
  partner     INTEGER NOT NULL REFERENCES partners (id),
  role        TEXT,                       -- code of list agreement-role; lead or coordinator of an item
  PRIMARY KEY (matter, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX matter_partners_by_partner ON matter_partners (partner);
CREATE TRIGGER matter_partners_stay BEFORE UPDATE ON matter_partners BEGIN SELECT RAISE(ABORT, 'matter_partners are final: add a correcting row'); END;
CREATE TRIGGER matter_partners_are_kept BEFORE DELETE ON matter_partners BEGIN SELECT RAISE(ABORT, 'matter_partners are final: add a correcting row'); END;

-- What an item of a plan expects.
CREATE TABLE matter_counts (
  matter      INTEGER NOT NULL REFERENCES matters (id),
  no          INTEGER NOT NULL,
  what        TEXT    NOT NULL,           -- code of list event-count
  count       INTEGER CHECK (count >= 0),
  qualifier   TEXT    NOT NULL,
  PRIMARY KEY (matter, no)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER matter_counts_stay BEFORE UPDATE ON matter_counts BEGIN SELECT RAISE(ABORT, 'matter_counts are final: add a correcting row'); END;
CREATE TRIGGER matter_counts_are_kept BEFORE DELETE ON matter_counts BEGIN SELECT RAISE(ABORT, 'matter_counts are final: add a correcting row'); END;

-- The aid and the events that belong to it, and the documents that say so.
CREATE TABLE matter_links (
  matter      INTEGER NOT NULL REFERENCES matters (id),
  no          INTEGER NOT NULL,
  aid         INTEGER REFERENCES aids (id),
  event       INTEGER REFERENCES events (id),
  source      TEXT,
  PRIMARY KEY (matter, no),
  CONSTRAINT "a link is to one thing" CHECK ((aid IS NOT NULL) + (event IS NOT NULL) + (source IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER matter_links_stay BEFORE UPDATE ON matter_links BEGIN SELECT RAISE(ABORT, 'matter_links are final: add a correcting row'); END;
CREATE TRIGGER matter_links_are_kept BEFORE DELETE ON matter_links BEGIN SELECT RAISE(ABORT, 'matter_links are final: add a correcting row'); END;

-- Lists of agreements, items of plans and anniversaries come in, too. Which lists there are stands in a CHECK, which SQLite
-- changes only by making the table anew, as in version 6: each row keeps its id and its values, so its hash, too.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE imports_before AS SELECT * FROM imports ORDER BY id;
DROP TABLE imports;
CREATE TABLE imports (
  id         INTEGER PRIMARY KEY,
  block      INTEGER NOT NULL,
  uuid       BLOB    NOT NULL,
  list       TEXT    NOT NULL CONSTRAINT "list is aid, partner, event, agreement, plan-item or anniversary"
               CHECK (list = 'aid' OR list = 'partner' OR list = 'event' OR list = 'agreement' OR list = 'plan-item'
                      OR list = 'anniversary'),
  file       TEXT    NOT NULL,            -- its name, without folders
  file_hash  BLOB    NOT NULL,            -- SHA-256 of its bytes
  rules_hash BLOB    NOT NULL,            -- SHA-256 of the mapping and the decisions by which it was read
  taken_back INTEGER REFERENCES imports (id)  -- of a row that takes an earlier import back; else NULL
) STRICT;
INSERT INTO imports SELECT * FROM imports_before ORDER BY id;
DROP TABLE imports_before;
CREATE UNIQUE INDEX imports_by_uuid ON imports (uuid);
CREATE TRIGGER imports_stay BEFORE UPDATE ON imports BEGIN SELECT RAISE(ABORT, 'imports are final: add a correcting row'); END;
CREATE TRIGGER imports_are_kept BEFORE DELETE ON imports BEGIN SELECT RAISE(ABORT, 'imports are final: add a correcting row'); END;
