// Lists of partners from outside.

#include "aid/cli/importing.hpp"
#include "aid/cli/options.hpp"
#include "partner_list.hpp"

namespace aid::partner_list {

cli::Command define_import(cli::Options& options) {
  auto values = std::make_shared<cli::ImportOptions>();
  cli::add_import_options(options, *values);
  return [values](cli::Context& context) {
    return cli::import_list(*values, "partner", importing::import_partners, context);
  };
}

}  // namespace aid::partner_list
