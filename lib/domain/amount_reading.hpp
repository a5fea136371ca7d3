#pragma once
#include "aid/domain/reading.hpp"
#include "lexing.hpp"

#include <vector>

namespace aid::domain {

/// Whether a minus, or an accountant's parenthesis, stands before the numeral at `numeral`.
bool is_negative(const std::vector<Token>& tokens, std::size_t numeral);

/// Where the first numeral stands, or the number of tokens if they have no numeral.
std::size_t first_numeral(const std::vector<Token>& tokens);

/// The qualifiers from `at` on, which moves behind them; none beyond the numeral is looked for.
/// Problem: `refusal`, for an upper limit or two qualifiers.
Result<Qualifier> read_qualifiers(std::string_view typed, const Message<Text>& refusal,
                                  const std::vector<Token>& tokens, std::size_t numeral, std::size_t& at);

}  // namespace aid::domain
