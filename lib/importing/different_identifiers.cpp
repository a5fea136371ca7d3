#include "different_identifiers.hpp"

#include "aid/domain/identifiers.hpp"
#include "aid/vocabulary/identifiers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace aid::importing {

std::vector<DifferentIdentifier> different_identifiers(const domain::Partner& there,
                                                       const std::vector<std::string>& given) {
  std::vector<DifferentIdentifier> different;
  for (const std::string& typed : given) {
    const std::string scheme = typed.substr(0, typed.find(':'));
    const domain::PartnerIdentifier identifier{.scheme = scheme, .number = typed.substr(scheme.size() + 1)};
    std::vector<std::string> recorded;
    bool is_recorded = false;
    for (const domain::PartnerIdentifier& one : there.identifiers) {
      if (one.scheme == scheme) recorded.push_back(vocabulary::written(one));
      is_recorded |= domain::is_same(one, identifier);
    }
    if (!is_recorded) different.push_back({fmt::format("{}", fmt::join(recorded, "; ")), typed});
  }
  return different;
}

}  // namespace aid::importing
