// merge and duplicates.

#include "aid/cli/as_of.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/cli/settle_partner.hpp"
#include "aid/recording/partner_merging.hpp"
#include "aid/reports/partners.hpp"
#include "partner_list.hpp"

namespace aid::partner_list {
namespace {

constexpr Label kept_help{"the partner that is kept, by any name or code",
                          "đối tác được giữ, theo bất kỳ tên nào hoặc mã"};
constexpr Label others_help{"the partners that it is, too", "các đối tác cũng chính là đối tác đó"};
constexpr Label undo_help{"part them again: all that were merged into it, or those that are named",
                          "tách lại: mọi đối tác đã gộp vào, hoặc những đối tác được nêu"};
constexpr Label merge_reason_help{"why, for the journal", "lý do, để lưu vào nhật ký"};
constexpr Label nothing_merged{"dry run: nothing was written", "chạy thử: chưa ghi gì vào sổ"};
constexpr Message<> other_needed{"other-needed",
                                 "it is not said which partners are to be merged into it",
                                 "chưa nêu đối tác nào cần gộp vào",
                                 {"name them after it: 'partner-list merge KEEP OTHER --reason TEXT'; 'partner-list "
                                  "duplicates' proposes pairs",
                                  "hãy nêu sau đối tác được giữ: 'partner-list merge GIỮ KHÁC --reason LÝ-DO'; "
                                  "'partner-list duplicates' gợi ý các cặp"}};

struct MergeValues {
  recording::MergeWords words;
  bool undo = false;
  bool dry_run = false;
};

struct DuplicatesValues {
  std::string as_of = {};
  cli::RenderOptions render = {};
};

/// Tells which partners are meant by words that are no names. Those to be parted again keep their own names.
void understand_partners(vocabulary::Registry& registry, cli::Context& context, recording::MergeWords& words,
                         bool undo) {
  std::vector<std::string*> all{&words.kept};
  for (std::string& typed : words.others) {
    if (!undo) all.push_back(&typed);
  }
  for (std::string* typed : all) {
    if (const auto problem = cli::understand_partner(registry, context, "PARTNER", *typed, false)) {
      throw Error(*problem);
    }
  }
}

cli::Exit run_merge(const MergeValues& options, cli::Context& context) {
  if (options.words.others.empty() && !options.undo) throw Error(other_needed);
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  vocabulary::Registry registry(ledger);
  recording::MergeWords words = options.words;
  understand_partners(registry, context, words, options.undo);
  storage::Writer writer(ledger, cli::author(context));
  const recording::MergeOutcome outcome = options.undo ? recording::undo_merge(writer, registry, words)
                                                       : recording::merge_partners(writer, registry, words);
  if (!options.dry_run) writer.commit();
  context.acknowledge(context.quiet ? outcome.kept.code
                                    : recording::acknowledgement(outcome, context.language, options.dry_run));
  if (options.dry_run) context.say(nothing_merged.in(context.language));
  return cli::Exit::success;
}

cli::Exit run_duplicates(const DuplicatesValues& options, cli::Context& context) {
  auto ledger = cli::open_ledger_as_of(context, options.as_of);
  vocabulary::Registry registry(ledger);
  return cli::print(reports::likely_duplicates(registry), options.render, context);
}

}  // namespace

cli::Command define_merge(cli::Options& options) {
  auto values = std::make_shared<MergeValues>();
  options.add({{.name = "partner", .into = &values->words.kept, .help = kept_help, .required = true},
               {.name = "other", .into = &values->words.others, .help = others_help},
               {.name = "--undo", .into = &values->undo, .help = undo_help},
               {.name = "--reason", .value = "TEXT", .into = &values->words.reason, .help = merge_reason_help},
               {.name = "--dry-run", .into = &values->dry_run, .help = dry_run_help}});
  return [values](cli::Context& context) { return run_merge(*values, context); };
}

cli::Command define_duplicates(cli::Options& options) {
  auto values = std::make_shared<DuplicatesValues>();
  cli::add_as_of_option(options, values->as_of);
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return run_duplicates(*values, context); };
}

}  // namespace aid::partner_list
