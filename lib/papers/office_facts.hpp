#pragma once
#include "aid/base/language.hpp"
#include "aid/domain/date.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/table/table.hpp"

#include <string>

/// What the ledger says of its office.
namespace aid::papers {

class OfficeFacts {
public:
  OfficeFacts(storage::Ledger& ledger, Language language);

  /// Its English name where the partner that is the office has one and English is read.
  const std::string& name() const { return name_; }
  /// "Đà Nẵng"; empty where the office works everywhere.
  const std::string& place() const { return place_; }
  /// "toàn thành phố", "toàn tỉnh"; empty where there is no such place.
  const std::string& area() const { return area_; }

private:
  std::string name_;
  std::string place_;
  std::string area_;
};

/// The day of the ledger's last record, in Viet Nam.
domain::Date last_day_of(storage::Ledger& ledger);

}  // namespace aid::papers
