#include "aid/document/json.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <random>
#include <sstream>

namespace aid::json_test {

using namespace aid::document;

namespace {

std::string json_of(const Document& document) {
  std::ostringstream out;
  write_json(document, out);
  return out.str();
}

/// Documents of all that a document can hold, drawn at random.
class Drawer {
public:
  explicit Drawer(unsigned seed) : random_(seed) {}

  Document document() {
    Document made{.language = text(), .profile = text(), .report = text(), .office = text()};
    made.heading = {texts(), texts(), texts(), text(), text(), text(), texts()};
    made.title = text();
    made.subtitles = texts();
    made.blocks = blocks();
    if (flip()) made.signature = Signature{texts(), text(), texts()};
    for (std::size_t i = pick(3); i > 0; --i) made.annexes.push_back({text(), text(), text(), flip(), blocks()});
    made.as_of = text();
    made.fingerprint = text();
    return made;
  }

private:
  std::size_t pick(std::size_t below) { return random_() % below; }
  bool flip() { return pick(2) == 0; }
  template <typename T>
  T one_of(std::initializer_list<T> all) {
    return *(all.begin() + pick(all.size()));
  }

  std::string text() {
    std::string made;
    for (std::size_t i = pick(6); i > 0; --i) {
      made +=
          one_of<std::string>({"ế", "Đ", "\"", "\\", "\n", "\t", "\x01", "\u202E", "🤝", "a", "<", "\u007F", "=1"});
    }
    return made;
  }
  std::vector<std::string> texts() {
    std::vector<std::string> made(pick(3));
    for (std::string& one : made) one = text();
    return made;
  }
  Figure figure() {
    return {one_of<std::string>({"", "0", "-1234.50", "126000000000"}), one_of<std::string>({"", "VND", "USD"}),
            static_cast<int>(pick(3)), one_of<std::string>({"", "hơn", "khoảng"})};
  }
  Cell cell() {
    Cell made{.text = text(), .date = one_of<std::string>({"", "2021-11-06"})};
    for (std::size_t i = pick(3); i > 0; --i) made.figures.push_back(figure());
    return made;
  }
  Row row(std::size_t columns) {
    using Kind = Row::Kind;
    Row made{.kind = one_of({Kind::item, Kind::residual, Kind::of_which, Kind::group, Kind::subtotal}),
             .in_total = flip()};
    for (std::size_t i = made.kind == Kind::group ? std::min<std::size_t>(1, columns) : columns; i > 0; --i) {
      made.cells.push_back(cell());
    }
    return made;
  }
  Table table() {
    using Kind = Column::Kind;
    Table made{.key = text(), .title = text(), .unit = text(), .when_empty = text()};
    for (std::size_t i = pick(4); i > 0; --i) {
      made.columns.push_back({text(), text(), one_of({Kind::text, Kind::date, Kind::figures}), flip()});
    }
    for (std::size_t i = pick(4); i > 0; --i) made.rows.push_back(row(made.columns.size()));
    if (flip()) made.total = Row{.cells = std::vector<Cell>(made.columns.size(), cell())};
    return made;
  }
  Block block() {
    using Style = Paragraph::Style;
    using Kind = Chart::Kind;
    switch (pick(4)) {
      case 0: {
        Paragraph made{.style = one_of({Style::body, Style::section, Style::subsection, Style::item, Style::ground,
                                        Style::note, Style::warning})};
        for (std::size_t i = pick(3); i > 0; --i) made.runs.push_back({text(), flip(), flip()});
        return made;
      }
      case 1:
        return Chart{one_of({Kind::bars, Kind::stacked, Kind::line, Kind::shares, Kind::tiles}),
                     text(),
                     text(),
                     text(),
                     texts(),
                     text(),
                     texts()};
      case 2:
        return PageBreak{flip()};
      default:
        return table();
    }
  }
  std::vector<Block> blocks() {
    std::vector<Block> made;
    for (std::size_t i = pick(5); i > 0; --i) made.push_back(block());
    return made;
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("a document is the same behind its JSON, which others read too") {
  for (unsigned seed = 0; seed < 500; ++seed) {
    CAPTURE(seed);
    const Document document = Drawer(seed).document();
    const std::string json = json_of(document);
    const Result<Document> read = read_json(json);
    if (!read) FAIL(read.problem().text(Language::en));
    CHECK(read.value() == document);
    CHECK(json_of(read.value()) == json);
    const nlohmann::json peer = nlohmann::json::parse(json);
    CHECK(peer["format_version"] == 1);
    CHECK(peer["kind"] == "document");
    CHECK(peer.value("title", "") == document.title);
    CHECK(peer.value("blocks", nlohmann::json::array()).size() == document.blocks.size());
  }
}

TEST_CASE("rows are taken one by one, each with the place of its table") {
  for (unsigned seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    const Document document = Drawer(seed).document();
    std::vector<std::vector<Row>> taken(tables_of(document).size());
    const Result<Document> read =
        read_json(json_of(document), [&](std::size_t table, Row& row) { taken.at(table).push_back(std::move(row)); });
    REQUIRE(read);
    for (std::size_t i = 0; i < taken.size(); ++i) {
      CHECK(taken[i] == tables_of(document)[i]->rows);
      CHECK(tables_of(read.value())[i]->rows.empty());
    }
  }
}

TEST_CASE("blocks and rows begin on lines of their own") {
  Document document;
  document.blocks = {Paragraph{.runs = {{"một"}}}, Table{.key = "t", .columns = {{"a", "A"}}, .rows = {{}, {}}}};
  for (Row& row : std::get<Table>(document.blocks[1]).rows) row.cells = {{.text = "x"}};
  CHECK(json_of(document) ==
        "{\"format_version\":1,\"kind\":\"document\",\"blocks\":[\n"
        "{\"kind\":\"paragraph\",\"runs\":[{\"text\":\"một\"}]},\n"
        "{\"kind\":\"table\",\"key\":\"t\",\"columns\":[{\"key\":\"a\",\"heading\":\"A\"}],\"rows\":[\n"
        "{\"cells\":[{\"text\":\"x\"}]},\n"
        "{\"cells\":[{\"text\":\"x\"}]}]}]}\n");
}

TEST_CASE("what is not a document is refused, with its place") {
  const std::string begin = "{\"format_version\":1,\"kind\":\"document\",\n";
  const auto of_cell = [&](const std::string& cell) {
    return begin + R"("blocks":[{"kind":"table","columns":[{}],"rows":[{"cells":[)" + cell + "]}]}]}";
  };
  const std::string deep(100'000, '[');
  const std::vector<std::pair<std::string, std::string_view>> cases{
      {"", "not-json"},
      {"null", "not-json"},
      {begin, "not-json"},
      {begin + "}x", "not-json"},
      {begin + "\"title\":7}", "not-json"},
      {begin + "\"title\":null}", "not-json"},
      {begin + "\"blocks\":" + deep + "}", "not-json"},
      {begin + "\"titel\":\"\"}", "unexpected-json-key"},
      {begin + R"("title":"a","title":"b"})", "unexpected-json-key"},
      {begin + R"("title":"a","office":"b"})", "unexpected-json-key"},
      {begin + R"("blocks":[{"kind":"picture"}]})", "unexpected-json-value"},
      {begin + R"("blocks":[{"style":"body"}]})", "not-json"},
      {begin + R"("blocks":[{"kind":"paragraph","style":"loud"}]})", "unexpected-json-value"},
      {begin + "\"title\":\"\xC3\"}", "invalid-utf8"},
      {begin + "\"title\":\"\\u0000\"}", "control-character"},
      {begin + R"("title":"\ud800"})", "not-json"},
      {of_cell(R"({},{})"), "wrong-cells"},
      {of_cell(""), "wrong-cells"},
      {of_cell(R"({"date":"06/11/2021"})"), "unexpected-json-value"},
      {of_cell(R"({"figures":[{"number":"1e9"}]})"), "unexpected-json-value"},
      {of_cell(R"({"figures":[{"number":"1."}]})"), "unexpected-json-value"},
      {of_cell(R"({"figures":[{"number":"-"}]})"), "unexpected-json-value"},
      {of_cell(R"({"figures":[{"number":"1.000,5"}]})"), "unexpected-json-value"},
      {of_cell(R"({"figures":[{"number":7}]})"), "not-json"},
      {of_cell(R"({"figures":[{"decimals":-1}]})"), "unexpected-json-value"},
      {of_cell(R"({"figures":[{"decimals":99999999999}]})"), "unexpected-json-value"},
      {of_cell(R"({"figures":[{"decimals":1.5}]})"), "unexpected-json-value"}};
  for (const auto& [wrong, name] : cases) {
    const auto& captured = wrong.substr(0, 200);
    CAPTURE(captured);
    const Result<Document> read = read_json(wrong);
    REQUIRE_FALSE(read);
    CHECK(read.problem().name() == name);
    CHECK(read.problem().where()->line <= 2);
  }
  CHECK(read_json(begin + "\"title\":\"a\",\n\"titel\":\"\"}").problem().where()->line == 3);
}

}  // namespace aid::json_test
