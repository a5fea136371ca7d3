#include "aid/vocabulary/settings.hpp"

#include "aid/base/problem.hpp"
#include "aid/domain/equivalents.hpp"
#include "aid/domain/messages.hpp"
#include "aid/vocabulary/messages.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <string>

namespace aid::vocabulary {
namespace {

constexpr std::array<std::string_view, 2> setting_languages{"vi", "en"};
constexpr std::array<std::string_view, 3> setting_number_styles{"vi", "en", "undecided"};

const std::array settings{
    SettingInfo{"office", SettingKind::text, {"name of the office", "tên cơ quan"}},
    SettingInfo{"code", SettingKind::fixed, {"what codes begin with", "phần đầu của các mã"}},
    SettingInfo{"place", SettingKind::place, {"where the office works", "địa bàn làm việc"}},
    SettingInfo{"currency", SettingKind::currency, {"of amounts without one", "loại tiền khi không ghi rõ"}},
    SettingInfo{"language", SettingKind::choice, {"of what is printed", "ngôn ngữ của báo cáo"}, {}, setting_languages},
    SettingInfo{"numbers",
                SettingKind::choice,
                {"decimal mark where a figure has two readings", "dấu thập phân khi có hai cách đọc"},
                {},
                setting_number_styles},
    SettingInfo{"equivalent",
                SettingKind::choice,
                {"which of several stated equivalents converts", "số quy đổi được dùng khi có nhiều số"},
                "first",
                domain::equivalent_choices()},
    SettingInfo{"uuid", SettingKind::fixed, {"identity of the ledger", "định danh của sổ"}},
    SettingInfo{
        "anchor", SettingKind::path, {"folder outside that keeps the heads", "thư mục bên ngoài giữ đầu chuỗi"}},
    SettingInfo{"signing-key", SettingKind::path, {"key that signs checkpoints", "khóa ký bản chốt sổ"}},
};

}  // namespace

std::span<const SettingInfo> all_settings() { return settings; }

const SettingInfo& setting_info(std::string_view key) {
  const auto found = std::find_if(settings.begin(), settings.end(), [&](const auto& info) { return info.key == key; });
  if (found != settings.end()) return *found;
  std::string keys;
  for (const SettingInfo& info : settings) keys += (keys.empty() ? "" : ", ") + std::string(info.key);
  throw Error(messages::unknown_setting, key, keys);
}

std::string checked_choice(std::string_view key, std::string_view word) {
  const auto choices = setting_info(key).choices;
  if (std::ranges::find(choices, word) != choices.end()) return std::string(word);
  throw Error(messages::unknown_word, word, fmt::format("{}", fmt::join(choices, ", ")));
}

}  // namespace aid::vocabulary
