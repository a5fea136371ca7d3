#include "aid/papers/letter.hpp"

#include "aid/base/text.hpp"
#include "aid/document/profile.hpp"
#include "aid/formats/report_words.hpp"
#include "aid/papers/messages.hpp"
#include "body.hpp"
#include "letter_facts.hpp"
#include "office_facts.hpp"
#include "office_template.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace aid::papers {
namespace {

using Kind = TemplateBlock::Kind;

constexpr std::array<std::string_view, 3> all_letters{"letter-thanks", "letter-handover", "letter-receipt"};
/// Where somebody writes by hand.
constexpr std::string_view gap = "……………………";
constexpr Label sign_here{"(signature, full name)", "(Ký, ghi rõ họ tên)"};
constexpr Label goods_gap{"the list of goods", "danh mục hiện vật"};

/// Fills a template, and notes what lacks.
class Filling {
public:
  Filling(LetterFacts& facts, Language language) : facts_(facts), language_(language) {}

  std::string text(const TemplateText& text) {
    std::string whole;
    for (const TemplatePiece& piece : text) {
      if (!piece.only_if_said.empty()) {
        whole += said(piece.only_if_said);
      } else {
        whole += piece.value.empty() ? piece.text : value(piece.value).value_or(std::string(gap));
        if (!piece.value.empty() && !value(piece.value)) lacking_.insert(without_capital(piece.value));
      }
    }
    return whole;
  }

  std::vector<document::Block> blocks(const Template& read) {
    Body body(language_);
    for (const TemplateBlock& block : read.blocks) put(block, body);
    return std::move(body).take();
  }

  std::vector<Problem> gaps() const {
    std::vector<Problem> problems;
    for (const std::string& name : lacking_) {
      problems.emplace_back(messages::letter_gap, facts_.code(), LetterFacts::label_of(name));
    }
    if (lacks_goods_) problems.emplace_back(messages::letter_gap, facts_.code(), goods_gap);
    return problems;
  }

private:
  std::optional<std::string> value(const std::string& name) {
    const std::string known = without_capital(name);
    auto found = facts_.value(known);
    if (found && known != name) found = with_capital(*found);
    return found;
  }

  std::string said(const TemplateText& pieces) {
    std::string whole;
    for (const TemplatePiece& piece : pieces) {
      if (piece.value.empty()) {
        whole += piece.text;
      } else if (const auto known = value(piece.value)) {
        whole += *known;
      } else {
        return {};
      }
    }
    return whole;
  }

  void put(const TemplateBlock& block, Body& body) {
    if (block.kind == Kind::table) {
      if (auto goods = facts_.goods_table()) return body.put(*std::move(goods));
      // Money alone needs no list.
      lacks_goods_ = lacks_goods_ || facts_.value("goods").has_value();
      return;
    }
    std::string words = text(block.text);
    if (block.kind == Kind::signatures) return body.put(signatures(words));
    if (block.kind == Kind::section) return body.section(std::move(words));
    if (words.empty()) return;
    if (block.kind == Kind::subsection) return body.subsection(std::move(words));
    body.put(paragraph(style_of(block.kind), words));
  }

  /// Each side signs below its name.
  document::Table signatures(std::string_view sides) const {
    document::Table table{.key = "signatures"};
    document::Row row;
    while (!sides.empty()) {
      const std::size_t end = std::min(sides.find('|'), sides.size());
      std::string side(sides.substr(0, end));
      sides.remove_prefix(std::min(end + 1, sides.size()));
      while (side.starts_with(' ')) side.erase(0, 1);
      while (side.ends_with(' ')) side.pop_back();
      if (side.empty()) continue;
      table.columns.push_back({.key = fmt::format("side-{}", table.columns.size() + 1), .heading = visible(side)});
      row.cells.push_back({.text = fmt::format("{}\n\n\n\n", sign_here.in(language_))});
    }
    table.rows.push_back(std::move(row));
    return table;
  }

  LetterFacts& facts_;
  Language language_;
  std::set<std::string> lacking_;
  bool lacks_goods_ = false;
};

}  // namespace

std::span<const std::string_view> letter_names() { return all_letters; }

std::string letter_template(storage::Ledger& ledger, std::string_view letter, Language language) {
  return template_in_use(ledger, letter, language);
}

void check_letter_template(std::string_view text, std::string_view name) {
  read_letter_template(text, name, LetterFacts::names());
}

Letter build_letter(storage::Ledger& ledger, const LetterRequest& request, Language language) {
  const storage::Snapshot snapshot(ledger);
  ChosenTemplate chosen = choose_template(ledger,
                                          {.paper = request.letter,
                                           .text = request.template_text,
                                           .name = request.template_name,
                                           .day = request.heading.date},
                                          language);
  const Template read = read_letter_template(chosen.text, chosen.name, LetterFacts::names());

  LetterFacts facts(ledger, request.letter, request.subject, language);
  HeadingRequest wanted = request.heading;
  wanted.report = request.letter;
  wanted.kind = read.kind;
  wanted.sign = read.sign;
  // What the settings say is of reports to other offices.
  wanted.is_to_these_alone = true;
  if (wanted.addressees.empty() && request.letter == "letter-thanks") {
    wanted.addressees = {facts.value("donor").value_or(std::string(gap))};
  }
  DocumentHeading heading = heading_of(ledger, wanted, language);
  const bool sides_sign = std::ranges::find(read.blocks, Kind::signatures, &TemplateBlock::kind) != read.blocks.end();
  if (sides_sign) heading.signature.reset();

  Filling filling(facts, language);
  Letter letter;
  document::Document& document = letter.document;
  document.language = language == Language::vi ? "vi" : "en";
  document.profile = heading.profile;
  document.report = request.letter;
  document.office = OfficeFacts(ledger, language).name();
  document.heading = std::move(heading.heading);
  document.signature = std::move(heading.signature);
  document.title = visible(filling.text(read.title));
  document.blocks = filling.blocks(read);
  document::end_text(document);
  letter.warnings = std::move(heading.warnings);
  if (chosen.warning) letter.warnings.push_back(std::move(*chosen.warning));
  letter.warnings.insert(letter.warnings.end(), facts.warnings().begin(), facts.warnings().end());
  for (Problem& problem : filling.gaps()) letter.warnings.push_back(std::move(problem));
  return letter;
}

}  // namespace aid::papers
