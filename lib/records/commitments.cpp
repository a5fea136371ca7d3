#include "aid/records/commitments.hpp"

#include "aid/domain/reading.hpp"
#include "aid/records/messages.hpp"
#include "aid/records/value.hpp"

#include <algorithm>
#include <string>

namespace aid::records {

void Commitments::add(domain::EntryKind kind, const domain::Amounts& value) {
  using domain::EntryKind;
  if (kind == EntryKind::commitment) {
    committed.add(value);
  } else if (kind == EntryKind::cancellation) {
    cancelled.add(value);
  } else if (kind == EntryKind::receipt || kind == EntryKind::disbursement) {
    delivered.add(value);
  } else if (kind == EntryKind::giving_back) {
    returned.add(value);
  }
}

bool Commitments::says_something(domain::EntryKind kind) {
  using enum domain::EntryKind;
  return kind == commitment || kind == cancellation || kind == receipt || kind == disbursement;
}

domain::Amounts Commitments::rest() const {
  domain::Amounts rest = committed;
  for (const domain::Amounts* less : {&cancelled, &delivered}) {
    for (const domain::Amount& amount : less->list()) rest.subtract(amount);
  }
  return rest;
}

Commitments commitments_of(std::span<const domain::Entry> entries) {
  Commitments found;
  for (const domain::Entry& entry : entries) {
    if (!entry.reversed) found.add(entry.kind, value_of(entry));
  }
  return found;
}

namespace {

using domain::Amounts;
using domain::Entry;
using domain::EntryKind;

bool is_live(const Entry& entry, EntryKind kind) { return !entry.reversed && entry.kind == kind; }

/// The first commitment in the currency of a cancellation; nullptr: there is none.
const Entry* first_commitment(std::span<const Entry> entries, const Entry& cancellation) {
  const Entry* first = nullptr;
  for (const Entry& entry : entries) {
    if (!is_live(entry, EntryKind::commitment)) continue;
    const Amounts value = value_of(entry);
    if (value.in(cancellation.amount->money.currency()) == nullptr) continue;
    if (first == nullptr || entry.date.from < first->date.from) first = &entry;
  }
  return first;
}

std::string words_of(const Amounts& amounts, domain::Currency currency, Language language) {
  const domain::Amount* const amount = amounts.in(currency);
  return amount == nullptr ? "0" : show(*amount, language);
}

Problem too_much(const Commitments& all, domain::Currency currency) {
  const auto words = [&](const Amounts& amounts, Language language) { return words_of(amounts, currency, language); };
  constexpr auto en = Language::en;
  constexpr auto vi = Language::vi;
  return {messages::cancelled_too_much, words(all.committed, en), words(all.cancelled, en), words(all.delivered, en),
          words(all.committed, vi),     words(all.cancelled, vi), words(all.delivered, vi)};
}

}  // namespace

std::vector<Problem> doubts_of_cancellations(std::span<const Entry> entries) {
  std::vector<Problem> doubts;
  for (const Entry& entry : entries) {
    if (!is_live(entry, EntryKind::cancellation) || !entry.amount) continue;
    const Entry* const commitment = first_commitment(entries, entry);
    if (commitment == nullptr || entry.date.until > commitment->date.from) continue;
    doubts.emplace_back(messages::cancelled_before_commitment, show(entry.date, Language::en),
                        show(commitment->date, Language::en), show(entry.date, Language::vi),
                        show(commitment->date, Language::vi));
  }
  // Of a commitment without a value nobody knows what is left.
  const auto is_open = [](const Entry& entry) { return is_live(entry, EntryKind::commitment) && is_unvalued(entry); };
  if (std::ranges::any_of(entries, is_open)) return doubts;
  const Commitments all = commitments_of(entries);
  const Amounts rest = all.rest();
  for (const domain::Amount& amount : all.cancelled.list()) {
    const domain::Currency currency = amount.money.currency();
    const domain::Amount* const committed = all.committed.in(currency);
    const bool may_be_more = committed != nullptr && committed->qualifier == domain::Qualifier::at_least;
    const domain::Amount* const left = rest.in(currency);
    if (!may_be_more && left != nullptr && left->money.minor() < 0) doubts.push_back(too_much(all, currency));
  }
  return doubts;
}

}  // namespace aid::records
