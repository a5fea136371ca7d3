#include "heading_options.hpp"

#include "aid/cli/options.hpp"
#include "aid/domain/date.hpp"
#include "aid/recording/messages.hpp"

namespace aid::report_tool {
namespace {

constexpr Label heading_group{"Heading and signature", "Phần đầu và phần ký"};

constexpr Label number_help{"the number of the document; its place stays empty without one",
                            "số văn bản; không nêu thì để trống"};
constexpr Label date_help{"the day of the document; its place stays empty without one",
                          "ngày của văn bản; không nêu thì để trống"};
constexpr Label addressee_help{"to whom it is sent (Kính gửi)", "nơi gửi (Kính gửi)"};
constexpr Label authority_help{"on whose behalf it is signed: \"TM. BAN THƯỜNG VỤ\"",
                               "thẩm quyền ký: \"TM. BAN THƯỜNG VỤ\""};
constexpr Label post_help{"the post of the signer", "chức vụ người ký"};
constexpr Label signer_help{"the name of the signer", "họ tên người ký"};
constexpr Label receiver_help{"who gets a copy (Nơi nhận)", "nơi nhận"};

std::optional<domain::Date> read_day(const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  const Location where{.file = "--date"};
  const auto date = domain::read_date(typed);
  if (!date) throw Error(Problem(date.problem()).at(where));
  if (date.value().precision() != domain::Precision::day) throw Error(Problem(messages::day_needed, typed).at(where));
  return date.value().from;
}

}  // namespace

void add_heading_options(cli::Options& options, HeadingWords& words) {
  papers::HeadingRequest& heading = words.request;
  options.add(heading_group,
              {{.name = "--number", .into = &words.number, .help = number_help},
               {.name = "--date", .into = &words.date, .help = date_help},
               {.name = "--addressee", .value = "TEXT", .into = &heading.addressees, .help = addressee_help},
               {.name = "--on-behalf", .value = "TEXT", .into = &heading.authority, .help = authority_help},
               {.name = "--post", .value = "TEXT", .into = &heading.post, .help = post_help},
               {.name = "--signer", .value = "NAME", .into = &heading.signer, .help = signer_help},
               {.name = "--receiver", .value = "TEXT", .into = &heading.receivers, .help = receiver_help}});
}

papers::HeadingRequest heading_request(const HeadingWords& words) {
  papers::HeadingRequest request = words.request;
  if (!words.number.empty()) request.number = papers::read_document_number(words.number);
  request.date = read_day(words.date);
  return request;
}

}  // namespace aid::report_tool
