#include "aid/base/text.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/words.hpp"
#include "aid_rows.hpp"
#include "all.hpp"
#include "cells.hpp"
#include "conversion.hpp"
#include "count_note.hpp"
#include "explain.hpp"
#include "readings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace aid::reports {
namespace {

using domain::PartyRole;
using storage::AidIndex;
using storage::Book;
using table::Cell;
using table::ColumnType;
using table::Lines;
using table::Words;

/// What of the selection is published: approved aid, and what a fund drive received and handed on.
std::vector<AidIndex> published(const Work& work) {
  std::vector<AidIndex> aids;
  for (const AidIndex aid : work.book.aids.indexes()) {
    const std::string& regime = work.details->aids[aid].regime;
    const std::string what =
        regime.empty() ? std::string() : vocabulary::attribute_of(work.registry.items("regime"), regime, "covers");
    if (work.book.aids[aid].approved || what == "voluntary-donations") aids.push_back(aid);
  }
  return aids;
}

/// The words of a text as they are written, without the signs around them.
std::vector<std::string> words_as_written(std::string_view text) {
  constexpr std::string_view between = " \t\n.,;:!?()[]{}\"'/-";
  std::string plain(text);
  for (const std::string_view sign : {"–", "—", "“", "”", "‘", "’"}) {
    for (std::size_t at = plain.find(sign); at != std::string::npos; at = plain.find(sign, at)) {
      plain.replace(at, sign.size(), " ");
    }
  }
  std::vector<std::string> words;
  for (std::size_t at = plain.find_first_not_of(between); at != std::string::npos;) {
    const std::size_t end = std::min(plain.find_first_of(between, at), plain.size());
    words.push_back(plain.substr(at, end - at));
    at = plain.find_first_not_of(between, end);
  }
  return words;
}

/// Whether a text calls somebody by a word of the name: "An" and "AN" are An, "an" is another word.
bool is_word_of_name(const std::string& word, const std::string& of_name) {
  return word == of_name || word == capitals(of_name);
}

/// Who is a person, and by which names.
class Persons {
public:
  explicit Persons(const Work& work) {
    std::map<std::int64_t, storage::PartnerIndex> rows;
    for (const storage::PartnerIndex partner : work.book.partners.indexes()) {
      const Book::Partner& at = work.book.partners[partner];
      const bool is_person =
          !at.kind.empty() && vocabulary::attribute_of(work.registry.items("partner-kind"), at.kind, "person") == "yes";
      if (!is_person) continue;
      partners_.insert(partner);
      rows.emplace(at.row, partner);
    }
    for (const storage::NameEntry& name : storage::Partners(work.registry.ledger()).names()) {
      const auto person = rows.find(name.partner.row);
      if (person == rows.end()) continue;
      if (std::string words = in_words(name.text); words.size() > 2) names_.insert(std::move(words));
      const auto parts = words_as_written(name.text);
      if (parts.empty()) continue;
      for (const std::string& part : {parts.front(), parts.back()}) parts_of_names_.emplace(person->second, part);
    }
  }

  bool contains(storage::PartnerIndex partner) const { return partners_.contains(partner); }
  bool are_named_in(std::string_view text) const {
    const std::string words = in_words(text);
    return std::ranges::any_of(names_, [&](const std::string& name) { return words.find(name) != std::string::npos; });
  }

  /// Whether a text calls one of them by the first or the last word of a name: "ông An", "bà Smith".
  bool is_called_in(std::string_view text, storage::PartnerIndex person) const {
    const auto words = words_as_written(text);
    const auto [begin, end] = parts_of_names_.equal_range(person);
    return std::any_of(begin, end, [&](const auto& one) {
      return std::ranges::any_of(words, [&](const std::string& word) { return is_word_of_name(word, one.second); });
    });
  }

  bool are_named_in_either(const Words& words) const { return are_named_in(words.en) || are_named_in(words.vi); }

  /// Takes the texts that name one out of a cell; whether there were any.
  bool leave_out_of(Cell& cell) const {
    if (auto* lines = std::get_if<Lines>(&cell)) {
      return std::erase_if(*lines, [&](const Words& line) { return are_named_in_either(line); }) > 0;
    }
    const auto* words = std::get_if<Words>(&cell);
    if (words == nullptr || !are_named_in_either(*words)) return false;
    cell = {};
    return true;
  }

private:
  /// " nguyen van binh ": folded words between spaces.
  static std::string in_words(std::string_view text) { return fmt::format(" {} ", fmt::join(folded_words(text), " ")); }

  std::set<storage::PartnerIndex> partners_;
  std::set<std::string> names_;  ///< Former ones and those by which they are known too.
  std::multimap<storage::PartnerIndex, std::string> parts_of_names_;
};

/// "Donor: a person, who is not named" in the place of what a filter was given.
void hide_persons(std::vector<Words>& subtitles, const Persons& persons) {
  constexpr Label hidden{"a person, who is not named", "cá nhân, không nêu tên"};
  for (Words& subtitle : subtitles) {
    if (!persons.are_named_in_either(subtitle)) continue;
    const auto text = [&](Language language) {
      const std::string all(subtitle.in(language));
      const auto colon = all.find(": ");
      const std::string label = colon == std::string::npos ? std::string() : all.substr(0, colon + 2);
      return label + std::string(hidden.in(language));
    };
    subtitle = Words(text(Language::en), text(Language::vi));
  }
}

/// The cells of the list without what is personal: who is a person stands with the kind alone, and a text that names
/// one is left out. Contacts, notes and texts of people's own words have no column.
class PublicCells {
public:
  PublicCells(const Work& work, const Persons& persons) : work_(work), persons_(persons) {}

  Cell parties(AidIndex aid, const std::vector<PartyRole>& roles) {
    Lines lines;
    for (const Book::Party& party : work_.book.parties_of(work_.book.aids[aid])) {
      if (std::ranges::find(roles, party.role) == roles.end()) continue;
      Words name = counting::partner_words(work_.book.partners[party.partner]);
      if (work_.book.partners[party.partner].kind.empty()) without_kind_.insert(aid);
      if (persons_.contains(party.partner)) {
        name = work_.names.words("partner-kind", work_.book.partners[party.partner].kind);
        name.code.clear();
        hidden_.insert(aid);
      }
      if (std::ranges::find(lines, name) == lines.end()) lines.push_back(std::move(name));
    }
    return lines.empty() ? Cell() : Cell(std::move(lines));
  }

  Cell title(AidIndex aid) {
    const std::string& title = work_.details->aids[aid].title;
    if (title.empty()) return {};
    if (!names_somebody(aid, title)) return Words(title);
    without_title_.insert(aid);
    return {};
  }

  /// Those of the aid whose name is not that of somebody's house.
  Cell places(AidIndex aid, Cell all) {
    if (!persons_.leave_out_of(all)) return all;
    without_place_.insert(aid);
    const auto* lines = std::get_if<Lines>(&all);
    return lines != nullptr && lines->empty() ? Cell() : all;
  }

  Cell text(AidIndex aid, const std::string& text) {
    if (!names_somebody(aid, text)) return text_cell(text);
    without_text_.insert(aid);
    return {};
  }

  /// The lines of goods that name nobody.
  Cell goods(AidIndex aid, Cell cell) {
    if (persons_.leave_out_of(cell)) without_text_.insert(aid);
    return cell;
  }

  /// Groups and how many, never who.
  Cell beneficiaries(AidIndex aid) const {
    Lines lines;
    for (const domain::Beneficiary& one : work_.book.beneficiaries_of(work_.book.aids[aid])) {
      const Words group = one.group.empty() ? Words() : work_.names.words("beneficiary-group", one.group);
      const Words unit = one.unit.empty() ? Words() : work_.names.words("beneficiary-unit", one.unit);
      const auto in = [&](Language language) {
        const std::string count =
            one.count.is_unknown() ? std::string() : fmt::format("{} {}", show(one.count, language), unit.in(language));
        const bool both = !group.empty() && !count.empty();
        return group.in(language) + (both ? ": " : "") + count;
      };
      Words words(in(Language::en), in(Language::vi));
      if (!words.empty()) lines.push_back(std::move(words));
    }
    return lines.empty() ? Cell() : Cell(std::move(lines));
  }

  void add_notes(table::Table& table) const {
    add_note(messages::kinds_unknown, without_kind_, table);
    add_note(messages::persons_by_kind, hidden_, table);
    add_note(messages::titles_left_out, without_title_, table);
    add_note(messages::places_left_out, without_place_, table);
    add_note(messages::texts_left_out, without_text_, table);
  }

private:
  /// Whether a text names a person, or calls one who takes part in this aid by a part of the name.
  bool names_somebody(AidIndex aid, std::string_view text) const {
    if (persons_.are_named_in(text)) return true;
    const auto parties = work_.book.parties_of(work_.book.aids[aid]);
    return std::ranges::any_of(parties, [&](const Book::Party& party) { return persons_.is_called_in(text, party.partner); });
  }

  void add_note(const Message<std::int64_t>& message, const std::set<AidIndex>& aids, table::Table& table) const {
    std::vector<std::string> codes;
    for (const AidIndex aid : aids) codes.push_back(work_.codes.of(aid));
    add_count_note(message, codes, table);
  }

  const Work& work_;
  const Persons& persons_;
  std::set<AidIndex> hidden_;
  std::set<AidIndex> without_kind_;  ///< Of a party.
  std::set<AidIndex> without_title_;
  std::set<AidIndex> without_place_;  ///< Or without some of its places.
  std::set<AidIndex> without_text_;
};

std::vector<table::Column> public_columns() {
  return {{"code", Label{"Code", "Mã"}, ColumnType::code},
          {"date", Label{"Date", "Ngày"}, ColumnType::date},
          {.key = "title", .label = Label{"Title", "Tên khoản viện trợ"}, .when_filled = true},
          {.key = "donor", .label = Label{"Donor", "Bên cung cấp"}},
          coded("country", counting::find_dimension("country")->title),
          {.key = "owner", .label = Label{"Aid owner", "Chủ khoản viện trợ"}, .when_filled = true},
          {.key = "recipient", .label = Label{"Recipient", "Bên tiếp nhận"}},
          coded("sector", counting::find_dimension("sector")->title),
          coded("place", counting::find_dimension("place")->title),
          {.key = "beneficiaries", .label = Label{"Beneficiaries", "Đối tượng thụ hưởng"}, .when_filled = true},
          {.key = "runs",
           .label = Label{"Carried out", "Thời gian thực hiện"},
           .type = ColumnType::date,
           .when_filled = true},
          {.key = "decision", .label = Label{"Decision", "Số QĐ"}},
          {"decision_date", Label{"Decision date", "Ngày QĐ"}, ColumnType::date},
          {.key = "decision_authority", .label = Label{"Authority", "Cơ quan phê duyệt"}}};
}

std::vector<Cell> public_cells(const Work& work, const AidRow& row, const AidCells& cells, PublicCells& shown) {
  const storage::BookDetails::Aid& details = work.details->aids[row.aid];
  std::vector<Cell> all{cells.code(row.aid),
                        row.dates,
                        shown.title(row.aid),
                        shown.parties(row.aid, {PartyRole::donor, PartyRole::co_donor}),
                        cells.values(row.aid, "country"),
                        shown.parties(row.aid, {PartyRole::owner}),
                        shown.parties(row.aid, {PartyRole::recipient}),
                        cells.values(row.aid, "sector"),
                        shown.places(row.aid, cells.values(row.aid, "place")),
                        shown.beneficiaries(row.aid),
                        details.runs ? Cell(*details.runs) : Cell()};
  const auto& decision = details.approved_by;
  all.push_back(decision ? shown.text(row.aid, decision->number) : Cell());
  all.push_back(decision ? Cell(decision->on) : Cell());
  all.push_back(decision ? shown.text(row.aid, decision->authority) : Cell());
  return all;
}

/// Names what the selection has and the list leaves out.
void note_left_out(const Work& work, const counting::Counted& all, table::Table& table) {
  const std::vector<AidIndex> aids = published(work);
  std::set<std::string> codes;
  for (const counting::AidFigures& figures : all.aids) {
    if (!std::ranges::binary_search(aids, figures.aid)) codes.insert(work.codes.of(figures.aid));
  }
  if (codes.empty()) return;
  const auto count = std::ssize(codes);
  table.notes.push_back({.code = std::string(messages::not_published.name),
                         .count = count,
                         .text = words(messages::not_published, count)});
  table.notes.back().details.assign(codes.begin(), codes.end());
}

/// What could not be placed, by codes: elsewhere such a note names the parties.
void note_not_placed(const Work& work, counting::Counted& counted, table::Table& table) {
  std::set<std::string> codes;
  std::int64_t entries = 0;
  for (const counting::Remark& remark : counted.remarks) {
    if (remark.kind != counting::RemarkKind::not_placed) continue;
    ++entries;
    codes.insert(work.codes.of(remark.aid));
  }
  std::erase_if(counted.remarks,
                [](const counting::Remark& remark) { return remark.kind == counting::RemarkKind::not_placed; });
  if (entries == 0) return;
  table.notes.push_back({.code = std::string(messages::not_placed.name),
                         .count = entries,
                         .text = words(messages::not_placed, entries),
                         .show_details = true});
  table.notes.back().details.assign(codes.begin(), codes.end());
}

}  // namespace

void read_public(Work& work) { work.details = &work.readings->details(); }

table::Table build_public(const Work& work) {
  const counting::Counted all = count(work.inputs(), *work.lookup, {}, {.keep_aids = true});
  counting::Selection selection = work.selection;
  selection.aids = published(work);
  selection.aids_chosen = counting::AidsChosen::published;
  const counting::Inputs inputs{work.book, work.rates, work.names, selection, work.office};
  counting::Counted counted = count(inputs, *work.lookup, {}, {.keep_aids = true});
  const FigureColumns figures(counted.stages, selection, false);
  const AidCells cells(work, counted);
  const Persons persons(work);
  PublicCells shown(work, persons);
  table::Table table = start_table(work);
  hide_persons(table.subtitles, persons);
  table.columns = public_columns();
  figures.append_to(table.columns);
  table.columns.push_back({"goods", Label{"Goods", "Hiện vật"}, ColumnType::text});
  constexpr Label of_which{"of which: ", "trong đó: "};
  for (const AidRow& of : collect_aids(work, counted)) {
    table::Row row{.kind = of.kind(), .cells = public_cells(work, of, cells, shown)};
    row.in_total = of.side == AidSide::in_total;
    if (of.side == AidSide::within) row.before = of_which;
    figures.append_to(row.cells, figures_of(counted, of));
    row.cells.push_back(shown.goods(of.aid, cells.goods(of.aid)));
    table.rows.push_back(std::move(row));
  }
  table::Row total;
  total.cells.resize(public_columns().size());
  figures.append_to(total.cells, counted.totals);
  total.cells.resize(table.columns.size());
  table.totals = std::move(total);
  note_left_out(work, all, table);
  shown.add_notes(table);
  note_not_placed(work, counted, table);
  add_notes(work, selection, counted, true, table);
  note_rates_used(work, selection, counted, table);
  if (work.query.explain) explain(work, counted, table, {.selection = &selection});
  for (table::Explanation& explanation : table.explanations) {
    for (table::Row& row : explanation.rows) {
      for (Cell& cell : row.cells) persons.leave_out_of(cell);
    }
  }
  return table;
}

}  // namespace aid::reports
