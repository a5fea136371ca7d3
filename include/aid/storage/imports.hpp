#pragma once
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::storage {

/// 16 bytes of a SHA-256.
using ShortHash = std::array<std::uint8_t, 16>;
ShortHash shortened(const Digest& digest);

/// A list that was imported.
struct Import {
  std::int64_t id = 0;     ///< The batch's number.
  std::int64_t block = 0;  ///< The journal block that brought it.
  std::string list;        ///< "aid", "partner", "event".
  std::string file;        ///< Without folders.
  std::string file_hash;   ///< 32 bytes.
  std::string rules_hash;  ///< 32 bytes: of the mapping and the decisions by which it was read.
};

/// A row of a list that is in the ledger.
struct ImportRow {
  std::int64_t line = 0;
  ShortHash identity{};
  ShortHash content{};
  std::int64_t record = 0;  ///< The aid, the partner or the event.
};

/// What became of the rows of a list, by name: "read", "recorded" …
struct ImportCount {
  std::string what;
  std::int64_t count = 0;
};

/// The batches of a ledger.
class Imports {
public:
  explicit Imports(Ledger& ledger) : connection_(ledger.connection()) {}

  std::optional<Import> find(std::int64_t id) const;
  /// The last import of a file with these bytes by the same rules that was not taken back.
  std::optional<Import> find_same(std::string_view list, std::string_view file_hash, std::string_view rules_hash) const;
  /// All imports in their order, without those that take others back.
  std::vector<Import> all() const;
  bool is_taken_back(std::int64_t id) const;
  std::vector<ImportCount> counts(std::int64_t id) const;
  /// The rows of all imports of a list that were not taken back, in their order.
  std::vector<ImportRow> rows_of(std::string_view list) const;
  /// The rows of one import, in their order.
  std::vector<ImportRow> rows_in(std::int64_t id) const;

  /// The imports whose rows brought or corrected a record of a list, each with the line of its file.
  struct Origin {
    Import import;
    std::int64_t line = 0;
  };
  std::vector<Origin> origins_of(std::string_view list, std::int64_t record) const;

  /// Begins a batch: its number.
  std::int64_t add(Writer& writer, const Import& import);
  void add_row(Writer& writer, std::int64_t import, int no, const ImportRow& row);
  void add_counts(Writer& writer, std::int64_t import, const std::vector<ImportCount>& counts);
  /// Takes a batch back, so that its file can be imported again.
  void take_back(Writer& writer, const Import& import);

private:
  Connection& connection_;
};

}  // namespace aid::storage
