#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/program.hpp"
#include "cli/words.hpp"

#include <charconv>

namespace aid::cli {
namespace {

constexpr Label yes_or_no{"[y/n]", "[c = có, k = không]"};
constexpr Label yes_by_default{"[Y/n]", "[c = có, k = không; mặc định: có]"};
constexpr Label no_by_default{"[y/N]", "[c = có, k = không; mặc định: không]"};
constexpr Label none_of_these{"none of these", "không có trong danh sách trên"};
constexpr Label your_choice{"Number", "Chọn số"};

constexpr Message<std::size_t> choose_by_number{
    "choose-by-number", "  Answer with a number from 0 to {0}; 0: none of these, the name can then be typed anew.\n",
    "  Hãy trả lời bằng một số từ 0 đến {0}; 0: không có trong các mục trên, sau đó có thể gõ lại tên.\n"};

constexpr int told_after = 3;
constexpr Label way_out{"  Ctrl-D ends the questions: nothing is written.\n",
                        "  Muốn thôi hãy nhấn Ctrl-D: không ghi gì vào sổ.\n"};
constexpr Label way_back{"  < goes back to the question before; Ctrl-D ends: what is asked about now is not written.\n",
                         "  Gõ < để về câu trước; nhấn Ctrl-D để thôi: khoản đang nhập không được ghi.\n"};

}  // namespace

std::optional<bool> read_yes_or_no(std::string_view answer) {
  const std::string folded = fold(answer);
  for (const char* word : {"y", "yes", "c", "co"}) {
    if (folded == fold(word)) return true;
  }
  for (const char* word : {"n", "no", "k", "khong"}) {
    if (folded == fold(word)) return false;
  }
  return std::nullopt;
}

std::string Prompter::line(std::string_view prompt) {
  const std::string shown = visible(prompt, Newlines::keep);
  std::optional<std::string> line;
  if (context_.lines != nullptr) {
    line = context_.lines->read_line(shown);
  } else {
    context_.err.write(shown);
    context_.err.flush();
    line = context_.in.read_line();
  }
  if (!line) {
    context_.err.write("\n");
    throw Error(messages::cancelled);
  }
  std::string answer(trimmed(*line));
  if (answer == "<" && context_.lines != nullptr && context_.lines->goes_back()) throw GoBack{};
  return answer;
}

void Prompter::refuse(const Problem& problem) {
  const std::string& hint = problem.hint_text(context_.language);
  context_.err.write(fmt::format("  {}\n", visible(problem.text(context_.language))));
  if (!hint.empty()) {
    context_.err.write(fmt::format("  {}: {}\n", words::hint.in(context_.language), visible(hint, Newlines::keep)));
  }
  count_wrong();
}

void Prompter::count_wrong() {
  if (++wrong_ % told_after != 0) return;
  const bool goes_back = context_.lines != nullptr && context_.lines->goes_back();
  context_.err.write((goes_back ? way_back : way_out).in(context_.language));
}

std::string Prompter::ask(std::string_view question, std::string_view fallback,
                          const std::function<std::optional<Problem>(std::string_view answer)>& accept) {
  const std::string prompt =
      fallback.empty() ? fmt::format("{}: ", question) : fmt::format("{} [{}]: ", question, fallback);
  for (wrong_ = 0;;) {
    std::string answer = line(prompt);
    if (answer.empty()) answer = fallback;
    const auto problem = accept(answer);
    if (!problem) return answer;
    refuse(*problem);
  }
}

bool Prompter::confirm(std::string_view question, bool fallback) {
  const Label& choices = fallback ? yes_by_default : no_by_default;
  std::string prompt = fmt::format("{} {} ", question, choices.in(context_.language));
  for (wrong_ = 0;; count_wrong()) {
    const std::string answer = line(prompt);
    if (answer.empty()) return fallback;
    if (const auto read = read_yes_or_no(answer)) return *read;
    prompt = fmt::format("  {} ", yes_or_no.in(context_.language));
  }
}

std::optional<std::size_t> Prompter::choose(std::string_view question, const std::vector<std::string>& choices) {
  std::string prompt = fmt::format("{}\n", question);
  for (std::size_t i = 0; i < choices.size(); ++i) prompt += fmt::format("  {}  {}\n", i + 1, choices[i]);
  prompt += fmt::format("  0  {}\n", none_of_these.in(context_.language));
  const std::string number = fmt::format("{} (0–{}) [0]: ", your_choice.in(context_.language), choices.size());
  prompt += number;
  for (wrong_ = 0;; count_wrong()) {
    const std::string answer = line(prompt);
    if (answer.empty()) return std::nullopt;
    std::size_t chosen = 0;
    const auto [end, error] = std::from_chars(answer.data(), answer.data() + answer.size(), chosen);
    const bool read = error == std::errc() && end == answer.data() + answer.size() && chosen <= choices.size();
    if (read && chosen == 0) return std::nullopt;
    if (read) return chosen - 1;
    context_.err.write(choose_by_number.in(context_.language, choices.size()));
    prompt = number;
  }
}

}  // namespace aid::cli
