#include "aid/recording/partner_facts.hpp"

#include "aid/base/problems.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/identifiers.hpp"
#include "aid/domain/reading.hpp"
#include "aid/recording/partner_fact_messages.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/partner_by_part.hpp"
#include "aid/vocabulary/partner_words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::recording {
namespace {

using storage::Certificate;
using storage::PartnerCount;
using storage::PartnerFacts;

constexpr Message<Text, Text> certificate_recorded{"certificate-recorded", "recorded of {0}: {1}",
                                                   "đã ghi cho {0}: {1}"};
constexpr Message<Text, Text> certificate_replaced{"certificate-replaced", "changed of {0}: {1}",
                                                   "đã sửa của {0}: {1}"};
constexpr Message<Text, Text> certificate_known{"certificate-known", "recorded already of {0}: {1}",
                                                "đã được ghi từ trước cho {0}: {1}"};
constexpr Message<Text, Text> certificate_withdrawn{"certificate-withdrawn", "taken back of {0}: {1}",
                                                    "đã rút của {0}: {1}"};
constexpr Label expires_word{"until", "đến"};
constexpr Label would_word{"dry run: ", "chạy thử: "};

domain::Partner partner_named(vocabulary::Registry& registry, std::string_view typed) {
  const auto meant = vocabulary::partner_to_change(registry, typed);
  if (!meant) throw Error(Problem(meant.problem()).at({.file = "PARTNER"}));
  return storage::Partners(registry.ledger()).get(meant.value());
}

std::optional<domain::Date> read_single_day(std::string_view typed, std::string_view option, bool is_last,
                                            Problems& problems) {
  if (typed.empty()) return std::nullopt;
  const auto date = problems.take(domain::read_date(typed), option);
  if (!date) return std::nullopt;
  if (date->from.next() != date->until) {
    problems.add(Problem(messages::single_day_needed, typed), option);
    return std::nullopt;
  }
  return is_last ? date->until : date->from;
}

/// The one of the same partner, kind and number.
const Certificate* same_certificate(const std::vector<Certificate>& all, const Certificate& wanted) {
  const auto found = std::ranges::find_if(all, [&](const Certificate& one) {
    return one.partner == wanted.partner && (wanted.kind.empty() || one.kind == wanted.kind) &&
           domain::identifier_key(one.number) == domain::identifier_key(wanted.number);
  });
  return found == all.end() ? nullptr : &*found;
}

void require_valid_once(const Certificate& certificate) {
  if (!certificate.issued || !certificate.expires || *certificate.expires > *certificate.issued) return;
  throw Error(Problem(messages::certificate_never_valid, certificate.number).at({.file = "--expires"}));
}

Certificate read_certificate(vocabulary::Registry& registry, const CertificateWords& words, domain::PartnerId partner) {
  Problems problems;
  Certificate certificate{.partner = partner};
  if (!words.kind.empty()) {
    const auto kind = problems.take(registry.item("certificate-kind", words.kind), "--kind");
    if (kind) certificate.kind = kind->code;
  }
  certificate.number = problems.take(clean_text(words.number), "--number").value_or("");
  certificate.source = problems.take(clean_text(words.source), "--source").value_or("");
  certificate.issued = read_single_day(words.issued, "--issued", false, problems);
  certificate.expires = read_single_day(words.expires, "--expires", true, problems);
  const auto at = certificate.issued ? std::optional(domain::DateInterval::of_day(*certificate.issued)) : std::nullopt;
  for (const std::string& typed : words.provinces) {
    if (const auto place = problems.take(registry.place(typed, at), "--province")) certificate.places.push_back(*place);
  }
  for (const std::string& typed : words.sectors) {
    const auto sector = problems.take(registry.sector(typed), "--sector");
    if (sector) certificate.sectors.emplace_back(sector->scheme, sector->code);
  }
  problems.raise();
  require_valid_once(certificate);
  return certificate;
}

/// What is not given stays as it was recorded.
void keep_what_is_not_given(const Certificate& before, const CertificateWords& words, Certificate& certificate) {
  if (words.issued.empty()) certificate.issued = before.issued;
  if (words.expires.empty()) certificate.expires = before.expires;
  if (words.provinces.empty()) certificate.places = before.places;
  if (words.sectors.empty()) certificate.sectors = before.sectors;
  if (words.source.empty()) certificate.source = before.source;
  require_valid_once(certificate);
}

}  // namespace

CertificateOutcome record_certificate(storage::Writer& writer, vocabulary::Registry& registry,
                                      const CertificateWords& words) {
  CertificateOutcome outcome{.partner = partner_named(registry, words.partner)};
  outcome.certificate = read_certificate(registry, words, outcome.partner.id);
  Certificate& given = outcome.certificate;
  if (given.number.empty() || (given.kind.empty() && !words.withdraw)) throw Error(messages::certificate_number_needed);
  PartnerFacts facts(registry.ledger());
  const std::vector<Certificate> all = facts.certificates();
  const Certificate* const before = same_certificate(all, given);
  if (words.withdraw) {
    const std::string reason = clean_text(words.reason).value();
    if (before == nullptr) {
      throw Error(messages::unknown_certificate, given.number, vocabulary::described(outcome.partner));
    }
    if (reason.empty()) throw Error(messages::certificate_reason_needed);
    facts.withdraw(writer, *before, reason);
    outcome.certificate = *before;
    outcome.done = CertificateOutcome::Done::withdrawn;
    return outcome;
  }
  if (before != nullptr) keep_what_is_not_given(*before, words, given);
  if (before != nullptr && before->says_the_same(given)) {
    outcome.done = CertificateOutcome::Done::already;
    return outcome;
  }
  if (before != nullptr) {
    constexpr std::string_view replaced = "replaced";
    facts.withdraw(writer, *before, replaced);
    outcome.done = CertificateOutcome::Done::replaced;
  }
  facts.add(writer, given);
  return outcome;
}

std::string acknowledgement(const CertificateOutcome& outcome, vocabulary::Registry& registry, Language language,
                            bool dry_run) {
  const Certificate& one = outcome.certificate;
  std::string what = fmt::format("{} {}", registry.name("certificate-kind", "", one.kind, language), one.number);
  if (one.expires) {
    what += fmt::format(", {} {}", expires_word.in(language),
                        show(domain::DateInterval::of_day(one.expires->previous()), language));
  }
  using Done = CertificateOutcome::Done;
  const auto& said = outcome.done == Done::recorded   ? certificate_recorded
                     : outcome.done == Done::replaced ? certificate_replaced
                     : outcome.done == Done::already  ? certificate_known
                                                      : certificate_withdrawn;
  return (dry_run ? std::string(would_word.in(language)) : std::string()) +
         said.in(language, vocabulary::described(outcome.partner), what);
}

PartnerCountOutcome record_counts(storage::Writer& writer, vocabulary::Registry& registry,
                                  const PartnerCountWords& words) {
  PartnerCountOutcome outcome{.partner = partner_named(registry, words.partner), .counts = {}};
  if (words.members.empty() && words.chapters.empty()) throw Error(messages::partner_count_needed);
  if (words.date.empty()) throw Error(messages::count_date_needed);
  Problems problems;
  const auto date = problems.take(domain::read_date(words.date), "--date");
  const std::string source = problems.take(clean_text(words.source), "--source").value_or("");
  const std::pair<std::string_view, const std::string&> given[] = {{"members", words.members},
                                                                   {"chapters", words.chapters}};
  for (const auto& [what, typed] : given) {
    if (typed.empty()) continue;
    const auto count = problems.take(domain::read_count(typed), what == "members" ? "--members" : "--chapters");
    if (!count || !date) continue;
    outcome.counts.push_back(
        {.partner = outcome.partner.id, .what = std::string(what), .date = *date, .count = *count, .source = source});
  }
  problems.raise();
  PartnerFacts facts(registry.ledger());
  const std::vector<PartnerCount> known = facts.counts();
  outcome.already = true;
  for (const PartnerCount& count : outcome.counts) {
    if (std::ranges::find(known, count) != known.end()) continue;
    facts.add(writer, count);
    outcome.already = false;
  }
  return outcome;
}

std::string acknowledgement(const PartnerCountOutcome& outcome, vocabulary::Registry& registry, Language language,
                            bool dry_run) {
  std::string what;
  for (const PartnerCount& one : outcome.counts) {
    what += fmt::format("{}{} {}", what.empty() ? "" : ", ", show(one.count, language),
                        registry.name("partner-count", "", one.what, language));
  }
  if (!outcome.counts.empty()) what += fmt::format(" ({})", show(outcome.counts.front().date, language));
  return (dry_run ? std::string(would_word.in(language)) : std::string()) +
         (outcome.already ? certificate_known : certificate_recorded)
             .in(language, vocabulary::described(outcome.partner), what);
}

}  // namespace aid::recording
