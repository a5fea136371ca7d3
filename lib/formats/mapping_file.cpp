#include "aid/formats/mapping_file.hpp"

#include "aid/domain/currency.hpp"
#include "aid/formats/messages.hpp"
#include "map_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace aid::formats {
/// The library's parser has met what it takes for impossible.
struct MapNotParsed {};
[[noreturn]] inline void refuse_map() { throw MapNotParsed(); }
}  // namespace aid::formats

// Where the parser would stop the program, the map is refused. Without assertions it would go on with what cannot be.
#undef NDEBUG
#define TOML_ASSERT(condition) (static_cast<bool>(condition) ? void() : ::aid::formats::refuse_map())
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace aid::formats {
namespace {

using table::ColumnMapping;
using table::ListMapping;

constexpr std::array<std::int64_t, 7> units{1, 1'000, 1'000'000, 1'000'000'000, 10, 100, 10'000};

/// Reads the document into a mapping; the first thing that is wrong ends it.
class MappingReader {
public:
  MappingReader(const toml::table& document, std::string_view name) : document_(document), name_(name) {}

  Result<ListMapping> read() {
    for (const auto& [key, value] : document_) {
      read_key(key.str(), key.source().begin, value);
      if (problem_) return *problem_;
    }
    mapping_.file = name_;
    return std::move(mapping_);
  }

private:
  void read_key(std::string_view key, toml::source_position at, const toml::node& value) {
    if (key == "as") return read_text(value, key, mapping_.as);
    if (key == "numbers") return read_word(value, key, {"vi", "en"}, mapping_.numbers);
    if (key == "dates") return read_word(value, key, {"dmy", "mdy", "serial"}, mapping_.dates);
    if (key == "decimals") return read_word(value, key, {"round"}, mapping_.decimals);
    if (key == "negative") return read_word(value, key, {"return"}, mapping_.negative);
    if (key == "zero") return read_word(value, key, {"nothing"}, mapping_.zero);
    if (key == "year") return read_whole(value, key, 1900, 2199, mapping_.year);
    if (key == "century") return read_century(value);
    if (key == "sheet") return read_text(value, key, mapping_.sheet);
    if (key == "delimiter") return read_text(value, key, mapping_.delimiter);
    if (key == "encoding") return read_text(value, key, mapping_.encoding);
    if (key == "per") return read_word(value, key, {"usd", "one"}, mapping_.per);
    if (key == "ignore") return read_ignore(value);
    if (key == "quote") return read_word(value, key, {"backslash", "doubled"}, mapping_.quote);
    if (key == "skip_rows") return read_texts(value, key, mapping_.skip_rows);
    if (key == "identity") return read_texts(value, key, mapping_.identity);
    if (key == "header_row") return read_header_row(value);
    if (key == "columns") return read_table(value, key, [this](const auto& of, const auto& in) { add_column(of, in); });
    if (key == "constants") {
      return read_table(value, key, [this](const auto& field, const auto& in) {
        mapping_.constants.push_back(
            {.field = std::string(field.str()), .value = {}, .line = field.source().begin.line});
        read_text(in, field.str(), mapping_.constants.back().value);
      });
    }
    if (key == "values") {
      return read_table(value, key, [this](const auto& field, const auto& words) {
        read_table(words, field.str(), [this, &field](const auto& word, const auto& in) {
          mapping_.values.push_back({.field = std::string(field.str()),
                                     .word = std::string(word.str()),
                                     .value = {},
                                     .line = field.source().begin.line});
          read_text(in, word.str(), mapping_.values.back().value);
        });
      });
    }
    fail(Problem(messages::unknown_map_key, key), at);
  }

  template <typename Take>
  void read_table(const toml::node& value, std::string_view key, const Take& take) {
    const toml::table* table = value.as_table();
    if (!table) return wrong(value, key);
    for (const auto& [inner_key, inner] : *table) {
      take(inner_key, inner);
      if (problem_) return;
    }
  }

  void add_column(const toml::key& heading, const toml::node& value) {
    ColumnMapping column{.heading = std::string(heading.str()), .field = {}, .currency = {}};
    if (const toml::table* table = value.as_table()) {
      for (const auto& [key, inner] : *table) {
        if (key.str() == "field") {
          read_text(inner, key.str(), column.field);
        } else if (key.str() == "currency") {
          read_text(inner, key.str(), column.currency);
          if (!problem_ && !domain::Currency::parse(column.currency)) return wrong(inner, key.str());
        } else if (key.str() == "unit") {
          column.unit = inner.value<std::int64_t>().value_or(0);
          if (std::ranges::find(units, column.unit) == units.end()) return wrong(inner, key.str());
        } else {
          return fail(Problem(messages::unknown_map_key, key.str()), key.source().begin);
        }
      }
    } else {
      read_text(value, heading.str(), column.field);
    }
    if (!problem_ && column.field.empty()) return wrong(value, heading.str());
    mapping_.columns.push_back(std::move(column));
  }

  void read_ignore(const toml::node& value) {
    std::string all;
    read_word(value, "ignore", {"*"}, all);
    mapping_.ignores_unknown = true;
  }

  void read_whole(const toml::node& value, std::string_view key, int least, int most, int& into) {
    const auto number = value.value<std::int64_t>();
    if (!value.is_integer() || !number || *number < least || *number > most) return wrong(value, key);
    into = static_cast<int>(*number);
  }

  void read_century(const toml::node& value) {
    read_whole(value, "century", 1900, 2100, mapping_.century);
    if (!problem_ && mapping_.century % 100 != 0) wrong(value, "century");
  }

  void read_header_row(const toml::node& value) {
    const auto row = value.value<std::int64_t>();
    if (!value.is_integer() || !row || *row < 1) return wrong(value, "header_row");
    mapping_.header_row = static_cast<std::size_t>(*row);
  }

  void read_text(const toml::node& value, std::string_view key, std::string& into) {
    const auto* text = value.as_string();
    if (!text) return wrong(value, key);
    into = text->get();
  }

  void read_word(const toml::node& value, std::string_view key, std::initializer_list<std::string_view> words,
                 std::string& into) {
    read_text(value, key, into);
    if (!problem_ && std::ranges::find(words, into) == words.end()) wrong(value, key);
  }

  void read_texts(const toml::node& value, std::string_view key, std::vector<std::string>& into) {
    const toml::array* all = value.as_array();
    if (!all) return wrong(value, key);
    for (const toml::node& one : *all) read_text(one, key, into.emplace_back());
  }

  void wrong(const toml::node& value, std::string_view key) {
    fail(Problem(messages::wrong_map_value, key), value.source().begin);
  }

  void fail(Problem problem, toml::source_position at) {
    if (!problem_) problem_ = std::move(problem).at({std::string(name_), at.line, at.column});
  }

  const toml::table& document_;
  std::string_view name_;
  ListMapping mapping_;
  std::optional<Problem> problem_;
};

/// A basic string of TOML.
std::string quoted_toml(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
      out += fmt::format("\\u{:04X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    } else {
      out += c;
    }
  }
  return out + '"';
}

/// As it is where it has only plain letters.
std::string toml_key(const std::string& key) {
  const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '_'; };
  return !key.empty() && std::ranges::all_of(key, is_plain) ? key : quoted_toml(key);
}

std::string quoted_list(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : ", ") + quoted_toml(word);
  return "[" + list + "]";
}

/// A line of [columns]. What the list is refused for is a comment: whoever takes the mark away has chosen.
std::string column_line(const ColumnMapping& column, const std::vector<OpenHeading>& open) {
  const std::string heading = quoted_toml(column.heading);
  const auto it = std::ranges::find(open, column.heading, &OpenHeading::heading);
  if (it != open.end()) {
    // The first is what the line says once its mark is taken away.
    std::vector<std::string> choices = it->could_be;
    choices.insert(it->is_refused ? choices.end() : choices.begin(), "ignore");
    std::string others;
    for (std::size_t i = 1; i < choices.size(); ++i)
      others += fmt::format("{} \"{}\"", others.empty() ? "  # or" : " or", choices[i]);
    return fmt::format("{}{} = \"{}\"{}\n", it->is_refused ? "# " : "", heading, choices.front(), others);
  }
  if (column.currency.empty() && column.unit == 1) return fmt::format("{} = {}\n", heading, quoted_toml(column.field));
  const std::string currency =
      column.currency.empty() ? "" : fmt::format(", currency = {}", quoted_toml(column.currency));
  return fmt::format("{} = {{ field = {}{}, unit = {} }}\n", heading, quoted_toml(column.field), currency, column.unit);
}

/// Whether the parser takes the text for one thing or the other, and does not stop in it.
bool can_be_parsed(std::string_view text) {
  try {
    static_cast<void>(toml::parse(text));
    return true;
  } catch (const MapNotParsed&) {
    return false;
  }
}

/// In a text that cannot be parsed: the line up to which it cannot.
std::size_t line_of_trouble(std::string_view text) {
  std::size_t line = 1;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1)) {
    if (!can_be_parsed(text.substr(0, end + 1))) break;
    ++line;
  }
  return line;
}

}  // namespace

Result<ListMapping> read_mapping(std::string_view text, std::string_view name) {
  if (auto problem = find_trouble_in_map(text, name)) return *problem;
  if (!can_be_parsed(text)) return Problem(messages::map_not_parsed).at({std::string(name), line_of_trouble(text), 0});
  const toml::parse_result parsed = toml::parse(text, name);
  if (!parsed) {
    const auto& at = parsed.error().source().begin;
    return Problem(messages::not_toml, parsed.error().description()).at({std::string(name), at.line, at.column});
  }
  return MappingReader(parsed.table(), name).read();
}

std::string write_mapping(const ListMapping& mapping, const std::vector<OpenHeading>& open, std::string_view remark) {
  std::string out = remark.empty() ? std::string() : fmt::format("# {}\n", remark);
  const auto say = [&out](std::string_view key, const std::string& value) {
    if (!value.empty()) out += fmt::format("{} = {}\n", key, quoted_toml(value));
  };
  say("as", mapping.as);
  say("numbers", mapping.numbers);
  say("dates", mapping.dates);
  say("decimals", mapping.decimals);
  say("negative", mapping.negative);
  say("zero", mapping.zero);
  if (mapping.year != 0) out += fmt::format("year = {}\n", mapping.year);
  if (mapping.century != 0) out += fmt::format("century = {}\n", mapping.century);
  if (mapping.header_row != 0) out += fmt::format("header_row = {}\n", mapping.header_row);
  if (!mapping.skip_rows.empty()) out += fmt::format("skip_rows = {}\n", quoted_list(mapping.skip_rows));
  if (!mapping.identity.empty()) out += fmt::format("identity = {}\n", quoted_list(mapping.identity));
  say("sheet", mapping.sheet);
  say("delimiter", mapping.delimiter);
  say("encoding", mapping.encoding);
  say("quote", mapping.quote);
  say("per", mapping.per);
  const bool is_refused = std::ranges::any_of(open, &OpenHeading::is_refused);
  if (mapping.ignores_unknown || is_refused)
    out += fmt::format("{}ignore = \"*\"\n", mapping.ignores_unknown ? "" : "# ");
  out += out.empty() ? "[columns]\n" : "\n[columns]\n";
  std::set<std::string> written;  // A heading can stand once only.
  for (const ColumnMapping& column : mapping.columns) {
    if (!column.heading.empty() && written.insert(column.heading).second) out += column_line(column, open);
  }
  if (!mapping.constants.empty()) out += "\n[constants]\n";
  for (const auto& constant : mapping.constants)
    out += fmt::format("{} = {}\n", toml_key(constant.field), quoted_toml(constant.value));
  std::string field;
  for (const auto& value : mapping.values) {
    if (value.field != field) out += fmt::format("\n[values.{}]\n", toml_key(value.field));
    field = value.field;
    out += fmt::format("{} = {}\n", quoted_toml(value.word), quoted_toml(value.value));
  }
  return out;
}

}  // namespace aid::formats
