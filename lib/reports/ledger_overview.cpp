#include "aid/reports/ledger_overview.hpp"

#include "aid/vocabulary/settings.hpp"

#include "aid/domain/messages.hpp"
#include "aid/reports/messages.hpp"
#include "aid/reports/verification.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/locks.hpp"
#include "aid/vocabulary/registry.hpp"
#include "new_report.hpp"

namespace aid::reports {
namespace {

constexpr Label info_title{"The ledger", "Thông tin về sổ"};
constexpr Label settings_title{"Settings", "Thiết lập"};
constexpr Label what_label{"What", "Nội dung"};
constexpr Label setting_value_label{"Value", "Giá trị"};
constexpr Label key_label{"Setting", "Thiết lập"};
constexpr Label meaning_label{"Meaning", "Ý nghĩa"};

void add_line(table::Table& table, std::string_view key, const Label& what, const table::Cell& value) {
  table.rows.push_back(
      {.kind = table::RowKind::item, .cells = {table::Words(std::string(key)), table::Words(what), value}});
}

}  // namespace

table::AsOf as_of(storage::Ledger& ledger) {
  const storage::BlockHead head = ledger.head();
  return {.block = head.seq, .at = head.at, .hash = head.short_hash()};
}

table::Table describe_ledger(storage::Ledger& ledger) {
  const storage::Snapshot snapshot(ledger);
  table::Table table = new_report(ledger, "info", info_title,
                                  {{.key = "key", .label = table::Words("Key", "Mục"), .type = table::ColumnType::code},
                                   {.key = "what", .label = what_label},
                                   {.key = "value", .label = setting_value_label}});
  const auto settings_now = storage::Settings(ledger).all();
  const auto setting = [&](const std::string& key) {
    const auto found = settings_now.find(key);
    return table::Words(found == settings_now.end() ? std::string() : found->second);
  };
  add_line(table, "file", {"file", "tệp"}, table::Words(ledger.path()));
  for (const char* key : {"office", "code", "place", "currency", "uuid"})
    add_line(table, key, vocabulary::setting_info(key).meaning, setting(key));
  add_line(table, "schema", {"schema version", "phiên bản lược đồ"}, std::int64_t{ledger.schema_version()});
  const storage::RecordCounts counts = storage::count_records(ledger);
  add_line(table, "aids", {"aids", "khoản viện trợ"}, counts.aids);
  add_line(table, "entries", {"entries", "bút toán"}, counts.entries);
  add_line(table, "reversals", {"reversals", "lượt hủy"}, counts.reversals);
  add_line(table, "partners", {"partners", "đối tác"}, counts.partners);
  add_line(table, "events", {"events", "sự kiện"}, counts.events);
  add_line(table, "rates", {"rates", "tỷ giá"}, counts.rates);
  if (const auto locks = storage::Locks(ledger).standing(); !locks.empty()) {
    table::Lines names;
    for (const storage::PeriodLock& lock : locks) names.emplace_back(lock.name);
    add_line(table, "locked", {"locked periods", "các kỳ đã khóa sổ"}, names);
  }
  add_line(table, "blocks", {"journal blocks", "khối nhật ký"}, ledger.head().seq);
  add_line(table, "head", {"head of the journal; note it down", "đầu chuỗi nhật ký; hãy ghi lại"},
           table::Words(ledger.head().text()));
  add_anchor(table, storage::check_anchor(ledger));
  return table;
}

table::Table list_settings(storage::Ledger& ledger, std::string_view key, const std::vector<SettingOrigin>& origins) {
  constexpr Label origin_label{"From", "Nơi nêu"};
  constexpr Label of_command{"of commands", "của các lệnh"};
  constexpr Label of_ledger{"the ledger", "sổ"};
  constexpr Label of_nobody{"nobody: the usual value", "mặc định"};
  if (!key.empty()) vocabulary::setting_info(key);
  const storage::Snapshot snapshot(ledger);
  table::Table table = new_report(ledger, "config", settings_title,
                                  {{.key = "setting", .label = key_label, .type = table::ColumnType::code},
                                   {.key = "meaning", .label = meaning_label},
                                   {.key = "value", .label = setting_value_label}});
  if (!origins.empty()) table.columns.push_back({.key = "from", .label = origin_label});
  for (const SettingOrigin& origin : origins) {
    add_line(table, origin.setting, of_command, table::Words(origin.value));
    table.rows.back().cells.emplace_back(origin.by);
  }
  const auto values = storage::Settings(ledger).all();
  for (const vocabulary::SettingInfo& info : vocabulary::all_settings()) {
    if (!key.empty() && info.key != key) continue;
    const auto found = values.find(std::string(info.key));
    const bool is_set = found != values.end();
    add_line(table, info.key, info.meaning, table::Words(is_set ? found->second : std::string(info.usual)));
    if (!origins.empty()) table.rows.back().cells.emplace_back(table::Words(is_set ? of_ledger : of_nobody));
  }
  return table;
}

}  // namespace aid::reports
