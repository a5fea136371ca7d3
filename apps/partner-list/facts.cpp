// certificate, expiring, count, about-person: what is recorded of a partner beside its description.

#include "aid/cli/as_of.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/cli/settle_partner.hpp"
#include "aid/recording/partner_facts.hpp"
#include "aid/reports/certificates.hpp"
#include "aid/reports/partners.hpp"
#include "partner_list.hpp"

#include <charconv>

namespace aid::partner_list {
namespace {

constexpr Label kind_help{"operation, representative-office or project-office",
                          "operation (hoạt động), representative-office (văn phòng đại diện) hoặc project-office"};
constexpr Label number_help{"its number", "số giấy"};
constexpr Label issued_help{"the day on which it was issued", "ngày cấp"};
constexpr Label expires_help{"the last day on which it holds", "ngày cuối cùng còn hiệu lực"};
constexpr Label province_help{"a place where it holds; none: everywhere", "địa bàn được phép; không nêu: mọi nơi"};
constexpr Label sector_help{"a sector for which it holds; none: all", "lĩnh vực được phép; không nêu: mọi lĩnh vực"};
constexpr Label source_help{"where this is from", "nguồn"};
constexpr Label withdraw_help{"take the certificate of this number back", "rút giấy đăng ký mang số này"};
constexpr Label withdraw_reason_help{"why it is taken back", "lý do rút"};
constexpr Label members_help{"how many members: 580, \"gần 600\"", "số hội viên: 580, \"gần 600\""};
constexpr Label chapters_help{"how many chapters", "số chi hội"};
constexpr Label date_help{"when it was so many: a day, month or year", "thời điểm: ngày, tháng hoặc năm"};
constexpr Label within_help{"how soon, in days: 60d", "trong bao lâu, tính bằng ngày: 60d"};
constexpr Label person_help{"the person, by any name or code", "người, theo bất kỳ tên nào hoặc mã"};
constexpr Label nothing_recorded{"dry run: nothing was written", "chạy thử: chưa ghi gì vào sổ"};
constexpr Message<Text> not_days{"not-days",
                                 "'{0}' is not a number of days",
                                 "'{0}' không phải số ngày",
                                 {"write so: --within 60d", "hãy ghi: --within 60d"}};

struct CertificateValues {
  recording::CertificateWords words;
  bool dry_run = false;
  cli::RenderOptions render = {};
};

struct CountValues {
  recording::PartnerCountWords words;
  bool dry_run = false;
};

struct ExpiringValues {
  std::string within = "60d";
  std::string as_of = {};
  cli::RenderOptions render = {};
};

struct PersonValues {
  std::string person;
  cli::RenderOptions render = {};
};

std::int64_t read_days(std::string_view typed) {
  std::string_view digits = typed;
  if (digits.ends_with('d')) digits.remove_suffix(1);
  int days = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), days);
  const bool is_number = !digits.empty() && error == std::errc() && end == digits.data() + digits.size();
  if (!is_number || days < 0) throw Error(Problem(not_days, typed).at({.file = "--within"}));
  return days;
}

/// Tells which partner is meant by words that are no name of one.
void understand(vocabulary::Registry& registry, cli::Context& context, std::string& partner) {
  if (const auto problem = cli::understand_partner(registry, context, "PARTNER", partner, false)) throw Error(*problem);
}

cli::Exit run_certificate(const CertificateValues& options, cli::Context& context) {
  if (options.words.number.empty() && options.words.kind.empty()) {
    auto ledger = cli::open_ledger(context, storage::Ledger::Access::read);
    vocabulary::Registry registry(ledger);
    return cli::print(reports::list_certificates(registry, {.partner = options.words.partner, .today = context.today}),
                      options.render, context);
  }
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  vocabulary::Registry registry(ledger);
  recording::CertificateWords words = options.words;
  understand(registry, context, words.partner);
  storage::Writer writer(ledger, cli::author(context));
  const auto outcome = recording::record_certificate(writer, registry, words);
  // Names are looked up before the commit: nothing that can fail comes between it and the acknowledgement.
  const std::string told = recording::acknowledgement(outcome, registry, context.language, options.dry_run);
  if (!options.dry_run && outcome.done != recording::CertificateOutcome::Done::already) writer.commit();
  context.acknowledge(context.quiet ? outcome.partner.code : told);
  if (options.dry_run) context.say(nothing_recorded.in(context.language));
  return cli::Exit::success;
}

cli::Exit run_count(const CountValues& options, cli::Context& context) {
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  vocabulary::Registry registry(ledger);
  recording::PartnerCountWords words = options.words;
  understand(registry, context, words.partner);
  storage::Writer writer(ledger, cli::author(context));
  const auto outcome = recording::record_counts(writer, registry, words);
  const std::string told = recording::acknowledgement(outcome, registry, context.language, options.dry_run);
  if (!options.dry_run && !outcome.already) writer.commit();
  context.acknowledge(context.quiet ? outcome.partner.code : told);
  if (options.dry_run) context.say(nothing_recorded.in(context.language));
  return cli::Exit::success;
}

cli::Exit run_expiring(const ExpiringValues& options, cli::Context& context) {
  const std::int64_t days = read_days(options.within);
  auto ledger = cli::open_ledger_as_of(context, options.as_of);
  vocabulary::Registry registry(ledger);
  return cli::print(reports::list_certificates(registry, {.partner = {}, .within_days = days, .today = context.today}),
                    options.render, context);
}

cli::Exit run_about(const PersonValues& options, cli::Context& context) {
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  vocabulary::Registry registry(ledger);
  return cli::print(reports::about_person(registry, options.person), options.render, context);
}

}  // namespace

cli::Command define_certificate(cli::Options& options) {
  auto values = std::make_shared<CertificateValues>();
  recording::CertificateWords& words = values->words;
  options.add({{.name = "partner", .into = &words.partner, .help = partner_help, .required = true},
               {.name = "--kind", .into = &words.kind, .help = kind_help},
               {.name = "--number", .into = &words.number, .help = number_help},
               {.name = "--issued", .value = "DATE", .into = &words.issued, .help = issued_help},
               {.name = "--expires", .value = "DATE", .into = &words.expires, .help = expires_help},
               {.name = "--province", .value = "PLACE", .into = &words.provinces, .help = province_help},
               {.name = "--sector", .into = &words.sectors, .help = sector_help},
               {.name = "--source", .value = "TEXT", .into = &words.source, .help = source_help},
               {.name = "--withdraw", .into = &words.withdraw, .help = withdraw_help},
               {.name = "--reason", .value = "TEXT", .into = &words.reason, .help = withdraw_reason_help},
               {.name = "--dry-run", .into = &values->dry_run, .help = dry_run_help}});
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return run_certificate(*values, context); };
}

cli::Command define_count(cli::Options& options) {
  auto values = std::make_shared<CountValues>();
  recording::PartnerCountWords& words = values->words;
  options.add({{.name = "partner", .into = &words.partner, .help = partner_help, .required = true},
               {.name = "--members", .value = "COUNT", .into = &words.members, .help = members_help},
               {.name = "--chapters", .value = "COUNT", .into = &words.chapters, .help = chapters_help},
               {.name = "--date", .into = &words.date, .help = date_help},
               {.name = "--source", .value = "TEXT", .into = &words.source, .help = source_help},
               {.name = "--dry-run", .into = &values->dry_run, .help = dry_run_help}});
  return [values](cli::Context& context) { return run_count(*values, context); };
}

cli::Command define_expiring(cli::Options& options) {
  auto values = std::make_shared<ExpiringValues>();
  options.add({.name = "--within", .value = "DAYS", .into = &values->within, .help = within_help});
  cli::add_as_of_option(options, values->as_of);
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return run_expiring(*values, context); };
}

cli::Command define_about_person(cli::Options& options) {
  auto values = std::make_shared<PersonValues>();
  options.add({.name = "person", .into = &values->person, .help = person_help, .required = true});
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return run_about(*values, context); };
}

}  // namespace aid::partner_list
