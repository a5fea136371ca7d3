#include "aid/base/sha256.hpp"
#include "aid/base/system_error.hpp"
#include "aid/base/uuid.hpp"
#include "aid/storage/anchor.hpp"
#include "aid/storage/anchor_messages.hpp"
#include "anchor_file.hpp"

#include <fmt/format.h>

#include <array>
#include <cstring>

namespace aid::storage {
namespace {

constexpr std::string_view checkpoint_title = "aid-ledger checkpoint 1\n";
constexpr std::string_view signature_begin = "-----BEGIN SSH SIGNATURE-----";

/// The value of a line "KEY VALUE"; nullopt where the text does not go on with that key.
std::optional<std::string_view> take_value(std::string_view& text, std::string_view key) {
  const std::size_t end = text.find('\n');
  if (end == std::string_view::npos || !text.starts_with(key) || text.substr(key.size(), 1) != " ") return std::nullopt;
  const std::string_view value = text.substr(key.size() + 1, end - key.size() - 1);
  text.remove_prefix(end + 1);
  return value;
}

/// A checkpoint, its text and what stands below it.
std::optional<NotedHistory> read_checkpoint(std::string_view bytes) {
  std::string_view text = bytes;
  text.remove_prefix(checkpoint_title.size());
  std::array<std::string_view, 6> values{};
  constexpr std::array<std::string_view, 6> keys{"ledger", "office", "code", "block", "hash", "at"};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const auto value = take_value(text, keys[i]);
    if (!value) return std::nullopt;
    values[i] = *value;
  }
  if (!text.empty() && !text.starts_with(signature_begin)) return std::nullopt;
  NotedHistory history{.noted = {},
                       .ledger = std::string(values[0]),
                       .text = std::string(bytes.substr(0, bytes.size() - text.size())),
                       .signature = std::string(text)};
  const std::string line = fmt::format("{} {} {} {}", values[0], values[3], values[4], values[5]);
  auto head = Uuid::parse(values[0]) ? read_anchor_line(line, history.ledger) : std::nullopt;
  if (!head) return std::nullopt;
  history.noted.heads.push_back(std::move(*head));
  return history;
}

/// Files come through mail and other systems: line ends may have become CR LF.
std::string with_plain_line_ends(std::string bytes) {
  std::erase(bytes, '\r');
  return bytes;
}

}  // namespace

Checkpoint checkpoint_of(Ledger& ledger) {
  const Snapshot snapshot(ledger);
  Connection& connection = ledger.connection();
  return {.ledger = setting_of(connection, "uuid"),
          .office = setting_of(connection, "office"),
          .code = setting_of(connection, "code"),
          .head = head_of(connection)};
}

std::string text_of(const Checkpoint& checkpoint) {
  const BlockHead& head = checkpoint.head;
  return fmt::format("{}ledger {}\noffice {}\ncode {}\nblock {}\nhash {}\nat {}\n", checkpoint_title, checkpoint.ledger,
                     checkpoint.office, checkpoint.code, head.seq, hex(head.hash), head.at);
}

NotedHistory read_noted_history(const std::string& file) {
  const FileBytes read = read_small_file(file);
  if (read.error != 0) throw Error(messages::cannot_read_noted, file, system_error(read.error));
  const std::string bytes = with_plain_line_ends(read.bytes);
  std::optional<NotedHistory> history;
  if (bytes.starts_with(checkpoint_title)) history = read_checkpoint(bytes);
  if (bytes.starts_with(anchor_title)) {
    history.emplace();
    history->is_anchor = true;
    history->noted = read_anchor(bytes, history->ledger);
    if (history->noted.heads.empty()) history.reset();
  }
  if (!history) throw Error(messages::not_a_checkpoint, file);
  history->noted.file = file;
  return std::move(*history);
}

}  // namespace aid::storage
