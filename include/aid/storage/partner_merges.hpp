#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aid::storage {

class Writer;

/// A partner that was found to be another one.
struct PartnerMerge {
  std::int64_t id = 0;
  domain::PartnerId partner;  ///< The one that is another; `Partners::own` has what is recorded of it.
  domain::PartnerId kept;
  std::string reason;
  std::string at;  ///< UTC.
  std::string actor;
};

/// Which partners are one. Reading puts the kept partner in the place of the others, in one place: in `Partners`, in
/// the records that name partners, in the book.
class PartnerMerges {
public:
  explicit PartnerMerges(Ledger& ledger) : connection_(ledger.connection()) {}

  /// Those that stand, by age.
  std::vector<PartnerMerge> standing() const;
  /// Those that stand of which `kept` is the partner that is kept, by age.
  std::vector<PartnerMerge> into(domain::PartnerId kept) const;
  void merge(Writer& writer, domain::PartnerId partner, domain::PartnerId kept, std::string_view reason);
  void undo(Writer& writer, const PartnerMerge& merge, std::string_view reason);

private:
  Connection& connection_;
};

}  // namespace aid::storage
