// The options that every `import FILE` has.

#include "aid/cli/importing.hpp"
#include "aid/cli/options.hpp"

namespace aid::cli {
namespace {

constexpr Label file_help{"the list: CSV, TSV, XLSX, ODS or JSON Lines; '-' is standard input",
                          "danh sách: CSV, TSV, XLSX, ODS hoặc JSON Lines; '-' là đầu vào chuẩn"};
constexpr Label template_help{"write a blank list with headings and an example row to --output instead",
                              "ghi danh sách trống có tiêu đề và một dòng ví dụ ra --output, không nhập gì"};
constexpr Label all_columns_help{"with --template: every column that there is, not only the usual ones",
                                 "với --template: mọi cột có thể có, không chỉ các cột thường dùng"};
constexpr Label map_help{"how the list is to be read, in TOML", "tệp TOML quy định cách đọc danh sách"};
constexpr Label save_map_help{"write how the list was read, for next time",
                              "ghi lại cách đã đọc danh sách, để dùng lần sau"};
constexpr Label names_help{"what unknown names mean: the CSV or XLSX of --save-names, filled in",
                           "ý nghĩa của các tên chưa có: tệp CSV hoặc XLSX của --save-names, đã điền"};
constexpr Label save_names_help{"write the unknown names with the closest known ones, to be filled in",
                                "ghi các tên chưa có kèm tên gần nhất, để điền quyết định"};
constexpr Label rejects_help{"write the rows that were not imported, each with its problem",
                             "ghi các dòng không nhập được, mỗi dòng kèm lỗi"};
constexpr Label constant_help{"what every row says that has no column for it: direction=in, currency=USD",
                              "giá trị chung cho mọi dòng chưa có cột đó: direction=in, currency=USD"};
constexpr Label sheet_help{"the sheet of a workbook, by name or number", "trang tính, theo tên hoặc số thứ tự"};
constexpr Label delimiter_help{"what parts the fields of a CSV: , ; tab | (default: found by itself)",
                               "dấu ngăn các cột CSV: , ; tab | (mặc định: tự nhận biết)"};
constexpr Label encoding_help{"utf-8, utf-16, tcvn3, windows-1258, vni, windows-1252 (default: UTF-8)",
                              "utf-8, utf-16, tcvn3, windows-1258, vni, windows-1252 (mặc định: UTF-8)"};
constexpr Label new_partner_help{"create every partner that is not known", "lập mới mọi đối tác chưa có trong sổ"};
constexpr Label skip_help{"leave bad rows out and import the others", "bỏ các dòng lỗi, nhập các dòng còn lại"};
constexpr Label correct_help{"correct what differs from an earlier import of the same rows",
                             "sửa những dòng khác với lần nhập trước"};
constexpr Label replaces_help{"the batch of which this is a newer version: tell what is gone",
                              "đợt nhập mà danh sách này là bản mới hơn: báo những gì không còn"};
constexpr Label dry_run_help{"show what would be done and write nothing", "chỉ cho xem, không ghi gì"};
constexpr Label expect_rows_help{"stop unless the list has so many rows",
                                 "dừng nếu danh sách không có đúng số dòng này"};

}  // namespace

void add_import_options(Options& options, ImportOptions& given, ListNames names) {
  const bool has_names = names == ListNames::some;
  options.add({
      {.name = "file", .into = &given.file, .help = file_help},
      {.name = "--template", .into = &given.template_format, .help = template_help, .choices = {"csv", "xlsx"}},
      {.name = "--all-columns", .into = &given.all_columns, .help = all_columns_help},
      {.name = "--map", .value = "FILE", .into = &given.map, .help = map_help},
      {.name = "--save-map", .value = "FILE", .into = &given.save_map, .help = save_map_help},
  });
  if (has_names) {
    options.add({{.name = "--names", .value = "FILE", .into = &given.names, .help = names_help},
                 {.name = "--save-names", .value = "FILE", .into = &given.save_names, .help = save_names_help}});
  }
  options.add({
      {.name = "--rejects", .value = "FILE", .into = &given.rejects, .help = rejects_help},
      {.name = "--constant", .value = "FIELD=VALUE", .into = &given.constants, .help = constant_help},
      {.name = "--sheet", .into = &given.sheet, .help = sheet_help},
      {.name = "--delimiter", .value = "MARK", .into = &given.delimiter, .help = delimiter_help},
      {.name = "--encoding", .into = &given.encoding, .help = encoding_help},
  });
  if (has_names) {
    options.add({{.name = "--new-partner", .into = &given.request.new_partners, .help = new_partner_help},
                 {.name = "--replaces", .value = "NUMBER", .into = &given.request.replaces, .help = replaces_help}});
  }
  options.add({
      {.name = "--skip-bad-rows", .into = &given.request.skip_bad_rows, .help = skip_help},
      {.name = "--correct", .into = &given.request.correct, .help = correct_help},
      {.name = "--expect-rows", .value = "COUNT", .into = &given.expect_rows, .help = expect_rows_help},
      {.name = "--dry-run", .into = &given.dry_run, .help = dry_run_help},
  });
  add_output_options(options, given.render, [&given] { return given.template_format.empty(); });
  options.when_read([&given] {
    if (!given.template_format.empty()) check_ending(given.template_format, given.render.output);
  });
}

}  // namespace aid::cli
