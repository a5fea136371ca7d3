#pragma once
#include "aid/domain/records.hpp"

#include <string>
#include <vector>

namespace aid::importing {

/// A number that a row gives and the ledger does not have, beside those of its scheme that it has.
struct DifferentIdentifier {
  std::string recorded;  ///< "tax-code:0400123456; …", or empty.
  std::string given;
};

/// Numbers are added or replaced. An empty cell takes none away: which column brought them is not known. `given`: as
/// typed, "tax-code:0400123456".
std::vector<DifferentIdentifier> different_identifiers(const domain::Partner& there,
                                                       const std::vector<std::string>& given);

}  // namespace aid::importing
