#include "all.hpp"
#include "aid/reports/ledger_overview.hpp"

#include "aid/domain/messages.hpp"
#include "aid/domain/reading.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/office.hpp"
#include "donors.hpp"
#include "grouped.hpp"
#include "several_currencies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aid::reports {

std::string AidCodes::of(storage::AidIndex aid) const {
  const storage::Book::Aid& described = book_.aids[aid];
  if (described.code_prefix) return book_.code_of(described);
  if (codes_.empty()) codes_ = storage::read_codes(registry_.ledger(), book_);
  return codes_[aid];
}

namespace {

using enum Report::Argument;

constexpr Message<> summary_help{"help", "what came in and what went out, in each stage",
                                 "viện trợ tiếp nhận và hỗ trợ nước ngoài ở từng giai đoạn"};
constexpr Message<> list_help{"help", "the aids, one a row; or their entries",
                              "danh sách các khoản, mỗi khoản một dòng; hoặc các bút toán"};
constexpr Message<> by_help{"help", "aid grouped by one or more dimensions",
                            "viện trợ chia theo một hay nhiều tiêu chí"};
constexpr Message<> statement_help{"help", "all of one partner: given, received, passed on",
                                   "mọi khoản của một đối tác: đã tài trợ, đã nhận, chuyển qua"};
constexpr Message<> goods_help{"help", "goods: what and how much of it", "hiện vật: loại gì, bao nhiêu"};
constexpr Message<> compare_help{"help", "a period beside another one: difference, per cent, times",
                                 "một kỳ so với kỳ khác: chênh lệch, phần trăm, số lần"};
constexpr Message<> top_help{"help", "the largest of a dimension, and the rest in one row",
                             "các mục lớn nhất theo một tiêu chí, phần còn lại gộp một dòng"};
constexpr Message<> trend_help{"help", "aid over time: by month, quarter, half-year or year",
                               "viện trợ theo thời gian: từng tháng, quý, nửa năm hoặc năm"};
constexpr Message<> reached_help{"help", "beneficiaries by unit and group: people, turns, schools, households",
                                 "đối tượng thụ hưởng theo đơn vị và nhóm: người, lượt, trường, hộ"};
constexpr Message<> partners_help{"help", "who gave and who received, how much, when first and last, who is new",
                                  "ai cung cấp, ai tiếp nhận, bao nhiêu, lần đầu và lần cuối, ai là đối tác mới"};
constexpr Message<> reconcile_help{"help", "published totals beside what the ledger counts, and why they differ",
                                   "số liệu đã công bố đặt cạnh số liệu tính từ sổ, và vì sao lệch"};
constexpr Message<> show_help{"help", "one aid with all that the ledger knows of it",
                              "một khoản viện trợ với mọi thông tin trong sổ"};

constexpr std::array list{
    Report{.name = "summary",
           .title = {"Summary of aid", "Tổng hợp viện trợ"},
           .help = summary_help,
           .examples = "aid-report summary --period 2021 --in VND\n",
           .build = build_summary,
           .parts = parts_of_grouped},
    Report{.name = "list",
           .title = {"List of aid", "Danh sách viện trợ"},
           .help = list_help,
           .examples = "aid-report list --country LA --direction out\n"
                       "aid-report list --entries --format csv -o entries.csv\n",
           .lists_entries = true,
           .read = read_list,
           .build = build_list},
    Report{.name = "by",
           .title = {"Aid by group", "Viện trợ theo nhóm"},
           .help = by_help,
           .examples = "aid-report by country --direction out --period 2021 --in VND\n"
                       "aid-report by year,sector --in USD --explain\n",
           .argument = dimensions,
           .arranges_rows = true,
           .read = read_by,
           .build = build_by,
           .parts = parts_of_grouped},
    Report{.name = "top",
           .title = {"The largest", "Các mục lớn nhất"},
           .help = top_help,
           .examples = "aid-report top donor --period 2021 --in VND --limit 5 --share\n",
           .argument = dimension,
           .arranges_rows = true,
           .read = read_top,
           .build = build_top,
           .parts = parts_of_grouped},
    Report{.name = "trend",
           .title = {"Aid over time", "Viện trợ theo thời gian"},
           .help = trend_help,
           .examples = "aid-report trend --period 2018..2023 --in VND\n"
                       "aid-report trend --by quarter --direction in --period 2021\n",
           .has_step = true,
           .read = read_trend,
           .build = build_trend,
           .parts = parts_of_grouped},
    Report{.name = "statement",
           .title = {"Statement", "Bảng kê đối tác"},
           .help = statement_help,
           .examples = "aid-report statement Champasak\n",
           .argument = partner,
           .read = read_statement,
           .build = build_statement},
    Report{.name = "goods",
           .title = {"Goods", "Hiện vật"},
           .help = goods_help,
           .examples = "aid-report goods --period 2021\n",
           .build = build_goods},
    Report{.name = "compare",
           .title = {"Comparison", "So sánh"},
           .help = compare_help,
           .examples = "aid-report compare 2022-H1\n"
                       "aid-report compare 2022 2021 --by country --in VND --explain\n",
           .argument = periods,
           .is_by_dimensions = true,
           .read = read_compare,
           .build = build_compare},
    Report{.name = "partners",
           .title = {"Partners of the period", "Đối tác trong kỳ"},
           .help = partners_help,
           .examples = "aid-report partners --direction in --period 2021 --in VND\n",
           .build = build_partners},
    Report{.name = "reached",
           .title = {"Who was reached", "Đối tượng thụ hưởng"},
           .help = reached_help,
           .examples = "aid-report reached --period 2021\n",
           .build = build_reached},
    Report{.name = "reconcile",
           .title = {"Published totals and the ledger", "Đối chiếu số liệu công bố với sổ"},
           .help = reconcile_help,
           .examples = "aid-report reconcile --period 2021 --explain\n",
           .has_filters = false,
           .has_period_alone = true,
           .read = read_reconcile,
           .build = build_reconcile},
    Report{.name = "show",
           .title = {"Aid", "Khoản viện trợ"},
           .help = show_help,
           .examples = "aid-report show DN-2021-0042\n",
           .argument = aid,
           .has_filters = false,
           .read = read_show,
           .build = build_show},
};

void read_head(storage::Ledger& ledger, Work& work) {
  work.as_of = as_of(ledger);
  work.office_name = work.registry.office();
  work.office_row = row_of_office(work.registry);
}

storage::BookParts parts_of(const Work& work) {
  if (!work.report.parts) return {};
  storage::BookParts parts = work.report.parts(work.query);
  parts.parties_within = work.office_row;
  return parts;
}

/// Names the amounts that make a total too large, so that a mistyped one is found.
Problem too_large(const Work& work) {
  constexpr std::size_t named = 3;
  std::vector<const storage::Book::Entry*> entries;
  for (const storage::Book::Entry& entry : work.book.entries) {
    const bool is_reversed = entry.reversed || work.book.aids[entry.aid].reversed;
    if (entry.has_amount && !is_reversed) entries.push_back(&entry);
  }
  const auto figure = [](const storage::Book::Entry* entry) { return entry->amount.money.minor(); };
  std::ranges::stable_sort(entries, std::ranges::greater(), figure);
  std::string amounts_en;
  std::string amounts_vi;
  for (std::size_t i = 0; i < std::min(named, entries.size()); ++i) {
    const std::string code = fmt::format("{}/{}", work.codes.of(entries[i]->aid), entries[i]->number);
    amounts_en += fmt::format("{}{} ({})", i == 0 ? "" : ", ", code, show(entries[i]->amount, Language::en));
    amounts_vi += fmt::format("{}{} ({})", i == 0 ? "" : ", ", code, show(entries[i]->amount, Language::vi));
  }
  return Problem(messages::total_too_large, amounts_en, amounts_vi);
}

}  // namespace

std::int64_t row_of_office(vocabulary::Registry& registry) {
  const auto office = vocabulary::office_partner(registry);
  return office ? office->row : 0;
}

std::span<const Report> all_reports() { return list; }

const Report* find_report(std::string_view name) {
  const auto found = std::ranges::find(list, name, &Report::name);
  return found == list.end() ? nullptr : &*found;
}

std::vector<std::string> dimension_names() {
  std::vector<std::string> names;
  for (const counting::Dimension& dimension : counting::all_dimensions()) names.emplace_back(dimension.name);
  return names;
}

namespace {

/// A report's question read and understood, within one snapshot of the ledger.
class OpenWork {
public:
  OpenWork(storage::Ledger& ledger, const Report& report, const ReportQuery& query)
      : registry_(ledger),
        work_{
            .report = report, .query = query, .registry = registry_, .names = counting::Names(registry_, query.reader)},
        snapshot_(ledger) {
    read_head(ledger, work_);
    work_.book = storage::read_book(ledger, parts_of(work_));
    work_.lookup.emplace(work_.book, work_.names);
    if (!query.in.empty()) work_.rates = storage::Rates(ledger).all();
    resolve(work_);
    if (report.read) report.read(work_);
  }

  Work& work() { return work_; }

private:
  vocabulary::Registry registry_;
  Work work_;
  const storage::Snapshot snapshot_;  ///< To the end: the names of codes are read when they are first needed.
};

}  // namespace

table::Table build_report(storage::Ledger& ledger, const Report& report, const ReportQuery& query) {
  OpenWork open(ledger, report, query);
  try {
    return in_each_currency(open.work());
  } catch (const Error& error) {
    if (error.problem().name() != messages::amount_overflow.name) throw;
    throw Error(too_large(open.work()));
  }
}

DonorCounts count_donors(storage::Ledger& ledger, const ReportQuery& query) {
  OpenWork open(ledger, *find_report("partners"), query);
  const Work& work = open.work();
  const auto direction = domain::parse_term<domain::Direction>(query.directions.front()).value();
  return donors_counted(work, count(work.inputs(), *work.lookup, {}, {}), direction);
}

}  // namespace aid::reports
