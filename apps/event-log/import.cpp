// Lists of events from outside.

#include "aid/cli/importing.hpp"
#include "aid/cli/options.hpp"
#include "event_log.hpp"

namespace aid::event_log {

cli::Command define_import(cli::Options& options) {
  auto values = std::make_shared<cli::ImportOptions>();
  cli::add_import_options(options, *values);
  return
      [values](cli::Context& context) { return cli::import_list(*values, "event", importing::import_events, context); };
}

}  // namespace aid::event_log
