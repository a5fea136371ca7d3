#include "../new_report.hpp"
#include "aid/reports/checks.hpp"
#include "aid/storage/journal.hpp"
#include "check.hpp"
#include "reviewed.hpp"

#include <algorithm>
#include <array>
#include <exception>

namespace aid::reports {
namespace checks {
namespace {

constexpr std::array list{
    Check{"received-exceeds-committed",
          {"compare both figures with their documents; reverse the wrong one or record the further commitment",
           "đối chiếu hai số liệu với chứng từ; hủy bút toán sai hoặc ghi thêm cam kết"},
          received_exceeds_committed,
          Verdict::doubtful},
    Check{"shares-not-100", {"mend the shares: aid-add edit", "sửa tỷ lệ: aid-add edit"}, shares_not_100},
    Check{"parts-exceed-parent",
          {"compare the parts with the total that was published; reverse what is wrong",
           "đối chiếu các phần với tổng đã công bố; hủy phần sai"},
          parts_exceed_parent,
          Verdict::doubtful},
    Check{"value-of-zero",
          {"record them again without a value: unknown is not zero",
           "ghi lại không kèm giá trị: chưa rõ giá trị thì để trống, không ghi 0"},
          value_of_zero},
    Check{"implausible-amount",
          {"compare it with the document; reverse it and record the right figure",
           "đối chiếu với chứng từ; hủy bút toán và ghi lại số đúng"},
          implausible_amount,
          Verdict::doubtful},
    Check{"amount-far-from-others",
          {"compare it with the document; reverse it and record the right figure, or say that it is right: aid-add "
           "review",
           "đối chiếu với chứng từ; hủy bút toán rồi ghi số đúng, hoặc xác nhận là đúng: aid-add review"},
          amount_far_from_others,
          Verdict::doubtful},
    Check{"stated-far-from-rate",
          {"compare the equivalent with the document and the rate; reverse what is wrong, or say that it is right: "
           "aid-add review",
           "đối chiếu số quy đổi với chứng từ và tỷ giá; hủy số sai, hoặc xác nhận là đúng: aid-add review"},
          stated_far_from_rate,
          Verdict::doubtful},
    Check{
        "stated-contradicts",
        {"compare both with their sources; take a mistyped one back: aid-add reverse CODE/1/E2, or say that both were "
         "published: aid-add review",
         "đối chiếu cả hai với nguồn; số ghi nhầm thì hủy: aid-add reverse MÃ/1/E2, nếu đúng là đã công bố như vậy "
         "thì xác nhận: aid-add review"},
        stated_contradicts,
        Verdict::doubtful},
    Check{"entry-twice",
          {"if it was entered twice, reverse one: aid-add reverse; if both are right: aid-add review",
           "nếu ghi trùng, hãy hủy một bút toán: aid-add reverse; nếu cả hai đều đúng: aid-add review"},
          entry_twice,
          Verdict::doubtful},
    Check{"before-opening",
          {"correct the date of the balance, or leave out what it contains: aid-add correct, aid-add reverse",
           "sửa ngày số dư, hoặc bỏ bút toán mà số dư đã gồm: aid-add correct, aid-add reverse"},
          before_opening,
          Verdict::doubtful},
    Check{"date-long-ago",
          {"check the date; reverse and record again if it is wrong, or say that it is right: aid-add review",
           "kiểm tra ngày; nếu sai thì hủy và ghi lại, nếu đúng thì xác nhận: aid-add review"},
          date_long_ago,
          Verdict::doubtful},
    Check{"doubtful-rate",
          {"compare it with its source; give the right value: aid-ledger rate add --correct",
           "đối chiếu với nguồn; ghi lại giá trị đúng: aid-ledger rate add --correct"},
          doubtful_rates},
    Check{"future-date",
          {"check the date; reverse and record again if it is wrong", "kiểm tra ngày; nếu sai thì hủy và ghi lại"},
          future_dates,
          Verdict::doubtful},
    Check{"approved-after-receipt",
          {"compare both dates with the decision and the papers of receipt; reverse what is wrong and record it again",
           "đối chiếu hai ngày với quyết định và chứng từ tiếp nhận; hủy bản ghi sai rồi ghi lại"},
          approved_after_receipt,
          Verdict::doubtful},
    Check{
        "approval-not-in-force",
        {"take back the one without a day (aid-add reverse CODE/A2 --reason TEXT) and record it again with its day: "
         "aid-add approve CODE --kind revocation --number NUMBER --date DD/MM/YYYY",
         "hủy quyết định chưa rõ ngày (aid-add reverse MÃ/A2 --reason LÝ-DO) rồi ghi lại kèm ngày: aid-add approve MÃ "
         "--kind revocation --number SỐ --date NGÀY/THÁNG/NĂM"},
        approval_not_in_force},
    Check{"giver-is-receiver",
          {"name the right party: aid-add edit", "nêu đúng bên liên quan: aid-add edit"},
          giver_is_receiver},
    Check{"direction-contradicts",
          {"mend the partner's country or kind: partner-list edit; or reverse the aid and record it in the right "
           "direction",
           "sửa nước hoặc loại của đối tác: partner-list edit; hoặc hủy khoản rồi ghi lại đúng chiều"},
          direction_contradicts},
    Check{
        "outside-certificate",
        {"mend the certificate or the aid: partner-list certificate, aid-add edit; or say that it is so: aid-add "
         "review",
         "sửa giấy đăng ký hoặc khoản viện trợ: partner-list certificate, aid-add edit; nếu đúng vậy: aid-add review"},
        outside_certificate,
        Verdict::doubtful},
    Check{"same-gift",
          {"if it is one gift, reverse one of the records: aid-add reverse; if there are two, say so: aid-add review",
           "nếu là một khoản, hãy hủy một bản ghi: aid-add reverse; nếu là hai khoản thì xác nhận: aid-add review"},
          same_gift,
          Verdict::doubtful},
    Check{"same-partner",
          {"if it is one partner, say so: partner-list merge KEEP OTHER --reason TEXT",
           "nếu là một đối tác, hãy gộp: partner-list merge GIỮ KHÁC --reason LÝ-DO"},
          same_partner},
    Check{"same-identifier",
          {"if it is one partner, say so: partner-list merge; else take the number away from the one whose it is not: "
           "partner-list edit PARTNER --clear identifier",
           "nếu là một đối tác, hãy gộp: partner-list merge; nếu không, bỏ số khỏi đối tác bị ghi nhầm: partner-list "
           "edit "
           "ĐỐI-TÁC --clear identifier"},
          same_identifier},
};

}  // namespace

std::span<const Check> all() { return list; }

std::unordered_map<std::int64_t, const storage::Book::Aid*> aids_by_row(const storage::Book& book) {
  std::unordered_map<std::int64_t, const storage::Book::Aid*> aids;
  for (const storage::Book::Aid& aid : book.aids) aids.emplace(aid.row, &aid);
  return aids;
}

}  // namespace checks

namespace {

constexpr Label title{"Findings", "Kết quả kiểm tra"};
constexpr Label code_label{"Finding", "Vấn đề"};
constexpr Label records_label{"Records", "Bản ghi"};
constexpr Label what_label{"What", "Nội dung"};
constexpr Label to_do_label{"What to do", "Cách xử lý"};
constexpr Label damaged_to_do{"restore a backup into a new file: aid-ledger restore",
                              "khôi phục bản sao lưu vào tệp mới: aid-ledger restore"};
constexpr Message<std::int64_t> found{"findings", "findings: {0}", "số vấn đề phát hiện: {0}"};
constexpr Message<std::int64_t> reviewed{"reviewed",
                                         "findings about aids that were reviewed (aid-add review), left out: {0}",
                                         "số vấn đề không nêu vì khoản đã được xác nhận (aid-add review): {0}"};
constexpr Label nothing{"Nothing was found.", "Không phát hiện vấn đề nào."};
constexpr Label rules_skipped{"the file is damaged: the rules of the field were not checked",
                              "tệp bị hỏng: chưa kiểm tra các quy tắc nghiệp vụ"};

void add_row(table::Table& table, std::string_view code, const std::vector<std::string>& records,
             const table::Words& what, const Label& to_do) {
  table.rows.push_back({.cells = {table::Words(std::string(code)), table::Lines(records.begin(), records.end()), what,
                                  table::Words(to_do)}});
}

/// Returns how many findings were left out, because somebody has reviewed an aid that they are about.
std::int64_t check_rules(storage::Ledger& ledger, domain::Date today, table::Table& table) {
  const storage::Book book = storage::read_book(ledger);
  const checks::Subject subject{ledger, book, today};
  checks::Reviewed reviewed(ledger, book);
  std::int64_t left_out = 0;
  for (const checks::Check& check : checks::all()) {
    for (const checks::Finding& finding : check.run(subject)) {
      if (check.verdict == checks::Verdict::doubtful && reviewed.covers(finding)) {
        ++left_out;
      } else {
        add_row(table, check.code, finding.records, finding.what, check.to_do);
      }
    }
  }
  return left_out;
}

}  // namespace

table::Table check_ledger(storage::Ledger& ledger, domain::Date today) {
  const storage::Snapshot snapshot(ledger);
  table::Table table = new_report(ledger, "check", title,
                                  {{.key = "code", .label = code_label, .type = table::ColumnType::code},
                                   {.key = "records", .label = records_label, .type = table::ColumnType::code},
                                   {.key = "what", .label = what_label},
                                   {.key = "to_do", .label = to_do_label}});
  storage::FileCheck file(ledger);
  std::int64_t left_out = 0;
  std::exception_ptr failure;  // It counts only in a file that has no fault.
  try {
    left_out = check_rules(ledger, today, table);
  } catch (...) {
    failure = std::current_exception();
  }
  const std::vector<Problem> damage = file.problems();
  if (damage.empty()) {
    if (failure) std::rethrow_exception(failure);
    if (left_out > 0) {
      table.notes.push_back({.code = "reviewed", .count = left_out, .text = checks::say(reviewed, left_out)});
    }
  } else {
    table.rows.clear();
    for (const Problem& problem : damage) {
      const table::Words what(problem.text(Language::en), problem.text(Language::vi));
      add_row(table, problem.name(), {}, what, damaged_to_do);
    }
    table.notes.push_back({.code = "rules-not-checked", .count = 1, .text = rules_skipped, .is_problem = true});
  }
  table.when_empty = nothing;
  const auto count = static_cast<std::int64_t>(table.rows.size());
  if (count > 0) {
    table.notes.push_back({.code = "findings", .count = count, .text = checks::say(found, count), .is_problem = true});
  }
  return table;
}

}  // namespace aid::reports
