#pragma once
#include "aid/domain/rate.hpp"
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

#include <optional>
#include <string_view>
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
  explicit StatedTotals(Ledger& ledger) : ledger_(ledger), connection_(ledger.connection()) {}
  /// By period, then in the order of recording; withdrawn ones too.
  std::vector<domain::StatedTotal> all() const;
  /// By code ("DN-S0003", in any case) or UUID; withdrawn ones too.
  std::optional<domain::StatedTotal> find(std::string_view code_or_uuid) const;
  /// Adds one: uuid and code are given here.
  void add(Writer& writer, domain::StatedTotal& total);
  void withdraw(Writer& writer, const domain::StatedTotal& total, std::string_view reason);

private:
  Ledger& ledger_;
  Connection& connection_;
};

}  // namespace aid::storage
