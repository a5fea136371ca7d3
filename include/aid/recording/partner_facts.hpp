#pragma once
#include "aid/storage/partner_facts.hpp"
#include "aid/storage/writer.hpp"
#include "aid/vocabulary/registry.hpp"

#include <optional>
#include <string>
#include <vector>

/// Dated facts about a partner, from words as typed.
namespace aid::recording {

/// A certificate as typed.
struct CertificateWords {
  std::string partner;
  std::string kind;
  std::string number;
  std::string issued;
  std::string expires;  ///< The last day on which it holds.
  std::vector<std::string> provinces = {};
  std::vector<std::string> sectors = {};
  std::string source;
  bool withdraw = false;
  std::string reason;  ///< Why it is taken back.
};

/// Counts of one time, as typed.
struct PartnerCountWords {
  std::string partner;
  std::string members;   ///< "gần 600".
  std::string chapters;  ///< "7".
  std::string date;
  std::string source;
};

struct CertificateOutcome {
  domain::Partner partner;
  storage::Certificate certificate = {};
  enum class Done { recorded, replaced, already, withdrawn } done = Done::recorded;
};

struct PartnerCountOutcome {
  domain::Partner partner;
  std::vector<storage::PartnerCount> counts = {};
  bool already = false;
};

/// A certificate of the same partner, kind and number takes the place of the one that is recorded, and keeps of it what
/// is not given. Throws `Errors` or
/// `Error`: unknown-word, certificate-number-needed, single-day-needed,
/// certificate-never-valid, unknown-place, unknown-sector, unknown-certificate, and those of `partner_to_change`.
CertificateOutcome record_certificate(storage::Writer& writer, vocabulary::Registry& registry,
                                      const CertificateWords& words);
std::string acknowledgement(const CertificateOutcome& outcome, vocabulary::Registry& registry, Language language,
                            bool dry_run);

/// Throws `Errors` or `Error`: partner-count-needed, count-date-needed, not-a-count, those of `read_date` and of
/// `partner_to_change`.
PartnerCountOutcome record_counts(storage::Writer& writer, vocabulary::Registry& registry,
                                  const PartnerCountWords& words);
std::string acknowledgement(const PartnerCountOutcome& outcome, vocabulary::Registry& registry, Language language,
                            bool dry_run);

}  // namespace aid::recording
