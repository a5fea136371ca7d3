#include "aid/base/text.hpp"
#include "aid/domain/date_options.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading_messages.hpp"
#include "date_forms.hpp"
#include "date_shape.hpp"

#include <algorithm>
#include <array>
#include <vector>

// A table says what each shape of a text means; a shape that is not in it is not a date.
namespace aid::domain {
namespace {

constexpr int last_year = 2199;

enum class Kind { day, month, quarter, half, year, first_months, last_months };

/// In which order the numbers of a shape stand: of 6/11/2021 the day, the month, the year. `part`: the month, quarter
/// or half of a year, or a number of months.
enum class DateOrder { day_month_year, month_day_year, part_year, year_part, year_alone };
using enum DateOrder;

/// What a shape means.
struct DateForm {
  std::string_view letters;
  Kind kind;
  DateOrder order;
};

constexpr auto date_forms = std::to_array<DateForm>({
    // Three numbers: the year comes first when it has four digits there, see `read_form`.
    {"N/N/N", Kind::day, day_month_year},      // 6/11/2021
    {"N-N-N", Kind::day, day_month_year},      // 6-11-2021, 2021-11-06
    {"N.N.N", Kind::day, day_month_year},      // 6.11.2021
    {"N~N~N", Kind::day, day_month_year},      // 6 - 11 - 2021
    {"DN/N/N", Kind::day, day_month_year},     // ngày 6/11/2021
    {"DN-N-N", Kind::day, day_month_year},     // ngày 6-11-2021
    {"DN.N.N", Kind::day, day_month_year},     // ngày 6.11.2021
    {"DNMNYN", Kind::day, day_month_year},     // ngày 6 tháng 11 năm 2021
    {"NMNYN", Kind::day, day_month_year},      // 6 tháng 11 năm 2021
    {"DNMN,YN", Kind::day, day_month_year},    // ngày 6 tháng 11, năm 2021
    {"DNMN,N", Kind::day, day_month_year},     // ngày 6 tháng 11, 2021
    {"NMN,N", Kind::day, day_month_year},      // 6 tháng 11, 2021
    {"DNMNN", Kind::day, day_month_year},      // ngày 6 tháng 11 2021
    {"DNMN/N", Kind::day, day_month_year},     // ngày 6 tháng 11/2021
    {"NJN", Kind::day, day_month_year},        // 6 November 2021
    {"NJ,N", Kind::day, day_month_year},       // 6 Nov, 2021
    {"N-J-N", Kind::day, day_month_year},      // 6-Nov-2021
    {"JN,N", Kind::day, month_day_year},       // November 6, 2021
    {"JNN", Kind::day, month_day_year},        // Nov 6 2021
    {"N/N", Kind::month, part_year},           // 11/2021, 2021/11
    {"N-N", Kind::month, part_year},           // 11-2021, 2021-11
    {"N.N", Kind::month, part_year},           // 11.2021
    {"MN/N", Kind::month, part_year},          // tháng 11/2021
    {"MN-N", Kind::month, part_year},          // tháng 11-2021
    {"MN.N", Kind::month, part_year},          // tháng 11.2021
    {"MN,N", Kind::month, part_year},          // tháng 11, 2021
    {"MN~N", Kind::month, part_year},          // tháng 11 - 2021
    {"MNN", Kind::month, part_year},           // tháng 11 2021
    {"MNYN", Kind::month, part_year},          // tháng 11 năm 2021
    {"MN,YN", Kind::month, part_year},         // tháng 11, năm 2021
    {"JN", Kind::month, part_year},            // November 2021
    {"J,N", Kind::month, part_year},           // November, 2021
    {"J-N", Kind::month, part_year},           // Nov-2021
    {"QN/N", Kind::quarter, part_year},        // quý II/2021
    {"QN-N", Kind::quarter, part_year},        // quý II-2021
    {"QN.N", Kind::quarter, part_year},        // quý II.2021
    {"QN,N", Kind::quarter, part_year},        // quý II, 2021
    {"QNN", Kind::quarter, part_year},         // quý II 2021, Q2 2021
    {"QNYN", Kind::quarter, part_year},        // quý II năm 2021
    {"QN,YN", Kind::quarter, part_year},       // quý II, năm 2021
    {"N-QN", Kind::quarter, year_part},        // 2021-Q2
    {"NQN", Kind::quarter, year_part},         // 2021Q2
    {"HN/N", Kind::half, part_year},           // H1/2021
    {"HNN", Kind::half, part_year},            // H1 2021
    {"N-HN", Kind::half, year_part},           // 2021-H1
    {"NHN", Kind::half, year_part},            // 2021H1
    {"NMAYN", Kind::first_months, part_year},  // 9 tháng đầu năm 2021
    {"ANMN", Kind::first_months, part_year},   // first 9 months of 2021
    {"NMZYN", Kind::last_months, part_year},   // 6 tháng cuối năm 2021
    {"ZNMN", Kind::last_months, part_year},    // last 6 months of 2021
    {"hAYN", Kind::half, year_alone},          // nửa đầu năm 2021
    {"hZYN", Kind::half, year_alone},          // nửa cuối năm 2021
    {"AhN", Kind::half, year_alone},           // first half of 2021
    {"ZhN", Kind::half, year_alone},           // second half of 2021
    {"N", Kind::year, year_alone},             // 2021
    {"YN", Kind::year, year_alone},            // năm 2021
});

/// Shapes by which people mean a period, and never the date of a record.
constexpr auto period_forms = std::to_array<DateForm>({
    {"NMYN", Kind::first_months, part_year},  // 9 tháng năm 2021
    {"NMN", Kind::first_months, part_year},   // 9 tháng 2021
    {"N-Nm", Kind::first_months, year_part},  // 2021-9M
    {"NNm", Kind::first_months, year_part},   // 2021 9M
    {"Nm/N", Kind::first_months, part_year},  // 9M/2021
    {"NmN", Kind::first_months, part_year},   // 9M 2021
});

/// A shape's meaning with its numbers.
struct Point {
  Kind kind;
  DateInterval interval;
  int year = 0, month = 0;  ///< Month: of a day or a month.
};

using ReadPoint = std::optional<Result<Point>>;

/// Reads one date of a text, without or with the year and month that the other end of a range gives it.
class PointReader {
public:
  PointReader(std::string_view typed, DateForms allowed, const DateOptions& options)
      : typed_(typed), allowed_(allowed), options_(options) {}

  /// A whole date; nullopt when the shape is none.
  ReadPoint read(const DateShape& shape) const {
    if (shape.letters == "N" && shape.numbers[0].digits == 8) return read_compact(shape.numbers[0].value);
    if (is_of_stated_year(shape)) return read_in_year(shape);
    const auto* const form = std::ranges::find(date_forms, shape.letters, &DateForm::letters);
    if (form != date_forms.end()) return read_form(*form, shape.numbers);
    const auto* const of_period = std::ranges::find(period_forms, shape.letters, &DateForm::letters);
    if (of_period == period_forms.end()) return std::nullopt;
    if (allowed_ != DateForms::period) return months_or_month(shape);
    return read_form(*of_period, shape.numbers);
  }

  /// The first end of a range that lacks what its other end says: the month and the year ("21" of 21-22/09/2021), or
  /// the year alone ("21/9" of 21/9-2/10/2021).
  ReadPoint read_first(const DateShape& shape, const Point& end) const {
    constexpr auto partials = std::to_array<Partial>({{"N", Kind::day},
                                                      {"DN", Kind::day},
                                                      {"N/N", Kind::day},
                                                      {"N.N", Kind::day},
                                                      {"N-N", Kind::day},
                                                      {"DN/N", Kind::day},
                                                      {"DN.N", Kind::day},
                                                      {"NMN", Kind::day},
                                                      {"DNMN", Kind::day},
                                                      {"NJ", Kind::day},
                                                      {"MN", Kind::month},
                                                      {"J", Kind::month},
                                                      {"QN", Kind::quarter}});
    const auto fits = [&](const Partial& partial) {
      return partial.letters == shape.letters && partial.kind == end.kind;
    };
    if (!has_short_numbers(shape) || std::ranges::none_of(partials, fits)) return std::nullopt;
    const DateNumber year{end.year, 4};
    if (end.kind != Kind::day) return make(end.kind, year, shape.numbers[0], {});
    if (shape.numbers.size() == 1) return make(Kind::day, year, {end.month, 2}, shape.numbers[0]);
    return make_ordered(year, shape.numbers[0], shape.numbers[1], is_month_first(shape.letters));
  }

private:
  /// A shape that lacks the year, and what it is.
  struct Partial {
    std::string_view letters;
    Kind kind;
  };

  static bool has_short_numbers(const DateShape& shape) {
    return std::ranges::all_of(shape.numbers, [](DateNumber number) { return number.digits <= 2; });
  }

  /// Whether the list has its months first, and the shape is one of bare numbers.
  bool is_month_first(std::string_view letters) const {
    return options_.month_first && letters.find_first_not_of("N/-") == std::string_view::npos;
  }

  /// Shapes that are dates once the year is known from elsewhere.
  static constexpr auto in_year = std::to_array<Partial>({{"N/N", Kind::day},
                                                          {"N.N", Kind::day},
                                                          {"N-N", Kind::day},
                                                          {"DN/N", Kind::day},
                                                          {"DN.N", Kind::day},
                                                          {"DN-N", Kind::day},
                                                          {"NMN", Kind::day},
                                                          {"DNMN", Kind::day},
                                                          {"NJ", Kind::day},
                                                          {"N-J", Kind::day},
                                                          {"JN", Kind::day},
                                                          {"MN", Kind::month},
                                                          {"J", Kind::month},
                                                          {"QN", Kind::quarter}});

  bool is_of_stated_year(const DateShape& shape) const {
    return options_.year && has_short_numbers(shape) &&
           std::ranges::find(in_year, shape.letters, &Partial::letters) != in_year.end();
  }

  ReadPoint read_in_year(const DateShape& shape) const {
    const DateNumber year{*options_.year, 4};
    const Kind kind = std::ranges::find(in_year, shape.letters, &Partial::letters)->kind;
    if (kind != Kind::day) return make(kind, year, shape.numbers[0], {});
    const bool month_first = shape.letters == "JN" || is_month_first(shape.letters);
    return make_ordered(year, shape.numbers[0], shape.numbers[1], month_first);
  }

  ReadPoint make_ordered(DateNumber year, DateNumber first, DateNumber second, bool month_first) const {
    return month_first ? make(Kind::day, year, first, second) : make(Kind::day, year, second, first);
  }

  /// 20211106.
  ReadPoint read_compact(int number) const {
    return make(Kind::day, {number / 10'000, 4}, {number / 100 % 100, 2}, {number % 100, 2});
  }

  /// 9 tháng 2021 may be September and the nine months up to then. 7 tháng 9 lacks the year.
  ReadPoint months_or_month(const DateShape& shape) const {
    if (shape.letters == "NMN" && shape.numbers[1].digits <= 2) return no_year();
    const bool is_so = shape.letters.find('M') != std::string::npos && shape.numbers[0].value <= 12;
    if (!is_so) return std::nullopt;
    return Problem(messages::months_or_month, typed_, shape.numbers[0].value, shape.numbers[1].value)
        .hint(messages::month_or_months_hint, shape.numbers[0].value, shape.numbers[1].value);
  }

  ReadPoint read_form(const DateForm& form, const std::vector<DateNumber>& numbers) const {
    // Year-month-day and year-month begin with four digits; two years are a range.
    const bool begins_with_year = numbers[0].digits == 4;
    if (form.order == day_month_year && begins_with_year) return make(form.kind, numbers[0], numbers[1], numbers[2]);
    const bool bare_month = form.kind == Kind::month && form.letters.starts_with('N');
    if (bare_month && begins_with_year) {
      if (numbers[1].digits == 4) return std::nullopt;
      // 2018-23 is short for 2018-2023, a year of two digits. 2021-13 is neither that nor a month.
      if (numbers[1].value > 12 && numbers[1].value > numbers[0].value % 100) return two_digit_year();
      return make(form.kind, numbers[0], numbers[1], {});
    }
    if (bare_month && numbers[1].digits <= 2) return read_two_short(form, numbers);
    switch (form.order) {
      case day_month_year:
        return make_ordered(numbers[2], numbers[0], numbers[1], is_month_first(form.letters));
      case month_day_year:
        return make(form.kind, numbers[2], numbers[0], numbers[1]);
      case part_year:
        return make(form.kind, numbers[1], numbers[0], {});
      case year_part:
        return make(form.kind, numbers[0], numbers[1], {});
      case year_alone:
        break;
    }
    return make(form.kind, numbers[0], half_in_words(form), {});
  }

  /// 09/24 has the year in two digits, 07/09 has none.
  ReadPoint read_two_short(const DateForm& form, const std::vector<DateNumber>& numbers) const {
    if (numbers[1].value <= 12) return no_year();
    return options_.century ? make(form.kind, numbers[1], numbers[0], {}) : two_digit_year();
  }

  /// "nửa đầu năm 2021", "second half of 2021": which half the words say. No number of a year.
  static DateNumber half_in_words(const DateForm& form) {
    if (form.kind != Kind::half) return {};
    return {form.letters.find('A') != std::string_view::npos ? 1 : 2, 1};
  }

  ReadPoint make(Kind kind, DateNumber year, DateNumber part, DateNumber day) const {
    if (year.digits == 2 && options_.century && kind != Kind::year) year = {*options_.century + year.value, 4};
    if (year.digits == 2) return two_digit_year();
    if (year.digits != 4 || part.digits > 2 || day.digits > 2) return refused();
    if (year.value < options_.first_year || year.value > last_year) return no_such_year(year.value);
    const int y = year.value;
    const int n = part.value;
    const auto within = [n](int most) { return n >= 1 && n <= most; };
    switch (kind) {
      case Kind::day:
        return make_day(y, n, day.value);
      case Kind::month:
        if (!within(12)) return no_such_month(n);
        return Point{kind, DateInterval::of_month(y, n), y, n};
      case Kind::quarter:
        if (!within(4)) return Problem(messages::no_such_quarter, typed_, n);
        return Point{kind, DateInterval::of_quarter(y, n), y, 0};
      case Kind::half:
        if (!within(2)) return Problem(messages::no_such_half, typed_);
        return Point{kind, months_of(y, n == 1 ? 1 : 7, 6), y, 0};
      case Kind::first_months:
        if (!within(12)) return refused();
        return Point{kind, months_of(y, 1, n), y, 0};
      case Kind::last_months:
        if (!within(12)) return refused();
        return Point{kind, months_of(y, 13 - n, n), y, 0};
      case Kind::year:
        break;
    }
    return Point{kind, DateInterval::of_years(y, y), y, 0};
  }

  static DateInterval months_of(int year, int first, int count) {
    return {DateInterval::of_month(year, first).from, DateInterval::of_month(year, first + count - 1).until};
  }

  ReadPoint make_day(int year, int month, int day) const {
    using namespace std::chrono;
    if (month > 12 && month <= 31 && day >= 1 && day <= 12) {
      if (options_.month_first) return Problem(messages::day_month_order, typed_, month, day);
      return month_day_order(year, month, day);
    }
    if (month < 1 || month > 12) return no_such_month(month);
    const auto last = static_cast<unsigned>((std::chrono::year(year) / month / std::chrono::last).day());
    if (day < 1 || day > 31) return no_such_day(Problem(messages::no_such_day, typed_, day), year, month);
    if (static_cast<unsigned>(day) > last) {
      return no_such_day(Problem(messages::short_month, typed_, month, year, static_cast<int>(last)), year, month);
    }
    return Point{Kind::day, DateInterval::of_day(Date::from_ymd(year, month, day)), year, month};
  }

  /// 11/25/2021: `month` is none, but the other way round it is a day.
  Problem month_day_order(int year, int month, int day) const {
    return Problem(messages::month_day_order, typed_, month, day)
        .hint(messages::did_you_mean, fmt::format("{:02}/{:02}/{}", month, day, year));
  }

  static Problem no_such_day(Problem problem, int year, int month) {
    return std::move(problem).hint(messages::month_alone, fmt::format("{:02}/{}", month, year));
  }

  Problem refused() const { return Problem(messages::not_a_date, typed_).hint(messages::date_examples); }
  Problem two_digit_year() const { return Problem(messages::two_digit_year, typed_).hint(messages::four_digits); }
  Problem no_year() const { return Problem(messages::not_a_date, typed_).hint(messages::add_the_year); }
  Problem no_such_month(int month) const { return Problem(messages::no_such_month, typed_, month); }
  Problem no_such_year(int year) const {
    Problem problem(messages::no_such_year, typed_, options_.first_year, last_year);
    constexpr int buddhist = 543;  // The calendar of Laos and Thailand.
    if (year < 2440 || year > 2640) return problem;
    return std::move(problem).hint(messages::buddhist_year, year, year - buddhist);
  }

  std::string_view typed_;
  DateForms allowed_;
  const DateOptions& options_;
};

using ReadRange = std::optional<Result<DateInterval>>;

/// Where the two ends of a range part: nullopt when the text is no range, or could part in several places.
std::optional<std::size_t> parting(std::string_view letters) {
  const auto only = [letters](char mark) {
    const auto place = letters.find(mark);
    return place != std::string_view::npos && letters.rfind(mark) == place ? std::optional(place) : std::nullopt;
  };
  if (letters.find(':') != std::string_view::npos) return only(':');
  if (letters.find('~') != std::string_view::npos) return only('~');
  if (letters == "N-N-N/N-N-N") return 5;
  return only('-');
}

ReadRange read_range(std::string_view typed, const DateShape& shape, const PointReader& reader) {
  const auto at = parting(shape.letters);
  if (!at) return std::nullopt;
  const DateShape first = shape.part(0, *at);
  DateShape second = shape.part(*at + 1, shape.letters.size());
  // Of "quý I - III/2021" and "tháng 6 - 8 năm 2021" the word stands only before the first.
  const bool bare = second.letters.starts_with('N') || second.letters.starts_with('R');
  if (bare && (first.letters == "MN" || first.letters == "QN")) {
    second.letters = std::string(1, first.letters[0]) + 'N' + second.letters.substr(1);
  }
  const auto end = reader.read(second);
  if (!end) return std::nullopt;
  if (!*end) return end->problem();
  const Point& last = end->value();

  auto start = reader.read_first(first, last);
  if (!start) start = reader.read(first);
  if (!start) return std::nullopt;
  if (!*start) return start->problem();
  const bool joined_by_dots = shape.letters[*at] == ':';
  const DateInterval from = start->value().interval;
  if (start->value().kind != last.kind && !joined_by_dots) return std::nullopt;
  if (last.interval.until <= from.from) return Problem(messages::dates_reversed, typed);
  if (from.from > last.interval.from || from.until > last.interval.until) return std::nullopt;
  return DateInterval{from.from, last.interval.until};
}

/// Without the words that only introduce: "giai đoạn", "từ" … "đến".
DateShape without_introduction(DateShape shape) {
  if (shape.letters.starts_with('P')) shape.letters.erase(0, 1);
  if (shape.letters.starts_with('F')) shape.letters.erase(0, 1);
  return shape;
}

}  // namespace

std::optional<Result<DateInterval>> read_interval(std::string_view clean, DateForms forms_allowed,
                                                  const DateOptions& options) {
  const auto shape = shape_of_date(clean);
  if (!shape) return std::nullopt;
  const PointReader reader(clean, forms_allowed, options);
  if (const auto point = reader.read(*shape)) {
    if (!*point) return point->problem();
    return point->value().interval;
  }
  return read_range(clean, without_introduction(*shape), reader);
}

Result<DateInterval> read_date(std::string_view typed) { return read_date(typed, DateOptions{}); }

Result<DateInterval> read_date(std::string_view typed, const DateOptions& options) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  if (const auto read = read_interval(clean.value(), DateForms::date, options)) return *read;
  if (const auto read = read_day_with_time(clean.value(), options)) return *read;
  if (is_word_of_time(clean.value())) return Problem(messages::relative_date, clean.value());
  return Problem(messages::not_a_date, clean.value()).hint(messages::date_examples);
}

}  // namespace aid::domain
