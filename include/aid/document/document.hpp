#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// A finished document in one language: what an office signs and sends. Every text is as it is to be read, every figure
/// is there once as text and once as a number. Whoever writes a file of it (HTML, DOCX, PDF, XLSX, Markdown, text)
/// passes over it once and decides nothing but the layout: it knows no ledger, no currency and no rule of counting.
namespace aid::document {

/// A piece of text in one manner.
struct Run {
  std::string text = {};
  bool is_bold = false;
  bool is_italic = false;
  friend bool operator==(const Run&, const Run&) = default;
};

struct Paragraph {
  enum class Style {
    body,        ///< Justified, its first line indented.
    section,     ///< "I. TÌNH HÌNH TIẾP NHẬN VIỆN TRỢ": bold.
    subsection,  ///< "1. Theo lĩnh vực": bold.
    item,        ///< One of a list; its text has the dash, "- …".
    ground,      ///< "Căn cứ …;": italic.
    note,        ///< Smaller, its text has the dash: what the reader must know of the figures.
    warning,     ///< A note that says that a total lacks something.
  };
  Style style = Style::body;
  std::vector<Run> runs = {};
  bool is_of_rounding = false;  ///< Of texts in a table's unit: it does not hold of exact figures.
  friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

/// One figure of a cell, as a spreadsheet needs it.
struct Figure {
  std::string number = {};     ///< Plain decimal digits, "-1234.5": exact, never in an exponent. Empty: it is unknown.
  std::string currency = {};   ///< "VND"; empty: it is not money.
  int decimals = 0;            ///< How many are to be shown.
  std::string qualifier = {};  ///< "hơn", "gần", "khoảng" in the document's language; empty: exact.
  friend bool operator==(const Figure&, const Figure&) = default;
};

/// What stands where a row and a column meet.
struct Cell {
  std::string text = {};  ///< As people read it, in the table's unit; several lines are parted by '\n'.
  std::vector<Figure> figures =
      {};                 ///< One for each currency or quantity, not divided by any unit; none: it is a text.
  std::string date = {};  ///< ISO 8601, where the text is one day; else empty.
  friend bool operator==(const Cell&, const Cell&) = default;
};

struct Column {
  enum class Kind { text, date, figures };
  std::string key = {};      ///< Stable, English: "donor", "committed".
  std::string heading = {};  ///< As people read it.
  Kind kind = Kind::text;
  bool is_money = false;
  friend bool operator==(const Column&, const Column&) = default;
};

struct Row {
  enum class Kind {
    item,
    residual,  ///< What no item of the list has: not stated, shared, not placed, not itemised.
    of_which,  ///< Part of the row above it.
    group,     ///< A heading over the rows below it: its one text stands in the first cell.
    subtotal,
  };
  Kind kind = Kind::item;
  std::vector<Cell> cells = {};  ///< One for each column.
  bool in_total = true;          ///< Whether the total adds it.
  friend bool operator==(const Row&, const Row&) = default;
};

struct Table {
  std::string key = {};              ///< Stable, English, another for each table of a document: "by-sector".
  std::string title = {};            ///< May be empty.
  std::string unit = {};             ///< "Đơn vị tính: triệu đồng"; empty: each figure says its own.
  std::vector<Column> columns = {};  ///< Those without anything in them are left out.
  std::vector<Row> rows = {};
  std::string when_empty = {};    ///< What stands in place of no rows.
  std::optional<Row> total = {};  ///< Adds the rows that are `in_total`.
  /// How many zeros `unit` takes off the texts of VND: 6 of "triệu đồng", 9 of "tỷ đồng"; 0: it says something else.
  int unit_zeros = 0;
  friend bool operator==(const Table&, const Table&) = default;
};

/// A picture of columns of a table of the same document.
struct Chart {
  enum class Kind { bars, stacked, line, shares, tiles };
  Kind kind = Kind::bars;
  std::string title = {};                ///< Also what a reader hears who does not see it.
  std::string table = {};                ///< `Table::key`.
  std::string categories = {};           ///< `Column::key` of the names.
  std::vector<std::string> series = {};  ///< `Column::key` of the figures, all in `currency`.
  std::string currency = {};             ///< Which of several figures of a cell is drawn; empty: of no money.
  std::vector<std::string> beside = {};  ///< What is not in the picture: "Chưa định giá: 3 khoản".
  friend bool operator==(const Chart&, const Chart&) = default;
};

/// What comes next begins on a new page.
struct PageBreak {
  bool is_landscape = false;
  friend bool operator==(const PageBreak&, const PageBreak&) = default;
};

using Block = std::variant<Paragraph, Table, Chart, PageBreak>;

/// What stands above the body on the first page, by the law on official documents. Empty parts are left out; a document
/// without any (a report on a screen) has only its title.
struct Heading {
  std::vector<std::string> superior = {};  ///< "ỦY BAN MTTQ VIỆT NAM", line by line.
  std::vector<std::string> office = {};  ///< "LIÊN HIỆP", "CÁC TỔ CHỨC HỮU NGHỊ", "THÀNH PHỐ ĐÀ NẴNG".
  std::vector<std::string> state = {};  ///< "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc".
  std::string number = {};                   ///< "Số: 05/BC-LHHN", "Số:      /BC-LHHN".
  std::string place_and_date = {};           ///< "Đà Nẵng, ngày 05 tháng 7 năm 2026".
  std::string kind = {};                     ///< "BÁO CÁO".
  std::vector<std::string> addressees = {};  ///< After "Kính gửi:".
  friend bool operator==(const Heading&, const Heading&) = default;
};

/// What stands below the body.
struct Signature {
  std::vector<std::string> signer = {};  ///< "TM. BAN THƯỜNG VỤ", "CHỦ TỊCH": the lines above the signature.
  std::string name = {};                 ///< Below it.
  std::vector<std::string> receivers = {};  ///< After "Nơi nhận:", each with its dash and its mark at the end.
  friend bool operator==(const Signature&, const Signature&) = default;
};

struct Annex {
  std::string name = {};   ///< "Phụ lục I".
  std::string title = {};  ///< In capitals.
  std::string of = {};     ///< "(Kèm theo Báo cáo số … ngày … của …)".
  bool is_landscape = false;
  std::vector<Block> blocks = {};
  friend bool operator==(const Annex&, const Annex&) = default;
};

struct Document {
  std::string language = {};  ///< "vi", "en".
  std::string profile = {};   ///< Which manner of layout: "decree-30", "party".
  std::string report = {};    ///< "summary", "brief": what it is of.
  std::string office = {};    ///< The name of the ledger's office.
  Heading heading = {};
  std::string title = {};  ///< "Tổng hợp viện trợ năm 2021": the summary (trích yếu) below the kind.
  std::vector<std::string> subtitles = {};  ///< "Kỳ báo cáo: …", "Chiều: tiếp nhận".
  std::vector<Block> blocks = {};
  std::optional<Signature> signature = {};
  std::vector<Annex> annexes = {};
  std::string as_of = {};        ///< "Số liệu tính đến 12 giờ 35 phút ngày 29/11/2026 (lần ghi số 13)".
  std::string fingerprint = {};  ///< Of that state of the ledger, for the foot: "mã kiểm …".
  friend bool operator==(const Document&, const Document&) = default;
};

/// The tables of the body and then of the annexes, in order.
std::vector<const Table*> tables_of(const Document& document);
/// How many rows stand above the total. Those after them come last in the table and are outside of the total, with the
/// group row that says so: whoever shows the total puts it between.
std::size_t rows_above_total(const Table& table);
/// By its key; nullptr where there is none.
const Table* find_table(const Document& document, std::string_view key);

}  // namespace aid::document
