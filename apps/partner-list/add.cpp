#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/cli/settle_partner.hpp"
#include "partner_list.hpp"

namespace aid::partner_list {
namespace {

constexpr Label official_name_help{"its official name", "tên chính thức"};
constexpr Label id_help{"your own id: the same again is not recorded twice",
                        "mã riêng: ghi lại lần nữa không bị trùng"};

struct AddValues {
  std::string name;
  std::string id;
  Description description;
};

cli::Exit run(const AddValues& options, cli::Context& context) {
  const Description& given = options.description;
  recording::PartnerWords words{.name = options.name,
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
    vocabulary::Registry registry(ledger);
    words.new_partner = cli::settle_partner(registry, context, words.parent, words.new_partner);
  }
  return write(context, given.dry_run, given.contact, [&](storage::Writer& writer, vocabulary::Registry& registry) {
    return recording::add_partner(writer, registry, words);
  });
}

}  // namespace

cli::Command define_add(cli::Options& options) {
  auto values = std::make_shared<AddValues>();
  options.add({.name = "name", .into = &values->name, .help = official_name_help, .required = true});
  add_description_options(options, values->description);
  options.add({.name = "--id", .into = &values->id, .help = id_help});
  return [values](cli::Context& context) { return run(*values, context); };
}

}  // namespace aid::partner_list
