#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The lists of the field that ship with the program (lib/domain/data/*.csv). They are UTF-8 in NFC, RFC 4180 with a
/// header and lines that end in LF, in the order in which people should see them. `aliases` are further names,
/// separated by '|'. Days are ISO; `valid_until` is the first day on which the row no longer holds; an empty bound is
/// open.
///
/// * currencies.csv: code, numeric, minor_digits, most_zeros, name_vi, name_en. The currencies of ISO 4217 that
///   circulate, sorted by code; no field is quoted. Withdrawn ones, funds codes and metals are left out. most_zeros: of
///   the greatest amount, a power of ten of whole units that is worth some 10^14 đồng and has at most 14 zeros in minor
///   units.
/// * locale-currencies.csv: sign, locale, currency. Which currency a sign that several have is in the locale of a
/// number
///   format of a spreadsheet, `[$$-C09]` or `[$$-en-AU]`.
/// * countries.csv: code, name_vi, name_en, aliases, continent (a code of `domain/continents.hpp`). ISO 3166-1 alpha-2,
///   sorted by code.
/// * places.csv: code, kind (`province`, `city`), name_vi, name_en, valid_from, valid_until, aliases. The provinces and
///   centrally-run cities of Viet Nam. Official codes were used again with another meaning on 2025-07-01: the key is
///   (code, valid_from).
/// * place-successors.csv: code, valid_until, successor, valid_from, extent (`whole`, `divided`), source. What became
/// of a
///   place of places.csv, which code and valid_until tell, and from when: its successor by code and valid_from. A place
///   that was divided has a row for each of those among which it was.
/// * period_profiles.csv: code, name_vi, name_en, from_month, from_day, from_year_offset, until_month, until_day,
///   until_year_offset, source. Both bounds belong to the window and are relative to its year.
/// * heading-profiles.csv: code, name_vi, name_en, state_vi, state_en, number_vi, number_en, breaks. The manners of an
///   office's documents: the lines above all (separated by '|'), the pattern of the number, and the words, in capitals,
///   before which the name of an office is broken into lines.
/// * headings.csv: list, field, name_vi, name_en, aliases. The headings under which lists from outside (list `aid`,
///   `partner`, `event`) hold a field; the first one of each language is that of a blank list.
/// * province-tiles.csv: code, name_vi, name_en, row, column, former. Where each of the 34 provinces and centrally-run
///   cities since 2025-07-01 stands on a map of tiles, rows from the north and columns from the west, from 0; names are
///   short. former: the codes that became it, separated by '|', as they were before 2025-07-01.
/// * lists.csv: list, scheme, code, name_vi, name_en, aliases, attributes. Every other list. A code is unique in its
///   list and scheme; only `sector` has schemes, whose rows (list `sector-scheme`) stand in the order in which a bare
///   code or name is looked up. `attributes` is `key=value;key=value`:
///
///   | list                           | key                     | value                                            |
///   |--------------------------------|-------------------------|--------------------------------------------------|
///   | aid-status                     | approved                | `yes`, `no`: counts as approved aid              |
///   | beneficiary-group              | sensitive               | `yes`: personal data of it needs special care    |
///   | beneficiary-unit, event-count  | people                  | `yes`: counts persons, each once                 |
///   | event-type                     | conference              | `yes`: may need a permit when it is international |
///   | event-type                     | count                   | code of `event-count`: what is usually counted   |
///   | goods-item                     | counted-in              | code of `unit`: what a piece of it is called     |
///   | identifier-scheme              | digits                  | how many digits a number has: `10,13`            |
///   | identifier-scheme              | prefix                  | `yes`: a number has one, and a dash behind it    |
///   | identifier-scheme              | example                 | a number                                         |
///   | partner-kind                   | side                    | `foreign`, `vietnamese`, `either`                |
///   | partner-kind                   | person                  | `yes`: a natural person                          |
///   | regime                         | valid-from, valid-until | days, as in places.csv                           |
///   | regime                         | issued                  | the day of the act, where its start is not known |
///   | regime                         | covers                  | `foreign-aid`, `emergency`,                      |
///   |                                |                         | `voluntary-donations`, `outgoing-budget`         |
///   | sector-scheme                  | source                  | the act                                          |
///   | stated-figure                  | amount, count, percent  | `yes`: it may be published as such a figure      |
///   | stated-figure                  | of                      | `yes`: it is of something else that is published |
///   | unit                           | kind                    | `counted`, `measured`                            |
namespace aid::domain {

struct DataFile {
  std::string_view name;  ///< "currencies.csv"
  std::string_view text;
};

/// Every file, in name order.
std::span<const DataFile> data_files();
/// The text of one file; the name must exist.
std::string_view data_file(std::string_view name);
/// The fields of one file row by row, without its header.
std::vector<std::vector<std::string>> data_rows(std::string_view name);
/// The same of a text that is such a file.
std::vector<std::vector<std::string>> rows_of_data(std::string_view text);

}  // namespace aid::domain
