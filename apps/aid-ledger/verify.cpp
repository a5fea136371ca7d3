#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/cli/signing.hpp"
#include "aid/cli/signing_messages.hpp"
#include "aid/reports/verification.hpp"
#include "aid/storage/journal.hpp"
#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

constexpr Label against_help{
    "a head noted earlier, as 'BLOCK:HASH', or the file of a checkpoint or of an anchor",
    "đầu chuỗi đã ghi lại trước đây, dạng 'KHỐI:MÃ-BĂM', hoặc bản chốt sổ hay tệp mốc đối chiếu"};
constexpr Label signers_help{"whose signature of the checkpoint counts: a file of allowed signers, see ssh-keygen(1)",
                             "chấp nhận chữ ký của ai: tệp danh sách người ký, xem ssh-keygen(1)"};
constexpr Label chain_help{"the journal alone, without SQLite's check of the file: less than half of the time",
                           "chỉ kiểm tra nhật ký, không kiểm tra cấu trúc tệp: mất chưa đến một nửa thời gian"};
constexpr Label papers_help{"the files of papers too: whether each is there and as it was kept",
                            "kiểm tra cả tệp giấy tờ: có đủ và đúng như khi lưu không"};
constexpr Label verifying{"verifying", "đang kiểm tra"};

struct VerifyValues {
  std::string against;
  std::string signers;
  bool is_chain_alone = false;
  bool with_papers = false;
  cli::RenderOptions render;
};

/// Looks at the signature of a checkpoint that was given, and whose it is.
void check_signature_of(reports::NotedCheck& noted, const std::string& signers) {
  if (!noted.history || noted.history->is_anchor) {
    if (!signers.empty()) throw Error(messages::signers_need_checkpoint);
    return;
  }
  const storage::NotedHistory& history = *noted.history;
  const std::string& file = history.noted.file;
  if (history.signature.empty()) {
    if (!signers.empty()) noted.problems.emplace_back(messages::signature_missing, file);
    return;
  }
  const cli::SignatureCheck signature = cli::check_signature(history.text, history.signature, signers);
  noted.fingerprint = signature.fingerprint;
  noted.signer = signature.signer;
  if (signature.fingerprint.empty()) {
    noted.problems.emplace_back(messages::signature_wrong, file);
  } else if (!signers.empty() && signature.signer.empty()) {
    noted.problems.emplace_back(messages::signer_unknown, file, signature.fingerprint, signers);
  }
}

cli::Exit run_verify(const VerifyValues& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  for (const std::string& input : {options.against, options.signers}) {
    cli::refuse_output_over(input, options.render.output);
  }
  reports::VerificationReport report{.is_chain_alone = options.is_chain_alone};
  report.noted = reports::read_noted(options.against);
  check_signature_of(report.noted, options.signers);
  cli::Progress progress(context, verifying.in(context.language), ledger.head().seq);
  report.ledger = storage::verify(ledger, options.is_chain_alone ? storage::Depth::chain : storage::Depth::all,
                                  [&](std::int64_t done, std::int64_t) { progress.advance_to(done); });
  reports::compare_with_noted(ledger, report.ledger, report.noted);
  report.anchor = storage::check_anchor(ledger);
  if (options.with_papers) report.papers = storage::check_papers(ledger);
  const bool is_for_machines = !options.render.format.is_for_people() || options.render.output != "-";
  if (is_for_machines) return cli::print(reports::describe_verification(ledger, report), options.render, context);
  for (const Problem& problem : report.problems()) context.warn(problem);
  for (const Problem& note : report.notes()) context.warn(note);
  if (!report.problems().empty()) return cli::Exit::found_problems;
  context.acknowledge(reports::verified_sentence(report).in(context.language));
  return cli::Exit::success;
}

}  // namespace

cli::Command define_verify(cli::Options& options) {
  auto values = std::make_shared<VerifyValues>();
  options.add({{.name = "--against", .value = "BLOCK:HASH|FILE", .into = &values->against, .help = against_help},
               {.name = "--signers", .value = "FILE", .into = &values->signers, .help = signers_help},
               {.name = "--chain", .into = &values->is_chain_alone, .help = chain_help},
               {.name = "--papers", .into = &values->with_papers, .help = papers_help}});
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return run_verify(*values, context); };
}

}  // namespace aid::ledger_tool
