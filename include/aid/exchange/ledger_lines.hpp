#pragma once
#include "aid/formats/json_reader.hpp"
#include "aid/storage/dump.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A ledger as JSON Lines:
///
///     {"aid-ledger":{"schema":2,"office":"…","blocks":2,"rows":990,"head":"5f0c…"}}
///     {"block":{"seq":1,"at":"…","actor":"an","host":"…","tool":"aid-ledger","arguments":"…","row_count":987,…}}
///     {"settings":{"id":1,"key":"code","value":"DN"}}
///     {"partners":{"id":1,"version":1,"uuid":"01…","partner_names":[{"no":1,"kind":"official",…}]}}
///     {"block":…
///
/// A row stands behind the block that wrote it, child rows in the line of their row; where that would grow too long,
/// the rest stands on lines of its own: {"import_rows":{"import":1,"no":800,…}}. What is NULL is left out. Bytes are
/// hexadecimal digits, a text that is not valid UTF-8 is {"hex":"…"}.
namespace aid::exchange {

/// How long a line may be when it is read. Those that are written end soon after the first 64 KiB, but for one row that
/// is longer: a format of a kept report has up to 15 MB, and more as JSON.
inline constexpr std::size_t max_line_bytes = 96U << 20U;

/// What the first line says of the whole.
struct LinesHead {
  std::int64_t schema = 0;
  std::int64_t blocks = 0;
  std::int64_t rows = 0;
  std::string head_hash;  ///< 32 bytes.
};

class LinesWriter final : public storage::DumpSink {
public:
  using Write = std::function<void(std::string_view lines, std::int64_t rows_so_far)>;
  LinesWriter(std::vector<storage::DumpTable> tables, Write write)
      : tables_(std::move(tables)), write_(std::move(write)) {}

  void head(const LinesHead& head, std::string_view office);
  void block(const storage::BlockRow& block) override;
  void row(std::size_t table, std::span<const storage::Value> values) override;
  void pause() override;
  /// Ends the last line: nothing follows.
  void finish();

private:
  void end_list();
  void end_line();
  void append_columns(const storage::DumpTable& table, std::span<const storage::Value> values, std::size_t first);

  std::vector<storage::DumpTable> tables_;
  Write write_;
  std::string text_;            ///< Lines not yet written; the last one may still be open:
  std::size_t line_start_ = 0;  ///< where it starts,
  bool line_is_open_ = false;
  std::size_t root_ = 0;             ///< its table,
  std::int64_t id_ = 0;              ///< its row,
  std::optional<std::size_t> list_;  ///< and the child table whose list is open.
  std::int64_t rows_ = 0;
};

/// Gives the lines of an export to a `Replay`. Everything that is wrong is thrown as an `Error` with its place:
/// not-an-export, export-too-new, export-cut, invalid-utf8, not-json, control-character, field-too-long, repeated-key,
/// unknown-table, unknown-key, wrong-value, not-a-uuid, and what `Replay` refuses.
class LinesReader {
public:
  LinesReader(std::vector<storage::DumpTable> tables, storage::Replay& replay, std::string file);

  void read(std::string_view line, std::size_t number);
  /// There are no more lines: were these all?
  void finish();

  const LinesHead& head() const { return head_; }
  std::int64_t rows() const { return rows_ + replay_.rows_of_block(); }

private:
  struct ChildRow {
    std::size_t table;
    std::vector<storage::Value> values;
  };

  void read_line();
  void read_head();
  void read_block();
  void end_block();
  void read_row(std::size_t table);
  void read_member(std::size_t table, std::string_view key, std::vector<storage::Value>& values);
  void read_children(std::size_t table);
  void end_line();
  void give(std::size_t table, const std::vector<storage::Value>& values);
  std::size_t find_table(std::string_view name) const;
  std::int64_t read_integer(std::string_view name);
  std::string_view read_text(std::string_view name);
  std::string_view read_bytes(std::string_view name);
  storage::Value read_value(const storage::DumpColumn& column);
  std::string_view next_text();
  bool next_member(std::string_view& key);
  [[noreturn]] void refuse(Problem problem) const;
  [[noreturn]] void refuse_value(Problem problem);
  template <typename T>
  T taken(Result<T> result) const;

  std::vector<storage::DumpTable> tables_;
  storage::Replay& replay_;
  std::string file_;
  LinesHead head_;
  std::int64_t blocks_ = 0;
  std::int64_t rows_ = 0;           ///< Of the blocks before the last.
  std::int64_t rows_of_block_ = 0;  ///< That it says it has.
  std::size_t block_line_ = 0;
  std::size_t line_number_ = 0;
  std::string_view line_;
  std::string buffer_;  ///< Texts of the line that had escapes, and bytes; never grows within a line.
  std::optional<formats::JsonReader> json_;
  std::vector<ChildRow> children_;
};

}  // namespace aid::exchange
