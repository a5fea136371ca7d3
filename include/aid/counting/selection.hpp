#pragma once
#include "aid/counting/rate_policy.hpp"
#include "aid/domain/currency.hpp"
#include "aid/domain/date.hpp"
#include "aid/domain/terms.hpp"
#include "aid/storage/book.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::counting {

/// A set of words of one closed list (`domain/terms.hpp`): the directions in and out, say.
template <typename Term>
class TermSet {
public:
  void add(Term term) { bits_ |= bit(term); }
  bool has(Term term) const { return (bits_ & bit(term)) != 0; }
  bool empty() const { return bits_ == 0; }
  int size() const { return __builtin_popcount(bits_); }
  friend bool operator==(TermSet, TermSet) = default;

private:
  static std::uint32_t bit(Term term) { return std::uint32_t{1} << static_cast<unsigned>(term); }
  std::uint32_t bits_ = 0;
};

using Stages = TermSet<domain::Stage>;
inline constexpr domain::Stage all_stages[] = {
    domain::Stage::opening,  domain::Stage::pledged,   domain::Stage::committed, domain::Stage::cancelled,
    domain::Stage::received, domain::Stage::disbursed, domain::Stage::used};

struct Dimension;

/// What a filter lets pass: an aid or an entry that has one of these values in the dimension.
struct Filter {
  const Dimension* dimension;
  std::vector<std::int32_t> allowed;  ///< Sorted; the dimension's own ids.
};

/// By what a report chooses the aids that it is about. Only those of one partner in a role ask for one side of a move
/// between the office and its members; the others say nothing of who gave and who received.
enum class AidsChosen : std::uint8_t { in_role, committed, published, found };
std::string_view to_string(AidsChosen chosen);

/// What a report is about: indexes in the book and codes, no longer typed words. An empty list or set is any.
struct Selection {
  std::optional<domain::DateInterval> period;
  TermSet<domain::Direction> directions;
  TermSet<domain::Scope> scopes;
  Stages stages;
  std::vector<Filter> filters;                         ///< In the order of the dimensions, in which they are applied.
  std::optional<std::vector<storage::AidIndex>> aids;  ///< Only these, sorted.
  AidsChosen aids_chosen = AidsChosen::in_role;        ///< By what, where there are `aids`.
  bool approved_only = false;
  std::optional<domain::Currency> in;  ///< All amounts in this currency.
  RatePolicy rates = {};               ///< At which rates.

  /// Puts the filter in its place, instead of another one on its dimension.
  void set(Filter filter);
  /// Whether entries must pass something, so that an aid that has none does not.
  bool asks_entries() const;
  /// Whether it is about the aids of one partner in a role.
  bool is_of_role() const { return aids && aids_chosen == AidsChosen::in_role; }
};

}  // namespace aid::counting
