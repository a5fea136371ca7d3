#pragma once
#include "aid/storage/anchor.hpp"
#include "aid/storage/journal.hpp"
#include "aid/storage/paper_files.hpp"
#include "aid/table/table.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What `aid-ledger verify` found, of the file itself and of heads that were noted outside it.
namespace aid::reports {

/// A head, a checkpoint or an anchor's file that the ledger is compared with.
struct NotedCheck {
  std::string typed;                                  ///< Empty: none was given.
  std::optional<storage::BlockHead> head = {};        ///< "12:3fa9…": its hash is the digits, as typed.
  std::optional<storage::NotedHistory> history = {};  ///< Of a file.
  std::string fingerprint = {};                       ///< Of the key that signed it, where the signature is valid.
  std::string signer = {};                            ///< Who that is, where signers were named.
  std::vector<Problem> problems = {};
};
/// Reads what was given; a text of the form BLOCK:HASH is a head, anything else a file. Throws `Error`:
/// cannot-read-noted, not-a-head, not-a-checkpoint.
NotedCheck read_noted(const std::string& typed);
/// Adds what is wrong: history-differs, history-parted, history-cut, checkpoint-of-other-ledger, block-not-proven.
void compare_with_noted(storage::Ledger& ledger, const storage::Verification& found, NotedCheck& noted);

struct VerificationReport {
  bool is_chain_alone = false;  ///< SQLite was not asked about the file.
  storage::Verification ledger = {};
  NotedCheck noted = {};
  storage::AnchorState anchor = {};
  std::optional<storage::PaperCheck> papers = {};  ///< Where their files were looked at.

  std::vector<Problem> problems() const;
  std::vector<Problem> notes() const;
};
/// One sentence where nothing is wrong, which also says what was not, or could not be, compared.
table::Words verified_sentence(const VerificationReport& report);

/// Report "verify": blocks, rows, head, first difference, the state of the anchor and of what was given; each problem
/// and each remark is a note.
table::Table describe_verification(storage::Ledger& ledger, const VerificationReport& report);

/// Lines `anchor`, `anchor_state` and `anchor_block` of a report on the ledger, and the notes that go with them.
void add_anchor(table::Table& table, const storage::AnchorState& anchor);

}  // namespace aid::reports
