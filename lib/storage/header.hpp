#pragma once
#include "connection.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

/// The first 100 bytes of the file, whose numbers are checked before anything is done by them.
namespace aid::storage {

inline constexpr std::uint32_t application_id = 0x41494431;  // "AID1"

/// The header of a SQLite database, as https://sqlite.org/fileformat2.html describes it.
class Header {
public:
  static constexpr std::size_t size = 100;
  using Bytes = std::array<unsigned char, size>;

  explicit Header(const Bytes& bytes) : bytes_(bytes) {}

  /// Whether it is that of a SQLite database with our application id.
  bool is_ledger() const;
  bool is_wal() const { return bytes_[19] == 2; }
  /// Of the schema. Any number may stand there, also one below 1.
  std::int32_t version() const { return static_cast<std::int32_t>(number(60)); }
  /// What cannot be in a ledger that our tools made, for example "header: text encoding is 2"; empty when all is well.
  std::string damage() const;
  /// The same of numbers that a writer changes: to be asked only while nobody can write.
  std::string damage_of_free_list() const;

private:
  std::uint32_t number(std::size_t offset) const;
  Bytes bytes_;
};

/// Of a file that no connection of this process has open: closing a descriptor of such a file would drop its locks.
/// All zeros where the file is shorter. Throws `FileError` ledger-unreadable.
Header read_header(const std::string& path);

/// What a header says that has been checked.
struct Checked {
  int version = 0;  ///< From 1 to the newest one.
  bool is_wal = false;
};

/// Throws `FileError`: not-a-ledger, ledger-damaged, file-too-new.
Checked check_header(const std::string& path, const Header& header);

/// The same for the file of a connection that is in a transaction, so that nobody else is writing just now, and that
/// the file is as long as SQLite takes it to be: in a longer one it would write new pages over old ones. In WAL mode
/// the length says nothing, and the version is that of the log.
Checked check_header(Connection& connection);

/// Throws `FileError` foreign-schema unless the file has the tables, indexes, triggers and views of `version` (from 1
/// to the newest) and nothing else.
void check_schema(Connection& connection, int version);

}  // namespace aid::storage
