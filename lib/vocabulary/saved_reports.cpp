#include "aid/vocabulary/saved_reports.hpp"

#include "aid/base/text.hpp"
#include "aid/storage/lists.hpp"

#include <algorithm>

namespace aid::vocabulary {
namespace {

constexpr std::string_view key_begin = "saved.";
/// The first line of a pack. No report is called so.
constexpr std::string_view pack_begin = "pack\n";

}  // namespace

std::vector<SavedReport> saved_reports(storage::Ledger& ledger) {
  std::vector<SavedReport> found;
  for (storage::SettingNow& setting : storage::Settings(ledger).beginning_with(key_begin)) {
    if (setting.value.empty()) continue;  // Taken back.
    const bool is_pack = setting.value.starts_with(pack_begin);
    found.push_back({.name = setting.key.substr(key_begin.size()),
                     .text = is_pack ? setting.value.substr(pack_begin.size()) : setting.value,
                     .is_pack = is_pack,
                     .at = std::move(setting.at),
                     .actor = std::move(setting.actor),
                     .block = setting.block});
  }
  return found;
}

std::optional<SavedReport> find_saved_report(storage::Ledger& ledger, std::string_view name) {
  const std::string folded = fold(name);
  for (SavedReport& report : saved_reports(ledger)) {
    if (fold(report.name) == folded) return std::move(report);
  }
  return std::nullopt;
}

std::string saved_key(std::string_view name) { return std::string(key_begin) + std::string(name); }

std::string saved_value(const SavedReport& report) {
  return (report.is_pack ? std::string(pack_begin) : std::string()) + report.text;
}

}  // namespace aid::vocabulary
