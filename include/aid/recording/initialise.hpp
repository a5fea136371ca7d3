#pragma once
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

#include <string>
#include <vector>

namespace aid::recording {

/// What a new ledger is told about its office.
struct NewLedger {
  std::string office;                      ///< "Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng"
  std::vector<std::string> acronyms = {};  ///< What else the office is called, for short: "DAFO".
  std::string code;                   ///< What its records' codes begin with: 2 to 8 letters or digits, a letter first.
  std::string place = {};             ///< The province that it works in, by name or code; empty: the whole country.
  std::string currency = "VND";       ///< ISO code: amounts without a currency are in it.
  std::string language = "vi";        ///< "vi" or "en": of what is printed.
  std::string numbers = "undecided";  ///< "vi" (1.234,5), "en" (1,234.5) or "undecided".
};

/// Fills a new, empty ledger in one transaction: its settings (with a uuid), all lists of the field, the places, and
/// the office as a partner.
/// The lists of the data files are kept as they are named there; countries.csv is the list `country`, currencies.csv
/// `currency` (attributes numeric, minor-digits), period_profiles.csv `period-profile` (attributes from-month …,
/// source).
/// Throws `Error`: empty-name, not-a-ledger-code, unknown-place, unknown-currency, unknown-word and those of
/// `clean_text`; `FileError`.
storage::BlockHead initialise(storage::Ledger& ledger, const NewLedger& given, const storage::Author& author);

/// What a ledger's code must look like, in upper case. Problem: not-a-ledger-code.
Result<std::string> read_ledger_code(std::string_view typed);

}  // namespace aid::recording
