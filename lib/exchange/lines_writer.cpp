#include "aid/base/text.hpp"
#include "aid/base/uuid.hpp"
#include "aid/exchange/ledger_lines.hpp"
#include "aid/formats/json_text.hpp"

#include <fmt/format.h>

namespace aid::exchange {
namespace {

/// From here on child rows begin lines of their own.
constexpr std::size_t long_line_bytes = 65536;

void append_key(std::string& out, std::string_view key) {
  if (out.back() != '{') out += ',';
  formats::append_json_text(out, key);
  out += ':';
}

void append_integer(std::string& out, std::int64_t number) {
  const fmt::format_int digits(number);
  out.append(digits.data(), digits.size());
}

void append_hex(std::string& out, std::string_view bytes) {
  out += '"';
  out += hex(bytes);
  out += '"';
}

/// JSON has no place for a text that is not valid UTF-8, and many readers end texts at NUL.
void append_text(std::string& out, std::string_view text) {
  if (find_invalid_utf8(text) == std::string_view::npos && text.find('\0') == std::string_view::npos) {
    return formats::append_json_text(out, text);
  }
  out += R"({"hex":)";
  append_hex(out, text);
  out += '}';
}

void append_value(std::string& out, storage::ColumnKind kind, const storage::Value& value) {
  constexpr std::size_t uuid_bytes = 16;
  if (value.type() == storage::Value::Type::integer) {
    append_integer(out, value.number());
  } else if (value.type() == storage::Value::Type::text) {
    append_text(out, value.text());
  } else if (kind == storage::ColumnKind::uuid && value.text().size() == uuid_bytes) {
    out += '"' + Uuid::from_bytes(value.text()).text() + '"';
  } else {
    append_hex(out, value.text());
  }
}

}  // namespace

void LinesWriter::head(const LinesHead& head, std::string_view office) {
  text_ += R"({"aid-ledger":{)";
  append_key(text_, "schema");
  append_integer(text_, head.schema);
  append_key(text_, "office");
  append_text(text_, office);
  append_key(text_, "blocks");
  append_integer(text_, head.blocks);
  append_key(text_, "rows");
  append_integer(text_, head.rows);
  append_key(text_, "head");
  append_hex(text_, head.head_hash);
  text_ += "}}\n";
}

void LinesWriter::block(const storage::BlockRow& block) {
  end_line();
  text_ += R"({"block":{)";
  append_key(text_, "seq");
  append_integer(text_, block.seq);
  for (const auto& [name, text] :
       {std::pair("at", &block.at), std::pair("actor", &block.actor), std::pair("host", &block.host),
        std::pair("tool", &block.tool), std::pair("arguments", &block.arguments)}) {
    append_key(text_, name);
    append_text(text_, *text);
  }
  append_key(text_, "row_count");
  append_integer(text_, block.row_count);
  append_key(text_, "rows_hash");
  append_hex(text_, block.rows_hash);
  append_key(text_, "hash");
  append_hex(text_, block.hash);
  if (!block.salt.empty()) {
    append_key(text_, "salt");
    append_hex(text_, block.salt);
  }
  if (!block.arguments_hash.empty()) {
    append_key(text_, "arguments_hash");
    append_hex(text_, block.arguments_hash);
  }
  if (block.is_erased) {
    append_key(text_, "erased");
    append_integer(text_, 1);
  }
  text_ += "}}\n";
}

void LinesWriter::row(std::size_t table, std::span<const storage::Value> values) {
  const storage::DumpTable& info = tables_[table];
  ++rows_;
  const bool is_in_line = info.parent && line_is_open_ && *info.parent == root_ && values[0].number() == id_ &&
                          text_.size() - line_start_ < long_line_bytes;
  if (is_in_line) {
    if (list_ == table) {
      text_ += ",{";
    } else {
      end_list();
      append_key(text_, info.name);
      text_ += "[{";
      list_ = table;
    }
    append_columns(info, values, 1);
    text_ += '}';
    return;
  }
  end_line();
  line_start_ = text_.size();
  line_is_open_ = true;
  root_ = table;  // Of a child row: no row stands in its line.
  id_ = values[0].number();
  text_ += '{';
  append_key(text_, info.name);
  text_ += '{';
  append_columns(info, values, 0);
}

void LinesWriter::append_columns(const storage::DumpTable& table, std::span<const storage::Value> values,
                                 std::size_t first) {
  for (std::size_t i = first; i < values.size(); ++i) {
    if (values[i].type() == storage::Value::Type::null) continue;
    append_key(text_, table.columns[i].name);
    append_value(text_, table.columns[i].kind, values[i]);
  }
}

void LinesWriter::end_list() {
  if (list_) text_ += ']';
  list_.reset();
}

void LinesWriter::end_line() {
  if (!line_is_open_) return;
  end_list();
  text_ += "}}\n";
  line_is_open_ = false;
}

void LinesWriter::pause() {
  // A line may go on after the pause.
  const std::size_t whole = line_is_open_ ? line_start_ : text_.size();
  write_(std::string_view(text_).substr(0, whole), rows_);
  text_.erase(0, whole);
  line_start_ = 0;
}

void LinesWriter::finish() {
  end_line();
  pause();
}

}  // namespace aid::exchange
