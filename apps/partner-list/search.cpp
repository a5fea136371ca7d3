// search and show.

#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "partner_list.hpp"

namespace aid::partner_list {
namespace {

constexpr Label query_help{"words of a name, in any order, without marks too",
                           "các từ trong tên, thứ tự tùy ý, không cần dấu"};
constexpr Label kind_help{"only of this kind", "chỉ loại này"};
constexpr Label country_help{"only of this country", "chỉ nước này"};
constexpr Label parent_help{"only what belongs to this organisation", "chỉ những đối tác trực thuộc tổ chức này"};
constexpr Label partner_help{"the partner, by any name or code", "đối tác, theo bất kỳ tên nào hoặc mã"};

struct SearchOptions {
  services::PartnerFilter filter;
  cli::RenderOptions render;
};

struct ShowOptions {
  std::string partner;
  cli::RenderOptions render;
};

cli::Exit run_search(const SearchOptions& options, cli::Context& context) {
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  services::Registry registry(ledger);
  return cli::print(list_partners(registry, options.filter), options.render, context);
}

cli::Exit run_show(const ShowOptions& options, cli::Context& context) {
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  services::Registry registry(ledger);
  return cli::print(show_partner(registry, options.partner), options.render, context);
}

}  // namespace

cli::Command define_search(CLI::App& app, Language language) {
  auto options = std::make_shared<SearchOptions>();
  services::PartnerFilter& filter = options->filter;
  app.add_option("query", filter.query, std::string(query_help.in(language)));
  app.add_option("--kind", filter.kind, std::string(kind_help.in(language)))->type_name("KIND");
  app.add_option("--country", filter.country, std::string(country_help.in(language)))->type_name("COUNTRY");
  app.add_option("--parent", filter.parent, std::string(parent_help.in(language)))->type_name("PARTNER");
  cli::add_render_options(app, options->render, language);
  return [options](cli::Context& context) { return run_search(*options, context); };
}

cli::Command define_show(CLI::App& app, Language language) {
  auto options = std::make_shared<ShowOptions>();
  app.add_option("partner", options->partner, std::string(partner_help.in(language)))->required();
  cli::add_render_options(app, options->render, language);
  return [options](cli::Context& context) { return run_show(*options, context); };
}

}  // namespace aid::partner_list
