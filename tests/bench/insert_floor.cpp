// The floor of an import: writes the rows of one ledger into another, empty one, with prepared statements and the same
// indexes, and does nothing else. Prints the seconds of the writing, without the reading.
// Usage: insert_floor FULL-LEDGER EMPTY-LEDGER [ROWS-PER-STATEMENT]
#include <sqlite3.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

/// Parents before children.
constexpr std::array tables{"partners", "partner_names", "aids",    "aid_parties", "aid_splits",
                            "entries",  "goods",         "imports", "import_rows", "import_counts"};

struct Table {
  std::string name;
  int columns = 0;
  std::vector<sqlite3_value*> values;  // Row by row.
};

void check(int code, sqlite3* database) {
  if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
  std::fprintf(stderr, "insert_floor: %s\n", sqlite3_errmsg(database));
  std::exit(1);
}

Table read(sqlite3* database, const std::string& name) {
  Table table{.name = name, .columns = 0, .values = {}};
  sqlite3_stmt* all = nullptr;
  check(sqlite3_prepare_v2(database, ("SELECT * FROM " + name).c_str(), -1, &all, nullptr), database);
  table.columns = sqlite3_column_count(all);
  while (sqlite3_step(all) == SQLITE_ROW) {
    for (int i = 0; i < table.columns; ++i) table.values.push_back(sqlite3_value_dup(sqlite3_column_value(all, i)));
  }
  sqlite3_finalize(all);
  return table;
}

sqlite3_stmt* prepare_insert(sqlite3* database, const Table& table, std::size_t rows) {
  std::string row = "(?";
  for (int i = 1; i < table.columns; ++i) row += ",?";
  row += ")";
  std::string sql = "INSERT INTO " + table.name + " VALUES " + row;
  for (std::size_t i = 1; i < rows; ++i) sql += "," + row;
  sqlite3_stmt* insert = nullptr;
  check(sqlite3_prepare_v2(database, sql.c_str(), -1, &insert, nullptr), database);
  return insert;
}

void write(sqlite3* database, const Table& table, std::size_t rows_per_statement) {
  const auto columns = static_cast<std::size_t>(table.columns);
  std::size_t at = 0;
  for (const std::size_t rows : {rows_per_statement, std::size_t{1}}) {
    sqlite3_stmt* insert = prepare_insert(database, table, rows);
    for (; at + rows * columns <= table.values.size(); at += rows * columns) {
      for (std::size_t i = 0; i < rows * columns; ++i) {
        sqlite3_bind_value(insert, static_cast<int>(i + 1), table.values[at + i]);
      }
      check(sqlite3_step(insert), database);
      sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return std::fputs("usage: insert_floor FULL-LEDGER EMPTY-LEDGER [ROWS-PER-STATEMENT]\n", stderr), 2;
  const std::size_t rows_per_statement = argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 1;
  sqlite3* full = nullptr;
  sqlite3* empty = nullptr;
  check(sqlite3_open_v2(argv[1], &full, SQLITE_OPEN_READONLY, nullptr), full);
  check(sqlite3_open_v2(argv[2], &empty, SQLITE_OPEN_READWRITE, nullptr), empty);
  std::vector<Table> rows;
  for (const char* const name : tables) rows.push_back(read(full, name));

  const auto start = std::chrono::steady_clock::now();
  check(sqlite3_exec(empty,
                     "PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; "
                     "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -50176; BEGIN",
                     nullptr, nullptr, nullptr),
        empty);
  for (const Table& table : rows) write(empty, table, rows_per_statement);
  check(sqlite3_exec(empty, "COMMIT", nullptr, nullptr, nullptr), empty);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  std::printf("%.2f\n", taken.count());
  return 0;
}
