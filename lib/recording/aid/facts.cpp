// What an entry states: date, money, goods, equivalents, channel.

#include "aid/domain/rate.hpp"
#include "aid/recording/desk.hpp"
#include "aid/recording/messages.hpp"
#include "aid/vocabulary/references.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::recording {
namespace {

using domain::Amount;
using domain::Currency;
using domain::Entry;
using domain::EntryKind;

std::string canonical(const Amount& amount) {
  return fmt::format("{} {}", domain::to_string(amount.money), amount.money.currency().code());
}

/// What was typed, unless it is the canonical form.
std::string typed_unless(std::string_view typed, std::string_view canonical) {
  return typed == canonical ? std::string() : std::string(typed);
}

/// An equivalent in `currency` that was printed beside the amount.
std::optional<Amount> read_stated(Desk& desk, std::string_view typed, Currency currency, const Entry& entry,
                                  std::string_view option) {
  if (typed.empty()) return std::nullopt;
  const auto amount =
      desk.problems.take(domain::read_amount(typed, {.currency = currency, .numbers = desk.numbers()}), option);
  if (!amount) return std::nullopt;
  if (amount->money.minor() == 0) {
    desk.problems.add(Problem(messages::stated_zero, typed).hint(messages::stated_zero_hint), option);
    return std::nullopt;
  }
  const bool doubles_amount = entry.amount && entry.amount->money.currency() == currency;
  if (doubles_amount) {
    desk.problems.add(Problem(messages::equivalent_of_itself, currency.code()), option);
    return std::nullopt;
  }
  const Currency stated_in = amount->money.currency();
  if (stated_in == currency) return amount;
  const bool repeats_amount = entry.amount && entry.amount->money.currency() == stated_in;
  const auto& refusal = repeats_amount ? messages::equivalent_in_own_currency : messages::wrong_currency;
  desk.problems.add(Problem(refusal, typed, stated_in.code(), currency.code()), option);
  return std::nullopt;
}

std::vector<domain::GoodsLine> read_goods_lines(Desk& desk, const std::vector<std::string>& typed) {
  std::vector<domain::GoodsLine> lines;
  if (typed.empty()) return lines;
  const auto units = desk.registry.unit_words();
  for (const std::string& one : typed) {
    if (auto line = desk.problems.take(domain::read_goods(one, units, desk.reading()), "--goods")) {
      lines.push_back(std::move(*line));
    }
  }
  return lines;
}

bool may_settle(EntryKind earlier, EntryKind later) {
  if (earlier == EntryKind::pledge)
    return later == EntryKind::commitment || later == EntryKind::receipt || later == EntryKind::disbursement;
  return earlier == EntryKind::commitment && (later == EntryKind::receipt || later == EntryKind::disbursement);
}

}  // namespace

std::string channel_kind_of(Desk& desk, domain::PartnerId channel) {
  if (!channel) return {};
  const std::string kind = desk.partner(channel).kind;
  if (kind == "diplomatic-mission") return "embassy";
  if (kind == "foreign-friendship-association" || kind == "member-organisation") return "friendship-association";
  return kind.empty() ? "" : "other";
}

Entry read_fact(Desk& desk, const RecordWords& words, std::string_view amount, std::string_view amount_option) {
  Entry entry;
  const EntryWords& fact = words.fact;
  entry.date = domain::DateInterval::of_day(desk.circumstances.today);
  if (const auto date = desk.date(fact.date, "--date")) {
    entry.date = *date;
    entry.typed_date = typed_unless(fact.date, domain::to_string(*date));
  }
  if (!amount.empty()) {
    entry.amount = desk.problems.take(domain::read_amount(amount, desk.reading()), amount_option);
    if (entry.amount) entry.typed_amount = typed_unless(amount, canonical(*entry.amount));
  }
  entry.goods = read_goods_lines(desk, fact.goods);
  entry.stated_vnd = read_stated(desk, fact.stated_vnd, Currency::vnd(), entry, "--stated-vnd");
  entry.stated_usd = read_stated(desk, fact.stated_usd, Currency::usd(), entry, "--stated-usd");
  entry.channel = read_channel(desk, fact.via, words.creation);
  entry.channel_kind = fact.via_kind.empty() ? channel_kind_of(desk, entry.channel)
                                             : desk.code("channel-kind", fact.via_kind, "--via-kind");
  return entry;
}

std::optional<Problem> far_from_rate(Desk& desk, const Entry& entry) {
  if (!entry.amount || !entry.stated_vnd) return std::nullopt;
  std::vector<domain::Rate> known;
  for (const storage::RateRecord& record : desk.rates.all()) {
    if (!record.aid) known.push_back(record.rate);
  }
  const domain::RateBook book(std::move(known));
  const Currency currency = entry.amount->money.currency();
  const domain::Rate* rate = book.find(currency, domain::RateKind::interbank, entry.date);
  if (rate == nullptr) rate = book.find(currency, domain::RateKind::treasury_month, entry.date);
  if (rate == nullptr) return std::nullopt;
  const domain::Money by_rate =
      domain::convert(entry.amount->money, Currency::vnd(), rate->vnd_per_unit, domain::Decimal(1, 0));
  const domain::Money stated = entry.stated_vnd->money;
  constexpr std::int64_t most = 5;
  if (stated.minor() / most <= by_rate.minor() && by_rate.minor() / most <= stated.minor()) return std::nullopt;
  const Amount expected{by_rate, domain::Qualifier::about};
  return Problem(messages::stated_far_from_rate, show(*entry.stated_vnd, Language::en), show(expected, Language::en),
                 show(*entry.stated_vnd, Language::vi), show(expected, Language::vi))
      .at({.file = "--stated-vnd"});
}

domain::EntryId read_settled(Desk& desk, std::string_view typed, const domain::Aid& aid, EntryKind kind) {
  if (typed.empty()) return {};
  const auto settled = desk.problems.take(vocabulary::find_entry(desk.writer.ledger(), typed), "--settles");
  if (!settled) return {};
  if (settled->aid == aid.id && !settled->reversed && may_settle(settled->kind, kind)) return settled->id;
  desk.problems.add(Problem(messages::not_settled, typed), "--settles");
  return {};
}

}  // namespace aid::recording
