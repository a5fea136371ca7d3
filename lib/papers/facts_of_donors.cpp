#include "aid/domain/reading.hpp"
#include "aid/reports/donors.hpp"
#include "facts.hpp"

#include <fmt/format.h>

namespace aid::papers {

const reports::DonorCounts* Facts::donors_of(const DirectionValue& asked) {
  const auto query = query_of({.of = asked.of, .direction = asked.direction});
  if (!query) return nullptr;
  const std::string key = fmt::format("{}|{}", static_cast<int>(asked.of), asked.direction);
  auto known = donors_.find(key);
  if (known == donors_.end()) known = donors_.emplace(key, reading_.count_donors(*query)).first;
  return &known->second;
}

std::optional<std::string> Facts::number_of_donors(const DirectionValue& asked) {
  const reports::DonorCounts* counts = donors_of(asked);
  if (counts == nullptr) return std::nullopt;
  const std::int64_t number = asked.what == "donor-groups" ? counts->groups
                              : asked.what == "donors"     ? counts->donors
                                                           : counts->foreign_ngos;
  return number == 0 ? std::nullopt : std::optional(show(domain::Decimal(number, 0), language_));
}

/// Nothing where the ledger knows of no earlier givers at all.
std::optional<std::string> Facts::new_donors(const DirectionValue& asked) {
  const reports::DonorCounts* counts = donors_of(asked);
  if (counts == nullptr || counts->fresh.empty()) return std::nullopt;
  std::vector<std::string> shown;
  for (const table::Words& name : counts->fresh) shown.push_back(name.in(language_));
  return and_list(shown);
}

}  // namespace aid::papers
