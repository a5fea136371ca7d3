#pragma once
#include "aid/base/language.hpp"

#include <span>
#include <string_view>

namespace aid::vocabulary {

/// A setting of a ledger.
struct SettingInfo {
  std::string_view key;
  Label meaning;
  std::string_view usual = {};  ///< What holds where nothing was set.
};

/// All, in the order in which people see them.
std::span<const SettingInfo> all_settings();
/// Throws `Error` unknown-setting.
const SettingInfo& setting_info(std::string_view key);

}  // namespace aid::vocabulary
