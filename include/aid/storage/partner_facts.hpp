#pragma once
#include "aid/domain/date.hpp"
#include "aid/domain/quantity.hpp"
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aid::storage {

class Writer;

/// A foreign organisation's certificate of registration: where, for what and until when it may work.
struct Certificate {
  std::int64_t id = 0;
  domain::PartnerId partner;
  std::string kind = {};  ///< Code of list `certificate-kind`.
  std::string number = {};
  std::optional<domain::Date> issued = std::nullopt;
  std::optional<domain::Date> expires = std::nullopt;             ///< The first day on which it holds no longer.
  std::vector<domain::PlaceId> places = {};                       ///< None: everywhere.
  std::vector<std::pair<std::string, std::string>> sectors = {};  ///< Scheme and code; none: all.
  std::string source = {};

  bool says_the_same(const Certificate& other) const;
};

/// How large an organisation was at a time: its members, its chapters.
struct PartnerCount {
  domain::PartnerId partner;
  std::string what;  ///< Code of list `partner-count`.
  domain::DateInterval date;
  domain::Count count;
  std::string source = {};

  friend bool operator==(const PartnerCount&, const PartnerCount&) = default;
};

/// Dated facts about partners. They are not edited: a certificate of the same kind and number takes the place of the
/// one before, as a count of the same thing and time does.
class PartnerFacts {
public:
  explicit PartnerFacts(Ledger& ledger) : connection_(ledger.connection()) {}

  /// Those that hold, of all partners, by partner and date.
  std::vector<Certificate> certificates() const;
  std::vector<PartnerCount> counts() const;
  void add(Writer& writer, const Certificate& certificate);
  void withdraw(Writer& writer, const Certificate& certificate, std::string_view reason);
  void add(Writer& writer, const PartnerCount& count);

private:
  Connection& connection_;
};

}  // namespace aid::storage
