#include "shares.hpp"

#include "aid/domain/reading.hpp"

#include <algorithm>

namespace aid::services::recording {

using domain::Decimal;

std::optional<Decimal> read_share(Desk& desk, std::string_view typed, std::string_view option) {
  const auto share = desk.problems.take(domain::read_decimal(typed, desk.numbers()), option);
  if (!share) return std::nullopt;
  if (*share > Decimal(0, 0) && *share <= Decimal(100, 0)) return share->normalised();
  desk.problems.add(Problem(messages::not_a_share, typed), option);
  return std::nullopt;
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

SharedWord read_shared_word(Desk& desk, std::string_view typed, std::string_view option) {
  const auto equals = typed.rfind('=');
  if (equals == std::string_view::npos) return {.word = std::string(typed), .share = std::nullopt};
  return {.word = std::string(typed.substr(0, equals)), .share = read_share(desk, typed.substr(equals + 1), option)};
}

}  // namespace aid::services::recording
