#pragma once
#include "aid/base/problem.hpp"
#include "aid/storage/ledger.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Heads of the journal that stand outside the ledger. Whoever can write the ledger's file can rewrite all of it and
/// compute a new chain; who remembers an older head sees that. An anchor is a text file in another folder (a second
/// disk, a share, a stick) to which every write appends its head; a checkpoint is one head as a text that can be
/// signed.
namespace aid::storage {

/// The setting that names the anchor's folder; empty or absent: there is none.
inline constexpr std::string_view anchor_setting = "anchor";
/// The file that the ledger was when its anchor was set: a copy elsewhere does not write into the anchor.
inline constexpr std::string_view anchored_file_setting = "anchored-file";

/// Heads that were noted outside the ledger, and where.
struct NotedHeads {
  std::string file;
  std::vector<BlockHead> heads;  ///< In the order of the file, with whole hashes.
  std::int64_t unreadable = 0;   ///< Lines that are no heads of this ledger.
};

/// How noted heads lie to a journal.
struct HistoryComparison {
  BlockHead newest;                      ///< Of those noted; block 0: none was.
  std::int64_t equal_until = 0;          ///< The newest noted block that is the same here, 0: none.
  std::optional<std::int64_t> parts_at;  ///< The first noted block that is another one here.
  bool is_ahead = false;                 ///< Blocks were noted that come after the end of this journal.
};
HistoryComparison compare_with_heads(Ledger& ledger, const NotedHeads& noted);

/// What is wrong where noted heads are not of this history: history-parted or history-cut.
std::vector<Problem> problems_of(const HistoryComparison& comparison, const NotedHeads& noted, Ledger& ledger);

/// What the anchor says of the ledger.
struct AnchorState {
  /// `unreachable`: its folder is not there or its file cannot be read; `missing`: it has no file of this ledger;
  /// `older`: it lacks the newest blocks; `parted`, `ahead`: as in `HistoryComparison`.
  enum class Kind { none, unreachable, missing, older, equal, ahead, parted };

  Kind kind = Kind::none;
  std::string folder = {};
  HistoryComparison comparison = {};
  std::vector<Problem> problems = {};  ///< Something was rewritten, cut off or put in place.
  std::vector<Problem> notes = {};     ///< What cannot be known, and why.
};
/// "none", "unreachable", "missing", "older", "equal", "ahead", "parted".
std::string_view to_string(AnchorState::Kind kind);
/// Compares the ledger with its anchor, in the caller's snapshot. Never throws for what is wrong with the anchor.
AnchorState check_anchor(Ledger& ledger);

/// Makes `folder` ready to be the anchor of the ledger, with a file for its heads; gives the folder's whole path and
/// tells the ledger's listener of a folder that is of little use. Throws `Error`: anchor-is-ledger; anchor-no-folder,
/// also where its file cannot be written or read; history-parted or history-cut where heads of another history stand
/// there.
std::string prepare_anchor(Ledger& ledger, const std::string& folder);

/// The whole path of this ledger's file: what `anchored_file_setting` is to say once its anchor is set.
std::string anchored_file(Ledger& ledger);

/// One head of a ledger as a text of its own, for signing and keeping elsewhere.
struct Checkpoint {
  std::string ledger;  ///< Its UUID.
  std::string office;
  std::string code;
  BlockHead head;
};
Checkpoint checkpoint_of(Ledger& ledger);
/// The text, which is the same for the same head, and what a signature is made of.
std::string text_of(const Checkpoint& checkpoint);

/// What stands in a file that is given to compare with: a checkpoint, or a whole anchor.
struct NotedHistory {
  NotedHeads noted;
  std::string ledger;     ///< The UUID that it names.
  std::string text;       ///< Of a checkpoint: what was signed.
  std::string signature;  ///< Of a checkpoint: the armoured signature below it; empty: none.
  bool is_anchor = false;
};
/// Throws `Error`: cannot-read-noted, not-a-checkpoint.
NotedHistory read_noted_history(const std::string& file);

}  // namespace aid::storage
