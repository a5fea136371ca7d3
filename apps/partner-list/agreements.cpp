// agreement add, list, show and what becomes of one.

#include "aid/cli/as_of.hpp"
#include "aid/cli/matters.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/reports/matters.hpp"
#include "partner_list.hpp"

#include <array>

namespace aid::partner_list {
namespace {

using domain::MatterChange;
using domain::MatterKind;

constexpr Label in_force_help{"only those in force", "chỉ thỏa thuận đang có hiệu lực"};
constexpr Label on_help{"the day on which (default: today)", "xét vào ngày này (mặc định: hôm nay)"};
constexpr Label ending_help{"only those whose last day lies ahead within this time: 60d, 6m",
                            "chỉ thỏa thuận sắp hết hạn trong thời gian này: 60d (ngày), 6m (tháng)"};
constexpr Label with_partner_help{"only with this partner, in whatever role", "chỉ có đối tác này, vai trò bất kỳ"};
constexpr Label with_country_help{"only with this country", "chỉ với nước này"};
constexpr Label only_type_help{"only of this type", "chỉ loại này"};
constexpr Label signed_in_help{"only those signed in this time: 2021, 2021-H1",
                               "chỉ ký trong thời gian này: 2021, 2021-H1"};

struct AgreementValues {
  reports::AgreementFilter filter;
  std::string as_of = {};
  cli::RenderOptions render = {};
};

}  // namespace

cli::Command define_agreement_add(cli::Options& options) {
  return cli::define_matter_add(options, MatterKind::agreement);
}

cli::Command define_agreement_list(cli::Options& options) {
  auto values = std::make_shared<AgreementValues>();
  reports::AgreementFilter& filter = values->filter;
  options.add({{.name = "--in-force", .into = &filter.in_force, .help = in_force_help},
               {.name = "--on", .value = "DATE", .into = &filter.on, .help = on_help},
               {.name = "--ending-within", .value = "TIME", .into = &filter.ending_within, .help = ending_help},
               {.name = "--partner", .into = &filter.partners, .help = with_partner_help},
               {.name = "--country", .into = &filter.countries, .help = with_country_help},
               {.name = "--type", .into = &filter.types, .help = only_type_help},
               {.name = "--period", .into = &filter.period, .help = signed_in_help}});
  cli::add_as_of_option(options, values->as_of);
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) {
    auto ledger = cli::open_ledger_as_of(context, values->as_of);
    vocabulary::Registry registry(ledger);
    return cli::print(reports::list_agreements(registry, values->filter, context.today), values->render, context);
  };
}

cli::Command define_agreement_show(cli::Options& options) {
  return cli::define_matter_show(options, MatterKind::agreement);
}

cli::Command define_agreement_edit(cli::Options& options) {
  return cli::define_matter_change(options, {.kind = MatterKind::agreement, .can_clear = true});
}

cli::Command define_agreement_extend(cli::Options& options) {
  static constexpr std::array<std::string_view, 2> fields{"until", "source"};
  static constexpr std::array<std::string_view, 1> required{"until"};
  return cli::define_matter_change(options, {.kind = MatterKind::agreement,
                                             .change = MatterChange::extended,
                                             .fields = fields,
                                             .required = required,
                                             .adds = true});
}

cli::Command define_agreement_end(cli::Options& options) {
  static constexpr std::array<std::string_view, 2> fields{"ended", "source"};
  static constexpr std::array<std::string_view, 1> required{"ended"};
  return cli::define_matter_change(options, {.kind = MatterKind::agreement,
                                             .change = MatterChange::ended,
                                             .fields = fields,
                                             .required = required,
                                             .adds = true});
}

cli::Command define_agreement_succeed(cli::Options& options) {
  return cli::define_matter_succession(options, MatterKind::agreement);
}

cli::Command define_agreement_link(cli::Options& options) {
  static constexpr std::array<std::string_view, 2> fields{"aid", "event"};
  return cli::define_matter_change(
      options, {.kind = MatterKind::agreement, .change = MatterChange::linked, .fields = fields, .adds = true});
}

cli::Command define_agreement_import(cli::Options& options) {
  return cli::define_matter_import(options, MatterKind::agreement);
}

}  // namespace aid::partner_list
