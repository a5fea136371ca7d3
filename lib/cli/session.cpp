#include "aid/cli/session.hpp"

#include "aid/storage/lists.hpp"

namespace aid::cli {

storage::Ledger open_ledger(Context& context, storage::Ledger::Access access) {
  storage::Ledger ledger = storage::Ledger::open(context.ledger_path, access,
                                                 {.wait_ms = context.wait_ms, .listener = [&context](Problem problem) {
                                                    context.late_warnings.push_back(std::move(problem));
                                                  }});
  if (!context.language_is_chosen) {
    context.language = storage::Settings(ledger).get("language") == "vi" ? Language::vi : Language::en;
  }
  for (const Problem& warning : ledger.warnings()) context.warn(warning);
  return ledger;
}

storage::Author author(const Context& context) {
  std::string arguments = context.arguments;
  constexpr std::size_t most_bytes = 20'000;  // A command line may hold megabytes; the journal keeps its beginning.
  if (arguments.size() > most_bytes) {
    std::size_t end = most_bytes;  // Not within a character.
    while (end > 0 && (static_cast<unsigned char>(arguments[end]) & 0xC0U) == 0x80U) --end;
    arguments.resize(end);
    arguments += " …";
  }
  return {.now_ms = context.now_ms,
          .actor = actor(),
          .host = host(),
          .tool = context.tool,
          .arguments = std::move(arguments)};
}

recording::Session session(storage::Ledger& ledger, bool dry_run, const Context& context) {
  return {.ledger = ledger,
          .author = author(context),
          .circumstances = {.today = context.today, .numbers = context.numbers},
          .dry_run = dry_run};
}

}  // namespace aid::cli
