#pragma once
#include "aid/base/language.hpp"
#include "aid/base/problem.hpp"
#include "aid/domain/records.hpp"

#include <span>
#include <string>
#include <string_view>

/// What administrative units are called.
namespace aid::vocabulary {

struct PlaceKind {
  std::string_view code;       ///< As a place has it: "ward".
  Label name;                  ///< {"ward", "phường"}.
  std::string_view unit_word;  ///< What stands before a name, folded: "phuong"; empty: nothing does.
};
/// Provinces and cities first, a free name last.
std::span<const PlaceKind> place_kinds();
const PlaceKind* find_place_kind(std::string_view code);
/// By the word before a name, "Phường" or "phường Hải Châu", or its code or name; nullptr where it is none of a unit
/// below a province.
const PlaceKind* kind_of_unit(std::string_view words);

/// The key of a name, `fold`ed, without the word for the kind of unit before it: "tinh quang nam" is "quang nam".
std::string bare_place_key(const std::string& key);
/// A name without the word for the kind of unit before it: "Hải Châu" of "Phường Hải Châu".
std::string bare_place_name(const std::string& name);

/// Whether another unit below a province had the official code on some day on which `place` is there: a code is one
/// unit's at a time.
bool holds_code_of(const domain::Place& there, const domain::Place& place);

/// A key that is equal for spellings of one name, in whatever case and with the tone on whichever vowel (Hòa, Hoà), and
/// differs where marks do: "Văn Lãng" and "Văn Lang" are two communes of one province.
std::string exact_place_key(std::string_view name);

}  // namespace aid::vocabulary
