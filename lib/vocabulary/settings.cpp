#include "aid/vocabulary/settings.hpp"

#include "aid/base/problem.hpp"
#include "aid/vocabulary/messages.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace aid::vocabulary {
namespace {

constexpr std::array settings{
    SettingInfo{"office", {"name of the office", "tên cơ quan"}},
    SettingInfo{"code", {"what codes begin with", "phần đầu của các mã"}},
    SettingInfo{"place", {"where the office works", "địa bàn làm việc"}},
    SettingInfo{"currency", {"of amounts without one", "loại tiền khi không ghi rõ"}},
    SettingInfo{"language", {"of what is printed", "ngôn ngữ của báo cáo"}},
    SettingInfo{"numbers", {"decimal mark where a figure has two readings", "dấu thập phân khi có hai cách đọc"}},
    SettingInfo{"equivalent",
                {"which of several stated equivalents converts", "số quy đổi được dùng khi có nhiều số"},
                "first"},
    SettingInfo{"uuid", {"identity of the ledger", "định danh của sổ"}},
    SettingInfo{"anchor", {"folder outside that keeps the heads", "thư mục bên ngoài giữ đầu chuỗi"}},
    SettingInfo{"signing-key", {"key that signs checkpoints", "khóa ký bản chốt sổ"}},
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

}  // namespace aid::vocabulary
