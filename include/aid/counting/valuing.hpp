#pragma once
#include "aid/counting/rate_policy.hpp"
#include "aid/domain/rate.hpp"
#include "aid/storage/book.hpp"
#include "aid/storage/rates.hpp"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace aid::counting {

/// What an entry is worth.
struct Value {
  struct Part {
    domain::Amount amount;      ///< In the report's currency, where it has one.
    domain::Currency original;  ///< What was given.
  };
  std::vector<Part> parts;
  std::vector<domain::Amount> without_rate;  ///< What could not be converted.
  bool something_unvalued = false;           ///< Money or goods whose value is not known.

  void clear();
  bool has_value() const { return !parts.empty() || !without_rate.empty(); }
  /// Some of it is in no figure of the report.
  bool lacks_something() const { return something_unvalued || !without_rate.empty(); }
};

/// What a line of goods, or several together, are worth. Both members are empty when the ledger states no value for it.
struct LineValue {
  std::optional<domain::Amount> value;         ///< In the report's currency, where it has one.
  std::optional<domain::Amount> without_rate;  ///< What could not be converted.

  bool is_known() const { return value || without_rate; }
};

/// What the goods of an entry are worth.
struct GoodsValues {
  std::vector<LineValue> lines;       ///< Of each line; of goods without a list one.
  std::optional<LineValue> together;  ///< One value of several lines, of which then none has one of its own.
};

/// How one part came about, for --explain.
struct Conversion {
  domain::Amount given;
  std::optional<domain::Amount> result;
  const domain::Rate* from = nullptr;
  const domain::Rate* to = nullptr;
  bool stated = false;        ///< Printed beside the amount, so not computed.
  bool is_goods = false;      ///< Of goods rather than of money, or of both in one figure.
  bool as_committed = false;  ///< Of what was cancelled: at what the commitment is worth.
};

/// Says what an entry is worth:
///
/// * Money counts as it is, and the values of goods are added to it. Two amounts already hold the goods, so that
///   nothing is added to them: the amount of an entry in kind, and that of a mixed entry without a list of goods.
/// * A stated equivalent wins over a computed one, of several the one that the ledger's setting says. It is that of the
///   amount; an entry without an amount has it for its goods.
/// * Else a rate converts: the contract's if the aid has one, else for goods the treasury's, for everything else the
///   interbank rate, then the treasury's. Of several the last one dated within or before the entry's date is taken.
/// * Where the report has rates of its own (`RatePolicy`), these convert, and neither equivalents nor contracts do.
/// Only
///   an equivalent that is the one value of goods, of which some have none of their own, stays.
/// * What was cancelled of a commitment is worth as much of it as it is a share of it: in the same currency of the same
///   aid, of what was committed until then. So a commitment that was cancelled whole leaves nothing, whatever the rate
///   of the day was. Only where nothing is committed in its currency does the rate of its own day convert it.
/// * Each part is converted once, half to even.
class Valuer {
public:
  Valuer(const storage::Book& book, std::span<const storage::RateRecord> rates, std::optional<domain::Currency> target);
  /// `policy` must live as long as the valuer, as its rates are those of `Conversion`.
  Valuer(const storage::Book& book, std::span<const storage::RateRecord> rates, std::optional<domain::Currency> target,
         const RatePolicy& policy);

  /// Writes into `value`, whose memory is used again. `trace`, where given, gets a line for each part.
  void value(const storage::Book::Aid& aid, const storage::Book::Entry& entry, Value& value,
             std::vector<Conversion>* trace = nullptr) const;

  /// The value of each line of the entry's goods, or one value for goods without a list. They add up to what `value`
  /// says of the goods. One value of all goods, an amount or a stated equivalent, is shared out by the values of the
  /// lines: lines of 100 USD and 300 USD share out 10 million VND as 2.5 and 7.5 million. Where lines are in several
  /// currencies or have no value it stays one of several goods together. A line that is alone has the value of all
  /// goods.
  GoodsValues goods_values(const storage::Book::Aid& aid, const storage::Book::Entry& entry) const;

private:
  struct Given {
    domain::Amount amount;
    bool is_goods;
  };
  /// What the entry says, before any conversion.
  void collect(const storage::Book::Entry& entry, bool& something_unvalued) const;
  const domain::Amount* equivalent(const storage::Book::Entry& entry) const;
  bool take_own_value(const storage::Book::Entry& entry, Value& value, std::vector<Conversion>* trace) const;
  bool convert_as_committed(const storage::Book::Aid& aid, const storage::Book::Entry& entry, Value& value,
                            std::vector<Conversion>* trace) const;
  bool has_one_value_of_goods(const storage::Book::Entry& entry) const;
  void convert_lines(const storage::Book::Aid& aid, const storage::Book::Entry& entry,
                     std::vector<LineValue>& values) const;
  void convert(const storage::Book::Aid& aid, const storage::Book::Entry& entry, const Given& given, Value& value,
               std::vector<Conversion>* trace) const;
  const domain::Rate* rate(const storage::Book::Aid& aid, domain::Currency currency, bool is_goods,
                           const domain::DateInterval& date) const;

  const storage::Book& book_;
  domain::RateBook rates_;
  std::map<std::int64_t, domain::RateBook> contracts_;  ///< By the row of the aid.
  std::optional<domain::Currency> target_;
  const RatePolicy* policy_;
  mutable std::vector<Given> given_;  ///< Used again by every entry.
};

}  // namespace aid::counting
