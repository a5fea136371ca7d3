#pragma once
#include "aid/domain/reading.hpp"
#include "aid/recording/desk.hpp"
#include "aid/recording/messages.hpp"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace aid::recording {

/// A per cent above 0 and at most 100: "60", "60%", "33,3" where the numbers are Vietnamese. Of two readings of a
/// figure ("33,333") it is the one that can be a share. Problems: not-a-share, and those of `domain::read_decimal`.
Result<domain::Decimal> parse_share(std::string_view typed, domain::NumberStyle numbers);

/// The same of an option: its problem goes to the desk's.
std::optional<domain::Decimal> read_share(Desk& desk, std::string_view typed, std::string_view option);

/// Shares are of all or of none, and 100 together. Problems: shares-not-for-all (`how` tells how they are given here),
/// shares-not-100.
std::optional<Problem> problem_of(std::span<const std::optional<domain::Decimal>> shares,
                                  const Message<>& how = messages::shares_in_options_hint);

/// The sectors of one aid are of one scheme, unless each says which it is of. `schemes`: of those that do not. Problem:
/// sectors-of-two-schemes.
std::optional<Problem> problem_of_schemes(const std::vector<std::string>& words, const std::set<std::string>& schemes);

/// "health=60": the words and, where there is one, the share.
struct SharedWord {
  std::string word;
  std::optional<domain::Decimal> share;
};
/// A word that was there before may be said again, but not with a share.
bool refuse_repeated(Desk& desk, const SharedWord& word, std::string_view option);
SharedWord read_shared_word(Desk& desk, std::string_view typed, std::string_view option);

}  // namespace aid::recording
