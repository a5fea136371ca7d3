#include "aid/storage/paper_files.hpp"

#include "aid/base/sha256.hpp"
#include "aid/storage/copies.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/paper_messages.hpp"
#include "filled_ledger.hpp"
#include "support/scratch_folder.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include <sys/stat.h>

namespace aid::paper_files_test {

using namespace aid::storage;
using aid::testing::ScratchFolder;
namespace fs = std::filesystem;

namespace {

void write_file(const std::string& path, std::string_view bytes) { std::ofstream(path, std::ios::binary) << bytes; }
std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Ledger new_ledger(const std::string& path) {
  Ledger ledger = Ledger::create(path);
  Writer writer(ledger, samples::author());
  Settings(ledger).put(writer, "code", "DN");
  writer.commit();
  return ledger;
}

domain::MatterId add_paper(Ledger& ledger, const std::string& file, bool commits = true) {
  Writer writer(ledger, samples::author());
  domain::Matter paper;
  paper.kind = domain::MatterKind::paper;
  paper.type = "other";
  paper.title = "Một";
  paper.file = read_paper_file(file, ledger.path());
  const domain::MatterId id = Matters(ledger).add(writer, paper, 2021, {});
  if (commits) writer.commit();
  return id;
}

std::string name_of_problem(const std::string& file, const std::string& ledger) {
  try {
    read_paper_file(file, ledger);
  } catch (const Error& error) {
    return std::string(error.problem().name());
  }
  return {};
}

std::vector<std::string> names_of(const std::vector<Problem>& problems) {
  std::vector<std::string> names;
  for (const Problem& one : problems) names.emplace_back(one.name());
  return names;
}

}  // namespace

TEST_CASE("a paper's file is kept under its hash before the row is there, once, and not by what is not committed") {
  const ScratchFolder folder;
  Ledger ledger = new_ledger(folder.file("l.db"));
  write_file(folder.file("a.pdf"), "abc");
  write_file(folder.file("b.pdf"), "abc");
  const PaperFolder papers(ledger.path());
  add_paper(ledger, folder.file("a.pdf"), false);
  CHECK_FALSE(fs::exists(papers.path()));
  const domain::MatterId id = add_paper(ledger, folder.file("a.pdf"));
  add_paper(ledger, folder.file("b.pdf"));
  const auto paper = Matters(ledger).find(id);
  REQUIRE(paper);
  REQUIRE(paper->file);
  CHECK(paper->file->name == "a.pdf");
  CHECK(paper->file->bytes == 3);
  CHECK(paper->file->sha256 == hex(sha256("abc")));
  CHECK(read_file(papers.path_of(paper->file->sha256)) == "abc");
  const auto files = std::distance(fs::directory_iterator(papers.path() + "/" + paper->file->sha256.substr(0, 2)), {});
  CHECK(files == 1);
  struct stat info {};
  REQUIRE(::stat(papers.path_of(paper->file->sha256).c_str(), &info) == 0);
  CHECK((info.st_mode & 0777) == 0600);
  const PaperCheck check = check_papers(ledger);
  CHECK(check.whole == 1);
  CHECK(check.problems.empty());
}

TEST_CASE("what is no file of a paper is refused") {
  const ScratchFolder folder;
  Ledger ledger = new_ledger(folder.file("l.db"));
  write_file(folder.file("a.pdf"), "abc");
  write_file(folder.file("empty"), "");
  fs::create_symlink(folder.file("a.pdf"), folder.file("link"));
  fs::create_directory(folder.file("folder"));
  REQUIRE(::mkfifo(folder.file("pipe").c_str(), 0600) == 0);
  CHECK(name_of_problem(folder.file("a.pdf"), ledger.path()).empty());
  for (const char* name : {"empty", "link", "folder", "pipe", "none", "l.db", "l.db.lock", "a.pdf/x"}) {
    CAPTURE(name);
    CHECK(name_of_problem(folder.file(name), ledger.path()) == messages::paper_file_unusable.name);
  }
}

TEST_CASE("a list names files of its own folder alone") {
  const ScratchFolder folder;
  fs::create_directory(folder.file("in"));
  fs::create_symlink("/etc", folder.file("in/out"));
  CHECK(paper_file_of_list(folder.file("in"), "a/b.pdf") == folder.file("in/a/b.pdf"));
  CHECK(paper_file_of_list("", "b.pdf") == "./b.pdf");
  for (const char* named : {"../a.pdf", "a/../../b", "/etc/passwd", "out/passwd", "..", "a/.."}) {
    CAPTURE(named);
    CHECK_THROWS_AS(paper_file_of_list(folder.file("in"), named), Error);
  }
}

TEST_CASE("missing, changed and foreign files are told, and the true bytes mend a changed one") {
  const ScratchFolder folder;
  Ledger ledger = new_ledger(folder.file("l.db"));
  write_file(folder.file("a.pdf"), "abc");
  add_paper(ledger, folder.file("a.pdf"));
  const PaperFolder papers(ledger.path());
  const std::string kept = papers.path_of(hex(sha256("abc")));
  write_file(kept, "abd");
  CHECK(names_of(check_papers(ledger).problems) == std::vector<std::string>{"paper-changed"});
  add_paper(ledger, folder.file("a.pdf"));
  CHECK(check_papers(ledger).problems.empty());
  write_file(papers.path() + "/x", "");
  CHECK(names_of(check_papers(ledger).problems) == std::vector<std::string>{"paper-foreign"});
  CHECK(fs::exists(papers.path() + "/x"));
  fs::remove(papers.path() + "/x");
  fs::remove(kept);
  CHECK(names_of(check_papers(ledger).problems) == std::vector<std::string>{"paper-missing"});
}

TEST_CASE("a copy of a ledger has the files of its papers, and says which it could not have") {
  const ScratchFolder folder;
  Ledger ledger = new_ledger(folder.file("l.db"));
  write_file(folder.file("a.pdf"), "abc");
  write_file(folder.file("b.pdf"), "abcd");
  add_paper(ledger, folder.file("a.pdf"));
  add_paper(ledger, folder.file("b.pdf"));
  CHECK(back_up(ledger.path(), folder.file("copy.db"), 1000).empty());
  Ledger copy = Ledger::open(folder.file("copy.db"), Ledger::Access::read);
  CHECK(check_papers(copy).whole == 2);
  CHECK(check_papers(copy).problems.empty());
  fs::remove(PaperFolder(ledger.path()).path_of(hex(sha256("abc"))));
  CHECK(names_of(back_up(ledger.path(), folder.file("second.db"), 1000)) == std::vector<std::string>{"paper-missing"});
  Ledger second = Ledger::open(folder.file("second.db"), Ledger::Access::read);
  CHECK(check_papers(second).whole == 1);
}

TEST_CASE("a file that changed since it was read is not kept") {
  const ScratchFolder folder;
  Ledger ledger = new_ledger(folder.file("l.db"));
  write_file(folder.file("a.pdf"), "abc");
  const domain::PaperFile file = read_paper_file(folder.file("a.pdf"), ledger.path());
  write_file(folder.file("a.pdf"), "other");
  const PaperFolder papers(ledger.path());
  CHECK_THROWS_AS(papers.keep(file), FileError);
  CHECK(papers.state_of(file) == PaperFolder::State::missing);
  CHECK(fs::is_empty(papers.path() + "/" + file.sha256.substr(0, 2)));
}

TEST_CASE("digits of a hash give its bytes back") {
  const Digest digest = sha256("x");
  CHECK(bytes_of_hex(hex(digest)) == std::string(digest.begin(), digest.end()));
}

}  // namespace aid::paper_files_test
