#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/cli/signing.hpp"
#include "aid/cli/signing_messages.hpp"
#include "aid/storage/anchor.hpp"
#include "aid/storage/lists.hpp"
#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

constexpr Label key_help{"the SSH key to sign with; else the setting signing-key",
                         "khóa SSH dùng để ký; mặc định theo thiết lập signing-key"};
constexpr Label checkpoint_output_help{"write into FILE instead of standard output",
                                       "ghi vào tệp thay vì đầu ra chuẩn"};
constexpr Label checkpoint_force_help{"replace FILE if it exists", "thay thế tệp đã có"};
constexpr Message<Text, Text> checkpoint_made{"checkpoint", "signed a checkpoint of head {1}: '{0}'",
                                              "đã ký bản chốt sổ với đầu chuỗi {1}: '{0}'"};

struct CheckpointValues {
  std::string key;
  std::string output = "-";
  bool force = false;
};

cli::Exit run_checkpoint(const CheckpointValues& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  cli::check_output(options.output, options.force, context);
  const std::string key = options.key.empty() ? storage::Settings(ledger).get("signing-key") : options.key;
  if (key.empty()) throw Error(messages::signing_key_needed);
  cli::refuse_output_over(key, options.output);
  const storage::Checkpoint checkpoint = storage::checkpoint_of(ledger);
  const std::string text = text_of(checkpoint);
  cli::deliver(text + cli::sign(text, key), options.output, options.force, context);
  if (options.output != "-") {
    context.say(checkpoint_made.in(context.language, options.output, checkpoint.head.text()));
  }
  return cli::Exit::success;
}

}  // namespace

cli::Command define_checkpoint(cli::Options& options) {
  auto values = std::make_shared<CheckpointValues>();
  options.add(
      {{.name = "--key", .value = "FILE", .into = &values->key, .help = key_help},
       {.name = "--output", .letter = 'o', .value = "FILE", .into = &values->output, .help = checkpoint_output_help},
       {.name = "--force", .into = &values->force, .help = checkpoint_force_help}});
  return [values](cli::Context& context) { return run_checkpoint(*values, context); };
}

}  // namespace aid::ledger_tool
