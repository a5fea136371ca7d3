#include "cli/terminal/line_editor.hpp"

#include "aid/base/text.hpp"

#include <fmt/format.h>

#include <histedit.h>
#include <stdlib.h>
#include <unistd.h>
#include <algorithm>
#include <clocale>
#include <cstdio>
#include <map>

namespace aid::cli {
namespace {

constexpr char literal_mark = '\1';
/// The terminal marks what is pasted from now on; it is said where the prompt is drawn, so that the terminal is ready.
constexpr std::string_view pasting_is_marked = "\1\x1b[?2004h\1";
constexpr std::string_view pasting_is_not_marked = "\x1b[?2004l";
constexpr std::wstring_view end_of_paste = L"\x1b[201~";
constexpr int kept_answers = 200;

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// What all begin with, in whole characters.
std::string common_beginning(const std::vector<std::string>& values) {
  std::string_view common = values.front();
  for (const std::string& value : values) {
    const auto differs = std::ranges::mismatch(common, value).in1;
    common = common.substr(0, static_cast<std::size_t>(differs - common.begin()));
  }
  while (common.size() < values.front().size() && !common.empty() &&
         (static_cast<unsigned char>(values.front()[common.size()]) & 0xC0U) == 0x80U) {
    common.remove_suffix(1);
  }
  return std::string(common);
}

void free_history(History* history) { ::history_end(history); }
using OwnedHistory = std::unique_ptr<History, void (*)(History*)>;

OwnedHistory make_history() {
  OwnedHistory history(::history_init(), free_history);
  HistEvent event{};
  if (history) ::history(history.get(), &event, H_SETSIZE, kept_answers);
  if (history) ::history(history.get(), &event, H_SETUNIQUE, 1);
  return history;
}

}  // namespace

struct LineEditor::State {
  EditLine* editor = nullptr;
  std::string prompt = {};
  const Completer* completer = nullptr;
  bool stopped = false;
  std::map<std::string, OwnedHistory, std::less<>> histories = {};

  static State& of(EditLine* editor) {
    State* state = nullptr;
    ::el_get(editor, EL_CLIENTDATA, &state);
    return *state;
  }
  static char* prompt_of(EditLine* editor) { return of(editor).prompt.data(); }

  static unsigned char stop(EditLine* editor, int /*key*/) {
    of(editor).stopped = true;
    return CC_EOF;
  }

  /// The text that the terminal has marked as pasted, its line ends as spaces.
  static unsigned char paste(EditLine* editor, int /*key*/) {
    std::wstring text;
    wchar_t letter = 0;
    while (!text.ends_with(end_of_paste)) {
      constexpr wchar_t ctrl_c = 3;
      if (::el_wgetc(editor, &letter) != 1) return CC_EOF;
      if (letter == ctrl_c) return stop(editor, 0);  // The end of it did not come.
      text += letter;
    }
    text.erase(text.size() - end_of_paste.size());
    std::ranges::replace_if(
        text, [](wchar_t one) { return one < L' '; }, L' ');
    return ::el_winsertstr(editor, text.c_str()) == 0 ? CC_REFRESH : CC_ERROR;
  }

  static unsigned char complete(EditLine* editor, int /*key*/) { return of(editor).complete_line(); }

  unsigned char complete_line() {
    const LineInfo* const line = ::el_line(editor);
    const std::string before(line->buffer, line->cursor);
    if (completer == nullptr || !*completer) return CC_ERROR;
    const Completions found = (*completer)(before);
    if (found.values.empty()) return CC_ERROR;
    const std::string typed = before.substr(found.from);
    const std::string common = common_beginning(found.values);
    const bool is_more = characters(common) > characters(typed) || found.values.size() == 1;
    if (is_more && common != typed) {
      ::el_deletestr(editor, static_cast<int>(characters(typed)));
      return ::el_insertstr(editor, common.c_str()) == 0 ? CC_REFRESH : CC_ERROR;
    }
    if (found.values.size() == 1) return CC_ERROR;
    list(found.values);
    return CC_REDISPLAY;
  }

  static void list(const std::vector<std::string>& values) {
    constexpr std::size_t most = 30;
    std::string text = "\n";
    for (std::size_t i = 0; i < std::min(values.size(), most); ++i) text += "  " + visible(values[i]) + "\n";
    if (values.size() > most) text += fmt::format("  … (+{})\n", values.size() - most);
    std::fputs(text.c_str(), stderr);
    std::fflush(stderr);
  }

  History* history_of(std::string_view topic) {
    auto found = histories.find(topic);
    if (found == histories.end()) found = histories.emplace(std::string(topic), make_history()).first;
    return found->second.get();
  }
};

LineEditor::LineEditor() : state_(std::make_unique<State>()) {
  // Keys are read as characters of UTF-8, whatever the machine's locale is; nothing else depends on it.
  std::setlocale(LC_CTYPE, "C.UTF-8");
  state_->editor = ::el_init("aid", stdin, stderr, stderr);
  EditLine* const editor = state_->editor;
  if (editor == nullptr) return;
  ::el_set(editor, EL_CLIENTDATA, state_.get());
  ::el_set(editor, EL_PROMPT_ESC, State::prompt_of, literal_mark);
  ::el_set(editor, EL_EDITOR, "emacs");
  ::el_set(editor, EL_SIGNAL, 1);
  ::el_set(editor, EL_ADDFN, "aid-complete", "completes", State::complete);
  ::el_set(editor, EL_ADDFN, "aid-stop", "ends the answers", State::stop);
  ::el_set(editor, EL_ADDFN, "aid-paste", "takes what is pasted", State::paste);
  ::el_set(editor, EL_SETTY, "-d", "intr=", nullptr);  // Ctrl-C is a key while a line is edited.
  const std::pair<const char*, const char*> keys[] = {{"^I", "aid-complete"},           {"^C", "aid-stop"},
                                                      {"\\e[200~", "aid-paste"},        {"^R", "em-inc-search-prev"},
                                                      {"\\e[1;5C", "em-next-word"},     {"\\e[1;5D", "ed-prev-word"},
                                                      {"\\e[3~", "ed-delete-next-char"}};
  for (const auto& [key, command] : keys) ::el_set(editor, EL_BIND, key, command, nullptr);
}

LineEditor::~LineEditor() {
  if (state_->editor != nullptr) ::el_end(state_->editor);
}

bool LineEditor::can_edit(const Context& context) {
  const char* const terminal = ::getenv("TERM");
  const std::string_view kind = terminal == nullptr ? "" : terminal;
  return context.interactive && !kind.empty() && kind != "dumb" && context.out.is_terminal();
}

std::optional<std::string> LineEditor::read(std::string_view prompt, std::string_view topic, const Completer& completer,
                                            bool& stopped) {
  State& state = *state_;
  if (state.editor == nullptr) return std::nullopt;
  state.prompt = fmt::format("{}{}", pasting_is_marked, prompt);
  state.completer = &completer;
  state.stopped = false;
  History* const history = state.history_of(topic);
  if (history != nullptr) ::el_set(state.editor, EL_HIST, ::history, history);
  ::el_set(state.editor, EL_PREP_TERM, 1);  // What is typed from the prompt on is of keys.
  int count = 0;
  const char* const typed = ::el_gets(state.editor, &count);
  std::fputs(pasting_is_not_marked.data(), stderr);
  std::fflush(stderr);
  stopped = state.stopped;
  if (typed == nullptr || count <= 0 || stopped) return std::nullopt;
  std::string line(typed, static_cast<std::size_t>(count));
  while (line.ends_with('\n') || line.ends_with('\r')) line.pop_back();
  HistEvent event{};
  if (history != nullptr && !line.empty()) ::history(history, &event, H_ENTER, line.c_str());
  return line;
}

}  // namespace aid::cli
