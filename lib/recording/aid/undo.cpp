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

  JournalBlock last_block() {
    auto blocks = storage::read_journal(desk_.writer.ledger(), newest_of(actor_, {}));
    if (blocks.empty()) throw Error(messages::nothing_to_undo, actor_);
    return std::move(blocks.back());
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
  }

  /// The aid, of which nothing was recorded after the block.
  domain::Aid untouched(domain::AidId id, const JournalBlock& block) {
    domain::Aid aid = desk_.aids.get(id);
    const auto blocks = storage::read_journal(desk_.writer.ledger(), newest_of({}, id));
    if (!blocks.empty() && blocks.back().seq > block.seq) refuse_built(aid, blocks.back());
    return aid;
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
