#include "row_words.hpp"

#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading.hpp"
#include "aid/importing/messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/recording/shares.hpp"
#include "aid/table/spreadsheet_words.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/quoted_names.hpp"
#include "columns.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::importing {
namespace {

using domain::Qualifier;

bool is_figure(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789., ") == std::string_view::npos;
}

/// Takes the figure off the end of `text`: after an equals sign, or before a per cent sign.
std::optional<std::string_view> take_figure(std::string_view& text) {
  std::string_view rest = text;
  const bool in_brackets = rest.ends_with(')');
  if (in_brackets) rest.remove_suffix(1);
  const bool is_per_cent = rest.ends_with('%');
  if (is_per_cent) rest = trimmed(rest.substr(0, rest.size() - 1));
  std::size_t start = in_brackets ? rest.rfind('(') : rest.rfind('=');
  if (start == std::string_view::npos && is_per_cent) start = rest.find_last_of(": ");
  if (start == std::string_view::npos || (in_brackets && !is_per_cent)) return std::nullopt;
  const std::string_view figure = trimmed(rest.substr(start + 1));
  std::string_view name = trimmed(rest.substr(0, start));
  if (name.ends_with(':')) name = trimmed(name.substr(0, name.size() - 1));
  if (!is_figure(figure) || name.empty()) return std::nullopt;
  text = name;
  return figure;
}

/// As our reports say it.
bool says_no_figure(std::string_view typed) {
  namespace spreadsheet = table::spreadsheet;
  if (typed == "not-valued") return true;
  return std::ranges::any_of(std::initializer_list<Label>{spreadsheet::unknown, spreadsheet::not_valued},
                             [&](const Label& words) { return typed == words.en || typed == words.vi; });
}

}  // namespace

StageWords::StageWords() {
  const auto add = [&](std::string_view word, recording::RecordKind kind) { kinds_.try_emplace(fold(word), kind); };
  for (const std::string_view word : domain::term_words<domain::EntryKind>()) {
    const recording::RecordKind kind = recording::parse_record_kind(word).value();
    add(word, kind);
    const Label label = domain::label(domain::parse_term<domain::EntryKind>(word).value());
    add(label.en, kind);
    add(label.vi, kind);
  }
  // As a column of the stage is headed.
  const std::pair<std::string_view, recording::RecordKind> headed[] = {
      {"pledged", recording::RecordKind::pledge},
      {"committed", recording::RecordKind::commitment},
      {"received", recording::RecordKind::receipt},
      {"disbursed", recording::RecordKind::disbursement},
      {"used", recording::RecordKind::use},
      {"counterpart", recording::RecordKind::counterpart},
      {"returned", recording::RecordKind::giving_back}};
  for (const FieldHeadings& field : headings_of("aid")) {
    const auto found =
        std::ranges::find(headed, field.field, &std::pair<std::string_view, recording::RecordKind>::first);
    if (found == std::end(headed)) continue;
    for (const std::string& word : field.folds) kinds_.try_emplace(word, found->second);
  }
  for (const std::string_view word : {"gift", "tặng", "khoản tặng", "trao tặng"})
    add(word, recording::RecordKind::gift);
  add("nhận", recording::RecordKind::receipt);
  add("hủy cam kết", recording::RecordKind::cancellation);
  for (const std::string_view word : {"bàn giao", "handed over"}) add(word, recording::RecordKind::handover);
}

Result<recording::RecordKind> StageWords::find(std::string_view typed) const {
  const auto found = kinds_.find(fold(typed));
  if (found == kinds_.end()) return Problem(messages::unknown_stage, typed).hint(messages::unknown_stage_hint);
  return found->second;
}

domain::EntryKind first_kind(recording::RecordKind kind) {
  if (kind == recording::RecordKind::gift) return domain::EntryKind::commitment;
  return domain::parse_term<domain::EntryKind>(to_string(kind)).value();
}

Result<std::optional<Qualifier>> read_qualifier_cell(std::string_view typed) {
  if (says_no_figure(typed)) return std::optional<Qualifier>();
  if (const auto word = domain::parse_qualifier(typed)) return std::optional(word.value());
  if (const std::string key = fold(typed); key == "chinh xac" || key == "dung") return std::optional(Qualifier::exact);
  // "hơn", "trên", "khoảng", "more than": as it stands before a figure.
  const auto amount = domain::read_amount(fmt::format("{} 1", typed), {.currency = domain::Currency::vnd()});
  if (amount && amount.value().qualifier != Qualifier::exact) return std::optional(amount.value().qualifier);
  return Problem(messages::unknown_word, typed, "exact, at-least, nearly, about, hơn, gần, khoảng");
}

Result<bool> read_yes_or_no(std::string_view typed) {
  const std::string key = fold(typed);
  if (key == "co" || key == "yes" || key == "x" || key == "true" || key == "1") return true;
  if (key == "khong" || key == "no" || key == "false" || key == "0" || key.empty()) return false;
  return Problem(messages::unknown_word, typed, "có, không");
}

Result<SharedName> read_shared_name(std::string_view text, domain::NumberStyle numbers) {
  std::string_view name = trimmed(text);
  // What looks like a share within quotes belongs to the name.
  if (!name.empty() && vocabulary::quoted_length(name) == name.size()) return SharedName{.name = name, .share = {}};
  const auto figure = take_figure(name);
  if (!figure) return SharedName{.name = name, .share = std::nullopt};
  const auto share = recording::parse_share(*figure, numbers);
  if (!share) return share.problem();
  return SharedName{.name = name, .share = share.value()};
}

std::string goods_of_cells(const std::string& quantity, const std::string& unit, const std::string& item) {
  const auto count = domain::read_count(quantity);
  const bool is_unknown = quantity.empty() || (count && count.value().is_unknown());
  // Behind words that say so, a unit is no part of what the goods are called.
  std::string typed = !is_unknown ? quantity : unit.empty() ? "" : "không rõ";
  for (const std::string& more : {unit, item}) {
    if (!typed.empty() && !more.empty()) typed += ' ';
    typed += more;
  }
  return typed;
}

}  // namespace aid::importing
