#include "aid/recording/shares.hpp"

#include "aid/domain/reading_messages.hpp"

#include <fmt/ranges.h>

#include <algorithm>

namespace aid::recording {

using domain::Decimal;

Result<Decimal> parse_share(std::string_view typed, domain::NumberStyle numbers) {
  auto share = domain::read_decimal(typed, numbers);
  const auto is_share = [](const Result<Decimal>& read) {
    return read && read.value() > Decimal(0, 0) && read.value() <= Decimal(100, 0);
  };
  if (!share && share.problem().name() == messages::ambiguous_amount.name) {
    // The mark is one of thousands or one of decimals: more than a hundred, or not.
    for (const auto style : {domain::NumberStyle::vi, domain::NumberStyle::en}) {
      if (auto other = domain::read_decimal(typed, style); is_share(other)) share = std::move(other);
    }
  }
  if (!share) return share.problem();
  if (!is_share(share)) return Problem(messages::not_a_share, typed);
  return share.value().normalised();
}

std::optional<Decimal> read_share(Desk& desk, std::string_view typed, std::string_view option) {
  return desk.problems.take(parse_share(typed, desk.numbers()), option);
}

bool refuse_repeated(Desk& desk, const SharedWord& word, std::string_view option) {
  if (word.share) desk.problems.add(Problem(messages::repeated_share, word.word), option);
  return word.share.has_value();
}

std::optional<Problem> problem_of(std::span<const std::optional<Decimal>> shares, const Message<>& how) {
  const auto given = std::ranges::count_if(shares, [](const auto& share) { return share.has_value(); });
  if (given == 0) return std::nullopt;
  if (given < std::ssize(shares)) return Problem(messages::shares_not_for_all).hint(how);
  Decimal sum;
  for (const auto& share : shares) sum = sum + *share;
  if (sum == Decimal(100, 0)) return std::nullopt;
  return Problem(messages::shares_not_100, show(sum, Language::en), show(sum, Language::vi));
}

std::optional<Problem> problem_of_schemes(const std::vector<std::string>& words, const std::set<std::string>& schemes) {
  if (schemes.size() < 2) return std::nullopt;
  return Problem(messages::sectors_of_two_schemes, fmt::format("{}", fmt::join(words, "; ")),
                 fmt::format("{}", fmt::join(schemes, ", ")))
      .hint(messages::sectors_of_two_schemes_hint);
}

SharedWord read_shared_word(Desk& desk, std::string_view typed, std::string_view option) {
  const auto equals = typed.rfind('=');
  if (equals == std::string_view::npos) return {.word = std::string(typed), .share = std::nullopt};
  return {.word = std::string(typed.substr(0, equals)), .share = read_share(desk, typed.substr(equals + 1), option)};
}

}  // namespace aid::recording
