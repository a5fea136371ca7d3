#include "aid/domain/reading.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/recording/rate_messages.hpp"
#include "aid/recording/rates.hpp"
#include "aid/vocabulary/references.hpp"

namespace aid::recording {
namespace {

Result<domain::Currency> read_currency(vocabulary::Registry& registry, std::string_view typed) {
  const auto parsed = domain::Currency::parse(typed);
  if (!parsed) {  // Perhaps its name: "yên Nhật", "us dollar".
    const auto item = registry.item("currency", typed);
    if (!item) return parsed.problem();
    return read_currency(registry, item.value().code);
  }
  if (parsed.value() == domain::Currency::vnd()) return Problem(messages::rate_of_vnd);
  return parsed;
}

Result<domain::RateKind> read_kind(vocabulary::Registry& registry, std::string_view typed) {
  const auto item = registry.item("rate-kind", typed);
  return item ? domain::parse_rate_kind(item.value().code) : Result<domain::RateKind>(item.problem());
}

Result<domain::Date> read_day(std::string_view typed, std::optional<domain::RateKind> kind) {
  const auto date = domain::read_date(typed);
  if (!date) return date.problem();
  const auto precision = date.value().precision();
  const bool monthly = kind == domain::RateKind::treasury_month && precision == domain::Precision::month;
  if (precision != domain::Precision::day && !monthly) return Problem(messages::day_needed, typed);
  return date.value().from;
}

Result<domain::Decimal> read_value(std::string_view typed, domain::NumberStyle numbers,
                                   const Result<domain::Currency>& currency) {
  const auto value = domain::read_decimal(typed, numbers);
  if (value && (value.value().is_zero() || value.value().is_negative())) {
    return Problem(messages::rate_not_positive, typed);
  }
  if (value && currency) {
    if (auto problem = refuse_rate_beyond_limit(value.value(), currency.value(), typed)) return *problem;
  }
  return value;
}

Result<std::string> read_source(std::string_view typed) {
  const auto source = clean_text(typed);
  if (source && source.value().empty()) return Problem(messages::source_needed);
  return source;
}

}  // namespace

std::optional<Problem> refuse_rate_beyond_limit(domain::Decimal rate, domain::Currency currency,
                                                std::string_view typed) {
  const domain::Decimal most = currency.most_rate();
  if (rate <= most) return std::nullopt;
  return Problem(messages::rate_too_large, typed, currency.code(), show(most, Language::en), show(most, Language::vi));
}

std::optional<storage::RateRecord> read_rate(vocabulary::Registry& registry, const RateWords& words,
                                             domain::NumberStyle numbers, const RefuseRate& refused) {
  bool is_good = true;
  const auto refuse = [&](Problem problem, RateField field) {
    is_good = false;
    refused(std::move(problem), field);
  };
  const auto currency = read_currency(registry, words.currency);
  if (!currency) refuse(currency.problem(), RateField::currency);
  const auto kind = read_kind(registry, words.kind);
  if (!kind) refuse(kind.problem(), RateField::kind);
  const auto on = read_day(words.date, kind ? std::optional(kind.value()) : std::nullopt);
  if (!on) refuse(on.problem(), RateField::date);
  const auto value = read_value(words.value, numbers, currency);
  if (!value) refuse(value.problem(), RateField::value);
  const auto source = read_source(words.source);
  if (!source) refuse(source.problem(), RateField::source);
  domain::AidId aid;
  if (kind && kind.value() == domain::RateKind::contract && words.aid.empty()) {
    refuse(Problem(messages::contract_needs_aid).hint(messages::contract_aid_hint), RateField::kind);
  } else if (kind && kind.value() != domain::RateKind::contract && !words.aid.empty()) {
    refuse(Problem(messages::aid_not_for_rate), RateField::aid);
  } else if (!words.aid.empty()) {
    const auto found = vocabulary::find_aid(registry.ledger(), words.aid);
    if (found) aid = found.value().id;
    if (!found) refuse(found.problem(), RateField::aid);
  }
  if (!is_good) return std::nullopt;
  return storage::RateRecord{.id = 0,
                             .rate = {.currency = currency.value(),
                                      .kind = kind.value(),
                                      .on = on.value(),
                                      .vnd_per_unit = value.value().normalised(),
                                      .source = source.value()},
                             .aid = aid};
}

}  // namespace aid::recording
