// search and show.

#include "aid/cli/as_of.hpp"
#include "aid/cli/options.hpp"
#include "aid/reports/partners.hpp"
#include "partner_list.hpp"

namespace aid::partner_list {
namespace {

constexpr Label query_help{"words of a name, in any order, without marks too",
                           "các từ trong tên, thứ tự tùy ý, không cần dấu"};
constexpr Label only_kind_help{"only of this kind", "chỉ loại này"};
constexpr Label only_country_help{"only of this country", "chỉ nước này"};
constexpr Label only_parent_help{"only what belongs to this organisation", "chỉ những đối tác trực thuộc tổ chức này"};

constexpr Label since_help{"only those that are new in this period: 2021, 2021-H1",
                           "chỉ đối tác mới trong kỳ này: 2021, 2021-H1"};
constexpr Label given_name_help{"people in the order of their given names, the last word",
                                "xếp cá nhân theo tên gọi, là từ cuối"};
constexpr Label contacts_help{"with its contact, which is personal data", "kèm thông tin liên hệ, là dữ liệu cá nhân"};

struct SearchValues {
  reports::PartnerFilter filter;
  std::string as_of = {};
  cli::RenderOptions render = {};
};

struct ShowValues {
  std::string partner;
  bool contacts = false;
  std::string as_of = {};
  cli::RenderOptions render = {};
};

cli::Exit run_search(const SearchValues& options, cli::Context& context) {
  auto ledger = cli::open_ledger_as_of(context, options.as_of);
  vocabulary::Registry registry(ledger);
  return cli::print(list_partners(registry, options.filter), options.render, context);
}

cli::Exit run_show(const ShowValues& options, cli::Context& context) {
  auto ledger = cli::open_ledger_as_of(context, options.as_of);
  vocabulary::Registry registry(ledger);
  return cli::print(reports::show_partner(registry, options.partner, options.contacts), options.render, context);
}

}  // namespace

cli::Command define_search(cli::Options& options) {
  auto values = std::make_shared<SearchValues>();
  reports::PartnerFilter& filter = values->filter;
  options.add({{.name = "query", .into = &filter.query, .help = query_help},
               {.name = "--kind", .into = &filter.kind, .help = only_kind_help},
               {.name = "--country", .into = &filter.country, .help = only_country_help},
               {.name = "--parent", .value = "PARTNER", .into = &filter.parent, .help = only_parent_help},
               {.name = "--since", .value = "PERIOD", .into = &filter.since, .help = since_help},
               {.name = "--by-given-name", .into = &filter.by_given_name, .help = given_name_help}});
  cli::add_as_of_option(options, values->as_of);
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return run_search(*values, context); };
}

cli::Command define_show(cli::Options& options) {
  auto values = std::make_shared<ShowValues>();
  options.add({{.name = "partner", .into = &values->partner, .help = partner_help, .required = true},
               {.name = "--contacts", .into = &values->contacts, .help = contacts_help}});
  cli::add_as_of_option(options, values->as_of);
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return run_show(*values, context); };
}

}  // namespace aid::partner_list
