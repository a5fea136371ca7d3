#pragma once
#include <string>
#include <vector>

namespace aid::vocabulary {

/// An abbreviation and what it stands for, both in folded words: a row of the data file abbreviations.csv. A brief form
/// can stand for several whole ones.
struct Abbreviation {
  std::vector<std::string> brief;
  std::vector<std::string> whole;

  /// Both are the same name. Else it is another word of about the same meaning ("hiệp hội" for "hội"), or the letters
  /// stand for something else too ("TT": thị trấn, trung tâm).
  bool is_spelling = true;
};

const std::vector<Abbreviation>& abbreviations();

/// Whether the words have those of `wanted` from `position` on.
bool stand_at(const std::vector<std::string>& words, std::size_t position, const std::vector<std::string>& wanted);

}  // namespace aid::vocabulary
