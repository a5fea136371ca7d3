#include "aid/cli/session.hpp"

#include "aid/base/clock.hpp"
#include "aid/cli/messages.hpp"
#include "aid/domain/vietnam_time.hpp"
#include "aid/storage/lists.hpp"
#include "cli/clock_doubt.hpp"

#include <charconv>

namespace aid::cli {
namespace {

constexpr Message<std::int64_t, Text> recorded_before{
    "recorded-before", "recorded already, by the run that --retry names: block {0} of {1}; nothing more was written",
    "lần chạy nêu ở --retry đã ghi rồi: khối {0} lúc {1}; không ghi thêm gì"};
constexpr Message<> is_clock_right{"is-clock-right", "Is the clock right?", "Đồng hồ có đúng không?"};

/// "12:5f0c2a7b9d3e4f61". Throws `Error` not-a-run.
std::pair<std::int64_t, std::string_view> read_run(std::string_view typed) {
  constexpr std::size_t least_digits = 16;
  std::int64_t seq = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), seq);
  const std::string_view rest = typed.substr(static_cast<std::size_t>(end - typed.data()));
  const bool is_run = error == std::errc() && seq > 0 && rest.starts_with(':') && rest.size() > least_digits &&
                      rest.find_first_not_of("0123456789abcdef", 1) == std::string_view::npos;
  if (!is_run) throw Error(Problem(messages::not_a_run, typed).at({.file = "--retry"}));
  return {seq, rest.substr(1)};
}

/// Where the run that --retry names has recorded, that is told, and the command has nothing left to do.
void settle_retry(storage::Ledger& ledger, Context& context) {
  if (context.retry.empty()) return;
  const auto [seq, hash] = read_run(context.retry);
  const auto block = ledger.find_block(seq, hash);
  if (!block) return;
  context.acknowledge(
      recorded_before.in(context.language, block->seq, domain::show_moment(block->at, context.language)));
  throw Ended{Exit::success};
}

/// Tells of a clock that cannot be right, and asks about it before a day is taken from it for what is written.
void doubt_clock(storage::Ledger& ledger, Context& context) {
  const auto doubt = doubt_of_clock(system_unix_ms(), ledger.head().at);
  if (!doubt) return;
  context.warn(*doubt);
  const bool takes_day = ledger.access() == storage::Ledger::Access::write && context.day_is_of_clock;
  if (!takes_day || !context.interactive) return;
  if (!Prompter(context).confirm(is_clock_right.in(context.language), false)) throw Error(messages::cancelled);
}

}  // namespace

storage::Ledger open_ledger(Context& context, storage::Ledger::Access access) {
  storage::Ledger ledger = storage::Ledger::open(context.ledger_path, access,
                                                 {.wait_ms = context.wait_ms, .listener = [&context](Problem problem) {
                                                    context.late_warnings.push_back(std::move(problem));
                                                  }});
  if (!context.language_is_chosen) {
    context.language = storage::Settings(ledger).get("language") == "vi" ? Language::vi : Language::en;
  }
  for (const Problem& warning : ledger.warnings()) context.warn(warning);
  if (access == storage::Ledger::Access::write) settle_retry(ledger, context);
  doubt_clock(ledger, context);
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
