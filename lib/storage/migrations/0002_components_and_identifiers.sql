-- Schema version 2: an aid that is a component of another one, the campaign of an aid, the numbers by which others know a
-- partner, and one view each that leaves out what was taken back.
--
-- New columns stand at the end of their tables: a row without a value has the hash that it had before.

-- A component is money or goods of the same aid told apart: it is a part of that aid and counts as no aid of its own.
ALTER TABLE aids ADD COLUMN component INTEGER CONSTRAINT "component is 1 or nothing" CHECK (component = 1);

-- The campaign, disaster or programme that an aid answers: code of list `campaign`.
ALTER TABLE aids ADD COLUMN campaign TEXT;

-- The certificate, the tax code, the org-id of a partner: several, each with its scheme.
CREATE TABLE partner_identifiers (
  partner     INTEGER NOT NULL REFERENCES partners (id),  -- the version that has this identifier
  no          INTEGER NOT NULL,
  scheme      TEXT    NOT NULL,
  number      TEXT    NOT NULL,
  number_fold TEXT    NOT NULL,
  PRIMARY KEY (partner, no)
) STRICT, WITHOUT ROWID;
CREATE INDEX partner_identifiers_by_number ON partner_identifiers (number_fold);
CREATE TRIGGER partner_identifiers_stay BEFORE UPDATE ON partner_identifiers BEGIN SELECT RAISE(ABORT, 'partner_identifiers are final: add a correcting row'); END;
CREATE TRIGGER partner_identifiers_are_kept BEFORE DELETE ON partner_identifiers BEGIN SELECT RAISE(ABORT, 'partner_identifiers are final: add a correcting row'); END;

-- What counts. Who takes an aid back as a whole takes back each of its entries too, so an entry needs no look at its aid.
-- `live_aids` has the first version of an aid, which has its id, its own id and its fingerprint.
CREATE VIEW live_aids AS
  SELECT * FROM aids
   WHERE version_of IS NULL
     AND NOT EXISTS (SELECT 1 FROM reversals
                      WHERE reversals.aid = aids.id AND reversals.entry IS NULL AND reversals.approval IS NULL);
CREATE VIEW live_entries AS
  SELECT * FROM entries WHERE NOT EXISTS (SELECT 1 FROM reversals WHERE reversals.entry = entries.id);
CREATE VIEW live_approvals AS
  SELECT * FROM approvals WHERE NOT EXISTS (SELECT 1 FROM reversals WHERE reversals.approval = approvals.id);
