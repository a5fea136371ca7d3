#include "aid/records/aid_fields.hpp"

#include "aid/domain/data.hpp"
#include "aid/domain/reading.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace aid::aid_fields_test {

namespace {

using namespace aid::domain;
using namespace aid::records;

/// A word that a plain field can have, and not the one that an aid without it has.
void put_something(Aid& aid, const FieldDescription& field) {
  switch (field.kind) {
    case FieldKind::text:
    case FieldKind::code:
      field.of<std::string>(aid) = "x";
      break;
    case FieldKind::term:
      field.term().put(aid, field.name() == "direction"  ? "out"
                            : field.name() == "modality" ? "project"
                            : field.name() == "form"     ? "mixed"
                                                         : "own");
      break;
    case FieldKind::yes_or_no:
      field.of<bool>(aid) = true;
      break;
    case FieldKind::count:
      field.of<Count>(aid) = {64, Qualifier::at_least};
      break;
    case FieldKind::date:
      field.of<std::optional<DateInterval>>(aid) = DateInterval{Date::from_ymd(2018, 1, 1), Date::from_ymd(2024, 1, 1)};
      break;
    case FieldKind::aid:
      field.of<AidId>(aid) = {7};
      break;
    case FieldKind::partners:
      aid.parties.push_back({.role = field.role(), .partner = {3}, .share = {}});
      break;
    case FieldKind::sectors:
      aid.splits.push_back(
          {.dimension = SplitDimension::sector, .scheme = "s", .code = "health", .place = {}, .share = {}});
      break;
    case FieldKind::places:
      aid.splits.push_back({.dimension = SplitDimension::place, .scheme = {}, .code = {}, .place = {4}, .share = {}});
      break;
    case FieldKind::beneficiaries:
      aid.beneficiaries.push_back({.group = "pupils", .text = {}, .unit = {}, .country = {}});
      break;
    case FieldKind::sources:
      aid.sources.push_back({"CV 12"});
      break;
    case FieldKind::detail:
      break;
  }
}

/// All that the fields say of an aid, in words.
std::string words_of(const Aid& aid) {
  std::string words;
  for (const FieldDescription& field : aid_fields()) {
    words += std::string(field.name()) + '=';
    if (field.kind == FieldKind::text || field.kind == FieldKind::code) words += field.text(aid);
    if (field.kind == FieldKind::term) words += field.term().word(aid);
    if (field.kind == FieldKind::yes_or_no) words += field.of<bool>(aid) ? "yes" : "";
    if (field.kind == FieldKind::count) words += show(field.of<Count>(aid), aid::Language::en);
    if (field.kind == FieldKind::date && field.of<std::optional<DateInterval>>(aid)) {
      words += to_string(*field.of<std::optional<DateInterval>>(aid));
    }
    if (field.kind == FieldKind::aid) words += std::to_string(aid.part_of.row);
    if (field.kind == FieldKind::partners) {
      words += std::to_string(std::ranges::count(aid.parties, field.role(), &Party::role));
    }
    if (field.kind == FieldKind::sectors) {
      words += std::to_string(std::ranges::count(aid.splits, SplitDimension::sector, &Split::dimension));
    }
    if (field.kind == FieldKind::places) {
      words += std::to_string(std::ranges::count(aid.splits, SplitDimension::place, &Split::dimension));
    }
    if (field.kind == FieldKind::beneficiaries) words += std::to_string(aid.beneficiaries.size());
    if (field.kind == FieldKind::sources) words += std::to_string(aid.sources.size());
    words += '\n';
  }
  return words;
}

TEST_CASE("each field has a name of its own and its texts in both languages") {
  std::set<std::string_view> names;
  for (const FieldDescription& field : aid_fields()) {
    CAPTURE(field.option);
    CHECK(field.option.starts_with("--"));
    CHECK(names.insert(field.name()).second);
    CHECK(&aid_field(field.name()) == &field);
    for (const aid::Label& text : {field.label, field.help, field.column_label()}) {
      CHECK_FALSE(text.en.empty());
      CHECK_FALSE(text.vi.empty());
    }
    CHECK(field.column.en.empty() == field.column.vi.empty());
    CHECK(field.filter.en.empty() == field.filter.vi.empty());
  }
  CHECK_THROWS(aid_field("colour"));
}

TEST_CASE("a code or a term is of a list that ships with the program, and nothing else is") {
  std::set<std::string> lists;
  for (const auto& row : data_rows("lists.csv")) lists.insert(row[0]);
  for (const FieldDescription& field : aid_fields()) {
    CAPTURE(field.option);
    if (field.kind == FieldKind::code || field.kind == FieldKind::term) {
      CHECK(lists.contains(std::string(field.list)));
    } else {
      CHECK(field.list.empty());
    }
  }
}

TEST_CASE("each value that no other field stands for has a mark of its own in fingerprints") {
  std::set<char> marks;
  for (const FieldDescription& field : aid_fields()) {
    CAPTURE(field.option);
    if (is_plain(field.kind) || field.kind == FieldKind::aid || field.kind == FieldKind::sources) {
      CHECK(field.mark != '\0');
      CHECK(marks.insert(field.mark).second);
    } else {
      CHECK(field.mark == '\0');
    }
  }
}

TEST_CASE("each field has a heading in lists, but for what other headings bring") {
  const std::map<std::string_view, const char*> without{
      {"share", "receivers of a list have no shares"},
      {"campaign", "its headings are those of the table"},
  };
  std::set<std::string> headings;
  for (const auto& row : data_rows("headings.csv")) {
    if (row[0] == "aid") headings.insert(row[1]);
  }
  for (const FieldDescription& field : aid_fields()) {
    CAPTURE(field.option);
    CHECK(headings.contains(std::string(field.list_name())) != without.contains(field.name()));
  }
}

TEST_CASE("what reports group by are codes and terms, and the book has them") {
  std::set<std::string_view> grouping(grouping_codes.begin(), grouping_codes.end());
  for (const FieldDescription& field : aid_fields()) {
    CAPTURE(field.option);
    CHECK(field.groups() == grouping.contains(field.name()));
    if (field.groups()) CHECK_FALSE(field.list.empty());
  }
}

TEST_CASE("help and show have every field once") {
  for (const auto& order : {aid_fields_in_help(), aid_fields_in_show()}) {
    CHECK(order.size() == aid_fields().size());
    CHECK(std::set(order.begin(), order.end()).size() == order.size());
  }
}

TEST_CASE("what was put into a field is there, in that field alone, and is taken away again") {
  const std::string blank = words_of(Aid());
  for (const FieldDescription& field : aid_fields()) {
    if (field.kind == FieldKind::detail) continue;
    CAPTURE(field.option);
    Aid aid;
    put_something(aid, field);
    const std::string words = words_of(aid);
    CHECK(words != blank);
    std::size_t lines = 0;
    std::size_t different = 0;
    for (std::size_t at = 0, other = 0; at < words.size(); ++lines) {
      const std::size_t end = words.find('\n', at);
      const std::size_t other_end = blank.find('\n', other);
      if (words.substr(at, end - at) != blank.substr(other, other_end - other)) ++different;
      at = end + 1;
      other = other_end + 1;
    }
    CHECK(lines == aid_fields().size());
    CHECK(different == 1);
    clear(aid, field);
    CHECK(words_of(aid) == blank);
  }
}

TEST_CASE("words are had by the name of their field, in the shape in which it is given") {
  AidWords words;
  for (const FieldDescription& field : aid_fields()) {
    CAPTURE(field.option);
    CHECK_FALSE(words.has(field));
    if (field.is_flag()) {
      words.flag(field.name()) = false;
      CHECK_THROWS(words.text(field.name()));
    } else if (field.is_repeatable) {
      words.list(field.name()) = {"a", "b"};
      CHECK_THROWS(words.flag(field.name()));
    } else {
      words.text(field.name()) = "a";
      CHECK_THROWS(words.list(field.name()));
    }
    CHECK(words.has(field));
  }
  CHECK_THROWS(words.text("colour"));
}

}  // namespace

}  // namespace aid::aid_fields_test
