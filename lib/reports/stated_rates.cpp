#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/reading_messages.hpp"
#include "aid/records/plausible_rates.hpp"
#include "aid/reports/rate_messages.hpp"
#include "conversion.hpp"

#include <algorithm>
#include <array>

namespace aid::reports {
namespace {

using domain::Currency;
using domain::Decimal;

const Location rate_option{.file = "--rate"};

std::vector<std::string> words_between_commas(std::string_view list) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(',', begin), list.size());
    words.emplace_back(trimmed(list.substr(begin, end - begin)));
    begin = end + 1;
  }
  return words;
}

Currency read_stated_currency(Work& work, std::string_view typed) {
  const auto parsed = Currency::parse(typed);
  if (parsed) return parsed.value();
  const auto item = work.registry.item("currency", typed);  // Perhaps its name: "yên Nhật", "us dollar".
  if (!item) throw Error(Problem(parsed.problem()).at(rate_option));
  return Currency::parse(item.value().code).value();
}

/// "23.000 VND" → "23.000".
std::string_view without_vnd(std::string_view typed) {
  constexpr std::array names{"vnd", "đồng", "vnđ", "đ"};
  const std::string_view text = trimmed(typed);
  for (const std::string_view name : names) {
    if (text.size() <= name.size()) continue;
    const std::string_view end = text.substr(text.size() - name.size());
    if (fold(end) == fold(name)) return trimmed(text.substr(0, text.size() - name.size()));
  }
  return text;
}

domain::Rate stated_rate(Currency currency, const Decimal& value) {
  return {.currency = currency, .kind = domain::RateKind::interbank, .on = {}, .vnd_per_unit = value, .source = {}};
}

/// The doubt that the ledger's rates of this currency raise, those next to the day that the report is about.
std::optional<Problem> doubt_of(const Work& work, Currency currency, const Decimal& value) {
  storage::RateRecord stated{.id = 0, .rate = stated_rate(currency, value), .aid = {}};
  const auto is_comparable = [&](const storage::RateRecord& one) { return one.rate.currency == currency && !one.aid; };
  if (work.selection.period) {
    stated.rate.on = work.selection.period->last_day();
  } else {
    for (const storage::RateRecord& one : work.rates) {
      if (is_comparable(one)) stated.rate.on = std::max(stated.rate.on, one.rate.on);
    }
  }
  const storage::RateRecord* before = nullptr;
  const storage::RateRecord* after = nullptr;
  for (const storage::RateRecord& one : work.rates) {
    if (!is_comparable(one)) continue;
    const bool is_before = one.rate.on <= stated.rate.on;
    if (is_before && (before == nullptr || before->rate.on <= one.rate.on)) before = &one;
    if (!is_before && (after == nullptr || one.rate.on < after->rate.on)) after = &one;
  }
  return records::doubt_of_rate(stated, before, after);
}

/// A figure with two readings is the one that is near to the rates of the ledger, where the other is not: 23.000.
Decimal read_stated_value(const Work& work, Currency currency, std::string_view typed, domain::NumberStyle numbers) {
  const auto value = domain::read_decimal(typed, numbers);
  if (value || value.problem().name() != messages::ambiguous_amount.name) {
    if (!value) throw Error(Problem(value.problem()).at(rate_option));
    return value.value();
  }
  const bool has_rates = std::ranges::any_of(
      work.rates, [&](const storage::RateRecord& one) { return one.rate.currency == currency && !one.aid; });
  std::vector<Decimal> near;
  for (const auto style : {domain::NumberStyle::vi, domain::NumberStyle::en}) {
    const auto reading = domain::read_decimal(typed, style);
    if (has_rates && reading && !doubt_of(work, currency, reading.value())) near.push_back(reading.value());
  }
  if (near.size() != 1) throw Error(Problem(value.problem()).at(rate_option));
  return near.front();
}

void resolve_stated_rate(Work& work, const std::string& typed, domain::NumberStyle numbers) {
  const std::size_t mark = typed.find('=');
  if (mark == std::string::npos) throw Error(messages::not_a_stated_rate, typed);
  const std::string_view name = trimmed(std::string_view(typed).substr(0, mark));
  const std::string_view figure = without_vnd(std::string_view(typed).substr(mark + 1));
  if (name.empty() || figure.empty()) throw Error(messages::not_a_stated_rate, typed);
  const Currency currency = read_stated_currency(work, name);
  const Decimal value = read_stated_value(work, currency, figure, numbers).normalised();
  if (currency == Currency::vnd()) {
    if (value == Decimal(1, 0)) return;
    throw Error(messages::stated_rate_of_vnd, figure);
  }
  if (value.is_zero() || value.is_negative()) throw Error(messages::stated_rate_not_positive, figure);
  const Decimal most = currency.most_rate();
  if (value > most) {
    throw Error(messages::stated_rate_too_large, figure, currency.code(), show(most, Language::en),
                show(most, Language::vi));
  }
  auto& rates = work.selection.rates;
  if (rates.stated_for(currency) != nullptr) throw Error(messages::stated_rate_twice, currency.code());
  if (auto doubt = doubt_of(work, currency, value)) {
    work.doubts_of_rates.push_back((*std::move(doubt)).at(rate_option).hint(messages::check_stated_rate));
  }
  rates.stated.push_back(stated_rate(currency, value));
}

}  // namespace

void resolve_currencies(Work& work) {
  const ReportQuery& query = work.query;
  const bool at_end = query.rates == "end";
  if (query.in.empty()) {
    if (at_end) throw Error(messages::rates_without_currency, "--rates");
    if (!query.stated_rates.empty()) throw Error(messages::rates_without_currency, "--rate");
    return;
  }
  const auto words = words_between_commas(query.in);
  if (words.size() > most_currencies) throw Error(messages::too_many_currencies, words.size(), most_currencies);
  for (const std::string& word : words) {
    const Currency currency = Currency::parse(word).value();
    if (std::ranges::find(work.currencies, currency) != work.currencies.end()) {
      throw Error(messages::currency_twice, word);
    }
    work.currencies.push_back(currency);
  }
  work.selection.in = work.currencies.front();
  if (at_end) {
    const bool has_end = !query.period.empty() || !query.until.empty();
    if (!has_end) throw Error(messages::rates_without_period);
    work.selection.rates.day = work.selection.period->last_day();
  }
  const auto numbers = query.numbers == domain::NumberStyle::undecided ? work.registry.numbers() : query.numbers;
  for (const std::string& typed : query.stated_rates) resolve_stated_rate(work, typed, numbers);
}

}  // namespace aid::reports
