// A tool without a ledger: what run_program does for every tool is tested on it.
#include "aid/cli/options.hpp"
#include "aid/cli/program.hpp"

#include <unistd.h>
#include <csignal>

namespace {

using namespace aid;  // The tool is one file of tests.

constexpr Message<> summary{"demo", "Show what every tool has in common.", "Cho thấy những gì các công cụ đều có."};
constexpr Message<> greet_help{"greet", "greet somebody", "chào một người"};
constexpr Message<> search_help{"search", "search by words", "tìm theo từ"};
constexpr Message<> record_help{"record", "record a gift", "ghi một khoản"};
constexpr Message<> fail_help{"fail", "fail in a named way", "báo lỗi theo tên"};
constexpr Message<> ask_help{"ask", "ask on the terminal", "hỏi trên màn hình"};
constexpr Message<> pact_add_help{"pact add", "add a pact", "thêm một văn bản"};
constexpr Message<> pact_list_help{"pact list", "list the pacts", "liệt kê văn bản"};
constexpr Message<> write_help{"write", "write a text to a file", "ghi văn bản ra tệp"};
constexpr Message<Text> no_such_thing{"no-such-thing", "no such thing as '{0}'", "không có '{0}'"};
constexpr Message<> look_elsewhere{"hint", "look elsewhere", "hãy tìm nơi khác"};

struct Values {
  std::vector<std::string> words;
  std::vector<std::string> to;
  std::string name;
  std::string tone = "warm";
  std::string text;
  std::string output = "-";
  bool force = false;
  bool loud = false;
  bool soft = false;
};

std::string all(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += "<" + word + ">";
  return text;
}

cli::Command define_greet(cli::Options& options) {
  auto values = std::make_shared<Values>();
  options.add(
      {{.name = "--name", .into = &values->name, .help = {"whom to greet", "tên người"}, .required = true},
       {.name = "--to", .into = &values->to, .help = {"a place, any number of times", "nơi đến"}},
       {.name = "--tone",
        .into = &values->tone,
        .help = {"how it sounds", "giọng"},
        .choices = {"warm", "formal", "curt"}},
       {.name = "--loud", .into = &values->loud, .help = {"in a loud voice", "nói to"}},
       {.name = "--soft", .into = &values->soft, .help = {"in a low voice", "nói khẽ"}, .excludes = {"--loud"}}});
  options.add({"Where", "Nơi chốn"}, {{.name = "--from-country", .into = &values->text, .help = {"country", "nước"}}});
  return [values](cli::Context& context) {
    context.say("about to greet");
    context.out.write(values->name + " " + all(values->to) + " " + values->tone + (values->loud ? " loud" : "") + "\n" +
                      context.command + ": " + context.arguments + "\n");
    return cli::Exit::success;
  };
}

cli::Command define_search(cli::Options& options) {
  auto values = std::make_shared<Values>();
  options.add({.name = "words", .into = &values->words, .help = {"what to look for", "các từ"}});
  options.add({.name = "--country", .value = "CODE", .into = &values->text, .help = {"country", "nước"}});
  return [values](cli::Context& context) {
    context.out.write("search " + all(values->words) + " in <" + values->text + "> of " + context.ledger_path + " on " +
                      to_string(context.today) + "\n");
    return cli::Exit::success;
  };
}

cli::Command define_record(cli::Options& options) {
  auto values = std::make_shared<Values>();
  options.add({{.name = "id", .into = &values->name, .help = {"id", "số"}, .required = true},
               {.name = "amount", .into = &values->text, .help = {"amount", "tiền"}}});
  return [values](cli::Context& context) {
    if (context.quiet)
      context.warn(Problem(no_such_thing, "a quiet warning").at({.file = "f.csv", .line = 3, .column = 7}));
    context.acknowledge("recorded as " + values->name + values->text);
    return cli::Exit::found_problems;
  };
}

cli::Command define_fail(cli::Options& options) {
  auto values = std::make_shared<Values>();
  options.add({.name = "how", .into = &values->name, .help = {"how", "cách"}, .required = true});
  return [values](cli::Context& context) -> cli::Exit {
    const std::string& how = values->name;
    const Problem problem = Problem(no_such_thing, how).hint(look_elsewhere);
    context.out.write("before it failed\n");
    if (how == "file") throw FileError(problem);
    if (how == "unknown") throw OutcomeUnknown(problem);
    if (how == "runtime") throw std::runtime_error("disk I/O error");
    if (how == "logic") throw std::logic_error("an index is wrong");
    if (how == "memory") throw std::bad_alloc();
    if (how == "pipe") ::raise(SIGPIPE);
    throw Error(problem);
  };
}

cli::Command define_ask(cli::Options&) {
  return [](cli::Context& context) {
    cli::Prompter prompter(context);
    const auto name = prompter.ask("Name", "An", [](std::string_view answer) -> std::optional<Problem> {
      if (answer == "nobody") return Problem(no_such_thing, answer).hint(look_elsewhere);
      return std::nullopt;
    });
    const auto chosen = prompter.choose("Which one?", {"Laos", "Cambodia"});
    const bool sure = prompter.confirm("Write it?", false);
    context.out.write(name + (chosen ? " " + std::to_string(*chosen) : " none") + (sure ? " yes\n" : " no\n"));
    return cli::Exit::success;
  };
}

cli::Command define_pact(cli::Options& options) {
  auto values = std::make_shared<Values>();
  options.add({.name = "title", .into = &values->name, .help = {"title", "tên"}, .required = true});
  return [values](cli::Context& context) {
    context.out.write(context.command + " <" + values->name + ">\n");
    return cli::Exit::success;
  };
}

cli::Command define_write(cli::Options& options) {
  auto values = std::make_shared<Values>();
  options.add(
      {{.name = "text", .into = &values->text, .help = {"the text", "văn bản"}, .required = true},
       {.name = "--output", .letter = 'o', .value = "FILE", .into = &values->output, .help = {"the file", "tệp"}},
       {.name = "--force", .into = &values->force, .help = {"replace it", "thay thế"}}});
  return [values](cli::Context& context) {
    cli::deliver(values->text + "\n", values->output, values->force, context);
    return cli::Exit::success;
  };
}

cli::Program program(std::string_view name, bool with_default) {
  cli::Program tool{.name = name, .summary = summary, .commands = {}};
  tool.commands = {{"greet", greet_help, define_greet, false, "demo greet --name An --to Huế"},
                   {"search", search_help, define_search, with_default},
                   {"record", record_help, define_record},
                   {"fail", fail_help, define_fail},
                   {"ask", ask_help, define_ask},
                   {"pact add", pact_add_help, define_pact},
                   {"pact list", pact_list_help, define_pact},
                   {"write", write_help, define_write}};
  if (!with_default) {
    tool.without_arguments = [](cli::Context& context) {
      context.out.write(cli::Prompter(context).confirm("Begin?", true) ? "begun\n" : "not begun\n");
      return cli::Exit::success;
    };
  }
  return tool;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view path = argv[0];
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return aid::cli::run_program(program(name, name == "demo-search"), argc, argv);
}
