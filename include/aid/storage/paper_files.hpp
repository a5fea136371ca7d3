#pragma once
#include "aid/base/problem.hpp"
#include "aid/domain/matters.hpp"
#include "aid/storage/ledger.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// The files of papers, kept beside the ledger: "l.db.papers/5f/5f0c…", each under the SHA-256 of its bytes, so that
/// the same file is kept once. A file is durable there before the row that names it is committed, and nothing removes
/// one.
namespace aid::storage {

/// Reads a file that is to be a paper's: its name, size and hash. Throws `Error` paper-file-unusable: it is a link, a
/// folder or a pipe, empty, larger than 512 MiB, cannot be read, or belongs to a ledger.
domain::PaperFile read_paper_file(const std::string& path, const std::string& ledger);

/// Where a list in `folder` says that a file lies. Throws `Error` paper-file-unusable where that is not below the
/// folder of the list: "..", an absolute path, or a folder that is a link.
std::string paper_file_of_list(const std::string& folder, const std::string& named);

/// The folder of a ledger's papers.
class PaperFolder {
public:
  explicit PaperFolder(const std::string& ledger);

  const std::string& path() const { return path_; }
  std::string path_of(const std::string& sha256) const;
  /// Copies the bytes of `source`, unless they are there already. Durable when it returns. Throws `FileError`
  /// cannot-keep-paper, also where the source is no longer what was read.
  void keep(const domain::PaperFile& file) const;
  /// Copies the bytes of a kept file to a new one. Throws `FileError`: paper-missing, paper-changed, cannot-keep-paper.
  void copy_out(const domain::PaperFile& file, const std::string& code, const std::string& target) const;
  enum class State : std::uint8_t { whole, missing, changed };
  State state_of(const domain::PaperFile& file) const;
  /// Removes what killed tools have left half written.
  void remove_abandoned() const;

private:
  void make_folders(const std::string& sha256) const;

  std::string ledger_;
  std::string path_;
};

/// What a look at the files of all papers found; of every version, those that were withdrawn too.
struct PaperCheck {
  std::int64_t whole = 0;    ///< Files that are as they were kept.
  std::int64_t by_path = 0;  ///< Papers whose file lies elsewhere, which nobody checks.
  std::vector<Problem> problems = {};
};
PaperCheck check_papers(Ledger& ledger);

/// How many files the ledger's papers have.
std::int64_t kept_papers(Ledger& ledger);

/// Brings the files that `copy` names from beside `from` to beside `to`; what is there already stays. Those that cannot
/// be had are told. Throws `FileError` cannot-keep-paper.
std::vector<Problem> copy_papers(Connection& copy, const std::string& from, const std::string& to);

}  // namespace aid::storage
