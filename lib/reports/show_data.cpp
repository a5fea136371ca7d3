#include "show_data.hpp"

#include "aid/counting/latest_goods.hpp"
#include "aid_record.hpp"
#include "cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace aid::reports {
namespace {

using storage::Book;
using table::Cell;
using table::ColumnType;
using table::Words;

constexpr Label entry_label{"Entry", "Bút toán"};
constexpr Label date_label{"Date", "Ngày"};
constexpr Label amount_label{"Amount", "Số tiền"};
constexpr Label reversed_label{"Reversed", "Đã hủy"};
constexpr Label source_label{"Source", "Nguồn"};
constexpr Label typed_label{"As typed", "Như đã nhập"};
constexpr Label unit_label{"Unit", "Đơn vị"};
constexpr Label reason_label{"Reason", "Lý do"};
constexpr Label block_label{"Journal block", "Khối nhật ký"};
constexpr Label title_label{"Title", "Tên khoản viện trợ"};
constexpr Label kind_label{"Kind", "Loại"};
constexpr Label note_label{"Note", "Ghi chú"};

Cell amount_cell(const std::optional<domain::Amount>& amount) {
  return amount ? Cell(table::AmountsCell{.amounts = {*amount}}) : Cell();
}
Cell date_cell(const std::optional<domain::DateInterval>& date) { return date ? Cell(*date) : Cell(); }
Cell yes_cell(bool is_so) {
  constexpr Label yes{"yes", "có"};
  return is_so ? Cell(Words(yes).with_code("yes")) : Cell();
}

class AidData {
public:
  explicit AidData(const Work& work) : work_(work), record_(*work.record) {}

  std::vector<table::Explanation> make() {
    add_entries();
    add_goods();
    add_equivalents();
    add_beneficiaries();
    add_parts();
    add_approvals();
    add_reversals();
    add_reviews();
    add_versions();
    add_journal();
    return std::move(all_);
  }

private:
  void begin(std::string_view code, const Label& heading, std::vector<table::Column> columns) {
    all_.push_back(
        {.code = std::string(code), .heading = heading, .columns = std::move(columns), .is_for_programs = true});
  }
  void add(std::vector<Cell> cells) { all_.back().rows.push_back({.cells = std::move(cells)}); }

  Words listed(std::string_view list, const std::string& code) const {
    return code.empty() ? Words() : work_.names.words(list, code);
  }
  Cell listed_cell(std::string_view list, const std::string& code) const { return text_cell(listed(list, code)); }

  Cell partner(domain::PartnerId id) const {
    const auto found = std::ranges::find(work_.book.partners, id.row, &Book::Partner::row);
    if (found == work_.book.partners.end()) return {};
    return counting::partner_words(*found).with_code(found->code);
  }

  std::string name_of(const domain::Entry& entry) const { return fmt::format("{}/{}", record_.aid.code, entry.number); }
  Cell named(domain::EntryId id) const {
    const auto found = std::ranges::find(record_.entries, id, &domain::Entry::id);
    return id && found != record_.entries.end() ? Cell(Words(name_of(*found))) : Cell();
  }

  void add_entries() {
    begin("entries", {"Entries", "Bút toán"},
          {{"entry", entry_label, ColumnType::code},
           {"date", date_label, ColumnType::date},
           coded("entry_kind", Label{"Kind of entry", "Loại bút toán"}),
           coded("form", Label{"Form", "Hình thức"}),
           {"amount", amount_label, ColumnType::amounts},
           {"stated_vnd", Label{"Stated in VND", "Ghi bằng VND"}, ColumnType::amounts, "VND"},
           {"stated_usd", Label{"Stated in USD", "Ghi bằng USD"}, ColumnType::amounts, "USD"},
           coded("channel", Label{"Channel", "Chuyển qua"}),
           coded("channel_kind", Label{"Kind of channel", "Loại kênh chuyển"}),
           {"settles", Label{"Settles", "Thực hiện"}, ColumnType::code},
           {"typed_amount", Label{"Amount as typed", "Số tiền như đã nhập"}},
           {"typed_date", Label{"Date as typed", "Ngày như đã nhập"}},
           {"source", source_label},
           {"id", Label{"Own id", "Mã riêng"}, ColumnType::code},
           {"note", note_label},
           coded("reversed", reversed_label)});
    for (const domain::Entry& entry : record_.entries) {
      add({Words(name_of(entry)), entry.date, coded_term(entry.kind), coded_term(entry.form), amount_cell(entry.amount),
           amount_cell(entry.stated_vnd), amount_cell(entry.stated_usd), partner(entry.channel),
           listed_cell("channel-kind", entry.channel_kind), named(entry.settles), text_cell(entry.typed_amount),
           text_cell(entry.typed_date), text_cell(entry.source), text_cell(entry.external_id), text_cell(entry.note),
           yes_cell(entry.reversed)});
    }
  }

  void add_goods() {
    begin("goods", {"Goods", "Hiện vật"},
          {{"entry", entry_label, ColumnType::code},
           {"item", Label{"Item", "Hiện vật"}},
           {"quantity", Label{"Quantity", "Số lượng"}, ColumnType::quantity},
           coded("unit", unit_label),
           {"value", Label{"Value", "Trị giá"}, ColumnType::amounts},
           coded("valuation_basis", Label{"Valued by", "Căn cứ định giá"}),
           {"typed", typed_label}});
    for (const domain::Entry& entry : record_.entries) {
      for (const domain::GoodsLine& line : entry.goods) {
        add({Words(name_of(entry)), Words(line.item), line.quantity,
             text_cell(counting::unit_words(work_.names, line.unit)), amount_cell(line.value),
             listed_cell("valuation-basis", line.basis), text_cell(line.typed)});
      }
    }
  }

  void add_equivalents() {
    begin("equivalents", {"Stated by others", "Quy đổi theo nguồn khác"},
          {{"entry", entry_label, ColumnType::code},
           {"equivalent", Label{"Code", "Mã"}, ColumnType::code},
           {"amount", amount_label, ColumnType::amounts},
           {"source", source_label},
           {"date", date_label, ColumnType::date},
           {"typed", typed_label}});
    for (const domain::Entry& entry : record_.entries) {
      for (const domain::Equivalent& one : entry.equivalents) {
        const std::string name = name_of(entry);
        add({Words(name), Words(fmt::format("{}/E{}", name, one.number)), amount_cell(one.amount),
             text_cell(one.source), date_cell(one.date), text_cell(one.typed)});
      }
    }
  }

  void add_beneficiaries() {
    begin("beneficiaries", {"Beneficiaries", "Đối tượng thụ hưởng"},
          {coded("group_of_people", Label{"Group", "Nhóm"}),
           {"words", Label{"In words", "Ghi bằng lời"}},
           {"count", Label{"Count", "Số lượng"}, ColumnType::count},
           coded("unit", unit_label),
           coded("country", Label{"Country", "Nước"})});
    for (const domain::Beneficiary& one : record_.aid.beneficiaries) {
      add({listed_cell("beneficiary-group", one.group), text_cell(one.text), one.count,
           listed_cell("beneficiary-unit", one.unit), listed_cell("country", one.country)});
    }
  }

  void add_parts() {
    begin("parts", {"Parts", "Các phần"},
          {{"code", Label{"Code", "Mã"}, ColumnType::code},
           {"title", title_label},
           coded("component", Label{"Component", "Hợp phần"})});
    for (const domain::Aid& part : record_.parts) {
      add({Words(part.code), text_cell(part.title), yes_cell(part.component)});
    }
  }

  void add_approvals() {
    begin("approvals", {"Approvals", "Phê duyệt"},
          {{"approval", Label{"Code", "Mã"}, ColumnType::code},
           coded("approval_kind", kind_label),
           {"number", Label{"Decision", "Số QĐ"}},
           {"date", date_label, ColumnType::date},
           {"authority", Label{"Authority", "Cơ quan phê duyệt"}},
           {"note", note_label},
           coded("reversed", reversed_label)});
    const auto add_all = [&](const domain::Aid& of, const std::vector<domain::Approval>& approvals) {
      for (const domain::Approval& one : approvals) {
        add({Words(fmt::format("{}/A{}", of.code, one.number_in_aid)), coded_term(one.kind), text_cell(one.number),
             one.on, text_cell(one.authority), text_cell(one.note), yes_cell(one.reversed)});
      }
    };
    add_all(record_.aid, record_.approvals);
    if (record_.approved_with) add_all(*record_.approved_with, record_.approvals_of_whole);
  }

  /// Without an entry and an approval: the whole aid.
  void add_reversals() {
    begin("reversals", {"Reversals", "Hủy bút toán"},
          {{"entry", entry_label, ColumnType::code},
           {"approval", Label{"Approval", "Phê duyệt"}, ColumnType::code},
           {"date", date_label, ColumnType::date},
           {"reason", reason_label}});
    for (const domain::Reversal& one : record_.reversals) {
      const auto approval = std::ranges::find(record_.approvals, one.approval, &domain::Approval::id);
      Cell decision;
      if (one.approval != 0 && approval != record_.approvals.end()) {
        decision = Words(fmt::format("{}/A{}", record_.aid.code, approval->number_in_aid));
      }
      add({named(one.entry), decision, date_cell(one.date), text_cell(one.reason)});
    }
  }

  void add_reviews() {
    begin("reviews", {"Reviews", "Xác nhận"},
          {{"block", block_label, ColumnType::number},
           coded("withdrawn", Label{"Withdrawn", "Đã rút"}),
           {"reason", reason_label}});
    for (const domain::Review& one : record_.reviews) {
      add({one.block, yes_cell(one.withdrawn), text_cell(one.reason)});
    }
  }

  void add_versions() {
    begin("versions", {"Versions", "Các phiên bản"},
          {{"version", Label{"Version", "Phiên bản"}, ColumnType::number},
           {"block", block_label, ColumnType::number},
           {"title", title_label}});
    for (const auto& [version, block] : record_.versions) {
      add({std::int64_t{version.version}, block, text_cell(version.title)});
    }
  }

  void add_journal() {
    begin("journal", {"Journal", "Nhật ký"},
          {{"block", block_label, ColumnType::number},
           {"at", Label{"At", "Lúc"}, ColumnType::moment},
           {"actor", Label{"By", "Người ghi"}},
           {"tool", Label{"Tool", "Công cụ"}, ColumnType::code},
           {"arguments", Label{"Arguments", "Tham số"}}});
    for (const storage::JournalBlock& one : record_.blocks) {
      add({one.seq, table::Moment{.utc = one.at}, Words(one.actor), Words(one.tool), text_cell(one.arguments)});
    }
  }

  const Work& work_;
  const AidRecord& record_;
  std::vector<table::Explanation> all_;
};

}  // namespace

std::vector<table::Explanation> data_of_aid(const Work& work) {
  std::vector<table::Explanation> all = AidData(work).make();
  std::erase_if(all, [](const table::Explanation& one) { return one.rows.empty(); });
  return all;
}

}  // namespace aid::reports
