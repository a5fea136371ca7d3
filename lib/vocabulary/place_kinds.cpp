#include "aid/vocabulary/place_kinds.hpp"

#include "aid/base/text.hpp"

#include <algorithm>
#include <array>

namespace aid::vocabulary {
namespace {

constexpr std::array kinds{
    PlaceKind{"province", {"province", "tỉnh"}, ""},
    PlaceKind{"city", {"centrally-run city", "thành phố trực thuộc trung ương"}, ""},
    PlaceKind{"district-city", {"city of a province", "thành phố thuộc tỉnh"}, "thanh pho"},
    PlaceKind{"town", {"town", "thị xã"}, "thi xa"},
    PlaceKind{"urban-district", {"urban district", "quận"}, "quan"},
    PlaceKind{"district", {"district", "huyện"}, "huyen"},
    PlaceKind{"ward", {"ward", "phường"}, "phuong"},
    PlaceKind{"township", {"township", "thị trấn"}, "thi tran"},
    PlaceKind{"commune", {"commune", "xã"}, "xa"},
    PlaceKind{"special-zone", {"special zone", "đặc khu"}, "dac khu"},
    PlaceKind{"free", {"as entered", "tên nhập tay"}, ""},
};

/// What an administrative unit is called, folded; longer ones first.
constexpr std::array<std::string_view, 17> unit_words{"thanh pho", "thi tran", "thi xa", "dac khu",  "tinh", "quan",
                                                      "huyen",     "phuong",   "xa",     "province", "city", "district",
                                                      "ward",      "commune",  "tp",     "tx",       "q"};

}  // namespace

std::span<const PlaceKind> place_kinds() { return kinds; }

const PlaceKind* find_place_kind(std::string_view code) {
  const auto* const found = std::ranges::find(kinds, code, &PlaceKind::code);
  return found == kinds.end() ? nullptr : found;
}

const PlaceKind* kind_of_unit(std::string_view words) {
  const std::string key = fold(words);
  const auto* const found = std::ranges::find_if(kinds, [&](const PlaceKind& kind) {
    if (kind.unit_word.empty()) return false;
    const bool is_it = key == kind.unit_word || key == kind.code || key == fold(kind.name.en);
    return is_it ||
           (key.size() > kind.unit_word.size() && key.starts_with(kind.unit_word) && key[kind.unit_word.size()] == ' ');
  });
  return found == kinds.end() ? nullptr : found;
}

std::string bare_place_key(const std::string& key) {
  for (const std::string_view word : unit_words) {
    if (key.size() > word.size() + 1 && key.starts_with(word) && key[word.size()] == ' ') {
      return key.substr(word.size() + 1);
    }
  }
  return key;
}

std::string bare_place_name(const std::string& name) {
  const std::string bare = bare_place_key(fold(name));
  for (std::size_t at = name.find(' '); at != std::string::npos; at = name.find(' ', at + 1)) {
    if (fold(name.substr(at + 1)) == bare) return name.substr(at + 1);
  }
  return name;
}

bool holds_code_of(const domain::Place& there, const domain::Place& place) {
  if (place.code.empty() || there.code != place.code || there.id == place.id) return false;
  if (there.kind == "free" || !there.parent != !place.parent) return false;
  return (!there.until || !place.from || *place.from < *there.until) &&
         (!place.until || !there.from || *there.from < *place.until);
}

std::string exact_place_key(std::string_view name) {
  // Of a word the letters and the marks, which are the first two parts of its sort key, without where the marks stand.
  constexpr char no_mark = '!';
  std::string key;
  const std::string whole = nfc(name);
  for (std::size_t at = 0; at < whole.size();) {
    const std::size_t end = std::min(whole.find(' ', at), whole.size());
    const std::string of_word = sort_key(whole.substr(at, end - at));
    const std::size_t letters = std::min(of_word.find(' '), of_word.size());
    const std::size_t marks = std::min(of_word.find(' ', letters + 1), of_word.size());
    key += of_word.substr(0, letters) + '/';
    for (std::size_t i = letters + 1; i < marks; ++i) {
      if (of_word[i] != no_mark) key += of_word[i];
    }
    key += ' ';
    at = end + 1;
  }
  return key;
}

}  // namespace aid::vocabulary
