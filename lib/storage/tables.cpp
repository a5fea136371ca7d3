#include "tables.hpp"

#include "aid/base/bytes.hpp"
#include "connection.hpp"

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

void RowHash::add(int column, const Value& value) { append_value(buffer_, column, value); }

void RowHash::end_row() {
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

std::int64_t RowHashes::rows() const {
  std::int64_t rows = 0;
  for (const RowHash& table : tables_) rows += table.rows();
  return rows;
}

Digest RowHashes::finish() {
  BlockRowsHash block;
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    const std::string_view name =
        i < root_tables.size() ? root_tables[i].name : child_tables[i - root_tables.size()].name;
    if (const std::int64_t rows = tables_[i].rows(); rows > 0) block.add_table(name, rows, tables_[i].finish());
  }
  return block.finish();
}

BlockRow read_block(Query& query) {
  return {.seq = query.integer(0),
          .at = query.string(1),
          .actor = query.string(2),
          .host = query.string(3),
          .tool = query.string(4),
          .arguments = query.string(5),
          .row_count = query.integer(6),
          .rows_hash = std::string(query.blob(7)),
          .hash = std::string(query.blob(8))};
}

Digest block_hash(const BlockRow& block, std::string_view previous_hash) {
  std::string row("B");
  int column = 0;
  for (const Value& value :
       {Value(block.seq), Value(block.at), Value(block.actor), Value(block.host), Value(block.tool),
        Value(block.arguments), Value(block.row_count), Value::bytes(block.rows_hash)}) {
    append_value(row, ++column, value);
  }
  row += previous_hash;
  return sha256(row);
}

}  // namespace aid::storage
