#pragma once
#include "work.hpp"

#include <map>
#include <tuple>
#include <vector>

namespace aid::reports {

/// What explanations say of single entries: what was given, what it is worth in the report's currency, and by which
/// rates. It counts which rates were used how often.
class ExplainedEntries {
public:
  /// Both must live as long.
  ExplainedEntries(const Work& work, const counting::Selection& selection);

  /// What an entry is said to be worth, before any conversion: its money, and the values of its goods.
  table::AmountsCell given(const storage::Book::Entry& entry) const;

  struct Converted {
    table::AmountsCell amounts;
    table::Lines how;  ///< By which rates or stated equivalents.
  };
  /// Counts the uses of its rates.
  Converted look_at(const storage::Book::Entry& entry);

  /// The rates that were used; none, where none was.
  void add_rates_to(table::Table& table) const;

private:
  std::optional<domain::Amount> equivalent_in(const storage::Book::Entry& entry,
                                              const std::vector<counting::Conversion>& steps) const;
  std::optional<domain::Amount> given_of_equivalents(const storage::Book::Entry& entry,
                                                     const std::vector<counting::Conversion>& steps) const;
  bool is_stated(const domain::Rate* rate) const { return selection_.rates.is_stated(rate); }
  void count_uses(const counting::Conversion& step);
  table::Words rate_words(const counting::Conversion& step) const;

  const storage::Book& book_;
  const counting::Selection& selection_;
  counting::Valuer valuer_;
  counting::Valuer as_given_;  ///< Converts nothing.
  counting::Value value_;
  std::map<std::tuple<domain::Currency, bool, domain::RateKind, domain::Date, std::string, std::string>, std::int64_t>
      uses_;
};

}  // namespace aid::reports
