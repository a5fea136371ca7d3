#include "aid/base/messages.hpp"
#include "aid/base/text.hpp"
#include "aid/document/chart_drawing.hpp"
#include "aid/domain/messages.hpp"
#include "aid/formats/json_reader.hpp"
#include "aid/formats/json_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <optional>

namespace aid::document {
namespace {

using formats::JsonReader;

constexpr std::array fills{Fill::none, Fill::faint,    Fill::light,   Fill::medium, Fill::strong,
                           Fill::dark, Fill::diagonal, Fill::crossed, Fill::dotted, Fill::lined};
constexpr std::array<std::string_view, 6> marker_names{"none", "dot", "ring", "square", "cross", "diamond"};
constexpr std::array<std::string_view, 3> anchor_names{"start", "middle", "end"};
/// What a drawing may be as wide and high as, and letters as large as: a sheet of one metre.
constexpr int most_length = 100'000;
constexpr std::size_t most_text = 65'536;

struct JsonPrimitiveWriter {
  std::string& out;

  template <typename... Args>
  void add(std::string_view pattern, const Args&... args) const {
    fmt::vformat_to(std::back_inserter(out), pattern, fmt::make_format_args(args...));
  }

  void operator()(const DrawnRectangle& area) const {
    add(R"({{"kind": "rectangle", "x": {}, "y": {}, "width": {}, "height": {}, "fill": "{}", "outlined": {}}})", area.x,
        area.y, area.width, area.height, to_string(area.fill), area.is_outlined);
  }
  void operator()(const DrawnLine& line) const {
    out += R"({"kind": "line", "points": [)";
    for (std::size_t i = 0; i < line.points.size(); ++i) {
      add("{}[{}, {}]", i == 0 ? "" : ", ", line.points[i].x, line.points[i].y);
    }
    add(R"(], "thickness": {}, "dashed": {}, "marker": "{}"}})", line.thickness, line.is_dashed,
        marker_names[static_cast<std::size_t>(line.marker)]);
  }
  void operator()(const DrawnText& text) const {
    add(R"({{"kind": "text", "x": {}, "y": {}, "anchor": "{}", "half_points": {}, "bold": {}, "italic": {}, "text": )",
        text.at.x, text.at.y, anchor_names[static_cast<std::size_t>(text.anchor)], text.half_points, text.is_bold,
        text.is_italic);
    formats::append_json_text(out, text.text);
    out += '}';
  }
};

std::array<std::string_view, fills.size()> fill_names() {
  std::array<std::string_view, fills.size()> names;
  for (std::size_t i = 0; i < fills.size(); ++i) names[i] = to_string(fills[i]);
  return names;
}

/// Reads a drawing member by member.
class DrawingReader {
public:
  explicit DrawingReader(std::string_view json) : reader_(json, buffer_, most_text) { buffer_.reserve(json.size()); }

  Drawing read() {
    Drawing drawing;
    members([&](std::string_view key) {
      if (key == "width") {
        drawing.width = number();
      } else if (key == "height") {
        drawing.height = number();
      } else if (key == "primitives") {
        items([&] { drawing.primitives.push_back(primitive()); });
      } else {
        refuse(key, "width, height, primitives");
      }
    });
    reader_.end().value();
    return drawing;
  }

private:
  /// `known`: what could have stood there.
  [[noreturn]] static void refuse(std::string_view word, std::string_view known) {
    throw Error(messages::unknown_word, word, known);
  }

  template <typename Take>
  void members(Take take) {
    reader_.enter_object().value();
    std::string_view key;
    while (reader_.next_member(key).value()) take(std::string(key));
  }
  template <typename Take>
  void items(Take take) {
    reader_.enter_list().value();
    while (reader_.next_item().value()) take();
  }

  int number() {
    const std::string digits(reader_.read_number().value());
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool is_length = error == std::errc() && end == digits.data() + digits.size();
    if (!is_length || value < -most_length || value > most_length) throw Error(JsonReader::expected("a length"));
    return value;
  }
  bool yes_or_no() {
    if (reader_.take_word("true")) return true;
    if (reader_.take_word("false")) return false;
    throw Error(JsonReader::expected("true"));
  }
  template <typename Enum, std::size_t count>
  Enum word_of(const std::array<std::string_view, count>& names) {
    const std::string word(reader_.read_text().value());
    const auto found = std::find(names.begin(), names.end(), word);
    if (found == names.end()) refuse(word, fmt::format("{}", fmt::join(names, ", ")));
    return static_cast<Enum>(found - names.begin());
  }

  Primitive primitive() {
    std::optional<Primitive> made;
    members([&](std::string_view key) {
      if (!made) {
        if (key != "kind") refuse(key, "kind");
        made = empty_primitive();
      } else {
        std::visit([&](auto& of) { member(of, key); }, *made);
      }
    });
    if (!made) throw Error(JsonReader::expected("\"kind\""));
    return std::move(*made);
  }
  Primitive empty_primitive() {
    const std::string kind(reader_.read_text().value());
    if (kind == "rectangle") return DrawnRectangle{};
    if (kind == "line") return DrawnLine{};
    if (kind == "text") return DrawnText{};
    refuse(kind, "rectangle, line, text");
  }

  void member(DrawnRectangle& area, std::string_view key) {
    if (key == "x") {
      area.x = number();
    } else if (key == "y") {
      area.y = number();
    } else if (key == "width") {
      area.width = number();
    } else if (key == "height") {
      area.height = number();
    } else if (key == "fill") {
      area.fill = word_of<Fill>(fill_names());
    } else if (key == "outlined") {
      area.is_outlined = yes_or_no();
    } else {
      refuse(key, "x, y, width, height, fill, outlined");
    }
  }
  void member(DrawnLine& line, std::string_view key) {
    if (key == "points") {
      items([&] { line.points.push_back(point()); });
    } else if (key == "thickness") {
      line.thickness = number();
    } else if (key == "dashed") {
      line.is_dashed = yes_or_no();
    } else if (key == "marker") {
      line.marker = word_of<DrawnLine::Marker>(marker_names);
    } else {
      refuse(key, "points, thickness, dashed, marker");
    }
  }
  void member(DrawnText& text, std::string_view key) {
    if (key == "x") {
      text.at.x = number();
    } else if (key == "y") {
      text.at.y = number();
    } else if (key == "anchor") {
      text.anchor = word_of<DrawnText::Anchor>(anchor_names);
    } else if (key == "half_points") {
      text.half_points = number();
    } else if (key == "bold") {
      text.is_bold = yes_or_no();
    } else if (key == "italic") {
      text.is_italic = yes_or_no();
    } else if (key == "text") {
      text.text = reader_.read_text().value();
    } else {
      refuse(key, "x, y, anchor, half_points, bold, italic, text");
    }
  }
  DrawnPoint point() {
    std::vector<int> pair;
    items([&] { pair.push_back(number()); });
    if (pair.size() != 2) throw Error(JsonReader::expected("[x, y]"));
    return {pair[0], pair[1]};
  }

  std::string buffer_;
  JsonReader reader_;
};

}  // namespace

std::string drawing_json(const Drawing& drawing) {
  std::string out = fmt::format(R"({{"width": {}, "height": {}, "primitives": [)", drawing.width, drawing.height);
  for (const Primitive& primitive : drawing.primitives) {
    if (out.back() != '[') out += ", ";
    std::visit(JsonPrimitiveWriter{out}, primitive);
  }
  return out + "]}";
}

Drawing read_drawing(std::string_view json) {
  const std::size_t invalid = find_invalid_utf8(json);
  if (invalid != std::string_view::npos) throw Error(messages::invalid_utf8, invalid + 1);
  return DrawingReader(json).read();
}

}  // namespace aid::document
