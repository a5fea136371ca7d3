#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace aid::storage {

/// The places of a ledger, in their current versions.
class Places {
public:
  explicit Places(Ledger& ledger) : connection_(ledger.connection()) {}

  std::optional<domain::Place> find(domain::PlaceId id) const;
  /// The place that another row names. Throws `FileError` ledger-damaged if it is missing.
  domain::Place get(domain::PlaceId id) const;
  /// Places of which a current name or alias folds to `fold`, in row order.
  std::vector<domain::Place> named(std::string_view fold) const;
  std::vector<domain::Place> with_code(std::string_view code) const;
  /// All places, in row order.
  std::vector<domain::Place> all() const;

  domain::PlaceId add(Writer& writer, domain::Place& place);
  void revise(Writer& writer, const domain::Place& place);

  /// What the ledger says of what became of places; of each place what was recorded last.
  std::vector<domain::PlaceChange> changes() const;
  void add(Writer& writer, const domain::PlaceChange& change);

private:
  Connection& connection_;
};

}  // namespace aid::storage
