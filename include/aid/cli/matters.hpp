#pragma once
#include "aid/cli/program.hpp"
#include "aid/domain/matters.hpp"

#include <span>
#include <string_view>

/// The commands of agreements, plans, anniversaries and needs: their options are the fields that describe such a
/// record.
namespace aid::cli {

/// Records one.
Command define_matter_add(Options& options, domain::MatterKind kind);

/// How a command changes one.
struct MatterCommand {
  domain::MatterKind kind = {};
  domain::MatterChange change = domain::MatterChange::corrected;
  std::span<const std::string_view> fields = {};    ///< Those that it has as options; none: all.
  std::span<const std::string_view> required = {};  ///< Of these.
  bool adds = false;                                ///< Partners, aid and events come to those that there are.
  bool can_clear = false;                           ///< Has --clear.
  bool states_part = false;  ///< Has --item and --quantity, which say what part of the gift of --aid meets a need.
  bool cancels = false;      ///< Its status becomes cancelled.
};
Command define_matter_change(Options& options, const MatterCommand& command);

/// A partner takes the place of one who signed.
Command define_matter_succession(Options& options, domain::MatterKind kind);

/// Takes one back, with a reason.
Command define_matter_withdrawal(Options& options, domain::MatterKind kind);

Command define_matter_show(Options& options, domain::MatterKind kind);
Command define_matter_import(Options& options, domain::MatterKind kind);

}  // namespace aid::cli
