#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/cli/settle_partner.hpp"
#include "partner_list.hpp"

namespace aid::partner_list {
namespace {

constexpr Label official_name_help{"its official name", "tên chính thức"};

cli::Exit run(const Description& options, cli::Context& context) {
  recording::PartnerWords words = options.words;
  if (words.fields.has(records::partner_field("parent"))) {
    auto ledger = cli::open_ledger(context, storage::Ledger::Access::read);
    vocabulary::Registry registry(ledger);
    std::string parent = words.fields.text("parent");
    words.new_partner = cli::settle_partner(registry, context, "--parent", parent, words.new_partner);
    words.fields.set("parent", parent);
  }
  return write(context, options.dry_run, words.fields, [&](storage::Writer& writer, vocabulary::Registry& registry) {
    return recording::add_partner(writer, registry, words);
  });
}

}  // namespace

cli::Command define_add(cli::Options& options) {
  auto values = std::make_shared<Description>();
  options.add({.name = "name", .into = &values->words.name, .help = official_name_help, .required = true});
  add_description_options(options, *values, Fields::all);
  return [values](cli::Context& context) { return run(*values, context); };
}

}  // namespace aid::partner_list
