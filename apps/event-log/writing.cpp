// add and edit.

#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/cli/settle_partner.hpp"
#include "event_log.hpp"

#include <functional>

namespace aid::event_log {
namespace {

constexpr Label id_help{"your own id: the same again is not recorded twice",
                        "mã riêng: ghi lại lần nữa không bị trùng"};
constexpr Label another_help{"record it though the same is already there", "vẫn ghi dù đã có bản ghi giống hệt"};
constexpr Label new_partner_help{"create the partners that are not known", "lập đối tác mới cho những tên chưa có"};
constexpr Label new_place_help{"create the place where it is not known", "lập địa bàn mới nếu chưa có"};
constexpr Label dry_run_help{"show what would be done and write nothing", "chỉ cho xem, không ghi gì"};
constexpr Label clear_help{"take away: mode, place, country, partner, count, aid, source, note, part-of, cost, …",
                           "bỏ trống: mode, place, country, partner, count, aid, source, note, part-of, cost, …"};
constexpr Label nothing_written{"dry run: nothing was written", "chạy thử: chưa ghi gì vào sổ"};

struct EventValues {
  recording::EventEdit edit;
  recording::EventWords words;
  bool dry_run = false;
};

cli::Option option_of(const records::EventField& field, recording::EventWords& words) {
  cli::Target into = field.word != nullptr ? cli::Target(&(words.*field.word)) : cli::Target(&(words.*field.words));
  cli::Option option{.name = field.option, .value = field.value, .into = std::move(into), .help = field.help};
  if (field.choices != nullptr) option.choices = field.choices();
  return option;
}

void add_options(cli::Options& options, EventValues& values) {
  recording::EventWords& words = values.words;
  for (const records::EventField& field : records::event_fields()) options.add(option_of(field, words));
  options.add({{.name = "--new-partner", .into = &words.new_partner, .help = new_partner_help},
               {.name = "--new-place", .into = &words.new_place, .help = new_place_help},
               {.name = "--dry-run", .into = &values.dry_run, .help = dry_run_help}});
}

/// Which partners are meant by unknown names, or whether they may be created.
void settle_partners(storage::Ledger& ledger, recording::EventWords& words, cli::Context& context) {
  vocabulary::Registry registry(ledger);
  for (const std::string& name : recording::unknown_partners(registry, words)) {
    std::string meant = name;
    const bool may_create = cli::settle_partner(registry, context, "--partner", meant, words.new_partner);
    if (may_create && !words.new_partner) words.new_partners.push_back(name);
    if (meant != name) recording::replace_partner(registry, words, name, meant);
  }
}

using Write = std::function<recording::EventOutcome(storage::Writer& writer, vocabulary::Registry& registry,
                                                    const recording::EventWords& words)>;

/// Writes in one transaction, commits it unless it is a dry run, and tells what became of it.
cli::Exit run(const EventValues& options, cli::Context& context, const Write& write) {
  recording::EventWords words = options.words;
  words.numbers = context.numbers;
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  settle_partners(ledger, words, context);
  vocabulary::Registry registry(ledger);
  storage::Writer writer(ledger, cli::author(context));
  const auto outcome = write(writer, registry, words);
  if (!options.dry_run && !outcome.already) writer.commit();
  context.acknowledge(context.quiet
                          ? outcome.event.code
                          : cli::with_understood(acknowledgement(outcome, context.language, options.dry_run), context));
  const std::string created = recording::created(outcome.new_partners, outcome.new_places, context.language);
  if (!created.empty()) context.say(std::string_view(created).substr(0, created.size() - 1));
  for (const Problem& warning : outcome.warnings) context.warn(warning);
  if (options.dry_run) context.say(nothing_written.in(context.language));
  return cli::Exit::success;
}

}  // namespace

cli::Command define_add(cli::Options& options) {
  auto values = std::make_shared<EventValues>();
  add_options(options, *values);
  options.find("--type")->required = true;
  options.find("--title")->required = true;
  options.add({{.name = "--id", .into = &values->words.id, .help = id_help},
               {.name = "--another", .into = &values->words.another, .help = another_help}});
  return [values](cli::Context& context) {
    return run(*values, context, [&](auto& writer, auto& registry, const auto& words) {
      return recording::add_event(writer, registry, words, context.today);
    });
  };
}

cli::Command define_edit(cli::Options& options) {
  auto values = std::make_shared<EventValues>();
  options.add({.name = "event", .into = &values->edit.event, .help = event_help, .required = true});
  add_options(options, *values);
  std::vector<std::string_view> clearable;
  for (const records::EventField& field : records::event_fields()) {
    if (!field.help_of_edit.en.empty()) options.find(field.option)->help = field.help_of_edit;
    if (field.is_clearable) clearable.push_back(field.name());
  }
  options.add({.name = "--clear",
               .value = "FIELD",
               .into = &values->edit.cleared,
               .help = clear_help,
               .choices = std::move(clearable)});
  return [values, &options](cli::Context& context) {
    cli::refuse_given_and_cleared(options, values->edit.cleared);
    return run(*values, context, [&](auto& writer, auto& registry, const auto& words) {
      recording::EventEdit edit = values->edit;
      edit.changes = words;
      return recording::edit_event(writer, registry, edit, context.today);
    });
  };
}

}  // namespace aid::event_log
