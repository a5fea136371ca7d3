#include "aid/base/text.hpp"
#include "aid/domain/date.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/reading_messages.hpp"
#include "date_forms.hpp"
#include "lexing.hpp"

#include <algorithm>
#include <array>
#include <vector>

// A text is first reduced to its shape, one letter a word and N a number: "ngày 6 tháng 11 năm 2021" is DNMNYN and
// 21-22/09/2021 is N-N/N. A table says what each shape means; a shape that is not in it is not a date.
namespace aid::domain {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2199;

/// A number of a date. Months in words and quarters in Roman numerals have one digit or two.
struct Number {
  int value = 0;
  std::size_t digits = 0;
};

/// The pieces of a date, a letter for each: "ngày 6 tháng 11 năm 2021" is DNMNYN with the numbers 6, 11, 2021.
///
/// N a number · J a month in words (Nov) · R a Roman numeral that is no quarter · D ngày · M tháng · m "months", the M
/// of 9M · Q quý · Y năm · H h, of H1 · h nửa or half · A đầu, first · Z cuối, last, second · F từ, from · ~ đến, to,
/// or a dash between dates · : two dots · P giai đoạn, nhiệm kỳ · / - . , as they stand.
struct Shape {
  std::string letters;
  std::vector<Number> numbers;

  Shape part(std::size_t begin, std::size_t end) const {
    const auto count = [this](std::size_t to) {
      return std::count_if(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(to),
                           [](char c) { return c == 'N' || c == 'J' || c == 'R'; });
    };
    return {letters.substr(begin, end - begin), {numbers.begin() + count(begin), numbers.begin() + count(end)}};
  }
};

struct Word {
  std::string_view key;
  char letter;
};

constexpr auto date_words = std::to_array<Word>({
    {"ngay", 'D'},     {"thang", 'M'},    {"thg", 'M'},   {"th", 'M'},   {"t", 'M'},       {"month", 'M'},
    {"months", 'M'},   {"m", 'm'},        {"quy", 'Q'},   {"q", 'Q'},    {"quarter", 'Q'}, {"nam", 'Y'},
    {"year", 'Y'},     {"h", 'H'},        {"half", 'h'},  {"nua", 'h'},  {"dau", 'A'},     {"first", 'A'},
    {"cuoi", 'Z'},     {"second", 'Z'},   {"last", 'Z'},  {"tu", 'F'},   {"from", 'F'},    {"den", '~'},
    {"toi", '~'},      {"to", '~'},       {"until", '~'}, {"till", '~'}, {"through", '~'}, {"giai doan", 'P'},
    {"nhiem ky", 'P'}, {"nhiem ki", 'P'}, {"term", 'P'},  {"the", ' '},  {"of", ' '},      {"in", ' '},
});

constexpr auto months = std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july",
                                                         "august", "september", "october", "november", "december"});
constexpr auto quarters = std::to_array<std::string_view>({"i", "ii", "iii", "iv"});

/// 1 for the first of `names` that is `key`; months can be cut to three letters. 0: none.
int place_among(auto&& names, std::string_view key) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool cut = names.size() == months.size() && key.size() == 3 && names[i].starts_with(key);
    if (names[i] == key || cut || (key == "sept" && names[i] == "september")) return static_cast<int>(i + 1);
  }
  return 0;
}

class ShapeReader {
public:
  explicit ShapeReader(std::string_view text) : text_(text) {}

  std::optional<Shape> read() {
    while (at_ < text_.size()) {
      if (!read_piece()) return std::nullopt;
    }
    return std::move(shape_);
  }

private:
  bool read_piece() {
    const char c = text_[at_];
    if (c == ' ') {
      ++at_;
      return true;
    }
    if (is_digit(c)) return read_number();
    const auto tokens =
        lex(text_.substr(at_, std::min(text_.find_first_of(" 0123456789/-.,", at_), text_.size()) - at_));
    if (tokens.empty() || tokens.front().kind == Token::Kind::sign) return read_mark();
    at_ += tokens.front().text.size();
    return add_word(tokens.front().key);
  }

  bool read_number() {
    const auto begin = at_;
    while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
    Number number{0, at_ - begin};
    if (number.digits > 8) return false;
    for (const char c : text_.substr(begin, at_ - begin)) number.value = number.value * 10 + (c - '0');
    add('N', number);
    return true;
  }

  /// "giai đoạn" is one word in two.
  bool add_word(std::string key) {
    if (key == "giai" || key == "nhiem") {
      const auto rest = lex(text_.substr(at_));
      if (rest.empty()) return false;
      key += ' ' + rest.front().key;
      at_ = static_cast<std::size_t>(rest.front().text.data() + rest.front().text.size() - text_.data());
    }
    if (const int quarter = place_among(quarters, key)) return add('R', {quarter, 1});
    if (const int month = place_among(months, key)) return add('J', {month, 2});
    const auto* const found = std::ranges::find(date_words, key, &Word::key);
    if (found == date_words.end()) return false;
    if (found->letter != ' ') shape_.letters += found->letter;
    return true;
  }

  bool add(char letter, Number number) {
    // A Roman numeral is a number only as a quarter's.
    const bool quarter = letter == 'R' && shape_.letters.ends_with('Q');
    shape_.letters += quarter ? 'N' : letter;
    shape_.numbers.push_back(number);
    return true;
  }

  /// A dash between dates is ~, whether it is long or stands between spaces; ".." is :.
  bool read_mark() {
    const auto rest = text_.substr(at_);
    const bool spaced = (at_ > 0 && text_[at_ - 1] == ' ') || rest.substr(1).starts_with(' ');
    std::size_t length = 1;
    if (rest.starts_with("–") || rest.starts_with("—")) {
      shape_.letters += '~';
      length = std::string_view("–").size();
    } else if (rest.starts_with("..")) {
      shape_.letters += ':';
      length = 2;
    } else if (rest.front() == '-') {
      shape_.letters += spaced ? '~' : '-';
    } else if (rest.front() == '/' || rest.front() == '.' || rest.front() == ',') {
      shape_.letters += rest.front();
    } else {
      return false;
    }
    at_ += length;
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Shape shape_;
};

enum class Kind { day, month, quarter, half, year, first_months, last_months };

/// What a shape means. `year`, `month` (or quarter, half, number of months) and `day` say which of its numbers is that:
/// of 6/11/2021 the year is number 2, the month number 1, the day number 0. -1: it has none. `only_period`: people mean
/// a period by it and never the date of a record.
struct DateForm {
  std::string_view letters;
  Kind kind;
  int year = 0, month = -1, day = -1;
  bool only_period = false;
};

constexpr auto date_forms = std::to_array<DateForm>({
    // Three numbers: the year comes first when it has four digits there, see `read_form`.
    {"N/N/N", Kind::day, 2, 1, 0},                 // 6/11/2021
    {"N-N-N", Kind::day, 2, 1, 0},                 // 6-11-2021, 2021-11-06
    {"N.N.N", Kind::day, 2, 1, 0},                 // 6.11.2021
    {"N~N~N", Kind::day, 2, 1, 0},                 // 6 - 11 - 2021
    {"DN/N/N", Kind::day, 2, 1, 0},                // ngày 6/11/2021
    {"DN-N-N", Kind::day, 2, 1, 0},                // ngày 6-11-2021
    {"DN.N.N", Kind::day, 2, 1, 0},                // ngày 6.11.2021
    {"DNMNYN", Kind::day, 2, 1, 0},                // ngày 6 tháng 11 năm 2021
    {"NMNYN", Kind::day, 2, 1, 0},                 // 6 tháng 11 năm 2021
    {"DNMN,YN", Kind::day, 2, 1, 0},               // ngày 6 tháng 11, năm 2021
    {"DNMN,N", Kind::day, 2, 1, 0},                // ngày 6 tháng 11, 2021
    {"NMN,N", Kind::day, 2, 1, 0},                 // 6 tháng 11, 2021
    {"DNMNN", Kind::day, 2, 1, 0},                 // ngày 6 tháng 11 2021
    {"DNMN/N", Kind::day, 2, 1, 0},                // ngày 6 tháng 11/2021
    {"NJN", Kind::day, 2, 1, 0},                   // 6 November 2021
    {"NJ,N", Kind::day, 2, 1, 0},                  // 6 Nov, 2021
    {"N-J-N", Kind::day, 2, 1, 0},                 // 6-Nov-2021
    {"JN,N", Kind::day, 2, 0, 1},                  // November 6, 2021
    {"JNN", Kind::day, 2, 0, 1},                   // Nov 6 2021
    {"N/N", Kind::month, 1, 0},                    // 11/2021, 2021/11
    {"N-N", Kind::month, 1, 0},                    // 11-2021, 2021-11
    {"N.N", Kind::month, 1, 0},                    // 11.2021
    {"MN/N", Kind::month, 1, 0},                   // tháng 11/2021
    {"MN-N", Kind::month, 1, 0},                   // tháng 11-2021
    {"MN.N", Kind::month, 1, 0},                   // tháng 11.2021
    {"MN,N", Kind::month, 1, 0},                   // tháng 11, 2021
    {"MN~N", Kind::month, 1, 0},                   // tháng 11 - 2021
    {"MNN", Kind::month, 1, 0},                    // tháng 11 2021
    {"MNYN", Kind::month, 1, 0},                   // tháng 11 năm 2021
    {"MN,YN", Kind::month, 1, 0},                  // tháng 11, năm 2021
    {"JN", Kind::month, 1, 0},                     // November 2021
    {"J,N", Kind::month, 1, 0},                    // November, 2021
    {"J-N", Kind::month, 1, 0},                    // Nov-2021
    {"QN/N", Kind::quarter, 1, 0},                 // quý II/2021
    {"QN-N", Kind::quarter, 1, 0},                 // quý II-2021
    {"QN.N", Kind::quarter, 1, 0},                 // quý II.2021
    {"QN,N", Kind::quarter, 1, 0},                 // quý II, 2021
    {"QNN", Kind::quarter, 1, 0},                  // quý II 2021, Q2 2021
    {"QNYN", Kind::quarter, 1, 0},                 // quý II năm 2021
    {"QN,YN", Kind::quarter, 1, 0},                // quý II, năm 2021
    {"N-QN", Kind::quarter, 0, 1},                 // 2021-Q2
    {"NQN", Kind::quarter, 0, 1},                  // 2021Q2
    {"HN/N", Kind::half, 1, 0},                    // H1/2021
    {"HNN", Kind::half, 1, 0},                     // H1 2021
    {"N-HN", Kind::half, 0, 1},                    // 2021-H1
    {"NHN", Kind::half, 0, 1},                     // 2021H1
    {"NMAYN", Kind::first_months, 1, 0},           // 9 tháng đầu năm 2021
    {"ANMN", Kind::first_months, 1, 0},            // first 9 months of 2021
    {"NMZYN", Kind::last_months, 1, 0},            // 6 tháng cuối năm 2021
    {"ZNMN", Kind::last_months, 1, 0},             // last 6 months of 2021
    {"NMYN", Kind::first_months, 1, 0, -1, true},  // 9 tháng năm 2021
    {"NMN", Kind::first_months, 1, 0, -1, true},   // 9 tháng 2021
    {"N-Nm", Kind::first_months, 0, 1, -1, true},  // 2021-9M
    {"NNm", Kind::first_months, 0, 1, -1, true},   // 2021 9M
    {"Nm/N", Kind::first_months, 1, 0, -1, true},  // 9M/2021
    {"NmN", Kind::first_months, 1, 0, -1, true},   // 9M 2021
    {"hAYN", Kind::half, 0},                       // nửa đầu năm 2021
    {"hZYN", Kind::half, 0},                       // nửa cuối năm 2021
    {"AhN", Kind::half, 0},                        // first half of 2021
    {"ZhN", Kind::half, 0},                        // second half of 2021
    {"N", Kind::year, 0},                          // 2021
    {"YN", Kind::year, 0},                         // năm 2021
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
  PointReader(std::string_view typed, DateForms allowed) : typed_(typed), allowed_(allowed) {}

  /// A whole date; nullopt when the shape is none.
  ReadPoint read(const Shape& shape) const {
    const auto* const form = std::ranges::find(date_forms, shape.letters, &DateForm::letters);
    if (form == date_forms.end() || (form->only_period && allowed_ != DateForms::period)) return std::nullopt;
    return read_form(*form, shape.numbers);
  }

  /// The first end of a range that lacks what its other end says: the month and the year ("21" of 21-22/09/2021), or
  /// the year alone ("21/9" of 21/9-2/10/2021).
  ReadPoint read_first(const Shape& shape, const Point& end) const {
    struct Partial {
      std::string_view letters;
      Kind kind;
    };
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
    const auto short_numbers = std::ranges::all_of(shape.numbers, [](Number number) { return number.digits <= 2; });
    const auto fits = [&](const Partial& partial) {
      return partial.letters == shape.letters && partial.kind == end.kind;
    };
    if (!short_numbers || std::ranges::none_of(partials, fits)) return std::nullopt;
    const Number year{end.year, 4};
    if (end.kind != Kind::day) return make(end.kind, year, shape.numbers[0], {});
    return make(Kind::day, year, shape.numbers.size() > 1 ? shape.numbers[1] : Number{end.month, 2}, shape.numbers[0]);
  }

private:
  ReadPoint read_form(const DateForm& form, const std::vector<Number>& numbers) const {
    const auto number = [&](int place) { return place < 0 ? Number{} : numbers[static_cast<std::size_t>(place)]; };
    // Year-month-day and year-month begin with four digits; two years are a range.
    const bool year_first = form.kind == Kind::day && numbers[0].digits == 4 && form.day == 0;
    if (year_first) return make(form.kind, number(0), number(1), number(2));
    const bool bare_month = form.kind == Kind::month && form.letters.starts_with('N');
    if (bare_month && numbers[0].digits == 4) {
      if (numbers[1].digits == 4) return std::nullopt;
      // 2018-23 is short for 2018-2023, a year of two digits. 2021-13 is neither that nor a month.
      if (numbers[1].value > 12 && numbers[1].value > numbers[0].value % 100) return two_digit_year();
      return make(form.kind, number(0), number(1), {});
    }
    if (bare_month && numbers[1].digits <= 2) return numbers[1].value > 12 ? two_digit_year() : no_year();
    if (form.kind == Kind::half && form.month < 0) {
      return make(form.kind, number(form.year), {form.letters.find('A') < form.letters.size() ? 1 : 2, 1}, {});
    }
    return make(form.kind, number(form.year), number(form.month), number(form.day));
  }

  ReadPoint make(Kind kind, Number year, Number part, Number day) const {
    if (year.digits == 2) return two_digit_year();
    if (year.digits != 4 || part.digits > 2 || day.digits > 2) return refused();
    if (year.value < first_year || year.value > last_year) return no_such_year(year.value);
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
    if (month > 12 && month <= 31 && day >= 1 && day <= 12) return month_day_order(year, month, day);
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
    Problem problem(messages::no_such_year, typed_, first_year, last_year);
    constexpr int buddhist = 543;  // The calendar of Laos and Thailand.
    if (year < 2440 || year > 2640) return problem;
    return std::move(problem).hint(messages::buddhist_year, year, year - buddhist);
  }

  std::string_view typed_;
  DateForms allowed_;
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

ReadRange read_range(std::string_view typed, const Shape& shape, const PointReader& reader) {
  const auto at = parting(shape.letters);
  if (!at) return std::nullopt;
  const Shape first = shape.part(0, *at);
  Shape second = shape.part(*at + 1, shape.letters.size());
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
Shape without_introduction(Shape shape) {
  if (shape.letters.starts_with('P')) shape.letters.erase(0, 1);
  if (shape.letters.starts_with('F')) shape.letters.erase(0, 1);
  return shape;
}

}  // namespace

std::optional<Result<DateInterval>> read_interval(std::string_view clean, DateForms forms_allowed) {
  const auto shape = ShapeReader(clean).read();
  if (!shape) return std::nullopt;
  const PointReader reader(clean, forms_allowed);
  if (const auto point = reader.read(*shape)) {
    if (!*point) return point->problem();
    return point->value().interval;
  }
  return read_range(clean, without_introduction(*shape), reader);
}

Result<DateInterval> read_date(std::string_view typed) {
  const auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  if (const auto read = read_interval(clean.value(), DateForms::date)) return *read;
  return Problem(messages::not_a_date, clean.value()).hint(messages::date_examples);
}

}  // namespace aid::domain
