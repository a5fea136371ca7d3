#include "aid/base/text.hpp"
#include "aid/recording/ledger_facts.hpp"
#include "aid/recording/messages.hpp"
#include "aid/vocabulary/heading_settings.hpp"
#include "aid/vocabulary/messages.hpp"

#include <fmt/ranges.h>

#include <algorithm>

namespace aid::recording {
namespace {

/// A bar within a text parts it into lines.
std::vector<std::string> clean_lines(const std::vector<std::string>& typed) {
  std::vector<std::string> lines;
  for (const std::string& text : typed) {
    for (const std::string& line : vocabulary::lines_of_setting(text)) {
      const std::string clean = clean_text(line).value();
      if (!clean.empty()) lines.push_back(clean);
    }
  }
  return lines;
}

std::optional<domain::Date> first_day(std::string_view typed) {
  if (typed.empty()) return std::nullopt;
  const Location where{.file = "--from"};
  const Result<domain::DateInterval> date = domain::read_date(typed);
  if (!date) throw Error(Problem(date.problem()).at(where));
  if (date.value().precision() != domain::Precision::day) throw Error(Problem(messages::day_needed, typed).at(where));
  return date.value().from;
}

/// What is so already is not written again.
void put_dated(storage::Ledger& ledger, std::string_view name, const std::optional<domain::Date>& from,
               std::string_view value, const storage::Author& author) {
  storage::Settings settings(ledger);
  const std::string key = vocabulary::dated_key(name, from);
  storage::Writer writer(ledger, author);
  const auto known = settings.all();
  const auto found = known.find(key);
  if (found != known.end() && found->second == value) return;
  settings.put(writer, key, value);
  writer.commit();
}

}  // namespace

std::vector<std::string> change_heading(storage::Ledger& ledger, const HeadingWords& words,
                                        const storage::Author& author) {
  const vocabulary::HeadingPart& part = vocabulary::heading_part(words.part);
  const bool takes_back = words.lines.size() == 1 && words.lines.front() == "none";
  const std::vector<std::string> lines = takes_back ? std::vector<std::string>() : clean_lines(words.lines);
  if (!part.has_lines && lines.size() > 1) throw Error(messages::one_text_only, words.part);
  if (part.key == "profile" && !lines.empty()) vocabulary::heading_profile(lines.front());
  put_dated(ledger, vocabulary::heading_name(part.key, words.report), first_day(words.from),
            fmt::format("{}", fmt::join(lines, "|")), author);
  return lines;
}

void change_template(storage::Ledger& ledger, std::string_view report, Language language, std::string_view from,
                     std::string_view text, const storage::Author& author) {
  put_dated(ledger, vocabulary::template_name(report, language), first_day(from), text, author);
}

}  // namespace aid::recording
