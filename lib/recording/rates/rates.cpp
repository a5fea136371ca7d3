#include "aid/recording/rates.hpp"

#include "aid/domain/reading.hpp"
#include "aid/recording/rate_messages.hpp"
#include "aid/records/plausible_rates.hpp"

#include <fmt/format.h>

#include <array>
#include <iterator>

namespace aid::recording {
namespace {

std::string shown(const storage::RateRecord& record) { return show(record.rate.vnd_per_unit, Language::en); }
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
  return Outcome{.became = is_new ? Became::added : Became::corrected, .warning = doubt(rate)};
}

std::optional<Problem> RateRecorder::doubt(const storage::RateRecord& rate) const {
  const auto neighbour = [&](auto position) -> const storage::RateRecord* {
    const storage::RateRecord& other = position->second.rate;
    return other.rate.currency == rate.rate.currency && other.rate.kind == rate.rate.kind ? &other : nullptr;
  };
  const auto own = known_.find(key_of(rate));
  const auto next = std::next(own);
  return records::doubt_of_rate(rate, own == known_.begin() ? nullptr : neighbour(std::prev(own)),
                                next == known_.end() ? nullptr : neighbour(next));
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
