// edit and alias.

#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/cli/settle_partner.hpp"
#include "partner_list.hpp"

namespace aid::partner_list {
namespace {

constexpr Label new_name_help{"its official name from now on", "tên chính thức từ nay"};
constexpr Label clear_help{"take a value away", "bỏ trống một mục"};
constexpr Label forget_help{"erase its contacts from every version", "xóa hẳn thông tin liên hệ khỏi mọi phiên bản"};
constexpr Label alias_name_help{"the name", "tên"};
constexpr Label as_help{"what kind of name it is", "là loại tên nào"};
constexpr Label language_help{"the language of the name: en, ja …", "ngôn ngữ của tên: en, ja …"};
constexpr Label from_help{"when its use began: a date, month or year", "bắt đầu dùng: ngày, tháng hoặc năm"};
constexpr Label until_help{"when its use ended: a date, month or year", "thôi dùng: ngày, tháng hoặc năm"};
constexpr Label remove_help{"take this name away", "bỏ tên này"};
constexpr Label another_name_help{"another partner may have such a name too",
                                  "chấp nhận đối tác khác cũng có tên như vậy"};

struct EditValues {
  std::string partner;
  std::vector<std::string> cleared;
  bool forget_contact = false;
  Description description;
};

struct AliasValues {
  std::string partner;
  recording::NameWords name;
  std::string as = "alias";
  bool remove = false;
  bool another = false;
  bool dry_run = false;
};

/// The names of the fields that --clear can take away.
std::vector<std::string_view> clearable_fields() {
  std::vector<std::string_view> names;
  for (const records::PartnerField& field : records::partner_fields()) {
    if (field.is_clearable()) names.push_back(field.name());
  }
  return names;
}

/// Tells which partners are meant by words that are no names, whose codes stand for them then; asks about the parent.
void settle_partners(cli::Context& context, std::string& partner, recording::PartnerWords& changes) {
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  vocabulary::Registry registry(ledger);
  if (const auto problem = cli::understand_partner(registry, context, "PARTNER", partner, false)) throw Error(*problem);
  if (!changes.fields.has(records::partner_field("parent"))) return;
  std::string parent = changes.fields.text("parent");
  changes.new_partner = cli::settle_partner(registry, context, "--parent", parent, changes.new_partner);
  changes.fields.set("parent", parent);
}

cli::Exit run_edit(const EditValues& options, cli::Context& context) {
  recording::PartnerEdit words{.partner = options.partner,
                               .changes = options.description.words,
                               .cleared = options.cleared,
                               .forget_contact = options.forget_contact};
  settle_partners(context, words.partner, words.changes);
  return write(context, options.description.dry_run, words.changes.fields,
               [&](storage::Writer& writer, vocabulary::Registry& registry) {
                 return recording::edit_partner(writer, registry, words);
               });
}

cli::Exit run_alias(const AliasValues& options, cli::Context& context) {
  recording::NameWords name = options.name;
  name.kind = domain::parse_term<domain::NameKind>(options.as).value();
  recording::PartnerEdit words;
  words.partner = options.partner;
  words.changes.names = {name};
  words.changes.another = options.another;
  settle_partners(context, words.partner, words.changes);
  return write(context, options.dry_run, {}, [&](storage::Writer& writer, vocabulary::Registry& registry) {
    if (options.remove) return recording::remove_names(writer, registry, words.partner, {name.text});
    return recording::edit_partner(writer, registry, words);
  });
}

}  // namespace

cli::Command define_edit(cli::Options& options) {
  auto values = std::make_shared<EditValues>();
  options.add({{.name = "partner", .into = &values->partner, .help = partner_help, .required = true},
               {.name = "--name", .into = &values->description.words.name, .help = new_name_help}});
  add_description_options(options, values->description, Fields::editable);
  options.add({{.name = "--clear",
                .value = "FIELD",
                .into = &values->cleared,
                .help = clear_help,
                .choices = clearable_fields()},
               {.name = "--forget-contact", .into = &values->forget_contact, .help = forget_help}});
  return [values, &options](cli::Context& context) {
    cli::refuse_given_and_cleared(options, values->cleared);
    return run_edit(*values, context);
  };
}

cli::Command define_alias(cli::Options& options) {
  auto values = std::make_shared<AliasValues>();
  options.add({{.name = "partner", .into = &values->partner, .help = partner_help, .required = true},
               {.name = "name", .into = &values->name.text, .help = alias_name_help, .required = true},
               {.name = "--as",
                .into = &values->as,
                .help = as_help,
                .choices = {"alias", "former", "acronym", "translation", "official"}},
               {.name = "--language", .value = "CODE", .into = &values->name.language, .help = language_help},
               {.name = "--from", .value = "DATE", .into = &values->name.from, .help = from_help},
               {.name = "--until", .value = "DATE", .into = &values->name.until, .help = until_help},
               {.name = "--remove", .into = &values->remove, .help = remove_help},
               {.name = "--another", .into = &values->another, .help = another_name_help},
               {.name = "--dry-run", .into = &values->dry_run, .help = dry_run_help}});
  return [values](cli::Context& context) { return run_alias(*values, context); };
}

}  // namespace aid::partner_list
