#pragma once
#include "samples.hpp"

#include <random>
#include <string>
#include <vector>

namespace aid::formats::samples {

/// Random tables; the same in every run of the tests.
class Enemy {
public:
  std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_); }

  /// Pieces that harm somewhere, between random bytes and honest names.
  std::string text() {
    static const std::vector<std::string> pieces{
        "\x1b]0;x\x07", "\x1b[2J", "\r",      "\n",        "\t",
        "\"",           ",",       ";",       "=cmd()",    "＠x",
        "\u202E",       "\u2066",  "\u200B",  "\u0085",    "\u2028",
        "\\",           "</b>",    "{}",      "\xC3",      "\xFF",
        "<script>",     "|",       "&lt;",    "`*_",       "[x](y)",
        "\xED\xA0\x80", " ",       "Đà Nẵng", "木更津",    "e\u0301",
        "%s",           "\x7f",    "🎁",       "thành phố", std::string(1, '\0')};
    std::string made;
    for (std::size_t parts = below(10); parts > 0; --parts) {
      if (below(4) == 0) {
        made += static_cast<char>(below(256));
      } else {
        made += pieces[below(pieces.size())];
      }
    }
    return made;
  }

  table::Words words() { return {text(), text()}; }

  /// A table whose every text is hostile.
  table::Table table() {
    table::Table table = by_donor();
    table.title = words();
    table.ledger = text();
    table.as_of = {1, text(), text()};
    table.period_name = text();
    table.subtitles = {words()};
    table.columns[0].label = words();
    table.columns[2].unit = text();
    for (table::Row& row : table.rows) {
      row.cells[0] = words();
      row.group = words();
    }
    table.rows[1].cells[0] = table::Lines{words(), words()};
    table.notes = {{"note", 1, words(), true, {words()}}};
    table.explanations = {{"why", words(), table.columns, table.rows}};
    return table;
  }

  Style style() {
    Style style;
    style.language = below(2) == 0 ? Language::en : Language::vi;
    style.terminal = below(2) == 0;
    style.width = static_cast<int>(below(120));
    style.for_spreadsheet = below(2) == 0;
    return style;
  }

private:
  std::mt19937 random_{20211106};
};

}  // namespace aid::formats::samples
