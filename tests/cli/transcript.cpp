// Runs the commands of a transcript and compares what they print with what the transcript says.
// Usage: transcript [--update] FILE
//
// A line "$ command" is run by /bin/sh in an empty folder, with the built tools first on PATH (environment variable
// AID_TOOLS). The lines below it, up to the next command or comment ("# "), are the expected output: standard output
// as it is, then standard error with "! " in front, then "[exit N]" when N is not 0. Empty lines at the end do not
// count; a line of output that looks like one of ours has a backslash in front. "> " after a command continues it.
// "[..]" in an expected line stands for any text: only for what no option can fix, such as a hash.
//
// In a file that ends in .md only the ```console blocks are transcripts, in a manual page (.scd) the literal blocks.
// Pages in a folder "vi" are in Vietnamese: their commands see LC_ALL=vi_VN.UTF-8.
//
// The commands see TZ=UTC, LC_ALL=C.UTF-8, TERM=dumb, no AID_LEDGER, HOME, XDG_DATA_HOME and XDG_CONFIG_HOME in the
// scratch folder, $TESTDIR (the folder of the file) and $SOURCE_DIR. The scratch folder stays, and is named, when the
// test fails.

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

namespace {

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// A line of standard output as a transcript shows it.
std::string escaped(const std::string& line) {
  for (const char* ours : {"$ ", "# ", "> ", "! ", "[exit ", "```", "\\"}) {
    if (line.starts_with(ours) || line == "#") return "\\" + line;
  }
  return line;
}

/// What a command printed, as a transcript shows it.
Lines run(const std::string& command, const fs::path& scratch) {
  const fs::path out = scratch / "out";
  const fs::path err = scratch / "err";
  std::ofstream(scratch / "command") << command << "\n";
  const std::string line =
      "/bin/sh '" + (scratch / "command").string() + "' >'" + out.string() + "' 2>'" + err.string() + "' </dev/null";
  const int status = std::system(line.c_str());
  Lines result;
  for (const std::string& text : lines_of(read_file(out))) result.push_back(escaped(text));
  for (const std::string& text : lines_of(read_file(err))) result.push_back(text.empty() ? "!" : "! " + text);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (code != 0) result.push_back("[exit " + std::to_string(code) + "]");
  while (!result.empty() && result.back().empty()) result.pop_back();
  return result;
}

/// Whether `line` is `pattern`, where "[..]" stands for any text.
bool matches(std::string_view pattern, std::string_view line) {
  const auto wildcard = pattern.find("[..]");
  if (wildcard == std::string_view::npos) return pattern == line;
  if (!line.starts_with(pattern.substr(0, wildcard))) return false;
  const std::string_view rest = pattern.substr(wildcard + 4);
  for (std::size_t at = wildcard; at <= line.size(); ++at) {
    if (matches(rest, line.substr(at))) return true;
  }
  return false;
}

/// A text with `from` replaced by `to`.
std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// The actual lines; an expected line with a wildcard that fits stays as it is.
Lines keep_wildcards(const Lines& expected, Lines actual) {
  for (std::size_t i = 0; i < actual.size() && i < expected.size(); ++i) {
    if (matches(expected[i], actual[i])) actual[i] = expected[i];
  }
  return actual;
}

/// The line with which a block of commands begins in a document of this kind; empty: all of it is commands.
std::string block_begins(const fs::path& file) {
  return file.extension() == ".md" ? "```console" : file.extension() == ".scd" ? "```" : "";
}

/// Goes through a transcript and writes down what it should be.
class Transcript {
public:
  Transcript(const Lines& lines, const std::string& block_begins, const fs::path& scratch)
      : lines_(lines), block_begins_(block_begins), in_block_(block_begins.empty()), scratch_(scratch) {}

  Lines replay() {
    while (at_ < lines_.size()) {
      const std::string& line = lines_[at_];
      if (is_document() && line.starts_with("```")) in_block_ = !in_block_ && line == block_begins_;
      if (in_block_ && line.starts_with("$ ")) {
        replay_command();
      } else {
        result_.push_back(line);
        ++at_;
      }
    }
    return result_;
  }

  std::size_t commands() const { return commands_; }

private:
  bool is_document() const { return !block_begins_.empty(); }
  bool is_manual_page() const { return block_begins_ == "```"; }
  std::string as_typed(const std::string& line) const { return is_manual_page() ? replaced(line, "\\\\", "\\") : line; }

  void replay_command() {
    std::string command = as_typed(lines_[at_].substr(2));
    result_.push_back(lines_[at_++]);
    while (at_ < lines_.size() && lines_[at_].starts_with("> ")) {
      command += "\n" + as_typed(lines_[at_].substr(2));
      result_.push_back(lines_[at_++]);
    }
    Lines expected;
    while (at_ < lines_.size() && !ends_output(lines_[at_])) expected.push_back(lines_[at_++]);
    Lines spacing;
    while (!expected.empty() && expected.back().empty()) {
      spacing.push_back("");
      expected.pop_back();
    }
    Lines printed = run(command, scratch_);
    if (is_manual_page()) {
      for (std::string& line : printed) line = replaced(line, "\\", "\\\\");
    }
    const Lines actual = keep_wildcards(expected, printed);
    result_.insert(result_.end(), actual.begin(), actual.end());
    result_.insert(result_.end(), spacing.begin(), spacing.end());
    ++commands_;
  }

  bool ends_output(const std::string& line) const {
    if (line.starts_with("$ ")) return true;
    return is_document() ? line.starts_with("```") : line.starts_with("# ") || line == "#";
  }

  const Lines& lines_;
  std::string block_begins_;
  bool in_block_;
  fs::path scratch_;
  Lines result_;
  std::size_t at_ = 0;
  std::size_t commands_ = 0;
};

void set_environment(const fs::path& file, const fs::path& work) {
  const auto set = [](const char* name, const std::string& value) { setenv(name, value.c_str(), 1); };
  const char* tools = std::getenv("AID_TOOLS");
  if (tools != nullptr) set("PATH", std::string(tools) + ":" + std::getenv("PATH"));
  for (const char* name :
       {"AID_LEDGER", "NO_COLOR", "LANG", "LC_MESSAGES", "SUDO_USER", "COLUMNS", "PAGER", "AID_PAGER", "LESS"})
    unsetenv(name);
  set("TZ", "UTC");
  set("LC_ALL", file.parent_path().filename() == "vi" ? "vi_VN.UTF-8" : "C.UTF-8");
  set("TERM", "dumb");
  set("HOME", work.string());
  set("XDG_DATA_HOME", (work / ".data").string());
  set("XDG_CONFIG_HOME", (work / ".config").string());
  set("TESTDIR", file.parent_path().string());
}

int show_difference(const fs::path& file, const fs::path& scratch, const Lines& actual) {
  const fs::path got = scratch / "actual";
  std::ofstream(got, std::ios::binary) << joined(actual);
  std::cout.flush();
  const std::string command = "diff -u '" + file.string() + "' '" + got.string() + "'";
  if (std::system(command.c_str()) == 0) std::cout << "the files differ in their last line end\n";
  std::cout << "the scratch folder is " << (scratch / "work").string() << "\n";
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  const bool update = argc == 3 && std::string_view(argv[1]) == "--update";
  if (argc != (update ? 3 : 2)) {
    std::cerr << "usage: transcript [--update] FILE\n";
    return 2;
  }
  const fs::path file = fs::absolute(argv[argc - 1]);
  std::string pattern = (fs::temp_directory_path() / "aid-transcript-XXXXXX").string();
  const fs::path scratch = mkdtemp(pattern.data());
  const fs::path work = scratch / "work";
  fs::create_directory(work);
  fs::current_path(work);
  set_environment(file, work);

  const std::string expected = read_file(file);
  const Lines lines = lines_of(expected);
  Transcript transcript(lines, block_begins(file), scratch);
  const Lines actual = transcript.replay();
  if (block_begins(file).empty() && transcript.commands() == 0) {
    std::cerr << file.string() << " has no command\n";
    return 1;
  }
  const bool same = joined(actual) == expected;
  if (!same && !update) return show_difference(file, scratch, actual);
  if (!same) std::ofstream(file, std::ios::binary) << joined(actual);
  fs::current_path("/");
  fs::remove_all(scratch);
  return 0;
}
