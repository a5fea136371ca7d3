#include "aid/recording/change.hpp"

#include "aid/base/text.hpp"
#include "aid/storage/lists.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace aid::recording {
namespace {

std::string quoted(const std::string& value, Language language) {
  constexpr Label nothing{"(empty)", "(trống)"};
  return value.empty() ? std::string(nothing.in(language)) : fmt::format("'{}'", value);
}

}  // namespace

std::string told(const std::vector<Change>& changes, Language language) {
  std::vector<std::string> parts;
  for (const Change& change : changes) {
    std::string text = without_capital(change.label.in(language));
    if (!change.is_secret) {
      text += fmt::format(" {} → {}", quoted(change.before.in(language), language),
                          quoted(change.after.in(language), language));
    }
    parts.push_back(std::move(text));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::vector<std::string> options_of(const std::vector<Change>& changes) {
  std::vector<std::string> options;
  for (const Change& change : changes) options.push_back(change.option);
  return options;
}

ShownValue name_of_item(vocabulary::Registry& registry, std::string_view list, std::string_view scheme,
                        std::string_view code) {
  if (code.empty()) return {};
  const auto item = storage::Lists(registry.ledger()).find(list, scheme, code);
  if (!item) return {std::string(code), std::string(code)};
  return {item->name_en.empty() ? item->name_vi : item->name_en, item->name_vi};
}

ShownValue in_one_line(const std::vector<ShownValue>& values) {
  ShownValue all;
  for (const ShownValue& value : values) {
    if (!all.vi.empty()) all.vi += "; ";
    if (!all.en.empty()) all.en += "; ";
    all.en += value.en;
    all.vi += value.vi;
  }
  return all;
}

}  // namespace aid::recording
