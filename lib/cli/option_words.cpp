#include "cli/option_words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace aid::cli {
namespace {

/// Words that people try, and the options that mean the same.
constexpr std::pair<std::string_view, std::string_view> other_words[] = {
    {"--by", "--group"},     {"--donor", "--from"},   {"--giver", "--from"},     {"--item", "--goods"},
    {"--money", "--amount"}, {"--month", "--period"}, {"--quarter", "--period"}, {"--receiver", "--to"},
    {"--recipient", "--to"}, {"--remark", "--note"},  {"--save", "--output"},    {"--sum", "--amount"},
    {"--value", "--amount"}, {"--when", "--date"},    {"--where", "--place"},    {"--year", "--period"},
};

}  // namespace

std::string_view other_option(std::string_view typed) {
  const auto* const found =
      std::ranges::find(other_words, typed, &std::pair<std::string_view, std::string_view>::first);
  return found == std::end(other_words) ? std::string_view() : found->second;
}

}  // namespace aid::cli
