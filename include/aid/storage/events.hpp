#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace aid::storage {

/// The events of a ledger, in their current versions.
class Events {
public:
  explicit Events(Ledger& ledger) : connection_(ledger.connection()) {}

  std::optional<domain::Event> find(domain::EventId id) const;
  std::optional<domain::Event> find_by_code(std::string_view code) const;
  std::optional<domain::Event> find_by_external_id(std::string_view external_id) const;
  std::vector<domain::EventId> with_fingerprint(const Fingerprint& fingerprint) const;
  /// All events, by date, then row.
  std::vector<domain::Event> all() const;
  std::vector<std::pair<domain::Event, std::int64_t>> versions(domain::EventId id) const;
  std::optional<domain::Event> as_recorded(domain::EventId id) const;

  domain::EventId add(Writer& writer, domain::Event& event, const Fingerprint& fingerprint);
  void revise(Writer& writer, const domain::Event& event);

private:
  Connection& connection_;
};

}  // namespace aid::storage
