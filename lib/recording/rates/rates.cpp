#include "aid/recording/rates.hpp"

#include "aid/domain/reading.hpp"
#include "aid/recording/rate_messages.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>
#include <iterator>

namespace aid::recording {
namespace {

std::string shown(const storage::RateRecord& record) { return to_string(record.rate.vnd_per_unit); }
std::string shown_vi(const storage::RateRecord& record) { return show(record.rate.vnd_per_unit, Language::vi); }

/// "USD interbank 2021-11-01", "USD liên ngân hàng 01/11/2021", with the aid of a contract.
std::string name_of(const storage::RateRecord& record, std::string_view aid, Language language) {
  const domain::Rate& rate = record.rate;
  const std::string_view kind = language == Language::vi ? label(rate.kind).vi : to_string(rate.kind);
  return fmt::format("{} {} {}{}{}", rate.currency.code(), kind, show(domain::DateInterval::of_day(rate.on), language),
                     aid.empty() ? "" : " ", aid);
}

Problem differs(const storage::RateRecord& recorded, const storage::RateRecord& given, std::string_view aid) {
  return Problem(messages::rate_differs, name_of(given, aid, Language::en), shown(recorded), shown(given),
                 name_of(given, aid, Language::vi), shown_vi(recorded), shown_vi(given))
      .hint(messages::correct_rate_hint);
}

Problem given_twice(const storage::RateRecord& first, std::size_t line, const storage::RateRecord& again,
                    std::string_view aid) {
  return {messages::rate_given_twice,
          name_of(again, aid, Language::en),
          shown(first),
          shown(again),
          line,
          name_of(again, aid, Language::vi),
          shown_vi(first),
          shown_vi(again)};
}

std::string_view option_of(RateField field) {
  constexpr std::array names{"--currency", "--kind", "--date", "--value", "--source", "--aid"};
  return names[static_cast<std::size_t>(field)];
}

int days_between(const storage::RateRecord& a, const storage::RateRecord& b) {
  return std::abs(a.rate.on.days() - b.rate.on.days());
}

/// Whether one is more than five times the other; of figures that are too large to be compared it is not asked.
bool are_far(const domain::Decimal& a, const domain::Decimal& b) {
  try {
    const domain::Decimal five(5, 0);
    return a > b * five || b > a * five;
  } catch (const Error&) {
    return true;
  }
}

/// A rate below a tenth of a đồng: no currency is worth so little.
std::optional<Problem> inverted(const storage::RateRecord& rate) {
  const domain::Decimal value = rate.rate.vnd_per_unit;
  if (value >= domain::Decimal(1, 1)) return std::nullopt;
  constexpr std::int64_t trillion = 1'000'000'000'000;  // 10^max_scale.
  const auto scaled = value + domain::Decimal(0, domain::Decimal::max_scale);
  const domain::Decimal other_way(domain::divide_half_even(domain::Int128{trillion} * 100, scaled.mantissa()), 2);
  return Problem(messages::rate_looks_inverted, shown(rate), show(other_way, Language::en), shown_vi(rate),
                 show(other_way, Language::vi));
}

}  // namespace

RateRecorder::RateRecorder(storage::Writer& writer, bool correct)
    : writer_(writer), rates_(writer.ledger()), correct_(correct) {
  for (const storage::RateRecord& rate : rates_.all()) known_.insert_or_assign(key_of(rate), Known{.rate = rate});
}

RateRecorder::Key RateRecorder::key_of(const storage::RateRecord& rate) {
  return {rate.rate.currency, rate.rate.kind, rate.rate.on, rate.aid};
}

std::optional<Problem> RateRecorder::refusal(const storage::RateRecord& rate, std::string_view aid) const {
  const auto found = known_.find(key_of(rate));
  if (found == known_.end()) return std::nullopt;
  const Known& there = found->second;
  if (there.rate.rate.vnd_per_unit == rate.rate.vnd_per_unit) return std::nullopt;
  if (there.line > 0) return given_twice(there.rate, there.line, rate, aid);
  return correct_ ? std::nullopt : std::optional(differs(there.rate, rate, aid));
}

std::optional<Problem> RateRecorder::contradiction(const storage::RateRecord& first, const storage::RateRecord& second,
                                                   std::string_view aid, std::size_t line) {
  const bool differ = key_of(first) == key_of(second) && first.rate.vnd_per_unit != second.rate.vnd_per_unit;
  return differ ? std::optional(given_twice(first, line, second, aid)) : std::nullopt;
}

Result<RateRecorder::Outcome> RateRecorder::record(const storage::RateRecord& rate, std::string_view aid,
                                                   std::size_t line) {
  if (auto problem = refusal(rate, aid)) return *std::move(problem);
  const auto [found, is_new] = known_.try_emplace(key_of(rate), Known{.rate = rate, .line = line});
  if (!is_new) {
    const bool is_same = found->second.rate.rate.vnd_per_unit == rate.rate.vnd_per_unit;
    if (is_same) return Outcome{.became = Became::known};
    found->second = {.rate = rate, .line = line};
  }
  rates_.add(writer_, rate);
  auto warning = inverted(rate);
  if (!warning) warning = far_from_others(rate);
  return Outcome{.became = is_new ? Became::added : Became::corrected, .warning = std::move(warning)};
}

/// A rate that is more than five times the nearest other one of its currency and kind, or less than a fifth.
std::optional<Problem> RateRecorder::far_from_others(const storage::RateRecord& rate) const {
  const auto compares = [&](const storage::RateRecord& other) {
    return other.rate.currency == rate.rate.currency && other.rate.kind == rate.rate.kind;
  };
  const auto own = known_.find(key_of(rate));
  const storage::RateRecord* nearest = nullptr;
  if (own != known_.begin() && compares(std::prev(own)->second.rate)) nearest = &std::prev(own)->second.rate;
  const auto next = std::next(own);
  if (next != known_.end() && compares(next->second.rate)) {
    const storage::RateRecord& later = next->second.rate;
    if (nearest == nullptr || days_between(later, rate) < days_between(*nearest, rate)) nearest = &later;
  }
  if (nearest == nullptr) return std::nullopt;
  const domain::Decimal there = nearest->rate.vnd_per_unit;
  const domain::Decimal here = rate.rate.vnd_per_unit;
  if (!are_far(here, there)) return std::nullopt;
  const auto day = domain::DateInterval::of_day(nearest->rate.on);
  return Problem(messages::rate_far_from_others, shown(rate), shown(*nearest), show(day, Language::en), shown_vi(rate),
                 shown_vi(*nearest), show(day, Language::vi));
}

AddedRate add_rate(storage::Ledger& ledger, const RateWords& words, const RateWriting& writing) {
  vocabulary::Registry registry(ledger);
  storage::Writer writer(ledger, writing.author);
  const auto numbers = writing.numbers == domain::NumberStyle::undecided ? registry.numbers() : writing.numbers;
  std::vector<Problem> problems;
  const auto rate = read_rate(registry, words, numbers, [&](Problem problem, RateField field) {
    problems.push_back(std::move(problem).at({.file = std::string(option_of(field))}));
  });
  if (!rate) throw Errors(std::move(problems));
  const Location place{.file = std::string(option_of(RateField::value))};
  auto outcome = RateRecorder(writer, writing.correct).record(*rate, words.aid);
  if (!outcome) throw Error(Problem(outcome.problem()).at(place));
  AddedRate added{.record = *rate, .already = outcome.value().became == RateRecorder::Became::known};
  if (outcome.value().warning) added.warnings.push_back(Problem(*outcome.value().warning).at(place));
  if (!writing.dry_run && !added.already) writer.commit();
  return added;
}

}  // namespace aid::recording
