#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace aid::table {

/// What a column of a list from outside holds.
struct ColumnMapping {
  std::string heading;    ///< As it stands in the list; found by its folded form.
  std::string field;      ///< "donor", "committed" … of headings.csv; "ignore": nothing that is wanted.
  std::string currency;   ///< Of an amount's column, where its heading or the mapping says so: "USD"; else empty.
  std::int64_t unit = 1;  ///< What a figure of the column is multiplied by: 1 000 000 under "(triệu đồng)".
  friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

/// What every row says without a column of its own.
struct ConstantMapping {
  std::string field;
  std::string value;
  friend bool operator==(const ConstantMapping&, const ConstantMapping&) = default;
};

/// Their word for one of our codes or names.
struct ValueMapping {
  std::string field;
  std::string word;  ///< Found by its folded form.
  std::string value;
  friend bool operator==(const ValueMapping&, const ValueMapping&) = default;
};

/// How a list from outside is to be read. Empty: as its headings say.
struct ListMapping {
  std::vector<ColumnMapping> columns;
  std::vector<ConstantMapping> constants;
  std::vector<ValueMapping> values;
  std::string as;                      ///< What plain amounts and goods are: gift, pledge, commitment, receipt …
  std::string numbers;                 ///< "vi" 1.234,5 or "en" 1,234.5; empty: what has two readings is refused.
  std::string dates;                   ///< "dmy" (as when empty), "mdy": 12/31/2021, "serial": 44506.
  int year = 0;                        ///< Of dates without one; 0: the title's, if there is one.
  int century = 0;                     ///< Before the two digits of a year: 2000; 0: such years are refused.
  std::vector<std::string> skip_rows;  ///< Rows whose first word or words are these are left out: "Tổng cộng".
  std::vector<std::string> identity;   ///< The fields that tell one row from another.
  std::size_t header_row = 0;          ///< The line or row of the headings; 0: found by their words.
  std::string sheet;
  std::string delimiter;
  std::string encoding;
  friend bool operator==(const ListMapping&, const ListMapping&) = default;
};

}  // namespace aid::table
