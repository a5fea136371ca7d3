#include "aid/recording/desk.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/reading.hpp"
#include "aid/vocabulary/office.hpp"

#include <map>

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

const std::unordered_map<std::int64_t, std::vector<Uuid>>& Desk::merged_uuids() {
  if (!merged_uuids_) {
    merged_uuids_.emplace();
    for (const auto& [row, kept] : partners.merged()) {
      std::vector<Uuid>& uuids = (*merged_uuids_)[kept.row];
      if (uuids.empty()) uuids.push_back(partner(kept).uuid);
      uuids.push_back(partners.own({row}).uuid);
    }
  }
  return *merged_uuids_;
}

bool Desk::under_each_name(const std::vector<domain::PartnerId>& named, const std::function<bool()>& look) {
  if (look()) return true;
  std::map<std::int64_t, std::size_t> chosen;  // Of each partner with several names, which one.
  for (const domain::PartnerId id : named) {
    if (merged_uuids().contains(id.row)) chosen.emplace(id.row, 0);
  }
  bool is_found = false;
  for (bool goes_on = !chosen.empty(); goes_on && !is_found;) {
    goes_on = false;
    for (auto& [row, name] : chosen) {
      const std::vector<Uuid>& uuids = merged_uuids().at(row);
      name = (name + 1) % uuids.size();
      named_as_[row] = uuids[name];
      goes_on = name != 0;
      if (goes_on) break;  // Else the next partner has its next name, as digits of a number do.
    }
    is_found = goes_on && look();
  }
  named_as_.clear();
  return is_found;
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
