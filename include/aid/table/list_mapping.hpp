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
  std::size_t line = 0;  ///< Of the file that says it; 0: none does.
  friend bool operator==(const ConstantMapping&, const ConstantMapping&) = default;
};

/// Their word for one of our codes or names.
struct ValueMapping {
  std::string field;
  std::string word;  ///< Found by its folded form.
  std::string value;
  std::size_t line = 0;  ///< As above.
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
  std::string decimals;                ///< "round": an amount may have more decimals than its currency.
  std::string negative;                ///< "return": a negative amount was given back.
  std::string zero;                    ///< "nothing": a zero says that there is none, without a word about it.
  int year = 0;                        ///< Of dates without one; 0: the title's, if there is one.
  int century = 0;                     ///< Before the two digits of a year: 2000; 0: such years are refused.
  std::vector<std::string> skip_rows;  ///< Rows whose first word or words are these are left out: "Tổng cộng".
  std::vector<std::string> identity;   ///< The fields that tell one row from another.
  bool ignores_unknown = false;        ///< Columns whose heading is not known are passed over, whatever stands there.
  std::size_t header_row = 0;          ///< The line or row of the headings; 0: found by their words.
  std::string sheet;
  std::string delimiter;
  std::string encoding;
  std::string file;   ///< Where all that is said, for problems; empty: on the command line.
  std::string per;    ///< Of rates: "usd" where they are units of each currency for one US dollar; empty: VND for one.
  std::string quote;  ///< "backslash": a quotation mark within a field is \"; empty or "doubled": it is "".
  friend bool operator==(const ListMapping&, const ListMapping&) = default;
};

}  // namespace aid::table
