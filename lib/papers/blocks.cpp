#include "blocks.hpp"

#include "aid/base/text.hpp"
#include "aid/document/from_table.hpp"
#include "aid/domain/terms.hpp"
#include "body.hpp"
#include "notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <variant>

namespace aid::papers {
namespace {

using document::Block;
using Kind = TemplateBlock::Kind;

constexpr Label by_words{"by", "theo"};
constexpr std::array words_of_directions{Label{"Aid received", "Viện trợ tiếp nhận"},
                                         Label{"Aid to other countries", "Hỗ trợ nước ngoài"},
                                         Label{"Help to foreigners in the area", "Hỗ trợ người nước ngoài tại địa bàn"},
                                         Label{"Aid within the country", "Hỗ trợ trong nước"}};
constexpr Label list_words{"list of aids", "danh sách các khoản"};
constexpr Label goods_words{"goods", "hiện vật"};

/// Each once.
void add_unit_note(const table::Table& table, Language language, const document::TableOptions& options,
                   std::vector<std::string>& notes) {
  std::string note = formats::MoneyUnit(table, options.unit).rounding_note(language);
  if (!note.empty() && std::ranges::find(notes, note) == notes.end()) notes.push_back(std::move(note));
}

void put_text(Facts& facts, const TemplateBlock& block, Body& body) {
  const auto text = said(facts, block.text);
  if (block.kind == Kind::section) return body.section(text.value_or(""));
  if (!text || text->empty()) return;
  if (block.kind == Kind::subsection) return body.subsection(*text);
  body.put(paragraph(style_of(block.kind), *text));
}

/// Whether the rows tell more than the total does.
bool tells_rows(const table::Table& table, const TemplateTable& wanted) {
  const auto tells = [](const table::Row& row) {
    return row.kind == table::RowKind::item || row.kind == table::RowKind::shared;
  };
  if (wanted.report != "by") return !table.rows.empty();
  const auto rows = std::ranges::count_if(table.rows, tells);
  // What an aid is not described by is the same everywhere.
  const bool has_default = wanted.dimension == "scope" || wanted.dimension == "modality" ||
                           wanted.dimension == "form" || wanted.dimension == "currency";
  return has_default ? rows > 1 : rows > 0;
}

/// nullptr: no row of it says anything.
const table::Table* telling_table(Facts& facts, const TemplateTable& wanted) {
  std::vector<std::string> dimensions;
  if (!wanted.dimension.empty()) dimensions.push_back(wanted.dimension);
  const std::size_t used = facts.used().size();
  const table::Table* table =
      facts.report({.direction = wanted.direction, .report = wanted.report, .dimensions = dimensions});
  if (tells_rows(*table, wanted)) return table;
  facts.forget_since(used);
  return nullptr;
}

std::string default_title(const TemplateTable& wanted, const table::Table& table, Language language) {
  const std::string direction = words_of_direction(wanted.direction, language);
  if (wanted.report == "list") return fmt::format("{}: {}", direction, list_words.in(language));
  if (wanted.report == "goods") return fmt::format("{}: {}", direction, goods_words.in(language));
  return fmt::format("{} {} {}", direction, by_words.in(language),
                     without_capital(table.columns.front().label.in(language)));
}

}  // namespace

std::string words_of_direction(std::string_view direction, Language language) {
  const auto term = domain::parse_term<domain::Direction>(direction).value();
  return std::string(words_of_directions[static_cast<std::size_t>(term)].in(language));
}

std::optional<std::string> said(Facts& facts, const TemplateText& text) {
  const std::size_t used = facts.used().size();
  std::string whole;
  for (const TemplatePiece& piece : text) {
    if (!piece.only_if_said.empty()) {
      whole += said(facts, piece.only_if_said).value_or("");
    } else if (piece.value.empty()) {
      whole += piece.text;
    } else if (const auto value = facts.value(piece.value)) {
      whole += *value;
    } else {
      facts.forget_since(used);
      return std::nullopt;
    }
  }
  return whole;
}

std::vector<const table::Table*> tables_in_place(Facts& facts, const Template& read) {
  std::vector<const table::Table*> tables;
  for (const TemplateBlock& block : read.blocks) {
    const table::Table* table = block.kind == Kind::table ? telling_table(facts, block.table) : nullptr;
    if (table != nullptr) tables.push_back(table);
  }
  return tables;
}

std::optional<document::Table> table_in_place(Facts& facts, const TemplateTable& wanted, const TemplateText& title,
                                              const document::TableOptions& options,
                                              std::vector<std::string>& unit_notes) {
  const table::Table* table = telling_table(facts, wanted);
  if (table == nullptr) return std::nullopt;
  const std::string what = wanted.report == "by" ? "by-" + wanted.dimension : wanted.report;
  document::Table made = document::table_from(*table, facts.language(), options);
  made.key = fmt::format("{}-{}", wanted.direction, what);
  add_unit_note(*table, facts.language(), options, unit_notes);
  const auto own = said(facts, title);
  made.title = own && !own->empty() ? *own : default_title(wanted, *table, facts.language());
  return made;
}

std::vector<Block> blocks_of(Facts& facts, const Template& read, const document::TableOptions& options) {
  Body body(facts.language());
  const auto put_all = [&](std::vector<Block> blocks) {
    for (Block& block : blocks) body.put(std::move(block));
  };
  // Notes are of every figure of the document, wherever their place is.
  std::vector<std::optional<document::Table>> tables;
  std::vector<std::string> unit_notes;
  for (const TemplateBlock& block : read.blocks) {
    tables.emplace_back();
    if (block.kind == Kind::table) tables.back() = table_in_place(facts, block.table, block.text, options, unit_notes);
    if (block.kind != Kind::table) (void)said(facts, block.text);
  }
  bool has_place = false;
  for (std::size_t i = 0; i < read.blocks.size(); ++i) {
    const TemplateBlock& block = read.blocks[i];
    if (block.kind == Kind::notes) {
      put_all(notes_of(facts, unit_notes));
      has_place = true;
    } else if (block.kind == Kind::published) {
      put_all(published_totals(facts));
    } else if (block.kind != Kind::table) {
      put_text(facts, block, body);
    } else if (tables[i]) {
      body.put(*std::move(tables[i]));
    }
  }
  if (!has_place) put_all(notes_of(facts, unit_notes));
  return std::move(body).take();
}

}  // namespace aid::papers
