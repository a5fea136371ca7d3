#include "aid/reports/verification.hpp"

#include "aid/base/sha256.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/anchor_messages.hpp"
#include "aid/storage/lists.hpp"
#include "new_report.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>

namespace aid::reports {
namespace {

constexpr Label verification_title{"Verification of the ledger", "Kiểm tra sổ"};
constexpr Label verified_what_label{"What", "Nội dung"};
constexpr Label verified_value_label{"Value", "Giá trị"};

constexpr Message<std::int64_t, std::int64_t, Text> whole{"verified",
                                                          "the journal is whole: {0} blocks, {1} rows, head {2}",
                                                          "nhật ký nguyên vẹn: {0} khối, {1} dòng, đầu chuỗi {2}"};
constexpr Message<std::int64_t, Text> as_in_anchor{"as-in-anchor", "; up to block {0} as noted in the anchor '{1}'",
                                                   "; đến khối {0} đúng như mốc đối chiếu '{1}' đã ghi"};
constexpr Label without_anchor{
    "; there is no anchor, so an older or wholly rewritten file in its place would look the same",
    "; chưa có mốc đối chiếu nên không thể biết tệp này có phải bản cũ hay bản bị viết lại toàn bộ không"};
constexpr Label without_file_check{"; the structure of the file was not checked (--chain)",
                                   "; chưa kiểm tra cấu trúc tệp (--chain)"};
constexpr Message<std::int64_t> papers_whole{"papers-whole", "; files of papers as they were kept: {0}",
                                             "; tệp giấy tờ còn nguyên như khi lưu: {0}"};
constexpr Message<std::int64_t> papers_elsewhere{"papers-elsewhere",
                                                 "; papers whose file lies elsewhere, not checked: {0}",
                                                 "; giấy tờ có tệp để nơi khác, không kiểm tra: {0}"};
constexpr Message<std::int64_t, Text> as_in_file{"as-noted", "; up to block {0} as in '{1}'",
                                                 "; đến khối {0} đúng như trong '{1}'"};
constexpr Message<Text, Text> signed_by{"signed-by", ", signed by {0} ({1})", ", {0} đã ký ({1})"};
constexpr Message<Text> signed_with{"signed-with", ", signed with the key {0}: whose it is was not looked at",
                                    ", ký bằng khóa {0}: chưa xét khóa của ai"};
constexpr Label not_signed_at_all{", not signed", ", không có chữ ký"};

/// By the order of `storage::AnchorState::Kind`; the English word is the stable one.
constexpr std::array<std::string_view, 7> kinds_in_vietnamese{"chưa có", "không tới được", "không có tệp", "cũ hơn sổ",
                                                              "khớp",    "mới hơn sổ",     "khác lịch sử"};

std::optional<storage::BlockHead> read_head(std::string_view typed) {
  const std::size_t colon = typed.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  storage::BlockHead head;
  const auto number = std::from_chars(typed.data(), typed.data() + colon, head.seq);
  if (number.ec != std::errc() || number.ptr != typed.data() + colon) return std::nullopt;
  head.hash = typed.substr(colon + 1);
  return head;
}

template <typename... Args>
void append_message(table::Words& words, const Message<Args...>& message, const std::type_identity_t<Args>&... args) {
  words.en += message.in(Language::en, args...);
  words.vi += message.in(Language::vi, args...);
}

void append_label(table::Words& words, const Label& label) {
  words.en += label.en;
  words.vi += label.vi;
}

void add_fact(table::Table& table, std::string_view key, const Label& what, table::Cell value) {
  table.rows.push_back(
      {.kind = table::RowKind::item, .cells = {table::Words(std::string(key)), table::Words(what), std::move(value)}});
}

void add_note(table::Table& table, const Problem& problem, bool is_problem) {
  table.notes.push_back({.code = std::string(problem.name()),
                         .count = 1,
                         .text = {problem.text(Language::en), problem.text(Language::vi)},
                         .is_problem = is_problem});
}

void append_noted(table::Words& words, const NotedCheck& noted) {
  const bool is_file = noted.history.has_value();
  std::int64_t newest = noted.head ? noted.head->seq : 0;
  if (is_file) {
    for (const storage::BlockHead& head : noted.history->noted.heads) newest = std::max(newest, head.seq);
  }
  append_message(words, as_in_file, newest, noted.typed);
  if (!is_file || noted.history->is_anchor) return;
  if (!noted.signer.empty()) return append_message(words, signed_by, noted.signer, noted.fingerprint);
  if (!noted.fingerprint.empty()) return append_message(words, signed_with, noted.fingerprint);
  append_label(words, not_signed_at_all);
}

}  // namespace

NotedCheck read_noted(const std::string& typed) {
  NotedCheck noted{.typed = typed};
  if (typed.empty()) return noted;
  noted.head = read_head(typed);
  if (noted.head) {
    constexpr std::size_t least_digits = 8;
    const std::string& digits = noted.head->hash;
    const bool is_hex = digits.find_first_not_of("0123456789abcdef") == std::string::npos;
    if (digits.size() < least_digits || !is_hex) throw Error(messages::not_a_head, typed);
  } else {
    noted.history = storage::read_noted_history(typed);
  }
  return noted;
}

void compare_with_noted(storage::Ledger& ledger, const storage::Verification& found, NotedCheck& noted) {
  std::int64_t newest = noted.head ? noted.head->seq : 0;
  if (noted.history) {
    for (const storage::BlockHead& head : noted.history->noted.heads) newest = std::max(newest, head.seq);
  }
  if (auto problem = storage::not_proven(found, newest)) noted.problems.push_back(std::move(*problem));
  if (noted.head) {
    const auto hash = storage::block_hash_of(ledger, noted.head->seq);
    if (!hash || !hex(*hash).starts_with(noted.head->hash)) {
      noted.problems.emplace_back(messages::history_differs, noted.head->seq);
    }
  }
  if (!noted.history) return;
  const storage::NotedHistory& history = *noted.history;
  if (history.ledger != storage::Settings(ledger).get("uuid")) {
    noted.problems.emplace_back(messages::checkpoint_of_other_ledger, history.noted.file, history.ledger);
    return;
  }
  const auto wrong = problems_of(compare_with_heads(ledger, history.noted), history.noted, ledger);
  noted.problems.insert(noted.problems.end(), wrong.begin(), wrong.end());
}

std::vector<Problem> VerificationReport::problems() const {
  std::vector<Problem> all = ledger.problems;
  all.insert(all.end(), anchor.problems.begin(), anchor.problems.end());
  using Kind = storage::AnchorState::Kind;
  if (anchor.kind == Kind::equal || anchor.kind == Kind::older) {
    if (auto problem = storage::not_proven(ledger, anchor.comparison.newest.seq)) all.push_back(std::move(*problem));
  }
  all.insert(all.end(), noted.problems.begin(), noted.problems.end());
  if (papers) all.insert(all.end(), papers->problems.begin(), papers->problems.end());
  return all;
}

std::vector<Problem> VerificationReport::notes() const {
  std::vector<Problem> all = ledger.notes;
  all.insert(all.end(), anchor.notes.begin(), anchor.notes.end());
  return all;
}

table::Words verified_sentence(const VerificationReport& report) {
  using Kind = storage::AnchorState::Kind;
  table::Words words;
  append_message(words, whole, report.ledger.blocks, report.ledger.rows, report.ledger.head.text());
  if (report.is_chain_alone) append_label(words, without_file_check);
  if (report.papers) {
    append_message(words, papers_whole, report.papers->whole);
    if (report.papers->by_path > 0) append_message(words, papers_elsewhere, report.papers->by_path);
  }
  const storage::AnchorState& anchor = report.anchor;
  if (anchor.kind == Kind::equal || anchor.kind == Kind::older) {
    append_message(words, as_in_anchor, anchor.comparison.newest.seq, anchor.folder);
  }
  if (!report.noted.typed.empty()) append_noted(words, report.noted);
  if (anchor.kind == Kind::none && report.noted.typed.empty()) append_label(words, without_anchor);
  return words;
}

void add_anchor(table::Table& table, const storage::AnchorState& anchor) {
  const auto kind = static_cast<std::size_t>(anchor.kind);
  add_fact(table, "anchor", {"folder outside that keeps the heads", "thư mục bên ngoài giữ đầu chuỗi"},
           table::Words(anchor.folder));
  add_fact(table, "anchor_state", {"how the anchor agrees", "mức khớp của mốc đối chiếu"},
           table::Words(std::string(to_string(anchor.kind)), std::string(kinds_in_vietnamese[kind])));
  if (anchor.comparison.newest.seq > 0) {
    add_fact(table, "anchor_block", {"last block in the anchor", "khối cuối trong mốc đối chiếu"},
             anchor.comparison.newest.seq);
  }
  for (const Problem& problem : anchor.problems) add_note(table, problem, true);
  for (const Problem& note : anchor.notes) add_note(table, note, false);
}

table::Table describe_verification(storage::Ledger& ledger, const VerificationReport& report) {
  table::Table table = new_report(ledger, "verify", verification_title,
                                  {{.key = "key", .label = table::Words("Key", "Mục"), .type = table::ColumnType::code},
                                   {.key = "what", .label = verified_what_label},
                                   {.key = "value", .label = verified_value_label}});
  const storage::Verification& found = report.ledger;
  add_fact(table, "blocks", {"journal blocks", "khối nhật ký"}, found.blocks);
  add_fact(table, "rows", {"rows", "dòng"}, found.rows);
  if (!found.first_difference) {
    add_fact(table, "head", {"head of the journal", "đầu chuỗi nhật ký"}, table::Words(found.head.text()));
  } else {
    add_fact(table, "first_difference", {"first block that differs", "khối đầu tiên bị khác"}, *found.first_difference);
  }
  for (const Problem& problem : found.problems) add_note(table, problem, true);
  for (const Problem& note : found.notes) add_note(table, note, false);
  add_anchor(table, report.anchor);
  if (report.papers) {
    add_fact(table, "papers", {"files of papers that are whole", "tệp giấy tờ còn nguyên"}, report.papers->whole);
    add_fact(table, "papers_elsewhere", {"papers whose file lies elsewhere", "giấy tờ có tệp để nơi khác"},
             report.papers->by_path);
    for (const Problem& problem : report.papers->problems) add_note(table, problem, true);
  }
  if (report.noted.typed.empty()) return table;
  add_fact(table, "against", {"compared with", "đối chiếu với"}, table::Words(report.noted.typed));
  if (!report.noted.fingerprint.empty()) {
    add_fact(table, "key", {"key that signed it", "khóa đã ký"}, table::Words(report.noted.fingerprint));
  }
  if (!report.noted.signer.empty()) {
    add_fact(table, "signer", {"who signed it", "người ký"}, table::Words(report.noted.signer));
  }
  for (const Problem& problem : report.noted.problems) add_note(table, problem, true);
  return table;
}

}  // namespace aid::reports
