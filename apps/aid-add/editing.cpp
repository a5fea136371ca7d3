// edit, approve, reverse and review: what happens to an aid that is there.

#include "add.hpp"
#include "aid/base/counted.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/importing/import.hpp"
#include "aid/recording/messages.hpp"
#include "aid/recording/second_looks.hpp"

#include <fmt/format.h>

namespace aid::add {
namespace {

constexpr Label which_aid_help{"code, your own id, UUID or number of its decision",
                               "mã, mã riêng, UUID hoặc số quyết định"};
constexpr Label edited_help{
    "code, your own id, UUID or number of its decision; with --stated alone an entry too (DN-2021-0042/1)",
    "mã, mã riêng, UUID hoặc số quyết định; chỉ nêu --stated thì cả bút toán (DN-2021-0042/1)"};
constexpr Label clear_help{"take a value away: note, sector, part-of …", "xóa một giá trị: note, sector, part-of …"};
constexpr Label new_form_help{"form: cash, in-kind, mixed, service, expert, …",
                              "hình thức: cash, in-kind, mixed, service, expert, …"};
constexpr Label number_help{"number of the decision", "số quyết định"};
constexpr Label authority_help{"who decided", "cơ quan ban hành"};
constexpr Label decided_on_help{"date of the decision, a day, a month or a year (default: today)",
                                "thời điểm quyết định: ngày, tháng hoặc năm (mặc định: hôm nay)"};
constexpr Label kind_help{"what it does", "quyết định về việc gì"};
constexpr Label another_decision_help{"record it though the decision is recorded for another aid",
                                      "vẫn ghi dù quyết định đã ghi cho khoản khác"};
constexpr Label batch_help{"take all back that this import brought, by its number in aid-ledger journal",
                           "hủy toàn bộ đợt nhập này, theo số đợt trong aid-ledger journal"};
constexpr Message<std::int64_t, Text, Counted> batch_taken_back{
    "batch-reversed", "took back batch {0} ({1}): {2:aid|aids}; the file can be imported again",
    "đã hủy đợt nhập {0} ({1}): {2} khoản; có thể nhập lại tệp"};
constexpr Message<Counted> corrected_too{"batch-reversed", "of these, {0:aid|aids} as a later import had corrected it",
                                         "trong đó có {0} khoản theo nội dung mà đợt nhập sau đã sửa"};
constexpr Message<Counted, std::int64_t> stay_reversed{
    "batch-reversed",
    "{0:aid|aids} of earlier lists that batch {1} had corrected: reversed since then, and a reversal stays; to have "
    "them "
    "again take back the batch that brought them, and import its file",
    "{0} khoản của các danh sách trước đã được đợt nhập {1} sửa: đã hủy từ lúc đó và vẫn hủy; muốn có lại thì hủy đợt "
    "nhập đã đưa chúng vào rồi nhập lại tệp của đợt ấy"};
constexpr Label record_help{
    "an aid, an entry (DN-2021-0042/1), an approval (DN-2021-0042/A1) or an equivalent (DN-2021-0042/1/E1)",
    "khoản viện trợ, bút toán (DN-2021-0042/1), phê duyệt (DN-2021-0042/A1) hoặc số quy đổi (DN-2021-0042/1/E1)"};
constexpr Label taken_back_on_help{"of an entry of a locked period: the later date (default: today)",
                                   "với bút toán thuộc kỳ đã khóa sổ: ngày hủy, sau kỳ đó (mặc định: hôm nay)"};
constexpr Label reason_help{"why it is taken back", "lý do hủy"};
constexpr Label review_reason_help{"why it is right, or is to be looked at again",
                                   "vì sao đúng, hoặc vì sao cần xét lại"};
constexpr Label looked_at_help{"an aid, which is right; or an event, a partner, an agreement that you looked at",
                               "khoản viện trợ là đúng; hoặc sự kiện, đối tác, thỏa thuận đã kiểm tra"};
constexpr Label looked_batch_help{"all that this import brought", "mọi khoản của đợt nhập này"};
constexpr Label looked_period_help{"all that lies in this period", "mọi khoản thuộc kỳ này"};
constexpr Message<Text, std::int64_t> looked_at_several{"looked-at-several",
                                                        "marked as looked at: {0}, as it is recorded now: records: {1}",
                                                        "đã đánh dấu kiểm tra: {0}, như đã ghi đến nay: {1} hồ sơ"};
constexpr Message<Text, std::int64_t> would_look_at_several{
    "would-look-at-several", "would mark as looked at: {0}: records: {1}", "sẽ đánh dấu đã kiểm tra: {0}: {1} hồ sơ"};
constexpr Message<Text> looked{"looked-at", "marked as looked at: {0}, as it is recorded now",
                               "đã đánh dấu kiểm tra: {0}, như đã ghi đến nay"};
constexpr Message<Text> would_look{"would-look", "would mark as looked at: {0}", "sẽ đánh dấu đã kiểm tra: {0}"};
constexpr Message<Text> look_taken_back{"look-taken-back", "the mark on {0} is taken back",
                                        "đã rút dấu kiểm tra của {0}"};
constexpr Message<Text> would_take_back{"would-take-back", "would take the mark on {0} back",
                                        "sẽ rút dấu kiểm tra của {0}"};
constexpr Message<Text> look_known{"already-recorded", "already marked as looked at: {0}",
                                   "đã đánh dấu kiểm tra từ trước: {0}"};
constexpr Label withdraw_help{"withdraw the review: it is to be looked at again", "rút xác nhận: cần xét lại"};

constexpr Message<> correct_entries{
    "correct-entries", "what an entry says is put right by 'aid-add correct AID --amount AMOUNT --reason TEXT'; also --date, --goods",
    "nội dung bút toán được sửa bằng 'aid-add correct MÃ --amount SỐ-TIỀN --reason LÝ-DO'; cũng với --date, --goods"};

struct EditOptions {
  std::string aid;
  std::vector<std::string> cleared;
  GrantValues grant;
  recording::EntryWords fact;
  WriteOptions write;
};

cli::Exit run_edit(const EditOptions& options, cli::Context& context) {
  recording::EditWords words{.aid = options.aid,
                             .changes = options.grant.words,
                             .cleared = options.cleared,
                             .creation = options.grant.creation,
                             .fact = options.fact};
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  recording::EntryWords no_fact;
  settle_names(ledger, words.changes, no_fact, words.creation, context);
  const auto outcome = recording::edit(cli::session(ledger, options.write.dry_run, context), words);
  return tell({.acknowledgement = acknowledgement(outcome, context.language, options.write.dry_run),
               .codes = outcome.aid.code,
               .created = recording::created(outcome.new_partners, outcome.new_places, context.language),
               .warnings = outcome.warnings},
              options.write, context);
}

struct ApproveOptions {
  recording::ApprovalWords words;
  WriteOptions write;
};

cli::Exit run_approve(const ApproveOptions& options, cli::Context& context) {
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  const auto outcome = recording::approve(cli::session(ledger, options.write.dry_run, context), options.words);
  return tell({.acknowledgement = acknowledgement(outcome, context.language, options.write.dry_run),
               .codes = codes(outcome),
               .created = {},
               .warnings = outcome.warnings},
              options.write, context);
}

struct ReverseOptions {
  recording::ReversalWords words;
  std::string batch;
  WriteOptions write;
};

cli::Exit take_back(const ReverseOptions& options, cli::Context& context) {
  if (!options.words.what.empty()) throw Error(messages::record_or_batch);
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  const auto outcome = importing::take_back_batch(cli::session(ledger, options.write.dry_run, context), options.batch,
                                                  options.words.reason);
  std::string text = batch_taken_back.in(context.language, outcome.batch, outcome.file, outcome.aids) + "\n";
  if (outcome.corrected > 0) text += corrected_too.in(context.language, outcome.corrected) + "\n";
  if (outcome.stay > 0) text += stay_reversed.in(context.language, outcome.stay, outcome.batch) + "\n";
  return tell({.acknowledgement = text, .codes = fmt::format("{}\n", outcome.batch), .created = {}}, options.write,
              context);
}

cli::Exit run_reverse(const ReverseOptions& options, cli::Context& context) {
  if (!options.batch.empty()) return take_back(options, context);
  if (options.words.what.empty()) throw Error(messages::record_or_batch);
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  const auto outcome = recording::reverse(cli::session(ledger, options.write.dry_run, context), options.words);
  return tell({.acknowledgement = acknowledgement(outcome, context.language, options.write.dry_run),
               .codes = codes(outcome),
               .created = {}},
              options.write, context);
}

struct ReviewOptions {
  recording::LookWords words;
  WriteOptions write;
};

std::string told_look(const recording::LookOutcome& outcome, bool withdraw, bool dry_run, Language language) {
  const std::string name = outcome.name_in(language);
  if (outcome.already) return look_known.in(language, name) + "\n";
  if (withdraw) return (dry_run ? would_take_back : look_taken_back).in(language, name) + "\n";
  using At = storage::SecondLook::At;
  if (outcome.look.at == At::period || outcome.look.at == At::import) {
    return (dry_run ? would_look_at_several : looked_at_several).in(language, name, outcome.records) + "\n";
  }
  return (dry_run ? would_look : looked).in(language, name) + "\n";
}

cli::Exit run_look(const ReviewOptions& options, storage::Ledger& ledger, cli::Context& context) {
  const auto outcome = recording::look_at(cli::session(ledger, options.write.dry_run, context), options.words);
  for (const Problem& warning : outcome.warnings) context.warn(warning);
  return tell({.acknowledgement = told_look(outcome, options.words.withdraw, options.write.dry_run, context.language),
               .codes = outcome.name,
               .created = {}},
              options.write, context);
}

/// Of an aid a review says that it is right; everything else was looked at.
cli::Exit run_review(const ReviewOptions& options, cli::Context& context) {
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  const recording::LookWords& words = options.words;
  vocabulary::Registry registry(ledger);
  const bool is_of_aid = words.batch.empty() && words.period.empty() && !words.record.empty() &&
                         !recording::names_other_record(registry, words.record);
  if (!is_of_aid) return run_look(options, ledger, context);
  const auto outcome = recording::review(cli::session(ledger, options.write.dry_run, context),
                                         {.aid = words.record, .reason = words.note, .withdraw = words.withdraw});
  return tell({.acknowledgement = acknowledgement(outcome, context.language, options.write.dry_run),
               .codes = outcome.aid.code,
               .created = {},
               .warnings = outcome.warnings},
              options.write, context);
}

}  // namespace

cli::Command define_edit(cli::Options& options) {
  auto values = std::make_shared<EditOptions>();
  options.add({.name = "AID", .into = &values->aid, .help = edited_help, .required = true});
  add_grant_options(options, values->grant);
  add_field_option(options, values->grant.words, "form", new_form_help);
  add_equivalent_options(options, values->fact);
  options.add({.name = "--clear", .value = "NAME", .into = &values->cleared, .help = clear_help});
  options.leave_to_other({"--amount", "--goods", "--date", "--via", "--settles", "--instalment"}, correct_entries);
  add_write_options(options, values->write);
  return [values, &options](cli::Context& context) {
    cli::refuse_given_and_cleared(options, values->cleared);
    return run_edit(*values, context);
  };
}

cli::Command define_approve(cli::Options& options) {
  auto values = std::make_shared<ApproveOptions>();
  recording::ApprovalWords& words = values->words;
  options.add(
      {{.name = "AID", .into = &words.aid, .help = which_aid_help, .required = true},
       {.name = "--number", .into = &words.number, .help = number_help},
       {.name = "--authority", .value = "NAME", .into = &words.authority, .help = authority_help},
       {.name = "--date", .into = &words.date, .help = decided_on_help},
       {.name = "--kind", .into = &words.kind, .help = kind_help, .choices = {"approval", "amendment", "revocation"}},
       {.name = "--note", .into = &words.note, .help = records::aid_field("note").help},
       {.name = "--another", .into = &words.another, .help = another_decision_help}});
  add_write_options(options, values->write);
  return [values](cli::Context& context) { return run_approve(*values, context); };
}

cli::Command define_reverse(cli::Options& options) {
  auto values = std::make_shared<ReverseOptions>();
  options.add({{.name = "RECORD", .value = "ID", .into = &values->words.what, .help = record_help},
               {.name = "--batch", .value = "NUMBER", .into = &values->batch, .help = batch_help},
               {.name = "--date", .into = &values->words.date, .help = taken_back_on_help},
               {.name = "--reason", .into = &values->words.reason, .help = reason_help, .required = true}});
  add_write_options(options, values->write);
  return [values](cli::Context& context) { return run_reverse(*values, context); };
}

cli::Command define_review(cli::Options& options) {
  auto values = std::make_shared<ReviewOptions>();
  options.add({{.name = "RECORD", .value = "AID", .into = &values->words.record, .help = looked_at_help},
               {.name = "--batch", .value = "NUMBER", .into = &values->words.batch, .help = looked_batch_help},
               {.name = "--period", .into = &values->words.period, .help = looked_period_help},
               {.name = "--reason", .into = &values->words.note, .help = review_reason_help},
               {.name = "--withdraw", .into = &values->words.withdraw, .help = withdraw_help}});
  add_write_options(options, values->write);
  return [values](cli::Context& context) { return run_review(*values, context); };
}

}  // namespace aid::add
