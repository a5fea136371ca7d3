// What an entry states: date, money, goods, equivalents, channel.

#include "aid/domain/rate.hpp"
#include "aid/recording/desk.hpp"
#include "aid/recording/messages.hpp"
#include "aid/vocabulary/references.hpp"
#include "aid/vocabulary/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

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

/// The words that go with each equivalent: none, or one for each. "?": not known.
const std::string* word_beside(const std::vector<std::string>& words, std::size_t place) {
  return place < words.size() && words[place] != "?" ? &words[place] : nullptr;
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

std::vector<domain::Equivalent> read_equivalents(Desk& desk, const EntryWords& fact) {
  const auto count = static_cast<std::int64_t>(fact.stated.size());
  for (const auto& [words, option] : {std::pair(&fact.stated_source, std::string_view("--stated-source")),
                                      std::pair(&fact.stated_date, std::string_view("--stated-date"))}) {
    if (words->empty() || words->size() == fact.stated.size()) continue;
    desk.problems.add(Problem(messages::stated_uneven, option, static_cast<std::int64_t>(words->size()), count),
                      option);
    return {};
  }
  std::vector<domain::Equivalent> equivalents;
  for (std::size_t i = 0; i < fact.stated.size(); ++i) {
    const auto amount = desk.problems.take(domain::read_amount(fact.stated[i], desk.reading()), "--stated");
    domain::Equivalent one;
    if (const std::string* source = word_beside(fact.stated_source, i))
      one.source = desk.text(*source, "--stated-source");
    if (const std::string* date = word_beside(fact.stated_date, i)) one.date = desk.date(*date, "--stated-date");
    if (!amount) continue;
    one.amount = *amount;
    one.typed = typed_unless(fact.stated[i], canonical(one.amount));
    equivalents.push_back(std::move(one));
  }
  return equivalents;
}

std::string channel_kind_of(Desk& desk, domain::PartnerId channel) {
  if (!channel) return {};
  const std::string kind = desk.partner(channel).kind;
  if (kind.empty()) return {};
  const std::string told = vocabulary::attribute_of(desk.registry.items("partner-kind"), kind, "channel");
  return told.empty() ? "other" : told;
}

void take_cash_for_amount(Desk& desk, EntryWords& fact) {
  if (!fact.amount.empty() || fact.goods.empty()) return;
  const auto is_cash = [reading = desk.reading()](const std::string& typed) {
    return domain::read_cash_in_portions(typed, reading).has_value();
  };
  const auto cash = std::ranges::find_if(fact.goods, is_cash);
  if (cash == fact.goods.end()) return;
  fact.amount = *cash;
  fact.goods.erase(cash);
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
  entry.equivalents = read_equivalents(desk, fact);
  entry.instalments = read_instalments(desk, fact, entry);
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
