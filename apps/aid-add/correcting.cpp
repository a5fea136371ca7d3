// cancel, correct and undo: what a person does about a commitment that ends and about mistakes.

#include "add.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/recording/messages.hpp"

namespace aid::add {
namespace {

constexpr Label aid_to_cancel_help{"the aid: code, your own id, UUID or number of its decision",
                                   "khoản viện trợ: mã, mã riêng, UUID hoặc số quyết định"};
constexpr Label cancelled_help{"how much of what was committed will not come", "số cam kết không còn tiếp nhận"};
constexpr Label rest_help{"all that has not come", "toàn bộ phần chưa tiếp nhận"};
constexpr Label cancelled_on_help{"when it was ended (default: today)", "ngày kết thúc (mặc định: hôm nay)"};
constexpr Label why_cancelled_help{"why it ends", "lý do kết thúc"};

constexpr Label to_correct_help{"an aid of one entry or a gift, or one entry of it (DN-2021-0042/1)",
                                "khoản chỉ có một bút toán hoặc khoản tặng, hoặc một bút toán (DN-2021-0042/1)"};
constexpr Label why_corrected_help{"what was wrong", "sai ở đâu"};
constexpr Label settled_help{"the pledge or commitment that it draws on: DN-2021-0042/1",
                             "thực hiện lần hứa tài trợ, cam kết nào: DN-2021-0042/1"};
constexpr Label take_away_help{"take a value away: goods, stated-usd, note …",
                               "bỏ một giá trị: goods, stated-usd, note …"};
constexpr Label yes_help{"do not ask", "không hỏi lại"};
constexpr Label undo_question{"Take this back?", "Hủy nội dung này?"};

struct CancelOptions {
  recording::CancelWords words;
  WriteOptions write;
};

cli::Exit run_cancel(const CancelOptions& options, cli::Context& context) {
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  const auto outcome = recording::cancel(cli::session(ledger, options.write.dry_run, context), options.words);
  return tell({.acknowledgement = acknowledgement(outcome, context.language, options.write.dry_run),
               .codes = codes(outcome),
               .created = {},
               .warnings = outcome.warnings},
              options.write, context);
}

struct CorrectOptions {
  recording::CorrectWords words;
  WriteOptions write;
};

cli::Exit run_correct(const CorrectOptions& options, cli::Context& context) {
  recording::CorrectWords words = options.words;
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  settle_names(ledger, words.changes, words.fact, words.creation, context);
  const auto outcome = recording::correct(cli::session(ledger, options.write.dry_run, context), words);
  return tell({.acknowledgement = acknowledgement(outcome, context.language, options.write.dry_run),
               .codes = codes(outcome),
               .created = recording::created(outcome.new_partners, {}, context.language),
               .warnings = outcome.warnings},
              options.write, context);
}

struct UndoOptions {
  bool yes = false;
  WriteOptions write;
};

cli::Exit run_undo(const UndoOptions& options, cli::Context& context) {
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  const auto planned = recording::undo(cli::session(ledger, true, context));
  if (!options.write.dry_run && !options.yes) {
    const std::string shown = acknowledgement(planned, context.language, true);
    context.say(std::string_view(shown).substr(0, shown.size() - 1));
    if (!context.interactive) throw Error(messages::yes_needed);
    if (!cli::Prompter(context).confirm(undo_question.in(context.language), false)) throw Error(messages::cancelled);
  }
  const auto outcome = recording::undo(cli::session(ledger, options.write.dry_run, context), planned.block);
  return tell({.acknowledgement = acknowledgement(outcome, context.language, options.write.dry_run),
               .codes = codes(outcome),
               .created = {}},
              options.write, context);
}

}  // namespace

cli::Command define_cancel(cli::Options& options) {
  auto values = std::make_shared<CancelOptions>();
  recording::CancelWords& words = values->words;
  options.add({{.name = "AID", .into = &words.aid, .help = aid_to_cancel_help, .required = true},
               {.name = "--rest", .into = &words.rest, .help = rest_help},
               {.name = "--amount", .into = &words.amount, .help = cancelled_help},
               {.name = "--date", .into = &words.date, .help = cancelled_on_help},
               {.name = "--reason", .into = &words.reason, .help = why_cancelled_help, .required = true}});
  add_write_options(options, values->write);
  return [values](cli::Context& context) { return run_cancel(*values, context); };
}

cli::Command define_correct(cli::Options& options) {
  auto values = std::make_shared<CorrectOptions>();
  recording::CorrectWords& words = values->words;
  options.add({{.name = "RECORD", .value = "ID", .into = &words.what, .help = to_correct_help, .required = true},
               {.name = "--reason", .into = &words.reason, .help = why_corrected_help, .required = true}});
  add_corrected_fact_options(options, words.fact);
  options.add({.name = "--settles",
               .value = "ENTRY",
               .into = &words.fact.settles,
               .help = settled_help,
               .heading = money_heading});
  add_party_options(options, words.changes, words.creation);
  for (const std::string_view name : {"form", "note", "source"}) add_field_option(options, words.changes, name);
  options.add({.name = "--clear", .value = "NAME", .into = &words.cleared, .help = take_away_help});
  add_write_options(options, values->write);
  return [values, &options](cli::Context& context) {
    cli::refuse_given_and_cleared(options, values->words.cleared);
    return run_correct(*values, context);
  };
}

cli::Command define_undo(cli::Options& options) {
  auto values = std::make_shared<UndoOptions>();
  options.add({.name = "--yes", .into = &values->yes, .help = yes_help});
  add_write_options(options, values->write);
  return [values](cli::Context& context) { return run_undo(*values, context); };
}

}  // namespace aid::add
