#include "aid/base/sha256.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "aid/storage/journal.hpp"
#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

constexpr Label against_help{"a head noted earlier, as 'BLOCK:HASH' (aid-ledger info prints it)",
                             "đầu chuỗi đã ghi lại trước đây, dạng 'KHỐI:MÃ-BĂM' (aid-ledger info in ra)"};
constexpr Label verifying{"verifying", "đang kiểm tra"};
constexpr Message<std::int64_t, std::int64_t, Text> whole{"verified",
                                                          "the journal is whole: {0} blocks, {1} rows, head {2}",
                                                          "nhật ký nguyên vẹn: {0} khối, {1} dòng, đầu chuỗi {2}"};

cli::Exit run(const std::string& against, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  cli::Progress progress(context, verifying.in(context.language), ledger.head().seq);
  storage::Verification result =
      storage::verify(ledger, [&](std::int64_t done, std::int64_t) { progress.advance_to(done); });
  if (!against.empty()) reports::compare_with_noted_head(ledger, against, result);
  for (const Problem& problem : result.problems) context.warn(problem);
  if (!result.problems.empty()) return cli::Exit::found_problems;
  context.acknowledge(whole.in(context.language, result.blocks, result.rows, result.head.text()));
  return cli::Exit::success;
}

}  // namespace

cli::Command define_verify(cli::Options& options) {
  auto against = std::make_shared<std::string>();
  options.add({.name = "--against", .value = "BLOCK:HASH", .into = against.get(), .help = against_help});
  return [against](cli::Context& context) { return run(*against, context); };
}

}  // namespace aid::ledger_tool
