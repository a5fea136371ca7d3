// erase: what a person may ask to have erased.

#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/recording/partner_messages.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/partner_words.hpp"
#include "partner_list.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace aid::partner_list {
namespace {

constexpr Label contact_help{"its contacts in every version", "thông tin liên hệ trong mọi phiên bản"};
constexpr Label name_help{"a person's names in every version, in texts of all records and in commands of the journal",
                          "tên của cá nhân trong mọi phiên bản, trong nội dung mọi hồ sơ và trong các lệnh ở nhật ký"};
constexpr Label also_help{"a further spelling of the person's name, which texts may have",
                          "cách viết khác của tên người này, có thể có trong nội dung"};
constexpr Label reason_help{"why, for the journal", "lý do, để lưu vào nhật ký"};
constexpr Label nothing_erased{"dry run: nothing was erased", "chạy thử: chưa xóa gì"};

struct EraseValues {
  recording::PartnerErasure words;
  bool dry_run = false;
};

/// After an erasure nobody is known by the name that was erased: then the rest of the command says whether it is the
/// one that --retry names, and that ends it.
void end_if_retried(cli::Context& context, const std::string& partner) {
  if (context.retry.empty()) return;
  context.arguments = without(std::move(context.arguments), partner, cli::any_word);
  cli::open_ledger(context, storage::Ledger::Access::write);
}

/// What is erased does not come back: a name without its marks, or with other ones, may be that of somebody else.
void refuse_other_name(const domain::Partner& partner, std::string_view typed) {
  const auto is_typed = [&](const domain::PartnerName& name) { return name.text == trimmed(typed); };
  const bool is_known_by_it = fold(typed) == fold(partner.code) || typed == partner.external_id;
  if (is_known_by_it || std::ranges::any_of(partner.names, is_typed)) return;
  throw Error(messages::not_whole_name, typed, vocabulary::described(partner));
}

/// What writes the file anew where that failed: there is nothing left to erase then.
std::string command_again(const recording::PartnerErasure& words) {
  std::vector<std::string> command{"partner-list", "erase", words.partner};
  if (words.name) command.emplace_back("--name");
  if (words.contact) command.emplace_back("--contact");
  command.insert(command.end(), {"--reason", words.reason});
  return cli::shell_quoted(command);
}

/// The journal says whose data were erased by the partner's code, whatever was typed.
cli::Exit run_erase(const EraseValues& options, cli::Context& context) {
  recording::PartnerErasure words = options.words;
  {
    auto ledger = cli::open_ledger(context, storage::Ledger::Access::read);
    vocabulary::Registry registry(ledger);
    const std::string typed = words.partner;
    const auto found = registry.partner(typed);
    if (!found) end_if_retried(context, typed);
    const domain::Partner partner = storage::Partners(ledger).get(found.value());
    refuse_other_name(partner, typed);
    words.partner = partner.code;
  }
  context.arguments = without(std::move(context.arguments), options.words.partner, words.partner);
  for (const std::string& name : words.also) context.arguments = without(std::move(context.arguments), name, "…");
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  vocabulary::Registry registry(ledger);
  recording::ErasureOutcome outcome;
  std::string told;
  {
    storage::Writer writer(ledger, cli::author(context));
    outcome = recording::erase_partner(writer, registry, words);
    told =
        context.quiet ? outcome.partner.code : recording::acknowledgement(outcome, context.language, options.dry_run);
    if (!options.dry_run && !outcome.nothing_left) writer.commit();
  }
  // What is committed is told, whatever becomes of the file.
  if (!outcome.nothing_left || options.dry_run) context.acknowledge(told);
  if (!options.dry_run) storage::rewrite_file(ledger, command_again(words));
  if (outcome.nothing_left && !options.dry_run) context.acknowledge(told);
  if (options.dry_run) context.say(nothing_erased.in(context.language));
  return cli::Exit::success;
}

void add_common(cli::Options& options, EraseValues& values) {
  options.add({{.name = "--also", .value = "NAME", .into = &values.words.also, .help = also_help},
               {.name = "--reason", .value = "TEXT", .into = &values.words.reason, .help = reason_help},
               {.name = "--dry-run", .into = &values.dry_run, .help = dry_run_help}});
}

}  // namespace

cli::Command define_erase(cli::Options& options) {
  auto values = std::make_shared<EraseValues>();
  options.add({{.name = "partner", .into = &values->words.partner, .help = partner_help, .required = true},
               {.name = "--contact", .into = &values->words.contact, .help = contact_help},
               {.name = "--name", .into = &values->words.name, .help = name_help}});
  add_common(options, *values);
  return [values](cli::Context& context) { return run_erase(*values, context); };
}

cli::Command define_erase_person(cli::Options& options) {
  auto values = std::make_shared<EraseValues>();
  values->words.name = values->words.contact = true;
  options.add({.name = "partner", .into = &values->words.partner, .help = partner_help, .required = true});
  add_common(options, *values);
  return [values](cli::Context& context) { return run_erase(*values, context); };
}

}  // namespace aid::partner_list
