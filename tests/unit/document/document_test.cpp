#include "aid/document/document.hpp"

#include <doctest/doctest.h>

namespace aid::document::document_test {
namespace {

Table named(std::string key) { return {.key = std::move(key), .columns = {}, .rows = {}}; }

TEST_CASE("the tables of a document are those of its body, then those of its annexes, and have names") {
  Document document;
  document.annexes.push_back({.name = "Phụ lục I", .blocks = {named("aids")}});
  document.blocks = {Paragraph{.runs = {{.text = "Năm 2021"}}}, named("by-sector"), PageBreak{}, named("by-donor")};

  const std::vector<const Table*> tables = tables_of(document);
  REQUIRE(tables.size() == 3);
  CHECK(tables[0]->key == "by-sector");
  CHECK(tables[2]->key == "aids");
  CHECK(find_table(document, "aids") == tables[2]);
  CHECK(find_table(document, "by-country") == nullptr);
}

}  // namespace
}  // namespace aid::document::document_test
