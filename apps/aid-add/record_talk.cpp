// The answers to the questions about one record, and the summary in which they can be changed.

#include "record_talk.hpp"

#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/session.hpp"
#include "aid/recording/messages.hpp"
#include "aid/vocabulary/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace aid::add {
namespace {

using recording::RecordKind;

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
constexpr Message<> more_choices{"more-choices", "  … and more: type ? and the beginning of a word",
                                 "  … và còn nữa: gõ ? kèm chữ đầu của tên"};
constexpr Label another_question{"Record it as another one?", "Ghi thêm như một khoản khác?"};
constexpr Message<Text> answers_as_command{"answers-as-command",
                                           "\nThe answers as a command, to be corrected:\n  {0}\n",
                                           "\nCác câu trả lời dưới dạng lệnh, để sửa lại:\n  {0}\n"};
constexpr Label confirm_question{"Record this? [Enter: yes; n: no; a number: change; ?: further fields] ",
                                 "Ghi vào sổ? [Enter: có; k: không; số: sửa dòng đó; ?: mục khác] "};
constexpr Label mend_question{"It cannot be recorded so. [Enter: change line {0}; a number: change; n: give up] ",
                              "Chưa ghi được. [Enter: sửa dòng {0}; số: sửa dòng đó; k: thôi] "};

std::optional<std::size_t> read_number(std::string_view typed) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  const bool is_number = error == std::errc() && end == typed.data() + typed.size();
  return is_number ? std::optional(number) : std::nullopt;
}

}  // namespace

void RecordTalk::settle() {
  for (;;) {
    ask_unanswered();
    try {
      if (is_confirmed()) return;
    } catch (const cli::GoBack&) {
      ask_again(usual().back());
    }
  }
}

recording::RecordWords RecordTalk::words() {
  auto words = understanding_.words(kind(), all(), answers_);
  words.another = is_another_;
  return words;
}

RecordKind RecordTalk::kind() const {
  const auto answer = answers_.find("kind");
  return answer == answers_.end() ? RecordKind::gift : recording::parse_record_kind(answer->second.text).value();
}

std::vector<Question> RecordTalk::all() const {
  std::vector<Question> questions = usual();
  std::vector<Question> further = further_questions(kind(), answers_, needs_direction_);
  std::stable_partition(further.begin(), further.end(),
                        [&](const Question& question) { return answers_.contains(question.name); });
  questions.insert(questions.end(), further.begin(), further.end());
  return questions;
}

void RecordTalk::ask_unanswered() {
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

void RecordTalk::forget(const Question& question) {
  const auto answer = answers_.find(question.name);
  if (answer == answers_.end()) return;
  former_[std::string(question.name)] = answer->second;
  answers_.erase(answer);
}

void RecordTalk::ask_again(const Question& question) {
  const auto answer = answers_.find(question.name);
  if (answer != answers_.end()) former_[std::string(question.name)] = answer->second;
  try {
    ask(question);
  } catch (const cli::GoBack&) {
    return;  // To the summary.
  }
}

Answer RecordTalk::fallback_of(const Question& question) {
  if (const auto former = former_.find(question.name); former != former_.end()) return former->second;
  constexpr std::string_view kept[] = {"aid", "date", "from", "to", "direction"};
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

std::vector<Choice> RecordTalk::offer(const Question& question, std::string_view begun) {
  constexpr std::size_t most = 40;
  std::vector<Choice> choices = understanding_.choices(question, begun);
  std::string text;
  for (std::size_t i = 0; i < std::min(choices.size(), most); ++i) {
    text += fmt::format("  {:>2}  {}\n", i + 1, visible(choices[i].shown));
  }
  if (choices.size() > most) {
    text += std::string(more_choices.in(context_.language)) + "\n";
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
    words += (words.empty() ? "" : "; ") + (is_offered ? offered[*number - 1].word : as_piece(piece));
  }
  return words;
}

void RecordTalk::ask(const Question& question) {
  /// Who asks next completes nothing of this question's.
  struct Leave {
    cli::Sitting& sitting;
    ~Leave() { sitting.be_about("", {}); }
  };
  const Leave leave{sitting_};
  const Answer fallback = fallback_of(question);
  std::vector<Choice> offered;
  const std::string text = with_capital(question.text.in(context_.language));
  if (!question.list.empty()) {
    context_.err.write(fmt::format("{}\n", text));
    offered = offer(question, "");
  }
  const Label& no_fallback = question.must_be_answered ? enter_goes_back : nothing;
  const bool is_of_partners = question.field != nullptr && question.field->kind == records::FieldKind::partners;
  const std::string_view known = is_of_partners ? fallback.text : fallback.shown;
  const std::string_view shown = fallback.text.empty() ? no_fallback.in(context_.language) : known;
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
    sitting_.be_about("new partner", [&](std::string_view line) { return understanding_.complete_new_partner(line); });
    if (typed.empty() && fallback.text.empty() && question.must_be_answered) throw cli::GoBack{};
    try {
      auto answer = understanding_.understand(question, meant(question, typed, fallback, offered), answers_);
      if (!answer) {
        prompter.refuse(answer.problem());
      } else if (answer.value().text.empty() && question.must_be_answered) {
        prompter.refuse(Problem(must_answer));
      } else {
        const bool is_read_otherwise = answer.value().shown != typed || question.name == "given";
        if (!typed.empty() && is_read_otherwise && !answer.value().shown.empty()) {
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

}  // namespace aid::add
