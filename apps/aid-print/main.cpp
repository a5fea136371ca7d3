#include "failure.hpp"
#include "print.hpp"

#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <exception>
#include <string>
#include <string_view>

namespace aid::print {
namespace {

constexpr const char* usage =
    "Usage: aid-print pdf|xlsx < DOCUMENT.json > FILE\n"
    "Writes the JSON of a finished document (aid-report --format json of a brief) or of a workbook as a file. The "
    "tools\n"
    "of the aid ledger start it themselves.\n";

std::string read_input() {
  constexpr std::size_t piece = 1U << 16U;
  std::string text;
  for (;;) {
    const std::size_t before = text.size();
    text.resize(before + piece);
    const ssize_t read = ::read(STDIN_FILENO, text.data() + before, piece);
    text.resize(before + (read > 0 ? static_cast<std::size_t>(read) : 0));
    if (read == 0) return text;
    if (read < 0 && errno != EINTR) {
      throw Failure(Failure::Kind::cannot_write, "cannot-read", std::strerror(errno));
    }
  }
}

int run(std::string_view format) {
  try {
    if (format == "pdf") {
      print_pdf(read_input());
    } else {
      print_xlsx(read_input());
    }
    return 0;
  } catch (const Failure& failure) {
    std::fprintf(stderr, "%s\n", failure.what());
    return failure.exit_code();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "failed: %s\n", error.what());
    return 1;
  }
}

}  // namespace

void write_output(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) throw Failure(Failure::Kind::cannot_write, "cannot-write", std::strerror(errno));
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace aid::print

int main(int argc, char** argv) {
  const std::string_view word = argc == 2 ? argv[1] : "";
  if (word == "pdf" || word == "xlsx") return aid::print::run(word);
  if (word == "--version") {
    std::printf("aid-print %s (%s, %s)\n", AID_VERSION, aid::print::pdf_libraries().c_str(),
                aid::print::xlsx_libraries().c_str());
    return 0;
  }
  const bool asks = word == "--help" || word == "-h";
  std::fputs(aid::print::usage, asks ? stdout : stderr);
  return asks ? 0 : 2;
}
