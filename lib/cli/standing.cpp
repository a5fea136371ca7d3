#include "cli/standing.hpp"

#include "aid/base/text.hpp"
#include "aid/cli/session.hpp"
#include "aid/domain/vietnam_time.hpp"
#include "aid/formats/cells.hpp"
#include "aid/reports/reports.hpp"
#include "aid/storage/journal.hpp"
#include "aid/storage/lists.hpp"

#include <filesystem>

namespace aid::cli {
namespace {

constexpr Message<Text> no_ledger{"no-ledger", "there is no ledger at '{0}' yet", "chưa có sổ ở '{0}'"};
constexpr Message<> make_ledger{"make-ledger", "make one: aid-ledger init --office NAME --code CODE",
                                "hãy lập sổ: aid-ledger init --office TÊN --code MÃ"};
constexpr Message<std::int64_t, std::int64_t, std::int64_t> counts_line{
    "counts", "aids: {0}, partners: {1}, events: {2}", "khoản viện trợ: {0}, đối tác: {1}, sự kiện: {2}"};
constexpr Message<Text, Text, Text> last_line{"last", "last entry: {0}, {1}: {2}", "lần ghi gần nhất: {0}, {1}: {2}"};
constexpr Message<std::int64_t, Text, Text> due_line{
    "due", "due in 30 days: {0}, first {1}: {2} (aid-report due)",
    "đến hạn trong 30 ngày: {0} việc, sớm nhất {1}: {2} (aid-report due)"};
constexpr Message<> nothing_due{"nothing-due", "nothing is due in 30 days", "không có việc nào đến hạn trong 30 ngày"};

/// Lines no longer than the terminal, so that each says one thing.
class Lines {
public:
  explicit Lines(Context& context) : context_(context) {}

  void add(const std::string& text) {
    const int width = context_.err.width() > 0 ? context_.err.width() : 80;
    const std::vector<std::string> pieces = wrap(visible(text), std::max(width - 2, 20));
    if (pieces.empty()) return;
    context_.err.write(pieces.front() + (pieces.size() > 1 ? " …\n" : "\n"));
  }

private:
  Context& context_;
};

void tell_last(storage::Ledger& ledger, Lines& lines, Language language) {
  storage::JournalFilter newest;
  newest.most = 1;
  for (const storage::JournalBlock& block : storage::read_journal(ledger, newest)) {
    lines.add(last_line.in(language, domain::show_moment(block.at, language), block.actor,
                           block.tool + " " + block.arguments));
  }
}

const table::Cell* cell_of(const table::Table& table, const table::Row& row, std::string_view key) {
  for (std::size_t i = 0; i < table.columns.size() && i < row.cells.size(); ++i) {
    if (table.columns[i].key == key) return &row.cells[i];
  }
  return nullptr;
}

void tell_due(storage::Ledger& ledger, Lines& lines, const Context& context) {
  reports::ReportQuery query;
  query.within = "30d";
  query.today = context.today;
  query.reader = context.language;
  const table::Table due = reports::build_report(ledger, *reports::find_report("due"), query);
  if (due.rows.empty()) return lines.add(nothing_due.in(context.language));
  const table::Cell* const day = cell_of(due, due.rows.front(), "due");
  const table::Cell* const what = cell_of(due, due.rows.front(), "what");
  const auto* dates = day == nullptr ? nullptr : std::get_if<domain::DateInterval>(day);
  const auto* words = what == nullptr ? nullptr : std::get_if<table::Words>(what);
  if (dates == nullptr || words == nullptr) return;
  lines.add(due_line.in(context.language, static_cast<std::int64_t>(due.rows.size()),
                        domain::show(*dates, context.language), formats::text_in(*words, context.language)));
}

}  // namespace

void tell_standing(Context& context) {
  Lines lines(context);
  if (std::error_code error; !std::filesystem::exists(context.ledger_path, error)) {
    lines.add(no_ledger.in(context.language, context.ledger_path));
    return lines.add(make_ledger.in(context.language));
  }
  storage::Ledger ledger = open_ledger(context, storage::Ledger::Access::read);
  lines.add(storage::Settings(ledger).get("office") + " · " + ledger.path());
  const storage::RecordCounts counts = storage::count_records(ledger);
  lines.add(counts_line.in(context.language, counts.aids, counts.partners, counts.events));
  tell_last(ledger, lines, context.language);
  tell_due(ledger, lines, context);
}

}  // namespace aid::cli
