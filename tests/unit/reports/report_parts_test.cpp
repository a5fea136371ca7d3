// A report reads of the ledger only what it looks at: what it says must not depend on how much that is.
#include "../../support/recording.hpp"
#include "aid/domain/reading.hpp"
#include "aid/reports/reports.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <variant>

namespace aid::report_parts_test {

namespace {

using namespace aid::testing;
using aid::Language;
using aid::recording::RecordKind;
using aid::recording::RecordWords;
using aid::reports::ReportQuery;
using aid::storage::Ledger;
using aid::table::AmountsCell;
using aid::table::Cell;
using aid::table::Note;
using aid::table::Row;
using aid::table::Table;
using aid::table::Words;

constexpr std::string_view office = "Liên hiệp các tổ chức hữu nghị Đà Nẵng";

Table report(Ledger& ledger, const ReportQuery& query) {
  return aid::reports::build_report(ledger, *aid::reports::find_report("by"), query);
}

/// Reads no more than the dimension asks for.
Table report_by(Ledger& ledger, const std::string& dimension) {
  ReportQuery query;
  query.dimensions = {dimension};
  return report(ledger, query);
}

/// Reads all, though nothing more is in it: all aid of these ledgers is of 2021 and health.
Table full_report_by(Ledger& ledger, const std::string& dimension) {
  ReportQuery query;
  query.dimensions = {dimension};
  query.period = "2021";
  query.filters["sector"] = {"health"};
  query.explain = true;
  return report(ledger, query);
}

/// The names and amounts of a row.
Names shown(const Row& row) {
  Names cells;
  for (const Cell& cell : row.cells) {
    if (const auto* words = std::get_if<Words>(&cell)) cells.push_back(words->en);
    const auto* amounts = std::get_if<AmountsCell>(&cell);
    if (!amounts) continue;
    for (const auto& amount : amounts->amounts.list()) cells.push_back(aid::domain::show(amount, Language::en));
  }
  return cells;
}

std::vector<Names> rows_of(const Table& table) {
  std::vector<Names> rows;
  for (const Row& row : table.rows) rows.push_back(shown(row));
  rows.push_back(shown(table.totals.value()));
  return rows;
}

aid::domain::PartnerId add_member(Ledger& ledger, const std::string& name, aid::domain::PartnerId parent) {
  aid::domain::Partner partner;
  partner.names.push_back({.kind = aid::domain::NameKind::official, .text = name});
  partner.country = "VN";
  partner.parent = parent;
  aid::storage::Writer writer(ledger, author());
  const auto id = aid::storage::Partners(ledger).add(writer, partner);
  writer.commit();
  return id;
}

/// A ledger whose office is a partner with a member, which has a chapter.
Ledger ledger_with_members() {
  Ledger ledger = filled_ledger();
  const auto parent = aid::storage::Partners(ledger).find_by_code("DN-P0000")->id;
  const auto member = add_member(ledger, "Hội hữu nghị Việt - Lào", parent);
  add_member(ledger, "Chi hội Hải Châu", member);
  add_partner(ledger, {"Kisarazu"}, "JP");
  add_partner(ledger, {"Trường Lê Độ"}, "VN");
  return ledger;
}

std::string give(Ledger& ledger, std::vector<std::string> from, std::vector<std::string> to,
                 const std::string& amount) {
  RecordWords words;
  words.description.list("from") = std::move(from);
  words.description.list("to") = std::move(to);
  words.description.list("sector") = {"health"};
  words.fact.amount = amount;
  words.fact.date = "2021";
  return aid::recording::record(session(ledger), words).records.at(0).aid.code;
}

const Note* find_note(const Table& table, std::string_view code) {
  const auto found = std::ranges::find(table.notes, code, &Note::code);
  return found == table.notes.end() ? nullptr : &*found;
}

std::vector<std::string> details(const Table& table, std::string_view code) {
  std::vector<std::string> lines;
  if (const Note* note = find_note(table, code)) {
    for (const auto& line : note->details) lines.push_back(line.en);
  }
  return lines;
}

TEST_CASE("moves between the office and its members are found without reading all parties, and named") {
  Ledger ledger = ledger_with_members();
  const std::string member = "Hội hữu nghị Việt - Lào";
  give(ledger, {"Kisarazu"}, {std::string(office)}, "1 triệu");
  const std::string down = give(ledger, {std::string(office)}, {member}, "20 triệu");
  const std::string between = give(ledger, {member}, {"Chi hội Hải Châu"}, "300 triệu");
  give(ledger, {member}, {"Trường Lê Độ"}, "4 tỷ");
  give(ledger, {std::string(office), member}, {"Trường Lê Độ"}, "50 tỷ");
  const std::string edited = give(ledger, {member}, {std::string(office)}, "600 tỷ");
  aid::recording::EditWords change;
  change.aid = edited;
  change.changes.text("title") = "Quỹ";
  aid::recording::edit(session(ledger), change);

  const Table table = report_by(ledger, "year");
  CHECK(details(table, "internal-moves") == Names{down, between, edited});
  CHECK(shown(table.totals.value()) == Names{"54,001,000,000 VND", "1,000,000 VND", "54,000,000,000 VND"});
  const Table full = full_report_by(ledger, "year");
  CHECK(details(full, "internal-moves") == details(table, "internal-moves"));
  CHECK(rows_of(full) == rows_of(table));
}

TEST_CASE("a report by any dimension says the same as one that reads all, and has the values of the aids") {
  Ledger ledger = ledger_with_members();
  add_partner(ledger, {"Kawasaki"}, "JP", "foreign-local-government");
  give(ledger, {"Kisarazu"}, {std::string(office)}, "1 triệu");
  RecordWords words;
  words.description.list("from") = {"Kawasaki"};
  words.description.list("to") = {"Trường Lê Độ"};
  words.description.list("sector") = {"health"};
  words.description.list("place") = {"Đà Nẵng"};
  words.description.list("for") = {"pupils"};
  words.description.text("modality") = "project";
  words.description.text("status") = "completed";
  words.description.text("campaign") = "covid-19";
  words.fact.via = "Chi hội Hải Châu";
  words.fact.amount = "20 triệu";
  words.fact.date = "2021-08-05";
  const std::string code = aid::recording::record(session(ledger), words).records.at(0).aid.code;
  aid::recording::approve(session(ledger), {.aid = code, .authority = "UBND thành phố", .date = "2021-08-01"});
  for (const std::string& dimension : aid::reports::dimension_names()) {
    CAPTURE(dimension);
    const Table table = report_by(ledger, dimension);
    CHECK(rows_of(table) == rows_of(full_report_by(ledger, dimension)));
    // A new dimension: give the aid above a value in it.
    CHECK(std::ranges::any_of(table.rows, [](const Row& row) { return row.kind == aid::table::RowKind::item; }));
  }
}

// Of six aids: approved; approved in other letters; amended by another; amended by nobody named; revoked; approved
// again after it was revoked. Nobody approved a seventh.
TEST_CASE("an aid is of the authority whose approval is in force") {
  Ledger ledger = ledger_with_members();
  using Steps = std::vector<std::pair<std::string, std::string>>;
  const std::vector<Steps> all{{{"approval", "UBND thành phố"}},
                               {{"approval", "UBND Thành Phố"}},
                               {{"approval", "Sở Y tế"}, {"amendment", "UBND thành phố"}},
                               {{"approval", "Sở Y tế"}, {"amendment", ""}},
                               {{"approval", "Sở Y tế"}, {"revocation", ""}},
                               {{"approval", "Sở Y tế"}, {"revocation", ""}, {"approval", "Bộ Ngoại giao"}},
                               {}};
  std::int64_t amount = 1;
  for (const Steps& steps : all) {
    const std::string aid = give(ledger, {"Kisarazu"}, {"Trường Lê Độ"}, std::to_string(amount));
    amount *= 10;
    int day = 1;
    for (const auto& [kind, authority] : steps) {
      aid::recording::approve(session(ledger), {.aid = aid,
                                                .number = std::to_string(amount + day),
                                                .authority = authority,
                                                .date = "2021-08-0" + std::to_string(day),
                                                .kind = kind});
      ++day;
    }
  }
  const auto rows = rows_of(report_by(ledger, "authority"));
  CHECK(rows == std::vector<Names>{{"Bộ Ngoại giao", "100,000 VND", "100,000 VND"},
                                   {"Sở Y tế", "1,000 VND", "1,000 VND"},
                                   {"UBND Thành Phố", "111 VND", "111 VND"},
                                   {"(not stated)", "1,010,000 VND", "1,010,000 VND"},
                                   {"1,111,111 VND", "1,111,111 VND"}});
  ReportQuery query;
  query.dimensions = {"year"};
  query.filters["authority"] = {"ubnd thanh pho", "so y te"};
  CHECK(rows_of(report(ledger, query)).back() == Names{"1,111 VND", "1,111 VND"});
}

TEST_CASE("aids that a note names have their codes, though the report reads no codes") {
  Ledger ledger = ledger_with_members();
  RecordWords words;
  words.kind = RecordKind::commitment;
  words.description.list("from") = {"Kisarazu"};
  words.description.list("to") = {"Trường Lê Độ"};
  words.fact.goods = {"máy thở"};
  words.fact.date = "2021";
  const std::string code = aid::recording::record(session(ledger), words).records.at(0).aid.code;
  CHECK(details(report_by(ledger, "year"), "not-valued") == Names{code});
}

}  // namespace

}  // namespace aid::report_parts_test
