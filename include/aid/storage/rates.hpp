#pragma once
#include "aid/domain/rate.hpp"
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

#include <optional>
#include <vector>

namespace aid::storage {

/// A rate as the ledger has it.
struct RateRecord {
  std::int64_t id = 0;
  domain::Rate rate;
  domain::AidId aid;  ///< Of a contract rate.
};

/// Rates of exchange. Of several with the same currency, kind, day and aid the last one counts.
class Rates {
public:
  explicit Rates(Ledger& ledger) : connection_(ledger.connection()) {}
  /// Those that count, by currency, kind, day.
  std::vector<RateRecord> all() const;
  std::optional<RateRecord> find(domain::Currency currency, domain::RateKind kind, domain::Date on,
                                 domain::AidId aid) const;
  void add(Writer& writer, const RateRecord& rate);

private:
  Connection& connection_;
};

/// Published totals: kept for reconciling, never added.
class StatedTotals {
public:
  explicit StatedTotals(Ledger& ledger) : connection_(ledger.connection()) {}
  std::vector<domain::StatedTotal> all() const;
  void add(Writer& writer, domain::StatedTotal& total);

private:
  Connection& connection_;
};

}  // namespace aid::storage
