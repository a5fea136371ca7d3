#include "aid/domain/records.hpp"

namespace aid::domain {

const std::string& Partner::name() const {
  static const std::string none;
  for (const PartnerName& candidate : names) {
    if (candidate.kind == NameKind::official) return candidate.text;
  }
  return names.empty() ? none : names.front().text;
}

}  // namespace aid::domain
