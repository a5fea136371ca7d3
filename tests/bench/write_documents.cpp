#include "aid/document/docx.hpp"
#include "support/sample_documents.hpp"

#include <fmt/core.h>

#include <sys/resource.h>

using namespace aid;

namespace {

struct Usage {
  double seconds = 0;
  long megabytes = 0;  ///< The most that the process ever had.
};

Usage usage() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return {static_cast<double>(used.ru_utime.tv_sec) + static_cast<double>(used.ru_utime.tv_usec) / 1e6,
          used.ru_maxrss / 1024};
}

document::Table rows_of_six(int rows) {
  using document::Column;
  document::Table table{.key = "aids"};
  table.columns = {{.key = "aid", .heading = "Mã số"},
                   {.key = "donor", .heading = "Bên cung cấp viện trợ"},
                   {.key = "date", .heading = "Ngày", .kind = Column::Kind::date},
                   {.key = "committed", .heading = "Cam kết", .kind = Column::Kind::figures, .is_money = true},
                   {.key = "received", .heading = "Tiếp nhận", .kind = Column::Kind::figures, .is_money = true},
                   {.key = "aids", .heading = "Số khoản", .kind = Column::Kind::figures}};
  for (int i = 1; i <= rows; ++i) {
    table.rows.push_back({.cells = {samples::text_cell(fmt::format("DN-2021-{:06}", i)),
                                    samples::text_cell(fmt::format("Tổ chức phi chính phủ số {}", i % 977)),
                                    {.text = "06/11/2021", .date = "2021-11-06"},
                                    samples::dong_cell(1'234'567 * (i % 1000)),
                                    samples::dong_cell(7'654'321),
                                    samples::count_cell(i % 9)}});
  }
  return table;
}

}  // namespace

/// write_documents [ROWS]: what it costs to write a document of so many rows of six columns, 100 000 if none are named.
int main(int count, char** arguments) {
  document::Document report{.language = "vi"};
  report.title = "Các khoản viện trợ";
  report.blocks.emplace_back(rows_of_six(count > 1 ? std::stoi(arguments[1]) : 100'000));
  const Usage before = usage();
  const std::string bytes = document::write_docx(report);
  const Usage after = usage();
  fmt::print("docx: {:.2f} s of CPU, {} MB beside the document's {} MB, file of {} kB\n",
             after.seconds - before.seconds, after.megabytes - before.megabytes, before.megabytes, bytes.size() / 1024);
}
