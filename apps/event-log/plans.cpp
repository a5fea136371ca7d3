// Plans, their items, and what became of them.

#include "aid/cli/as_of.hpp"
#include "aid/cli/matters.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/reports/matters.hpp"
#include "event_log.hpp"

#include <array>

namespace aid::event_log {
namespace {

using domain::MatterChange;
using domain::MatterKind;
using reports::ItemState;

constexpr Label which_plan_help{"the plan: its code, or the number of its decision (default: all plans)",
                                "kế hoạch: mã hoặc số quyết định (mặc định: mọi kế hoạch)"};
constexpr Label only_state_help{"only those that stand so", "chỉ nhiệm vụ có tình hình này"};
constexpr Label only_lead_help{"only those that this partner leads", "chỉ nhiệm vụ do đơn vị này chủ trì"};

struct PlanValues {
  reports::PlanFilter filter;
  std::string as_of = {};
  cli::RenderOptions render = {};
};

}  // namespace

cli::Command define_plan_add(cli::Options& options) { return cli::define_matter_add(options, MatterKind::plan); }

cli::Command define_plan_show(cli::Options& options) { return cli::define_matter_show(options, MatterKind::plan); }

cli::Command define_plan_edit(cli::Options& options) {
  return cli::define_matter_change(options, {.kind = MatterKind::plan, .can_clear = true});
}

cli::Command define_plan_item_add(cli::Options& options) {
  return cli::define_matter_add(options, MatterKind::plan_item);
}

cli::Command define_plan_item_edit(cli::Options& options) {
  return cli::define_matter_change(options, {.kind = MatterKind::plan_item, .can_clear = true});
}

cli::Command define_plan_item_show(cli::Options& options) {
  return cli::define_matter_show(options, MatterKind::plan_item);
}

cli::Command define_plan_link(cli::Options& options) {
  static constexpr std::array<std::string_view, 1> fields{"event"};
  return cli::define_matter_change(options, {.kind = MatterKind::plan_item,
                                             .change = MatterChange::linked,
                                             .fields = fields,
                                             .required = fields,
                                             .adds = true});
}

cli::Command define_plan_import(cli::Options& options) {
  return cli::define_matter_import(options, MatterKind::plan_item);
}

cli::Command define_plan_list(cli::Options& options) {
  auto values = std::make_shared<PlanValues>();
  cli::add_as_of_option(options, values->as_of);
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) {
    auto ledger = cli::open_ledger_as_of(context, values->as_of);
    vocabulary::Registry registry(ledger);
    return cli::print(reports::list_plans(registry, context.today), values->render, context);
  };
}

cli::Command define_plan_status(cli::Options& options) {
  auto values = std::make_shared<PlanValues>();
  std::vector<std::string_view> states;
  std::vector<Label> names;
  for (const ItemState state : {ItemState::done, ItemState::partly, ItemState::open, ItemState::late,
                                ItemState::cancelled, ItemState::unplanned}) {
    states.push_back(reports::to_string(state));
    names.push_back(reports::label(state));
  }
  options.add({{.name = "plan", .into = &values->filter.plan, .help = which_plan_help},
               {.name = "--status",
                .into = &values->filter.states,
                .help = only_state_help,
                .choices = states,
                .choice_names = names},
               {.name = "--lead", .value = "PARTNER", .into = &values->filter.leads, .help = only_lead_help}});
  cli::add_as_of_option(options, values->as_of);
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) {
    auto ledger = cli::open_ledger_as_of(context, values->as_of);
    vocabulary::Registry registry(ledger);
    return cli::print(reports::plan_status(registry, values->filter, context.today), values->render, context);
  };
}

}  // namespace aid::event_log
