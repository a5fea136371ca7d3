#include "options.hpp"

#include "aid/cli/options.hpp"
#include "aid/domain/terms.hpp"

#include <fmt/format.h>

namespace aid::report_tool {
namespace {

constexpr Label selection_group{"Which aid", "Viện trợ nào"};
constexpr Label figures_group{"Figures", "Số liệu"};

constexpr Label period_help{"the period: 2021, 2021-H1, 2021-Q3, 2021-08, 2018..2023, nd58:2025",
                            "kỳ báo cáo: 2021, 2021-H1, 2021-Q3, 2021-08, 2018..2023, nd58:2025"};
constexpr Label from_help{"from this date on", "từ ngày này"};
constexpr Label until_help{"up to and with this date", "đến hết ngày này"};
constexpr Label direction_help{"aid of this direction", "viện trợ theo chiều"};
constexpr Label scope_help{"whose aid: the office's own, its members', anybody's in the area",
                           "của ai: liên hiệp, tổ chức thành viên, toàn địa bàn"};
constexpr Label donor_help{"given by this partner", "do đối tác này cung cấp"};
constexpr Label recipient_help{"received by this partner", "do đối tác này tiếp nhận"};
constexpr Label country_help{"of this country, on the foreign side", "của nước này (phía nước ngoài)"};
constexpr Label sector_help{"in this sector", "thuộc lĩnh vực này"};
constexpr Label place_help{"used in this place or under it", "sử dụng tại địa bàn này"};
constexpr Label status_help{"in this status", "ở trạng thái này"};
constexpr Label approved_help{"approved aid only", "chỉ các khoản đã được phê duyệt"};
constexpr Label stage_help{"show this stage; else those that have entries",
                           "chỉ xem giai đoạn này; nếu không: mọi giai đoạn có số liệu"};
constexpr Label in_help{"all amounts in this currency", "quy đổi mọi số tiền ra loại tiền này"};
constexpr Label entries_help{"a row for each entry, as it was recorded: what aid-add import reads back",
                             "mỗi bút toán một dòng, đúng như đã ghi: aid-add import đọc lại được"};
constexpr Label explain_help{"tell which entries count, which do not and why, and at which rates",
                             "nêu rõ bút toán nào được tính, bút toán nào không, vì sao, và theo tỷ giá nào"};
constexpr Label dimensions_help{"what to group by, up to three with commas: {}",
                                "các tiêu chí để chia, nhiều nhất ba, cách nhau dấu phẩy: {}"};
constexpr Label partner_help{"a partner's name or code", "tên hoặc mã đối tác"};
constexpr Label aid_help{"the code of an aid", "mã khoản viện trợ"};

std::string text(const Label& label, Language language) { return std::string(label.in(language)); }

/// Words of a closed list, checked while the command line is read.
template <typename Term>
void add_terms(CLI::App& app, const char* name, std::vector<std::string>& target, const Label& help, const char* group,
               Language language) {
  const auto known = domain::term_words<Term>();
  app.add_option(name, target, text(help, language))
      ->delimiter(',')
      ->check(CLI::IsMember(std::vector<std::string>(known.begin(), known.end())))
      ->group(group);
}

void define_filters(CLI::App& app, services::ReportQuery& query, Language language) {
  const std::string heading = text(selection_group, language);
  const auto add = [&](const char* name, auto& target, const Label& help, const char* type) {
    app.add_option(name, target, text(help, language))->type_name(type)->group(heading);
  };
  add("--period", query.period, period_help, "PERIOD");
  add("--from", query.from, from_help, "DATE");
  add("--until", query.until, until_help, "DATE");
  add_terms<domain::Direction>(app, "--direction", query.directions, direction_help, heading.c_str(), language);
  add_terms<domain::Scope>(app, "--scope", query.scopes, scope_help, heading.c_str(), language);
  add("--donor", query.donors, donor_help, "PARTNER");
  add("--recipient", query.recipients, recipient_help, "PARTNER");
  add("--country", query.countries, country_help, "COUNTRY");
  add("--sector", query.sectors, sector_help, "SECTOR");
  add("--place", query.places, place_help, "PLACE");
  add("--status", query.statuses, status_help, "STATUS");
  app.add_flag("--approved", query.approved_only, text(approved_help, language))->group(heading);
}

void define_argument(CLI::App& app, const services::Report& report, Options& options, Language language) {
  using enum services::Report::Argument;
  switch (report.argument) {
    case none:
      return;
    case dimensions:
      app.add_option(
             "dimensions", options.dimensions,
             fmt::format(fmt::runtime(dimensions_help.in(language)), fmt::join(services::dimension_names(), ", ")))
          ->required();
      return;
    case partner:
      app.add_option("partner", options.query.subject, text(partner_help, language))->required();
      return;
    case aid:
      app.add_option("aid", options.query.subject, text(aid_help, language))->required();
      return;
  }
}

}  // namespace

void define(CLI::App& app, const services::Report& report, Options& options, Language language) {
  define_argument(app, report, options, language);
  if (report.has_filters) {
    define_filters(app, options.query, language);
    const std::string heading = text(figures_group, language);
    add_terms<domain::Stage>(app, "--stage", options.query.stages, stage_help, heading.c_str(), language);
    CLI::Option* in = app.add_option("--in", options.query.in, text(in_help, language));
    in->type_name("CURRENCY")->group(heading);
    if (report.lists_entries) {
      app.add_flag("--entries", options.query.entries, text(entries_help, language))->group(heading)->excludes(in);
    }
    app.add_flag("--explain", options.query.explain, text(explain_help, language))->group(heading);
  }
  cli::add_render_options(app, options.render, language);
}

}  // namespace aid::report_tool
