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
