#include "options.hpp"

#include "aid/base/text.hpp"
#include "aid/cli/as_of.hpp"
#include "aid/cli/freezing.hpp"
#include "aid/cli/messages.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/places_option.hpp"
#include "aid/domain/date_options.hpp"
#include "aid/domain/messages.hpp"
#include "aid/domain/terms.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <sstream>

namespace aid::report_tool {
namespace {

constexpr Message<> by_is_a_report{"hint", "type: aid-report by donor", "hãy gõ: aid-report by donor"};

constexpr Label selection_group{"Which aid", "Viện trợ nào"};
constexpr Label figures_group{"Figures", "Số liệu"};

constexpr Label period_help{"the period: 2021, 2021-H1, 2021-Q3, 2021-08, 2018..2023, nd58:2025",
                            "kỳ báo cáo: 2021, 2021-H1, 2021-Q3, 2021-08, 2018..2023, nd58:2025"};
constexpr Label from_help{"from this date on", "từ ngày này"};
constexpr Label until_help{"up to and with this date", "đến hết ngày này"};
constexpr Label direction_help{"aid of this direction", "viện trợ theo chiều"};
constexpr Label scope_help{"whose aid: the office's own, its members', anybody's in the area",
                           "của ai: liên hiệp, tổ chức thành viên, toàn địa bàn"};
constexpr Label approved_help{"approved aid only", "chỉ các khoản đã được phê duyệt"};
constexpr Label stage_help{"show this stage; else those that have entries",
                           "chỉ xem giai đoạn này; nếu không: mọi giai đoạn có số liệu"};
constexpr Label in_help{"all amounts in this currency, or beside each other in up to four: VND,USD",
                        "quy đổi mọi số tiền ra loại tiền này, hoặc đặt cạnh nhau tối đa bốn loại: VND,USD"};
constexpr Label rates_help{"at the rates of each record's date, or of the period's end",
                           "theo tỷ giá ngày của từng bút toán, hoặc tỷ giá cuối kỳ"};
constexpr Label rate_help{"at this rate instead of the ledger's: USD=23000 (VND for one unit)",
                          "theo tỷ giá này thay cho tỷ giá trong sổ: USD=23000 (số VND cho một đơn vị)"};
constexpr Label entries_help{"a row for each entry, as it was recorded: what aid-add import reads back",
                             "mỗi bút toán một dòng, đúng như đã ghi: aid-add import đọc lại được"};
constexpr Label unreviewed_help{"only aids that nobody has looked at since they last changed (aid-add review)",
                                "chỉ các khoản chưa được kiểm tra kể từ lần thay đổi cuối (aid-add review)"};
constexpr Label by_year_help{"a row for each year: what came, and what was promised for it",
                             "mỗi năm một dòng: đã tiếp nhận và số đã hứa, cam kết cho năm đó"};
constexpr Label explain_help{"tell which entries count, which do not and why, and at which rates",
                             "nêu rõ bút toán nào được tính, bút toán nào không, vì sao, và theo tỷ giá nào"};
constexpr Label dimensions_help{"what to group by, up to three with commas: {}",
                                "các tiêu chí để chia, nhiều nhất ba, cách nhau dấu phẩy: {}"};
constexpr Label group_help{"several values of the dimension in one row: 'Nhóm A=Kisarazu,Kawasaki'",
                           "gộp nhiều mục của tiêu chí vào một dòng: 'Nhóm A=Kisarazu,Kawasaki'"};
constexpr Label sort_help{"rows by name, by amount or by number of aids",
                          "xếp các dòng theo tên, số tiền hoặc số khoản"};
constexpr Label limit_help{"so many rows, and all others in one", "chỉ chừng này dòng, phần còn lại gộp một dòng"};
constexpr Label top_limit_help{"so many rows, and all others in one; else 10",
                               "chỉ chừng này dòng, phần còn lại gộp một dòng; không nêu thì 10"};
constexpr Label share_help{"each row in per cent of the total", "tỷ trọng phần trăm của từng dòng trong tổng"};
constexpr Label subtotals_help{"a total after each value of the first dimension",
                               "dòng cộng sau mỗi mục của tiêu chí đầu"};
constexpr Label step_help{"a row for each month, quarter, half-year or year; else by the length of the period",
                          "mỗi tháng, quý, nửa năm hoặc năm một dòng; không nêu thì tùy độ dài của kỳ"};
constexpr Label base_help{"the period to compare with; else the same a year before",
                          "kỳ để so sánh; không nêu thì là cùng kỳ năm trước"};
constexpr Label partner_help{"a partner's name or code", "tên hoặc mã đối tác"};
constexpr Label words_help{"words to look for, in any order, without marks too: all must be there",
                           "từ cần tìm, theo thứ tự bất kỳ, không cần dấu: phải có đủ các từ"};
constexpr Label form_help{
    "A cash, B goods and services, C booking, F the union's list, NGO foreign NGOs",
    "A tiền, B hàng hóa và dịch vụ, C ghi thu – ghi chi, F danh sách của liên hiệp, NGO tổ chức phi "
    "chính phủ nước ngoài"};
constexpr Label within_help{"how far to look ahead: 60d, 2m (default: 60d)",
                            "xem trước bao lâu: 60d (ngày), 2m (tháng) (mặc định: 60d)"};
constexpr Label aid_help{"the code of an aid", "mã khoản viện trợ"};

/// A choice, and the Vietnamese word for it.
struct ChoiceWord {
  std::string_view choice;
  std::string_view vi;
};
constexpr ChoiceWord choice_words[] = {{"name", "tên"},    {"amount", "số tiền"}, {"count", "số khoản"},
                                       {"month", "tháng"}, {"quarter", "quý"},    {"half", "nửa năm"},
                                       {"year", "năm"}};

/// Reads one of `choices`, or the Vietnamese word for it, however its letters and marks are written.
std::function<void(std::string_view)> one_of(const std::vector<std::string_view>& choices, std::string_view option,
                                             std::string& into) {
  return [choices, option, &into](std::string_view typed) {
    for (const std::string_view choice : choices) {
      const auto* const word = std::ranges::find(choice_words, choice, &ChoiceWord::choice);
      const bool is_word = word != std::end(choice_words) && fold(word->vi) == fold(typed);
      if (choice != typed && !is_word) continue;
      into = choice;
      return;
    }
    throw Error(cli::bad_choice(option, typed, choices));
  };
}

/// The words of a closed list.
template <typename Term>
std::vector<std::string_view> words_of() {
  const auto words = domain::term_words<Term>();
  return {words.begin(), words.end()};
}

void add_period(cli::Options& options, reports::ReportQuery& query) {
  options.add(selection_group, {{.name = "--period", .into = &query.period, .help = period_help},
                                {.name = "--from", .value = "DATE", .into = &query.from, .help = from_help},
                                {.name = "--until", .value = "DATE", .into = &query.until, .help = until_help}});
}

void add_scope(cli::Options& options, reports::ReportQuery& query) {
  options.add(selection_group, {{.name = "--scope",
                                 .into = &query.scopes,
                                 .help = scope_help,
                                 .choices = words_of<domain::Scope>(),
                                 .takes_other_words = true}});
}

void add_approved(cli::Options& options, reports::ReportQuery& query) {
  options.add(selection_group, {{.name = "--approved", .into = &query.approved_only, .help = approved_help}});
}

void add_filters(cli::Options& options, const reports::Report& report, reports::ReportQuery& query) {
  const bool has_period = !report.looks_ahead && report.argument != reports::Report::Argument::periods;
  if (has_period) add_period(options, query);
  options.add(selection_group, {{.name = "--direction",
                                 .into = &query.directions,
                                 .help = direction_help,
                                 .choices = words_of<domain::Direction>(),
                                 .takes_other_words = true}});
  add_scope(options, query);
  for (const reports::Filter& filter : reports::all_filters()) {
    options.add(selection_group, {{.name = filter.option,
                                   .value = filter.value,
                                   .into = &query.filters[filter.dimension()],
                                   .help = filter.help}});
  }
  cli::add_places_option(options, query.places, &selection_group);
  add_approved(options, query);
}

void add_conversion(cli::Options& options, reports::ReportQuery& query) {
  options.add(
      figures_group,
      {{.name = "--in", .value = "CURRENCY", .into = &query.in, .help = in_help},
       {.name = "--rates", .value = "WHEN", .into = &query.rates, .help = rates_help, .choices = {"date", "end"}},
       {.name = "--rate", .into = &query.stated_rates, .help = rate_help}});
}

void add_figures(cli::Options& options, const reports::Report& report, reports::ReportQuery& query) {
  if (report.looks_ahead) {
    query.within = "60d";
    return options.add(selection_group,
                       {{.name = "--within", .value = "DAYS", .into = &query.within, .help = within_help}});
  }
  if (report.has_years) {
    options.add(figures_group, {{.name = "--by-year",
                                 .into = &query.by_year,
                                 .help = by_year_help,
                                 .excludes = {"--by", "--group", "--sort", "--limit", "--subtotals"}}});
  } else if (report.has_stages) {
    options.add(figures_group, {{.name = "--stage",
                                 .into = &query.stages,
                                 .help = stage_help,
                                 .choices = words_of<domain::Stage>(),
                                 .takes_other_words = true}});
  }
  if (report.converts) add_conversion(options, query);
  if (report.lists_entries) {
    options.add(figures_group, {{.name = "--entries",
                                 .into = &query.entries,
                                 .help = entries_help,
                                 .excludes = {"--in", "--rates", "--rate"}}});
    options.add(selection_group, {{.name = "--unreviewed", .into = &query.unreviewed, .help = unreviewed_help}});
  }
  options.add(figures_group, {{.name = "--explain", .into = &query.explain, .help = explain_help}});
}

/// `dimensions_help` with the names of the dimensions.
Label help_of_dimensions() {
  const auto in = [](Language language) {
    return fmt::format(fmt::runtime(dimensions_help.in(language)), fmt::join(reports::dimension_names(), ", "));
  };
  static const std::string en = in(Language::en);
  static const std::string vi = in(Language::vi);
  return {en, vi};
}

/// How the rows of a grouped report stand.
void add_arrangement(cli::Options& options, const reports::Report& report, reports::ReportQuery& query) {
  const bool is_top = report.argument == reports::Report::Argument::dimension;
  if (is_top) query.sort = "amount";
  std::vector<std::string_view> orders{"amount", "count"};
  if (!is_top) orders.insert(orders.begin(), "name");
  options.add(figures_group,
              {{.name = "--group", .value = "NAME=VALUE,VALUE", .into = &query.groups, .help = group_help},
               {.name = "--sort",
                .value = "ORDER",
                .into = one_of(orders, "--sort", query.sort),
                .help = sort_help,
                .choices = orders,
                .takes_other_words = true},
               {.name = "--limit", .into = &query.limit, .help = is_top ? top_limit_help : limit_help}});
  if (report.has_shares) {
    options.add(figures_group, {{.name = "--share", .into = &query.shares, .help = share_help}});
  }
  if (!is_top) {
    options.add(figures_group, {{.name = "--subtotals", .into = &query.subtotals, .help = subtotals_help}});
  }
}

void add_argument(cli::Options& options, const reports::Report& report, Values& values) {
  using enum reports::Report::Argument;
  switch (report.argument) {
    case none:
      return;
    case dimensions:
      return options.add(
          {.name = "dimensions", .into = &values.dimensions, .help = help_of_dimensions(), .required = true});
    case dimension:
      return options.add(
          {.name = "dimension", .into = &values.dimensions, .help = help_of_dimensions(), .required = true});
    case partner:
      return options.add({.name = "partner", .into = &values.query.subject, .help = partner_help, .required = true});
    case periods:
      return options.add({{.name = "period", .into = &values.query.period, .help = period_help, .required = true},
                          {.name = "base", .value = "PERIOD", .into = &values.query.base, .help = base_help}});
    case form_name:
      return options.add({.name = "form", .into = &values.query.subject, .help = form_help, .required = true});
    case search:
      return options.add({.name = "words", .into = &values.query.words, .help = words_help, .required = true});
    case aid:
      options.add({.name = "aid", .into = &values.query.subject, .help = aid_help, .required = true});
      return cli::add_places_option(options, values.query.places);
  }
}

/// "year, sector" → its words.
std::vector<std::string> split(const std::string& list) {
  std::vector<std::string> words;
  std::istringstream in(list);
  for (std::string word; std::getline(in, word, ',');) {
    const std::size_t first = word.find_first_not_of(' ');
    const std::size_t last = word.find_last_not_of(' ');
    words.push_back(first == std::string::npos ? std::string() : word.substr(first, last - first + 1));
  }
  return words;
}

}  // namespace

void settle_query(Values& values, const cli::Context& context) {
  values.query.dimensions = split(values.dimensions);
  for (std::string* period : {&values.query.period, &values.query.base}) {
    if (const auto meant = domain::read_word_of_time(*period, context.today)) *period = to_string(*meant);
  }
  values.query.numbers = context.numbers;
  values.query.today = context.today;
}

void add_period_and_scope(cli::Options& options, reports::ReportQuery& query) {
  add_period(options, query);
  add_scope(options, query);
  add_approved(options, query);
  add_conversion(options, query);
}

void define(cli::Options& options, const reports::Report& report, Values& values) {
  add_argument(options, report, values);
  if (report.name == "summary") options.leave_to_other({"--by"}, by_is_a_report);
  if (report.has_period_alone) {
    add_period(options, values.query);
    options.add(figures_group, {{.name = "--explain", .into = &values.query.explain, .help = explain_help}});
  }
  if (report.arranges_rows) add_arrangement(options, report, values.query);
  if (report.has_step) {
    const std::vector<std::string_view> steps{"month", "quarter", "half", "year"};
    options.add(figures_group, {{.name = "--by",
                                 .value = "TIME",
                                 .into = one_of(steps, "--by", values.query.step),
                                 .help = step_help,
                                 .choices = steps,
                                 .takes_other_words = true},
                                {.name = "--share", .into = &values.query.shares, .help = share_help}});
  }
  if (report.is_by_dimensions) {
    options.add(
        figures_group,
        {{.name = "--by", .value = "DIMENSION[,DIMENSION]", .into = &values.dimensions, .help = help_of_dimensions()}});
  }
  if (report.has_filters) {
    add_filters(options, report, values.query);
    add_figures(options, report, values.query);
  }
  cli::add_as_of_option(options, values.as_of);
  cli::add_freeze_option(options, values.freeze);
  add_heading_options(options, values.heading);
  cli::add_document_options(options, values.render);
  cli::add_render_options(options, values.render);
}

}  // namespace aid::report_tool
