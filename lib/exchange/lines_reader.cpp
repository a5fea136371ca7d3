#include "aid/base/ascii.hpp"
#include "aid/base/messages.hpp"
#include "aid/base/text.hpp"
#include "aid/base/uuid.hpp"
#include "aid/exchange/ledger_lines.hpp"
#include "aid/exchange/messages.hpp"
#include "aid/formats/messages.hpp"
#include "aid/storage/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace aid::exchange {
namespace {

using storage::ColumnKind;
using storage::Value;

/// False: these are not hexadecimal digits in pairs, as they are written.
bool append_bytes(std::string& out, std::string_view digits) {
  if (digits.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < digits.size(); i += 2) {
    const int high = hex_value(digits[i]);
    const int low = hex_value(digits[i + 1]);
    if (high < 0 || low < 0) return false;
    out += static_cast<char>(high << 4 | low);
  }
  return true;
}

}  // namespace

LinesReader::LinesReader(std::vector<storage::DumpTable> tables, storage::Replay& replay, std::string file)
    : tables_(std::move(tables)), replay_(replay), file_(std::move(file)) {}

void LinesReader::refuse(Problem problem) const {
  throw Error(std::move(problem).at({file_, line_number_, json_ ? column_of(line_, json_->at()) : 0}));
}

/// The value that comes next is none that is wanted, or the line ends before it.
void LinesReader::refuse_value(Problem problem) {
  refuse(json_->ahead() == '\0' ? formats::JsonReader::expected("\" 0 {") : std::move(problem));
}

template <typename T>
T LinesReader::taken(Result<T> result) const {
  if (!result) refuse(result.problem());
  return std::move(result).value();
}

void LinesReader::read(std::string_view line, std::size_t number) {
  line_ = line;
  line_number_ = number;
  json_.reset();
  buffer_.clear();
  buffer_.reserve(2 * line.size());
  const std::size_t invalid = find_invalid_utf8(line);
  if (number == 1) {
    try {
      if (invalid != std::string_view::npos) throw Error(messages::invalid_utf8, invalid + 1);
      json_.emplace(line_, buffer_, max_line_bytes);
      return read_head();
    } catch (const Error& error) {
      if (error.problem().name() == messages::export_too_new.name) throw;
      throw Error(Problem(messages::not_an_export, file_).hint(messages::not_an_export_hint));
    }
  }
  if (invalid != std::string_view::npos) {
    throw Error(Problem(messages::invalid_utf8, invalid + 1).at({file_, number, column_of(line, invalid)}));
  }
  json_.emplace(line_, buffer_, max_line_bytes);
  read_line();
}

void LinesReader::read_head() {
  std::string_view key;
  taken(json_->enter_object());
  if (!next_member(key) || key != "aid-ledger") refuse(formats::JsonReader::expected("aid-ledger"));
  taken(json_->enter_object());
  while (next_member(key)) {
    if (key == "schema") {
      head_.schema = read_integer(key);
    } else if (key == "office") {
      read_text(key);  // For people who look into the file.
    } else if (key == "blocks") {
      head_.blocks = read_integer(key);
    } else if (key == "rows") {
      head_.rows = read_integer(key);
    } else if (key == "head") {
      head_.head_hash = read_bytes(key);
    } else {
      refuse(Problem(messages::unknown_key, "aid-ledger", key));
    }
    const int known = storage::newest_schema_version();
    if (head_.schema > known) {
      const auto schema = static_cast<int>(std::min<std::int64_t>(head_.schema, std::numeric_limits<int>::max()));
      refuse(Problem(messages::export_too_new, schema, known).hint(messages::file_too_new_hint));
    }
  }
  end_line();
  if (head_.schema < 1 || head_.blocks < 0 || head_.rows < 0) refuse(formats::JsonReader::expected("schema"));
}

void LinesReader::read_line() {
  std::string_view name;
  taken(json_->enter_object());
  if (!next_member(name)) refuse(formats::JsonReader::expected("\"block\""));
  if (name == "block") {
    read_block();
  } else {
    read_row(find_table(name));
  }
}

bool LinesReader::next_member(std::string_view& key) { return taken(json_->next_member(key)); }

/// A line has one member.
void LinesReader::end_line() {
  std::string_view key;
  if (next_member(key)) refuse(formats::JsonReader::expected("}"));
  taken(json_->end());
  json_.reset();  // What is wrong from now on is wrong with the whole line.
}

void LinesReader::read_block() {
  storage::BlockRow block;
  std::string_view key;
  taken(json_->enter_object());
  std::int64_t erased = 0;
  const std::array integers{std::pair("seq", &block.seq), std::pair("row_count", &block.row_count),
                            std::pair("erased", &erased)};
  const std::array texts{std::pair("at", &block.at), std::pair("actor", &block.actor), std::pair("host", &block.host),
                         std::pair("tool", &block.tool), std::pair("arguments", &block.arguments)};
  const std::array hashes{std::pair("rows_hash", &block.rows_hash), std::pair("hash", &block.hash),
                          std::pair("salt", &block.salt), std::pair("arguments_hash", &block.arguments_hash)};
  const auto member = [&key](const auto& members) {
    const auto found = std::find_if(members.begin(), members.end(), [&](const auto& one) { return one.first == key; });
    return found == members.end() ? nullptr : found->second;
  };
  while (next_member(key)) {
    if (std::int64_t* number = member(integers)) {
      *number = read_integer(key);
    } else if (std::string* text = member(texts)) {
      *text = read_text(key);
    } else if (std::string* hash = member(hashes)) {
      *hash = read_bytes(key);
    } else {
      refuse(Problem(messages::unknown_key, "block", key));
    }
  }
  block.is_erased = erased != 0;
  end_line();
  end_block();
  try {
    replay_.begin_block(block);
  } catch (const FileError&) {
    throw;
  } catch (const Error& error) {
    refuse(error.problem());
  }
  rows_of_block_ = block.row_count;
  blocks_ = block.seq;
  block_line_ = line_number_;
}

void LinesReader::end_block() {
  if (blocks_ == 0) return;
  rows_ += replay_.rows_of_block();
  try {
    replay_.end_block();
  } catch (const Error& error) {
    throw Error(Problem(error.problem()).at({file_, block_line_, 0}));
  }
}

void LinesReader::read_row(std::size_t table) {
  const storage::DumpTable& info = tables_[table];
  std::vector<Value> values(info.columns.size(), Value(std::nullopt));
  children_.clear();
  std::string_view key;
  taken(json_->enter_object());
  while (next_member(key)) {
    const auto child = std::find_if(tables_.begin(), tables_.end(), [&](const storage::DumpTable& other) {
      return other.parent == table && other.name == key;
    });
    if (child == tables_.end()) {
      read_member(table, key, values);
    } else {
      read_children(static_cast<std::size_t>(child - tables_.begin()));
    }
  }
  end_line();
  give(table, values);
  for (ChildRow& row : children_) {
    row.values[0] = values[0];
    give(row.table, row.values);
  }
}

void LinesReader::read_children(std::size_t table) {
  const storage::DumpTable& info = tables_[table];
  taken(json_->enter_list());
  while (taken(json_->next_item())) {
    std::vector<Value> values(info.columns.size(), Value(std::nullopt));
    std::string_view key;
    taken(json_->enter_object());
    while (next_member(key)) {
      // The parent is the row in whose line this stands.
      if (key == info.columns[0].name) refuse(Problem(messages::unknown_key, info.name, key));
      read_member(table, key, values);
    }
    children_.push_back({table, std::move(values)});
  }
}

void LinesReader::read_member(std::size_t table, std::string_view key, std::vector<Value>& values) {
  const storage::DumpTable& info = tables_[table];
  const auto column = std::find_if(info.columns.begin(), info.columns.end(),
                                   [&](const storage::DumpColumn& one) { return one.name == key; });
  if (column == info.columns.end()) refuse(Problem(messages::unknown_key, info.name, key));
  Value& value = values[static_cast<std::size_t>(column - info.columns.begin())];
  if (value.type() != Value::Type::null) refuse(Problem(messages::repeated_key, key));
  value = read_value(*column);
}

void LinesReader::give(std::size_t table, const std::vector<Value>& values) {
  try {
    replay_.add(table, values);
  } catch (const FileError&) {
    throw;
  } catch (const Error& error) {
    refuse(error.problem());
  }
}

std::size_t LinesReader::find_table(std::string_view name) const {
  const auto found =
      std::find_if(tables_.begin(), tables_.end(), [&](const storage::DumpTable& table) { return table.name == name; });
  if (found == tables_.end()) refuse(Problem(messages::unknown_table, name));
  return static_cast<std::size_t>(found - tables_.begin());
}

std::int64_t LinesReader::read_integer(std::string_view name) {
  const char first = json_->ahead();
  if (first != '-' && !is_digit(first)) refuse_value(Problem(messages::integer_needed, name));
  const std::string_view digits = taken(json_->read_number());
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size()) refuse(Problem(messages::integer_needed, name));
  return number;
}

std::string_view LinesReader::next_text() { return taken(json_->read_text()); }

std::string_view LinesReader::read_text(std::string_view name) {
  if (json_->ahead() == '"') return next_text();
  std::string_view key;
  if (json_->ahead() != '{') refuse_value(Problem(messages::text_needed, name));
  taken(json_->enter_object());
  if (!next_member(key) || key != "hex") refuse(Problem(messages::text_needed, name));
  const std::string_view text = read_bytes(name);
  if (next_member(key)) refuse(Problem(messages::text_needed, name));
  return text;
}

std::string_view LinesReader::read_bytes(std::string_view name) {
  if (json_->ahead() != '"') refuse_value(Problem(messages::bytes_needed, name));
  const std::string_view digits = next_text();
  const std::size_t kept = buffer_.size();
  if (!append_bytes(buffer_, digits)) refuse(Problem(messages::bytes_needed, name));
  return std::string_view(buffer_).substr(kept);
}

Value LinesReader::read_value(const storage::DumpColumn& column) {
  switch (column.kind) {
    case ColumnKind::integer:
      return read_integer(column.name);
    case ColumnKind::text:
      return read_text(column.name);
    case ColumnKind::bytes:
      return Value::bytes(read_bytes(column.name));
    case ColumnKind::uuid:
      break;
  }
  if (json_->ahead() != '"') refuse_value(Problem(messages::text_needed, column.name));
  const Uuid uuid = taken(Uuid::parse(next_text()));
  const std::size_t kept = buffer_.size();
  buffer_ += uuid.view();
  return Value::bytes(std::string_view(buffer_).substr(kept));
}

void LinesReader::finish() {
  json_.reset();
  if (line_number_ == 0) throw Error(Problem(messages::not_an_export, file_).hint(messages::not_an_export_hint));
  const bool lacks_rows = blocks_ > 0 && replay_.rows_of_block() < rows_of_block_;
  if (blocks_ < head_.blocks || lacks_rows) {
    const std::int64_t block = lacks_rows ? blocks_ : blocks_ + 1;
    throw Error(Problem(messages::export_cut, block, head_.blocks).at({file_, line_number_, 0}));
  }
  end_block();
  if (replay_.head().seq != head_.blocks || replay_.head().hash != head_.head_hash) {
    throw Error(
        Problem(messages::export_differs, replay_.head().seq).hint(messages::export_again_hint).at({file_, 1, 0}));
  }
}

}  // namespace aid::exchange
