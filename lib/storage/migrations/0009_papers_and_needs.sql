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

-- Texts that name a person whose names are erased are written over, too: `of_table` says in which table. A row of
-- `erasures` tells of the rows of one table in one block; so the table is made anew, as above.
CREATE TABLE erasures_before AS SELECT * FROM erasures ORDER BY id;
DROP TABLE erasures;
CREATE TABLE erasures (
  id            INTEGER PRIMARY KEY,
  block         INTEGER NOT NULL,
  partner       INTEGER NOT NULL REFERENCES partners (id),  -- contact: the version; else the partner's first version
  what          TEXT    NOT NULL CONSTRAINT "what is contact, names, arguments or texts"
                  CHECK (what = 'contact' OR what = 'names' OR what = 'arguments' OR what = 'texts'),
  of_block      INTEGER,           -- names, arguments, texts: the block whose rows, or whose arguments, were written over
  digest_before BLOB    NOT NULL,  -- contact: its commitment; names: of the rows of `partner_names` of that block;
                                   -- arguments: `arguments_hash`, in blocks of older versions `hash`; both stay;
                                   -- texts: of the rows of `of_table` of that block
  digest_after  BLOB,              -- the same as it is computed now
  reason        TEXT    NOT NULL,
  of_table      TEXT,              -- texts: whose rows were written over
  CONSTRAINT "a contact has no digest of its own" CHECK ((what = 'contact') = (of_block IS NULL)),
  CONSTRAINT "both digests are there" CHECK ((of_block IS NULL) = (digest_after IS NULL)),
  CONSTRAINT "texts are those of a table" CHECK ((what = 'texts') = (of_table IS NOT NULL))
) STRICT;
INSERT INTO erasures SELECT *, NULL FROM erasures_before ORDER BY id;
DROP TABLE erasures_before;
CREATE INDEX erasures_by_block ON erasures (of_block) WHERE of_block IS NOT NULL;
CREATE TRIGGER erasures_are_kept BEFORE DELETE ON erasures BEGIN SELECT RAISE(ABORT, 'erasures are final: add a correcting row'); END;

-- Such texts, and the columns that repeat them, may change in the transaction that tells of it, and nothing beside them.
DROP TRIGGER settings_stay;
CREATE TRIGGER settings_stay BEFORE UPDATE ON settings
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'settings'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.key) IS NOT (NEW.id, NEW.block, NEW.key)
  BEGIN SELECT RAISE(ABORT, 'settings are final: add a correcting row'); END;
DROP TRIGGER list_items_stay;
CREATE TRIGGER list_items_stay BEFORE UPDATE ON list_items
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'list_items'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.list, OLD.scheme, OLD.code, OLD.ordinal) IS NOT (NEW.id, NEW.block, NEW.list,
      NEW.scheme, NEW.code, NEW.ordinal)
  BEGIN SELECT RAISE(ABORT, 'list_items are final: add a correcting row'); END;
DROP TRIGGER place_names_stay;
CREATE TRIGGER place_names_stay BEFORE UPDATE ON place_names
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'place_names'
                      AND of_block = (SELECT block FROM places WHERE id = OLD.place) AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.place, OLD.no, OLD.language) IS NOT (NEW.place, NEW.no, NEW.language)
  BEGIN SELECT RAISE(ABORT, 'place_names are final: add a correcting row'); END;
DROP TRIGGER partners_stay;
CREATE TRIGGER partners_stay BEFORE UPDATE ON partners
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'partners'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.version_of, OLD.version, OLD.uuid, OLD.code_prefix, OLD.code_no, OLD.external_id,
      OLD.kind, OLD.country, OLD.parent, OLD.contact_hash) IS NOT (NEW.id, NEW.block, NEW.version_of, NEW.version,
      NEW.uuid, NEW.code_prefix, NEW.code_no, NEW.external_id, NEW.kind, NEW.country, NEW.parent, NEW.contact_hash)
  BEGIN SELECT RAISE(ABORT, 'partners are final: add a correcting row'); END;
DROP TRIGGER partner_identifiers_stay;
CREATE TRIGGER partner_identifiers_stay BEFORE UPDATE ON partner_identifiers
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'partner_identifiers'
                      AND of_block = (SELECT block FROM partners WHERE id = OLD.partner) AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.partner, OLD.no, OLD.scheme) IS NOT (NEW.partner, NEW.no, NEW.scheme)
  BEGIN SELECT RAISE(ABORT, 'partner_identifiers are final: add a correcting row'); END;
DROP TRIGGER aids_stay;
CREATE TRIGGER aids_stay BEFORE UPDATE ON aids
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'aids'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.version_of, OLD.version, OLD.uuid, OLD.code_prefix, OLD.code_year, OLD.code_no,
      OLD.external_id, OLD.fingerprint, OLD.direction, OLD.modality, OLD.form, OLD.scope, OLD.status,
      OLD.humanitarian, OLD.stands_for, OLD.stands_for_qualifier, OLD.part_of, OLD.runs_from, OLD.runs_until,
      OLD.component, OLD.campaign) IS NOT (NEW.id, NEW.block, NEW.version_of, NEW.version, NEW.uuid, NEW.code_prefix,
      NEW.code_year, NEW.code_no, NEW.external_id, NEW.fingerprint, NEW.direction, NEW.modality, NEW.form, NEW.scope,
      NEW.status, NEW.humanitarian, NEW.stands_for, NEW.stands_for_qualifier, NEW.part_of, NEW.runs_from,
      NEW.runs_until, NEW.component, NEW.campaign)
  BEGIN SELECT RAISE(ABORT, 'aids are final: add a correcting row'); END;
DROP TRIGGER aid_beneficiaries_stay;
CREATE TRIGGER aid_beneficiaries_stay BEFORE UPDATE ON aid_beneficiaries
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'aid_beneficiaries'
                      AND of_block = (SELECT block FROM aids WHERE id = OLD.aid) AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.aid, OLD.no, OLD.grp, OLD.count, OLD.qualifier, OLD.unit, OLD.country) IS NOT (NEW.aid, NEW.no, NEW.grp,
      NEW.count, NEW.qualifier, NEW.unit, NEW.country)
  BEGIN SELECT RAISE(ABORT, 'aid_beneficiaries are final: add a correcting row'); END;
DROP TRIGGER aid_sources_stay;
CREATE TRIGGER aid_sources_stay BEFORE UPDATE ON aid_sources
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'aid_sources'
                      AND of_block = (SELECT block FROM aids WHERE id = OLD.aid) AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.aid, OLD.no) IS NOT (NEW.aid, NEW.no)
  BEGIN SELECT RAISE(ABORT, 'aid_sources are final: add a correcting row'); END;
DROP TRIGGER entries_stay;
CREATE TRIGGER entries_stay BEFORE UPDATE ON entries
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'entries'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.uuid, OLD.aid, OLD.no, OLD.kind, OLD.from_on, OLD.until_on, OLD.form, OLD.amount_minor,
      OLD.currency, OLD.qualifier, OLD.stated_vnd, OLD.stated_vnd_qualifier, OLD.stated_usd, OLD.stated_usd_qualifier,
      OLD.channel, OLD.channel_kind, OLD.settles, OLD.typed_amount, OLD.typed_date, OLD.external_id, OLD.fingerprint)
      IS NOT (NEW.id, NEW.block, NEW.uuid, NEW.aid, NEW.no, NEW.kind, NEW.from_on, NEW.until_on, NEW.form,
      NEW.amount_minor, NEW.currency, NEW.qualifier, NEW.stated_vnd, NEW.stated_vnd_qualifier, NEW.stated_usd,
      NEW.stated_usd_qualifier, NEW.channel, NEW.channel_kind, NEW.settles, NEW.typed_amount, NEW.typed_date,
      NEW.external_id, NEW.fingerprint)
  BEGIN SELECT RAISE(ABORT, 'entries are final: add a correcting row'); END;
DROP TRIGGER goods_stay;
CREATE TRIGGER goods_stay BEFORE UPDATE ON goods
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'goods'
                      AND of_block = (SELECT block FROM entries WHERE id = OLD.entry) AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.entry, OLD.no, OLD.quantity, OLD.quantity_qualifier, OLD.unit, OLD.unit_value, OLD.value_minor,
      OLD.currency, OLD.qualifier, OLD.basis) IS NOT (NEW.entry, NEW.no, NEW.quantity, NEW.quantity_qualifier,
      NEW.unit, NEW.unit_value, NEW.value_minor, NEW.currency, NEW.qualifier, NEW.basis)
  BEGIN SELECT RAISE(ABORT, 'goods are final: add a correcting row'); END;
DROP TRIGGER instalments_stay;
CREATE TRIGGER instalments_stay BEFORE UPDATE ON instalments
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'instalments'
                      AND of_block = (SELECT block FROM entries WHERE id = OLD.entry) AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.entry, OLD.no, OLD.from_on, OLD.until_on, OLD.amount_minor, OLD.currency, OLD.qualifier) IS NOT (NEW.entry,
      NEW.no, NEW.from_on, NEW.until_on, NEW.amount_minor, NEW.currency, NEW.qualifier)
  BEGIN SELECT RAISE(ABORT, 'instalments are final: add a correcting row'); END;
DROP TRIGGER approvals_stay;
CREATE TRIGGER approvals_stay BEFORE UPDATE ON approvals
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'approvals'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.uuid, OLD.aid, OLD.no, OLD.kind, OLD.decided_on, OLD.decided_until) IS NOT (NEW.id,
      NEW.block, NEW.uuid, NEW.aid, NEW.no, NEW.kind, NEW.decided_on, NEW.decided_until)
  BEGIN SELECT RAISE(ABORT, 'approvals are final: add a correcting row'); END;
DROP TRIGGER reversals_stay;
CREATE TRIGGER reversals_stay BEFORE UPDATE ON reversals
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'reversals'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.uuid, OLD.aid, OLD.entry, OLD.approval, OLD.from_on, OLD.until_on) IS NOT (NEW.id,
      NEW.block, NEW.uuid, NEW.aid, NEW.entry, NEW.approval, NEW.from_on, NEW.until_on)
  BEGIN SELECT RAISE(ABORT, 'reversals are final: add a correcting row'); END;
DROP TRIGGER events_stay;
CREATE TRIGGER events_stay BEFORE UPDATE ON events
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'events'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.version_of, OLD.version, OLD.uuid, OLD.code_prefix, OLD.code_year, OLD.code_no,
      OLD.external_id, OLD.fingerprint, OLD.type, OLD.from_on, OLD.until_on, OLD.typed_date, OLD.mode, OLD.status,
      OLD.place, OLD.country) IS NOT (NEW.id, NEW.block, NEW.version_of, NEW.version, NEW.uuid, NEW.code_prefix,
      NEW.code_year, NEW.code_no, NEW.external_id, NEW.fingerprint, NEW.type, NEW.from_on, NEW.until_on,
      NEW.typed_date, NEW.mode, NEW.status, NEW.place, NEW.country)
  BEGIN SELECT RAISE(ABORT, 'events are final: add a correcting row'); END;
DROP TRIGGER event_sources_stay;
CREATE TRIGGER event_sources_stay BEFORE UPDATE ON event_sources
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'event_sources'
                      AND of_block = (SELECT block FROM events WHERE id = OLD.event) AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.event, OLD.no) IS NOT (NEW.event, NEW.no)
  BEGIN SELECT RAISE(ABORT, 'event_sources are final: add a correcting row'); END;
DROP TRIGGER event_facts_stay;
CREATE TRIGGER event_facts_stay BEFORE UPDATE ON event_facts
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'event_facts'
                      AND of_block = (SELECT block FROM events WHERE id = OLD.event) AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.event, OLD.no, OLD.part_of, OLD.cost_minor, OLD.currency, OLD.qualifier, OLD.permit, OLD.permitted_on,
      OLD.report_due, OLD.reported_on) IS NOT (NEW.event, NEW.no, NEW.part_of, NEW.cost_minor, NEW.currency,
      NEW.qualifier, NEW.permit, NEW.permitted_on, NEW.report_due, NEW.reported_on)
  BEGIN SELECT RAISE(ABORT, 'event_facts are final: add a correcting row'); END;
DROP TRIGGER rates_stay;
CREATE TRIGGER rates_stay BEFORE UPDATE ON rates
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'rates'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.uuid, OLD.currency, OLD.kind, OLD.in_force_on, OLD.vnd_per_unit, OLD.aid) IS NOT
      (NEW.id, NEW.block, NEW.uuid, NEW.currency, NEW.kind, NEW.in_force_on, NEW.vnd_per_unit, NEW.aid)
  BEGIN SELECT RAISE(ABORT, 'rates are final: add a correcting row'); END;
DROP TRIGGER stated_totals_stay;
CREATE TRIGGER stated_totals_stay BEFORE UPDATE ON stated_totals
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'stated_totals'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.uuid, OLD.from_on, OLD.until_on, OLD.what, OLD.scope, OLD.direction, OLD.amount_minor,
      OLD.currency, OLD.count, OLD.qualifier, OLD.code_prefix, OLD.code_no, OLD.corrects, OLD.published_on,
      OLD.published_until, OLD.as_of, OLD.percent, OLD.of_what, OLD.sector_scheme, OLD.sector) IS NOT (NEW.id,
      NEW.block, NEW.uuid, NEW.from_on, NEW.until_on, NEW.what, NEW.scope, NEW.direction, NEW.amount_minor,
      NEW.currency, NEW.count, NEW.qualifier, NEW.code_prefix, NEW.code_no, NEW.corrects, NEW.published_on,
      NEW.published_until, NEW.as_of, NEW.percent, NEW.of_what, NEW.sector_scheme, NEW.sector)
  BEGIN SELECT RAISE(ABORT, 'stated_totals are final: add a correcting row'); END;
DROP TRIGGER imports_stay;
CREATE TRIGGER imports_stay BEFORE UPDATE ON imports
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'imports'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.uuid, OLD.list, OLD.file_hash, OLD.rules_hash, OLD.taken_back) IS NOT (NEW.id,
      NEW.block, NEW.uuid, NEW.list, NEW.file_hash, NEW.rules_hash, NEW.taken_back)
  BEGIN SELECT RAISE(ABORT, 'imports are final: add a correcting row'); END;
DROP TRIGGER reviews_stay;
CREATE TRIGGER reviews_stay BEFORE UPDATE ON reviews
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'reviews'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.uuid, OLD.aid, OLD.withdrawn) IS NOT (NEW.id, NEW.block, NEW.uuid, NEW.aid,
      NEW.withdrawn)
  BEGIN SELECT RAISE(ABORT, 'reviews are final: add a correcting row'); END;
DROP TRIGGER equivalents_stay;
CREATE TRIGGER equivalents_stay BEFORE UPDATE ON equivalents
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'equivalents'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.uuid, OLD.entry, OLD.no, OLD.amount_minor, OLD.currency, OLD.qualifier,
      OLD.published_on, OLD.published_until) IS NOT (NEW.id, NEW.block, NEW.uuid, NEW.entry, NEW.no, NEW.amount_minor,
      NEW.currency, NEW.qualifier, NEW.published_on, NEW.published_until)
  BEGIN SELECT RAISE(ABORT, 'equivalents are final: add a correcting row'); END;
DROP TRIGGER withdrawals_stay;
CREATE TRIGGER withdrawals_stay BEFORE UPDATE ON withdrawals
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'withdrawals'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.uuid, OLD.stated_total, OLD.equivalent) IS NOT (NEW.id, NEW.block, NEW.uuid,
      NEW.stated_total, NEW.equivalent)
  BEGIN SELECT RAISE(ABORT, 'withdrawals are final: add a correcting row'); END;
CREATE TRIGGER erasures_stay BEFORE UPDATE ON erasures
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'erasures'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.partner, OLD.what, OLD.of_block, OLD.digest_before, OLD.digest_after, OLD.of_table) IS
      NOT (NEW.id, NEW.block, NEW.partner, NEW.what, NEW.of_block, NEW.digest_before, NEW.digest_after, NEW.of_table)
  BEGIN SELECT RAISE(ABORT, 'erasures are final: add a correcting row'); END;
DROP TRIGGER locks_stay;
CREATE TRIGGER locks_stay BEFORE UPDATE ON locks
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'locks'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.uuid, OLD.from_on, OLD.until_on, OLD.period, OLD.opens) IS NOT (NEW.id, NEW.block,
      NEW.uuid, NEW.from_on, NEW.until_on, NEW.period, NEW.opens)
  BEGIN SELECT RAISE(ABORT, 'locks are final: add a correcting row'); END;
DROP TRIGGER frozen_stay;
CREATE TRIGGER frozen_stay BEFORE UPDATE ON frozen
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'frozen'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.uuid, OLD.from_on, OLD.until_on, OLD.language, OLD.of_block, OLD.of_hash) IS NOT
      (NEW.id, NEW.block, NEW.uuid, NEW.from_on, NEW.until_on, NEW.language, NEW.of_block, NEW.of_hash)
  BEGIN SELECT RAISE(ABORT, 'frozen are final: add a correcting row'); END;
DROP TRIGGER frozen_files_stay;
CREATE TRIGGER frozen_files_stay BEFORE UPDATE ON frozen_files
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'frozen_files'
                      AND of_block = (SELECT block FROM frozen WHERE id = OLD.frozen) AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.frozen, OLD.no, OLD.format) IS NOT (NEW.frozen, NEW.no, NEW.format)
  BEGIN SELECT RAISE(ABORT, 'frozen_files are final: add a correcting row'); END;
DROP TRIGGER partner_merges_stay;
CREATE TRIGGER partner_merges_stay BEFORE UPDATE ON partner_merges
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'partner_merges'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.uuid, OLD.partner, OLD.kept, OLD.undoes) IS NOT (NEW.id, NEW.block, NEW.uuid,
      NEW.partner, NEW.kept, NEW.undoes)
  BEGIN SELECT RAISE(ABORT, 'partner_merges are final: add a correcting row'); END;
DROP TRIGGER certificates_stay;
CREATE TRIGGER certificates_stay BEFORE UPDATE ON certificates
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'certificates'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.uuid, OLD.partner, OLD.kind, OLD.issued_on, OLD.expires_on, OLD.withdraws) IS NOT
      (NEW.id, NEW.block, NEW.uuid, NEW.partner, NEW.kind, NEW.issued_on, NEW.expires_on, NEW.withdraws)
  BEGIN SELECT RAISE(ABORT, 'certificates are final: add a correcting row'); END;
DROP TRIGGER partner_counts_stay;
CREATE TRIGGER partner_counts_stay BEFORE UPDATE ON partner_counts
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'partner_counts'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.uuid, OLD.partner, OLD.what, OLD.from_on, OLD.until_on, OLD.count, OLD.qualifier) IS NOT
      (NEW.id, NEW.block, NEW.uuid, NEW.partner, NEW.what, NEW.from_on, NEW.until_on, NEW.count, NEW.qualifier)
  BEGIN SELECT RAISE(ABORT, 'partner_counts are final: add a correcting row'); END;
DROP TRIGGER matters_stay;
CREATE TRIGGER matters_stay BEFORE UPDATE ON matters
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'matters'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.version_of, OLD.version, OLD.uuid, OLD.kind, OLD.code_prefix, OLD.code_year,
      OLD.code_no, OLD.external_id, OLD.fingerprint, OLD.change, OLD.type, OLD.country, OLD.from_on, OLD.until_on,
      OLD.typed_date, OLD.valid_from, OLD.valid_until, OLD.open_ended, OLD.ended_on, OLD.every, OLD.status,
      OLD.parent, OLD.priority, OLD.channel) IS NOT (NEW.id, NEW.block, NEW.version_of, NEW.version, NEW.uuid,
      NEW.kind, NEW.code_prefix, NEW.code_year, NEW.code_no, NEW.external_id, NEW.fingerprint, NEW.change, NEW.type,
      NEW.country, NEW.from_on, NEW.until_on, NEW.typed_date, NEW.valid_from, NEW.valid_until, NEW.open_ended,
      NEW.ended_on, NEW.every, NEW.status, NEW.parent, NEW.priority, NEW.channel)
  BEGIN SELECT RAISE(ABORT, 'matters are final: add a correcting row'); END;
DROP TRIGGER matter_links_stay;
CREATE TRIGGER matter_links_stay BEFORE UPDATE ON matter_links
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'matter_links'
                      AND of_block = (SELECT block FROM matters WHERE id = OLD.matter) AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.matter, OLD.no, OLD.aid, OLD.event) IS NOT (NEW.matter, NEW.no, NEW.aid, NEW.event)
  BEGIN SELECT RAISE(ABORT, 'matter_links are final: add a correcting row'); END;
DROP TRIGGER matter_files_stay;
CREATE TRIGGER matter_files_stay BEFORE UPDATE ON matter_files
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'matter_files'
                      AND of_block = (SELECT block FROM matters WHERE id = OLD.matter) AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.matter, OLD.no, OLD.sha256, OLD.bytes) IS NOT (NEW.matter, NEW.no, NEW.sha256, NEW.bytes)
  BEGIN SELECT RAISE(ABORT, 'matter_files are final: add a correcting row'); END;
DROP TRIGGER need_lines_stay;
CREATE TRIGGER need_lines_stay BEFORE UPDATE ON need_lines
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'need_lines'
                      AND of_block = (SELECT block FROM matters WHERE id = OLD.matter) AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.matter, OLD.no, OLD.quantity, OLD.quantity_qualifier, OLD.unit, OLD.amount_minor, OLD.currency,
      OLD.qualifier) IS NOT (NEW.matter, NEW.no, NEW.quantity, NEW.quantity_qualifier, NEW.unit, NEW.amount_minor,
      NEW.currency, NEW.qualifier)
  BEGIN SELECT RAISE(ABORT, 'need_lines are final: add a correcting row'); END;
DROP TRIGGER need_gifts_stay;
CREATE TRIGGER need_gifts_stay BEFORE UPDATE ON need_gifts
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'need_gifts'
                      AND of_block = (SELECT block FROM matters WHERE id = OLD.matter) AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.matter, OLD.no, OLD.aid, OLD.part, OLD.quantity, OLD.quantity_qualifier, OLD.unit, OLD.amount_minor,
      OLD.currency, OLD.qualifier) IS NOT (NEW.matter, NEW.no, NEW.aid, NEW.part, NEW.quantity,
      NEW.quantity_qualifier, NEW.unit, NEW.amount_minor, NEW.currency, NEW.qualifier)
  BEGIN SELECT RAISE(ABORT, 'need_gifts are final: add a correcting row'); END;
DROP TRIGGER place_changes_stay;
CREATE TRIGGER place_changes_stay BEFORE UPDATE ON place_changes
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'place_changes'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.uuid, OLD.place, OLD.successor, OLD.on_day, OLD.extent) IS NOT (NEW.id, NEW.block,
      NEW.uuid, NEW.place, NEW.successor, NEW.on_day, NEW.extent)
  BEGIN SELECT RAISE(ABORT, 'place_changes are final: add a correcting row'); END;
DROP TRIGGER second_looks_stay;
CREATE TRIGGER second_looks_stay BEFORE UPDATE ON second_looks
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'texts' AND of_table = 'second_looks'
                      AND of_block = OLD.block AND block > (SELECT max(seq) FROM blocks))
    OR (OLD.id, OLD.block, OLD.uuid, OLD.aid, OLD.event, OLD.partner, OLD.matter, OLD.import, OLD.from_on,
      OLD.until_on, OLD.withdraws) IS NOT (NEW.id, NEW.block, NEW.uuid, NEW.aid, NEW.event, NEW.partner, NEW.matter,
      NEW.import, NEW.from_on, NEW.until_on, NEW.withdraws)
  BEGIN SELECT RAISE(ABORT, 'second_looks are final: add a correcting row'); END;
