#include "aid/storage/migrations.hpp"
#include "connection.hpp"
#include "erasable_texts.hpp"
#include "schema_digest.hpp"
#include "tables.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace aid::schema_test {

using namespace aid::storage;

namespace {

/// The columns of a table as the schema orders them: "id, block, key, value".
std::string columns_in_schema(Ledger& ledger, std::string_view table) {
  Query query(ledger.connection(),
              "SELECT group_concat(name, ', ') FROM (SELECT name FROM pragma_table_info(?) ORDER BY cid)");
  query.bind(table);
  query.next();
  return query.string(0);
}

}  // namespace

TEST_SUITE("storage/schema") {
  TEST_CASE("after each migration the schema is the one that opening and upgrading expect") {
    Connection connection(open_database(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE),
                          ":memory:", Ledger::Access::write, 0);
    set_up(connection);
    REQUIRE(schema_digests.size() == migrations().size());
    int version = 0;
    for (const Migration& migration : migrations()) {
      connection.run(std::string(migration.sql));
      CAPTURE(migration.name);
      CHECK(schema_digest(connection) == std::string(expected_schema_digest(++version)));
    }
  }

  TEST_CASE("the lists of columns have every column of every table, in the order of the schema") {
    Ledger ledger = Ledger::in_memory();
    std::vector<const ColumnList*> lists(root_tables.begin(), root_tables.end());
    for (const ChildTableInfo& child : child_tables) lists.push_back(child.columns);
    lists.push_back(&tables::blocks);
    lists.push_back(&tables::contacts);
    for (const ColumnList* list : lists) {
      CAPTURE(list->table());
      CHECK(list->text() == columns_in_schema(ledger, list->table()));
    }
    Query query(ledger.connection(), "SELECT count(*) FROM sqlite_schema WHERE type = 'table'");
    query.next();
    constexpr std::int64_t sealed_columns = 1;  // It says nothing of its own, and is read and written in one place.
    CHECK(static_cast<std::int64_t>(lists.size()) + sealed_columns == query.integer(0));
  }

  TEST_CASE("each column of text has codes, days and figures, or is one that a name is erased in or told of") {
    // Names of partners, commands and contacts are erased in ways of their own; ids stay, and are told.
    const std::set<std::string> of_their_own{"partner_names.text",      "partner_names.fold",      "blocks.arguments",
                                             "contacts.text",           "erasures.what",           "erasures.of_table",
                                             "sealed_columns.of_table", "sealed_columns.of_column"};
    const std::set<std::string> codes{"actor",
                                      "aliases",
                                      "as_of",
                                      "at",
                                      "attributes",
                                      "basis",
                                      "campaign",
                                      "change",
                                      "channel",
                                      "channel_kind",
                                      "code",
                                      "code_prefix",
                                      "country",
                                      "currency",
                                      "decided_on",
                                      "decided_until",
                                      "dimension",
                                      "direction",
                                      "ended_on",
                                      "expires_on",
                                      "extent",
                                      "form",
                                      "format",
                                      "from_on",
                                      "grp",
                                      "host",
                                      "in_force_on",
                                      "issued_on",
                                      "kind",
                                      "language",
                                      "list",
                                      "mode",
                                      "modality",
                                      "of_what",
                                      "on_day",
                                      "part",
                                      "percent",
                                      "period",
                                      "permit",
                                      "permitted_on",
                                      "priority",
                                      "published_on",
                                      "published_until",
                                      "qualifier",
                                      "quantity",
                                      "quantity_qualifier",
                                      "report_due",
                                      "reported_on",
                                      "role",
                                      "runs_from",
                                      "runs_until",
                                      "scheme",
                                      "scope",
                                      "sector",
                                      "sector_scheme",
                                      "share",
                                      "stands_for_qualifier",
                                      "stated_usd_qualifier",
                                      "stated_vnd_qualifier",
                                      "status",
                                      "tool",
                                      "type",
                                      "typed_amount",
                                      "typed_date",
                                      "unit",
                                      "unit_value",
                                      "until_on",
                                      "used_from",
                                      "used_until",
                                      "valid_from",
                                      "valid_until",
                                      "vnd_per_unit",
                                      "what"};
    std::set<std::string> erased;
    for (const ErasableText& id : kept_ids) {
      erased.insert(std::string(id.table->table()).append(".").append(id.column));
    }
    for (const ErasableText& text : erasable_texts) {
      for (const std::string_view column : {text.column, text.fold, text.key}) {
        if (!column.empty()) erased.insert(std::string(text.table->table()).append(".").append(column));
      }
    }
    Ledger ledger = Ledger::in_memory();
    Query columns(ledger.connection(),
                  "SELECT made.name, info.name FROM sqlite_schema AS made, pragma_table_info(made.name) AS info "
                  "WHERE made.type = 'table' AND info.type = 'TEXT'");
    while (columns.next()) {
      const std::string column = columns.string(0) + "." + columns.string(1);
      CAPTURE(column);
      CHECK((erased.contains(column) || of_their_own.contains(column) || codes.contains(columns.string(1))));
    }
  }
}

}  // namespace aid::schema_test
