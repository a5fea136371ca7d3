// Questions field by field, for those who do not know the options, and for lists on paper: each answer is checked when
// it is given, and the record goes through the same service as one typed in one line.

#include "aid/base/clock.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/session.hpp"
#include "record_talk.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace aid::add {
namespace {

constexpr Label introduction{
    "Recording aid. Enter takes what stands in [brackets]; [–] leaves the field out.\n"
    "  ;  between several partners or goods      =  as in the record before\n"
    "  ?  shows what can be chosen, by number     -  leaves the field out\n"
    "  <  goes back to the question before        Ctrl-D or Ctrl-C ends: nothing more is written\n",
    "Ghi viện trợ. Nhấn Enter là nhận giá trị trong [ngoặc]; [–] là bỏ qua mục đó.\n"
    "  ;  giữa nhiều đối tác hoặc hiện vật         =  như khoản ghi trước\n"
    "  ?  xem danh sách để chọn theo số            -  bỏ qua mục đó\n"
    "  <  về câu trước                             Ctrl-D hoặc Ctrl-C: dừng, không ghi thêm\n"};
constexpr Message<Text> by_command{"by-command", "the same by a command: {0}", "lệnh tương đương: {0}"};
constexpr Label more_question{"One more?", "Ghi tiếp khoản nữa?"};
constexpr Message<std::size_t, Text> stopped_after{
    "stopped-after",
    "stopped as you asked: the last answers were not written; recorded before, in this sitting: {0} ({1})",
    "đã dừng theo yêu cầu: các câu trả lời cuối chưa ghi vào sổ; trước đó trong lần này đã ghi: {0} ({1})"};
constexpr Message<std::size_t, Text> recorded_all{"recorded-all", "recorded in this sitting: {0} ({1})",
                                                  "đã ghi trong lần này: {0} ({1})"};

/// "DN-2021-0001, DN-2021-0002 … DN-2021-0030".
std::string shown_codes(const std::vector<std::string>& codes) {
  constexpr std::size_t most = 5;
  if (codes.size() <= most) return fmt::format("{}", fmt::join(codes, ", "));
  return fmt::format("{} … {}", codes.front(), codes.back());
}

/// One record after the other.
class Interview {
public:
  Interview(storage::Ledger& ledger, cli::Context& context)
      : ledger_(ledger), context_(context), arguments_(context.arguments), sitting_(context) {}

  cli::Exit run() {
    context_.err.write(introduction.in(context_.language));
    try {
      do record_one();
      while (wants_more());
    } catch (const Error& error) {
      if (error.problem().name() != messages::cancelled.name || codes_.empty()) throw;
      context_.say(stopped_after.in(context_.language, codes_.size(), shown_codes(codes_)));
      return cli::Exit::success;
    }
    if (codes_.size() > 1) context_.say(recorded_all.in(context_.language, codes_.size(), shown_codes(codes_)));
    return cli::Exit::success;
  }

private:
  void record_one() {
    context_.arguments = arguments_;
    context_.understood.clear();
    RecordTalk talk(ledger_, context_, sitting_, before_);
    talk.settle();
    context_.now_ms = system_unix_ms();
    const recording::RecordWords words = talk.words();
    const SameCommand same = same_command(ledger_, words, context_.numbers);
    const auto outcome = recording::record(cli::session(ledger_, false, context_), words);
    tell({.acknowledgement = acknowledgement(outcome, context_.language, false),
          .codes = codes(outcome),
          .created = recording::created(outcome.new_partners, outcome.new_places, context_.language),
          .warnings = outcome.warnings},
         {}, context_);
    if (same.is_whole) context_.say(by_command.in(context_.language, same.line));
    for (const recording::Recorded& record : outcome.records) codes_.push_back(record.aid.code);
    before_ = talk.answers();
  }

  /// The end of the answers is no, too.
  bool wants_more() {
    for (;;) {
      try {
        return cli::Prompter(context_).confirm(more_question.in(context_.language), true);
      } catch (const cli::GoBack&) {
        continue;  // What is recorded is not asked about again.
      } catch (const Error& error) {
        if (error.problem().name() != messages::cancelled.name) throw;
        return false;
      }
    }
  }

  storage::Ledger& ledger_;
  cli::Context& context_;
  const std::string arguments_;
  cli::Sitting sitting_;
  Answers before_ = {};
  std::vector<std::string> codes_ = {};
};

}  // namespace

cli::Exit interview(cli::Context& context) {
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  return Interview(ledger, context).run();
}

}  // namespace aid::add
