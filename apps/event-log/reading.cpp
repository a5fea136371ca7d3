// list, summary and show.

#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "event_log.hpp"

namespace aid::event_log {
namespace {

constexpr Label period_help{"the period: 2021, 2021-H1, 2022-01, 2018..2023, nd58:2025",
                            "kỳ báo cáo: 2021, 2021-H1, 2022-01, 2018..2023, nd58:2025"};
constexpr Label from_help{"from this date on", "từ ngày này"};
constexpr Label until_help{"up to and with this date", "đến hết ngày này"};
constexpr Label type_help{"only of this type", "chỉ loại này"};
constexpr Label mode_help{"only in this mode: in-person, online, hybrid",
                          "chỉ hình thức này: in-person, online, hybrid"};
constexpr Label status_help{"only in this status: held, planned, cancelled",
                            "chỉ trạng thái này: held, planned, cancelled"};
constexpr Label country_help{"only with this country", "chỉ với nước này"};
constexpr Label place_help{"only in this place, or in one that lies in it", "chỉ tại địa bàn này"};
constexpr Label partner_help{"only with this partner", "chỉ có đối tác này tham gia"};
constexpr Label event_help{"the event: code, your own id or UUID", "sự kiện: mã, mã riêng hoặc UUID"};

struct Options {
  services::EventFilter filter;
  cli::RenderOptions render;
};

struct ShowOptions {
  std::string event;
  cli::RenderOptions render;
};

using Build = table::Table (*)(services::Registry& registry, const services::EventFilter& filter);

cli::Exit run(Build build, const Options& options, cli::Context& context) {
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  services::Registry registry(ledger);
  return cli::print(build(registry, options.filter), options.render, context);
}

cli::Exit run_show(const ShowOptions& options, cli::Context& context) {
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  services::Registry registry(ledger);
  return cli::print(show_event(registry, options.event), options.render, context);
}

cli::Command define(Build build, CLI::App& app, Language language) {
  auto options = std::make_shared<Options>();
  services::EventFilter& filter = options->filter;
  const auto text = [&](const Label& label) { return std::string(label.in(language)); };
  app.add_option("--period", filter.period, text(period_help))->type_name("PERIOD");
  app.add_option("--from", filter.from, text(from_help))->type_name("DATE");
  app.add_option("--until", filter.until, text(until_help))->type_name("DATE");
  app.add_option("--type", filter.types, text(type_help))->type_name("TYPE");
  app.add_option("--mode", filter.modes, text(mode_help))->type_name("MODE");
  app.add_option("--status", filter.statuses, text(status_help))->type_name("STATUS");
  app.add_option("--country", filter.countries, text(country_help))->type_name("COUNTRY");
  app.add_option("--place", filter.places, text(place_help))->type_name("PLACE");
  app.add_option("--partner", filter.partners, text(partner_help))->type_name("PARTNER");
  cli::add_render_options(app, options->render, language);
  return [build, options](cli::Context& context) { return run(build, *options, context); };
}

}  // namespace

cli::Command define_list(CLI::App& app, Language language) { return define(services::list_events, app, language); }

cli::Command define_summary(CLI::App& app, Language language) {
  return define(services::summarise_events, app, language);
}

cli::Command define_show(CLI::App& app, Language language) {
  auto options = std::make_shared<ShowOptions>();
  app.add_option("event", options->event, std::string(event_help.in(language)))->required();
  cli::add_render_options(app, options->render, language);
  return [options](cli::Context& context) { return run_show(*options, context); };
}

}  // namespace aid::event_log
