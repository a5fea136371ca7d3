#include "aid/cli/session.hpp"

#include "aid/base/clock.hpp"
#include "aid/cli/as_of.hpp"
#include "aid/cli/messages.hpp"
#include "aid/domain/vietnam_time.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/look_back.hpp"
#include "cli/clock_doubt.hpp"
#include "cli/same_command.hpp"

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

/// The block of the run that --retry names, where the ledger has it. Throws `Error`: not-a-run, retry-of-other-command.
std::optional<storage::BlockHead> find_retried(storage::Ledger& ledger, const Context& context) {
  if (context.retry.empty()) return std::nullopt;
  const auto [seq, hash] = read_run(context.retry);
  const auto block = ledger.find_block(seq, hash);
  if (!block) return std::nullopt;
  const storage::Author now = author(context);
  if (block->tool != now.tool || !is_same_command(block->arguments, now.arguments)) {
    throw Error(messages::retry_of_other_command, context.retry, block->tool, block->arguments);
  }
  return block->head;
}

/// Tells of a clock that cannot be right, and asks about it before a day is taken from it for what is written.
void doubt_clock(storage::Ledger& ledger, Context& context) {
  if (context.ledger_was_told_of) return;
  const auto doubt = doubt_of_clock(system_unix_ms(), ledger.head().at);
  if (!doubt) return;
  context.warn(*doubt);
  const bool takes_day = ledger.access() == storage::Ledger::Access::write && context.day_is_of_clock;
  if (!takes_day || !context.interactive) return;
  if (!Prompter(context).confirm(is_clock_right.in(context.language), false)) throw Error(messages::cancelled);
}

}  // namespace

namespace {

storage::Ledger open_and_warn(Context& context, storage::Ledger::Access access, const std::string& as_of = {}) {
  storage::Ledger ledger = storage::Ledger::open(context.ledger_path, access,
                                                 {.wait_ms = context.wait_ms, .listener = [&context](Problem problem) {
                                                    context.late_warnings.push_back(std::move(problem));
                                                  }});
  if (!as_of.empty()) storage::look_back(ledger, read_block(ledger, as_of, "--as-of"));
  if (!context.language_is_chosen) {
    context.language = storage::Settings(ledger).get("language") == "vi" ? Language::vi : Language::en;
  }
  if (context.ledger_was_told_of) return ledger;
  for (const Problem& warning : ledger.warnings()) context.warn(warning);
  return ledger;
}

}  // namespace

storage::Ledger open_ledger(Context& context, storage::Ledger::Access access) {
  storage::Ledger ledger = open_and_warn(context, access);
  const bool writes = access == storage::Ledger::Access::write;
  if (const auto retried = writes ? find_retried(ledger, context) : std::nullopt) {
    context.acknowledge(recorded_before_text(*retried, context.language));
    throw Ended{Exit::success};
  }
  doubt_clock(ledger, context);
  return ledger;
}

storage::Ledger open_ledger_as_of(Context& context, const std::string& as_of) {
  if (as_of.empty()) return open_ledger(context, storage::Ledger::Access::read);
  return open_and_warn(context, storage::Ledger::Access::read, as_of);
}

storage::Ledger open_ledger(Context& context, std::optional<storage::BlockHead>& retried) {
  storage::Ledger ledger = open_and_warn(context, storage::Ledger::Access::write);
  retried = find_retried(ledger, context);
  if (!retried) doubt_clock(ledger, context);
  return ledger;
}

std::string recorded_before_text(const storage::BlockHead& block, Language language) {
  return recorded_before.in(language, block.seq, domain::show_moment(block.at, language));
}

storage::Author author(const Context& context) {
  std::string arguments = context.arguments;
  if (arguments.size() > most_bytes_of_arguments) {
    std::size_t end = most_bytes_of_arguments;  // Not within a character.
    while (end > 0 && (static_cast<unsigned char>(arguments[end]) & 0xC0U) == 0x80U) --end;
    arguments.resize(end);
    arguments += cut_off_mark;
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
