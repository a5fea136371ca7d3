#include "journal_hash.hpp"

#include "aid/base/bytes.hpp"
#include "erasures.hpp"
#include "select.hpp"

#include <algorithm>
#include <array>

namespace aid::storage {
namespace {

/// Column, type and value; of text and bytes the length (4 bytes) before them.
void append_value(std::string& buffer, int column, const Value& value) {
  if (value.type() == Value::Type::null) return;
  std::array<char, 10> head{static_cast<char>(column)};
  if (value.type() == Value::Type::integer) {
    head[1] = 'i';
    const auto bytes = big_endian_bytes(static_cast<std::uint64_t>(value.number()));
    std::copy(bytes.begin(), bytes.end(), head.begin() + 2);
    buffer.append(head.data(), head.size());
    return;
  }
  head[1] = value.type() == Value::Type::text ? 't' : 'b';
  const auto length = big_endian_bytes(value.text().size());
  std::copy(length.begin() + 4, length.end(), head.begin() + 2);
  buffer.append(head.data(), 6);
  buffer += value.text();
}

std::string_view bytes_of(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

}  // namespace

constexpr int number_in(std::size_t position) { return static_cast<int>(position) + 1; }

/// What can be erased of a name, and the commitment to it.
constexpr std::array<int, 4> name_columns{
    number_in(tables::partner_names.position("text")), number_in(tables::partner_names.position("fold")),
    number_in(tables::partner_names.position("sort_key")), number_in(tables::partner_names.position("salt"))};
constexpr int name_hash_column = number_in(tables::partner_names.position("name_hash"));
constexpr int arguments_column = number_in(tables::blocks.position("arguments"));
constexpr int salt_column = number_in(tables::blocks.position("salt"));
constexpr int hash_column = number_in(tables::blocks.position("hash"));

void RowHash::add(int column, const Value& value) {
  const std::size_t begin = buffer_.size();
  append_value(buffer_, column, value);
  if (!has_names_ || buffer_.size() == begin) return;
  if (std::ranges::find(name_columns, column) != name_columns.end()) names_.emplace_back(begin, buffer_.size());
  if (column == name_hash_column) take_names_out(value.text());
}

void RowHash::take_names_out(std::string_view commitment) {
  Sha256 sha;
  for (const auto& [begin, end] : names_) sha.add(std::string_view(buffer_).substr(begin, end - begin));
  for (auto name = names_.rbegin(); name != names_.rend(); ++name) {
    buffer_.erase(name->first, name->second - name->first);
  }
  const Digest digest = sha.finish();
  keeps_commitments_ = keeps_commitments_ && bytes_of(digest) == commitment;
}

void RowHash::end_row() {
  names_.clear();
  buffer_.push_back('E');
  ++rows_;
  constexpr std::size_t piece = 16'384;
  if (buffer_.size() < piece) return;
  sha_.add(buffer_);
  buffer_.clear();
}

Digest RowHash::finish() {
  sha_.add(buffer_);
  buffer_.clear();
  rows_ = 0;
  keeps_commitments_ = true;
  return sha_.finish();
}

void BlockRowsHash::add_table(std::string_view name, std::int64_t rows, const Digest& digest) {
  std::string line(name);
  line.push_back('\0');
  const auto count = big_endian_bytes(static_cast<std::uint64_t>(rows));
  line.append(count.data(), count.size());
  sha_.add(line);
  sha_.add(bytes_of(digest));
}

RowHashes::RowHashes() {
  for (std::size_t i = 0; i < child_tables.size(); ++i) {
    tables_[root_tables.size() + i].expect_rows_of(*child_tables[i].columns);
  }
}

bool RowHashes::keeps_commitments() const {
  return std::ranges::all_of(tables_, [](const RowHash& table) { return table.keeps_commitments(); });
}

std::int64_t RowHashes::rows() const {
  std::int64_t rows = 0;
  for (const RowHash& table : tables_) rows += table.rows();
  return rows;
}

Digest RowHashes::finish(const BlockRow& block, const Erasures* erasures) {
  BlockRowsHash rows_hash;
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    const std::int64_t rows = tables_[i].rows();
    if (rows == 0) continue;
    const bool is_root = i < root_tables.size();
    const ColumnList& table = is_root ? *root_tables[i] : *child_tables[i - root_tables.size()].columns;
    const Digest digest = tables_[i].finish();
    rows_hash.add_table(table.table(), rows,
                        erasures == nullptr ? digest : erasures->as_written(table.table(), block, digest));
  }
  return rows_hash.finish();
}

NewRow<tables::blocks, 0> row_of(const BlockRow& block) {
  return {{"seq", block.seq},
          {"at", block.at},
          {"actor", block.actor},
          {"host", block.host},
          {"tool", block.tool},
          {"arguments", block.arguments},
          {"row_count", block.row_count},
          {"rows_hash", Value::bytes(block.rows_hash)},
          {"hash", Value::bytes(block.hash)},
          {"salt", Value::bytes_unless_empty(block.salt)},
          {"arguments_hash", Value::bytes_unless_empty(block.arguments_hash)}};
}

BlockRow read_block(const Query& query) {
  const RowOf<tables::blocks, Query> row(query);
  return {.seq = row.integer("seq"),
          .at = row.string("at"),
          .actor = row.string("actor"),
          .host = row.string("host"),
          .tool = row.string("tool"),
          .arguments = row.string("arguments"),
          .row_count = row.integer("row_count"),
          .rows_hash = std::string(row.blob("rows_hash")),
          .hash = std::string(row.blob("hash")),
          .salt = std::string(row.blob("salt")),
          .arguments_hash = std::string(row.blob("arguments_hash"))};
}

Digest arguments_hash(const BlockRow& block) {
  std::string bytes;
  append_value(bytes, arguments_column, block.arguments);
  append_value(bytes, salt_column, Value::bytes_unless_empty(block.salt));
  return sha256(bytes);
}

Digest name_hash(std::string_view text, std::string_view fold, std::string_view sort_key, std::string_view salt) {
  std::string bytes;
  append_value(bytes, name_columns[0], text);
  append_value(bytes, name_columns[1], fold);
  append_value(bytes, name_columns[2], Value::bytes(sort_key));
  append_value(bytes, name_columns[3], Value::bytes_unless_empty(salt));
  return sha256(bytes);
}

Digest block_hash(const BlockRow& block, std::string_view previous_hash) {
  const bool is_committed = !block.arguments_hash.empty();
  std::string row("B");
  int column = 0;
  const NewRow<tables::blocks, 0> values = row_of(block);
  for (const Value& value : values.values()) {
    ++column;
    const bool is_left_out = is_committed && (column == arguments_column || column == salt_column);
    if (column != hash_column && !is_left_out) append_value(row, column, value);
  }
  row += previous_hash;
  return sha256(row);
}

}  // namespace aid::storage
