#include "aid/counting/valuing.hpp"

#include "aid/counting/portions.hpp"
#include "aid/domain/decimal.hpp"

#include <algorithm>

namespace aid::counting {
namespace {

using domain::Amount;
using domain::Currency;
using domain::Rate;
using domain::RateKind;
using storage::Book;

const RatePolicy& at_their_dates() {
  static const RatePolicy policy;
  return policy;
}

/// Shares `total` out over lines by their values. False when a line has no value or the lines are in several
/// currencies, so that the values do not say how large the shares are.
bool share_out(const Amount& total, std::span<const Book::Goods> lines, std::vector<LineValue>& values) {
  std::vector<std::int64_t> weights;
  for (const Book::Goods& line : lines) {
    if (!line.value || line.value->money.currency() != lines.front().value->money.currency()) return false;
    weights.push_back(line.value->money.minor());
  }
  if (std::ranges::all_of(weights, [](std::int64_t weight) { return weight == 0; })) return false;
  const std::vector<std::int64_t> shares = apportion_by_weight(total.money.minor(), weights);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    values[i].value = Amount{domain::Money::from_minor(shares[i], total.money.currency()), total.qualifier};
  }
  return true;
}

}  // namespace

void Value::clear() {
  parts.clear();
  without_rate.clear();
  something_unvalued = false;
}

Valuer::Valuer(const Book& book, std::span<const storage::RateRecord> rates, std::optional<Currency> target)
    : Valuer(book, rates, target, at_their_dates()) {}

Valuer::Valuer(const Book& book, std::span<const storage::RateRecord> rates, std::optional<Currency> target,
               const RatePolicy& policy)
    : book_(book), target_(target), policy_(&policy) {
  if (!target) return;
  std::vector<Rate> published;
  std::map<std::int64_t, std::vector<Rate>> agreed;
  for (const storage::RateRecord& record : rates) {
    if (record.aid) {
      agreed[record.aid.row].push_back(record.rate);
    } else {
      published.push_back(record.rate);
    }
  }
  rates_ = domain::RateBook(std::move(published));
  for (auto& [aid, of_aid] : agreed) contracts_.emplace(aid, domain::RateBook(std::move(of_aid)));
}

void Valuer::collect(const Book::Entry& entry, bool& something_unvalued) const {
  given_.clear();
  const auto goods = book_.goods_of(entry);
  if (entry.has_amount) {
    given_.push_back({entry.amount, entry.form == domain::Form::in_kind});
    if (entry.form == domain::Form::in_kind) return;
  }
  for (const Book::Goods& line : goods) {
    if (!line.value) {
      something_unvalued = true;
      continue;
    }
    const auto same = std::ranges::find_if(given_, [&](const Given& given) {
      return given.is_goods && given.amount.money.currency() == line.value->money.currency();
    });
    if (same == given_.end()) {
      given_.push_back({*line.value, true});
    } else {
      same->amount.money += line.value->money;
      same->amount.qualifier = domain::of_sum(same->amount.qualifier, line.value->qualifier);
    }
  }
  const Amount* const any = given_.empty() ? book_.stated_of(entry).any() : nullptr;
  if (any != nullptr) {
    given_.push_back({*any, entry.form == domain::Form::in_kind});
    something_unvalued = false;
  }
  if (given_.empty()) something_unvalued = true;
}

/// The equivalent that stands for what was given, unless the report's own rates do.
const Amount* Valuer::equivalent(const Book::Entry& entry) const {
  const Amount* const stated = book_.stated_of(entry).in(*target_);
  if (stated == nullptr) return nullptr;
  const auto is_decided = [&](const Amount& given) { return policy_->decides(given.money.currency(), *target_); };
  if (entry.has_amount) {
    return entry.amount.money.currency() == *target_ || is_decided(entry.amount) ? nullptr : stated;
  }
  // It is of all goods: where one of them has no value of its own, nothing else says what all are worth.
  const auto lines = book_.goods_of(entry);
  const auto has_no_value = [](const Book::Goods& line) { return !line.value; };
  if (std::ranges::any_of(lines, has_no_value)) return stated;
  return std::ranges::any_of(lines, [&](const Book::Goods& line) { return is_decided(*line.value); }) ? nullptr
                                                                                                      : stated;
}

void Valuer::value(const Book::Aid& aid, const Book::Entry& entry, Value& value, std::vector<Conversion>* trace) const {
  value.clear();
  collect(entry, value.something_unvalued);
  if (!target_) {
    for (const Given& given : given_) value.parts.push_back({given.amount, given.amount.money.currency()});
    return;
  }
  if (take_own_value(entry, value, trace)) return;
  if (convert_as_committed(aid, entry, value, trace)) return;
  std::size_t done = 0;
  if (const Amount* equivalent = given_.empty() ? nullptr : this->equivalent(entry)) {
    // Without an amount the equivalent is of all goods.
    done = entry.has_amount ? 1 : given_.size();
    const Amount& given = given_.front().amount;
    value.parts.push_back({*equivalent, given.money.currency()});
    if (trace) {
      trace->push_back({.given = given,
                        .result = *equivalent,
                        .stated = given.money.currency() != *target_,
                        .is_goods = given_.front().is_goods});
    }
    if (!entry.has_amount) value.something_unvalued = false;
  }
  for (; done < given_.size(); ++done) convert(aid, entry, given_[done], value, trace);
}

/// What the report itself says that the entry is worth, if it does.
bool Valuer::take_own_value(const Book::Entry& entry, Value& value, std::vector<Conversion>* trace) const {
  if (policy_->values == nullptr) return false;
  const auto own = policy_->values->find(book_.entries.index_of(entry));
  if (own == policy_->values->end()) return false;
  for (const PartWorth& part : own->second) {
    if (part.result) {
      value.parts.push_back({*part.result, part.given.money.currency()});
    } else {
      value.without_rate.push_back(part.given);
    }
    if (trace) trace->push_back({.given = part.given, .result = part.result, .as_committed = true});
  }
  return true;
}

/// Converts what was cancelled by what the aid's commitments in its currency are worth. False where that is not what
/// says its worth.
bool Valuer::convert_as_committed(const Book::Aid& aid, const Book::Entry& entry, Value& value,
                                  std::vector<Conversion>* trace) const {
  const bool is_cancelled = entry.kind == domain::EntryKind::cancellation && entry.has_amount && given_.size() == 1;
  if (!is_cancelled || equivalent(entry) != nullptr) return false;
  const Amount cancelled = given_.front().amount;  // Other entries are valued below.
  const Currency currency = cancelled.money.currency();
  if (currency == *target_) return false;
  std::int64_t given = 0;
  std::int64_t worth = 0;
  bool is_committed = false;
  Conversion step{.given = cancelled, .result = {}, .as_committed = true};
  Value of;
  std::vector<Conversion> steps;
  // What is taken back at a later date stood when something of it was cancelled.
  const auto stood = [&](const Book::Entry& one) {
    if (one.later != Book::Later::taken_back) return !one.reversed;
    return book_.entries[book_.counterparts.at(book_.entries.index_of(one))].date.from >= entry.date.until;
  };
  for (const Book::Entry& commitment : book_.entries_of(aid)) {
    const bool is_before = commitment.date.from < entry.date.until;
    if (commitment.kind != domain::EntryKind::commitment || !is_before || !stood(commitment)) continue;
    steps.clear();
    this->value(aid, commitment, of, &steps);
    for (const Conversion& one : steps) {
      // One equivalent of goods in several currencies does not say what a unit of this one is worth.
      const bool is_of_all = one.stated && !commitment.has_amount;
      if (one.given.money.currency() != currency || is_of_all) continue;
      is_committed = true;
      if (!one.result && given == 0) {
        step.from = one.from;
        step.to = one.to;
      }
      if (!one.result) continue;
      given += one.given.money.minor();
      worth += one.result->money.minor();
      step.from = one.from;
      step.to = one.to;
      step.stated = one.stated;
    }
  }
  if (!is_committed) {
    collect(entry, value.something_unvalued);
    return false;
  }
  if (given > 0) {
    const auto minor = domain::divide_half_even(domain::Int128(cancelled.money.minor()) * worth, given);
    step.result = Amount{domain::Money::from_minor(minor, *target_), cancelled.qualifier};
    value.parts.push_back({*step.result, currency});
  } else {
    value.without_rate.push_back(cancelled);
  }
  if (trace) trace->push_back(step);
  return true;
}

/// Whether the entry says one figure for all its goods: the amount of an entry in kind, an equivalent of goods without
/// an amount, or the equivalent where nothing else is known.
bool Valuer::has_one_value_of_goods(const Book::Entry& entry) const {
  if (entry.has_amount) return entry.form == domain::Form::in_kind;
  const auto lines = book_.goods_of(entry);
  const auto is_valued = [](const Book::Goods& line) { return line.value.has_value(); };
  if (book_.stated_of(entry).any() != nullptr && std::ranges::none_of(lines, is_valued)) return true;
  return target_ && equivalent(entry) != nullptr;
}

GoodsValues Valuer::goods_values(const Book::Aid& aid, const Book::Entry& entry) const {
  const auto lines = book_.goods_of(entry);
  GoodsValues values{.lines = std::vector<LineValue>(std::max<std::size_t>(lines.size(), 1)), .together = {}};
  // What has no list may be money as well, unless it is said to be in kind.
  const bool is_goods_alone = entry.form == domain::Form::in_kind || (!entry.has_amount && !lines.empty());
  const bool is_one_line = lines.size() <= 1 && is_goods_alone;
  if (!is_one_line && (lines.empty() || !has_one_value_of_goods(entry))) {
    convert_lines(aid, entry, values.lines);
    return values;
  }
  Value value;
  this->value(aid, entry, value);
  LineValue all;
  if (!value.parts.empty()) all.value = value.parts.front().amount;
  if (!value.without_rate.empty()) all.without_rate = value.without_rate.front();
  if (is_one_line) {
    values.lines.front() = all;
  } else if (!all.value || !share_out(*all.value, lines, values.lines)) {
    values.together = all;
  }
  return values;
}

/// Gives each line its own value. What lines are worth in one currency is converted once, and then theirs.
void Valuer::convert_lines(const Book::Aid& aid, const Book::Entry& entry, std::vector<LineValue>& values) const {
  const auto lines = book_.goods_of(entry);
  domain::Amounts sums;
  for (const Book::Goods& line : lines) {
    if (line.value) sums.add(*line.value);
  }
  for (const Amount& sum : sums.list()) {
    std::vector<std::size_t> places;
    std::vector<std::int64_t> figures;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!lines[i].value || lines[i].value->money.currency() != sum.money.currency()) continue;
      places.push_back(i);
      figures.push_back(lines[i].value->money.minor());
    }
    Value value;
    if (target_) convert(aid, entry, {sum, true}, value, nullptr);
    const bool is_converted = !value.parts.empty();
    if (is_converted && sum.money.minor() != 0) {
      figures = apportion_by_weight(value.parts.front().amount.money.minor(), figures);
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
      const Amount& own = *lines[places[i]].value;
      if (target_ && !is_converted) {
        values[places[i]].without_rate = own;
      } else {
        values[places[i]].value =
            Amount{domain::Money::from_minor(figures[i], target_ ? *target_ : sum.money.currency()), own.qualifier};
      }
    }
  }
}

void Valuer::convert(const Book::Aid& aid, const Book::Entry& entry, const Given& given, Value& value,
                     std::vector<Conversion>* trace) const {
  const Currency currency = given.amount.money.currency();
  const auto rate_of = [&](Currency of) {
    return of == Currency::vnd() ? nullptr : rate(aid, of, given.is_goods, book_.valued_on(entry));
  };
  Conversion step{.given = given.amount, .result = given.amount, .is_goods = given.is_goods};
  if (currency != *target_) {
    step.from = rate_of(currency);
    step.to = rate_of(*target_);
    const bool known = (step.from || currency == Currency::vnd()) && (step.to || *target_ == Currency::vnd());
    const auto per_unit = [](const Rate* of) { return of ? of->vnd_per_unit : domain::Decimal(1, 0); };
    step.result.reset();
    if (known) {
      step.result = Amount{domain::convert(given.amount.money, *target_, per_unit(step.from), per_unit(step.to)),
                           given.amount.qualifier};
    }
  }
  if (step.result) {
    value.parts.push_back({*step.result, currency});
  } else {
    value.without_rate.push_back(given.amount);
  }
  if (trace) trace->push_back(step);
}

const Rate* Valuer::rate(const Book::Aid& aid, Currency currency, bool is_goods,
                         const domain::DateInterval& own_date) const {
  if (const Rate* stated = policy_->stated_for(currency)) return stated;
  const domain::DateInterval date = policy_->day ? domain::DateInterval::of_day(*policy_->day) : own_date;
  if (!policy_->day && !contracts_.empty()) {
    const auto agreed = contracts_.find(aid.row);
    if (agreed != contracts_.end()) {
      if (const Rate* found = agreed->second.find(currency, RateKind::contract, date)) return found;
    }
  }
  if (!is_goods) {
    if (const Rate* found = rates_.find(currency, RateKind::interbank, date)) return found;
  }
  return rates_.find(currency, RateKind::treasury_month, date);
}

}  // namespace aid::counting
