#pragma once
#include "aid/domain/matters.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace aid::storage {

/// The agreements, plans, items of plans and anniversaries of a ledger, in their current versions.
class Matters {
public:
  explicit Matters(Ledger& ledger) : connection_(ledger.connection()) {}

  std::optional<domain::Matter> find(domain::MatterId id) const;
  /// By code, own id or UUID, whatever its kind.
  std::optional<domain::Matter> find(std::string_view typed) const;
  std::optional<domain::Matter> find_by_external_id(domain::MatterKind kind, std::string_view external_id) const;
  std::vector<domain::MatterId> with_fingerprint(const Fingerprint& fingerprint) const;
  /// All of a kind, by date, then row.
  std::vector<domain::Matter> all(domain::MatterKind kind) const;
  /// Each with the block of the journal that wrote it.
  std::vector<std::pair<domain::Matter, std::int64_t>> versions(domain::MatterId id) const;
  std::optional<domain::Matter> as_recorded(domain::MatterId id) const;

  /// `year`: of its code.
  domain::MatterId add(Writer& writer, domain::Matter& matter, int year, const Fingerprint& fingerprint);
  void revise(Writer& writer, const domain::Matter& matter);

private:
  Connection& connection_;
};

std::string matter_code(domain::MatterKind kind, std::string_view prefix, int year, std::int64_t number);

}  // namespace aid::storage
