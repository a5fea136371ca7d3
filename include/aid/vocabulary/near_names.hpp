#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aid::vocabulary {

/// The words of a name as they are compared: folded, with the abbreviations of the field spelled out ("UBND TP Đà Nẵng"
/// and "Ủy ban nhân dân thành phố Đà Nẵng" are the same words). The abbreviations are the data file abbreviations.csv.
std::vector<std::string> spelled_out(std::string_view name);

/// Whether a folded word that is not the same is another one on purpose: a number, or a Roman one.
bool differs_on_purpose(std::string_view word);

/// Whether two names are so near that one may be a mistyped other: the same words when spelled out, or one edit (a
/// letter more, fewer, another one, or two that changed places) apart in one word of at least five letters. "Quận 1"
/// and "Quận 2", "Vùng II" and "Vùng III", "Nhóm A" and "Nhóm B" are not near: what differs in digits, Roman numerals
/// or single letters differs on purpose.
bool are_near(const std::vector<std::string>& a, const std::vector<std::string>& b);

/// Finds the name of a partner that is near to another one, among any number of names in about the same time: each name
/// is kept under its words with one letter left out of one of them, which names that are one edit apart have in common.
class NearNames {
public:
  /// `partner`: whose name it is.
  void add(std::string_view name, std::int64_t partner);
  /// The partner of the first name that was added and is near, or nothing; `except` is nobody's or the partner's own.
  std::optional<std::int64_t> find(std::string_view name, std::int64_t except = 0) const;
  /// The partners that have the name when its abbreviations and theirs are spelled out, each once, in their order.
  std::vector<std::int64_t> spelled_alike(std::string_view name) const;

private:
  struct Name {
    std::vector<std::string> words;
    std::int64_t partner;
    bool has_other_words;  ///< Words were not only spelled out: "hiệp hội" is "hội".
  };
  std::vector<Name> names_;
  std::unordered_multimap<std::size_t, std::uint32_t> by_rest_;  ///< By the hash of the words without one letter.
};

}  // namespace aid::vocabulary
