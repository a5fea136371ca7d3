// What an import did, for people and machines.

#include "aid/base/text.hpp"
#include "aid/base/trimmed.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/terms.hpp"
#include "aid/importing/import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aid::importing {
namespace {

using table::ColumnType;
using table::Words;

constexpr Label title{"Import", "Nhập danh sách"};
constexpr Label dry_title{"Import (dry run: nothing was written)", "Nhập danh sách (chạy thử: chưa ghi gì vào sổ)"};
constexpr Label stopped_title{"Import stopped: nothing was written", "Đã dừng nhập: chưa ghi gì vào sổ"};
/// What a row or a group of rows is called, and its code for programs.
struct Named {
  std::string_view code;
  Label label;
  Words words() const { return Words(label).with_code(code); }
};
constexpr Named rows_group{"rows", {"Rows", "Số dòng"}};
constexpr Named totals_group{"came-in", {"What came in", "Nội dung đã nhập"}};
constexpr Named good_group{"could-come-in", {"Rows that could come in", "Các dòng có thể nhập"}};
constexpr Named largest_group{"largest", {"Largest amounts", "Số tiền lớn nhất"}};
constexpr Named unknown_group{"unknown-names", {"Names that the ledger does not know", "Tên chưa có trong sổ"}};
constexpr Named alike_group{"alike", {"Rows that look like an aid of the ledger", "Dòng giống khoản đã có trong sổ"}};
constexpr Named warnings_group{"warnings", {"Warnings", "Cảnh báo"}};
constexpr Named differing_group{"differing",
                                {"Rows that differ from what they brought before", "Dòng khác với lần nhập trước"}};
constexpr Named created_group{"new-partners", {"New partners", "Đối tác mới"}};
constexpr Named problems_group{"problems", {"Problems", "Lỗi"}};

constexpr Named read_label{"read", {"read", "đã đọc"}};
constexpr Named recorded_label{"recorded", {"recorded", "đã ghi"}};
constexpr Named recordable_label{"recordable", {"could be recorded", "có thể ghi"}};
constexpr Named corrected_label{"corrected", {"corrected", "đã sửa"}};
constexpr Named correctable_label{"correctable", {"could be corrected", "có thể sửa"}};
constexpr Named aids_label{"aids", {"aids that these rows are", "số khoản viện trợ của các dòng đó"}};
constexpr Named already_label{"already", {"already present", "đã có sẵn"}};
constexpr Named rejected_label{"rejected", {"rejected", "bị loại"}};
constexpr Named passed_label{"passed-over", {"totals and the like, passed over", "dòng tổng, dòng phụ đã bỏ qua"}};
constexpr Named furniture_label{"without-data", {"rows without data, passed over", "dòng không có số liệu, đã bỏ qua"}};
constexpr Named as_received_label{"read-as-received",
                                  {"amounts disbursed of incoming aid, read as received",
                                   "số giải ngân của viện trợ tiếp nhận, đọc là đã tiếp nhận"}};
constexpr Label understood_label{"headings read: ", "đã đọc tiêu đề: "};
constexpr Label ignored_label{"columns passed over: ", "cột bỏ qua: "};
constexpr Label open_label{"columns passed over because their headings are not known: ",
                           "cột bỏ qua vì chưa nhận ra tiêu đề: "};
constexpr Named computed_label{
    "computed", {"cells with a formula, read by their stored value", "ô công thức, đọc theo giá trị đã lưu"}};
constexpr Named hidden_label{"hidden", {"hidden rows, read like the others", "dòng bị ẩn, vẫn đọc như các dòng khác"}};
constexpr Named filled_label{"merged", {"merged cells, read as the first above", "ô gộp, đọc theo ô đầu ở trên"}};
constexpr Named marks_label{
    "marks",
    {"cells with marks that do not show, read without them", "ô có ký tự không hiển thị, đã bỏ ký tự đó khi đọc"}};
constexpr Named entities_label{"entities",
                               {"cells with HTML's &amp; and the like, read as those characters",
                                "ô có ký hiệu HTML như &amp;, đọc thành ký tự tương ứng"}};
constexpr Named split_label{"split", {"cells taken as several partners", "ô được tách thành nhiều đối tác"}};
constexpr Named serial_label{"serial-dates",
                             {"dates written as a spreadsheet's day number", "ngày ghi bằng số ngày của bảng tính"}};
constexpr Named title_year_label{
    "dates-of-title", {"dates without a year, read in the title's", "ngày không ghi năm, lấy năm ở tiêu đề"}};
constexpr Named hidden_sheet_label{"hidden-sheet",
                                   {"the sheet is hidden in its workbook", "trang tính này bị ẩn trong tệp"}};
constexpr Label yes_label{"yes", "có"};
constexpr Label total_equal_label{"as its rows add up to", "khớp với các dòng"};
constexpr Label total_differs_label{"but its rows add up to", "nhưng các dòng cộng lại là"};
constexpr Label printed_total_label{"total printed in line", "dòng tổng, dòng"};
constexpr Named dates_label{"dates", {"dates", "ngày"}};
constexpr std::array<Label, 7> what_labels{{{"partner", "đối tác"},
                                            {"sector", "lĩnh vực"},
                                            {"place", "địa bàn"},
                                            {"currency", "loại tiền"},
                                            {"country", "quốc gia"},
                                            {"partner-kind", "loại đối tác"},
                                            {"event-type", "loại hoạt động"}}};
constexpr Named remembered_label{"remembered", {"decisions remembered", "quyết định đã lưu vào sổ"}};

constexpr Label own_units_label{"The line above the headings says '{}'; in the unit of their own heading: {}",
                                "Dòng phía trên tiêu đề ghi '{}'; tính theo đơn vị ghi ở chính tiêu đề: {}"};
constexpr Label more_label{"and {} more", "và {} nội dung khác"};
constexpr Label more_names_label{"and {} more: --save-names FILE writes all of them",
                                 "và {} tên khác: --save-names TỆP ghi ra tất cả"};
constexpr int most_width = 80;

Words line_words(std::size_t line) { return {fmt::format("line {}", line), fmt::format("dòng {}", line)}; }

class ImportTable {
public:
  ImportTable(const ImportOutcome& outcome, bool dry_run, bool for_people)
      : outcome_(outcome), for_people_(for_people), is_written_(outcome.is_recorded && !dry_run) {
    table_.report = "import";
    table_.ledger = outcome.ledger;
    table_.as_of = outcome.as_of;
    table_.period = outcome.dates;
    table_.has_period = false;
    table_.title = dry_run ? dry_title : outcome.is_recorded ? title : stopped_title;
    table_.columns = {{.key = "what", .label = Label{"What", "Mục"}, .codes = table::Codes::some},
                      {"value", Label{"Value", "Nội dung"}, ColumnType::text}};
  }

  table::Table build() {
    add_headings();
    add_counts();
    add_totals();
    add_some(outcome_.new_partners, created_group, more_label,
             [&](const std::string& partner) { add(created_group, Words(), Words(cut(partner))); });
    add_some(outcome_.unknown, unknown_group, more_names_label, [&](const auto& name) { add_unknown(name); });
    add_some(outcome_.alike, alike_group, more_label,
             [&](const auto& row) { add(alike_group, line_words(row.line), Words(row.code)); });
    for (const Problem& warning : outcome_.warnings) {
      add(warnings_group, warning.where() ? line_words(warning.where()->line) : Words(),
          Words(warning.text(Language::en), warning.text(Language::vi)));
    }
    const auto words = [&](const auto& row, Language language) {
      return fmt::format("{} {}: {} → {}", row.code, row.field, cut(row.recorded.in(language)),
                         cut(row.given.in(language)));
    };
    add_some(
        outcome_.differing, differing_group, more_label,
        [&](const auto& row) {
          add(differing_group, line_words(row.line), Words(words(row, Language::en), words(row, Language::vi)));
        },
        outcome_.more_differing);
    for (const auto& [name, count] : outcome_.problem_counts) add(problems_group, Words(name), std::int64_t{count});
    return std::move(table_);
  }

private:
  void add(const Named& group, const Words& what, table::Cell value) {
    table_.rows.push_back({.kind = table::RowKind::item, .cells = {what, std::move(value)}, .group = group.words()});
  }
  std::string cut(const std::string& text) const { return for_people_ ? shorten(text, most_width) : text; }
  /// Calls `add_one` with those that are shown, and says how many more there are.
  template <typename Items, typename AddOne>
  void add_some(const Items& items, const Named& group, const Label& more, const AddOne& add_one,
                std::size_t besides = 0) {
    const std::size_t shown = for_people_ ? std::min(items.size(), most_shown) : items.size();
    for (std::size_t i = 0; i < shown; ++i) add_one(items[i]);
    const std::size_t left = items.size() - shown + besides;
    if (left == 0) return;
    const auto words = [&](std::string_view pattern) { return fmt::format(fmt::runtime(pattern), left); };
    add(group, Words(), Words(words(more.en), words(more.vi)));
  }
  void add_count(const Named& what, std::int64_t count) { add(rows_group, what.words(), count); }

  /// How each heading was read: in one paragraph, and those that were passed over.
  void add_headings() {
    Words read;
    Words ignored;
    Words open;
    const auto append = [](Words& to, const std::string& en, const std::string& vi) {
      to.en += (to.en.empty() ? "" : ", ") + en;
      to.vi += (to.vi.empty() ? "" : ", ") + vi;
    };
    for (const HeadingReading& one : outcome_.headings) {
      if (one.is_nothing) continue;
      const bool is_named = fold(one.heading) == fold(one.words.en) || fold(one.heading) == fold(one.words.vi);
      if (one.is_open || one.field == "ignore") {
        append(one.is_open ? open : ignored, one.heading, one.heading);
      } else if (is_named) {
        append(read, one.heading, one.heading);
      } else {
        append(read, fmt::format("{} = {}", one.heading, one.words.en),
               fmt::format("{} = {}", one.heading, one.words.vi));
      }
    }
    add_note("headings-read", understood_label, read);
    add_note("headings-ignored", ignored_label, ignored);
    add_note("headings-not-known", open_label, open);
    add_units();
  }
  void add_units() {
    if (outcome_.in_own_unit.empty()) return;
    const std::string headings = fmt::format("{}", fmt::join(outcome_.in_own_unit, ", "));
    const auto words = [&](std::string_view pattern) {
      return fmt::format(fmt::runtime(pattern), outcome_.unit_passed_over, headings);
    };
    table_.notes.push_back({.code = "own-units", .text = Words(words(own_units_label.en), words(own_units_label.vi))});
  }
  void add_note(std::string_view code, const Label& what, const Words& headings) {
    if (headings.empty()) return;
    const Words text(fmt::format("{}{}", what.en, headings.en), fmt::format("{}{}", what.vi, headings.vi));
    table_.notes.push_back({.code = std::string(code), .text = text});
  }

  void add_counts() {
    add_count(read_label, outcome_.read);
    add_count(is_written_ ? recorded_label : recordable_label, outcome_.recorded);
    if (outcome_.corrected > 0) add_count(is_written_ ? corrected_label : correctable_label, outcome_.corrected);
    if (outcome_.aids) add_count(aids_label, *outcome_.aids);
    add_count(already_label, outcome_.already);
    add_count(rejected_label, outcome_.rejected);
    if (outcome_.passed_over > 0) add_count(passed_label, outcome_.passed_over);
    for (const auto& total : outcome_.printed_totals) add_printed(total);
    if (outcome_.is_sheet_hidden) add(rows_group, hidden_sheet_label.words(), Words(yes_label));
    add_unseen(furniture_label, outcome_.furniture);
    if (outcome_.read_as_received > 0) add_count(as_received_label, outcome_.read_as_received);
    add_unseen(hidden_label, outcome_.hidden);
    add_unseen(filled_label, outcome_.filled);
    add_unseen(marks_label, outcome_.marks);
    add_unseen(entities_label, outcome_.entities);
    add_unseen(split_label, outcome_.split_cells);
    add_unseen(serial_label, outcome_.serial_dates);
    add_unseen(title_year_label, outcome_.dates_of_title);
    if (outcome_.computed > 0) add_count(computed_label, outcome_.computed);
    if (outcome_.remembered > 0) add_count(remembered_label, outcome_.remembered);
  }

  void add_unseen(const Named& what, const ImportOutcome::Unseen& unseen) {
    if (unseen.count == 0) return;
    const Words lines = unseen.shown();
    const auto shown = [&](Language language) { return fmt::format("{} ({})", unseen.count, lines.in(language)); };
    add(rows_group, what.words(), Words(shown(Language::en), shown(Language::vi)));
  }

  void add_printed(const ImportOutcome::PrintedTotal& total) {
    const auto what = [&](Language language) {
      return fmt::format("{} {}", printed_total_label.in(language), total.line);
    };
    const auto value = [&](Language language) {
      const std::string printed = fmt::format("{}: {}", total.heading, show(total.printed, language));
      if (!total.differs()) return fmt::format("{}, {}", printed, total_equal_label.in(language));
      return fmt::format("{}, {} {}", printed, total_differs_label.in(language), show(total.read, language));
    };
    add(rows_group, Words(what(Language::en), what(Language::vi)), Words(value(Language::en), value(Language::vi)));
  }

  void add_totals() {
    const Named& group = is_written_ ? totals_group : good_group;
    for (const auto& [kind, amounts] : outcome_.totals) {
      for (const domain::Amount& total : amounts.list()) {
        add(group, Words(domain::label(kind)).with_code(to_string(kind)),
            Words(show(total, Language::en), show(total, Language::vi)));
      }
      add_parts_of(kind, group);
    }
    if (outcome_.dates) {
      const auto shown = [&](Language language) {
        return fmt::format("{} – {}", show(domain::DateInterval::of_day(outcome_.dates->from), language),
                           show(domain::DateInterval::of_day(outcome_.dates->last_day()), language));
      };
      add(group, dates_label.words(), Words(shown(Language::en), shown(Language::vi)));
    }
    for (const auto& one : outcome_.largest) {
      const auto shown = [&](Language language) {
        return fmt::format("{}  {}", show(one.amount, language), one.parties);
      };
      add(largest_group, line_words(one.line), Words(shown(Language::en), shown(Language::vi)));
    }
  }

  /// How much of a total is in parts: what they are part of may be in it too.
  void add_parts_of(domain::EntryKind kind, const Named& group) {
    const auto of_kind = outcome_.totals_of_parts.find(kind);
    if (of_kind == outcome_.totals_of_parts.end()) return;
    constexpr Label in_parts{"of it in parts of other aids", "trong đó thuộc các phần của khoản khác"};
    for (const domain::Amount& total : of_kind->second.list()) {
      add(group, Words(in_parts).with_code(fmt::format("{}-in-parts", to_string(kind))),
          Words(show(total, Language::en), show(total, Language::vi)));
    }
  }

  void add_unknown(const UnknownListName& name) {
    std::string near;
    for (const auto& one : name.closest) {
      near += fmt::format("{}{}{} {}%", near.empty() ? "" : "; ", one.name,
                          one.code.empty() ? "" : fmt::format(" ({})", one.code), one.likeness);
    }
    const auto shown = [&](std::string_view rows, std::string_view like) {
      return fmt::format("{} ({} {}){}{}", cut(name.name), name.rows, rows, near.empty() ? "" : like, near);
    };
    add(unknown_group, words_of_kind(name.what),
        Words(shown(name.rows == 1 ? "row" : "rows", "; close: "), shown("dòng", "; gần với: ")));
  }

  const ImportOutcome& outcome_;
  bool for_people_;
  bool is_written_;
  table::Table table_;
};

}  // namespace

Words ImportOutcome::Unseen::shown() const {
  const std::string all = fmt::format("{}{}", fmt::join(lines, ", "), has_more_lines ? " …" : "");
  return {fmt::format("{} {}", lines.size() == 1 ? "line" : "lines", all), "dòng " + all};
}

table::Table import_report(const ImportOutcome& outcome, bool dry_run, bool for_people) {
  return ImportTable(outcome, dry_run, for_people).build();
}

Words words_of_kind(std::string_view what) {
  const auto found = std::ranges::find(what_labels, what, &Label::en);
  return found == what_labels.end() ? Words(std::string(what)) : Words(*found);
}

std::string kind_of_words(std::string_view words) {
  const auto found = std::ranges::find_if(what_labels, [&](const Label& one) { return fold(one.vi) == fold(words); });
  return std::string(found == what_labels.end() ? words : found->en);
}

NameDecision parse_decision(std::string_view typed) {
  using Action = NameDecision::Action;
  typed = trimmed(typed);
  NameDecision decision;
  if (typed.empty()) return decision;
  const std::size_t colon = std::min(typed.find(':'), typed.size());
  const std::string word = fold(typed.substr(0, colon));
  if (typed.front() != '=' && (word == "skip" || word == "bo qua") && colon == typed.size()) {
    decision.action = Action::skip;
  } else if (typed.front() != '=' && (word == "new" || word == "moi")) {
    decision.action = Action::create;
    const std::string_view rest = colon < typed.size() ? typed.substr(colon + 1) : std::string_view();
    const std::size_t comma = std::min(rest.find(','), rest.size());
    decision.kind = trimmed(rest.substr(0, comma));
    decision.country = comma < rest.size() ? trimmed(rest.substr(comma + 1)) : std::string_view();
  } else {
    decision.action = Action::existing;
    decision.existing = trimmed(typed.front() == '=' ? typed.substr(1) : typed);
  }
  return decision;
}

}  // namespace aid::importing
