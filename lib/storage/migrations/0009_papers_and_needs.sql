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
  kind        TEXT    NOT NULL CONSTRAINT "kind is agreement, plan, plan-item, anniversary or need"
               CHECK (kind = 'agreement' OR kind = 'plan' OR kind = 'plan-item' OR kind = 'anniversary' OR kind = 'need'),
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
