// Lists of events from outside.

#include "aid/cli/importing.hpp"
#include "aid/cli/options.hpp"
#include "event_log.hpp"

namespace aid::event_log {

cli::Command define_import(CLI::App& app, Language language) {
  auto options = std::make_shared<cli::ImportOptions>();
  cli::add_import_options(app, *options, language);
  return [options](cli::Context& context) {
    return cli::import_list(*options, "event", services::import_events, context);
  };
}

}  // namespace aid::event_log
