#include "aid/storage/copies.hpp"
#include "aid/storage/journal.hpp"
#include "aid/storage/messages.hpp"
#include "aid/storage/migrations.hpp"
#include "backup_beside.hpp"
#include "connection.hpp"
#include "header.hpp"
#include "ledger_file.hpp"
#include "migrate.hpp"
#include "sealed_columns.hpp"
#include "verify.hpp"

#include <unistd.h>

namespace aid::storage {
namespace {

/// A ledger that only this process may write to, within a transaction from the beginning to the end.
class Upgrade {
public:
  Upgrade(const std::string& path, int wait_ms)
      : path_(path), wait_ms_(wait_ms), connection_(connect(path, Ledger::Access::write, wait_ms)) {
    connection_->run("BEGIN IMMEDIATE");
  }

  Upgraded run() {
    const Checked header = check_header(*connection_);
    check_schema(*connection_, header.version);
    const int newest = newest_schema_version();
    if (header.version == newest && !header.is_wal) {
      seal_anew();
      require_whole();
      return {.version = newest, .backup = {}};
    }
    const Backup backup = back_up_beside(path_, header.version, wait_ms_);
    try {
      if (header.is_wal) leave_wal_mode();
      apply_migrations(*connection_);
      seal_columns(*connection_);
      check_schema(*connection_, newest);
      require_whole();
      commit(
          *connection_, [&] { return schema_version_of(*connection_) == newest; },
          Problem(messages::outcome_unknown, path_).hint(messages::upgrade_again_hint));
    } catch (const OutcomeUnknown&) {
      throw;
    } catch (...) {
      if (backup.is_new) ::unlink(backup.path.c_str());  // The ledger is as it was.
      throw;
    }
    return {.version = newest, .backup = backup.path};
  }

private:
  /// Only outside of a transaction can a file leave WAL mode. Whoever was quicker than we to begin the next one has
  /// written what the backup does not have.
  void leave_wal_mode() {
    const std::string head = head_of(*connection_).hash;
    connection_->run("COMMIT; PRAGMA journal_mode = DELETE; BEGIN IMMEDIATE");
    const Checked header = check_header(*connection_);
    if (header.is_wal || head_of(*connection_).hash != head) {
      throw FileError(Problem(messages::ledger_busy, path_).hint(messages::busy_hint));
    }
    check_schema(*connection_, header.version);
  }

  /// What is sealed and differs from the rows: these are proven by the journal.
  void seal_anew() {
    if (check_sealed_columns(*connection_).empty()) return;
    unseal_columns(*connection_);
    seal_columns(*connection_);
    require_whole();
    connection_->run("COMMIT; BEGIN IMMEDIATE");
  }

  void require_whole() {
    const Verification found = verify(*connection_);
    if (!found.problems.empty()) throw FileError(Problem(found.problems.front()).hint(messages::restore_hint));
  }

  std::string path_;
  int wait_ms_;
  std::unique_ptr<Connection> connection_;
};

}  // namespace

Upgraded upgrade(const std::string& typed, int wait_ms) {
  const std::string path = followed(typed);
  check_file(path, Ledger::Access::write);
  check_header(path, read_header(path));
  return Upgrade(path, wait_ms).run();
}

}  // namespace aid::storage
