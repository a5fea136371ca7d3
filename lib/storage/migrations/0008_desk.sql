-- Schema version 8: what an officer's desk keeps beside gifts, and columns that are sealed for reports.

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
