#pragma once
#include "aid/base/problem.hpp"
#include "aid/domain/rate.hpp"
#include "aid/records/draft.hpp"
#include "aid/storage/locks.hpp"
#include "aid/vocabulary/registry.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The one set of rules for an aid and its entries. Options, questions, cells of lists and JSON lines become the same
/// `Draft`, and `Rules` judges it. The way in decides only how a place is named ("--amount", "list.xlsx:7:C") and how a
/// warning is given: a command warns, an import records the row and lists the warning.
namespace aid::records {

/// What a rule can find wrong. Each way in has a place for it.
enum class Fact : std::uint8_t {
  id,
  date,
  amount,
  goods,
  form,
  stated_vnd,
  stated_usd,
  stated,  ///< What another source says that it is worth.
  count,
  beneficiary_count,
  recipient,
  component,
  part_of
};

/// One thing that a rule has found.
struct Finding {
  Problem problem;
  Fact fact = Fact::amount;
  std::size_t number = 0;   ///< Which entry, or which beneficiary, from 0.
  bool is_warning = false;  ///< It is told, and never stops the record.
};

/// How the facts of a draft were written: asked only where something is wrong.
class Wording {
public:
  virtual ~Wording() = default;
  /// The words in which `fact` was given: "hơn 0". `number` as in `Finding`.
  virtual std::string typed(Fact fact, std::size_t number) const = 0;
  /// In how many units of its currency the amount of that entry was given, where its heading said so: 1 000 000 below
  /// "triệu đồng".
  virtual std::int64_t unit_of_amount(std::size_t /*number*/) const { return 1; }

protected:
  Wording() = default;
  Wording(const Wording&) = default;
  Wording& operator=(const Wording&) = default;
};

/// Judges drafts of one command or list. Rates are read once, when the first equivalent has to be compared with one.
class Rules {
public:
  /// `today`: entries that begin later are told.
  Rules(vocabulary::Registry& registry, domain::Date today) : registry_(registry), today_(today) {}

  /// What is wrong with the draft as a whole: both of the following.
  std::vector<Finding> check(const Draft& draft, const Wording& wording);
  /// Problems: bad-id, count-of-zero, component-counted, component-without-whole, parts-too-deep, own-gift.
  std::vector<Finding> check_description(const domain::Aid& aid, const Wording& wording);
  /// Problems: period-locked, goods-are-not-cash, goods-valued-twice, stated-zero, equivalent-of-itself,
  /// equivalent-in-own-currency, wrong-currency. Warnings: amount-of-zero, figure-in-full, stated-far-from-rate,
  /// stated-contradicts, date-in-future, date-long-ago, entry-twice, before-opening.
  std::vector<Finding> check_entries(const std::vector<domain::Entry>& entries, const Wording& wording);

private:
  struct Findings;
  static void judge_figure(const domain::Entry& entry, Findings& findings);
  void judge_forms(const domain::Entry& entry, Findings& findings) const;
  void judge_equivalent(const domain::Entry& entry, Fact fact, Findings& findings) const;
  void judge_equivalents(const domain::Entry& entry, Findings& findings);
  void judge_rate(const domain::Entry& entry, Fact fact, Findings& findings);
  void judge_rate(const domain::Entry& entry, const domain::Amount& stated, Fact fact, Findings& findings);

  vocabulary::Registry& registry_;
  domain::Date today_;
  std::optional<domain::RateBook> rates_;
  std::optional<std::vector<storage::PeriodLock>> locks_;
};

/// The rates of the ledger that hold for every aid: all but those of contracts.
domain::RateBook general_rates(storage::Ledger& ledger);

/// A date that begins after `today`. Warning: date-in-future.
std::optional<Problem> in_future(const domain::DateInterval& date, domain::Date today);

/// So many aids may at most be each a part of the next.
inline constexpr int most_levels = 100;

/// Whether a partner would give to itself.
bool is_own_gift(const std::vector<domain::Party>& parties, domain::PartnerId giver);

/// The same partner twice in a role, "ubnd da nang" as it was typed there; givers have one role. Problem:
/// repeated-partner.
std::optional<Problem> repeated_in_role(const std::vector<domain::Party>& parties, const domain::Party& another,
                                        std::string_view typed, bool has_shares);

}  // namespace aid::records
