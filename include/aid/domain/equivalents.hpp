#pragma once
#include "aid/domain/records.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// Which of several equivalents of one amount converts it.
namespace aid::domain {

/// The words of the setting `equivalent`.
enum class EquivalentChoice : std::uint8_t {
  first,   ///< The one printed beside the amount, else the one recorded first.
  latest,  ///< The one whose source is dated last; without a date it comes before all others.
  lowest   ///< The lowest figure.
};
/// The words, in the order of the enumerators.
std::span<const std::string_view> equivalent_choices();
/// `first` for an empty or unknown word.
EquivalentChoice equivalent_choice(std::string_view word);

/// The one that converts into its currency, of each currency, in the order of `equivalents`, which is that of recording
/// with those of number 0 before the others. Of equal ones `first` and `lowest` take the first, `latest` the last.
std::vector<Amount> choose_equivalents(std::span<const Equivalent> equivalents, EquivalentChoice choice);

/// All that an entry states: what was printed beside its amount, as of number 0, and then its equivalents.
std::vector<Equivalent> all_equivalents(const std::optional<Amount>& vnd, const std::optional<Amount>& usd,
                                        std::span<const Equivalent> others);

}  // namespace aid::domain
