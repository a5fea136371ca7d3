#pragma once
#include "aid/cli/program.hpp"
#include "aid/recording/partners.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

/// The partners. One file a family of commands; each `define_…` describes the options of one command.
namespace aid::partner_list {

cli::Program program();

inline constexpr Label partner_help{"the partner, by any name or code", "đối tác, theo bất kỳ tên nào hoặc mã"};
inline constexpr Label dry_run_help{"show what would be done and write nothing", "chỉ cho xem, không ghi gì"};

cli::Command define_search(cli::Options& options);
cli::Command define_show(cli::Options& options);
cli::Command define_add(cli::Options& options);
cli::Command define_edit(cli::Options& options);
cli::Command define_alias(cli::Options& options);
cli::Command define_merge(cli::Options& options);
cli::Command define_duplicates(cli::Options& options);
cli::Command define_certificate(cli::Options& options);
cli::Command define_expiring(cli::Options& options);
cli::Command define_count(cli::Options& options);
cli::Command define_about_person(cli::Options& options);
cli::Command define_erase_person(cli::Options& options);
cli::Command define_erase(cli::Options& options);
cli::Command define_import(cli::Options& options);

cli::Command define_agreement_add(cli::Options& options);
cli::Command define_agreement_list(cli::Options& options);
cli::Command define_agreement_show(cli::Options& options);
cli::Command define_agreement_edit(cli::Options& options);
cli::Command define_agreement_extend(cli::Options& options);
cli::Command define_agreement_end(cli::Options& options);
cli::Command define_agreement_succeed(cli::Options& options);
cli::Command define_agreement_link(cli::Options& options);
cli::Command define_agreement_import(cli::Options& options);

cli::Command define_need_add(cli::Options& options);
cli::Command define_need_list(cli::Options& options);
cli::Command define_need_show(cli::Options& options);
cli::Command define_need_edit(cli::Options& options);
cli::Command define_need_link(cli::Options& options);
cli::Command define_need_cancel(cli::Options& options);
cli::Command define_need_import(cli::Options& options);

/// A command line for the journal, which is kept for ever, with another word in the place of personal data.
std::string without(std::string arguments, std::string_view personal, std::string_view instead);

/// What describes a partner, as both `add` and `edit` take it.
struct Description {
  recording::PartnerWords words;
  bool dry_run = false;
};
/// The options of all fields, or of those that can be edited.
enum class Fields : std::uint8_t { all, editable };
void add_description_options(cli::Options& options, Description& description, Fields fields);

/// Runs `write` in a transaction, commits it unless it is a dry run, and tells what became of it. The journal says what
/// was typed, but no personal data among `typed`.
cli::Exit write(cli::Context& context, bool dry_run, const records::PartnerFieldWords& typed,
                const std::function<recording::PartnerOutcome(storage::Writer&, vocabulary::Registry&)>& write);

}  // namespace aid::partner_list
