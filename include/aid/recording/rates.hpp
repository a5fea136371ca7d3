#pragma once
#include "aid/base/problem.hpp"
#include "aid/domain/reading.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/rates.hpp"
#include "aid/storage/writer.hpp"
#include "aid/vocabulary/registry.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

/// Rates of exchange: units of VND for one unit of another currency.
namespace aid::recording {

/// How one rate is written down. Undecided `numbers`: as the ledger's settings say.
struct RateWriting {
  storage::Author author;
  domain::NumberStyle numbers = domain::NumberStyle::undecided;
  bool correct = false;  ///< Another value than the recorded one replaces it; the recorded one stays in the journal.
  bool dry_run = false;
};

/// The fields of a rate.
enum class RateField : std::uint8_t { currency, kind, date, value, source, aid };

/// One rate as typed.
struct RateWords {
  std::string currency;
  std::string kind;  ///< Code or name of list rate-kind.
  std::string date;  ///< A day; of treasury-month also a month, in force from its first day.
  std::string value;
  std::string source;
  std::string aid;  ///< Of a contract rate: the aid whose contract it is.
};

/// Told what is wrong with a field.
using RefuseRate = std::function<void(Problem problem, RateField field)>;

/// Reads the words of one rate; every problem is told, nullopt when there was one. Problems: unknown-currency,
/// rate-of-vnd, unknown-word, not-a-date, day-needed, not-a-number, ambiguous-amount, rate-not-positive,
/// rate-too-large, source-needed, contract-needs-aid, aid-not-for-rate, unknown-aid.
std::optional<storage::RateRecord> read_rate(vocabulary::Registry& registry, const RateWords& words,
                                             domain::NumberStyle numbers, const RefuseRate& refuse);

/// The refusal of a rate that amounts of its currency cannot be converted by within what a total holds
/// (rate-too-large); nothing: it is not so great.
std::optional<Problem> refuse_rate_beyond_limit(domain::Decimal rate, domain::Currency currency,
                                                std::string_view typed);

/// Records the rates of one command or list within a transaction: what is recorded already is known by its currency,
/// kind, day and aid.
class RateRecorder {
public:
  /// `correct`: as in `RateWriting`.
  RateRecorder(storage::Writer& writer, bool correct);

  enum class Became : std::uint8_t { added, corrected, known };
  struct Outcome {
    Became became = Became::known;
    std::optional<Problem> warning = {};  ///< rate-looks-inverted, rate-far-from-others
  };
  /// Why `record` would refuse it.
  std::optional<Problem> refusal(const storage::RateRecord& rate, std::string_view aid) const;
  /// rate-given-twice, where two rates of a row in that line are of the same and differ; nothing: they do not.
  static std::optional<Problem> contradiction(const storage::RateRecord& first, const storage::RateRecord& second,
                                              std::string_view aid, std::size_t line);
  /// `aid`: how its aid was named; `line`: of the list in which it stands, or 0. Problems: rate-differs,
  /// rate-given-twice.
  Result<Outcome> record(const storage::RateRecord& rate, std::string_view aid, std::size_t line = 0);

private:
  using Key = std::tuple<domain::Currency, domain::RateKind, domain::Date, domain::AidId>;
  struct Known {
    storage::RateRecord rate;
    std::size_t line = 0;  ///< Where it stands in the list that is being recorded; 0: the ledger had it before.
  };
  static Key key_of(const storage::RateRecord& rate);
  std::optional<Problem> doubt(const storage::RateRecord& rate) const;

  storage::Writer& writer_;
  storage::Rates rates_;
  bool correct_;
  std::map<Key, Known> known_;
};

/// Records a rate; `already` when it was there. Throws `Errors`: those of `read_rate` and of `RateRecorder`.
struct AddedRate {
  storage::RateRecord record;
  bool already = false;
  std::vector<Problem> warnings = {};  ///< rate-looks-inverted, rate-far-from-others
};
AddedRate add_rate(storage::Ledger& ledger, const RateWords& words, const RateWriting& writing);

}  // namespace aid::recording
