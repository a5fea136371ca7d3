#include "aid/recording/desk.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/reading.hpp"
#include "aid/vocabulary/office.hpp"

namespace aid::recording {

Desk::Desk(storage::Writer& transaction, vocabulary::Registry& words, const Circumstances& around)
    : writer(transaction),
      registry(words),
      aids(transaction.ledger()),
      partners(transaction.ledger()),
      places(transaction.ledger()),
      rates(transaction.ledger()),
      circumstances(around),
      rules(words, around.today) {}

void Desk::begin() {
  another = false;
  problems = {};
  new_partners.clear();
  new_places.clear();
}

domain::NumberStyle Desk::numbers() {
  return circumstances.numbers == domain::NumberStyle::undecided ? registry.numbers() : circumstances.numbers;
}

std::string Desk::text(std::string_view typed, std::string_view option) {
  return problems.take(clean_text(typed), option).value_or("");
}

std::string Desk::code(std::string_view list, std::string_view typed, std::string_view option) {
  if (typed.empty()) return {};
  const auto item = problems.take(registry.item(list, typed), option);
  return item ? item->code : std::string();
}

const domain::Partner& Desk::partner(domain::PartnerId id) {
  const auto [known, is_new] = known_partners_.try_emplace(id.row);
  if (is_new) known->second = partners.get(id);
  return known->second;
}

domain::PartnerId Desk::office() {
  if (!office_) office_ = vocabulary::office_partner(registry).value_or(domain::PartnerId());
  return *office_;
}

const Uuid& Desk::place_uuid(domain::PlaceId id) {
  const auto [known, is_new] = place_uuids_.try_emplace(id.row);
  if (is_new) known->second = places.get(id).uuid;
  return known->second;
}

const Uuid& Desk::aid_uuid(domain::AidId id) {
  if (last_aid_.first != id) last_aid_ = {id, aids.get(id).uuid};
  return last_aid_.second;
}

const Uuid& Desk::entry_uuid(domain::EntryId id) {
  if (last_entry_.first != id) last_entry_ = {id, aids.get_entry(id).uuid};
  return last_entry_.second;
}

std::optional<domain::DateInterval> Desk::date(std::string_view typed, std::string_view option) {
  if (typed.empty()) return std::nullopt;
  return problems.take(domain::read_date(typed), option);
}

std::optional<domain::Count> read_count(Desk& desk, std::string_view typed, std::string_view option) {
  return desk.problems.take(domain::read_count(typed), option);
}

}  // namespace aid::recording
