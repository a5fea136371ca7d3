#pragma once
#include "aid/cli/program.hpp"
#include "aid/services/record.hpp"

/// Writes aid. One file a family of commands; each `define_…` binds the options of one command.
namespace aid::add {

cli::Program program();

/// gift, aid, pledge and commitment describe a grant; the other kinds are entries of one that is there.
cli::Command define_grant(services::RecordKind kind, CLI::App& app, Language language);
cli::Command define_entry(services::RecordKind kind, CLI::App& app, Language language);
cli::Command define_edit(CLI::App& app, Language language);
cli::Command define_approve(CLI::App& app, Language language);
cli::Command define_import(CLI::App& app, Language language);
cli::Command define_reverse(CLI::App& app, Language language);

/// No arguments on a terminal: asks field by field.
cli::Exit interview(cli::Context& context);

/// What every command that writes asks for.
struct WriteOptions {
  bool dry_run = false;
};
void add_write_options(CLI::App& app, WriteOptions& options, Language language);

/// What of a grant can be said on the command line.
struct GrantOptions {
  services::AidWords words;
  services::CreationWords creation;
  bool humanitarian = false;
};
/// Everything but --direction and --form, which not every command takes. Returns the heading of the descriptions.
std::string add_grant_options(CLI::App& app, GrantOptions& options, Language language);

/// What of an entry can be said on the command line. Returns the heading.
std::string add_fact_options(CLI::App& app, services::EntryWords& words, Language language);

/// Records, after asking on a terminal about unknown names, and tells what became of it.
cli::Exit record(services::RecordWords words, const WriteOptions& options, cli::Context& context);

/// Asks on a terminal which partner or place is meant by each unknown name, or whether it may be created.
void settle_names(storage::Ledger& ledger, services::AidWords& description, services::EntryWords& fact,
                  services::CreationWords& creation, cli::Context& context);

/// Warnings, then the acknowledgement on standard output (with --quiet the codes alone), then what was created.
struct Report {
  std::string acknowledgement;  ///< Its lines end with newlines.
  std::string codes;
  std::string created;
  std::vector<Problem> warnings = {};
};
cli::Exit tell(const Report& report, const WriteOptions& options, cli::Context& context);

}  // namespace aid::add
