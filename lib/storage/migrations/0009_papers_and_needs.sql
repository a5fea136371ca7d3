-- Schema version 9: papers, needs, places then and now, and what else is kept of events.

-- Needs are matters, and lists of needs and papers come in, too. Which kinds and lists there are stands in a CHECK, which
-- SQLite changes only by making the table anew, as in version 6: each row keeps its id and its values, so its hash, too.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE matters_before AS SELECT * FROM matters ORDER BY id;
DROP TABLE matters;
CREATE TABLE matters (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  version_of  INTEGER REFERENCES matters (id),
  version     INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  kind        TEXT    NOT NULL CONSTRAINT "kind is agreement, plan, plan-item, anniversary, need or paper"
               CHECK (kind = 'agreement' OR kind = 'plan' OR kind = 'plan-item' OR kind = 'anniversary' OR kind = 'need'
                      OR kind = 'paper'),
  code_prefix TEXT    NOT NULL,
  code_year   INTEGER NOT NULL,
  code_no     INTEGER NOT NULL,
  external_id TEXT,
  fingerprint BLOB,
  change      TEXT    NOT NULL CONSTRAINT "change is recorded, corrected, linked, extended, ended, succeeded or withdrawn"
               CHECK (change = 'recorded' OR change = 'corrected' OR change = 'linked' OR change = 'extended'
                      OR change = 'ended' OR change = 'succeeded' OR change = 'withdrawn'),
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
INSERT INTO matters SELECT * FROM matters_before ORDER BY id;
DROP TABLE matters_before;
CREATE UNIQUE INDEX matters_by_uuid ON matters (uuid) WHERE version_of IS NULL;
CREATE UNIQUE INDEX matters_by_code ON matters (kind, code_prefix, code_year, code_no) WHERE version_of IS NULL;
CREATE INDEX matters_by_external_id ON matters (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX matters_by_fingerprint ON matters (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX matters_versions ON matters (version_of) WHERE version_of IS NOT NULL;
CREATE TRIGGER matters_stay BEFORE UPDATE ON matters BEGIN SELECT RAISE(ABORT, 'matters are final: add a correcting row'); END;
CREATE TRIGGER matters_are_kept BEFORE DELETE ON matters BEGIN SELECT RAISE(ABORT, 'matters are final: add a correcting row'); END;

CREATE TABLE imports_before AS SELECT * FROM imports ORDER BY id;
DROP TABLE imports;
CREATE TABLE imports (
  id         INTEGER PRIMARY KEY,
  block      INTEGER NOT NULL,
  uuid       BLOB    NOT NULL,
  list       TEXT    NOT NULL CONSTRAINT "list is aid, partner, event, agreement, plan-item, anniversary, need or paper"
               CHECK (list = 'aid' OR list = 'partner' OR list = 'event' OR list = 'agreement' OR list = 'plan-item'
                      OR list = 'anniversary' OR list = 'need' OR list = 'paper'),
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

-- What became of places: the place that took the place of another on a day, whole, or one of those among which it was
-- divided. Of the rows of one place those of the last block that has any count. What the program knows of provinces
-- stands in its own data.
CREATE TABLE place_changes (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  place       INTEGER NOT NULL REFERENCES places (id),  -- its first version, as of the next
  successor   INTEGER NOT NULL REFERENCES places (id),
  on_day      TEXT    NOT NULL,
  extent      TEXT    NOT NULL CONSTRAINT "extent is whole or divided" CHECK (extent = 'whole' OR extent = 'divided'),
  source      TEXT,
  CONSTRAINT "a place is not its own successor" CHECK (place <> successor)
) STRICT;
CREATE INDEX place_changes_by_place ON place_changes (place);
CREATE TRIGGER place_changes_stay BEFORE UPDATE ON place_changes BEGIN SELECT RAISE(ABORT, 'place_changes are final: add a correcting row'); END;
CREATE TRIGGER place_changes_are_kept BEFORE DELETE ON place_changes BEGIN SELECT RAISE(ABORT, 'place_changes are final: add a correcting row'); END;

-- A second pair of eyes: somebody looked at a record, at what an import brought, or at a period, and holds it for right
-- as it was recorded until then. What is recorded of it later is not looked at. A row with `withdraws` takes one back.
CREATE TABLE second_looks (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  aid         INTEGER REFERENCES aids (id),      -- its first version, as of the next three
  event       INTEGER REFERENCES events (id),
  partner     INTEGER REFERENCES partners (id),
  matter      INTEGER REFERENCES matters (id),
  import      INTEGER REFERENCES imports (id),
  from_on     TEXT,
  until_on    TEXT    CHECK (until_on > from_on),
  note        TEXT,
  withdraws   INTEGER REFERENCES second_looks (id),
  CONSTRAINT "a look is at one thing" CHECK ((aid IS NOT NULL) + (event IS NOT NULL) + (partner IS NOT NULL)
                                             + (matter IS NOT NULL) + (import IS NOT NULL) + (from_on IS NOT NULL) = 1),
  CONSTRAINT "a period has two bounds" CHECK ((from_on IS NULL) = (until_on IS NULL)),
  CONSTRAINT "taking a look back needs a reason" CHECK (withdraws IS NULL OR note IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX second_looks_withdrawn_once ON second_looks (withdraws) WHERE withdraws IS NOT NULL;
CREATE TRIGGER second_looks_stay BEFORE UPDATE ON second_looks BEGIN SELECT RAISE(ABORT, 'second_looks are final: add a correcting row'); END;
CREATE TRIGGER second_looks_are_kept BEFORE DELETE ON second_looks BEGIN SELECT RAISE(ABORT, 'second_looks are final: add a correcting row'); END;
-- Papers are matters, too. What a paper says besides: the entries, matters and published totals that it belongs to (aid
-- and events stand in matter_links, partners in matter_partners), and its file.
CREATE TABLE matter_records (
  matter      INTEGER NOT NULL REFERENCES matters (id),
  no          INTEGER NOT NULL,
  entry       INTEGER REFERENCES entries (id),
  other       INTEGER REFERENCES matters (id),  -- its first version
  total       INTEGER REFERENCES stated_totals (id),
  PRIMARY KEY (matter, no),
  CONSTRAINT "it belongs to one thing" CHECK ((entry IS NOT NULL) + (other IS NOT NULL) + (total IS NOT NULL) = 1)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER matter_records_stay BEFORE UPDATE ON matter_records BEGIN SELECT RAISE(ABORT, 'matter_records are final: add a correcting row'); END;
CREATE TRIGGER matter_records_are_kept BEFORE DELETE ON matter_records BEGIN SELECT RAISE(ABORT, 'matter_records are final: add a correcting row'); END;

-- The file of a paper, kept beside the ledger under its SHA-256: see lib/storage/paper_files.cpp. Or only where it lies.
CREATE TABLE matter_files (
  matter      INTEGER NOT NULL REFERENCES matters (id),
  no          INTEGER NOT NULL,
  name        TEXT,                       -- as it was called, without folders
  sha256      BLOB    CHECK (length(sha256) = 32),
  bytes       INTEGER CHECK (bytes > 0),
  path        TEXT,
  PRIMARY KEY (matter, no),
  CONSTRAINT "a file is kept or lies somewhere"
    CHECK (((sha256 IS NOT NULL) = (bytes IS NOT NULL)) AND ((sha256 IS NOT NULL) = (name IS NOT NULL)) AND (sha256 IS NOT NULL OR path IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER matter_files_stay BEFORE UPDATE ON matter_files BEGIN SELECT RAISE(ABORT, 'matter_files are final: add a correcting row'); END;
CREATE TRIGGER matter_files_are_kept BEFORE DELETE ON matter_files BEGIN SELECT RAISE(ABORT, 'matter_files are final: add a correcting row'); END;
-- What a need asks for, line by line: an item of goods with how much of it, or money.
CREATE TABLE need_lines (
  matter      INTEGER NOT NULL REFERENCES matters (id),
  no          INTEGER NOT NULL,
  item        TEXT    NOT NULL,           -- as written; of money: empty
  item_fold   TEXT    NOT NULL,
  quantity    TEXT,                       -- NULL: not known
  quantity_qualifier TEXT NOT NULL,
  unit        TEXT,
  amount_minor INTEGER CHECK (amount_minor >= 0),  -- of money; NULL: not known
  currency    TEXT    CHECK ((currency IS NULL) = (amount_minor IS NULL)),
  qualifier   TEXT    CHECK ((qualifier IS NULL) = (amount_minor IS NULL)),
  typed       TEXT    NOT NULL,
  PRIMARY KEY (matter, no)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER need_lines_stay BEFORE UPDATE ON need_lines BEGIN SELECT RAISE(ABORT, 'need_lines are final: add a correcting row'); END;
CREATE TRIGGER need_lines_are_kept BEFORE DELETE ON need_lines BEGIN SELECT RAISE(ABORT, 'need_lines are final: add a correcting row'); END;

-- The gifts that meet a need: with all that they hold of what it asks for, with a part that is stated, or with one that
-- nobody knows.
CREATE TABLE need_gifts (
  matter      INTEGER NOT NULL REFERENCES matters (id),
  no          INTEGER NOT NULL,
  aid         INTEGER NOT NULL REFERENCES aids (id),
  part        TEXT    NOT NULL CONSTRAINT "part is all, stated or unknown" CHECK (part = 'all' OR part = 'stated' OR part = 'unknown'),
  item        TEXT,                       -- of which item, as written; NULL: of money, or of whatever was asked for
  quantity    TEXT,
  quantity_qualifier TEXT NOT NULL,
  unit        TEXT,
  amount_minor INTEGER CHECK (amount_minor >= 0),
  currency    TEXT    CHECK ((currency IS NULL) = (amount_minor IS NULL)),
  qualifier   TEXT    CHECK ((qualifier IS NULL) = (amount_minor IS NULL)),
  typed       TEXT    NOT NULL,
  PRIMARY KEY (matter, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX need_gifts_by_aid ON need_gifts (aid);
CREATE TRIGGER need_gifts_stay BEFORE UPDATE ON need_gifts BEGIN SELECT RAISE(ABORT, 'need_gifts are final: add a correcting row'); END;
CREATE TRIGGER need_gifts_are_kept BEFORE DELETE ON need_gifts BEGIN SELECT RAISE(ABORT, 'need_gifts are final: add a correcting row'); END;

-- How urgent a need is, and the channel through which it is to be met.
ALTER TABLE matters ADD COLUMN priority TEXT;  -- code of list need-priority
ALTER TABLE matters ADD COLUMN channel TEXT;   -- code of list channel-kind
-- An event may have several countries: the first one stands in its row, others here.
CREATE TABLE event_countries (
  event         INTEGER NOT NULL REFERENCES events (id),
  no            INTEGER NOT NULL,
  country       TEXT    NOT NULL,         -- code of list country
  PRIMARY KEY (event, no)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER event_countries_stay BEFORE UPDATE ON event_countries BEGIN SELECT RAISE(ABORT, 'event_countries are final: add a correcting row'); END;
CREATE TRIGGER event_countries_are_kept BEFORE DELETE ON event_countries BEGIN SELECT RAISE(ABORT, 'event_countries are final: add a correcting row'); END;

-- What else is kept of an event: the one that stands for many and contains it, what it cost, its permit, and the report of
-- its result.
CREATE TABLE event_facts (
  event         INTEGER NOT NULL REFERENCES events (id),
  no            INTEGER NOT NULL,
  part_of       INTEGER REFERENCES events (id),
  cost_minor    INTEGER CHECK (cost_minor >= 0),
  currency      TEXT,
  qualifier     TEXT,
  permit        TEXT,                     -- code of list event-permit
  permit_number TEXT,
  permitted_on  TEXT,
  report_due    TEXT,                     -- where it is another day than by law
  reported_on   TEXT,
  PRIMARY KEY (event, no),
  CONSTRAINT "a cost has a currency and a qualifier"
    CHECK ((cost_minor IS NULL) = (currency IS NULL) AND (currency IS NULL) = (qualifier IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER event_facts_stay BEFORE UPDATE ON event_facts BEGIN SELECT RAISE(ABORT, 'event_facts are final: add a correcting row'); END;
CREATE TRIGGER event_facts_are_kept BEFORE DELETE ON event_facts BEGIN SELECT RAISE(ABORT, 'event_facts are final: add a correcting row'); END;
