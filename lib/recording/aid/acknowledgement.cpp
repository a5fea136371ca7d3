// What people are told after the commit.

#include "aid/domain/data.hpp"
#include "aid/domain/reading.hpp"
#include "aid/recording/desk.hpp"
#include "aid/recording/record.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace aid::recording {
namespace {

using domain::Entry;

constexpr Message<Text> recorded{"recorded", "recorded as {0}", "đã ghi với mã {0}"};
constexpr Message<Text> would_record{"would-record", "would be recorded as {0}", "sẽ ghi với mã {0}"};
constexpr Message<> disbursed_is_received{
    "read-as-received", "disbursed (giải ngân) of incoming aid is what was received: it is recorded as a receipt",
    "giải ngân của viện trợ tiếp nhận là số đã tiếp nhận: ghi là tiếp nhận"};
constexpr Message<Text> already_recorded{"already-recorded", "already recorded as {0}", "đã được ghi từ trước: {0}"};
constexpr Message<Text> not_valued{"not-valued", "{0}, not valued", "{0}, chưa định giá"};
constexpr Label and_word{" and ", " và "};
constexpr Message<Text, Text> edited{"edited", "changed {0}: {1}", "đã sửa {0}: {1}"};
constexpr Message<Text, Text> would_edit{"would-edit", "would change {0}: {1}", "sẽ sửa {0}: {1}"};
constexpr Message<Text> unchanged{"unchanged", "{0} says so already: nothing changed",
                                  "{0} đã đúng như vậy: không có gì thay đổi"};
constexpr Message<Text> taken_back{"taken-back", "taken back: {0}", "đã hủy: {0}"};
constexpr Message<Text> would_take_back{"would-take-back", "would be taken back: {0}", "sẽ hủy: {0}"};
constexpr Message<Text> reviewed{"reviewed", "reviewed {0}: 'aid-ledger check' takes it as right until it changes",
                                 "đã xác nhận {0}: 'aid-ledger check' coi là đúng cho đến khi khoản thay đổi"};
constexpr Message<Text> would_review{"would-review", "would review {0}", "sẽ xác nhận {0}"};
constexpr Message<Text> review_withdrawn{"review-withdrawn", "the review of {0} is withdrawn",
                                         "đã rút xác nhận của {0}"};
constexpr Message<Text> would_withdraw{"would-withdraw", "would withdraw the review of {0}", "sẽ rút xác nhận của {0}"};
constexpr Message<std::size_t> with_entries{"with-entries", " with its entries ({0})", " cùng các bút toán ({0})"};
constexpr Message<std::size_t> parts_left{"parts-left", "parts of it that stay and now count themselves: {0}",
                                          "các phần của khoản đó vẫn còn và nay được tính riêng: {0}"};
constexpr Message<Text, Text, Text> cancelled{"cancelled", "cancelled of {0}: {1} ({2})",
                                              "đã hủy cam kết của {0}: {1} ({2})"};
constexpr Message<Text, Text, Text> would_cancel{"would-cancel", "would be cancelled of {0}: {1} ({2})",
                                                 "sẽ hủy cam kết của {0}: {1} ({2})"};
constexpr Message<Text> may_still_come{"may-still-come", "may still come: {0}", "còn có thể tiếp nhận: {0}"};
constexpr Message<Text, Text> corrected{"corrected", "corrected {0}: {1}", "đã đính chính {0}: {1}"};
constexpr Message<Text, Text> would_correct{"would-correct", "would correct {0}: {1}", "sẽ đính chính {0}: {1}"};
constexpr Message<Text, Text> in_place_of{"in-place-of", "{0} in the place of {1}", "{0} thay cho {1}"};
/// The locked period, what its reports keep, the later date.
constexpr Message<Text, Text, Text> subtracted_later{
    "subtracted-later",
    "the reports of {0}, which is locked, keep {1}; those that have {2} in their period subtract it",
    "báo cáo của kỳ {0} đã khóa sổ giữ nguyên {1}; báo cáo của kỳ có ngày {2} trừ số này"};
constexpr Message<Text> has_instead{"has-instead", " and have {0} instead", " và tính {0} thay vào"};
constexpr Message<std::int64_t, Text> last_command{"last-command", "your last command, record no. {0}: {1}",
                                                   "lệnh gần nhất của bạn, bản ghi số {0}: {1}"};
constexpr Message<> partners_stay{"partners-stay", "the partners that it made stay", "các đối tác đã lập vẫn được giữ"};
constexpr Message<Text> new_partner{"new-partner", "new partner {0}", "đối tác mới {0}"};
constexpr Message<Text> new_place{"new-place", "new place {0}", "địa bàn mới {0}"};

/// The unit's name as the program's list has it; of one that the office added, its code.
std::string unit_name(const std::string& code, Language language) {
  static const auto rows = domain::data_rows("lists.csv");
  for (const auto& row : rows) {
    if (row[0] == "unit" && row[2] == code) return language == Language::vi ? row[3] : row[4];
  }
  return code;
}

/// "96 chai nước sát khuẩn = 2.400.000 VND": what was understood, and not what was typed.
std::string understood(const domain::GoodsLine& line, Language language) {
  std::string text = line.quantity.is_unknown() ? std::string() : domain::show(line.quantity, language) + ' ';
  if (!line.unit.empty()) text += unit_name(line.unit, language) + ' ';
  text += line.item;
  return line.value ? text + " = " + domain::show(*line.value, language) : text;
}

/// "196,000,000 VND + 4 máy thở", or the form where neither is given.
std::string what_of(const Entry& entry, Language language) {
  std::vector<std::string> parts;
  if (entry.amount) parts.push_back(domain::show(*entry.amount, language));
  for (const domain::GoodsLine& line : entry.goods) parts.push_back(understood(line, language));
  if (!parts.empty()) return fmt::format("{}", fmt::join(parts, " + "));
  return not_valued.in(language, domain::label(entry.form).in(language));
}

/// What the reports of the locked period keep, and what later ones have.
std::string told(const Later& later, const Entry& before, const Entry* after, Language language) {
  std::string text = subtracted_later.in(language, later.period, what_of(before, language), show(later.on, language));
  if (after != nullptr) text += has_instead.in(language, what_of(*after, language));
  return text + "\n";
}

/// "commitment and receipt, 2021".
std::string kinds_of(const std::vector<Entry>& entries, Language language) {
  std::vector<std::string_view> kinds;
  for (const Entry& entry : entries) kinds.push_back(domain::label(entry.kind).in(language));
  return fmt::format("{}, {}", fmt::join(kinds, and_word.in(language)), domain::show(entries.front().date, language));
}

/// The aid's code, or the entry's where the command made no aid.
std::string code_of(const Recorded& record) {
  return record.made_aid ? record.aid.code : recording::entry_code(record.aid, record.entries.front().number);
}

std::string recorded_as(std::string_view code, Language language, bool dry_run) {
  return (dry_run ? would_record : recorded).in(language, code);
}

std::string line_of(const Recorded& record, Language language, bool dry_run) {
  const std::string code = code_of(record);
  if (record.already) return already_recorded.in(language, code);
  std::vector<std::string> parts;
  if (!record.entries.empty()) parts.push_back(what_of(record.entries.front(), language));
  if (!record.entries.empty()) parts.push_back(kinds_of(record.entries, language));
  if (!record.parties.empty()) parts.push_back(record.parties);
  const std::string start = recorded_as(code, language, dry_run);
  std::string line = parts.empty() ? start : fmt::format("{}: {}", start, fmt::join(parts, ", "));
  if (record.read_as_received) line += "\n" + disbursed_is_received.in(language);
  return line;
}

/// The code of what was taken back.
std::string code_of(const ReversalOutcome& outcome) {
  if (outcome.approval) return recording::approval_code(outcome.aid, outcome.approval->number_in_aid);
  if (outcome.whole_aid) return outcome.aid.code;
  if (outcome.equivalent) {
    return recording::equivalent_code(outcome.aid, outcome.entries.front(), outcome.equivalent->number);
  }
  return recording::entry_code(outcome.aid, outcome.entries.front().number);
}

}  // namespace

std::string acknowledgement(const RecordOutcome& outcome, Language language, bool dry_run) {
  std::string text;
  for (const Recorded& record : outcome.records) text += line_of(record, language, dry_run) + "\n";
  return text;
}

std::string codes(const RecordOutcome& outcome) {
  std::string text;
  for (const Recorded& record : outcome.records) text += code_of(record) + "\n";
  return text;
}

std::string acknowledgement(const EditOutcome& outcome, Language language, bool dry_run) {
  if (outcome.changed.empty()) return unchanged.in(language, outcome.aid.code) + "\n";
  return (dry_run ? would_edit : edited).in(language, outcome.aid.code, told(outcome.changed, language)) + "\n";
}

std::string acknowledgement(const ApprovalOutcome& outcome, Language language, bool dry_run) {
  const std::string code = recording::approval_code(outcome.aid, outcome.approval.number_in_aid);
  if (outcome.already) return already_recorded.in(language, code) + "\n";
  const auto& approval = outcome.approval;
  return fmt::format("{}: {} {}\n", recorded_as(code, language, dry_run), domain::label(approval.kind).in(language),
                     approval.number.empty() ? approval.authority : approval.number);
}

std::string codes(const ApprovalOutcome& outcome) {
  return recording::approval_code(outcome.aid, outcome.approval.number_in_aid) + "\n";
}

std::string acknowledgement(const ReversalOutcome& outcome, Language language, bool dry_run) {
  std::string text = (dry_run ? would_take_back : taken_back).in(language, code_of(outcome));
  if (outcome.whole_aid && !outcome.entries.empty()) text += with_entries.in(language, outcome.entries.size());
  text += "\n";
  if (outcome.later) text += told(*outcome.later, outcome.entries.front(), nullptr, language);
  if (outcome.parts_left > 0) text += parts_left.in(language, outcome.parts_left) + "\n";
  return text;
}

std::string acknowledgement(const ReviewOutcome& outcome, Language language, bool dry_run) {
  const auto& code = outcome.aid.code;
  if (outcome.review.withdrawn) return (dry_run ? would_withdraw : review_withdrawn).in(language, code) + "\n";
  return (dry_run ? would_review : reviewed).in(language, code) + "\n";
}

std::string acknowledgement(const CancelOutcome& outcome, Language language, bool dry_run) {
  std::vector<std::string> amounts;
  std::vector<std::string> entries;
  for (const Entry& entry : outcome.entries) {
    amounts.push_back(domain::show(*entry.amount, language));
    entries.push_back(recording::entry_code(outcome.aid, entry.number));
  }
  std::string text = (dry_run ? would_cancel : cancelled)
                         .in(language, outcome.aid.code, fmt::format("{}", fmt::join(amounts, " + ")),
                             fmt::format("{}", fmt::join(entries, ", ")));
  std::vector<std::string> left;
  for (const domain::Amount& amount : outcome.left.list()) {
    if (amount.money.minor() > 0) left.push_back(domain::show(amount, language));
  }
  text += "\n";
  if (!left.empty()) text += may_still_come.in(language, fmt::format("{}", fmt::join(left, " + "))) + "\n";
  return text;
}

std::string acknowledgement(const CorrectOutcome& outcome, Language language, bool dry_run) {
  if (outcome.changed.empty()) return unchanged.in(language, outcome.aid.code) + "\n";
  std::string text =
      (dry_run ? would_correct : corrected).in(language, outcome.aid.code, told(outcome.changed, language)) + "\n";
  for (std::size_t i = 0; i < outcome.after.size(); ++i) {
    text += in_place_of.in(language, recording::entry_code(outcome.aid, outcome.after[i].number),
                           recording::entry_code(outcome.aid, outcome.before[i].number)) +
            "\n";
  }
  if (outcome.later && !outcome.after.empty()) {
    text += told(*outcome.later, outcome.before.front(), &outcome.after.front(), language);
  }
  return text;
}

std::string acknowledgement(const UndoOutcome& outcome, Language language, bool dry_run) {
  std::string text = last_command.in(language, outcome.block, outcome.command) + "\n";
  text +=
      (dry_run ? would_take_back : taken_back).in(language, fmt::format("{}", fmt::join(outcome.codes, ", "))) + "\n";
  if (outcome.made_partners) text += partners_stay.in(language) + "\n";
  return text;
}

std::string codes(const CancelOutcome& outcome) {
  std::string text;
  for (const Entry& entry : outcome.entries) text += recording::entry_code(outcome.aid, entry.number) + "\n";
  return text;
}

std::string codes(const CorrectOutcome& outcome) {
  if (outcome.after.empty()) return outcome.aid.code + "\n";
  std::string text;
  for (const Entry& entry : outcome.after) text += recording::entry_code(outcome.aid, entry.number) + "\n";
  return text;
}

std::string codes(const UndoOutcome& outcome) { return fmt::format("{}\n", fmt::join(outcome.codes, "\n")); }

std::string codes(const ReversalOutcome& outcome) { return code_of(outcome) + "\n"; }

std::string created(const std::vector<domain::Partner>& partners, const std::vector<domain::Place>& places,
                    Language language) {
  std::string text;
  for (const domain::Partner& partner : partners) {
    const std::string country = partner.country.empty() ? "" : fmt::format(" ({})", partner.country);
    text += new_partner.in(language, fmt::format("{}: {}{}", partner.code, partner.name(), country)) + "\n";
  }
  for (const domain::Place& place : places) {
    text += new_place.in(language, fmt::format("{} ({})", place.name_vi, place.country)) + "\n";
  }
  return text;
}

}  // namespace aid::recording
