-- The ledger as first released. Every table but `contacts` is append-only: a fact is taken back by a row in `reversals`,
-- a descriptive record is mended by a further row that names the first one in `version_of`. So the journal's hashes cover
-- all that was ever written, and the record that counts is always the last row of its kind.
--
-- Root tables have `id` and `block` (the journal block that wrote the row); their child tables are keyed by the root row
-- and a number, and belong to its block. Dates are ISO 8601 text, intervals [from, until) half-open, money whole minor
-- units, decimals text ("23125.5"), uuids 16 bytes.
--
-- Words are checked by OR: for IN with three or more of them SQLite would build a table at every single insert.
-- The name of the constraint is what the user sees.

CREATE TABLE blocks (
  seq        INTEGER PRIMARY KEY,
  at         TEXT    NOT NULL,            -- UTC; informative only, the order is `seq`
  actor      TEXT    NOT NULL,            -- login name as the kernel knows it
  host       TEXT    NOT NULL,
  tool       TEXT    NOT NULL,
  arguments  TEXT    NOT NULL,
  row_count  INTEGER NOT NULL,
  rows_hash  BLOB    NOT NULL,            -- SHA-256 over every column of the rows of this block
  hash       BLOB    NOT NULL             -- SHA-256 over this row and the previous block's hash
) STRICT;

CREATE TABLE settings (
  id         INTEGER PRIMARY KEY,
  block      INTEGER NOT NULL,
  key        TEXT    NOT NULL,            -- the last row of a key counts
  value      TEXT    NOT NULL
) STRICT;

CREATE TABLE list_items (
  id         INTEGER PRIMARY KEY,
  block      INTEGER NOT NULL,
  list       TEXT    NOT NULL,
  scheme     TEXT    NOT NULL,            -- '' where the list has none
  code       TEXT    NOT NULL,            -- the last row of (list, scheme, code) counts
  ordinal    INTEGER NOT NULL,
  name_vi    TEXT    NOT NULL,
  name_en    TEXT    NOT NULL,
  aliases    TEXT    NOT NULL,            -- separated by '|'
  attributes TEXT    NOT NULL             -- key=value;key=value
) STRICT;
CREATE INDEX list_items_by_code ON list_items (list, scheme, code);

CREATE TABLE places (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  version_of  INTEGER REFERENCES places (id),
  version     INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  code        TEXT,                       -- official code; the same code can mean another place at another time
  kind        TEXT    NOT NULL,
  parent      INTEGER REFERENCES places (id),
  country     TEXT    NOT NULL,
  valid_from  TEXT,
  valid_until TEXT
) STRICT;
CREATE UNIQUE INDEX places_by_uuid ON places (uuid) WHERE version_of IS NULL;
CREATE INDEX places_versions ON places (version_of) WHERE version_of IS NOT NULL;

CREATE TABLE place_names (
  place      INTEGER NOT NULL REFERENCES places (id),
  no         INTEGER NOT NULL,
  language   TEXT    NOT NULL,            -- 'vi', 'en', or '' for an alias
  text       TEXT    NOT NULL,
  fold       TEXT    NOT NULL,
  sort_key   BLOB    NOT NULL,
  PRIMARY KEY (place, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX place_names_by_fold ON place_names (fold);

CREATE TABLE partners (
  id           INTEGER PRIMARY KEY,
  block        INTEGER NOT NULL,
  version_of   INTEGER REFERENCES partners (id),
  version      INTEGER NOT NULL,
  uuid         BLOB    NOT NULL,
  code_prefix  TEXT    NOT NULL,
  code_no      INTEGER NOT NULL,
  external_id  TEXT,
  kind         TEXT,
  country      TEXT,
  parent       INTEGER REFERENCES partners (id),
  note         TEXT,
  contact_hash BLOB                       -- SHA-256 of salt and text in `contacts`: those can be erased, the chain still verifies
) STRICT;
CREATE UNIQUE INDEX partners_by_uuid ON partners (uuid) WHERE version_of IS NULL;
CREATE UNIQUE INDEX partners_by_code ON partners (code_prefix, code_no) WHERE version_of IS NULL;
CREATE INDEX partners_by_external_id ON partners (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX partners_versions ON partners (version_of) WHERE version_of IS NOT NULL;

CREATE TABLE partner_names (
  partner    INTEGER NOT NULL REFERENCES partners (id),  -- the version that has this name
  no         INTEGER NOT NULL,
  kind       TEXT    NOT NULL CONSTRAINT "kind is official, alias, former, acronym or translation"
               CHECK (kind = 'official' OR kind = 'alias' OR kind = 'former' OR kind = 'acronym'
                      OR kind = 'translation'),
  text       TEXT    NOT NULL,
  language   TEXT,
  used_from  TEXT,
  used_until TEXT,
  fold       TEXT    NOT NULL,
  sort_key   BLOB    NOT NULL,
  PRIMARY KEY (partner, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX partner_names_by_fold ON partner_names (fold);

-- Personal data, and the only rows that may ever be deleted.
CREATE TABLE contacts (
  partner    INTEGER PRIMARY KEY REFERENCES partners (id),  -- the version
  salt       BLOB    NOT NULL,
  text       TEXT    NOT NULL
) STRICT;

CREATE TABLE aids (
  id           INTEGER PRIMARY KEY,
  block        INTEGER NOT NULL,
  version_of   INTEGER REFERENCES aids (id),
  version      INTEGER NOT NULL,
  uuid         BLOB    NOT NULL,
  code_prefix  TEXT    NOT NULL,
  code_year    INTEGER NOT NULL,
  code_no      INTEGER NOT NULL,
  external_id  TEXT,
  fingerprint  BLOB,                      -- of all given values: finds the same record typed twice
  direction    TEXT    NOT NULL CONSTRAINT "direction is in, out, local-foreigners or domestic"
               CHECK (direction = 'in' OR direction = 'out' OR direction = 'local-foreigners'
                      OR direction = 'domestic'),
  modality     TEXT    NOT NULL CONSTRAINT "modality is programme, project or non-project"
               CHECK (modality = 'programme' OR modality = 'project' OR modality = 'non-project'),
  form         TEXT    NOT NULL,
  scope        TEXT    NOT NULL CONSTRAINT "scope is own, member or area-wide"
               CHECK (scope = 'own' OR scope = 'member' OR scope = 'area-wide'),
  title        TEXT,
  title_fold   TEXT,
  title_key    BLOB,
  note         TEXT,
  regime       TEXT,
  status       TEXT,
  humanitarian INTEGER NOT NULL CHECK (humanitarian = 0 OR humanitarian = 1),
  stands_for   INTEGER CHECK (stands_for >= 0),   -- how many aids this record is; NULL: not known
  stands_for_qualifier TEXT NOT NULL,
  part_of      INTEGER REFERENCES aids (id),
  runs_from    TEXT,
  runs_until   TEXT CHECK (runs_until > runs_from)
) STRICT;
CREATE UNIQUE INDEX aids_by_uuid ON aids (uuid) WHERE version_of IS NULL;
CREATE UNIQUE INDEX aids_by_code ON aids (code_prefix, code_year, code_no) WHERE version_of IS NULL;
CREATE INDEX aids_by_external_id ON aids (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX aids_by_fingerprint ON aids (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX aids_by_parent ON aids (part_of) WHERE part_of IS NOT NULL;
CREATE INDEX aids_versions ON aids (version_of) WHERE version_of IS NOT NULL;

CREATE TABLE aid_parties (
  aid        INTEGER NOT NULL REFERENCES aids (id),  -- the version that says so, here and in the next tables
  no         INTEGER NOT NULL,
  role       TEXT    NOT NULL,
  partner    INTEGER NOT NULL REFERENCES partners (id),
  share      TEXT,                        -- per cent
  PRIMARY KEY (aid, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX aid_parties_by_partner ON aid_parties (partner);

CREATE TABLE aid_splits (
  aid        INTEGER NOT NULL REFERENCES aids (id),
  no         INTEGER NOT NULL,
  dimension  TEXT    NOT NULL,
  scheme     TEXT,
  code       TEXT,
  place      INTEGER REFERENCES places (id),
  share      TEXT,                        -- per cent
  PRIMARY KEY (aid, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE aid_beneficiaries (
  aid        INTEGER NOT NULL REFERENCES aids (id),
  no         INTEGER NOT NULL,
  grp        TEXT,
  text       TEXT,
  count      INTEGER CHECK (count >= 0),  -- NULL: not known
  qualifier  TEXT    NOT NULL,
  unit       TEXT,
  country    TEXT,
  PRIMARY KEY (aid, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE aid_sources (
  aid        INTEGER NOT NULL REFERENCES aids (id),
  no         INTEGER NOT NULL,
  text       TEXT    NOT NULL,
  PRIMARY KEY (aid, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE entries (
  id           INTEGER PRIMARY KEY,
  block        INTEGER NOT NULL,
  uuid         BLOB    NOT NULL,
  aid          INTEGER NOT NULL REFERENCES aids (id),
  no           INTEGER NOT NULL,
  kind         TEXT    NOT NULL
               CONSTRAINT "kind is pledge, commitment, receipt, disbursement, use, handover, counterpart or return"
               CHECK (kind = 'pledge' OR kind = 'commitment' OR kind = 'receipt' OR kind = 'disbursement'
                      OR kind = 'use' OR kind = 'handover' OR kind = 'counterpart' OR kind = 'return'),
  from_on      TEXT    NOT NULL,
  until_on     TEXT    NOT NULL CHECK (until_on > from_on),
  form         TEXT    NOT NULL,
  amount_minor INTEGER CHECK (amount_minor >= 0),  -- NULL: no money, or not valued
  currency     TEXT    CHECK ((currency IS NULL) = (amount_minor IS NULL)),
  qualifier    TEXT    CHECK ((qualifier IS NULL) = (amount_minor IS NULL)),
  stated_vnd   INTEGER,                   -- equivalents printed beside the amount
  stated_vnd_qualifier TEXT,
  stated_usd   INTEGER,
  stated_usd_qualifier TEXT,
  channel      INTEGER REFERENCES partners (id),
  channel_kind TEXT,
  settles      INTEGER REFERENCES entries (id),
  note         TEXT,
  typed_amount TEXT,                      -- as the user gave it
  typed_date   TEXT,
  source       TEXT,
  external_id  TEXT,
  fingerprint  BLOB
) STRICT;
CREATE UNIQUE INDEX entries_by_uuid ON entries (uuid);
CREATE UNIQUE INDEX entries_by_aid ON entries (aid, no);
CREATE INDEX entries_by_external_id ON entries (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX entries_by_fingerprint ON entries (fingerprint) WHERE fingerprint IS NOT NULL;

CREATE TABLE goods (
  entry         INTEGER NOT NULL REFERENCES entries (id),
  no            INTEGER NOT NULL,
  item          TEXT    NOT NULL,
  item_fold     TEXT    NOT NULL,
  quantity      TEXT,                     -- NULL: not known
  quantity_qualifier TEXT NOT NULL,
  unit          TEXT,
  unit_value    TEXT,
  value_minor   INTEGER CHECK (value_minor >= 0),  -- of the line; NULL: not valued
  currency      TEXT    CHECK ((currency IS NULL) = (value_minor IS NULL)),
  qualifier     TEXT    CHECK ((qualifier IS NULL) = (value_minor IS NULL)),
  basis         TEXT,
  typed         TEXT    NOT NULL,
  PRIMARY KEY (entry, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE approvals (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  aid         INTEGER NOT NULL REFERENCES aids (id),
  no          INTEGER NOT NULL,
  kind        TEXT    NOT NULL CONSTRAINT "kind is approval, amendment or revocation"
               CHECK (kind = 'approval' OR kind = 'amendment' OR kind = 'revocation'),
  number      TEXT,
  number_fold TEXT,
  authority   TEXT,
  decided_on  TEXT    NOT NULL,
  note        TEXT
) STRICT;
CREATE UNIQUE INDEX approvals_by_uuid ON approvals (uuid);
CREATE UNIQUE INDEX approvals_by_aid ON approvals (aid, no);
CREATE INDEX approvals_by_number ON approvals (number_fold) WHERE number_fold IS NOT NULL;

CREATE TABLE reversals (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  aid         INTEGER NOT NULL REFERENCES aids (id),
  entry       INTEGER REFERENCES entries (id),       -- both NULL: the aid as a whole
  approval    INTEGER REFERENCES approvals (id),
  reason      TEXT    NOT NULL,
  from_on     TEXT,                       -- the date of what is reversed
  until_on    TEXT
) STRICT;
CREATE UNIQUE INDEX reversals_by_entry ON reversals (entry) WHERE entry IS NOT NULL;
CREATE UNIQUE INDEX reversals_by_approval ON reversals (approval) WHERE approval IS NOT NULL;
CREATE UNIQUE INDEX reversals_of_aids ON reversals (aid) WHERE entry IS NULL AND approval IS NULL;

CREATE TABLE events (
  id          INTEGER PRIMARY KEY,
  block       INTEGER NOT NULL,
  version_of  INTEGER REFERENCES events (id),
  version     INTEGER NOT NULL,
  uuid        BLOB    NOT NULL,
  code_prefix TEXT    NOT NULL,
  code_year   INTEGER NOT NULL,
  code_no     INTEGER NOT NULL,
  external_id TEXT,
  fingerprint BLOB,
  type        TEXT    NOT NULL,
  title       TEXT    NOT NULL,
  title_fold  TEXT    NOT NULL,
  title_key   BLOB    NOT NULL,
  note        TEXT,
  from_on     TEXT    NOT NULL,
  until_on    TEXT    NOT NULL CHECK (until_on > from_on),
  typed_date  TEXT,
  mode        TEXT    CONSTRAINT "mode is in-person, online or hybrid"
               CHECK (mode = 'in-person' OR mode = 'online' OR mode = 'hybrid'),
  status      TEXT    NOT NULL CONSTRAINT "status is held, planned or cancelled"
               CHECK (status = 'held' OR status = 'planned' OR status = 'cancelled'),
  place       INTEGER REFERENCES places (id),
  country     TEXT
) STRICT;
CREATE UNIQUE INDEX events_by_uuid ON events (uuid) WHERE version_of IS NULL;
CREATE UNIQUE INDEX events_by_code ON events (code_prefix, code_year, code_no) WHERE version_of IS NULL;
CREATE INDEX events_by_external_id ON events (external_id) WHERE external_id IS NOT NULL;
CREATE INDEX events_by_fingerprint ON events (fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX events_versions ON events (version_of) WHERE version_of IS NOT NULL;

CREATE TABLE event_partners (
  event      INTEGER NOT NULL REFERENCES events (id),
  no         INTEGER NOT NULL,
  partner    INTEGER NOT NULL REFERENCES partners (id),
  role       TEXT,
  PRIMARY KEY (event, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_partners_by_partner ON event_partners (partner);

CREATE TABLE event_counts (
  event      INTEGER NOT NULL REFERENCES events (id),
  no         INTEGER NOT NULL,
  what       TEXT    NOT NULL,
  count      INTEGER CHECK (count >= 0),  -- NULL: not known
  qualifier  TEXT    NOT NULL,
  PRIMARY KEY (event, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_sources (
  event      INTEGER NOT NULL REFERENCES events (id),
  no         INTEGER NOT NULL,
  text       TEXT    NOT NULL,
  PRIMARY KEY (event, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_aids (
  event      INTEGER NOT NULL REFERENCES events (id),
  no         INTEGER NOT NULL,
  aid        INTEGER NOT NULL REFERENCES aids (id),
  PRIMARY KEY (event, no)
) STRICT, WITHOUT ROWID;

CREATE TABLE rates (
  id           INTEGER PRIMARY KEY,
  block        INTEGER NOT NULL,
  uuid         BLOB    NOT NULL,
  currency     TEXT    NOT NULL,
  kind         TEXT    NOT NULL CONSTRAINT "kind is treasury-month, interbank, bank-buying or contract"
               CHECK (kind = 'treasury-month' OR kind = 'interbank' OR kind = 'bank-buying' OR kind = 'contract'),
  in_force_on  TEXT    NOT NULL,          -- the last row of (currency, kind, in_force_on, aid) counts
  vnd_per_unit TEXT    NOT NULL,
  source       TEXT    NOT NULL,
  aid          INTEGER REFERENCES aids (id)  -- of a contract rate
) STRICT;
CREATE UNIQUE INDEX rates_by_uuid ON rates (uuid);

CREATE TABLE stated_totals (
  id           INTEGER PRIMARY KEY,
  block        INTEGER NOT NULL,
  uuid         BLOB    NOT NULL,
  from_on      TEXT    NOT NULL,
  until_on     TEXT    NOT NULL CHECK (until_on > from_on),
  what         TEXT    NOT NULL,
  scope        TEXT,
  direction    TEXT,
  amount_minor INTEGER,
  currency     TEXT    CHECK ((currency IS NULL) = (amount_minor IS NULL)),
  count        INTEGER,
  qualifier    TEXT    NOT NULL,
  source       TEXT    NOT NULL,
  note         TEXT
) STRICT;
CREATE UNIQUE INDEX stated_totals_by_uuid ON stated_totals (uuid);

-- A list that was imported, in one block with all that it brought.
CREATE TABLE imports (
  id         INTEGER PRIMARY KEY,
  block      INTEGER NOT NULL,
  uuid       BLOB    NOT NULL,
  list       TEXT    NOT NULL CONSTRAINT "list is aid, partner or event"
               CHECK (list = 'aid' OR list = 'partner' OR list = 'event'),
  file       TEXT    NOT NULL,            -- its name, without folders
  file_hash  BLOB    NOT NULL,            -- SHA-256 of its bytes
  rules_hash BLOB    NOT NULL,            -- SHA-256 of the mapping and the decisions by which it was read
  taken_back INTEGER REFERENCES imports (id)  -- of a row that takes an earlier import back; else NULL
) STRICT;
CREATE UNIQUE INDEX imports_by_uuid ON imports (uuid);

-- What became of the rows of a list: 'read', 'recorded', 'corrected', 'already', 'rejected'.
CREATE TABLE import_counts (
  import     INTEGER NOT NULL REFERENCES imports (id),
  no         INTEGER NOT NULL,
  what       TEXT    NOT NULL,
  count      INTEGER NOT NULL CHECK (count >= 0),
  PRIMARY KEY (import, no)
) STRICT, WITHOUT ROWID;

-- The rows of a list that are in the ledger, each with its identity: the same row is not recorded a second time.
CREATE TABLE import_rows (
  import     INTEGER NOT NULL REFERENCES imports (id),
  no         INTEGER NOT NULL,
  line       INTEGER NOT NULL,
  identity   BLOB    NOT NULL,            -- 16 bytes: what tells this row from every other row
  content    BLOB    NOT NULL,            -- 16 bytes: of all its values
  record     INTEGER NOT NULL,            -- the aid, the partner or the event
  PRIMARY KEY (import, no)
) STRICT, WITHOUT ROWID;

-- What is written stays.
CREATE TRIGGER blocks_stay BEFORE UPDATE ON blocks BEGIN SELECT RAISE(ABORT, 'blocks are final: add a correcting row'); END;
CREATE TRIGGER blocks_are_kept BEFORE DELETE ON blocks BEGIN SELECT RAISE(ABORT, 'blocks are final: add a correcting row'); END;
CREATE TRIGGER settings_stay BEFORE UPDATE ON settings BEGIN SELECT RAISE(ABORT, 'settings are final: add a correcting row'); END;
CREATE TRIGGER settings_are_kept BEFORE DELETE ON settings BEGIN SELECT RAISE(ABORT, 'settings are final: add a correcting row'); END;
CREATE TRIGGER list_items_stay BEFORE UPDATE ON list_items BEGIN SELECT RAISE(ABORT, 'list_items are final: add a correcting row'); END;
CREATE TRIGGER list_items_are_kept BEFORE DELETE ON list_items BEGIN SELECT RAISE(ABORT, 'list_items are final: add a correcting row'); END;
CREATE TRIGGER places_stay BEFORE UPDATE ON places BEGIN SELECT RAISE(ABORT, 'places are final: add a correcting row'); END;
CREATE TRIGGER places_are_kept BEFORE DELETE ON places BEGIN SELECT RAISE(ABORT, 'places are final: add a correcting row'); END;
CREATE TRIGGER place_names_stay BEFORE UPDATE ON place_names BEGIN SELECT RAISE(ABORT, 'place_names are final: add a correcting row'); END;
CREATE TRIGGER place_names_are_kept BEFORE DELETE ON place_names BEGIN SELECT RAISE(ABORT, 'place_names are final: add a correcting row'); END;
CREATE TRIGGER partners_stay BEFORE UPDATE ON partners BEGIN SELECT RAISE(ABORT, 'partners are final: add a correcting row'); END;
CREATE TRIGGER partners_are_kept BEFORE DELETE ON partners BEGIN SELECT RAISE(ABORT, 'partners are final: add a correcting row'); END;
CREATE TRIGGER partner_names_stay BEFORE UPDATE ON partner_names BEGIN SELECT RAISE(ABORT, 'partner_names are final: add a correcting row'); END;
CREATE TRIGGER partner_names_are_kept BEFORE DELETE ON partner_names BEGIN SELECT RAISE(ABORT, 'partner_names are final: add a correcting row'); END;
CREATE TRIGGER aids_stay BEFORE UPDATE ON aids BEGIN SELECT RAISE(ABORT, 'aids are final: add a correcting row'); END;
CREATE TRIGGER aids_are_kept BEFORE DELETE ON aids BEGIN SELECT RAISE(ABORT, 'aids are final: add a correcting row'); END;
CREATE TRIGGER aid_parties_stay BEFORE UPDATE ON aid_parties BEGIN SELECT RAISE(ABORT, 'aid_parties are final: add a correcting row'); END;
CREATE TRIGGER aid_parties_are_kept BEFORE DELETE ON aid_parties BEGIN SELECT RAISE(ABORT, 'aid_parties are final: add a correcting row'); END;
CREATE TRIGGER aid_splits_stay BEFORE UPDATE ON aid_splits BEGIN SELECT RAISE(ABORT, 'aid_splits are final: add a correcting row'); END;
CREATE TRIGGER aid_splits_are_kept BEFORE DELETE ON aid_splits BEGIN SELECT RAISE(ABORT, 'aid_splits are final: add a correcting row'); END;
CREATE TRIGGER aid_beneficiaries_stay BEFORE UPDATE ON aid_beneficiaries BEGIN SELECT RAISE(ABORT, 'aid_beneficiaries are final: add a correcting row'); END;
CREATE TRIGGER aid_beneficiaries_are_kept BEFORE DELETE ON aid_beneficiaries BEGIN SELECT RAISE(ABORT, 'aid_beneficiaries are final: add a correcting row'); END;
CREATE TRIGGER aid_sources_stay BEFORE UPDATE ON aid_sources BEGIN SELECT RAISE(ABORT, 'aid_sources are final: add a correcting row'); END;
CREATE TRIGGER aid_sources_are_kept BEFORE DELETE ON aid_sources BEGIN SELECT RAISE(ABORT, 'aid_sources are final: add a correcting row'); END;
CREATE TRIGGER entries_stay BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are final: add a correcting row'); END;
CREATE TRIGGER entries_are_kept BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are final: add a correcting row'); END;
CREATE TRIGGER goods_stay BEFORE UPDATE ON goods BEGIN SELECT RAISE(ABORT, 'goods are final: add a correcting row'); END;
CREATE TRIGGER goods_are_kept BEFORE DELETE ON goods BEGIN SELECT RAISE(ABORT, 'goods are final: add a correcting row'); END;
CREATE TRIGGER approvals_stay BEFORE UPDATE ON approvals BEGIN SELECT RAISE(ABORT, 'approvals are final: add a correcting row'); END;
CREATE TRIGGER approvals_are_kept BEFORE DELETE ON approvals BEGIN SELECT RAISE(ABORT, 'approvals are final: add a correcting row'); END;
CREATE TRIGGER reversals_stay BEFORE UPDATE ON reversals BEGIN SELECT RAISE(ABORT, 'reversals are final: add a correcting row'); END;
CREATE TRIGGER reversals_are_kept BEFORE DELETE ON reversals BEGIN SELECT RAISE(ABORT, 'reversals are final: add a correcting row'); END;
CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are final: add a correcting row'); END;
CREATE TRIGGER events_are_kept BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are final: add a correcting row'); END;
CREATE TRIGGER event_partners_stay BEFORE UPDATE ON event_partners BEGIN SELECT RAISE(ABORT, 'event_partners are final: add a correcting row'); END;
CREATE TRIGGER event_partners_are_kept BEFORE DELETE ON event_partners BEGIN SELECT RAISE(ABORT, 'event_partners are final: add a correcting row'); END;
CREATE TRIGGER event_counts_stay BEFORE UPDATE ON event_counts BEGIN SELECT RAISE(ABORT, 'event_counts are final: add a correcting row'); END;
CREATE TRIGGER event_counts_are_kept BEFORE DELETE ON event_counts BEGIN SELECT RAISE(ABORT, 'event_counts are final: add a correcting row'); END;
CREATE TRIGGER event_sources_stay BEFORE UPDATE ON event_sources BEGIN SELECT RAISE(ABORT, 'event_sources are final: add a correcting row'); END;
CREATE TRIGGER event_sources_are_kept BEFORE DELETE ON event_sources BEGIN SELECT RAISE(ABORT, 'event_sources are final: add a correcting row'); END;
CREATE TRIGGER event_aids_stay BEFORE UPDATE ON event_aids BEGIN SELECT RAISE(ABORT, 'event_aids are final: add a correcting row'); END;
CREATE TRIGGER event_aids_are_kept BEFORE DELETE ON event_aids BEGIN SELECT RAISE(ABORT, 'event_aids are final: add a correcting row'); END;
CREATE TRIGGER rates_stay BEFORE UPDATE ON rates BEGIN SELECT RAISE(ABORT, 'rates are final: add a correcting row'); END;
CREATE TRIGGER rates_are_kept BEFORE DELETE ON rates BEGIN SELECT RAISE(ABORT, 'rates are final: add a correcting row'); END;
CREATE TRIGGER stated_totals_stay BEFORE UPDATE ON stated_totals BEGIN SELECT RAISE(ABORT, 'stated_totals are final: add a correcting row'); END;
CREATE TRIGGER stated_totals_are_kept BEFORE DELETE ON stated_totals BEGIN SELECT RAISE(ABORT, 'stated_totals are final: add a correcting row'); END;
CREATE TRIGGER imports_stay BEFORE UPDATE ON imports BEGIN SELECT RAISE(ABORT, 'imports are final: add a correcting row'); END;
CREATE TRIGGER imports_are_kept BEFORE DELETE ON imports BEGIN SELECT RAISE(ABORT, 'imports are final: add a correcting row'); END;
CREATE TRIGGER import_counts_stay BEFORE UPDATE ON import_counts BEGIN SELECT RAISE(ABORT, 'import_counts are final: add a correcting row'); END;
CREATE TRIGGER import_counts_are_kept BEFORE DELETE ON import_counts BEGIN SELECT RAISE(ABORT, 'import_counts are final: add a correcting row'); END;
CREATE TRIGGER import_rows_stay BEFORE UPDATE ON import_rows BEGIN SELECT RAISE(ABORT, 'import_rows are final: add a correcting row'); END;
CREATE TRIGGER import_rows_are_kept BEFORE DELETE ON import_rows BEGIN SELECT RAISE(ABORT, 'import_rows are final: add a correcting row'); END;
