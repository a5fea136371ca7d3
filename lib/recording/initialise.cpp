#include "aid/recording/initialise.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/currency.hpp"
#include "aid/domain/data.hpp"
#include "aid/recording/office.hpp"
#include "aid/storage/released_lists.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/registry.hpp"
#include "aid/vocabulary/settings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::recording {
namespace {

using storage::ListItem;
using storage::Lists;
using storage::Writer;
using Fields = std::vector<std::string>;

void put_lists(Writer& writer, Lists& lists) {
  for (const ListItem& item : storage::released_items()) lists.put(writer, item);
}

void put_countries(Writer& writer, Lists& lists) {
  for (const ListItem& item : storage::released_countries()) lists.put(writer, item);
}

void put_currencies(Writer& writer, Lists& lists) {
  int ordinal = 0;
  for (const Fields& row : domain::data_rows("currencies.csv")) {
    lists.put(writer, {.list = "currency",
                       .scheme = {},
                       .code = row[0],
                       .ordinal = ++ordinal,
                       .name_vi = row[5],
                       .name_en = row[6],
                       .aliases = {},
                       .attributes = fmt::format("numeric={};minor-digits={}", row[1], row[2])});
  }
}

void put_period_profiles(Writer& writer, Lists& lists) {
  int ordinal = 0;
  for (const Fields& row : domain::data_rows("period_profiles.csv")) {
    lists.put(writer, {.list = "period-profile",
                       .scheme = {},
                       .code = row[0],
                       .ordinal = ++ordinal,
                       .name_vi = row[1],
                       .name_en = row[2],
                       .aliases = {},
                       .attributes = fmt::format("from-month={};from-day={};from-year-offset={};until-month={};"
                                                 "until-day={};until-year-offset={};source={}",
                                                 row[3], row[4], row[5], row[6], row[7], row[8], row[9])});
  }
}

std::optional<domain::Date> day_or_open(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return domain::Date::parse(text).value();
}

void add_places(Writer& writer, storage::Places& places) {
  for (const Fields& row : domain::data_rows("places.csv")) {
    domain::Place place;
    place.code = row[0];
    place.kind = row[1];
    place.name_vi = row[2];
    place.name_en = row[3];
    place.from = day_or_open(row[4]);
    place.until = day_or_open(row[5]);
    place.aliases = row[6];
    place.country = "VN";
    places.add(writer, place);
  }
}

/// The name of the place as the ledger writes it; needs the places.
std::string place_name(storage::Ledger& ledger, const std::string& typed) {
  if (typed.empty()) return {};
  const auto id = vocabulary::Registry(ledger).place(typed, std::nullopt).value();
  return storage::Places(ledger).get(id).name_vi;
}

}  // namespace

Result<std::string> read_ledger_code(std::string_view typed) {
  std::string code = upper_ascii(typed);
  const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (code.size() < 2 || code.size() > 8 || !is_letter(code.front()) ||
      !std::ranges::all_of(code, [&](char c) { return is_letter(c) || is_digit(c); })) {
    return Problem(messages::not_a_ledger_code, typed);
  }
  return code;
}

storage::BlockHead initialise(storage::Ledger& ledger, const NewLedger& given, const storage::Author& author) {
  const std::vector<domain::PartnerName> names = office_names(given.office, given.acronyms);
  const std::string code = read_ledger_code(given.code).value();
  const std::string_view currency = domain::Currency::parse(given.currency).value().code();
  const std::string language = vocabulary::checked_choice("language", given.language);
  const std::string numbers = vocabulary::checked_choice("numbers", given.numbers);

  Writer writer(ledger, author);
  Lists lists(ledger);
  put_lists(writer, lists);
  put_countries(writer, lists);
  put_currencies(writer, lists);
  put_period_profiles(writer, lists);
  storage::Places places(ledger);
  add_places(writer, places);

  storage::Settings settings(ledger);
  settings.put(writer, "uuid", writer.new_uuid().text());
  settings.put(writer, "office", names.front().text);
  settings.put(writer, "code", code);
  settings.put(writer, "place", place_name(ledger, given.place));
  settings.put(writer, "currency", currency);
  settings.put(writer, "language", language);
  settings.put(writer, "numbers", numbers);
  add_office(writer, names);
  return writer.commit();
}

}  // namespace aid::recording
