#include "tables.hpp"

#include <array>

namespace aid::storage {
namespace {

void append_big_endian(std::string& buffer, std::uint64_t number, int bytes) {
  std::array<char, 8> digits{};
  for (std::size_t i = 0; i < digits.size(); ++i) digits[i] = static_cast<char>(number >> (56 - 8 * i) & 0xff);
  buffer.append(digits.data() + (8 - bytes), static_cast<std::size_t>(bytes));
}

void append_value(std::string& buffer, int column, const Value& value) {
  if (value.type() == Value::Type::null) return;
  buffer.push_back(static_cast<char>(column));
  if (value.type() == Value::Type::integer) {
    buffer.push_back('i');
    append_big_endian(buffer, static_cast<std::uint64_t>(value.number()), 8);
    return;
  }
  buffer.push_back(value.type() == Value::Type::text ? 't' : 'b');
  append_big_endian(buffer, value.text().size(), 4);
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
  append_big_endian(line, static_cast<std::uint64_t>(rows), 8);
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
