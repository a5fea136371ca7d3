#pragma once
#include "aid/table/table.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// What the formats made of JSON share: the members of an object that say one part of a report. Each is appended after
/// a comma unless it is the first of its object.
namespace aid::formats {

/// `"name": "text"`.
void append_member(std::string& out, std::string_view name, std::string_view text);
/// `"name": 3`.
void append_member(std::string& out, std::string_view name, std::int64_t number);
/// `"label": "Donor", "label_vi": "Bên cung cấp"`; of words with a code `"group": "given", "group_label": "Given", …`.
void append_words(std::string& out, std::string_view name, const table::Words& words);

/// `{"block": 12, "at": "2026-11-22T09:36:37Z", "hash": "0123456789abcdef"}`.
void append_as_of(std::string& out, const table::AsOf& as_of);
/// `{"from": "2021-01-01", "until": "2021-12-31"}`, both days inside it; null for all dates.
void append_period(std::string& out, const table::Table& table);
/// `"code": "no-rate", "count": 2, "text": "…", "text_vi": "…"`, then "problem" and "details" where they say something.
void append_note_members(std::string& out, const table::Note& note);

/// `"format_version": 1`, the first member of every document: it grows when a program that read the one before would
/// misread what is written now.
void append_format_version(std::string& out);

/// Rows of one list of columns; the keys are escaped once.
class JsonRowWriter {
public:
  JsonRowWriter(std::string& out, const std::vector<table::Column>& columns);

  /// `{"kind": "item", "donor": "Kisarazu", …}`.
  void row(const table::Row& row);
  /// The members of a row's cells: `"donor": "Kisarazu", "aids": {…}`.
  void cells(const table::Row& row);

private:
  struct Keys {
    std::string key;
    std::string label;  ///< Of the text beside a code; empty where the column has no codes.
    std::string label_vietnamese;
    std::string vietnamese;
    bool only_some = false;  ///< Only some of its texts have codes.
  };

  std::string& out_;
  std::vector<Keys> keys_;
};

}  // namespace aid::formats
