#include "aid/recording/rates.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/reading.hpp"
#include "aid/recording/rate_messages.hpp"
#include "aid/storage/aids.hpp"
#include "reading.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace aid::recording {
namespace {

using RateKey = std::tuple<domain::Currency, domain::RateKind, domain::Date, domain::AidId>;

RateKey key_of(const storage::RateRecord& record) {
  return {record.rate.currency, record.rate.kind, record.rate.on, record.aid};
}

domain::NumberStyle style_of(vocabulary::Registry& registry, const RateWriting& writing) {
  return writing.numbers == domain::NumberStyle::undecided ? registry.numbers() : writing.numbers;
}

std::string shown(const storage::RateRecord& record) { return to_string(record.rate.vnd_per_unit); }
std::string shown_vi(const storage::RateRecord& record) { return show(record.rate.vnd_per_unit, Language::vi); }

Problem differs(const storage::RateRecord& recorded, const storage::RateRecord& given, std::string_view aid) {
  return Problem(messages::rate_differs, name_of(given, aid, Language::en), shown(recorded), shown(given),
                 name_of(given, aid, Language::vi), shown_vi(recorded), shown_vi(given))
      .hint(messages::correct_rate_hint);
}

/// The headings that a column may have, folded; the first of each is the one that messages name.
struct Heading {
  RateField field;
  std::string RateWords::*target;
  std::array<std::string_view, 5> names;
  bool needed = true;
};
constexpr std::array headings{
    Heading{RateField::currency, &RateWords::currency, {"currency", "loai tien", "ngoai te", "ma tien", "dong tien"}},
    Heading{RateField::kind, &RateWords::kind, {"kind", "loai", "loai ty gia", "loai ti gia", "rate kind"}},
    Heading{RateField::date, &RateWords::date, {"date", "ngay", "ngay ap dung", "ngay hieu luc", "in force on"}},
    Heading{RateField::value, &RateWords::value, {"rate", "ty gia", "ti gia", "gia tri", "value"}},
    Heading{RateField::source, &RateWords::source, {"source", "nguon", "nguon so lieu", "co quan cong bo", "can cu"}},
    Heading{RateField::aid, &RateWords::aid, {"aid", "khoan vien tro", "khoan", "ma khoan", "aid code"}, false},
};

const Heading* find_heading(std::string_view typed) {
  const std::string key = fold(typed);
  for (const Heading& heading : headings) {
    const auto is_called = [&](std::string_view name) { return !name.empty() && fold(name) == key; };
    if (std::any_of(heading.names.begin(), heading.names.end(), is_called)) return &heading;
  }
  return nullptr;
}

std::string heading_names() {
  std::vector<std::string_view> names;
  for (const Heading& heading : headings) names.push_back(heading.names[0]);
  return fmt::format("{}", fmt::join(names, ", "));
}

/// What the columns of a file are. Without a heading: one that is left out.
struct RateColumns {
  std::vector<const Heading*> headings;
  bool is_report = false;  ///< The CSV of `rate list`, of this ledger or another one.
};

/// What a report says of its rows, which `rate list` writes beside the rates.
bool is_of_report(std::string_view heading) {
  return heading == "kind" || heading == "in_total" || heading == "rate_qualifier";
}

/// Reads which column holds what from the first row. Throws `Errors`.
RateColumns read_headings(const std::vector<GivenCell>& row) {
  RateColumns columns;
  columns.is_report = row.size() > 1 && row[0].text == "kind" && row[1].text == "in_total";
  std::vector<const Heading*>& found = columns.headings;
  std::vector<Problem> problems;
  for (const GivenCell& cell : row) {
    const bool is_left_out = columns.is_report && is_of_report(cell.text);
    const Heading* heading = is_left_out ? nullptr : find_heading(cell.text);
    if (heading == nullptr && !is_left_out) {
      problems.push_back(Problem(messages::unknown_heading, cell.text, heading_names()).at(cell.where));
    } else if (heading != nullptr && std::find(found.begin(), found.end(), heading) != found.end()) {
      problems.push_back(Problem(messages::repeated_heading, cell.text).at(cell.where));
    }
    found.push_back(heading);
  }
  for (const Heading& heading : headings) {
    if (!heading.needed || std::find(found.begin(), found.end(), &heading) != found.end()) continue;
    problems.push_back(Problem(messages::missing_heading, heading.names[0])
                           .at({.file = row[0].where.file, .line = row[0].where.line}));
  }
  if (!problems.empty()) throw Errors(std::move(problems));
  return columns;
}

/// A file on its way into the ledger: what is to be written, and everything that is wrong.
class Import {
public:
  /// Takes its turn to write at once: what is recorded must not change meanwhile.
  Import(vocabulary::Registry& registry, const RateWriting& writing)
      : registry_(registry), writing_(writing), writer_(registry.ledger(), writing.author) {
    for (const storage::RateRecord& record : storage::Rates(registry.ledger()).all()) {
      recorded_.emplace(key_of(record), record);
    }
  }

  void take(const std::vector<GivenCell>& row, const RateColumns& columns, domain::NumberStyle numbers) {
    RateWords words;
    std::map<RateField, Location> places;
    for (std::size_t i = 0; i < columns.headings.size(); ++i) {
      const Heading* const heading = columns.headings[i];
      if (heading == nullptr) continue;
      words.*(heading->target) = row[i].text;
      places[heading->field] = row[i].where;
    }
    const auto where = [&](RateField field) { return places[field]; };
    const auto record = read_rate(registry_, words, numbers, where, problems_);
    if (record) sort_in(*record, words.aid, places[RateField::value]);
  }

  RateImport write() {
    if (!problems_.empty()) throw Errors(std::move(problems_));
    if (new_.empty()) return done_;
    storage::Rates rates(registry_.ledger());
    for (const storage::RateRecord& record : new_) rates.add(writer_, record);
    if (!writing_.dry_run) writer_.commit();
    return done_;
  }

private:
  struct Given {
    storage::RateRecord record;
    std::size_t line;
  };

  void sort_in_again(const storage::RateRecord& record, std::string_view aid, const Given& given,
                     const Location& where) {
    if (given.record.rate.vnd_per_unit == record.rate.vnd_per_unit) {
      ++done_.known;
    } else {
      problems_.push_back(Problem(messages::rate_given_twice, name_of(record, aid, Language::en), shown(given.record),
                                  shown(record), given.line, name_of(record, aid, Language::vi), shown_vi(given.record),
                                  shown_vi(record))
                              .at(where));
    }
  }

  void sort_in(const storage::RateRecord& record, std::string_view aid, const Location& where) {
    const auto [given, is_first] = given_.try_emplace(key_of(record), Given{record, where.line});
    if (!is_first) {
      return sort_in_again(record, aid, given->second, where);
    }
    const auto known = recorded_.find(key_of(record));
    if (known == recorded_.end()) {
      ++done_.added;
      new_.push_back(record);
    } else if (known->second.rate.vnd_per_unit == record.rate.vnd_per_unit) {
      ++done_.known;
    } else if (writing_.correct) {
      ++done_.corrected;
      new_.push_back(record);
    } else {
      problems_.push_back(differs(known->second, record, aid).at(where));
    }
  }

  vocabulary::Registry& registry_;
  const RateWriting& writing_;
  storage::Writer writer_;
  std::map<RateKey, storage::RateRecord> recorded_;
  std::map<RateKey, Given> given_;
  std::vector<storage::RateRecord> new_;
  std::vector<Problem> problems_;
  RateImport done_;
};

Location option_of(RateField field) {
  constexpr std::array names{"--currency", "--kind", "--date", "--value", "--source", "--aid"};
  return {.file = names[static_cast<std::size_t>(field)]};
}

int days_between(domain::Date a, domain::Date b) { return std::abs(a.days() - b.days()); }

domain::Decimal five_times(domain::Decimal value) { return value + value + value + value + value; }

/// A rate that is more than five times the nearest other one of its currency and kind, or less than a fifth.
std::vector<Problem> far_from_others(const storage::Rates& rates, const storage::RateRecord& record) {
  std::optional<storage::RateRecord> nearest;
  for (const storage::RateRecord& other : rates.all()) {
    const bool compares = other.rate.currency == record.rate.currency && other.rate.kind == record.rate.kind &&
                          key_of(other) != key_of(record);
    const auto distance = [&](const storage::RateRecord& of) { return days_between(of.rate.on, record.rate.on); };
    if (compares && (!nearest || distance(other) < distance(*nearest))) nearest = other;
  }
  if (!nearest) return {};
  const domain::Decimal there = nearest->rate.vnd_per_unit;
  const domain::Decimal here = record.rate.vnd_per_unit;
  if (here <= five_times(there) && there <= five_times(here)) return {};
  const auto day = domain::DateInterval::of_day(nearest->rate.on);
  return {Problem(messages::rate_far_from_others, shown(record), shown(*nearest), show(day, Language::en),
                  shown_vi(record), shown_vi(*nearest), show(day, Language::vi))
              .at(option_of(RateField::value))};
}

}  // namespace

AddedRate add_rate(storage::Ledger& ledger, const RateWords& words, const RateWriting& writing) {
  vocabulary::Registry registry(ledger);
  std::vector<Problem> problems;
  storage::Writer writer(ledger, writing.author);
  const auto record = read_rate(registry, words, style_of(registry, writing), option_of, problems);
  if (!record) throw Errors(std::move(problems));
  storage::Rates rates(ledger);
  const auto known = rates.find(record->rate.currency, record->rate.kind, record->rate.on, record->aid);
  if (known && known->rate.vnd_per_unit == record->rate.vnd_per_unit) return {.record = *known, .already = true};
  if (known && !writing.correct) {
    throw Error(differs(*known, *record, words.aid).at(option_of(RateField::value)));
  }
  auto doubtful = far_from_others(rates, *record);
  rates.add(writer, *record);
  if (!writing.dry_run) writer.commit();
  return {.record = *record, .already = false, .warnings = std::move(doubtful)};
}

RateImport import_rates(storage::Ledger& ledger, const std::vector<std::vector<GivenCell>>& rows,
                        const RateWriting& writing) {
  if (rows.empty()) throw Error(messages::empty_file);
  const auto columns = read_headings(rows.front());
  vocabulary::Registry registry(ledger);
  Import import(registry, writing);
  const domain::NumberStyle numbers = columns.is_report ? domain::NumberStyle::en : style_of(registry, writing);
  for (std::size_t i = 1; i < rows.size(); ++i) import.take(rows[i], columns, numbers);
  return import.write();
}

}  // namespace aid::recording
