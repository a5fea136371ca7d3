#include "aid/base/text.hpp"
#include "aid/domain/date_options.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/rates.hpp"
#include "columns.hpp"
#include "new_row.hpp"
#include "select.hpp"
#include "text_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aid::storage {
namespace {

using domain::StatedTotal;

/// Totals with whether they were taken back, which the view says, and why.
constexpr ColumnList stated_row =
    tables::stated_totals
        .with("withdrawn",
              "NOT EXISTS (SELECT 1 FROM live_stated_totals WHERE live_stated_totals.id = stated_totals.id)")
        .with("why_withdrawn", "(SELECT reason FROM withdrawals WHERE withdrawals.stated_total = stated_totals.id)");

/// The plain texts of a published total: each is read and written by its line here.
constexpr std::array stated_texts{
    TextColumn<tables::stated_totals, StatedTotal>{"scope", &StatedTotal::scope},
    TextColumn<tables::stated_totals, StatedTotal>{"direction", &StatedTotal::direction},
    TextColumn<tables::stated_totals, StatedTotal>{"note", &StatedTotal::note},
    TextColumn<tables::stated_totals, StatedTotal>{"of_what", &StatedTotal::of_what},
    TextColumn<tables::stated_totals, StatedTotal>{"sector_scheme", &StatedTotal::sector_scheme},
    TextColumn<tables::stated_totals, StatedTotal>{"sector", &StatedTotal::sector},
};

std::string stated_code(std::string_view prefix, std::int64_t number) {
  return fmt::format("{}-S{:04}", prefix, number);
}

/// The column has a day, or in UTC the moment of that day.
void read_publication(const Select<stated_row>& row, StatedTotal& total) {
  if (row.is_null("published_on")) return;
  const auto began = domain::read_moment(row.text("published_on"), {}).value();
  total.published = domain::DateInterval{began.day, read_day(row.text("published_until"))};
  total.published_minute = began.minute;
}

/// `office`: the ledger's code, which totals of older versions have.
StatedTotal read_total(const Select<stated_row>& row, const std::string& office) {
  StatedTotal total{.id = row.integer("id"),
                    .uuid = Uuid::from_bytes(row.blob("uuid")),
                    .period = {read_day(row.text("from_on")), read_day(row.text("until_on"))},
                    .what = row.string("what"),
                    .scope = {},
                    .direction = {},
                    .amount = read_amount(row, "amount_minor", "currency", "qualifier"),
                    .count = std::nullopt,
                    .source = row.string("source"),
                    .note = {}};
  read_texts(row, stated_texts, total);
  if (!row.is_null("count")) total.count = read_count(row, "count", "qualifier");
  if (!row.is_null("percent")) total.percent = read_quantity(row, "percent", "qualifier");
  total.code = row.is_null("code_no") ? stated_code(office, total.id)
                                      : stated_code(row.text("code_prefix"), row.integer("code_no"));
  read_publication(row, total);
  if (!row.is_null("as_of")) total.as_of = domain::read_moment(row.text("as_of"), {}).value();
  total.corrects = row.integer("corrects");
  total.withdrawn = row.integer("withdrawn") != 0;
  total.why_withdrawn = row.string("why_withdrawn");
  return total;
}

}  // namespace

std::vector<StatedTotal> StatedTotals::all() const {
  const std::string office = Settings(ledger_).get("code");
  Select<stated_row> row(connection_, "ORDER BY from_on, until_on, id");
  std::vector<StatedTotal> found;
  while (row.next()) found.push_back(read_total(row, office));
  return found;
}

std::optional<StatedTotal> StatedTotals::find(std::string_view code_or_uuid) const {
  const auto uuid = Uuid::parse(code_or_uuid);
  const std::string code = fold(code_or_uuid);
  for (StatedTotal& total : all()) {
    if (fold(total.code) == code || (uuid && total.uuid == uuid.value())) return std::move(total);
  }
  return std::nullopt;
}

void StatedTotals::add(Writer& writer, StatedTotal& total) {
  const std::string& prefix = writer.office_code();
  const std::int64_t number = writer.next_number("stated_totals", 0, [&] {
    Query last(connection_, "SELECT max(coalesce(code_no, id)) FROM stated_totals");
    last.next();
    return last.integer(0);
  });
  total.uuid = writer.new_uuid();
  total.code = stated_code(prefix, number);
  const AmountValues amount(total.amount);
  const domain::Qualifier qualifier = total.amount    ? total.amount->qualifier
                                      : total.count   ? total.count->qualifier
                                      : total.percent ? total.percent->qualifier
                                                      : domain::Qualifier::exact;
  const std::string from = to_string(total.period.from);
  const std::string until = to_string(total.period.until);
  const std::string percent = total.percent ? decimal_text(total.percent->value) : std::string();
  const std::string published =
      total.published ? to_string(domain::Moment{total.published->from, total.published_minute}) : std::string();
  const std::string published_until = total.published ? to_string(total.published->until) : std::string();
  const std::string as_of = total.as_of ? to_string(*total.as_of) : std::string();
  NewRow<tables::stated_totals> row{{"uuid", total.uuid},
                                    {"from_on", from},
                                    {"until_on", until},
                                    {"what", total.what},
                                    {"amount_minor", amount.minor},
                                    {"currency", amount.currency},
                                    {"count", total.count ? Value(total.count->value) : Value(std::nullopt)},
                                    {"qualifier", to_string(qualifier)},
                                    {"source", total.source},
                                    {"code_prefix", prefix},
                                    {"code_no", number},
                                    {"corrects", Value::unless_zero(total.corrects)},
                                    {"published_on", Value::unless_empty(published)},
                                    {"published_until", Value::unless_empty(published_until)},
                                    {"as_of", Value::unless_empty(as_of)},
                                    {"percent", Value::unless_empty(percent)}};
  set_texts(row, stated_texts, total);
  total.id = append(writer, row);
}

void StatedTotals::withdraw(Writer& writer, const StatedTotal& total, std::string_view reason) {
  append(writer,
         NewRow<tables::withdrawals>{{"uuid", writer.new_uuid()}, {"stated_total", total.id}, {"reason", reason}});
}

}  // namespace aid::storage
