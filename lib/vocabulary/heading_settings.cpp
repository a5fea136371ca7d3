#include "aid/vocabulary/heading_settings.hpp"

#include "aid/base/problem.hpp"
#include "aid/domain/data.hpp"
#include "aid/vocabulary/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <array>

namespace aid::vocabulary {
namespace {

constexpr std::array heading_parts{
    HeadingPart{"profile", {"manner of the documents", "thể thức văn bản"}},
    HeadingPart{"superior", {"superior office", "cơ quan chủ quản trực tiếp"}, true},
    HeadingPart{"office", {"name of the office, line by line", "tên cơ quan, theo từng dòng"}, true},
    HeadingPart{"sign", {"sign of the office in the number", "ký hiệu cơ quan trong số văn bản"}},
    HeadingPart{"place", {"place beside the date", "địa danh ghi cùng ngày tháng"}},
    HeadingPart{"kind", {"kind of the document", "tên loại văn bản"}},
    HeadingPart{"kind-sign", {"sign of the kind in the number", "chữ viết tắt tên loại trong số văn bản"}},
    HeadingPart{"addressee", {"after 'Kính gửi'", "nơi gửi (Kính gửi)"}, true},
    HeadingPart{"authority", {"on whose behalf it is signed", "thẩm quyền ký (TM., KT. …)"}},
    HeadingPart{"post", {"post of the signer", "chức vụ người ký"}},
    HeadingPart{"signer", {"name of the signer", "họ tên người ký"}},
    HeadingPart{"receiver", {"after 'Nơi nhận'", "nơi nhận"}, true},
    HeadingPart{"drafter", {"sign of the drafter", "ký hiệu đơn vị soạn thảo"}},
};

std::string keys_of(const auto& all, auto key) {
  std::string keys;
  for (const auto& one : all) keys += (keys.empty() ? "" : ", ") + std::string(std::invoke(key, one));
  return keys;
}

std::vector<HeadingProfile> read_profiles() {
  std::vector<HeadingProfile> profiles;
  for (const auto& row : domain::data_rows("heading-profiles.csv")) {
    profiles.push_back({.code = row[0],
                        .name_vi = row[1],
                        .name_en = row[2],
                        .state_vi = lines_of_setting(row[3]),
                        .state_en = lines_of_setting(row[4]),
                        .number_vi = row[5],
                        .number_en = row[6],
                        .breaks = lines_of_setting(row[7])});
  }
  return profiles;
}

}  // namespace

std::span<const HeadingPart> all_heading_parts() { return heading_parts; }

const HeadingPart& heading_part(std::string_view key) {
  const auto found = std::ranges::find(heading_parts, key, &HeadingPart::key);
  if (found != heading_parts.end()) return *found;
  throw Error(messages::unknown_heading_part, key, keys_of(heading_parts, &HeadingPart::key));
}

const std::vector<HeadingProfile>& heading_profiles() {
  static const std::vector<HeadingProfile> profiles = read_profiles();
  return profiles;
}

const HeadingProfile& heading_profile(std::string_view code) {
  const auto found = std::ranges::find(heading_profiles(), code, &HeadingProfile::code);
  if (found != heading_profiles().end()) return *found;
  throw Error(messages::unknown_heading_profile, code, keys_of(heading_profiles(), &HeadingProfile::code));
}

std::string dated_key(std::string_view name, const std::optional<domain::Date>& from) {
  return from ? fmt::format("{}@{}", name, domain::to_string(*from)) : std::string(name);
}

std::vector<DatedSetting> dated_settings(const std::map<std::string, std::string>& settings, std::string_view prefix) {
  std::vector<DatedSetting> found;
  for (const auto& [key, value] : settings) {
    if (!key.starts_with(prefix)) continue;
    const std::size_t at = key.find('@');
    DatedSetting setting{.name = key.substr(0, at), .value = value};
    if (at != std::string::npos) setting.from = domain::Date::parse(key.substr(at + 1)).value();
    found.push_back(std::move(setting));
  }
  std::ranges::stable_sort(found, [](const DatedSetting& a, const DatedSetting& b) {
    return std::pair(a.name, a.from) < std::pair(b.name, b.from);
  });
  return found;
}

std::string heading_name(std::string_view part, std::string_view report) {
  return report.empty() ? fmt::format("heading.{}", part) : fmt::format("heading.{}.{}", part, report);
}

std::string template_name(std::string_view report, Language language) {
  return fmt::format("template.{}.{}", report, language == Language::vi ? "vi" : "en");
}

std::string DatedValues::at(std::string_view name, domain::Date day) const {
  std::string value;
  for (const DatedSetting& setting : settings_) {
    if (setting.name == name && (!setting.from || *setting.from <= day)) value = setting.value;
  }
  return value;
}

const DatedSetting* DatedValues::next_after(domain::Date day) const {
  const DatedSetting* next = nullptr;
  for (const DatedSetting& setting : settings_) {
    const bool is_later = setting.from && *setting.from > day;
    if (is_later && (next == nullptr || *setting.from < *next->from)) next = &setting;
  }
  return next;
}

std::vector<std::string> lines_of_setting(std::string_view value) {
  std::vector<std::string> lines;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find('|'), value.size());
    if (end > 0) lines.emplace_back(value.substr(0, end));
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return lines;
}

}  // namespace aid::vocabulary
