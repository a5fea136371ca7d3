#pragma once
#include "aid/base/language.hpp"
#include "aid/domain/date.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What stands around the text of an office's documents, and the templates of the texts: settings of the ledger that
/// hold from a day on, for all documents or for those of one report.
namespace aid::vocabulary {

/// A part of the heading or of the signature that an office sets.
struct HeadingPart {
  std::string_view key;  ///< "superior", "office", "sign" …
  Label meaning;
  bool has_lines = false;  ///< Several texts, one a line; else one.
};

/// All, in the order in which they stand on the page.
std::span<const HeadingPart> all_heading_parts();
/// Throws `Error` unknown-heading-part.
const HeadingPart& heading_part(std::string_view key);

/// A manner of documents: what stands above every one, and how its number is written. Data, not code.
struct HeadingProfile {
  std::string code;  ///< "decree-30", "party".
  std::string name_vi, name_en;
  std::vector<std::string> state_vi, state_en;  ///< "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", …
  std::string number_vi, number_en;             ///< "Số: {number}/{kind}-{sign}".
  std::vector<std::string> breaks;  ///< The words before which the name of an office is broken into lines, in capitals.

  const std::vector<std::string>& state(Language language) const {
    return language == Language::vi ? state_vi : state_en;
  }
  const std::string& number(Language language) const { return language == Language::vi ? number_vi : number_en; }
};
/// All of the data file heading-profiles.csv.
const std::vector<HeadingProfile>& heading_profiles();
/// Throws `Error` unknown-heading-profile.
const HeadingProfile& heading_profile(std::string_view code);

/// What a dated setting is of: "heading.office", "template.brief.vi".
struct DatedSetting {
  std::string name;
  std::optional<domain::Date> from = {};  ///< The first day on which it holds; none: it held always.
  std::string value;                      ///< Empty: taken back.
};

/// The key under which it is kept: "heading.office@2026-01-01".
std::string dated_key(std::string_view name, const std::optional<domain::Date>& from);
/// Those among a ledger's settings whose name begins so, by name, then by date.
std::vector<DatedSetting> dated_settings(const std::map<std::string, std::string>& settings, std::string_view prefix);
/// The name of a part of all headings (`report` empty) or of those of one report: "heading.post.brief".
std::string heading_name(std::string_view part, std::string_view report);
/// The name of a template: "template.brief.vi".
std::string template_name(std::string_view report, Language language);

/// What holds on a day.
class DatedValues {
public:
  explicit DatedValues(std::vector<DatedSetting> settings) : settings_(std::move(settings)) {}
  /// The value of the newest that holds on `day`; empty: none, or it was taken back.
  std::string at(std::string_view name, domain::Date day) const;
  /// The first day after `day` on which another value begins to hold, with its name.
  const DatedSetting* next_after(domain::Date day) const;

private:
  std::vector<DatedSetting> settings_;
};

/// "A|B" → its lines; no lines of nothing.
std::vector<std::string> lines_of_setting(std::string_view value);

}  // namespace aid::vocabulary
