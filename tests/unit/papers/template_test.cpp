#include "aid/papers/template.hpp"

#include "aid/base/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace aid::papers::template_test {
namespace {

using Kind = TemplateBlock::Kind;
using Problems = std::vector<std::pair<std::string, std::size_t>>;

/// Names and lines of what is wrong with a template.
Problems problems_of(std::string_view text) {
  Problems problems;
  try {
    (void)read_template(text, "t.txt");
  } catch (const Errors& errors) {
    for (const Problem& problem : errors.problems()) {
      problems.emplace_back(std::string(problem.name()), problem.where()->line);
    }
  } catch (const Error& error) {
    problems.emplace_back(std::string(error.problem().name()), error.problem().where()->line);
  }
  return problems;
}

/// A text with its values in angle brackets and its optional pieces in round ones.
std::string shown(const TemplateText& text) {
  std::string whole;
  for (const TemplatePiece& piece : text) {
    whole += piece.text;
    if (!piece.value.empty()) whole += "<" + piece.value + ">";
    if (!piece.only_if_said.empty()) whole += "(" + shown(piece.only_if_said) + ")";
  }
  return whole;
}

TEST_CASE("a template is its head and its blocks") {
  const Template read = read_template(
      "# A remark.\n"
      "kind: BÁO CÁO\n"
      "sign: BC\r\n"
      "title: Viện trợ {period}\n"
      "\n"
      "== Phần một\n"
      "{Period}, {area} tiếp nhận\n"
      "{in.aids} khoản[?, {in.committed}].\n"
      "\n"
      "# Another remark.\n"
      "=== Bảng\n"
      "- một {{ngoặc}} [[vuông]\n"
      "> Căn cứ\n"
      "[table by sector]\n"
      "[table out by country: Theo nước {period}]\n"
      "[table local-foreigners list]\n"
      "[published]\n"
      "[notes]\n",
      "t.txt");
  CHECK(read.kind == "BÁO CÁO");
  CHECK(read.sign == "BC");
  CHECK(shown(read.title) == "Viện trợ <period>");
  REQUIRE(read.blocks.size() == 10);
  CHECK(read.blocks[0].kind == Kind::section);
  CHECK(read.blocks[1].kind == Kind::paragraph);
  CHECK(read.blocks[1].line == 7);
  CHECK(shown(read.blocks[1].text) == "<Period>, <area> tiếp nhận <in.aids> khoản(, <in.committed>).");
  CHECK(read.blocks[2].kind == Kind::subsection);
  CHECK(read.blocks[3].kind == Kind::item);
  CHECK(shown(read.blocks[3].text) == "một {ngoặc} [vuông]");
  CHECK(read.blocks[4].kind == Kind::ground);
  CHECK(read.blocks[5].table == TemplateTable{"in", "by", "sector"});
  CHECK(read.blocks[6].table == TemplateTable{"out", "by", "country"});
  CHECK(shown(read.blocks[6].text) == "Theo nước <period>");
  CHECK(read.blocks[7].table == TemplateTable{"local-foreigners", "list", ""});
  CHECK(read.blocks[8].kind == Kind::published);
  CHECK(read.blocks[9].kind == Kind::notes);
}

TEST_CASE("a template without a head begins with its text") {
  const Template read = read_template("Chỉ có lời văn: không có gì khác.", "t.txt");
  REQUIRE(read.blocks.size() == 1);
  CHECK(shown(read.blocks[0].text) == "Chỉ có lời văn: không có gì khác.");
  CHECK(read.title.empty());
  CHECK(read_template("", "t.txt").blocks.empty());
}

TEST_CASE("every mistake of a template is told with its line") {
  CHECK(problems_of("a\n\nb {in.comitted}\n") == Problems{{"template-unknown-value", 3}});
  CHECK(problems_of("a {in.aids\n") == Problems{{"template-unclosed", 1}});
  CHECK(problems_of("a {in.aids {period}\n") == Problems{{"template-unclosed", 1}});
  CHECK(problems_of("a [? b {period}\n\nc\n") == Problems{{"template-unclosed", 1}});
  CHECK(problems_of("\n[table by secter]\n") == Problems{{"template-unknown-table", 2}});
  CHECK(problems_of("[table]\n") == Problems{{"template-unknown-block", 1}});
  CHECK(problems_of("[note]\n") == Problems{{"template-unknown-block", 1}});
  CHECK(problems_of("titel: x\n\ny\n") == Problems{{"template-unknown-head", 1}});
  CHECK(problems_of("kind: x\nWithout an empty line\n") == Problems{{"template-unknown-head", 2}});
  CHECK(problems_of("a\n\xFF\n") == Problems{{"invalid-utf8", 2}});
  CHECK(problems_of("{x}\n\n{y} [table\n") == Problems{{"template-unknown-value", 1}, {"template-unknown-value", 3}});
  CHECK(problems_of(std::string(70'000, 'a')) == Problems{{"template-too-long", 0}});
}

TEST_CASE("what is misspelled is told with the closest there is") {
  try {
    (void)read_template("{in.comitted}", "t.txt");
    FAIL("a mistake passed");
  } catch (const Errors& errors) {
    CHECK(errors.problems().front().hint_text(Language::en) == "did you mean 'in.committed'?");
  }
}

TEST_CASE("the built-in templates are right and say the same in both languages") {
  const Template vi = read_template(built_in_template("brief", Language::vi), "vi");
  const Template en = read_template(built_in_template("brief", Language::en), "en");
  CHECK(vi.sign == en.sign);
  REQUIRE(vi.blocks.size() == en.blocks.size());
  const auto values_of = [](const TemplateText& text) {
    std::vector<std::string> values;
    const auto add = [&values](const auto& self, const TemplateText& pieces) -> void {
      for (const TemplatePiece& piece : pieces) {
        if (!piece.value.empty()) values.push_back(without_capital(piece.value));
        self(self, piece.only_if_said);
      }
    };
    add(add, text);
    std::sort(values.begin(), values.end());
    return values;
  };
  for (std::size_t i = 0; i < vi.blocks.size(); ++i) {
    CAPTURE(vi.blocks[i].line);
    CHECK(vi.blocks[i].kind == en.blocks[i].kind);
    CHECK(vi.blocks[i].table == en.blocks[i].table);
    CHECK(values_of(vi.blocks[i].text) == values_of(en.blocks[i].text));
  }
}

}  // namespace
}  // namespace aid::papers::template_test
