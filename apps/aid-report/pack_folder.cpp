#include "pack_folder.hpp"

#include "aid/base/sha256.hpp"
#include "aid/base/text.hpp"
#include "aid/cli/saved_messages.hpp"
#include "aid/cli/session.hpp"
#include "aid/domain/vietnam_time.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>
#include <sstream>

namespace aid::report_tool {
namespace {

constexpr Label index_name{"index.txt", "muc-luc.txt"};
constexpr std::array index_names{"index.txt", "muc-luc.txt"};
constexpr std::string_view index_begin = "# aid-report pack ";
constexpr std::size_t digits_of_hash = 64;
constexpr std::string_view after_hash = "  ";

constexpr Message<Text, Text> index_title{"period", "# Documents of the pack '{0}', period {1}\n",
                                          "# Các tài liệu của bộ '{0}', kỳ {1}\n"};
constexpr Message<Text, std::int64_t, Text> index_as_of{"as-of",
                                                        "# Figures as of {0} (record no. {1}, check code {2})\n",
                                                        "# Số liệu tính đến {0} (lần ghi số {1}, mã kiểm {2})\n"};
constexpr Message<Text> how_to_check{"check", "# To see that no file was changed: sha256sum -c {0}\n",
                                     "# Kiểm tra các tệp còn nguyên vẹn: sha256sum -c {0}\n"};

/// The files that an index lists; none where it is no index.
std::set<std::string> files_of_index(const std::string& path) {
  std::istringstream text(cli::read_input(path));
  std::set<std::string> files;
  std::string line;
  if (!std::getline(text, line) || !line.starts_with(index_begin)) return files;
  while (std::getline(text, line)) {
    if (line.starts_with('#') || line.size() <= digits_of_hash + after_hash.size()) continue;
    files.insert(line.substr(digits_of_hash + after_hash.size()));
  }
  return files;
}

bool holds_pack_alone(const std::string& folder) {
  std::error_code none;  // What cannot be looked at is not replaced.
  if (!std::filesystem::is_directory(std::filesystem::symlink_status(folder, none))) return false;
  std::set<std::string> there;
  for (std::filesystem::directory_iterator file(folder, none), end; !none && file != end; file.increment(none)) {
    if (!file->is_regular_file(none)) return false;
    there.insert(file->path().filename().string());
  }
  if (none) return false;
  for (const char* name : index_names) {
    if (!there.contains(name)) continue;
    auto listed = files_of_index(folder + "/" + name);
    if (listed.empty()) continue;
    listed.insert(name);
    return std::ranges::includes(listed, there);
  }
  return false;
}

}  // namespace

bool is_index_name(std::string_view file) {
  return std::ranges::any_of(index_names, [&](const char* name) { return fold(name) == fold(file); });
}

void write_index(const PackIndex& index, const cli::FolderDelivery& folder, cli::Context& context) {
  const Language language = context.language;
  const std::string name(index_name.in(language));
  std::string text = fmt::format("{}{}\n", index_begin, cli::shell_quoted({index.name, "--period", index.period}));
  text += index_title.in(language, index.name, index.period);
  text +=
      index_as_of.in(language, domain::show_moment(index.head.at, language), index.head.seq, index.head.short_hash());
  text += how_to_check.in(language, name);
  for (const PackDocument& document : index.documents) {
    text += fmt::format("# aid-report {}\n", cli::shell_quoted(document.words));
    const std::string bytes = cli::read_input(folder.path_of(document.file));
    text += fmt::format("{}{}{}\n", hex(sha256(bytes)), after_hash, document.file);
  }
  cli::deliver(text, folder.path_of(name), false, context);
}

void require_pack_folder(const std::string& folder) {
  if (!holds_pack_alone(folder)) throw Error(messages::not_a_pack_folder, folder);
}

}  // namespace aid::report_tool
