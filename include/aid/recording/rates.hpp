#pragma once
#include "aid/base/problem.hpp"
#include "aid/domain/reading.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/rates.hpp"
#include "aid/storage/writer.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Rates of exchange: units of VND for one unit of another currency.
namespace aid::recording {

/// How rates are written down. Undecided `numbers`: as the ledger's settings say.
struct RateWriting {
  storage::Author author;
  domain::NumberStyle numbers = domain::NumberStyle::undecided;
  bool correct = false;  ///< Another value than the recorded one replaces it; the recorded one stays in the journal.
  bool dry_run = false;
};

/// One rate as typed.
struct RateWords {
  std::string currency;
  std::string kind;  ///< Code or name of list rate-kind.
  std::string date;  ///< A day; of treasury-month also a month, in force from its first day.
  std::string value;
  std::string source;
  std::string aid;  ///< Of a contract rate: the aid whose contract it is.
};

/// Records a rate; `already` when it was there. Throws `Errors`: unknown-currency, rate-of-vnd, unknown-word,
/// not-a-date, day-needed, not-a-number, ambiguous-amount, rate-not-positive, source-needed, contract-needs-aid,
/// aid-not-for-rate, unknown-aid, rate-differs.
struct AddedRate {
  storage::RateRecord record;
  bool already = false;
  std::vector<Problem> warnings = {};  ///< rate-far-from-others
};
AddedRate add_rate(storage::Ledger& ledger, const RateWords& words, const RateWriting& writing);

/// A cell of a file that is imported.
struct GivenCell {
  std::string text;
  Location where;
};

/// What an import did.
struct RateImport {
  std::int64_t added = 0;
  std::int64_t corrected = 0;
  std::int64_t known = 0;  ///< Recorded before, or repeated in the file.
};

/// Records all rates of a file or none. The first row is the heading: currency, kind, date, rate, source in any order,
/// and aid of contract rates, in English or Vietnamese; the CSV of `list_rates` is read as it is. Throws `Errors` with
/// every problem there is, each where it stands: those of `add_rate`, empty-file, unknown-heading, missing-heading,
/// repeated-heading.
RateImport import_rates(storage::Ledger& ledger, const std::vector<std::vector<GivenCell>>& rows,
                        const RateWriting& writing);

}  // namespace aid::recording
