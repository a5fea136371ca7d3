#include "all.hpp"
#include "aid/reports/ledger_overview.hpp"

#include "aid/domain/messages.hpp"
#include "aid/domain/reading.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/office.hpp"
#include "grouped.hpp"
#include "locks.hpp"
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
           .build = build_by,
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

table::Table build_report(storage::Ledger& ledger, const Report& report, const ReportQuery& query) {
  vocabulary::Registry registry(ledger);
  Work work{.report = report, .query = query, .registry = registry, .names = counting::Names(registry, query.reader)};
  const storage::Snapshot snapshot(ledger);  // To the end: the names of codes are read when they are first needed.
  read_head(ledger, work);
  work.book = storage::read_book(ledger, parts_of(work));
  work.lookup.emplace(work.book, work.names);
  if (!query.in.empty()) work.rates = storage::Rates(ledger).all();
  resolve(work);
  if (report.read) report.read(work);
  try {
    table::Table table = in_each_currency(work);
    if (table.has_period) add_openings(ledger, table.period, table);
    return table;
  } catch (const Error& error) {
    if (error.problem().name() != messages::amount_overflow.name) throw;
    throw Error(too_large(work));
  }
}

}  // namespace aid::reports
