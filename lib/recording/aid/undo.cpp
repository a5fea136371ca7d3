// Taking back what somebody's last command recorded: aids, entries and decisions, all of it or nothing.

#include "aid/recording/messages.hpp"
#include "aid/storage/journal.hpp"
#include "recorder_state.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aid::recording {
namespace {

using storage::JournalBlock;

constexpr Message<> undo_rate_hint{
    "undo-rate-hint",
    "it fixed a contract's rate, which would stay in force: aid-add reverse takes the entries back, 'aid-ledger rate "
    "add --kind contract --correct' puts the rate right",
    "lệnh đó ghi cả tỷ giá của hợp đồng, tỷ giá này vẫn còn hiệu lực: hủy bút toán bằng aid-add reverse, sửa tỷ giá "
    "bằng 'aid-ledger rate add --kind contract --correct'"};

/// The newest block of somebody, or about an aid.
storage::JournalFilter newest_of(std::optional<std::string> actor, domain::AidId aid) {
  storage::JournalFilter filter;
  filter.actor = std::move(actor);
  filter.most = 1;
  filter.aid = aid;
  return filter;
}

class Undoing {
public:
  Undoing(Desk& desk, std::string_view actor) : desk_(desk), actor_(actor) {}

  UndoOutcome run(std::int64_t expected) {
    desk_.begin();
    const JournalBlock block = last_block();
    if (expected != 0 && block.seq != expected) throw Error(messages::not_undoable, block.seq, command_of(block));
    refuse_other_work(block);
    UndoOutcome outcome{.block = block.seq, .command = command_of(block), .at = block.at};
    outcome.made_partners = count_in(block, "partners") > 0;
    const std::string reason = fmt::format("undo of block {}", block.seq);
    const auto aids = desk_.aids.added_in(block.seq);
    for (const domain::AidId id : aids) take_back(id, block, reason, outcome);
    const auto is_of_made = [&](domain::AidId id) { return std::ranges::find(aids, id) != aids.end(); };
    for (const domain::Entry& entry : desk_.aids.entries_in(block.seq)) {
      if (is_of_made(entry.aid)) continue;
      const domain::Aid aid = untouched(entry.aid, block);
      recording::reverse_entry(desk_, entry, reason);
      outcome.codes.push_back(recording::entry_code(aid, entry.number));
    }
    for (const domain::Approval& approval : desk_.aids.approvals_in(block.seq)) {
      const domain::Aid aid = untouched(approval.aid, block);
      desk_.aids.add_reversal(
          desk_.writer,
          {.aid = approval.aid, .entry = {}, .approval = approval.id, .reason = reason, .date = approval.on});
      outcome.codes.push_back(recording::approval_code(aid, approval.number_in_aid));
    }
    return outcome;
  }

private:
  static std::string command_of(const JournalBlock& block) { return fmt::format("{} {}", block.tool, block.arguments); }

  static std::int64_t count_in(const JournalBlock& block, std::string_view table) {
    const auto found =
        std::ranges::find(block.rows, table, [](const auto& rows) -> const std::string& { return rows.first; });
    return found == block.rows.end() ? 0 : found->second;
  }

  /// A kept report or the lock of a period: no work on a record, which it does not change.
  static bool only_keeps(const JournalBlock& block) {
    constexpr std::array<std::string_view, 3> keeping = {"frozen", "frozen_files", "locks"};
    return !block.rows.empty() && std::ranges::all_of(block.rows, [&](const auto& rows) {
      return std::ranges::find(keeping, rows.first) != keeping.end();
    });
  }

  /// The newest one of whoever undoes that worked on records.
  JournalBlock last_block() {
    constexpr int several = 8;

    for (auto filter = newest_of(actor_, {});; filter.most = *filter.most * several) {
      auto blocks = storage::read_journal(desk_.writer.ledger(), filter);
      const auto block = std::find_if_not(blocks.rbegin(), blocks.rend(), only_keeps);
      if (block != blocks.rend()) return std::move(*block);
      if (std::ssize(blocks) < *filter.most) throw Error(messages::nothing_to_undo, actor_);
    }
  }

  /// Only what a reversal takes back can be undone; what else a block has is named with what to type.
  void refuse_other_work(const JournalBlock& block) {
    const auto refuse = [&](const Message<>& hint) {
      throw Error(Problem(messages::not_undoable, block.seq, command_of(block)).hint(hint));
    };
    if (count_in(block, "imports") > 0) refuse(messages::undo_import_hint);
    if (count_in(block, "reversals") > 0) refuse(messages::undo_reversal_hint);
    if (count_in(block, "aids") != std::ssize(desk_.aids.added_in(block.seq))) refuse(messages::undo_edit_hint);
    const bool has_facts = count_in(block, "entries") + count_in(block, "approvals") + count_in(block, "aids") > 0;
    constexpr std::array<std::string_view, 7> undone = {"aids",   "entries",     "approvals", "partners",
                                                        "places", "equivalents", "rates"};
    const bool has_others = std::ranges::any_of(
        block.rows, [&](const auto& rows) { return std::ranges::find(undone, rows.first) == undone.end(); });
    if (!has_facts || has_others) refuse(messages::undo_other_hint);
    // The rate of an aid that the block made goes with that aid.
    const auto aids = desk_.aids.added_in(block.seq);
    const bool is_of_older_aid = std::ranges::any_of(desk_.aids.entries_in(block.seq), [&](const domain::Entry& entry) {
      return std::ranges::find(aids, entry.aid) == aids.end();
    });
    if (is_of_older_aid && count_in(block, "rates") > 0) refuse(undo_rate_hint);
  }

  /// The aid, of which nothing that was recorded after the block still holds. Its description may have been edited since:
  /// a reversal keeps that.
  domain::Aid untouched(domain::AidId id, const JournalBlock& block) {
    domain::Aid aid = desk_.aids.get(id);
    storage::JournalFilter about;
    about.aid = id;
    for (const JournalBlock& later : storage::read_journal(desk_.writer.ledger(), about)) {
      if (later.seq > block.seq && still_holds(id, later)) refuse_built(aid, later);
    }
    return aid;
  }

  /// Whether something that a block stated of the aid was not taken back since.
  bool still_holds(domain::AidId id, const JournalBlock& block) {
    const auto holds = [&](const auto& fact) { return fact.aid == id && !fact.reversed; };
    return count_in(block, "equivalents") > 0 || std::ranges::any_of(desk_.aids.entries_in(block.seq), holds) ||
           std::ranges::any_of(desk_.aids.approvals_in(block.seq), holds);
  }

  [[noreturn]] static void refuse_built(const domain::Aid& aid, const JournalBlock& later) {
    throw Error(messages::built_upon, aid.code, later.seq, command_of(later));
  }

  /// An aid that the block made, with its entries.
  void take_back(domain::AidId id, const JournalBlock& block, const std::string& reason, UndoOutcome& outcome) {
    const domain::Aid aid = untouched(id, block);
    for (const domain::AidId part : desk_.aids.parts_of(id)) {
      const auto blocks = storage::read_journal(desk_.writer.ledger(), newest_of({}, part));
      const bool is_later = !blocks.empty() && blocks.back().seq > block.seq;
      if (is_later && !desk_.aids.get(part).reversed) refuse_built(aid, blocks.back());
    }
    recording::reverse_aid(desk_, id, reason);
    outcome.codes.push_back(aid.code);
  }

  Desk& desk_;
  std::string actor_;
};

}  // namespace

UndoOutcome Recorder::undo(std::string_view actor, std::int64_t block) {
  return Undoing(state_->desk, actor).run(block);
}

}  // namespace aid::recording
