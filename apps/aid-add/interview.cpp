// Questions field by field, for those who do not know the options, and for lists on paper: each answer is checked when
// it is given, and the record goes through the same service as one typed in one line.

#include "aid/base/clock.hpp"
#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/session.hpp"
#include "aid/recording/messages.hpp"
#include "aid/vocabulary/messages.hpp"
#include "questions.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

namespace aid::add {
namespace {

using recording::RecordKind;

constexpr Label introduction{
    "Recording aid. Enter takes what stands in [brackets]; [–] leaves the field out.\n"
    "  ;  between several partners or goods      =  as in the record before\n"
    "  ?  shows what can be chosen, by number     -  leaves the field out\n"
    "  <  goes back to the question before        Ctrl-D or Ctrl-C ends: nothing more is written\n",
    "Ghi viện trợ. Nhấn Enter là nhận giá trị trong [ngoặc]; [–] là bỏ qua mục đó.\n"
    "  ;  giữa nhiều đối tác hoặc hiện vật         =  như khoản ghi trước\n"
    "  ?  xem danh sách để chọn theo số            -  bỏ qua mục đó\n"
    "  <  về câu trước                             Ctrl-D hoặc Ctrl-C: dừng, không ghi thêm\n"};
constexpr Label nothing{"–", "–"};
constexpr Label enter_goes_back{"Enter: back", "Enter: về câu trước"};
constexpr Label further_heading{"Further fields:\n", "Các mục khác:\n"};
constexpr Message<> must_answer{
    "answer-needed",
    "an answer is needed",
    "bắt buộc phải trả lời câu này",
    {"? shows what can be answered, < goes back", "gõ ? để xem có thể trả lời gì, < để về câu trước"}};
constexpr Message<> no_such_number{"no-such-number",
                                   "answer yes or no, or the number of a line above",
                                   "hãy trả lời có, không hoặc số của một dòng ở trên",
                                   {"? shows the numbers of further fields", "gõ ? để xem số của các mục khác"}};
constexpr Message<> nothing_before{"nothing-before", "there is no answer before to be repeated",
                                   "chưa có câu trả lời trước để lặp lại"};
constexpr Message<> no_choices{"no-choices", "  Any words may be answered here.", "  Câu này trả lời bằng lời tự do."};
constexpr Message<> no_such_choice{"no-such-choice", "  There is none.", "  Không có mục nào."};
constexpr Message<std::size_t> more_choices{"more-choices", "  … and {0} more: ? and the beginning of a word",
                                            "  … còn {0} mục nữa: gõ ? kèm chữ đầu của tên"};
constexpr Label another_question{"Record it as another one?", "Ghi thêm như một khoản khác?"};
constexpr Message<Text> answers_as_command{"answers-as-command",
                                           "\nThe answers as a command, to be corrected:\n  {0}\n",
                                           "\nCác câu trả lời dưới dạng lệnh, để sửa lại:\n  {0}\n"};
constexpr Message<Text> by_command{"by-command", "the same by a command: {0}", "lệnh tương đương: {0}"};
constexpr Label confirm_question{"Record this? [Enter: yes; n: no; a number: change; ?: further fields] ",
                                 "Ghi vào sổ? [Enter: có; k: không; số: sửa dòng đó; ?: mục khác] "};
constexpr Label mend_question{"It cannot be recorded so. [Enter: change line {0}; a number: change; n: give up] ",
                              "Chưa ghi được. [Enter: sửa dòng {0}; số: sửa dòng đó; k: thôi] "};
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

std::optional<std::size_t> read_number(std::string_view typed) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  const bool is_number = error == std::errc() && end == typed.data() + typed.size();
  return is_number ? std::optional(number) : std::nullopt;
}

/// One record: its answers, and what is asked about them.
class RecordTalk {
public:
  /// `before`: the answers of the record before.
  RecordTalk(storage::Ledger& ledger, cli::Context& context, cli::Sitting& sitting, const Answers& before)
      : ledger_(ledger), context_(context), sitting_(sitting), understanding_(ledger, context), before_(before) {
    if (const auto kind = before.find("kind"); kind != before.end()) answers_.insert(*kind);
  }

  /// Asks until it can be recorded and shall be. Throws `Error` cancelled.
  void settle() {
    for (;;) {
      ask_unanswered();
      try {
        if (is_confirmed()) return;
      } catch (const cli::GoBack&) {
        ask_again(usual().back());
      }
    }
  }

  recording::RecordWords words() {
    auto words = understanding_.words(kind(), all(), answers_);
    words.another = is_another_;
    return words;
  }
  const Answers& answers() const { return answers_; }
  bool is_another() const { return is_another_; }

private:
  RecordKind kind() const {
    const auto answer = answers_.find("kind");
    return answer == answers_.end() ? RecordKind::gift : recording::parse_record_kind(answer->second.text).value();
  }
  std::vector<Question> usual() const { return usual_questions(kind(), answers_, needs_direction_); }
  /// The usual ones and those of the further ones that were answered, then the others: as the summary counts them.
  std::vector<Question> all() const {
    std::vector<Question> questions = usual();
    std::vector<Question> further = further_questions(kind(), answers_, needs_direction_);
    std::stable_partition(further.begin(), further.end(),
                          [&](const Question& question) { return answers_.contains(question.name); });
    questions.insert(questions.end(), further.begin(), further.end());
    return questions;
  }

  void ask_unanswered() {
    for (std::size_t at = 0; at < usual().size();) {
      const Question question = usual()[at];
      if (answers_.contains(question.name)) {
        ++at;
        continue;
      }
      try {
        ask(question);
      } catch (const cli::GoBack&) {
        if (at > 0) forget(usual()[--at]);
      }
    }
  }

  /// It is asked again, with the answer that it had for Enter.
  void forget(const Question& question) {
    const auto answer = answers_.find(question.name);
    if (answer == answers_.end()) return;
    former_[std::string(question.name)] = answer->second;
    answers_.erase(answer);
  }

  void ask_again(const Question& question) {
    const auto answer = answers_.find(question.name);
    if (answer != answers_.end()) former_[std::string(question.name)] = answer->second;
    try {
      ask(question);
    } catch (const cli::GoBack&) {
      return;  // To the summary.
    }
  }

  /// What Enter answers.
  Answer fallback_of(const Question& question) {
    if (const auto former = former_.find(question.name); former != former_.end()) return former->second;
    constexpr std::string_view kept[] = {"aid", "date", "from", "to"};
    const auto before = before_.find(question.name);
    if (before != before_.end() && std::ranges::find(kept, question.name) != std::end(kept)) return before->second;
    std::string usual;
    if (question.name == "kind") usual = "gift";
    if (question.name == "date") usual = domain::to_string(context_.today);
    if (question.name == "form") usual = "service";
    if (question.name == "direction") usual = "in";
    const auto understood = understanding_.understand(question, usual, answers_);
    return understood ? understood.value() : Answer{};
  }

  void ask(const Question& question);
  std::string meant(const Question& question, const std::string& typed, const Answer& fallback,
                    const std::vector<Choice>& offered) const;
  std::vector<Choice> offer(const Question& question, std::string_view begun);
  void take(const Question& question, Answer answer);

  bool is_confirmed();
  std::optional<std::size_t> settle_preview();
  void show_summary();
  void show_further();
  /// The line of the summary that a problem is about.
  std::size_t line_of(const Problem& problem) const;
  std::size_t line_of(std::string_view name) const;

  storage::Ledger& ledger_;
  cli::Context& context_;
  cli::Sitting& sitting_;
  Understanding understanding_;
  const Answers& before_;
  Answers answers_ = {};
  Answers former_ = {};
  bool needs_direction_ = false;
  bool is_another_ = false;
};

std::vector<Choice> RecordTalk::offer(const Question& question, std::string_view begun) {
  constexpr std::size_t most = 40;
  std::vector<Choice> choices = understanding_.choices(question, begun);
  std::string text;
  for (std::size_t i = 0; i < std::min(choices.size(), most); ++i) {
    text += fmt::format("  {:>2}  {}\n", i + 1, visible(choices[i].shown));
  }
  if (choices.size() > most) {
    text += more_choices.in(context_.language, choices.size() - most) + "\n";
    choices.resize(most);
  }
  if (choices.empty()) text = (begun.empty() ? no_choices : no_such_choice).in(context_.language) + "\n";
  context_.err.write(text);
  return choices;
}

/// The words that are meant by what was typed: a default, the answer before, the numbers of what was offered.
std::string RecordTalk::meant(const Question& question, const std::string& typed, const Answer& fallback,
                              const std::vector<Choice>& offered) const {
  if (typed.empty()) return fallback.text;
  if (typed == "-") return {};
  if (typed == "=") {
    const auto before = before_.find(question.name);
    return before == before_.end() ? std::string() : before->second.text;
  }
  if (offered.empty()) return typed;
  std::string words;
  for (const std::string& piece : pieces_of(typed)) {
    const auto number = read_number(piece);
    const bool is_offered = number && *number >= 1 && *number <= offered.size();
    words += (words.empty() ? "" : "; ") + (is_offered ? offered[*number - 1].word : piece);
  }
  return words;
}

void RecordTalk::ask(const Question& question) {
  const Answer fallback = fallback_of(question);
  std::vector<Choice> offered;
  const std::string text = with_capital(question.text.in(context_.language));
  if (!question.list.empty()) {
    context_.err.write(fmt::format("{}\n", text));
    offered = offer(question, "");
  }
  const Label& no_fallback = question.must_be_answered ? enter_goes_back : nothing;
  const std::string_view shown = fallback.text.empty() ? no_fallback.in(context_.language) : fallback.shown;
  const std::string prompt = fmt::format("{} [{}]: ", text, shown);
  cli::Prompter prompter(context_);
  for (;;) {
    sitting_.be_about(question.name, [&](std::string_view line) { return understanding_.complete(question, line); });
    const std::string typed = prompter.line(prompt);
    if (typed.starts_with('?')) {
      offered = offer(question, trimmed(std::string_view(typed).substr(1)));
      continue;
    }
    if (typed == "=" && !before_.contains(question.name)) {
      prompter.refuse(Problem(nothing_before));
      continue;
    }
    sitting_.be_about("", {});
    if (typed.empty() && fallback.text.empty() && question.must_be_answered) throw cli::GoBack{};
    try {
      auto answer = understanding_.understand(question, meant(question, typed, fallback, offered), answers_);
      if (!answer) {
        prompter.refuse(answer.problem());
      } else if (answer.value().text.empty() && question.must_be_answered) {
        prompter.refuse(Problem(must_answer));
      } else {
        if (!typed.empty() && answer.value().shown != typed && !answer.value().shown.empty()) {
          context_.err.write(fmt::format("  → {}\n", visible(answer.value().shown)));
        }
        return take(question, std::move(answer).value());
      }
    } catch (const cli::GoBack&) {
      continue;  // Out of a question about the answer, to the question itself.
    }
  }
}

void RecordTalk::take(const Question& question, Answer answer) {
  // A form was asked for because nothing else was given.
  if (question.name == "given" && !answer.text.empty()) answers_.erase("form");
  answers_[std::string(question.name)] = std::move(answer);
}

void RecordTalk::show_summary() {
  std::string text = "\n";
  std::size_t number = 0;
  int width = 0;
  for (const Question& question : all()) width = std::max(width, display_width(question.label.in(context_.language)));
  for (const Question& question : all()) {
    const auto answer = answers_.find(question.name);
    if (answer == answers_.end()) break;
    const bool is_empty = answer->second.text.empty();
    text += fmt::format("  {:>2}  {}  {}\n", ++number, pad_right(question.label.in(context_.language), width),
                        is_empty ? nothing.in(context_.language) : visible(answer->second.shown));
  }
  context_.err.write(text);
}

void RecordTalk::show_further() {
  std::string text(further_heading.in(context_.language));
  std::size_t number = 0;
  for (const Question& question : all()) {
    ++number;
    if (answers_.contains(question.name)) continue;
    text += fmt::format("  {:>2}  {}\n", number, question.label.in(context_.language));
  }
  context_.err.write(text);
}

std::size_t RecordTalk::line_of(const Problem& problem) const {
  std::string name = problem.where() ? problem.where()->file : std::string();
  if (name.starts_with("--")) name.erase(0, 2);
  if (name == "amount" || name == "goods") name = "given";
  return line_of(name);
}

std::size_t RecordTalk::line_of(std::string_view name) const {
  const auto questions = all();
  const auto found = std::ranges::find(questions, name, &Question::name);
  return found == questions.end() ? 1 : static_cast<std::size_t>(found - questions.begin()) + 1;
}

/// Shows what would be written, and asks for what only the whole shows to be missing; the line of the summary that must
/// be changed, or nothing.
std::optional<std::size_t> RecordTalk::settle_preview() {
  for (;;) {
    const auto preview = recording::preview(cli::session(ledger_, true, context_), words());
    if (preview.problems.empty()) {
      context_.err.write(
          recording::created(preview.outcome.new_partners, preview.outcome.new_places, context_.language));
      for (const Problem& warning : preview.outcome.warnings) context_.warn(warning);
      context_.err.write(acknowledgement(preview.outcome, context_.language, true));
      return std::nullopt;
    }
    const Problem& first = preview.problems.front();
    if (first.name() == messages::direction_not_known.name && !needs_direction_) {
      needs_direction_ = true;
      ask_unanswered();
      show_summary();
    } else if (first.name() == messages::same_as_recorded.name && !is_another_) {
      context_.warn(first);
      if (!cli::Prompter(context_).confirm(another_question.in(context_.language), false)) return line_of("given");
      is_another_ = true;
      context_.arguments += " --another";  // What was answered is as good as typed: checks ask the journal for it.
    } else {
      for (const Problem& problem : preview.problems) cli::Prompter(context_).refuse(problem);
      return line_of(first);
    }
  }
}

/// Shows all and asks whether it shall be recorded; false: something was changed.
bool RecordTalk::is_confirmed() {
  show_summary();
  const auto wrong = settle_preview();
  cli::Prompter prompter(context_);
  const std::string prompt = wrong ? fmt::format(fmt::runtime(mend_question.in(context_.language)), *wrong)
                                   : std::string(confirm_question.in(context_.language));
  for (;;) {
    const std::string typed = prompter.line(prompt);
    const auto said = cli::read_yes_or_no(typed);
    if (said == false) {
      const std::string command = same_command(ledger_, words(), context_.numbers).line;
      if (wrong) context_.err.write(answers_as_command.in(context_.language, command));
      throw Error(messages::cancelled);
    }
    if (!wrong && (typed.empty() || said == true)) return true;
    if (typed == "?") {
      show_further();
      continue;
    }
    const auto questions = all();
    const auto number = typed.empty() ? wrong : read_number(typed);
    if (number && *number >= 1 && *number <= questions.size()) {
      ask_again(questions[*number - 1]);
      return false;
    }
    prompter.refuse(Problem(no_such_number));
  }
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
