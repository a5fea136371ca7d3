// The calendar, and the days that are remembered.

#include "aid/cli/as_of.hpp"
#include "aid/cli/matters.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/document/calendar_pages.hpp"
#include "aid/reports/matters.hpp"
#include "event_log.hpp"

namespace aid::event_log {
namespace {

using domain::MatterKind;

constexpr Label calendar_period_help{"the period: 2022, 2022-H1, 2022-01 (default: this year)",
                                     "kỳ: 2022, 2022-H1, 2022-01 (mặc định: năm nay)"};
constexpr Label calendar_from_help{"from this date on (twelve months, unless --until says otherwise)",
                                   "từ ngày này (mười hai tháng, nếu không ghi --until)"};
constexpr Label calendar_until_help{"up to and with this date", "đến hết ngày này"};
constexpr Label calendar_country_help{"only with this country", "chỉ với nước này"};
constexpr Label category_help{"only these: anniversary, event, plan-item, agreement-end, need, deadline",
                              "chỉ các mục này: anniversary (kỷ niệm), event (sự kiện), plan-item (nhiệm vụ kế hoạch), "
                              "agreement-end (thỏa thuận hết hạn), need (nhu cầu đến hạn), deadline (việc đến hạn)"};
constexpr Label round_help{"of anniversaries only years that divide by 5: 5, 10, 50",
                           "chỉ các ngày kỷ niệm năm tròn, năm lẻ 5: 5, 10, 50 năm"};

struct CalendarValues {
  reports::CalendarFilter filter;
  std::string as_of = {};
  cli::RenderOptions render = {};
};

struct AnniversaryValues {
  std::vector<std::string> countries;
  std::string as_of = {};
  cli::RenderOptions render = {};
};

}  // namespace

cli::Command define_calendar(cli::Options& options) {
  auto values = std::make_shared<CalendarValues>();
  reports::CalendarFilter& filter = values->filter;
  std::vector<std::string_view> categories;
  std::vector<Label> names;
  for (const reports::CalendarCategory& category : reports::calendar_categories()) {
    categories.push_back(category.word);
    names.push_back(category.label);
  }
  options.add({{.name = "--period", .into = &filter.period, .help = calendar_period_help},
               {.name = "--from", .value = "DATE", .into = &filter.from, .help = calendar_from_help},
               {.name = "--until", .value = "DATE", .into = &filter.until, .help = calendar_until_help},
               {.name = "--country", .into = &filter.countries, .help = calendar_country_help},
               {.name = "--category",
                .into = &filter.categories,
                .help = category_help,
                .choices = categories,
                .choice_names = names},
               {.name = "--round", .into = &filter.only_round, .help = round_help}});
  cli::add_as_of_option(options, values->as_of);
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) {
    auto ledger = cli::open_ledger_as_of(context, values->as_of);
    vocabulary::Registry registry(ledger);
    const table::Table calendar = reports::build_calendar(registry, values->filter, context.today);
    if (values->render.format.of_table() != nullptr) return cli::print(calendar, values->render, context);
    cli::print_document(document::calendar_pages(calendar, context.language), values->render, context);
    return cli::Exit::success;
  };
}

cli::Command define_anniversary_add(cli::Options& options) {
  return cli::define_matter_add(options, MatterKind::anniversary);
}

cli::Command define_anniversary_show(cli::Options& options) {
  return cli::define_matter_show(options, MatterKind::anniversary);
}

cli::Command define_anniversary_edit(cli::Options& options) {
  return cli::define_matter_change(options, {.kind = MatterKind::anniversary, .can_clear = true});
}

cli::Command define_anniversary_import(cli::Options& options) {
  return cli::define_matter_import(options, MatterKind::anniversary);
}

cli::Command define_anniversary_list(cli::Options& options) {
  auto values = std::make_shared<AnniversaryValues>();
  options.add({.name = "--country", .into = &values->countries, .help = calendar_country_help});
  cli::add_as_of_option(options, values->as_of);
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) {
    auto ledger = cli::open_ledger_as_of(context, values->as_of);
    vocabulary::Registry registry(ledger);
    return cli::print(reports::list_anniversaries(registry, values->countries), values->render, context);
  };
}

}  // namespace aid::event_log
