#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/cli/settle_partner.hpp"
#include "partner_list.hpp"

namespace aid::partner_list {
namespace {

constexpr Label name_help{"its official name", "tên chính thức"};
constexpr Label id_help{"your own id: the same again is not recorded twice",
                        "mã riêng: ghi lại lần nữa không bị trùng"};

struct Options {
  std::string name;
  std::string id;
  Description description;
};

cli::Exit run(const Options& options, cli::Context& context) {
  const Description& given = options.description;
  services::PartnerWords words{.name = options.name,
                               .names = given.names(),
                               .kind = given.kind,
                               .country = given.country,
                               .parent = given.parent,
                               .note = given.note,
                               .contact = given.contact,
                               .id = options.id,
                               .another = given.another,
                               .new_partner = given.new_partner};
  if (context.interactive) {
    auto ledger = cli::open_ledger(context, storage::Ledger::Access::read);
    services::Registry registry(ledger);
    words.new_partner = cli::settle_partner(registry, context, words.parent, words.new_partner);
  }
  return write(context, given.dry_run, given.contact, [&](storage::Writer& writer, services::Registry& registry) {
    return services::add_partner(writer, registry, words);
  });
}

}  // namespace

cli::Command define_add(CLI::App& app, Language language) {
  auto options = std::make_shared<Options>();
  app.add_option("name", options->name, std::string(name_help.in(language)))->required();
  add_description_options(app, options->description, language);
  app.add_option("--id", options->id, std::string(id_help.in(language)))->type_name("ID");
  return [options](cli::Context& context) { return run(*options, context); };
}

}  // namespace aid::partner_list
