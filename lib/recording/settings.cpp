#include "aid/vocabulary/settings.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/currency.hpp"
#include "aid/domain/equivalents.hpp"
#include "aid/domain/messages.hpp"
#include "aid/recording/ledger_facts.hpp"
#include "aid/recording/ledger_messages.hpp"
#include "aid/storage/places.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/registry.hpp"

#include <fmt/ranges.h>

#include <algorithm>

namespace aid::recording {
namespace {

std::string checked_value(vocabulary::Registry& registry, std::string_view key, std::string_view value) {
  const auto one_of = [&](std::initializer_list<std::string_view> words) {
    if (std::find(words.begin(), words.end(), value) != words.end()) return std::string(value);
    throw Error(messages::unknown_word, value, fmt::format("{}", fmt::join(words, ", ")));
  };
  if (key == "language") return one_of({"vi", "en"});
  if (key == "numbers") return one_of({"vi", "en", "undecided"});
  if (key == "equivalent") {
    const auto choices = domain::equivalent_choices();
    if (std::ranges::find(choices, value) != choices.end()) return std::string(value);
    throw Error(messages::unknown_word, value, fmt::format("{}", fmt::join(choices, ", ")));
  }
  if (key == "currency") return std::string(domain::Currency::parse(value).value().code());
  if (key == "place") {
    const domain::PlaceId place = registry.place(value, std::nullopt).value();
    return storage::Places(registry.ledger()).get(place).name_vi;
  }
  const std::string text = clean_text(value).value();
  if (key == "office" && fold(text).empty()) throw Error(messages::empty_name, value);
  return text;
}

}  // namespace

std::string change_setting(storage::Ledger& ledger, std::string_view key, std::string_view value,
                           const storage::Author& author) {
  vocabulary::setting_info(key);
  if (key == "code" || key == "uuid") throw Error(messages::fixed_setting, key);
  vocabulary::Registry registry(ledger);
  const std::string checked = checked_value(registry, key, value);
  storage::Writer writer(ledger, author);
  storage::Settings(ledger).put(writer, key, checked);
  writer.commit();
  return checked;
}

}  // namespace aid::recording
