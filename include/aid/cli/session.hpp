#pragma once
#include "aid/cli/program.hpp"
#include "aid/recording/record.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace aid::cli {

/// Opens the ledger that the command line names, waiting as long as --wait says, and prints what it warns of. Where the
/// run that --retry names has recorded, that is told and the command ends.
storage::Ledger open_ledger(Context& context, storage::Ledger::Access access);

/// The same for a command that has something left to do then: `retried` gets the block of that run.
storage::Ledger open_ledger(Context& context, std::optional<storage::BlockHead>& retried);

/// In a command's arguments: stands for a word that is not known any more when its run is looked for. No command line
/// can have it.
inline constexpr std::string_view any_word{"\0", 1};

/// What is told of a run that --retry names and that has recorded.
std::string recorded_before_text(const storage::BlockHead& block, Language language);

/// Who runs this command, for the journal.
storage::Author author(const Context& context);

/// The transaction of one command on the ledger, with what the command line says about it.
recording::Session session(storage::Ledger& ledger, bool dry_run, const Context& context);

/// The whole of a file that is imported; "-" is standard input. Throws `FileError` cannot-read-input, `Error`
/// input-too-large (more than 256 MiB).
std::string read_input(const std::string& file);

/// The lines of a file that may be too large to be kept; "-" is standard input.
class InputLines {
public:
  /// `most_bytes`: how long a line may be.
  InputLines(const std::string& file, std::size_t most_bytes);
  ~InputLines();
  InputLines(const InputLines&) = delete;
  InputLines& operator=(const InputLines&) = delete;

  /// The next line without its end, valid until the next call; nullopt at the end. Throws `FileError`
  /// cannot-read-input, `Error` record-too-long.
  std::optional<std::string_view> next();
  /// Of the line that was given last, from 1.
  std::size_t number() const;
  /// What problems call the file.
  const std::string& name() const;

private:
  struct State;
  std::unique_ptr<State> state_;
};

/// What problems call that file: its name, or "stdin".
std::string input_name(const std::string& file);

}  // namespace aid::cli
