#pragma once
#include "aid/base/language.hpp"
#include "aid/vocabulary/registry.hpp"

#include <string>
#include <string_view>
#include <vector>

/// What an edit changed, field by field, as people are told.
namespace aid::recording {

/// A value in one line, as people read it in each language. Empty: there is none.
struct ShownValue {
  std::string en = {};
  std::string vi = {};

  const std::string& in(Language language) const { return language == Language::vi ? vi : en; }
  /// As an argument of a message, for as long as the value lives.
  Label label() const { return {en, vi}; }
  friend bool operator==(const ShownValue&, const ShownValue&) = default;
};

/// A field whose value is another now.
struct Change {
  std::string option = {};  ///< Its stable name: "--title".
  Label label = {};         ///< As `show` calls it.
  bool is_secret = false;   ///< Personal data, which no screen repeats.
  ShownValue before = {};
  ShownValue after = {};
};

/// "tên 'Uỷ ban' → 'Ủy ban', nước (trống) → 'Lào'".
std::string told(const std::vector<Change>& changes, Language language);
/// The options of changes, in their order.
std::vector<std::string> options_of(const std::vector<Change>& changes);

/// The name of an item of a list; of one that the list does not have, its code.
ShownValue name_of_item(vocabulary::Registry& registry, std::string_view list, std::string_view scheme,
                        std::string_view code);
/// Several values in one line.
ShownValue in_one_line(const std::vector<ShownValue>& values);

}  // namespace aid::recording
