#include "aid/base/text.hpp"
#include "aid/formats/csv_reader.hpp"
#include "aid/formats/messages.hpp"
#include "json_line.hpp"
#include "open_list.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace aid::formats {
namespace {

/// The keys of all objects: which column each has.
class Keys {
public:
  /// The column of `key`, which a member at `guess` of its object has; npos: it is not known.
  std::size_t find(std::string_view key, std::size_t guess) const {
    if (guess < order_.size() && order_[guess] == key) return guess;
    const auto known = columns_.find(key);
    return known == columns_.end() ? std::string_view::npos : known->second;
  }

  void add(std::string_view key) {
    order_.emplace_back(key);
    columns_.emplace(order_.back(), order_.size() - 1);
  }

  const std::vector<std::string>& list() const { return order_; }

private:
  std::vector<std::string> order_;
  std::map<std::string, std::size_t, std::less<>> columns_;
};

class JsonLinesReader final : public table::ListReader {
public:
  JsonLinesReader(std::string_view text, std::string_view name) : text_(text), name_(name) {
    const std::size_t longest_line = std::min(text.size(), max_csv_record_bytes);
    buffer_.reserve(longest_line + 128 * std::min(longest_line, max_csv_columns + 1));
    learn_keys();
  }

  Result<bool> next(table::ListRow& row) override;
  bool can_go_on() const override { return keys_.list().size() <= max_csv_columns; }
  Location locate(std::size_t column) const override;
  std::size_t read_so_far() const override { return at_; }
  std::size_t size() const override { return text_.size(); }

private:
  void learn_keys();
  /// Moves to the next line that is not blank. False at the end.
  bool next_line();
  Result<bool> read_object(table::ListRow& row);
  Location place_of(std::size_t line_at) const { return {name_, line_number_, column_of(line_, line_at)}; }

  std::string_view text_;
  std::string name_;
  Keys keys_;
  std::size_t first_line_ = 1;  ///< The line of the first object.
  bool gave_keys_ = false;
  std::size_t at_ = 0;
  std::string_view line_;  ///< The line before `at_`,
  std::size_t line_number_ = 0;
  std::vector<std::size_t> starts_;  ///< and where its values start, npos for those that it has not.
  std::string buffer_;
};

bool JsonLinesReader::next_line() {
  while (at_ < text_.size()) {
    const std::string_view rest = text_.substr(at_);
    line_ = rest.substr(0, rest.find('\n'));
    at_ += std::min(line_.size() + 1, rest.size());
    ++line_number_;
    buffer_.clear();
    if (line_.find_first_not_of(" \t\r") != std::string_view::npos) return true;
  }
  return false;
}

void JsonLinesReader::learn_keys() {
  bool is_first = true;
  while (next_line()) {
    if (std::exchange(is_first, false)) first_line_ = line_number_;
    if (line_.size() > max_csv_record_bytes) continue;
    JsonLine object(line_, buffer_);
    JsonLine::Member member;
    for (std::size_t i = 0;; ++i) {
      const Result<bool> read = object.next(member);
      if (!read || !read.value()) break;
      if (keys_.find(member.key, i) != std::string_view::npos) continue;
      if (keys_.list().size() > max_csv_columns) return;  // `next` refuses the row of headings.
      keys_.add(member.key);
    }
  }
}

Result<bool> JsonLinesReader::next(table::ListRow& row) {
  row.cells.clear();
  row.raw = {};
  if (!gave_keys_) {
    gave_keys_ = true;
    at_ = line_number_ = 0;
    row.line = first_line_;
    const std::size_t columns = keys_.list().size();
    if (columns > max_csv_columns) {
      at_ = text_.size();
      return Problem(messages::too_many_columns, max_csv_columns).at({name_, 0, 0});
    }
    for (const std::string& key : keys_.list()) row.cells.push_back({key});
    starts_.assign(columns, std::string_view::npos);
    if (columns > 0) return true;
  }
  while (next_line()) {
    const Result<bool> read = read_object(row);
    if (!read) row.raw = line_.substr(0, line_.find_last_not_of('\r') + 1);
    if (!read || read.value()) return read;
  }
  return false;
}

/// False: the object has no values.
Result<bool> JsonLinesReader::read_object(table::ListRow& row) {
  row.line = line_number_;
  row.cells.assign(keys_.list().size(), {});
  starts_.assign(keys_.list().size(), std::string_view::npos);
  if (line_.size() > max_csv_record_bytes) {
    return Problem(messages::record_too_long, max_csv_record_bytes).at({name_, line_number_, 0});
  }
  JsonLine object(line_, buffer_);
  JsonLine::Member member;
  bool has_values = false;
  for (std::size_t i = 0;; ++i) {
    const Result<bool> read = object.next(member);
    if (!read) return Problem(read.problem()).at(place_of(object.at()));
    if (!read.value()) return has_values;
    const std::size_t column = keys_.find(member.key, i);
    if (starts_[column] != std::string_view::npos) {
      return Problem(messages::repeated_key, member.key).at(place_of(member.starts_at));
    }
    starts_[column] = member.starts_at;
    row.cells[column] = member.value;
    has_values = has_values || !member.value.text.empty();
  }
}

Location JsonLinesReader::locate(std::size_t column) const {
  if (line_number_ == 0) return {name_, first_line_, 0};
  if (column >= starts_.size() || starts_[column] == std::string_view::npos) return {name_, line_number_, 0};
  return place_of(starts_[column]);
}

}  // namespace

OpenedList open_json_lines(std::string_view text, std::string_view name) {
  return std::unique_ptr<table::ListReader>(std::make_unique<JsonLinesReader>(text, name));
}

}  // namespace aid::formats
