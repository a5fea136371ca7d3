#pragma once
#include "aid/storage/anchor.hpp"
#include "connection.hpp"

#include <optional>
#include <string>
#include <string_view>

/// The file of heads in an anchor's folder. A first line "# aid-ledger anchor 1 …" for people, then for each write one
/// line: the ledger's UUID, the block, its hash and its time, separated by spaces. Nothing in it is ever changed.
namespace aid::storage {

inline constexpr std::string_view anchor_title = "# aid-ledger anchor 1";

/// "FOLDER/aid-ledger-DN-0190d3c4-….txt": each ledger has its own, so that a stick can hold those of several.
std::string anchor_file(const std::string& folder, std::string_view code, std::string_view uuid);

/// The first line, with its end.
std::string anchor_first_line();

/// The line of a head, with its end.
std::string anchor_line(std::string_view uuid, const BlockHead& head);

/// A line, without its end, as the head that it tells; nullopt where it is none of the ledger `uuid` (of any ledger
/// where that is empty: it is then put there).
std::optional<BlockHead> read_anchor_line(std::string_view line, std::string& uuid);

/// All heads of the ledger `uuid` in an anchor's text, as above.
NotedHeads read_anchor(std::string_view text, std::string& uuid);

/// The bytes of a file that is no larger than an anchor can be, or the system's reason.
struct FileBytes {
  std::string bytes = {};
  int error = 0;  ///< As errno has it.
};
FileBytes read_small_file(const std::string& path);

/// As those of `anchor.hpp`; `last` is the number of the journal's last block.
HistoryComparison compare_with_heads(Connection& connection, const NotedHeads& noted);
std::vector<Problem> problems_of(const HistoryComparison& comparison, const NotedHeads& noted, std::int64_t last);

/// The last value of a setting.
std::string setting_of(Connection& connection, std::string_view key);

/// The anchor of a ledger while something is written: what is to be known is read within the transaction, the head is
/// appended after the commit, while other writers still wait. One write without a sync: what a power loss takes of it
/// is owed, and follows with the next write.
class AnchorWriter {
public:
  explicit AnchorWriter(Connection& connection);

  /// Appends the head of the block that was committed, after those that are owed. `previous`: the head before it.
  /// Returns what went wrong; never throws, since what was committed stands.
  std::optional<Problem> append(const BlockHead& head, const BlockHead& previous) noexcept;

private:
  std::optional<Problem> append_to_file(const BlockHead& head, const BlockHead& previous);
  bool is_before(const BlockHead& last, const BlockHead& previous);
  std::string owed_since(std::int64_t seq, const BlockHead& head);

  Connection& connection_;
  std::string folder_ = {};  ///< Empty: there is no anchor.
  std::string file_ = {};
  std::string uuid_ = {};
  std::string anchored_file_ = {};
};

/// How the file itself is called whatever the way to it: an absolute path without links.
std::string whole_path(const std::string& path);

}  // namespace aid::storage
