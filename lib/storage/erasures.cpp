#include "erasures.hpp"

#include "aid/base/ascii.hpp"
#include "aid/base/shell_words.hpp"
#include "aid/base/text.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/erasing.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/partners.hpp"
#include "journal_hash.hpp"
#include "new_row.hpp"
#include "select.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace aid::storage {
namespace {

/// What stands in a command's arguments where a name was.
constexpr std::string_view erased_mark = "…";

std::string bytes_of_digest(const Digest& digest) { return {digest.begin(), digest.end()}; }

void tell_erasure(Writer& writer, domain::PartnerId partner, std::string_view what, std::int64_t of_block,
                  const std::pair<Digest, Digest>& digests, std::string_view reason) {
  const std::string before = bytes_of_digest(digests.first);
  const std::string after = bytes_of_digest(digests.second);
  append(writer, NewRow<tables::erasures>{{"partner", partner.row},
                                          {"what", what},
                                          {"of_block", of_block},
                                          {"digest_before", Value::bytes(before)},
                                          {"digest_after", Value::bytes(after)},
                                          {"reason", reason}});
}

/// Whether `words` stand in a folded text, not as a part of longer ones.
bool has_words(std::string_view folded, std::string_view words) {
  const auto is_of_word = [folded](std::size_t at) {
    const auto byte = at < folded.size() ? static_cast<unsigned char>(folded[at]) : ' ';
    return byte >= 0x80 || is_digit(static_cast<char>(byte)) || (byte >= 'a' && byte <= 'z');
  };
  if (words.empty()) return false;
  for (std::size_t at = folded.find(words); at != std::string_view::npos; at = folded.find(words, at + 1)) {
    if ((at == 0 || !is_of_word(at - 1)) && !is_of_word(at + words.size())) return true;
  }
  return false;
}

/// The names of one partner, while they are erased.
class NameEraser {
public:
  NameEraser(Writer& writer, const domain::Partner& partner, std::string_view reason)
      : writer_(writer), connection_(writer.ledger().connection()), partner_(partner), reason_(reason) {
    Query versions(connection_, "SELECT id, block FROM partners WHERE id = ?1 OR version_of = ?1");
    versions.bind(partner.id.row);
    while (versions.next()) {
      versions_.insert(versions.integer(0));
      blocks_.insert(versions.integer(1));
    }
    Query names(connection_,
                "SELECT DISTINCT text FROM partner_names WHERE partner IN "
                "(SELECT id FROM partners WHERE id = ?1 OR version_of = ?1) AND text <> ?2");
    names.bind(partner.id.row, partner.code);
    while (names.next()) names_.insert(fold(names.text(0)));
  }

  Erased erase() {
    if (names_.empty()) return {};
    for (const std::int64_t block : blocks_) erase_in_rows(block);
    erase_in_commands();
    return {.versions = static_cast<std::int64_t>(versions_.size()),
            .commands = commands_,
            .mentions = mentions_,
            .papers = papers(),
            .kept = kept_reports()};
  }

private:
  void erase_in_rows(std::int64_t block) {
    const std::string folded = fold(partner_.code);
    const std::string key = sort_key(partner_.code);
    constexpr auto& columns = tables::partner_names;
    Query rows(connection_, fmt::format("SELECT {} FROM partner_names WHERE partner IN "
                                        "(SELECT id FROM partners WHERE block = ?) ORDER BY partner, no",
                                        columns.text()));
    rows.bind(block);
    RowHash before;
    RowHash after;
    before.expect_rows_of(columns);
    after.expect_rows_of(columns);
    bool are_there = false;
    while (rows.next()) {
      before.begin_row();
      after.begin_row();
      const bool is_erased = versions_.contains(rows.integer(0));
      for (std::size_t i = 0; i < columns.size(); ++i) {
        const int column = static_cast<int>(i);
        const Value value = column_value(rows, column);
        before.add(column + 1, value);
        const std::string_view name = columns.name(i);
        are_there = are_there || (is_erased && name == "text" && value.text() != partner_.code);
        const bool is_word = name == "text" || name == "fold" || name == "sort_key" || name == "salt";
        after.add(column + 1, !is_erased || !is_word ? value
                              : name == "text"       ? Value(partner_.code)
                              : name == "fold"       ? Value(folded)
                              : name == "sort_key"   ? Value::bytes(key)
                                                     : Value(std::nullopt));
      }
      before.end_row();
      after.end_row();
    }
    rows.reset();
    const std::pair digests(before.finish(), after.finish());
    if (!are_there) return;  // They were erased before.
    tell_erasure(writer_, partner_.id, "names", block, digests, reason_);
    Query update(connection_,
                 "UPDATE partner_names SET text = ?3, fold = ?4, sort_key = ?5, salt = NULL WHERE partner IN "
                 "(SELECT id FROM partners WHERE block = ?1 AND (id = ?2 OR version_of = ?2))");
    update.bind(block, partner_.id.row, partner_.code, folded, Value::bytes(key));
    update.next();
  }

  bool is_name(std::string_view word) const { return names_.contains(fold(word)); }

  /// Whether a name stands in what is left, within a longer word.
  bool mentions_name(const std::string& arguments) const {
    const std::vector<ShellWord> words = shell_words(arguments);
    return std::ranges::any_of(words, [this](const ShellWord& word) {
      return has_name(word.text);
    });
  }

  bool has_name(std::string_view text) const {
    const std::string folded = fold(text);
    return std::ranges::any_of(names_, [&](const std::string& name) { return has_words(folded, name); });
  }

  /// A kept report is never changed: which of them have a name is told.
  std::vector<std::string> kept_reports() const {
    std::set<std::string> found;
    Query texts(connection_,
                "SELECT name, arguments FROM frozen UNION ALL SELECT name, title FROM frozen UNION ALL "
                "SELECT frozen.name, bytes FROM frozen_files JOIN frozen ON frozen.id = frozen_files.frozen");
    while (texts.next()) {
      std::string name = texts.string(0);
      if (!found.contains(name) && (has_name(name) || has_name(texts.text(1)))) found.insert(std::move(name));
    }
    return {found.begin(), found.end()};
  }

  /// What papers say stays as they are, and what their files say nobody can tell.
  std::vector<std::string> papers() const {
    std::set<std::string> found;
    Query rows(
        connection_,
        "SELECT code_prefix, code_year, code_no, title, number, authority, note, name, path, sha256 IS NOT NULL AND "
        "EXISTS (SELECT 1 FROM matter_partners WHERE matter_partners.matter = matters.id AND partner = ?) "
        "FROM matters LEFT JOIN matter_files ON matter_files.matter = matters.id WHERE kind = 'paper'");
    rows.bind(partner_.id.row);
    while (rows.next()) {
      bool is_named = rows.integer(9) != 0;
      for (int column = 3; column < 9; ++column) is_named = is_named || has_name(rows.text(column));
      if (is_named) {
        found.insert(
            matter_code(domain::MatterKind::paper, rows.text(0), static_cast<int>(rows.integer(1)), rows.integer(2)));
      }
    }
    return {found.begin(), found.end()};
  }

  /// Nothing: no word of it is one of the names.
  std::optional<std::string> without_names(const std::string& arguments) const {
    std::string left = arguments;
    const std::vector<ShellWord> words = shell_words(arguments);
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
      const std::size_t equals = word->text.starts_with("--") ? word->text.find('=') : std::string::npos;
      const bool is_value = equals != std::string::npos && is_name(word->text.substr(equals + 1));
      if (!is_value && !is_name(word->text)) continue;
      const std::string kept = is_value ? word->text.substr(0, equals + 1) : std::string();
      left.replace(word->begin, word->end - word->begin, kept + std::string(erased_mark));
    }
    return left == arguments ? std::nullopt : std::optional(left);
  }

  void erase_in_commands() {
    std::vector<std::pair<BlockRow, std::string>> found;  // Each with the hash of the block before.
    Select<tables::blocks> rows(connection_, "ORDER BY seq");
    std::string previous(32, '\0');
    while (rows.next()) {
      BlockRow block = read_block(rows.query());
      std::string hash = block.hash;
      auto left = without_names(block.arguments);
      if (mentions_name(left.value_or(block.arguments))) mentions_.push_back(block.seq);
      if (left) {
        block.arguments = std::move(*left);
        block.salt.clear();
        found.emplace_back(std::move(block), previous);
      }
      previous = std::move(hash);
    }
    for (const auto& [block, before] : found) {
      const bool is_committed = !block.arguments_hash.empty();
      const std::string& stays = is_committed ? block.arguments_hash : block.hash;
      Digest own{};
      std::copy(stays.begin(), stays.end(), own.begin());
      const Digest left = is_committed ? arguments_hash(block) : block_hash(block, before);
      tell_erasure(writer_, partner_.id, "arguments", block.seq, {own, left}, reason_);
      Query update(connection_, "UPDATE blocks SET arguments = ?, salt = NULL WHERE seq = ?");
      update.bind(block.arguments, block.seq);
      update.next();
      ++commands_;
    }
  }

  Writer& writer_;
  Connection& connection_;
  const domain::Partner& partner_;
  std::string_view reason_;
  std::set<std::int64_t> versions_;
  std::set<std::int64_t> blocks_;
  std::set<std::string, std::less<>> names_;  ///< Folded, as they are understood where they are typed.
  std::int64_t commands_ = 0;
  std::vector<std::int64_t> mentions_;
};

}  // namespace

Erasures::Erasures(Connection& connection) {
  std::set<std::int64_t> partners;
  Select<tables::erasures> row(connection, "ORDER BY id");
  while (row.next()) {
    const std::string_view what = row.text("what");
    if (what == "contact") {
      ++contacts_;
      continue;
    }
    const Change change{.before = std::string(row.blob("digest_before")),
                        .after = std::string(row.blob("digest_after")),
                        .told_in = row.integer("block")};
    (what == "names" ? names_ : arguments_)[row.integer("of_block")].push_back(change);
    if (what == "names") partners.insert(row.integer("partner"));
  }
  names_of_ = static_cast<std::int64_t>(partners.size());
}

Digest Erasures::names_as_written(std::int64_t block, const Digest& now) const {
  const auto found = names_.find(block);
  if (found == names_.end()) return now;
  std::string digest = bytes_of_digest(now);
  for (auto change = found->second.rbegin(); change != found->second.rend(); ++change) {
    if (change->after == digest) digest = change->before;
  }
  Digest written{};
  if (digest.size() != written.size()) return now;
  std::copy(digest.begin(), digest.end(), written.begin());
  return written;
}

bool Erasures::is_told(std::int64_t block, std::string_view before, const Digest& now) const {
  const auto found = arguments_.find(block);
  if (found == arguments_.end()) return false;
  const Change& last = found->second.back();
  return last.after == bytes_of_digest(now) && last.before == before;
}

Erasures::State Erasures::state_of(const BlockRow& block, std::string_view previous_hash) const {
  const Digest own = block_hash(block, previous_hash);
  if (block.arguments_hash.empty()) {
    if (bytes_of_digest(own) == block.hash) return State::whole;
    return is_told(block.seq, block.hash, own) ? State::told : State::changed;
  }
  if (bytes_of_digest(own) != block.hash) return State::changed;
  const Digest typed = arguments_hash(block);
  const bool is_kept = bytes_of_digest(typed) == block.arguments_hash ||
                       (block.salt.empty() && is_told(block.seq, block.arguments_hash, typed));
  return is_kept ? State::whole : State::changed;
}

std::int64_t Erasures::told_in(std::int64_t block) const {
  std::int64_t last = 0;
  for (const Changes* changes : {&names_, &arguments_}) {
    const auto found = changes->find(block);
    if (found != changes->end()) last = std::max(last, found->second.back().told_in);
  }
  return last;
}

std::optional<std::int64_t> Erasures::first_forged_name(Connection& connection) {
  Query names(connection,
              "SELECT version.block, first.code_prefix, first.code_no, text, fold, sort_key, salt, name_hash, "
              "EXISTS (SELECT 1 FROM erasures WHERE what = 'names' AND of_block = version.block "
              "AND erasures.partner = first.id) "
              "FROM partners AS version JOIN partners AS first ON first.id = coalesce(version.version_of, version.id) "
              "JOIN partner_names ON partner_names.partner = version.id "
              "WHERE version.block IN (SELECT of_block FROM erasures WHERE what = 'names') ORDER BY 1");
  while (names.next()) {
    const std::string code = partner_code(names.text(1), names.integer(2));
    const Digest digest = name_hash(names.text(3), names.text(4), names.blob(5), names.blob(6));
    const bool is_erased = names.integer(8) != 0;
    const bool is_code = names.text(3) == code && names.text(4) == fold(code) && names.blob(5) == sort_key(code) &&
                         names.blob(6).empty();
    const bool is_written = names.blob(7).empty() || names.blob(7) == bytes_of_digest(digest);
    if (is_erased ? !is_code : !is_written) return names.integer(0);
  }
  return std::nullopt;
}

Erased erase_contacts(Writer& writer, domain::PartnerId partner, std::string_view reason) {
  Connection& connection = writer.ledger().connection();
  std::vector<std::pair<std::int64_t, std::string>> found;
  Query contacts(connection,
                 "SELECT partners.id, contact_hash FROM partners JOIN contacts ON contacts.partner = partners.id "
                 "WHERE partners.id = ?1 OR version_of = ?1 ORDER BY partners.id");
  contacts.bind(partner.row);
  while (contacts.next()) found.emplace_back(contacts.integer(0), contacts.blob(1));
  contacts.reset();
  for (const auto& [version, commitment] : found) {
    append(writer, NewRow<tables::erasures>{{"partner", version},
                                            {"what", "contact"},
                                            {"digest_before", Value::bytes(commitment)},
                                            {"reason", reason}});
    Query erase(connection, "DELETE FROM contacts WHERE partner = ?");
    erase.bind(version);
    erase.next();
  }
  return {.contacts = static_cast<std::int64_t>(found.size())};
}

Erased erase_names(Writer& writer, const domain::Partner& partner, std::string_view reason) {
  return NameEraser(writer, partner, reason).erase();
}

}  // namespace aid::storage
