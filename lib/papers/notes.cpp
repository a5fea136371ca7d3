#include "notes.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/reading.hpp"
#include "aid/reports/messages.hpp"
#include "blocks.hpp"
#include "period_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aid::papers {
namespace {

using document::Block;
using document::Paragraph;
using Of = DirectionValue::Of;

constexpr Label approved_only{"approved aid", "các khoản đã được phê duyệt"};
constexpr Label in_dong{"in VND", "quy đổi ra VND"};
constexpr Message<Text, Text, Text, Text, Text> rate_words{"rate", "rate: 1 {0} = {1} VND ({2}, from {3}; {4})",
                                                           "tỷ giá: 1 {0} = {1} VND ({2}, từ {3}; {4})"};
constexpr Message<std::int64_t> and_more{"more", " and {0} more", " và {0} khoản nữa"};

/// Which figures a note is about: "Tiếp nhận, năm 2020: ".
std::string about(const Facts::Used& used, Language language) {
  std::string words;
  const auto add = [&words](std::string_view word) {
    if (!words.empty()) words += ", ";
    words += word;
  };
  if (!used.direction.empty()) {
    add(words_of_direction(used.direction, language));
  }
  if (used.of == Of::same_period_before) add(period_words(*used.table.period, language));
  if (used.of == Of::approved) add(approved_only.in(language));
  if (used.is_equivalent) add(in_dong.in(language));
  return words.empty() ? std::string() : with_capital(words) + ": ";
}

std::string details_of(const table::Note& note, Language language) {
  constexpr std::size_t most = 5;
  if (note.details.empty()) return {};
  const std::size_t shown = std::min(most, note.details.size());
  std::string list;
  for (std::size_t i = 0; i < shown; ++i) list += (list.empty() ? "" : "; ") + note.details[i].in(language);
  const std::size_t left = note.details.size() - shown;
  if (left > 0) list += and_more.in(language, static_cast<std::int64_t>(left));
  return fmt::format(" ({})", list);
}

std::string words_of(const table::Cell& cell, Language language) {
  if (const auto* words = std::get_if<table::Words>(&cell)) return words->in(language);
  if (const auto* date = std::get_if<domain::DateInterval>(&cell)) return show(*date, language);
  if (const auto* quantity = std::get_if<domain::Quantity>(&cell)) return show(*quantity, language);
  return {};
}

/// The cell of a column by its key; nothing where there is none.
std::string words_at(const table::Explanation& explanation, const table::Row& row, std::string_view key,
                     Language language) {
  const auto column = std::ranges::find(explanation.columns, key, &table::Column::key);
  if (column == explanation.columns.end()) return {};
  return words_of(row.cells[static_cast<std::size_t>(column - explanation.columns.begin())], language);
}

/// What is wrong with a total, or not in it as its date says too little: told whatever else is said.
bool must_be_told(const table::Note& note) {
  return note.is_problem || note.code == messages::not_placed.name;
}

/// Paragraphs, of which each text stands once.
class NoteWriter {
public:
  explicit NoteWriter(Language language) : language_(language) {}

  /// What a total of all lacks is told, whatever is said of it, and not again of its parts.
  void add_problems(const table::Table& summary) {
    for (const table::Note& note : summary.notes) {
      if (!must_be_told(note)) continue;
      put(note.is_problem, with_capital(note.text.in(language_) + details_of(note, language_)));
      told_.insert(note.code);
    }
  }

  void add(const Facts::Used& used) {
    if (!added_.insert(&used).second) return;
    const std::string before = about(used, language_);
    for (const table::Note& note : used.table.notes) {
      if (must_be_told(note) && !used.is_of_work && used.of == Of::period && told_.contains(note.code)) continue;
      if (note.code == "donors") continue;  // The text says who gave.
      // What is put beside in đồng has most notes of what it stands beside.
      const std::string noted = fmt::format("{}{}{}", static_cast<int>(used.of), used.direction, note.text.en);
      if (!noted_.insert(noted).second) continue;
      const std::string text = note.text.in(language_) + details_of(note, language_);
      put(note.is_problem, before.empty() ? with_capital(text) : before + text);
    }
    for (const table::Explanation& explanation : used.table.explanations) {
      if (explanation.code.starts_with("rates")) add_rates(explanation);  // "rates-usd"
    }
  }

  /// What is to know of rounded tables.
  void add(const std::vector<std::string>& unit_notes) {
    for (const std::string& note : unit_notes) blocks_.emplace_back(note_of_rounding(note));
  }

  std::vector<Block> take() && { return std::move(blocks_); }

private:
  void add_rates(const table::Explanation& rates) {
    for (const table::Row& row : rates.rows) {
      const auto at = [&](std::string_view key) { return words_at(rates, row, key, language_); };
      put(false, with_capital(rate_words.in(language_, at("currency"), at("vnd_per_unit"), at("rate_kind"), at("since"),
                                            at("source"))));
    }
  }

  void put(bool is_problem, std::string text) {
    if (!text.ends_with('.')) text += '.';
    if (!known_.insert(text).second) return;
    blocks_.emplace_back(note_of(text, is_problem));
  }

  Language language_;
  std::set<std::string> known_;
  std::set<std::string> told_;
  std::set<std::string> noted_;
  std::set<const Facts::Used*> added_;
  std::vector<Block> blocks_;
};

}  // namespace

Paragraph note_of(std::string_view text, bool is_problem) {
  return {.style = is_problem ? Paragraph::Style::warning : Paragraph::Style::note,
          .runs = {{.text = fmt::format("- {}", visible(text))}}};
}

Paragraph note_of_rounding(std::string_view text) {
  Paragraph note = note_of(text, false);
  note.is_of_rounding = true;
  return note;
}

std::vector<Block> notes_of(Facts& facts, const std::vector<std::string>& unit_notes) {
  NoteWriter writer(facts.language());
  writer.add_problems(facts.summary());
  for (const Facts::Used* used : facts.used()) {
    if (!used->direction.empty() || used->is_of_work) writer.add(*used);
  }
  writer.add(unit_notes);
  return std::move(writer).take();
}

}  // namespace aid::papers
