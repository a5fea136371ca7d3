#pragma once
#include "aid/base/problem.hpp"
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

/// Which facts are doubtful though they may be true: they are told, recorded all the same, and found by `check` until
/// somebody reviews the aid.
namespace aid::records {

/// An amount that is so many times the usual one was probably read in a wrong unit.
inline constexpr std::int64_t doubtful_times = 1000;
/// What is usual is said by at least so many amounts.
inline constexpr std::size_t least_amounts = 10;

/// Amounts of one giver, list or ledger. The usual one of a currency is the median.
class UsualAmounts {
public:
  /// Amounts of zero say nothing of what is usual.
  void add(const domain::Money& money);
  /// nullopt: fewer than `least_amounts` are in this currency. Of an even number the lower one of the middle.
  std::optional<domain::Money> usual(domain::Currency currency);

private:
  struct OfCurrency {
    std::vector<std::int64_t> minor = {};
    std::optional<std::int64_t> median = {};  ///< Worked out since the last amount was added.
  };
  std::map<std::size_t, OfCurrency> amounts_;  ///< By `Currency::index`.
};

/// Whether `amount` is `doubtful_times` the usual one, or more. Both are of one currency.
bool is_doubtful(const domain::Money& amount, const domain::Money& usual);

/// An amount, and of what aid it is.
struct GivenAmount {
  domain::Amount amount;
  domain::PartnerId giver = {};  ///< The first one; none: not known.
  bool is_of_one_aid = true;     ///< Not of a record that stands for several.
};
/// The amount of an entry of `aid`, which has one.
GivenAmount given_amount(const domain::Aid& aid, const domain::Entry& entry);

/// Whose amounts an amount is compared with.
enum class Among : std::uint8_t { giver, list, ledger };
/// Warning amount-far-from-others.
Problem far_from_others(const domain::Amount& amount, const domain::Money& usual, Among among);

/// Compares amounts with those that the ledger has: of their givers, or else of all. It looks at the last records only,
/// so that a large ledger takes no longer.
class Plausibility {
public:
  explicit Plausibility(storage::Ledger& ledger) : ledger_(ledger) {}

  /// Warning: amount-far-from-others. The giver's amounts count where there are enough of them, else those of the
  /// `list` that it stands in, else those of the ledger.
  std::optional<Problem> doubt(const GivenAmount& given, UsualAmounts* list = nullptr);

private:
  UsualAmounts& of_giver(domain::PartnerId giver);
  UsualAmounts& of_ledger();

  storage::Ledger& ledger_;
  std::map<domain::PartnerId, UsualAmounts> of_givers_;
  std::optional<UsualAmounts> of_ledger_;
};

/// Whether two entries of one aid state the same amount of the same stage on the same date.
bool is_given_twice(const domain::Entry& one, const domain::Entry& other);
/// Warning entry-twice, of an entry that says this.
Problem given_twice(domain::EntryKind kind, const domain::DateInterval& date, const domain::Amount& amount);

/// Whether one of two entries of an aid is an opening balance that the other lies before: then the balance has what
/// came of it already. Receipts, disbursements and uses are told so.
bool is_before_opening(domain::EntryKind kind, const domain::DateInterval& date, domain::EntryKind other,
                       const domain::DateInterval& opening);
/// Warning before-opening, of an entry that lies before a balance of this date.
Problem before_opening(domain::EntryKind kind, const domain::DateInterval& date, const domain::DateInterval& opening);
/// What is doubtful about an entry beside another one of its aid that is there: entry-twice, before-opening.
std::vector<Problem> doubts_beside(const domain::Entry& entry, const domain::Entry& other);

/// Whether a figure in a unit that stands elsewhere ("196.000.000" below "triệu đồng") was probably written in full.
/// `unit`: how many units of the currency the unit is, from 1.
bool is_full_figure(const domain::Money& amount, std::int64_t unit);

/// Warning date-long-ago: the date lies before all work of the unions; a spreadsheet shows the number 2021 as a day of
/// 1905.
std::optional<Problem> long_ago(const domain::DateInterval& date);

}  // namespace aid::records
