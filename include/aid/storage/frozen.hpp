#pragma once
#include "aid/base/language.hpp"
#include "aid/domain/date.hpp"
#include "aid/storage/ledger.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::storage {

class Writer;

/// A finished report that is kept as it was sent.
struct FrozenReport {
  std::int64_t id = 0;
  std::string name;
  std::string arguments;  ///< Of aid-report, quoted for a shell.
  std::string title;
  std::optional<domain::DateInterval> period;
  Language language = Language::en;
  BlockHead of;         ///< The ledger as the report found it; its time is not kept here.
  std::string at = {};  ///< When it was kept, UTC, and by whom.
  std::string actor = {};
  std::int64_t block = 0;
};

/// One of its formats.
struct FrozenFile {
  std::string format;  ///< "text", "csv" …; "document": the document in JSON, of which the other formats are made.
  std::string bytes;
};

/// The reports that are kept. A name is given once, whatever its case and marks.
class FrozenReports {
public:
  explicit FrozenReports(Ledger& ledger) : connection_(ledger.connection()) {}

  std::vector<FrozenReport> all() const;
  std::optional<FrozenReport> find(std::string_view name) const;
  std::vector<std::string> formats(const FrozenReport& report) const;
  /// The bytes of one format; nullopt: it is not kept.
  std::optional<std::string> bytes(const FrozenReport& report, std::string_view format) const;
  void add(Writer& writer, const FrozenReport& report, const std::vector<FrozenFile>& files);

private:
  Connection& connection_;
};

}  // namespace aid::storage
