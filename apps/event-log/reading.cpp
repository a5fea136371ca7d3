// list, summary and show.

#include "aid/cli/as_of.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/places_option.hpp"
#include "aid/reports/events.hpp"
#include "event_log.hpp"

namespace aid::event_log {
namespace {

constexpr Label period_help{"the period: 2021, 2021-H1, 2022-01, 2018..2023, nd58:2025",
                            "kỳ báo cáo: 2021, 2021-H1, 2022-01, 2018..2023, nd58:2025"};
constexpr Label from_help{"from this date on", "từ ngày này"};
constexpr Label until_help{"up to and with this date", "đến hết ngày này"};
constexpr Label only_type_help{"only of this type", "chỉ loại này"};
constexpr Label only_mode_help{"only in this mode: in-person, online, hybrid",
                               "chỉ hình thức này: in-person, online, hybrid"};
constexpr Label only_status_help{"only in this status: held, planned, cancelled",
                                 "chỉ trạng thái này: held, planned, cancelled"};
constexpr Label only_country_help{"only with this country", "chỉ với nước này"};
constexpr Label only_place_help{"only in this place, or in one that lies in it", "chỉ tại địa bàn này"};
constexpr Label only_partner_help{"only with this partner", "chỉ có đối tác này tham gia"};

constexpr Label unreviewed_help{"only events that nobody has looked at since they last changed (aid-add review)",
                                "chỉ các sự kiện chưa được ai kiểm tra kể từ lần thay đổi cuối (aid-add review)"};

constexpr Label by_help{
    "by this: type, mode, country, partner, month or place (default: by type, mode and country)",
    "theo: type (loại), mode (hình thức), country (nước), partner (đối tác), month (tháng) hoặc place "
    "(địa bàn); mặc định: theo loại, hình thức và nước"};

constexpr Label compare_help{"beside how many events there were in the same period a year before",
                             "ghi bên cạnh số sự kiện của cùng kỳ năm trước"};

struct ListValues {
  reports::EventFilter filter;
  std::string by = {};
  bool compares = false;
  std::string as_of = {};
  cli::RenderOptions render = {};
};

struct ShowValues {
  std::string event;
  vocabulary::PlacesAs places = vocabulary::PlacesAs::recorded;
  std::string as_of = {};
  cli::RenderOptions render = {};
};

using Build = table::Table (*)(vocabulary::Registry& registry, const ListValues& values);

table::Table build_list(vocabulary::Registry& registry, const ListValues& values) {
  return reports::list_events(registry, values.filter);
}
table::Table build_summary(vocabulary::Registry& registry, const ListValues& values) {
  return reports::summarise_events(registry, values.filter, {.by = values.by, .compares = values.compares});
}

cli::Exit run(Build build, const ListValues& options, cli::Context& context) {
  auto ledger = cli::open_ledger_as_of(context, options.as_of);
  vocabulary::Registry registry(ledger);
  ListValues values = options;
  values.filter.today = context.today;
  return cli::print(build(registry, values), options.render, context);
}

cli::Exit run_show(const ShowValues& options, cli::Context& context) {
  auto ledger = cli::open_ledger_as_of(context, options.as_of);
  vocabulary::Registry registry(ledger);
  std::optional<domain::Date> places_on;
  if (options.places == vocabulary::PlacesAs::now) places_on = context.today;
  return cli::print(reports::show_event(registry, options.event, places_on), options.render, context);
}

cli::Command define(Build build, const std::shared_ptr<ListValues>& values, cli::Options& options) {
  reports::EventFilter& filter = values->filter;
  options.add({{.name = "--period", .into = &filter.period, .help = period_help},
               {.name = "--from", .value = "DATE", .into = &filter.from, .help = from_help},
               {.name = "--until", .value = "DATE", .into = &filter.until, .help = until_help},
               {.name = "--type", .into = &filter.types, .help = only_type_help},
               {.name = "--mode", .into = &filter.modes, .help = only_mode_help},
               {.name = "--status", .into = &filter.statuses, .help = only_status_help},
               {.name = "--country", .into = &filter.countries, .help = only_country_help},
               {.name = "--place", .into = &filter.places, .help = only_place_help},
               {.name = "--partner", .into = &filter.partners, .help = only_partner_help}});
  cli::add_places_option(options, filter.places_as);
  cli::add_as_of_option(options, values->as_of);
  cli::add_render_options(options, values->render);
  return [build, values](cli::Context& context) { return run(build, *values, context); };
}

}  // namespace

cli::Command define_list(cli::Options& options) {
  auto values = std::make_shared<ListValues>();
  options.add({.name = "--unreviewed", .into = &values->filter.unreviewed, .help = unreviewed_help});
  return define(build_list, values, options);
}

cli::Command define_summary(cli::Options& options) {
  auto values = std::make_shared<ListValues>();
  options.add({.name = "--by",
               .value = "DIMENSION",
               .into = &values->by,
               .help = by_help,
               .choices = {"type", "mode", "country", "partner", "month", "place"}});
  options.add({.name = "--compare", .into = &values->compares, .help = compare_help});
  return define(build_summary, values, options);
}

cli::Command define_show(cli::Options& options) {
  auto values = std::make_shared<ShowValues>();
  options.add({.name = "event", .into = &values->event, .help = event_help, .required = true});
  cli::add_places_option(options, values->places);
  cli::add_as_of_option(options, values->as_of);
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return run_show(*values, context); };
}

}  // namespace aid::event_log
