#include "aid/formats/csv_reader.hpp"
#include "aid/formats/rejects.hpp"
#include "aid/table/rejected_rows.hpp"
#include "fuzzing.hpp"

#include <algorithm>
#include <array>
#include <sstream>

using namespace aid;
using namespace aid::formats;

namespace {

constexpr std::array<std::optional<Encoding>, 6> encodings{std::nullopt,    Encoding::utf8,         Encoding::utf16,
                                                           Encoding::tcvn3, Encoding::windows_1258, Encoding::vni};

/// The rows as rejected ones, which must be read back as they were.
void check_round_trip(const std::vector<fuzz::Row>& rows, char delimiter) {
  // Rejects have two columns more.
  if (std::ranges::any_of(rows, [](const fuzz::Row& row) { return row.size() + 2 > max_csv_columns; })) return;
  std::ostringstream out;
  const auto writer = RejectsWriter::make({ListFormat::csv, delimiter}, out);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    table::ListRow row;
    for (const std::string& text : rows[i]) {
      if (text == table::problem_heading || text == table::origin_heading) return;
      row.cells.push_back({text});
    }
    if (i == 0) {
      writer->headings(row);
    } else {
      writer->row(row, "p", "x:1");
    }
  }
  const std::string text = out.str();
  const auto reader = open_list(text, "x", {.format = ListFormat::csv, .delimiter = delimiter});
  const std::vector<fuzz::Row> again = fuzz::read_all(*reader.value());
  fuzz::require(again.size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    fuzz::require(fuzz::Row(again[i].begin() + 2, again[i].end()) == rows[i]);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input = fuzz::text_of(data, size);
  const ListOptions options{.format = ListFormat::csv, .encoding = encodings[fuzz::choose(input, encodings.size())]};
  const ListStyle style = style_of(input, options);
  const auto reader = open_list(input, "x", options);
  if (!reader) {
    fuzz::require(reader.problem().where().has_value());
    return 0;
  }
  const std::vector<fuzz::Row> rows = fuzz::read_all(*reader.value());
  if (!rows.empty()) check_round_trip(rows, style.delimiter);
  return 0;
}
