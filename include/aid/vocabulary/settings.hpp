#pragma once
#include "aid/base/language.hpp"

#include <span>
#include <string>
#include <string_view>

namespace aid::vocabulary {

/// What the values of a setting are. `fixed`: it is set once, when the ledger is made; `choice`: one of some words;
/// `path`: a folder or a file, and "none" takes it back.
enum class SettingKind : char { text, fixed, place, currency, choice, path };

/// A setting of a ledger.
struct SettingInfo {
  std::string_view key;
  SettingKind kind;
  Label meaning;
  std::string_view usual = {};                     ///< What holds where nothing was set.
  std::span<const std::string_view> choices = {};  ///< The words of a choice.
};

/// All, in the order in which people see them.
std::span<const SettingInfo> all_settings();
/// Throws `Error` unknown-setting.
const SettingInfo& setting_info(std::string_view key);
/// `word`, if it is one of the setting's choices. Throws `Error` unknown-word.
std::string checked_choice(std::string_view key, std::string_view word);

}  // namespace aid::vocabulary
