#include "aid/vocabulary/settings.hpp"
#include "aid/base/system_error.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/currency.hpp"
#include "aid/recording/ledger_facts.hpp"
#include "aid/recording/ledger_messages.hpp"
#include "aid/recording/office.hpp"
#include "aid/storage/anchor.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/locks.hpp"
#include "aid/storage/places.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/registry.hpp"

#include <filesystem>

namespace aid::recording {
namespace {

std::string checked_value(vocabulary::Registry& registry, const vocabulary::SettingInfo& info, std::string_view value) {
  using Kind = vocabulary::SettingKind;
  if (info.kind == Kind::choice) return vocabulary::checked_choice(info.key, value);
  if (info.kind == Kind::currency) return std::string(domain::Currency::parse(value).value().code());
  if (info.kind == Kind::place) {
    const domain::PlaceId id = registry.place(value, std::nullopt).value();
    return storage::Places(registry.ledger()).get(id).name_vi;
  }
  const std::string text = clean_text(value).value();
  if (info.key == "office" && fold(text).empty()) throw Error(messages::empty_name, value);
  return text;
}

/// Of the file of a key, whatever way led to it. Throws `Error` key-not-found.
std::string path_of_key(std::string_view typed) {
  std::error_code error;
  const auto path = std::filesystem::canonical(std::string(typed), error);
  if (error) throw Error(messages::key_not_found, typed, system_error(error.value()));
  return path.string();
}

/// A folder or a file; "none" where there shall be none any more.
std::string checked_path(storage::Ledger& ledger, std::string_view key, const std::string& value) {
  if (value == "none") return {};
  (void)clean_text(value).value();  // What cannot be stored; the path itself stays as it is.
  return key == storage::anchor_setting ? storage::prepare_anchor(ledger, value) : path_of_key(value);
}

constexpr Message<Text, Text> setting_of_locked_period{
    "period-locked",
    "another choice among equivalents would convert what lies in the period {0}, which {1} has locked: its figures "
    "stay "
    "as they are",
    "cách chọn số quy đổi khác sẽ làm đổi số liệu của kỳ {0} đã được {1} khóa sổ: số liệu của kỳ này giữ nguyên"};
constexpr Message<Text> setting_of_locked_period_hint{
    "period-locked-hint", "open the period first: aid-ledger unlock {0} --reason TEXT, which its reports then tell",
    "hãy mở khóa kỳ trước: aid-ledger unlock {0} --reason LÝ-DO, các báo cáo của kỳ sẽ ghi rõ việc này"};

/// Which of several equivalents converts holds for entries of all dates.
void refuse_other_conversion(storage::Writer& writer, const vocabulary::SettingInfo& info, std::string_view value) {
  const std::string set = storage::Settings(writer.ledger()).get(info.key);
  if (writer.locks().empty() || value == (set.empty() ? info.usual : std::string_view(set))) return;
  const storage::PeriodLock& lock = writer.locks().front();
  throw Error(Problem(setting_of_locked_period, lock.name, lock.actor).hint(setting_of_locked_period_hint, lock.name));
}

}  // namespace

std::string change_setting(storage::Ledger& ledger, std::string_view key, std::string_view value,
                           const storage::Author& author) {
  const vocabulary::SettingInfo& info = vocabulary::setting_info(key);
  if (info.kind == vocabulary::SettingKind::fixed) throw Error(messages::fixed_setting, key);
  vocabulary::Registry registry(ledger);
  const bool is_path = info.kind == vocabulary::SettingKind::path;
  const std::string checked =
      is_path ? checked_path(ledger, key, std::string(value)) : checked_value(registry, info, value);
  storage::Writer writer(ledger, author);
  if (key == "equivalent") refuse_other_conversion(writer, info, checked);
  if (key == "office") rename_office(writer, registry, checked);
  storage::Settings settings(ledger);
  settings.put(writer, key, checked);
  if (key == storage::anchor_setting) {
    settings.put(writer, storage::anchored_file_setting, storage::anchored_file(ledger));
  }
  writer.commit();
  return checked;
}

}  // namespace aid::recording
