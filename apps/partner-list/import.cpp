// Lists of partners from outside.

#include "aid/cli/importing.hpp"
#include "aid/cli/options.hpp"
#include "partner_list.hpp"

namespace aid::partner_list {

cli::Command define_import(CLI::App& app, Language language) {
  auto options = std::make_shared<cli::ImportOptions>();
  cli::add_import_options(app, *options, language);
  return [options](cli::Context& context) {
    return cli::import_list(*options, "partner", services::import_partners, context);
  };
}

}  // namespace aid::partner_list
