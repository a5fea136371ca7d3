#include "aid/base/text.hpp"
#include "aid/domain/terms.hpp"
#include "aid/services/ledger_messages.hpp"
#include "aid/services/ledger_overview.hpp"
#include "aid/services/registry.hpp"
#include "aid/storage/rates.hpp"
#include "new_report.hpp"

#include <algorithm>

namespace aid::services {
namespace {

constexpr Label title{"Published totals (kept for reconciling, never added)",
                      "Số liệu công bố (để đối chiếu, không cộng)"};
constexpr Label period_label{"Period", "Kỳ"};
constexpr Label what_label{"What", "Chỉ tiêu"};
constexpr Label direction_label{"Direction", "Chiều"};
constexpr Label scope_label{"Scope", "Phạm vi"};
constexpr Label amount_label{"Amount", "Số tiền"};
constexpr Label count_label{"Count", "Số lượng"};
constexpr Label source_label{"Source", "Nguồn"};
constexpr Label note_label{"Note", "Ghi chú"};

bool is_stage(std::string_view word) { return static_cast<bool>(domain::parse_term<domain::Stage>(word)); }

/// Reads the words of a published total, collecting what is wrong.
class StatedReader {
public:
  StatedReader(Registry& registry, const StatedWords& words, domain::NumberStyle numbers)
      : registry_(registry), words_(words), numbers_(numbers) {}

  domain::StatedTotal read() {
    const auto profiles = registry_.period_profiles();
    if (const auto period = taken(domain::read_period(words_.period, profiles), "--period")) {
      total_.period = period->interval;
    }
    read_what();
    read_figure();
    read_term<domain::Scope>(words_.scope, total_.scope, "--scope");
    read_term<domain::Direction>(words_.direction, total_.direction, "--direction");
    if (const auto source = taken(clean_text(words_.source), "--source")) total_.source = *source;
    if (total_.source.empty()) problems_.push_back(Problem(messages::stated_source_needed).at({.file = "--source"}));
    if (const auto note = taken(clean_text(words_.note), "--note")) total_.note = *note;
    if (!problems_.empty()) throw Errors(std::move(problems_));
    return total_;
  }

private:
  template <typename T>
  std::optional<T> taken(const Result<T>& result, const char* option) {
    if (result) return result.value();
    problems_.push_back(Problem(result.problem()).at({.file = option}));
    return std::nullopt;
  }

  template <typename Term>
  void read_term(const std::string& typed, std::string& target, const char* option) {
    if (typed.empty()) return;
    if (const auto term = taken(domain::parse_term<Term>(typed), option)) target = to_string(*term);
  }

  void read_what() {
    if (is_stage(words_.what) || words_.what == "aids") {
      total_.what = words_.what;
    } else if (const auto item = registry_.item("event-count", words_.what)) {
      total_.what = item.value().code;
    } else {
      problems_.push_back(Problem(messages::not_countable, words_.what).at({.file = "--what"}));
    }
  }

  void read_figure() {
    if (words_.amount.empty() && words_.count.empty()) problems_.emplace_back(messages::figure_needed);
    if (!words_.amount.empty()) {
      const auto numbers = numbers_ == domain::NumberStyle::undecided ? registry_.numbers() : numbers_;
      total_.amount = taken(domain::read_amount(words_.amount, {registry_.currency(), numbers}), "--amount");
      if (!total_.what.empty() && !is_stage(total_.what)) {
        problems_.push_back(Problem(messages::amount_of_count, total_.what).at({.file = "--amount"}));
      }
    }
    if (!words_.count.empty()) total_.count = taken(domain::read_count(words_.count), "--count");
  }

  Registry& registry_;
  const StatedWords& words_;
  domain::NumberStyle numbers_;
  domain::StatedTotal total_{};
  std::vector<Problem> problems_;
};

bool says_the_same(const domain::StatedTotal& a, const domain::StatedTotal& b) {
  return a.period == b.period && a.what == b.what && a.scope == b.scope && a.direction == b.direction &&
         a.amount == b.amount && a.count == b.count && a.source == b.source && a.note == b.note;
}

/// The code for machines and in English, the Vietnamese word for people.
template <typename Term>
table::Words term_words(const std::string& code) {
  const auto term = domain::parse_term<Term>(code);
  return term ? table::Words(code, std::string(label(term.value()).vi)) : table::Words(code);
}

/// An amount and a count are two totals: each has its own word before it ("hơn 126 tỷ" in "64 khoản").
std::vector<domain::StatedTotal> each_figure(const domain::StatedTotal& total) {
  if (!total.amount || !total.count) return {total};
  std::vector<domain::StatedTotal> figures{total, total};
  figures[0].count.reset();
  figures[1].amount.reset();
  return figures;
}

table::Words what_words(Registry& registry, const std::string& code) {
  if (code == "aids") return {code, "khoản viện trợ"};
  if (is_stage(code)) return term_words<domain::Stage>(code);
  return {code, registry.name("event-count", "", code, Language::vi)};
}

}  // namespace

bool add_stated_total(storage::Ledger& ledger, const StatedWords& words, domain::NumberStyle numbers, bool dry_run,
                      const storage::Author& author) {
  storage::Writer writer(ledger, author);
  Registry registry(ledger);
  std::vector<domain::StatedTotal> said = each_figure(StatedReader(registry, words, numbers).read());
  storage::StatedTotals totals(ledger);
  const auto known = totals.all();
  std::erase_if(said, [&](const domain::StatedTotal& total) {
    return std::ranges::any_of(known, [&](const domain::StatedTotal& other) { return says_the_same(total, other); });
  });
  if (said.empty()) return false;
  for (domain::StatedTotal& total : said) totals.add(writer, total);
  if (!dry_run) writer.commit();
  return true;
}

table::Table list_stated_totals(storage::Ledger& ledger) {
  const storage::Snapshot snapshot(ledger);
  Registry registry(ledger);
  table::Table table = new_report(ledger, "stated", title,
                                  {{.key = "period", .label = period_label, .type = table::ColumnType::date},
                                   {.key = "what", .label = what_label, .type = table::ColumnType::code},
                                   {.key = "direction", .label = direction_label, .type = table::ColumnType::code},
                                   {.key = "scope", .label = scope_label, .type = table::ColumnType::code},
                                   {.key = "amount", .label = amount_label, .type = table::ColumnType::amounts},
                                   {.key = "count", .label = count_label, .type = table::ColumnType::count},
                                   {.key = "source", .label = source_label},
                                   {.key = "note", .label = note_label}});
  for (const domain::StatedTotal& total : storage::StatedTotals(ledger).all()) {
    table::AmountsCell amount;
    if (total.amount) amount.amounts.add(*total.amount);
    table.rows.push_back(
        {.cells = {total.period, what_words(registry, total.what), term_words<domain::Direction>(total.direction),
                   term_words<domain::Scope>(total.scope), amount,
                   total.count ? table::Cell(*total.count) : table::Cell(), table::Words(total.source),
                   table::Words(total.note)}});
  }
  return table;
}

}  // namespace aid::services
