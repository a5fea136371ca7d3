// edit and alias.

#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/cli/settle_partner.hpp"
#include "partner_list.hpp"

#include <algorithm>

namespace aid::partner_list {
namespace {

constexpr Label new_name_help{"its official name from now on", "tên chính thức từ nay"};
constexpr Label clear_help{"take away: kind, country, parent, note or contact",
                           "bỏ trống: kind, country, parent, note hoặc contact"};
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
  std::string name;
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

/// What replaces a value: what was given, or nothing where it is to be taken away.
std::optional<std::string> replacement(const std::string& given, const std::vector<std::string>& cleared,
                                       std::string_view field) {
  if (!given.empty()) return given;
  if (std::ranges::find(cleared, field) != cleared.end()) return std::string();
  return std::nullopt;
}

recording::PartnerEdit read(const EditValues& options) {
  const Description& given = options.description;
  recording::PartnerEdit words;
  words.partner = options.partner;
  if (!options.name.empty()) words.name = options.name;
  words.names = given.names();
  words.kind = replacement(given.kind, options.cleared, "kind");
  words.country = replacement(given.country, options.cleared, "country");
  words.parent = replacement(given.parent, options.cleared, "parent");
  words.note = replacement(given.note, options.cleared, "note");
  words.contact = replacement(given.contact, options.cleared, "contact");
  words.forget_contact = options.forget_contact;
  words.another = given.another;
  words.new_partner = given.new_partner;
  return words;
}

cli::Exit run_edit(const EditValues& options, cli::Context& context) {
  recording::PartnerEdit words = read(options);
  if (context.interactive && words.parent) {
    auto ledger = cli::open_ledger(context, storage::Ledger::Access::read);
    vocabulary::Registry registry(ledger);
    words.new_partner = cli::settle_partner(registry, context, *words.parent, words.new_partner);
  }
  const Description& given = options.description;
  return write(context, given.dry_run, given.contact, [&](storage::Writer& writer, vocabulary::Registry& registry) {
    return recording::edit_partner(writer, registry, words);
  });
}

cli::Exit run_alias(const AliasValues& options, cli::Context& context) {
  recording::NameWords name = options.name;
  name.kind = domain::parse_term<domain::NameKind>(options.as).value();
  return write(context, options.dry_run, "", [&](storage::Writer& writer, vocabulary::Registry& registry) {
    if (options.remove) return recording::remove_names(writer, registry, options.partner, {name.text});
    recording::PartnerEdit words;
    words.partner = options.partner;
    words.names = {name};
    words.another = options.another;
    return recording::edit_partner(writer, registry, words);
  });
}

}  // namespace

cli::Command define_edit(cli::Options& options) {
  auto values = std::make_shared<EditValues>();
  options.add({{.name = "partner", .into = &values->partner, .help = partner_help, .required = true},
               {.name = "--name", .into = &values->name, .help = new_name_help}});
  add_description_options(options, values->description);
  options.add({{.name = "--clear",
                .value = "FIELD",
                .into = &values->cleared,
                .help = clear_help,
                .choices = {"kind", "country", "parent", "note", "contact"}},
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
