#pragma once
#include "aid/cli/program.hpp"
#include "aid/recording/record.hpp"

/// Writes aid. One file a family of commands; each `define_…` describes the options of one command.
namespace aid::add {

cli::Program program();

/// gift, aid, pledge and commitment describe a grant; the other kinds are entries of one that is there.
cli::Command define_grant(recording::RecordKind kind, cli::Options& options);
cli::Command define_entry(recording::RecordKind kind, cli::Options& options);
cli::Command define_edit(cli::Options& options);
cli::Command define_approve(cli::Options& options);
cli::Command define_import(cli::Options& options);
cli::Command define_reverse(cli::Options& options);
cli::Command define_review(cli::Options& options);
cli::Command define_cancel(cli::Options& options);
cli::Command define_correct(cli::Options& options);
cli::Command define_undo(cli::Options& options);

/// No arguments on a terminal: asks field by field.
cli::Exit interview(cli::Context& context);

/// What every command that writes asks for.
struct WriteOptions {
  bool dry_run = false;
};
void add_write_options(cli::Options& options, WriteOptions& values);

inline constexpr Label description_heading{"Description", "Mô tả"};
inline constexpr Label money_heading{"Money and goods", "Tiền và hiện vật"};

/// What of a grant can be said on the command line.
struct GrantValues {
  recording::AidWords words;
  recording::CreationWords creation;
};
/// The option of a field, as the table of fields describes it; `help` where a command says it otherwise.
void add_field_option(cli::Options& options, recording::AidWords& words, std::string_view name, Label help = {});
/// Those of all fields but --direction and --form, which not every command takes.
void add_grant_options(cli::Options& options, GrantValues& values);

/// Who gave and who received, and what is said of those that are created.
void add_party_options(cli::Options& options, recording::AidWords& words, recording::CreationWords& creation);

/// What of an entry can be said on the command line.
void add_fact_options(cli::Options& options, recording::EntryWords& words);
/// What is promised for which year.
void add_instalment_option(cli::Options& options, recording::EntryWords& words);
/// All of that but the rate of a contract, of an entry that is there.
void add_corrected_fact_options(cli::Options& options, recording::EntryWords& words);
/// What other sources say that it is worth.
void add_equivalent_options(cli::Options& options, recording::EntryWords& words);

/// Records, after asking on a terminal about unknown names, and tells what became of it.
cli::Exit record(recording::RecordWords words, const WriteOptions& options, cli::Context& context);

/// Partners that are named by a part of a name get their codes; on a terminal asks which partner or place is meant by
/// each unknown name, or whether it may be created. Throws `Errors` ambiguous-partner.
void settle_names(storage::Ledger& ledger, recording::AidWords& description, recording::EntryWords& fact,
                  recording::CreationWords& creation, cli::Context& context);

/// Warnings, then the acknowledgement on standard output (with --quiet the codes alone), then what was created.
struct Report {
  std::string acknowledgement;  ///< Its lines end with newlines.
  std::string codes;
  std::string created;
  std::vector<Problem> warnings = {};
};
cli::Exit tell(const Report& report, const WriteOptions& options, cli::Context& context);

}  // namespace aid::add
