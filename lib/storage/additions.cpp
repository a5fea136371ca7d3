#include "aid/storage/additions.hpp"

#include "columns.hpp"
#include "select.hpp"
#include "tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

namespace aid::storage {
namespace {

constexpr std::array<std::string_view, 5> added_tables = {"aids", "entries", "partners", "places", "imports"};
constexpr std::array<std::string_view, 3> versioned_tables = {"aids", "partners", "places"};

class Additions {
public:
  Additions(Connection& connection, std::int64_t since) : connection_(connection), since_(since) {}

  std::map<std::int64_t, domain::Date> run() {
    leave_out_other_work();
    find_families();
    read_entries();
    leave_out_aids_without_entries();
    for (const std::int64_t block : others_) days_.erase(block);
    return std::move(days_);
  }

private:
  void leave_out_other_work() {
    for (const ColumnList* const table : root_tables) {
      if (std::ranges::find(added_tables, table->table()) != added_tables.end()) continue;
      leave_out(fmt::format("SELECT DISTINCT block FROM {} WHERE block > ?", table->table()));
    }
    for (const std::string_view table : versioned_tables) {
      leave_out(fmt::format("SELECT DISTINCT block FROM {} WHERE block > ? AND version_of IS NOT NULL", table));
    }
    leave_out("SELECT block FROM imports WHERE block > ? AND taken_back IS NOT NULL");
  }

  void leave_out(const std::string& sql) {
    Query query(connection_, sql);
    query.bind(since_);
    while (query.next()) others_.insert(query.integer(0));
  }

  void find_families() {
    Query query(connection_, "SELECT coalesce(version_of, id), part_of FROM aids WHERE part_of IS NOT NULL");
    while (query.next()) {
      in_family_.insert(query.integer(0));
      in_family_.insert(query.integer(1));
    }
    // A note tells what is cancelled after the period, by what was committed until then.
    Query cancelled(connection_, "SELECT aid FROM entries WHERE kind = 'cancellation'");
    while (cancelled.next()) in_family_.insert(cancelled.integer(0));
  }

  void read_entries() {
    Query query(connection_, "SELECT block, aid, from_on FROM entries WHERE block > ? ORDER BY id");
    query.bind(since_);
    while (query.next()) {
      const std::int64_t block = query.integer(0);
      const domain::Date day = read_day(query.text(2));
      const auto [first, is_new] = days_.try_emplace(block, day);
      if (!is_new) first->second = std::min(first->second, day);
      with_entries_.emplace(block, query.integer(1));
      if (in_family_.contains(query.integer(1))) others_.insert(block);
    }
  }

  void leave_out_aids_without_entries() {
    Query query(connection_, "SELECT block, id FROM aids WHERE block > ? AND version_of IS NULL");
    query.bind(since_);
    while (query.next()) {
      if (!with_entries_.contains({query.integer(0), query.integer(1)})) others_.insert(query.integer(0));
    }
  }

  Connection& connection_;
  std::int64_t since_;
  std::map<std::int64_t, domain::Date> days_;
  std::set<std::int64_t> others_;
  std::set<std::int64_t> in_family_;
  std::set<std::pair<std::int64_t, std::int64_t>> with_entries_;
};

}  // namespace

std::map<std::int64_t, domain::Date> blocks_that_only_add(Ledger& ledger, std::int64_t since) {
  return Additions(ledger.connection(), since).run();
}

}  // namespace aid::storage
