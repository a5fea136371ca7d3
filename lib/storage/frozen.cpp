#include "aid/storage/frozen.hpp"

#include "aid/base/text.hpp"
#include "aid/storage/writer.hpp"
#include "columns.hpp"
#include "new_row.hpp"
#include "select.hpp"

namespace aid::storage {
namespace {

constexpr ColumnList frozen_row = tables::frozen.with("at", "(SELECT at FROM blocks WHERE seq = frozen.block)")
                                      .with("actor", "(SELECT actor FROM blocks WHERE seq = frozen.block)");
using FrozenRows = Select<frozen_row>;

FrozenReport read_frozen(const FrozenRows& row) {
  return {.id = row.integer("id"),
          .name = row.string("name"),
          .arguments = row.string("arguments"),
          .title = row.string("title"),
          .period = read_interval(row, "from_on", "until_on"),
          .language = row.text("language") == "vi" ? Language::vi : Language::en,
          .of = {.seq = row.integer("of_block"), .at = {}, .hash = std::string(row.blob("of_hash"))},
          .at = row.string("at"),
          .actor = row.string("actor"),
          .block = row.integer("block")};
}

}  // namespace

std::vector<FrozenReport> FrozenReports::all() const {
  FrozenRows row(connection_, "ORDER BY id");
  std::vector<FrozenReport> found;
  while (row.next()) found.push_back(read_frozen(row));
  return found;
}

std::optional<FrozenReport> FrozenReports::find(std::string_view name) const {
  const std::string folded = fold(name);
  FrozenRows row(connection_, "WHERE name_fold = ?");
  row.bind(folded);
  if (!row.next()) return std::nullopt;
  return read_frozen(row);
}

std::vector<std::string> FrozenReports::formats(const FrozenReport& report) const {
  Query row(connection_, "SELECT format FROM frozen_files WHERE frozen = ? ORDER BY no");
  row.bind(report.id);
  std::vector<std::string> found;
  while (row.next()) found.push_back(row.string(0));
  return found;
}

std::optional<std::string> FrozenReports::bytes(const FrozenReport& report, std::string_view format) const {
  Query row(connection_, "SELECT bytes FROM frozen_files WHERE frozen = ? AND format = ?");
  row.bind(report.id, format);
  if (!row.next()) return std::nullopt;
  return row.string(0);
}

void FrozenReports::add(Writer& writer, const FrozenReport& report, const std::vector<FrozenFile>& files) {
  const std::string folded = fold(report.name);
  const std::string from = report.period ? to_string(report.period->from) : std::string();
  const std::string until = report.period ? to_string(report.period->until) : std::string();
  const std::int64_t id =
      append(writer, NewRow<tables::frozen>{{"uuid", writer.new_uuid()},
                                            {"name", report.name},
                                            {"name_fold", folded},
                                            {"arguments", report.arguments},
                                            {"title", report.title},
                                            {"from_on", Value::unless_empty(from)},
                                            {"until_on", Value::unless_empty(until)},
                                            {"language", report.language == Language::vi ? "vi" : "en"},
                                            {"of_block", report.of.seq},
                                            {"of_hash", Value::bytes(report.of.hash)}});
  int number = 0;
  for (const FrozenFile& file : files) {
    append(writer, id, ++number, NewRow<tables::frozen_files>{{"format", file.format}, {"bytes", file.bytes}});
  }
}

}  // namespace aid::storage
