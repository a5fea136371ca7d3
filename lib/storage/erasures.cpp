#include "erasures.hpp"

#include "aid/base/text.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/partners.hpp"
#include "erasable_texts.hpp"
#include "journal_hash.hpp"
#include "select.hpp"

#include <algorithm>
#include <set>

namespace aid::storage {

namespace {

bool has_erasable_texts(std::string_view table) {
  return std::ranges::any_of(erasable_texts,
                             [table](const ErasableText& text) { return text.table->table() == table; });
}

/// In which block the names of each partner were erased first.
std::map<std::int64_t, std::int64_t> blocks_that_erase_names(Connection& connection) {
  std::map<std::int64_t, std::int64_t> blocks;
  Query rows(connection, "SELECT partner, min(block) FROM erasures WHERE what = 'names' GROUP BY partner");
  while (rows.next()) blocks[rows.integer(0)] = rows.integer(1);
  return blocks;
}

}  // namespace

Erasures::Erasures(Connection& connection) {
  const std::map<std::int64_t, std::int64_t> erasing_names = blocks_that_erase_names(connection);
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
    const std::int64_t of_block = row.integer("of_block");
    if (what == "texts") {
      const auto names = erasing_names.find(row.integer("partner"));
      const bool are_erased = names != erasing_names.end() && names->second <= change.told_in;
      if (!are_erased || !has_erasable_texts(row.text("of_table"))) continue;
      texts_[{of_block, row.string("of_table")}].push_back(change);
    } else {
      (what == "names" ? names_ : arguments_)[of_block].push_back(change);
    }
    if (what == "names") partners.insert(row.integer("partner"));
  }
  names_of_ = static_cast<std::int64_t>(partners.size());
}

std::string Erasures::before(const std::vector<Change>& changes, std::string digest) {
  for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
    if (change->after == digest) digest = change->before;
  }
  return digest;
}

Digest Erasures::as_written(std::string_view table, const BlockRow& block, const Digest& now) const {
  std::string digest = bytes_of_digest(now);
  if (const auto texts = texts_.find({block.seq, std::string(table)}); texts != texts_.end()) {
    digest = before(texts->second, std::move(digest));
  }
  const bool has_no_commitments = table == tables::partner_names.table() && block.arguments_hash.empty();
  if (const auto names = names_.find(block.seq); has_no_commitments && names != names_.end()) {
    digest = before(names->second, std::move(digest));
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

bool Erasures::has(std::int64_t block) const {
  const auto texts = texts_.lower_bound({block, std::string()});
  return names_.contains(block) || arguments_.contains(block) || (texts != texts_.end() && texts->first.first == block);
}

std::int64_t Erasures::told_in(std::int64_t block) const {
  std::int64_t last = 0;
  for (const Changes* changes : {&names_, &arguments_}) {
    const auto found = changes->find(block);
    if (found != changes->end()) last = std::max(last, found->second.back().told_in);
  }
  for (auto texts = texts_.lower_bound({block, std::string()}); texts != texts_.end() && texts->first.first == block;
       ++texts) {
    last = std::max(last, texts->second.back().told_in);
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

}  // namespace aid::storage
