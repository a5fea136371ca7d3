#include "aid/papers/heading.hpp"

#include "aid/base/text.hpp"
#include "aid/document/profile.hpp"
#include "aid/domain/vietnam_time.hpp"
#include "aid/papers/messages.hpp"
#include "aid/storage/lists.hpp"
#include "aid/vocabulary/heading_settings.hpp"
#include "office_facts.hpp"
#include "period_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace aid::papers {
namespace {

using vocabulary::lines_of_setting;

// Where somebody writes by hand.
constexpr std::string_view blank_number = "     ";
/// On which day a document is signed no ledger knows, not even in which year.
constexpr Label blank_day{"date:", "ngày     tháng     năm"};
constexpr std::string_view usual_profile = "decree-30";

constexpr Label kind_of_report{"REPORT", "BÁO CÁO"};
constexpr std::string_view sign_of_report = "BC";
constexpr Label as_above{"- As above;", "- Như trên;"};
constexpr Label kept{"- Filed: VT", "- Lưu: VT"};
constexpr Message<Text, Text, int> day_words{"day", "{0} {1} {2}", "ngày {0} tháng {1} năm {2}"};

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
}

/// A mark between two parts falls away with the one that is not there.
std::string number_line(std::string pattern, const std::optional<int>& number, std::string_view kind,
                        std::string_view sign) {
  if (sign.empty()) {
    for (const std::string_view part : {"-{sign}", "/{sign}"}) replace_all(pattern, part, "");
  }
  if (kind.empty()) {
    for (const std::string_view part : {"{kind}-", "-{kind}"}) replace_all(pattern, part, "");
  }
  replace_all(pattern, "{number}", number ? fmt::format("{:02}", *number) : std::string(blank_number));
  replace_all(pattern, "{kind}", kind);
  replace_all(pattern, "{sign}", sign);
  if (pattern.ends_with('/')) pattern.pop_back();
  return pattern;
}

/// As it was typed, with or without the marks of a list.
std::string bare(std::string_view line) {
  while (line.starts_with('-') || line.starts_with(' ')) line.remove_prefix(1);
  while (line.ends_with(';') || line.ends_with('.') || line.ends_with(' ')) line.remove_suffix(1);
  return std::string(line);
}

std::vector<std::string> in_capitals(std::vector<std::string> lines) {
  for (std::string& line : lines) line = capitals(line);
  return lines;
}

/// The settings of one report's documents on their day.
class PartsOfDay {
public:
  PartsOfDay(storage::Ledger& ledger, std::string_view report, domain::Date day)
      : values_(vocabulary::dated_settings(storage::Settings(ledger).all(), "heading.")), report_(report), day_(day) {}

  std::string text(std::string_view part) const {
    const std::string own = values_.at(vocabulary::heading_name(part, report_), day_);
    return own.empty() ? values_.at(vocabulary::heading_name(part, {}), day_) : own;
  }
  std::vector<std::string> lines(std::string_view part) const { return lines_of_setting(text(part)); }
  const vocabulary::DatedSetting* changes_later() const { return values_.next_after(day_); }

private:
  vocabulary::DatedValues values_;
  std::string_view report_;
  domain::Date day_;
};

std::string or_else(std::string first, std::string_view second) { return first.empty() ? std::string(second) : first; }

bool is_as_above(std::string_view receiver) { return fold(receiver) == "nhu tren" || fold(receiver) == "as above"; }
bool is_filed(std::string_view receiver) {
  const std::string folded = fold(receiver);
  return folded.starts_with("luu:") || folded.starts_with("filed:");
}

std::optional<document::Signature> signature_of(const HeadingRequest& request, const PartsOfDay& parts,
                                                bool has_addressees, Language language) {
  document::Signature signature;
  for (const std::string& line :
       {or_else(request.authority, parts.text("authority")), or_else(request.post, parts.text("post"))}) {
    if (!line.empty()) signature.signer.push_back(capitals(line));
  }
  signature.name = or_else(request.signer, parts.text("signer"));
  const auto receivers = request.receivers.empty() ? parts.lines("receiver") : request.receivers;
  const std::string drafter = parts.text("drafter");
  if (signature.signer.empty() && signature.name.empty() && receivers.empty() && drafter.empty() && !has_addressees) {
    return std::nullopt;
  }
  if (has_addressees) signature.receivers.emplace_back(as_above.in(language));
  std::string filed = fmt::format("{}{}{}.", kept.in(language), drafter.empty() ? "" : ", ", drafter);
  for (const std::string& receiver : receivers) {
    const std::string words = bare(receiver);
    // The first and the last line may have been written out.
    if (is_as_above(words)) continue;
    if (is_filed(words)) {
      filed = fmt::format("- {}.", words);
    } else {
      signature.receivers.push_back(fmt::format("- {};", words));
    }
  }
  signature.receivers.push_back(std::move(filed));
  return signature;
}

}  // namespace

std::vector<std::string> broken_at_word_groups(std::string_view office, const std::vector<std::string>& breaks) {
  const std::string name = capitals(office);
  std::vector<std::size_t> starts{0};
  for (const std::string& words : breaks) {
    const std::size_t at = name.find(" " + words + " ");
    const bool is_last = at == std::string::npos && name.ends_with(" " + words);
    if (at != std::string::npos) starts.push_back(at + 1);
    if (is_last) starts.push_back(name.size() - words.size());
  }
  std::ranges::sort(starts);
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] - 1 : name.size();
    lines.push_back(name.substr(starts[i], end - starts[i]));
  }
  return lines;
}

std::string day_of_document(domain::Date day, Language language) {
  if (language == Language::en) {
    return day_words.in(language, std::to_string(day.day()), english_month(day.month()), day.year());
  }
  const std::string month = day.month() < 3 ? fmt::format("{:02}", day.month()) : std::to_string(day.month());
  return day_words.in(language, fmt::format("{:02}", day.day()), month, day.year());
}

int read_document_number(std::string_view typed) {
  int number = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  constexpr int most = 99'999;
  if (error == std::errc() && end == typed.data() + typed.size() && number >= 1 && number <= most) return number;
  throw Error(Problem(messages::not_a_document_number, typed).at({.file = "--number"}));
}

DocumentHeading heading_of(storage::Ledger& ledger, const HeadingRequest& request, Language language) {
  const domain::Date last_day = last_day_of(ledger);
  const PartsOfDay parts(ledger, request.report, request.date.value_or(last_day));
  const vocabulary::HeadingProfile& profile =
      vocabulary::heading_profile(or_else(parts.text("profile"), usual_profile));
  DocumentHeading made{.profile = profile.code};

  const OfficeFacts office(ledger, language);
  document::Heading& heading = made.heading;
  heading.state = profile.state(language);
  heading.superior = in_capitals(parts.lines("superior"));
  heading.office = in_capitals(parts.lines("office"));
  if (heading.office.empty()) heading.office = broken_at_word_groups(office.name(), profile.breaks);
  heading.kind = capitals(or_else(parts.text("kind"), request.kind));
  heading.number = number_line(profile.number(language), request.number, or_else(parts.text("kind-sign"), request.sign),
                               parts.text("sign"));
  made.place = or_else(parts.text("place"), office.place());
  const std::string day = request.date ? day_of_document(*request.date, language) : std::string(blank_day.in(language));
  heading.place_and_date = made.place.empty() ? with_capital(day) : fmt::format("{}, {}", made.place, day);
  heading.addressees =
      request.addressees.empty() && !request.is_to_these_alone ? parts.lines("addressee") : request.addressees;
  for (std::string& addressee : heading.addressees) addressee = bare(addressee);
  made.day = day;

  made.signature = signature_of(request, parts, !heading.addressees.empty(), language);
  if (const vocabulary::DatedSetting* later = parts.changes_later(); later != nullptr && !request.date) {
    made.warnings.emplace_back(messages::heading_changes_later, later->name.substr(std::string_view("heading.").size()),
                               domain::to_string(*later->from));
  }
  return made;
}

std::vector<Problem> put_heading(storage::Ledger& ledger, HeadingRequest request, Language language,
                                 document::Document& document) {
  const storage::Snapshot snapshot(ledger);
  if (request.kind.empty()) request.kind = kind_of_report.in(language);
  if (request.sign.empty()) request.sign = sign_of_report;
  DocumentHeading made = heading_of(ledger, request, language);
  document.profile = std::move(made.profile);
  document.heading = std::move(made.heading);
  document.signature = std::move(made.signature);
  document::end_text(document);
  return std::move(made.warnings);
}

}  // namespace aid::papers
