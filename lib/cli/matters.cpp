#include "aid/cli/matters.hpp"

#include "aid/cli/as_of.hpp"
#include "aid/cli/importing.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/cli/settle_partner.hpp"
#include "aid/recording/matters.hpp"
#include "aid/recording/need_messages.hpp"
#include "aid/recording/record.hpp"
#include "aid/reports/matters.hpp"
#include "aid/storage/paper_files.hpp"

#include <algorithm>
#include <functional>

namespace aid::cli {
namespace {

using domain::MatterKind;
using records::MatterField;

constexpr Label which_help{"which one: code, your own id, UUID, or its number where only one has it",
                           "mã, mã riêng, UUID, hoặc số văn bản nếu chỉ có một"};
constexpr Label matter_id_help{"your own id: the same again is not recorded twice",
                               "mã riêng: ghi lại lần nữa không bị trùng"};
constexpr Label matter_another_help{"record it though the same is already there", "vẫn ghi dù đã có bản ghi giống hệt"};
constexpr Label matter_new_partner_help{"create the partners that are not known",
                                        "lập đối tác mới cho những tên chưa có"};
constexpr Label matter_dry_run_help{"show what would be done and write nothing", "chỉ cho xem, không ghi gì"};
constexpr Label reason_help{"why: the paper that says so", "lý do, căn cứ thay đổi"};
constexpr Label matter_clear_help{"take the value of a field away", "bỏ trống một mục"};
constexpr Label part_item_help{"which goods of the gift meet it, where it holds others too",
                               "hiện vật nào của khoản đó đáp ứng, nếu khoản có nhiều loại"};
constexpr Label part_quantity_help{
    "how much of the gift meets it: 2.000, \"100 hộp\", \"36 triệu đồng\", or unknown",
    "bao nhiêu của khoản đó dành cho nhu cầu này: 2.000, \"100 hộp\", \"36 triệu đồng\", "
    "hoặc unknown nếu không rõ"};
constexpr Label successor_help{"who takes the place of one who signed, after a merger",
                               "bên kế thừa, sau khi sáp nhập"};
constexpr Label no_matter_written{"dry run: nothing was written", "chạy thử: chưa ghi gì vào sổ"};

struct MatterValues {
  recording::MatterWords words;
  recording::MatterEdit edit;
  std::vector<std::string> successors;
  std::string part_item;
  std::string part_quantity;
  bool dry_run = false;
};

Option option_of(const MatterField& field, recording::MatterWords& words) {
  const std::string name(field.name());
  Target into = field.is_repeatable()
                    ? Target(&words.given[name])
                    : Target([&words, name](std::string_view typed) { words.given[name] = {std::string(typed)}; });
  Option option{.name = field.option, .value = field.value, .into = std::move(into), .help = field.help};
  if (field.choices != nullptr) option.choices = field.choices();
  if (field.kind == MatterField::Kind::code) option.completes = field.list;
  return option;
}

/// What the line gave.
recording::MatterWords given_in(const recording::MatterWords& words) {
  recording::MatterWords given = words;
  std::erase_if(given.given, [](const auto& one) { return one.second.empty(); });
  return given;
}

/// "DN-2021-0007=2.000 khẩu trang" of what was said beside the gift.
void state_part(recording::MatterWords& words, const MatterValues& values) {
  if (values.part_item.empty() && values.part_quantity.empty()) return;
  const auto gifts = words.given.find("aid");
  const bool is_one = gifts != words.given.end() && gifts->second.size() == 1;
  if (!is_one || gifts->second.front().find('=') != std::string::npos) throw Error(messages::part_of_one_gift);
  const bool has_both = !values.part_item.empty() && !values.part_quantity.empty();
  gifts->second.front() += "=" + values.part_quantity + (has_both ? " " : "") + values.part_item;
}

void settle_partners(storage::Ledger& ledger, MatterKind kind, recording::MatterWords& words, Context& context) {
  vocabulary::Registry registry(ledger);
  for (const recording::UnknownPartner& unknown : recording::unknown_partners(registry, kind, words)) {
    const std::string& name = unknown.name;
    std::string meant = name;
    const bool may_create = settle_partner(registry, context, unknown.option, meant, words.new_partner);
    if (may_create && !words.new_partner) words.new_partners.push_back(name);
    if (meant != name) recording::replace_partner(registry, kind, words, name, meant);
  }
}

using Write = std::function<recording::MatterOutcome(storage::Writer& writer, vocabulary::Registry& registry,
                                                     const recording::MatterWords& words)>;

/// Writes in one transaction, commits it unless it is a dry run, and tells what became of it.
Exit run(MatterKind kind, const MatterValues& options, Context& context, const Write& write) {
  recording::MatterWords words = given_in(options.words);
  words.numbers = context.numbers;
  state_part(words, options);
  auto ledger = open_ledger(context, storage::Ledger::Access::write);
  settle_partners(ledger, kind, words, context);
  vocabulary::Registry registry(ledger);
  storage::Writer writer(ledger, author(context));
  const auto outcome = write(writer, registry, words);
  if (!options.dry_run && !outcome.already) writer.commit();
  // A file that is given again may have been lost since.
  if (!options.dry_run && outcome.already && outcome.matter.file && !outcome.matter.file->source.empty()) {
    storage::PaperFolder(ledger.path()).keep(*outcome.matter.file);
  }
  context.acknowledge(context.quiet
                          ? outcome.matter.code
                          : with_understood(acknowledgement(outcome, context.language, options.dry_run), context));
  const std::string created = recording::created(outcome.new_partners, {}, context.language);
  if (!created.empty()) context.say(std::string_view(created).substr(0, created.size() - 1));
  if (const std::string reminder = recording::reminder(outcome, context.language); !reminder.empty()) {
    context.say(reminder);
  }
  for (const Problem& warning : outcome.warnings) context.warn(warning);
  if (options.dry_run) context.say(no_matter_written.in(context.language));
  return Exit::success;
}

bool names(std::span<const std::string_view> fields, const MatterField& field) {
  return std::ranges::find(fields, field.name()) != fields.end();
}

void add_common(Options& options, MatterValues& values, bool has_partners) {
  if (has_partners)
    options.add({.name = "--new-partner", .into = &values.words.new_partner, .help = matter_new_partner_help});
  options.add({.name = "--dry-run", .into = &values.dry_run, .help = matter_dry_run_help});
}

bool has_partners(std::span<const MatterField> fields) {
  return std::ranges::any_of(fields, [](const MatterField& one) { return one.kind == MatterField::Kind::partners; });
}

Command change_command(const std::shared_ptr<MatterValues>& values, const MatterCommand& command,
                       const Options* to_clear) {
  values->edit.kind = command.kind;
  values->edit.change = command.change;
  values->edit.adds = command.adds;
  return [values, to_clear](Context& context) {
    if (to_clear != nullptr) refuse_given_and_cleared(*to_clear, values->edit.cleared);
    return run(values->edit.kind, *values, context, [&](auto& writer, auto& registry, const auto& words) {
      recording::MatterEdit edit = values->edit;
      if (edit.kind == MatterKind::anniversary) reports::refuse_shipped_anniversary(registry, edit.matter);
      edit.changes = words;
      return recording::change_matter(writer, registry, edit, context.today);
    });
  };
}

}  // namespace

Command define_matter_add(Options& options, MatterKind kind) {
  auto values = std::make_shared<MatterValues>();
  const auto fields = records::matter_fields(kind);
  for (const MatterField& field : fields) {
    Option option = option_of(field, values->words);
    if (!field.argument.empty()) option.name = field.argument;
    option.required = field.is_needed;
    options.add(std::move(option));
  }
  options.add({{.name = "--id", .into = &values->words.id, .help = matter_id_help},
               {.name = "--another", .into = &values->words.another, .help = matter_another_help}});
  add_common(options, *values, has_partners(fields));
  return [values, kind](Context& context) {
    return run(kind, *values, context, [&](auto& writer, auto& registry, const auto& words) {
      return recording::add_matter(writer, registry, kind, words, context.today);
    });
  };
}

Command define_matter_change(Options& options, const MatterCommand& command) {
  auto values = std::make_shared<MatterValues>();
  options.add({.name = "code",
               .into = &values->edit.matter,
               .help = which_help,
               .completes = domain::to_string(command.kind),
               .required = true});
  std::vector<std::string_view> clearable;
  bool with_partners = false;
  for (const MatterField& field : records::matter_fields(command.kind)) {
    if (!command.fields.empty() && !names(command.fields, field)) continue;
    options.add(option_of(field, values->words));
    options.find(field.option)->required = names(command.required, field);
    with_partners = with_partners || field.kind == MatterField::Kind::partners;
    if (!field.is_needed) clearable.push_back(field.name());
  }
  if (command.states_part) {
    options.add({{.name = "--item", .value = "ITEM", .into = &values->part_item, .help = part_item_help},
                 {.name = "--quantity", .into = &values->part_quantity, .help = part_quantity_help}});
  }
  if (command.cancels) values->words.given["status"] = {"cancelled"};
  if (command.can_clear) {
    options.add({.name = "--clear",
                 .value = "FIELD",
                 .into = &values->edit.cleared,
                 .help = matter_clear_help,
                 .choices = std::move(clearable)});
  }
  options.add({.name = "--reason", .value = "TEXT", .into = &values->edit.reason, .help = reason_help});
  add_common(options, *values, with_partners);
  return change_command(values, command, command.can_clear ? &options : nullptr);
}

Command define_matter_succession(Options& options, MatterKind kind) {
  auto values = std::make_shared<MatterValues>();
  const auto successor = [values](std::string_view typed) {
    values->words.given["party"] = {"successor=" + std::string(typed)};
  };
  options.add({{.name = "code",
                .into = &values->edit.matter,
                .help = which_help,
                .completes = domain::to_string(kind),
                .required = true},
               {.name = "--by", .value = "PARTNER", .into = successor, .help = successor_help, .required = true},
               {.name = "--reason", .value = "TEXT", .into = &values->edit.reason, .help = reason_help}});
  add_common(options, *values, true);
  return change_command(values, {.kind = kind, .change = domain::MatterChange::succeeded, .adds = true}, nullptr);
}

Command define_matter_withdrawal(Options& options, MatterKind kind) {
  auto values = std::make_shared<MatterValues>();
  options.add({{.name = "code",
                .into = &values->edit.matter,
                .help = which_help,
                .completes = domain::to_string(kind),
                .required = true},
               {.name = "--reason", .value = "TEXT", .into = &values->edit.reason, .help = reason_help}});
  add_common(options, *values, false);
  return change_command(values, {.kind = kind, .change = domain::MatterChange::withdrawn}, nullptr);
}

Command define_matter_show(Options& options, MatterKind kind) {
  struct ShowValues {
    std::string matter;
    std::string as_of;
    RenderOptions render;
  };
  auto values = std::make_shared<ShowValues>();
  options.add({.name = "code",
               .into = &values->matter,
               .help = which_help,
               .completes = domain::to_string(kind),
               .required = true});
  add_as_of_option(options, values->as_of);
  add_render_options(options, values->render);
  return [values, kind](Context& context) {
    auto ledger = open_ledger_as_of(context, values->as_of);
    vocabulary::Registry registry(ledger);
    if (kind == MatterKind::anniversary) reports::refuse_shipped_anniversary(registry, values->matter);
    return print(reports::show_matter(registry, kind, values->matter, context.today), values->render, context);
  };
}

Command define_matter_import(Options& options, MatterKind kind) {
  auto values = std::make_shared<ImportOptions>();
  // Papers belong to records that are there: a list of them has no names that could be new.
  add_import_options(options, *values, kind == MatterKind::paper ? ListNames::none : ListNames::some);
  return [values, kind](Context& context) {
    return import_list(
        *values, to_string(kind),
        [kind](const auto& session, auto& list, const auto& request, auto& watcher) {
          return importing::import_matters(kind, session, list, request, watcher);
        },
        context);
  };
}

}  // namespace aid::cli
