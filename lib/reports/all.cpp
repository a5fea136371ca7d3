#include "all.hpp"

#include "aid/domain/messages.hpp"
#include "aid/domain/reading.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/office.hpp"
#include "aid/vocabulary/partner_by_part.hpp"
#include "donors.hpp"
#include "grouped.hpp"
#include "locks.hpp"
#include "readings.hpp"
#include "several_currencies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aid::reports {

std::string AidCodes::of(storage::AidIndex aid) const {
  if (!book_.descriptions.empty()) return book_.code_of(book_.aids[aid]);
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
constexpr Message<> balance_help{"help", "what was committed, what came of it and what is still to come",
                                 "đã cam kết bao nhiêu, đã tiếp nhận bao nhiêu, còn lại bao nhiêu"};
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

constexpr Message<> due_help{
    "help", "what is due when: reports of the law, steps of aids; also as a calendar (ics)",
    "việc nào đến hạn ngày nào: báo cáo theo quy định, các bước của khoản; có dạng lịch (ics)"};
constexpr Message<> form_help{"help", "a periodic form: aid in cash, in goods and services, booking, the union's list",
                              "biểu định kỳ: viện trợ bằng tiền, hàng hóa và dịch vụ, ghi thu – ghi chi, danh sách"};
constexpr Message<> stock_help{"help", "goods received, handed over and remaining, by item and place",
                               "hiện vật đã tiếp nhận, đã bàn giao, còn lại, theo loại và địa bàn"};
constexpr Message<> quality_help{"help", "what records lack: a decision, value, place or sector, and which",
                                 "hồ sơ còn thiếu gì: quyết định, giá trị, địa bàn, lĩnh vực, và khoản nào"};
constexpr Message<> flat_help{"help", "a row for each entry and share with all there is to group by, for pivot tables",
                              "mỗi bút toán, mỗi phần phân bổ một dòng với mọi tiêu chí, để làm bảng tổng hợp"};
constexpr Message<> find_help{"help", "aids with these words in titles, goods, names, decisions, sources or notes",
                              "tìm khoản theo từ trong tên, hiện vật, đối tác, quyết định, nguồn, ghi chú"};
constexpr Message<> public_help{"help", "the list to publish, without personal data and notes",
                                "danh sách công khai, không có dữ liệu cá nhân và ghi chú"};

constexpr std::array list{
    Report{.name = "summary",
           .title = {"Summary of aid", "Tổng hợp viện trợ"},
           .help = summary_help,
           .examples = "aid-report summary --period 2021 --in VND\n",
           .ends_with_period = true,
           .build = build_summary,
           .parts = parts_of_grouped},
    Report{.name = "list",
           .title = {"List of aid", "Danh sách viện trợ"},
           .help = list_help,
           .examples = "aid-report list --country LA --direction out\n"
                       "aid-report list --entries --format csv -o entries.csv\n",
           .lists_entries = true,
           .ends_with_period = true,
           .read = read_list,
           .build = build_list},
    Report{.name = "by",
           .title = {"Aid by group", "Viện trợ theo nhóm"},
           .help = by_help,
           .examples = "aid-report by country --direction out --period 2021 --in VND\n"
                       "aid-report by year,sector --in USD --explain\n",
           .argument = dimensions,
           .arranges_rows = true,
           .ends_with_period = true,
           .read = read_by,
           .build = build_by,
           .parts = parts_of_grouped},
    Report{.name = "top",
           .title = {"The largest", "Các mục lớn nhất"},
           .help = top_help,
           .examples = "aid-report top donor --period 2021 --in VND --limit 5 --share\n",
           .argument = dimension,
           .arranges_rows = true,
           .ends_with_period = true,
           .read = read_top,
           .build = build_top,
           .parts = parts_of_grouped},
    Report{.name = "trend",
           .title = {"Aid over time", "Viện trợ theo thời gian"},
           .help = trend_help,
           .examples = "aid-report trend --period 2018..2023 --in VND\n"
                       "aid-report trend --by quarter --direction in --period 2021\n",
           .has_step = true,
           .ends_with_period = true,
           .read = read_trend,
           .build = build_trend,
           .parts = parts_of_grouped},
    Report{.name = "statement",
           .title = {"Statement", "Bảng kê đối tác"},
           .help = statement_help,
           .examples = "aid-report statement Champasak\n",
           .argument = partner,
           .ends_with_period = true,
           .read = read_statement,
           .build = build_statement},
    Report{.name = "balance",
           .title = {"Balance of commitments", "Tình hình thực hiện cam kết"},
           .help = balance_help,
           .examples = "aid-report balance --period 2022 --in VND\n"
                       "aid-report balance --donor Kisarazu --by-year\n"
                       "aid-report balance --by donor --in VND\n",
           .is_by_dimensions = true,
           .arranges_rows = true,
           .has_years = true,
           .has_shares = false,
           .read = read_balance,
           .build = build_balance},
    Report{.name = "goods",
           .title = {"Goods", "Hiện vật"},
           .help = goods_help,
           .examples = "aid-report goods --period 2021\n",
           .ends_with_period = true,
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
           .ends_with_period = true,
           .build = build_partners},
    Report{.name = "reached",
           .title = {"Who was reached", "Đối tượng thụ hưởng"},
           .help = reached_help,
           .examples = "aid-report reached --period 2021\n",
           .ends_with_period = true,
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
    Report{.name = "due",
           .title = {"What is due", "Việc đến hạn"},
           .help = due_help,
           .examples = "aid-report due --within 60d\naid-report due --within 6m --lang vi -o den-han.ics\n",
           .converts = false,
           .has_stages = false,
           .looks_ahead = true,
           .read = read_due,
           .build = build_due},
    Report{
        .name = "form",
        .title = {"Form", "Biểu mẫu"},
        .help = form_help,
        .examples = "aid-report form A --period 2021-H1 --lang vi -o bieu-01.xlsx\naid-report form F --period 2021\n",
        .argument = form_name,
        .has_stages = false,
        .read = read_form,
        .build = build_form},
    Report{.name = "stock",
           .title = {"Goods in stock", "Hiện vật tồn"},
           .help = stock_help,
           .examples = "aid-report stock --place \"Đà Nẵng\" --until 31/12/2021\n",
           .converts = false,
           .has_stages = false,
           .build = build_stock},
    Report{.name = "quality",
           .title = {"What records lack", "Hồ sơ còn thiếu thông tin"},
           .help = quality_help,
           .examples = "aid-report quality --period 2021 --direction in\n",
           .converts = false,
           .build = build_quality},
    Report{.name = "flat",
           .title = {"Entries for pivot tables", "Dữ liệu để tổng hợp"},
           .help = flat_help,
           .examples = "aid-report flat --period 2021 -o du-lieu-2021.xlsx\n",
           .converts = false,
           .ends_with_period = true,
           .read = read_flat,
           .build = build_flat},
    Report{.name = "find",
           .title = {"Aid found", "Kết quả tìm kiếm"},
           .help = find_help,
           .examples = "aid-report find máy thở\naid-report find 1150/QD-UBND --period 2021\n",
           .argument = search,
           .converts = false,
           .read = read_find,
           .build = build_find},
    Report{.name = "public",
           .title = {"Aid made public", "Danh sách công khai viện trợ"},
           .help = public_help,
           .examples = "aid-report public --period 2021 --lang vi -o cong-khai-2021.pdf\n",
           .ends_with_period = true,
           .read = read_public,
           .build = build_public},
};

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

/// A report's question, not yet understood.
Work asked(Readings& readings, const Report& report, const ReportQuery& query) {
  Work work{.report = report,
            .query = query,
            .registry = readings.registry(),
            .names = readings.names(query.reader),
            .book = readings.book(),
            .readings = &readings};
  work.as_of = readings.as_of();
  work.office_name = readings.office_name();
  work.office_row = readings.office_row();
  return work;
}

void understand(Work& work) {
  // Its own: a filter puts a scheme of sectors before the others.
  work.lookup.emplace(work.book, work.names);
  understand_places(work);
  if (!work.query.in.empty()) work.rates = work.readings->rates();
  resolve(work);
  if (work.report.read) work.report.read(work);
}

void build_from(Readings& readings, const Report& report, const ReportQuery& query,
                const std::function<void(table::Table& table)>& take) {
  Work work = asked(readings, report, query);
  understand(work);
  try {
    table::Table table = in_each_currency(work);
    if (table.has_period) add_openings(work.registry.ledger(), table.period, table);
    take(table);
  } catch (const Error& error) {
    if (error.problem().name() != messages::amount_overflow.name) throw;
    throw Error(too_large(work));
  }
}

table::Table build_from(Readings& readings, const Report& report, const ReportQuery& query) {
  table::Table built;
  build_from(readings, report, query, [&](table::Table& table) {
    table.gather_rows();  // They are made of what is read here.
    built = std::move(table);
  });
  return built;
}

/// Reads what the report looks at.
void read_for(Readings& readings, const Report& report, const ReportQuery& query) {
  storage::BookParts parts = report.parts ? report.parts(query) : storage::BookParts();
  // A filter looks for its values among those of all aids, and an explanation may name what is left out.
  const bool has_filters = std::ranges::any_of(query.filters, [](const auto& of) { return !of.second.empty(); });
  // An open end of the period is where the ledger begins or ends.
  const bool has_open_end = query.from.empty() != query.until.empty();
  if (report.argument == Report::Argument::partner && !has_filters && !query.explain && !has_open_end) {
    const auto partner = vocabulary::partner_by_part(readings.registry(), query.subject);
    if (partner) parts.of_partner = partner.value().row;
  }
  readings.read_book(parts);
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

Reading::Reading(storage::Ledger& ledger) : readings_(std::make_unique<Readings>(ledger)) { readings_->read_book({}); }
Reading::~Reading() = default;

table::Table Reading::build(const Report& report, const ReportQuery& query) {
  return build_from(*readings_, report, query);
}

table::Table build_report(storage::Ledger& ledger, const Report& report, const ReportQuery& query) {
  Readings readings(ledger);
  read_for(readings, report, query);
  return build_from(readings, report, query);
}

void build_report(storage::Ledger& ledger, const Report& report, const ReportQuery& query,
                  const std::function<void(const table::Table& table)>& take) {
  Readings readings(ledger);
  read_for(readings, report, query);
  build_from(readings, report, query, take);
}

DonorCounts Reading::count_donors(const ReportQuery& query) {
  Work work = asked(*readings_, *find_report("partners"), query);
  understand(work);
  const auto direction = domain::parse_term<domain::Direction>(query.directions.front()).value();
  return donors_counted(work, count(work.inputs(), *work.lookup, {}, {}), direction);
}

}  // namespace aid::reports
