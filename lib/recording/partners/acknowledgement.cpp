#include "aid/recording/partner_reading.hpp"

#include <fmt/format.h>

namespace aid::recording {
namespace {

constexpr Message<Text, Text> recorded{"recorded", "recorded as {0}: {1}", "đã ghi với mã {0}: {1}"};
constexpr Message<Text, Text> would_be_recorded{"would-be-recorded", "would be recorded as {0}: {1}",
                                                "sẽ ghi thành {0}: {1}"};
constexpr Message<Text, Text> already_recorded{"already-recorded", "already recorded as {0}: {1}",
                                               "đã được ghi từ trước là {0}: {1}"};
constexpr Message<Text> unchanged{"unchanged", "{0} is so already: nothing changed",
                                  "{0} vốn đã như vậy: không sửa gì"};
constexpr Message<Text, Text> would_change{"would-change", "would change {0}: {1}", "sẽ sửa {0}: {1}"};
constexpr Message<Text, Text> changed{"changed", "changed {0}: {1}", "đã sửa {0}: {1}"};

}  // namespace

std::string acknowledgement(const PartnerOutcome& outcome, Language language, bool dry_run) {
  const domain::Partner& partner = outcome.partner;
  if (outcome.is_edit) {
    if (outcome.already) return unchanged.in(language, partner.code);
    return (dry_run ? would_change : changed).in(language, partner.code, told(outcome.changed, language));
  }
  const std::string who =
      partner.country.empty() ? partner.name() : fmt::format("{} ({})", partner.name(), partner.country);
  return (outcome.already ? already_recorded : dry_run ? would_be_recorded : recorded).in(language, partner.code, who);
}

}  // namespace aid::recording
