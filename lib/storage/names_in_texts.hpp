#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aid::storage {

/// What stands in a text where a name was.
inline constexpr std::string_view erased_text = "[đã xóa]";

/// Where names of one person stand in texts: as whole words, in capitals or not, with spaces or the signs of file names
/// between the words ("Nguyen_Thi_Mai.pdf"), or with nothing ("nguyenthimai@mail.vn"). Where a text has marks they are
/// those of the name: "196 triệu đồng" is not "Triệu Đông". Without any mark it is the name as it is typed on a
/// keyboard that has none.
class NamesInTexts {
public:
  /// All as they are written. `of_others`: names of other partners and places. One that has a name of the person within
  /// is another's: where a text has it, the person is not meant.
  explicit NamesInTexts(const std::vector<std::string>& names, const std::vector<std::string>& of_others = {});

  /// Nothing: none of the names stands in it, or only within one of another.
  std::optional<std::string> without_names(std::string_view text, std::string_view mark) const;
  /// Whether a reader may still find one of the names in it: with some of its marks only, with other signs between its
  /// words, within a longer word, or within a name of another.
  bool may_name(std::string_view text) const;
  /// Those names of others that have one of the names within.
  const std::vector<std::string>& names_of_others() const { return names_of_others_; }

private:
  struct Word;
  using Words = std::vector<Word>;
  struct Name {
    std::string written;
    std::vector<std::string> words;    ///< Folded.
    std::vector<std::string> between;  ///< What stands before each of them.
    std::string spelled;               ///< Its marks, and its words folded.
    std::string in_one_word;           ///< Written without anything between.
    std::string letters;               ///< That, folded.
    std::string spelled_in_one_word;
  };
  using Places = std::vector<std::pair<std::size_t, std::size_t>>;  ///< From word, to the word behind.

  static Words words_of(std::string_view text);
  static Name name_of(std::string_view written);
  static std::size_t length_at(std::string_view text, const Words& words, std::size_t at, const Name& name);
  static Places places_of(std::string_view text, const Words& words, const std::vector<Name>& names);
  static bool may_be_at(std::string_view text, const Words& words, std::size_t at, const Name& name);
  bool has_its_letters(std::string_view text) const;

  std::vector<Name> names_;
  std::vector<Name> of_others_;  ///< Those that have one of `names_` within.
  std::vector<std::string> names_of_others_;
};

}  // namespace aid::storage
