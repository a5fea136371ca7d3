#include "split_names.hpp"

#include "aid/base/text.hpp"
#include "aid/recording/shares.hpp"

#include <array>

namespace aid::importing {

std::vector<std::string> names_in(std::string_view typed) {
  std::vector<std::string> parts;
  std::string part;
  const auto end_part = [&] {
    if (const auto clean = clean_text(part); clean && !clean.value().empty()) parts.push_back(clean.value());
    part.clear();
  };
  for (const char c : typed) {
    if (c == ';' || c == '\n' || c == '\r') {
      end_part();
    } else {
      part += c;
    }
  }
  end_part();
  return parts;
}

std::optional<Problem> problem_of_split_shares(const std::vector<domain::Split>& splits) {
  for (const domain::Split& first : splits) {
    std::vector<std::optional<domain::Decimal>> shares;
    for (const domain::Split& split : splits) {
      if (split.scheme == first.scheme) shares.push_back(split.share);
    }
    if (auto problem = recording::problem_of(shares, messages::shares_in_cell_hint)) return problem;
  }
  return std::nullopt;
}

std::vector<std::string> joined_names(std::string_view typed, bool by_commas) {
  constexpr std::array<std::string_view, 4> words{" và ", " and ", " & ", " + "};
  std::string parted(typed);
  for (const std::string_view word : words) {
    for (std::size_t at = parted.find(word); at != std::string::npos; at = parted.find(word)) {
      parted.replace(at, word.size(), ";");
    }
  }
  for (char& c : parted) {
    if (by_commas && (c == ',' || c == '/')) c = ';';
  }
  return names_in(parted);
}

}  // namespace aid::importing
