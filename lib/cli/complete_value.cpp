// What the ledger knows of a kind of value: for the completion of a shell and of questions.

#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/cli/sitting.hpp"
#include "aid/reports/reports.hpp"
#include "aid/storage/book.hpp"
#include "aid/storage/events.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/partners.hpp"
#include "aid/storage/places.hpp"
#include "aid/vocabulary/settings.hpp"

#include <algorithm>
#include <utility>

namespace aid::cli {
namespace {

using Values = std::vector<std::string>;

Values codes_of_aids(storage::Ledger& ledger) {
  const storage::Snapshot snapshot(ledger);
  const storage::Book book = storage::read_book(ledger, storage::BookParts::none());
  Values codes;
  for (std::string& code : storage::read_codes(ledger, book)) codes.push_back(std::move(code));
  return codes;
}

bool has_word_beginning_with(std::string_view folded, std::string_view beginning) {
  for (std::size_t at = 0; at != std::string_view::npos;) {
    if (folded.substr(at).starts_with(beginning)) return true;
    at = folded.find(' ', at);
    if (at != std::string_view::npos) ++at;
  }
  return false;
}

/// Items of the list whose name the kind is, "SECTOR" of the list "sector", or that it stands for. Of an item the code, or the name that was
/// begun where the code is another word.
Values items_of_list(storage::Ledger& ledger, std::string_view kind, std::string_view beginning) {
  constexpr std::pair<std::string_view, std::string_view> named[] = {
      {"CHANNEL", "channel-kind"}, {"ITEM", "goods-item"}, {"PRIORITY", "need-priority"}};
  const auto* const other = std::ranges::find(named, kind, &std::pair<std::string_view, std::string_view>::first);
  const std::string list = other == std::end(named) ? lower_ascii(kind) : std::string(other->second);
  Values values;
  for (storage::ListItem& item : storage::Lists(ledger).items(list)) {
    for (std::string* const word : {&item.code, &item.name_vi, &item.name_en}) {
      if (!has_word_beginning_with(fold(*word), beginning)) continue;
      values.push_back(std::move(*word));
      break;
    }
  }
  return values;
}

Values codes_of_matters(storage::Ledger& ledger, domain::MatterKind kind) {
  Values codes;
  for (domain::Matter& matter : storage::Matters(ledger).all(kind)) codes.push_back(std::move(matter.code));
  return codes;
}

Values all_values(storage::Ledger& ledger, std::string_view kind, std::string_view beginning) {
  Values values;
  if (kind.ends_with("PARTNER")) {  // Also "[ROLE=]PARTNER".
    for (storage::NameEntry& name : storage::Partners(ledger).names()) values.push_back(std::move(name.text));
  } else if (kind == "PLACE") {
    for (domain::Place& place : storage::Places(ledger).all()) values.push_back(std::move(place.name_vi));
  } else if (kind == "AID" || kind.starts_with("AID[")) {  // Also "AID[=PART]".
    values = codes_of_aids(ledger);
  } else if (kind == "EVENT") {
    for (domain::Event& event : storage::Events(ledger).all()) values.push_back(std::move(event.code));
  } else if (const auto matter = domain::matter_kind_of(lower_ascii(kind))) {
    values = codes_of_matters(ledger, *matter);
  } else if (kind == "DIMENSION" || kind == "DIMENSIONS") {
    values = reports::dimension_names();
  } else if (kind == "KEY") {
    for (const vocabulary::SettingInfo& info : vocabulary::all_settings()) values.emplace_back(info.key);
  } else {
    values = items_of_list(ledger, kind, beginning);
  }
  return values;
}

}  // namespace

std::vector<std::string> complete_value(storage::Ledger& ledger, std::string_view kind, std::string_view typed) {
  constexpr std::size_t most = 200;
  const std::string beginning = fold(typed);
  Values values = all_values(ledger, kind, beginning);
  std::erase_if(values, [&](const std::string& value) { return !has_word_beginning_with(fold(value), beginning); });
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
  if (values.size() > most) values.resize(most);
  return values;
}

}  // namespace aid::cli
