// need add, list, show, and what meets one.

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

constexpr Label open_help{"only what is not known to be met", "chỉ nội dung chưa đáp ứng đủ hoặc chưa rõ đã đủ"};
constexpr Label met_help{"only what is met", "chỉ nội dung đã đáp ứng đủ"};
constexpr Label late_help{"only what is past its time and not met", "chỉ nội dung đã quá hạn mà chưa đáp ứng đủ"};
constexpr Label state_help{"only what stands so: open, partly, met, unknown, cancelled",
                           "chỉ tình trạng này: open (chưa đáp ứng), partly (một phần), met (đã đủ), unknown (chưa rõ "
                           "đủ hay chưa), cancelled (đã hủy)"};
constexpr Label need_partner_help{"only those of this partner, who asks or receives",
                                  "chỉ nhu cầu của đối tác này, bên đề nghị hoặc bên tiếp nhận"};
constexpr Label need_country_help{"only those of this country", "chỉ nhu cầu của nước này"};
constexpr Label need_item_help{"only these goods under whatever name: mask, khẩu trang; or cash",
                               "chỉ hiện vật này, dưới mọi tên gọi: mask, khẩu trang; hoặc cash (tiền)"};
constexpr Label need_priority_help{"only those of this priority", "chỉ nhu cầu có mức ưu tiên này"};
constexpr Label need_channel_help{"only those that are to go this way", "chỉ nhu cầu chuyển qua kênh này"};
constexpr Label asked_in_help{"only those asked in this time: 2021, 2021-H1",
                              "chỉ nhu cầu đề nghị trong thời gian này: 2021, 2021-H1"};

struct NeedValues {
  reports::NeedFilter filter;
  std::string as_of = {};
  cli::RenderOptions render = {};
};

}  // namespace

cli::Command define_need_add(cli::Options& options) { return cli::define_matter_add(options, MatterKind::need); }

cli::Command define_need_list(cli::Options& options) {
  auto values = std::make_shared<NeedValues>();
  reports::NeedFilter& filter = values->filter;
  options.add({{.name = "--open", .into = &filter.open, .help = open_help},
               {.name = "--met", .into = &filter.met, .help = met_help},
               {.name = "--late", .into = &filter.late, .help = late_help},
               {.name = "--state",
                .into = &filter.states,
                .help = state_help,
                .choices = {"open", "partly", "met", "unknown", "cancelled"}},
               {.name = "--partner", .into = &filter.partners, .help = need_partner_help},
               {.name = "--country", .into = &filter.countries, .help = need_country_help},
               {.name = "--item", .value = "ITEM", .into = &filter.items, .help = need_item_help},
               {.name = "--priority", .value = "PRIORITY", .into = &filter.priorities, .help = need_priority_help},
               {.name = "--channel", .value = "CHANNEL", .into = &filter.channels, .help = need_channel_help},
               {.name = "--period", .into = &filter.period, .help = asked_in_help}});
  cli::add_as_of_option(options, values->as_of);
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) {
    auto ledger = cli::open_ledger_as_of(context, values->as_of);
    vocabulary::Registry registry(ledger);
    return cli::print(reports::list_needs(registry, values->filter, context.today), values->render, context);
  };
}

cli::Command define_need_show(cli::Options& options) { return cli::define_matter_show(options, MatterKind::need); }

cli::Command define_need_edit(cli::Options& options) {
  return cli::define_matter_change(options, {.kind = MatterKind::need, .can_clear = true});
}

cli::Command define_need_link(cli::Options& options) {
  static constexpr std::array<std::string_view, 2> fields{"aid", "source"};
  static constexpr std::array<std::string_view, 1> required{"aid"};
  return cli::define_matter_change(options, {.kind = MatterKind::need,
                                             .change = MatterChange::linked,
                                             .fields = fields,
                                             .required = required,
                                             .adds = true,
                                             .states_part = true});
}

cli::Command define_need_cancel(cli::Options& options) {
  static constexpr std::array<std::string_view, 1> fields{"source"};
  return cli::define_matter_change(
      options,
      {.kind = MatterKind::need, .change = MatterChange::ended, .fields = fields, .adds = true, .cancels = true});
}

cli::Command define_need_import(cli::Options& options) { return cli::define_matter_import(options, MatterKind::need); }

}  // namespace aid::partner_list
