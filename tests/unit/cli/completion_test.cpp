#include "cli/completion.hpp"
#include "aid/cli/options.hpp"

#include <doctest/doctest.h>

namespace aid::completion_test {

namespace {

struct Values {
  std::string ledger, partner, sector, tone, file;
  std::vector<std::string> words;
  bool loud = false;
};

cli::Command define_gift(cli::Options& options) {
  static Values values;
  options.add({{.name = "--from", .value = "PARTNER", .into = &values.partner, .help = {}},
               {.name = "--tone", .into = &values.tone, .help = {}, .choices = {"warm", "formal"}},
               {.name = "--map", .value = "FILE", .into = &values.file, .help = {}},
               {.name = "--loud", .into = &values.loud, .help = {}},
               {.name = "words", .value = "DIMENSIONS", .into = &values.words, .help = {}}});
  return {};
}

constexpr Message<> help{"help", "help", "trợ giúp"};

cli::Program program() {
  return {.name = "aid-add",
          .summary = help,
          .commands = {{.name = "gift", .help = help, .define = define_gift},
                       {.name = "rate add", .help = help, .define = define_gift},
                       {.name = "rate list", .help = help, .define = define_gift}}};
}

/// What is offered, and the kind of value that a ledger is asked for.
struct Offer {
  std::vector<std::string> words;
  std::string kind;
  std::string prefix;
  std::string ledger;
};

Offer offer(const cli::Arguments& typed) {
  static std::string ledger;
  const cli::Program tool = program();
  cli::Options options;
  options.add({{.name = "--ledger", .letter = 'l', .value = "FILE", .into = &ledger, .help = {}}});
  const cli::UnfinishedLine line = cli::read_unfinished(tool, options, typed);
  Offer found;
  found.words = cli::complete_word(tool, options, line);
  found.prefix = line.prefix;
  found.ledger = line.ledger;
  const bool asks = line.option != nullptr && line.option->choices.empty();
  if (asks && cli::is_kind_of_ledger(line.option->value_name())) found.kind = line.option->value_name();
  return found;
}

}  // namespace

TEST_CASE("a shell is offered commands, options, choices, files, or the kind of value that a ledger knows") {
  using Words = std::vector<std::string>;
  CHECK(offer({""}).words == Words{"gift", "help", "rate"});
  CHECK(offer({"ra"}).words == Words{"rate"});
  CHECK(offer({"rate", ""}).words == Words{"add", "list"});
  CHECK(offer({"help", "rate", "l"}).words == Words{"list"});
  CHECK(offer({"gift", "--l"}).words == Words{"--ledger", "--loud"});
  CHECK(offer({"gift", "--tone", "f"}).words == Words{"formal"});
  CHECK(offer({"gift", "--tone=w"}).words == Words{"warm"});
  CHECK(offer({"gift", "--tone=w"}).prefix == "--tone=");
  CHECK(offer({"gift", "--map", "li"}).words == Words{":files"});
  CHECK(offer({"-l", "so.db", "gift", "--from", "quỹ"}).kind == "PARTNER");
  CHECK(offer({"-l", "so.db", "gift", "--from", "quỹ"}).ledger == "so.db");
  CHECK(offer({"gift", "--from=quỹ"}).kind == "PARTNER");
  CHECK(offer({"gift", "--loud", "sec"}).kind == "DIMENSIONS");
  CHECK(offer({"gift", "--loud", "--"}).kind.empty());
}

}  // namespace aid::completion_test
