#pragma once
#include "aid/cli/program.hpp"
#include "aid/recording/events.hpp"

/// The events of people's diplomacy. One file a family of commands; each `define_…` describes the options of one
/// command.
namespace aid::event_log {

cli::Program program();

inline constexpr Label event_help{"the event: code, your own id or UUID", "sự kiện: mã, mã riêng hoặc UUID"};

cli::Command define_list(cli::Options& options);
cli::Command define_summary(cli::Options& options);
cli::Command define_show(cli::Options& options);
cli::Command define_add(cli::Options& options);
cli::Command define_edit(cli::Options& options);
cli::Command define_import(cli::Options& options);

cli::Command define_plan_add(cli::Options& options);
cli::Command define_plan_show(cli::Options& options);
cli::Command define_plan_edit(cli::Options& options);
cli::Command define_plan_item_add(cli::Options& options);
cli::Command define_plan_item_edit(cli::Options& options);
cli::Command define_plan_item_show(cli::Options& options);
cli::Command define_plan_link(cli::Options& options);
cli::Command define_plan_import(cli::Options& options);
cli::Command define_plan_list(cli::Options& options);
cli::Command define_plan_status(cli::Options& options);

cli::Command define_calendar(cli::Options& options);
cli::Command define_anniversary_add(cli::Options& options);
cli::Command define_anniversary_show(cli::Options& options);
cli::Command define_anniversary_edit(cli::Options& options);
cli::Command define_anniversary_import(cli::Options& options);
cli::Command define_anniversary_list(cli::Options& options);

}  // namespace aid::event_log
