#include "aid/storage/erasing.hpp"

#include "aid/base/shell_words.hpp"
#include "aid/base/text.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/messages.hpp"
#include "aid/storage/partners.hpp"
#include "journal_hash.hpp"
#include "new_row.hpp"
#include "select.hpp"
#include "text_erasing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace aid::storage {
namespace {

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

using Names = std::vector<std::string>;

/// As they are written.
Names names_of(Connection& connection, const domain::Partner& partner) {
  Names found;
  Query names(connection,
              "SELECT DISTINCT text FROM partner_names WHERE partner IN "
              "(SELECT id FROM partners WHERE id = ?1 OR version_of = ?1) AND text <> ?2 ORDER BY text");
  names.bind(partner.id.row, partner.code);
  while (names.next()) found.push_back(names.string(0));
  return found;
}

bool is_single(std::string_view name) { return folded_words(name).size() < 2; }

Names together(const Names& names, const Names& also) {
  Names all = names;
  all.insert(all.end(), also.begin(), also.end());
  return all;
}

/// Names of two words or more: one word alone means too much ("mai" is tomorrow, too).
Names looked_for(const Names& names, const Names& also) {
  Names found;
  std::ranges::copy_if(names, std::back_inserter(found), [](const std::string& name) { return !is_single(name); });
  return together(found, also);
}

/// Names of other partners and of official places, as they are written.
Names names_of_others(Connection& connection, const domain::Partner& partner) {
  Names others;
  Query names(connection,
              "SELECT text FROM partner_names WHERE partner NOT IN (SELECT id FROM partners "
              "WHERE id = ?1 OR version_of = ?1 OR coalesce(version_of, id) IN "
              "(SELECT partner FROM live_partner_merges WHERE kept = ?1) "
              "OR coalesce(version_of, id) IN (SELECT kept FROM live_partner_merges WHERE partner = ?1) "
              "OR coalesce(version_of, id) IN (SELECT partner FROM live_partner_merges WHERE kept IN "
              "(SELECT kept FROM live_partner_merges WHERE partner = ?1))) "
              "UNION SELECT text FROM place_names JOIN places ON places.id = place WHERE kind <> 'free' ORDER BY 1");
  names.bind(partner.id.row);
  while (names.next()) others.push_back(names.string(0));
  return others;
}

/// The names of one partner, while they are erased.
class NameEraser {
public:
  NameEraser(Writer& writer, const domain::Partner& partner, std::string_view reason,
             const std::vector<std::string>& also)
      : writer_(writer),
        connection_(writer.ledger().connection()),
        partner_(partner),
        reason_(reason),
        names_(names_of(connection_, partner)),
        also_(also),
        in_texts_(looked_for(names_, also), names_of_others(connection_, partner)),
        all_(together(names_, also)) {
    Query versions(connection_, "SELECT id, block FROM partners WHERE id = ?1 OR version_of = ?1");
    versions.bind(partner.id.row);
    while (versions.next()) {
      versions_.insert(versions.integer(0));
      blocks_.insert(versions.integer(1));
    }
  }

  Erased erase() {
    const std::vector<std::string> papers = papers_that_name();
    Erased erased = erase_in_texts(writer_, {partner_.id, versions_, reason_}, in_texts_);
    erased.others = in_texts_.names_of_others();
    erased.papers = papers;
    for (const std::string& name : names_) {
      const auto is_same = [&name](const std::string& other) { return fold(other) == fold(name); };
      if (is_single(name) && std::ranges::none_of(also_, is_same)) erased.single.push_back(name);
    }
    if (!names_.empty()) {
      erased.versions = static_cast<std::int64_t>(versions_.size());
      for (const std::int64_t block : blocks_) erase_in_rows(block);
    }
    erase_in_commands();
    erased.commands = commands_;
    erased.mentions = mentions_;
    return erased;
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

  bool is_name(std::string_view word) const { return in_texts_.without_names(word, erased_mark) == erased_mark; }

  /// Whether a name stands in what is left, within a longer word.
  bool mentions_name(const std::string& arguments) const {
    const std::vector<ShellWord> words = shell_words(arguments);
    return std::ranges::any_of(words, [this](const ShellWord& word) { return all_.may_name(word.text); });
  }

  /// What their files say nobody can tell.
  std::vector<std::string> papers_that_name() const {
    std::set<std::string> found;
    Query rows(
        connection_,
        "SELECT code_prefix, code_year, code_no, title, number, authority, note, name, path, sha256 IS NOT NULL AND "
        "EXISTS (SELECT 1 FROM matter_partners WHERE matter_partners.matter = matters.id AND partner = ?) "
        "FROM matters JOIN matter_files ON matter_files.matter = matters.id WHERE kind = 'paper'");
    rows.bind(partner_.id.row);
    while (rows.next()) {
      bool is_named = rows.integer(9) != 0;
      for (int column = 3; column < 9; ++column) is_named = is_named || all_.may_name(rows.text(column));
      if (is_named) {
        found.insert(
            matter_code(domain::MatterKind::paper, rows.text(0), static_cast<int>(rows.integer(1)), rows.integer(2)));
      }
    }
    return {found.begin(), found.end()};
  }

  /// Nothing: none of the names stands in it.
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
    if (auto within = command_without_names(left, in_texts_)) left = std::move(*within);
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
  Names names_;
  const Names& also_;
  NamesInTexts in_texts_;  ///< Those that are erased there, and in commands.
  NamesInTexts all_;       ///< Of one word, too.
  std::int64_t commands_ = 0;
  std::vector<std::int64_t> mentions_;
};

}  // namespace

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

Erased erase_names(Writer& writer, const domain::Partner& partner, std::string_view reason,
                   const std::vector<std::string>& also) {
  return NameEraser(writer, partner, reason, also).erase();
}

bool names_partner(Ledger& ledger, const domain::Partner& partner, const std::vector<std::string>& also,
                   std::string_view text) {
  return NamesInTexts(together(names_of(ledger.connection(), partner), also)).may_name(text);
}

void rewrite_file(Ledger& ledger, std::string_view again) {
  Connection& connection = ledger.connection();
  if (connection.in_memory()) return;
  // SQLite writes a copy into a database beside it, which is one more than our connections may have.
  sqlite3_limit(connection.handle(), SQLITE_LIMIT_ATTACHED, 1);
  const int code = sqlite3_exec(connection.handle(), "VACUUM", nullptr, nullptr, nullptr);
  sqlite3_limit(connection.handle(), SQLITE_LIMIT_ATTACHED, 0);
  if (code == SQLITE_OK) return;
  throw FileError(Problem(messages::file_not_rewritten, ledger.path(), sqlite3_errstr(code))
                      .hint(messages::rewrite_hint, again));
}

}  // namespace aid::storage
