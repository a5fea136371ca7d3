-- Schema version 5: what is erased because the law gives a person the right to it is a fact of the journal.
--
-- New columns stand at the end of their tables: a row without a value has the hash that it had before.

-- Random bytes, and a hash of them with what can be erased. The journal hashes that commitment instead of what it is to,
-- so that an erasure changes no hash: the row is guarded as before, and what is left cannot be opened by guessing. Rows
-- of older versions have neither, and are hashed with all that they have.
ALTER TABLE partner_names ADD COLUMN salt BLOB;
ALTER TABLE partner_names ADD COLUMN name_hash BLOB;  -- Of text, fold, sort_key and salt.
ALTER TABLE blocks ADD COLUMN salt BLOB;
ALTER TABLE blocks ADD COLUMN arguments_hash BLOB;    -- Of arguments and salt.

-- What was erased of a partner. A contact is deleted; names, and the arguments of commands that named the partner so,
-- are written over where they stand. Of blocks of older versions that changes a digest that the journal has.
CREATE TABLE erasures (
  id            INTEGER PRIMARY KEY,
  block         INTEGER NOT NULL,
  partner       INTEGER NOT NULL REFERENCES partners (id),  -- contact: the version; else the partner's first version
  what          TEXT    NOT NULL CONSTRAINT "what is contact, names or arguments"
                  CHECK (what = 'contact' OR what = 'names' OR what = 'arguments'),
  of_block      INTEGER,           -- names, arguments: the block whose rows, or whose arguments, were written over
  digest_before BLOB    NOT NULL,  -- contact: its commitment; names: of the rows of `partner_names` of that block;
                                   -- arguments: `arguments_hash`, in blocks of older versions `hash`; both stay
  digest_after  BLOB,              -- the same as it is computed now
  reason        TEXT    NOT NULL,
  CONSTRAINT "a contact has no digest of its own" CHECK ((what = 'contact') = (of_block IS NULL)),
  CONSTRAINT "both digests are there" CHECK ((of_block IS NULL) = (digest_after IS NULL))
) STRICT;
CREATE INDEX erasures_by_block ON erasures (of_block) WHERE of_block IS NOT NULL;
CREATE TRIGGER erasures_stay BEFORE UPDATE ON erasures BEGIN SELECT RAISE(ABORT, 'erasures are final: add a correcting row'); END;
CREATE TRIGGER erasures_are_kept BEFORE DELETE ON erasures BEGIN SELECT RAISE(ABORT, 'erasures are final: add a correcting row'); END;

-- Names and arguments stay, but for the transaction that tells in `erasures` that it erases them.
DROP TRIGGER partner_names_stay;
CREATE TRIGGER partner_names_stay BEFORE UPDATE ON partner_names
  WHEN NOT EXISTS (SELECT 1 FROM erasures JOIN partners ON partners.block = erasures.of_block
                    WHERE erasures.what = 'names' AND partners.id = OLD.partner
                      AND erasures.block > (SELECT max(seq) FROM blocks))
  BEGIN SELECT RAISE(ABORT, 'partner_names are final: add a correcting row'); END;
DROP TRIGGER blocks_stay;
CREATE TRIGGER blocks_stay BEFORE UPDATE ON blocks
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE what = 'arguments' AND of_block = OLD.seq
                      AND erasures.block > (SELECT max(seq) FROM blocks))
  BEGIN SELECT RAISE(ABORT, 'blocks are final: add a correcting row'); END;
