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
