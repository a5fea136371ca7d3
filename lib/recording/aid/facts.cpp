// What an entry states: date, money, goods, equivalents, channel.

#include "aid/domain/rate.hpp"
#include "aid/recording/desk.hpp"
#include "aid/recording/messages.hpp"
#include "aid/vocabulary/references.hpp"
#include "aid/vocabulary/words.hpp"

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
std::optional<Amount> read_stated(Desk& desk, std::string_view typed, Currency currency, std::string_view option) {
  if (typed.empty()) return std::nullopt;
  return desk.problems.take(domain::read_amount(typed, {.currency = currency, .numbers = desk.numbers()}), option);
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
  if (kind.empty()) return {};
  const std::string told = vocabulary::attribute_of(desk.registry.items("partner-kind"), kind, "channel");
  return told.empty() ? "other" : told;
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
  entry.stated_vnd = read_stated(desk, fact.stated_vnd, Currency::vnd(), "--stated-vnd");
  entry.stated_usd = read_stated(desk, fact.stated_usd, Currency::usd(), "--stated-usd");
  records::drop_repetitions(entry);
  entry.channel = read_channel(desk, fact.via, words.creation);
  entry.channel_kind = fact.via_kind.empty() ? channel_kind_of(desk, entry.channel)
                                             : desk.code("channel-kind", fact.via_kind, "--via-kind");
  return entry;
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
