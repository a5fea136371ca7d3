#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aid::storage {

/// What stands in a text where a name was.
inline constexpr std::string_view erased_text = "[đã xóa]";

/// Where names of one person stand in texts: as whole words, however they are typed (folded), with spaces or the signs
/// of file names between the words ("Nguyen_Thi_Mai.pdf"), or with nothing ("nguyenthimai@mail.vn").
class NamesInTexts {
public:
  /// `names`: folded. `of_others`: names of other partners and places, as they are written. One that has a name of the
  /// person within is another's: where a text has it, the person is not meant.
  NamesInTexts(const std::set<std::string, std::less<>>& names, const std::vector<std::string>& of_others);

  /// Nothing: none of the names stands in it, or only within one of another.
  std::optional<std::string> without_names(std::string_view text, std::string_view mark) const;
  /// Whether one of the names stands in it, also within one of another.
  bool has_name(std::string_view text) const;

private:
  using Words = std::vector<std::string>;  ///< Folded.
  struct TextWord;
  using TextWords = std::vector<TextWord>;
  using Places = std::vector<std::pair<std::size_t, std::size_t>>;  ///< From word, to the word behind.

  static TextWords words_of(std::string_view text);
  static std::size_t length_at(const TextWords& words, std::size_t at, const Words& name);
  static Places places_of(const TextWords& words, const std::vector<Words>& names);
  bool may_have_name(std::string_view text) const;

  std::vector<Words> names_;      ///< The longest first.
  std::vector<Words> of_others_;  ///< Those that have one of `names_` within.
};

}  // namespace aid::storage
