#pragma once
#include "aid/domain/date.hpp"
#include "aid/storage/partner_facts.hpp"
#include "aid/table/table.hpp"
#include "aid/vocabulary/registry.hpp"

#include <cstdint>
#include <optional>
#include <string>

/// The certificates by which foreign organisations work in Viet Nam.
namespace aid::reports {

struct CertificateFilter {
  std::string partner = {};  ///< Empty: of all.
  std::optional<std::int64_t> within_days =
      std::nullopt;  ///< Only those that end so soon, or have ended, without a later one.
  domain::Date today;
};

/// One row a certificate. Throws `Error` with the problems of `partner_by_part`.
table::Table list_certificates(vocabulary::Registry& registry, const CertificateFilter& filter);

}  // namespace aid::reports
