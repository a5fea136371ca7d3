#include "aid/base/sha256.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/reading_messages.hpp"
#include "aid/domain/vietnam_time.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "aid/storage/imports.hpp"
#include "aid/vocabulary/import_counts.hpp"
#include "new_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace aid::reports {
namespace {

constexpr Label journal_title{"Journal", "Nhật ký"};
constexpr Label block_label{"Block", "Khối"};
constexpr Label at_label{"When", "Thời điểm"};
constexpr Label who_label{"Who", "Người ghi"};
constexpr Label host_label{"Machine", "Máy"};
constexpr Label command_label{"Command", "Lệnh"};
constexpr Label rows_label{"Wrote", "Đã ghi"};
constexpr Label records_label{"Records", "Bản ghi"};
constexpr Label hash_label{"Hash", "Mã băm"};

std::optional<domain::DateInterval> read_days(const std::string& typed, const char* option,
                                              std::vector<Problem>& problems) {
  if (typed.empty()) return std::nullopt;
  auto date = domain::read_date(typed);
  if (date) return date.value();
  problems.push_back(Problem(date.problem()).at({.file = option}));
  return std::nullopt;
}

storage::JournalFilter read_filter(const JournalWords& words, const std::string& me) {
  std::vector<Problem> problems;
  storage::JournalFilter filter;
  if (!words.who.empty()) filter.actor = words.who == "me" ? me : words.who;
  const auto since = read_days(words.since, "--since", problems);
  const auto until = read_days(words.until, "--until", problems);
  if (since) filter.since = domain::start_of_day(since->from);
  if (until) filter.until = domain::start_of_day(until->until);
  if (since && until && since->from >= until->until) {
    problems.emplace_back(messages::dates_reversed, words.since + ".." + words.until);
  }
  if (!words.last.empty()) {
    const auto most = domain::read_count(words.last);
    if (!most || most.value().is_unknown()) {
      problems.push_back((most ? Problem(messages::not_a_count, words.last) : Problem(most.problem())).at({"--last"}));
    } else {
      filter.most = most.value().value;
    }
  }
  if (!problems.empty()) throw Errors(std::move(problems));
  return filter;
}

/// The imports of a ledger by the blocks that brought them.
class Batches {
public:
  explicit Batches(storage::Ledger& ledger) : imports_(ledger) {
    for (storage::Import& import : imports_.all()) {
      const std::int64_t block = import.block;
      by_block_.emplace(block, std::move(import));
    }
  }

  table::Lines in(const storage::JournalBlock& block) const {
    table::Lines lines;
    const auto [first, last] = by_block_.equal_range(block.seq);
    for (auto one = first; one != last; ++one) lines.push_back(line_of(one->second));
    return lines;
  }

private:
  /// "batch 3: danh-sach.csv, read 312, recorded 310, rejected 2".
  table::Words line_of(const storage::Import& import) const {
    table::Words line(fmt::format("batch {}: {}", import.id, import.file),
                      fmt::format("đợt nhập {}: {}", import.id, import.file));
    for (const storage::ImportCount& one : imports_.counts(import.id)) {
      if (one.count == 0) continue;
      const Label label = vocabulary::import_count_label(one.what);
      line.en += fmt::format(", {} {}", label.en, one.count);
      line.vi += fmt::format(", {} {}", label.vi, one.count);
    }
    if (imports_.is_taken_back(import.id)) {
      line.en += " (taken back)";
      line.vi += " (đã hủy)";
    }
    return line;
  }

  storage::Imports imports_;
  std::multimap<std::int64_t, storage::Import> by_block_;
};

struct TableName {
  std::string_view table;
  std::string_view vi;
};
constexpr TableName table_names[] = {
    {"partners", "đối tác"},
    {"places", "địa bàn"},
    {"aids", "khoản viện trợ"},
    {"entries", "bút toán"},
    {"approvals", "phê duyệt"},
    {"reversals", "lượt hủy"},
    {"rates", "tỷ giá"},
    {"events", "sự kiện"},
    {"stated_totals", "số liệu công bố"},
    {"settings", "thiết lập"},
    {"list_items", "mục danh mục"},
    {"imports", "đợt nhập"},
    {"reviews", "lượt xác nhận"},
    {"equivalents", "giá trị quy đổi"},
    {"withdrawals", "lượt rút lại"},
    {"erasures", "lượt xóa"},
    {"locks", "lượt khóa, mở sổ"},
    {"frozen", "báo cáo lưu"},
    {"place_changes", "thay đổi địa bàn"},
    {"second_looks", "lượt kiểm tra"},
};

/// What a table of the ledger holds, in Vietnamese; its name where people need no other.
std::string_view in_vietnamese(std::string_view table) {
  const auto* const found = std::ranges::find(table_names, table, &TableName::table);
  return found == std::end(table_names) ? table : found->vi;
}

table::Lines rows_of(const storage::JournalBlock& block, const Batches& batches) {
  table::Lines lines = batches.in(block);
  for (const auto& [table, count] : block.rows) {
    lines.emplace_back(fmt::format("{} {}", table, count), fmt::format("{} {}", count, in_vietnamese(table)));
  }
  return lines;
}

table::Row row_of(const storage::JournalBlock& block, const Batches& batches) {
  constexpr std::size_t shown_bytes = 8;
  return {.cells = {block.seq, table::Moment{block.at}, table::Words(block.actor), table::Words(block.host),
                    table::Words(fmt::format("{} {}", block.tool, block.arguments)), rows_of(block, batches),
                    table::Lines(block.records.begin(), block.records.end()),
                    table::Words(hex(std::string_view(block.hash).substr(0, shown_bytes)))}};
}

}  // namespace

table::Table list_journal(storage::Ledger& ledger, const JournalWords& words, const std::string& me) {
  const storage::JournalFilter filter = read_filter(words, me);
  const storage::Snapshot snapshot(ledger);
  table::Table table = new_report(ledger, "journal", journal_title,
                                  {{.key = "block", .label = block_label, .type = table::ColumnType::number},
                                   {.key = "at", .label = at_label, .type = table::ColumnType::moment},
                                   {.key = "who", .label = who_label},
                                   {.key = "host", .label = host_label},
                                   {.key = "command", .label = command_label},
                                   {.key = "rows", .label = rows_label},
                                   {.key = "records", .label = records_label},
                                   {.key = "hash", .label = hash_label, .type = table::ColumnType::code}});
  const Batches batches(ledger);
  for (const storage::JournalBlock& block : storage::read_journal(ledger, filter)) {
    table.rows.push_back(row_of(block, batches));
  }
  return table;
}

}  // namespace aid::reports
