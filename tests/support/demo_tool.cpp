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

struct Options {
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

cli::Command define_greet(CLI::App& app, Language language) {
  auto options = std::make_shared<Options>();
  const bool vi = language == Language::vi;
  app.add_option("--name", options->name, vi ? "tên người" : "whom to greet")->required();
  app.add_option("--to", options->to, vi ? "nơi đến" : "a place, any number of times");
  cli::add_choice(app, "--tone", options->tone, {"warm", "formal", "curt"}, vi ? "giọng" : "how it sounds");
  auto* loud = app.add_flag("--loud", options->loud, vi ? "nói to" : "in a loud voice");
  app.add_flag("--soft", options->soft, vi ? "nói khẽ" : "in a low voice")->excludes(loud);
  app.add_option("--from-country", options->text, vi ? "nước" : "country")->group(vi ? "Nơi chốn" : "Where");
  return [options](cli::Context& context) {
    context.say("about to greet");
    context.out.write(options->name + " " + all(options->to) + " " + options->tone + (options->loud ? " loud" : "") +
                      "\n" + context.command + ": " + context.arguments + "\n");
    return cli::Exit::success;
  };
}

cli::Command define_search(CLI::App& app, Language language) {
  auto options = std::make_shared<Options>();
  app.add_option("words", options->words, language == Language::vi ? "các từ" : "what to look for");
  app.add_option("--country", options->text, language == Language::vi ? "nước" : "country")->type_name("CODE");
  return [options](cli::Context& context) {
    context.out.write("search " + all(options->words) + " in <" + options->text + "> of " + context.ledger_path +
                      " on " + to_string(context.today) + "\n");
    return cli::Exit::success;
  };
}

cli::Command define_record(CLI::App& app, Language language) {
  auto options = std::make_shared<Options>();
  app.add_option("id", options->name, language == Language::vi ? "số" : "id")->required();
  app.add_option("--year", options->tone, language == Language::vi ? "năm" : "year")->check(CLI::Range(1900, 2199));
  app.add_option("amount", options->text, language == Language::vi ? "tiền" : "amount");
  return [options](cli::Context& context) {
    if (context.quiet)
      context.warn(Problem(no_such_thing, "a quiet warning").at({.file = "f.csv", .line = 3, .column = 7}));
    context.acknowledge("recorded as " + options->name + options->text);
    return cli::Exit::found_problems;
  };
}

cli::Command define_fail(CLI::App& app, Language language) {
  auto options = std::make_shared<Options>();
  app.add_option("how", options->name, language == Language::vi ? "cách" : "how")->required();
  return [options](cli::Context& context) -> cli::Exit {
    const std::string& how = options->name;
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

cli::Command define_ask(CLI::App&, Language) {
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

cli::Command define_pact(CLI::App& app, Language language) {
  auto options = std::make_shared<Options>();
  app.add_option("title", options->name, language == Language::vi ? "tên" : "title")->required();
  return [options](cli::Context& context) {
    context.out.write(context.command + " <" + options->name + ">\n");
    return cli::Exit::success;
  };
}

cli::Command define_write(CLI::App& app, Language language) {
  auto options = std::make_shared<Options>();
  app.add_option("text", options->text, language == Language::vi ? "văn bản" : "the text")->required();
  app.add_option("-o,--output", options->output, language == Language::vi ? "tệp" : "the file")->type_name("FILE");
  app.add_flag("--force", options->force, language == Language::vi ? "thay thế" : "replace it");
  return [options](cli::Context& context) {
    cli::deliver(options->text + "\n", options->output, options->force, context);
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
