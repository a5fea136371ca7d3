#include "cli/command_words.hpp"

#include "aid/base/text.hpp"
#include "aid/cli/messages.hpp"
#include "cli/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace aid::cli {
namespace {

/// A word that a line may begin with.
struct CommandWord {
  std::string_view word;
  std::string_view lines = {};  ///< What to type: the command of each tool that has it.
  std::string_view later = {};  ///< The tools that get it in a later version.
  std::string_view meanwhile =
      {};  ///< What serves until then, or in place of a word that is no command of any version.
};

/// The commands of all tools, of this version and of those to come. The test structure/command-words compares `lines`
/// with what the tools have.
constexpr std::array command_words{
    CommandWord{.word = "about-person", .lines = "partner-list about-person"},
    CommandWord{.word = "add", .lines = "event-log add, partner-list add"},
    CommandWord{.word = "agreement", .lines = "partner-list agreement list"},
    CommandWord{.word = "agreements", .meanwhile = "partner-list agreement list"},
    CommandWord{.word = "aid", .lines = "aid-add aid"},
    CommandWord{.word = "alias", .lines = "partner-list alias"},
    CommandWord{.word = "anniversary", .lines = "event-log anniversary list"},
    CommandWord{.word = "approve", .lines = "aid-add approve"},
    CommandWord{.word = "backup", .lines = "aid-ledger backup"},
    CommandWord{.word = "balance", .lines = "aid-report balance"},
    CommandWord{.word = "brief", .lines = "aid-report brief"},
    CommandWord{.word = "by", .lines = "aid-report by"},
    CommandWord{.word = "báo", .meanwhile = "aid-report brief, aid-report summary"},
    CommandWord{.word = "calendar", .lines = "event-log calendar"},
    CommandWord{.word = "cancel", .lines = "aid-add cancel"},
    CommandWord{.word = "certificate", .lines = "partner-list certificate"},
    CommandWord{.word = "changes", .lines = "aid-report changes"},
    CommandWord{.word = "check", .lines = "aid-ledger check"},
    CommandWord{.word = "checkpoint", .lines = "aid-ledger checkpoint"},
    CommandWord{.word = "commitment", .lines = "aid-add commitment"},
    CommandWord{.word = "compare", .lines = "aid-report compare"},
    CommandWord{.word = "config", .lines = "aid-ledger config"},
    CommandWord{.word = "correct", .lines = "aid-add correct"},
    CommandWord{.word = "count", .lines = "partner-list count"},
    CommandWord{.word = "counterpart", .lines = "aid-add counterpart"},
    CommandWord{.word = "deadline", .meanwhile = "aid-report due"},
    CommandWord{.word = "deadlines", .meanwhile = "aid-report due"},
    CommandWord{.word = "delete", .meanwhile = "aid-add reverse, partner-list edit"},
    CommandWord{.word = "disbursement", .lines = "aid-add disbursement"},
    CommandWord{.word = "donate", .meanwhile = "aid-add gift"},
    CommandWord{.word = "donor", .meanwhile = "partner-list list, aid-report by donor"},
    CommandWord{.word = "donors", .meanwhile = "partner-list list, aid-report by donor"},
    CommandWord{.word = "dossier", .lines = "aid-report dossier"},
    CommandWord{.word = "drop", .meanwhile = "aid-add reverse, partner-list edit"},
    CommandWord{.word = "due", .lines = "aid-report due"},
    CommandWord{.word = "duplicates", .lines = "partner-list duplicates"},
    CommandWord{.word = "duyet", .meanwhile = "aid-add approve"},
    CommandWord{.word = "duyệt", .meanwhile = "aid-add approve"},
    CommandWord{.word = "edit", .lines = "aid-add edit, event-log edit, partner-list edit"},
    CommandWord{.word = "erase", .lines = "partner-list erase"},
    CommandWord{.word = "erase-person", .lines = "partner-list erase-person"},
    CommandWord{.word = "expiring", .lines = "partner-list expiring"},
    CommandWord{.word = "export", .lines = "aid-ledger export"},
    CommandWord{.word = "find", .lines = "aid-report find"},
    CommandWord{.word = "flat", .lines = "aid-report flat"},
    CommandWord{.word = "form", .lines = "aid-report form"},
    CommandWord{.word = "frozen", .lines = "aid-report frozen"},
    CommandWord{.word = "gift", .lines = "aid-add gift"},
    CommandWord{.word = "give", .meanwhile = "aid-add gift"},
    CommandWord{.word = "goods", .lines = "aid-report goods"},
    CommandWord{.word = "gop", .meanwhile = "partner-list merge"},
    CommandWord{.word = "grant", .meanwhile = "aid-add gift"},
    CommandWord{.word = "gộp", .meanwhile = "partner-list merge"},
    CommandWord{.word = "handover", .lines = "aid-add handover"},
    CommandWord{.word = "huỷ", .meanwhile = "aid-add cancel, aid-add reverse, aid-add undo"},
    CommandWord{.word = "hạn", .meanwhile = "aid-report due"},
    CommandWord{.word = "hết hạn", .meanwhile = "partner-list expiring"},
    CommandWord{.word = "hủy", .meanwhile = "aid-add cancel, aid-add reverse, aid-add undo"},
    CommandWord{.word = "import", .lines = "aid-add import, event-log import, partner-list import, aid-ledger import"},
    CommandWord{.word = "import-iati", .later = "aid-ledger"},
    CommandWord{.word = "info", .lines = "aid-ledger info"},
    CommandWord{.word = "init", .lines = "aid-ledger init"},
    CommandWord{.word = "journal", .lines = "aid-ledger journal"},
    CommandWord{.word = "khoá", .meanwhile = "aid-ledger lock"},
    CommandWord{.word = "khóa", .meanwhile = "aid-ledger lock"},
    CommandWord{.word = "letter",
                .lines = "aid-report letter thanks, aid-report letter handover, aid-report letter receipt"},
    CommandWord{.word = "list", .lines = "aid-report list, event-log list, partner-list list, aid-ledger list"},
    CommandWord{.word = "lock", .lines = "aid-ledger lock"},
    CommandWord{.word = "lưu", .meanwhile = "aid-ledger backup, aid-report save"},
    CommandWord{.word = "merge", .lines = "partner-list merge", .later = "aid-ledger"},
    CommandWord{.word = "need", .lines = "partner-list need list"},
    CommandWord{.word = "needs", .meanwhile = "partner-list need list"},
    CommandWord{.word = "new", .meanwhile = "partner-list add"},
    CommandWord{.word = "nhap", .meanwhile = "aid-add import, event-log import, partner-list import"},
    CommandWord{.word = "nhập", .meanwhile = "aid-add import, event-log import, partner-list import"},
    CommandWord{.word = "nợ", .meanwhile = "aid-report balance"},
    CommandWord{.word = "opening", .lines = "aid-add opening"},
    CommandWord{.word = "pack", .lines = "aid-report pack"},
    CommandWord{.word = "paper", .lines = "aid-ledger paper list"},
    CommandWord{.word = "papers", .meanwhile = "aid-ledger paper list"},
    CommandWord{.word = "partners", .lines = "aid-report partners"},
    CommandWord{.word = "place", .lines = "aid-ledger place list"},
    CommandWord{.word = "plan", .lines = "event-log plan list"},
    CommandWord{.word = "plans", .meanwhile = "event-log plan list"},
    CommandWord{.word = "pledge", .lines = "aid-add pledge"},
    CommandWord{.word = "print", .meanwhile = "aid-report brief --output FILE.docx"},
    CommandWord{.word = "public", .lines = "aid-report public"},
    CommandWord{.word = "quality", .lines = "aid-report quality"},
    CommandWord{.word = "rate", .lines = "aid-ledger rate list"},
    CommandWord{.word = "reached", .lines = "aid-report reached"},
    CommandWord{.word = "receipt", .lines = "aid-add receipt"},
    CommandWord{.word = "reconcile", .lines = "aid-report reconcile"},
    CommandWord{.word = "remove", .meanwhile = "aid-add reverse, partner-list edit"},
    CommandWord{.word = "rename", .meanwhile = "partner-list edit"},
    CommandWord{.word = "report", .meanwhile = "aid-report brief, aid-report summary"},
    CommandWord{.word = "restore", .lines = "aid-ledger restore"},
    CommandWord{.word = "return", .lines = "aid-add return"},
    CommandWord{.word = "reverse", .lines = "aid-add reverse"},
    CommandWord{.word = "review", .lines = "aid-add review"},
    CommandWord{.word = "run", .lines = "aid-report run"},
    CommandWord{.word = "save", .lines = "aid-report save"},
    CommandWord{.word = "saved", .lines = "aid-report saved"},
    CommandWord{.word = "search", .lines = "partner-list search"},
    CommandWord{.word = "show", .lines = "aid-report show, event-log show, partner-list show"},
    CommandWord{.word = "snapshot", .later = "aid-ledger", .meanwhile = "aid-ledger backup"},
    CommandWord{.word = "stated", .lines = "aid-ledger stated list"},
    CommandWord{.word = "statement", .lines = "aid-report statement"},
    CommandWord{.word = "stock", .lines = "aid-report stock"},
    CommandWord{.word = "sua", .meanwhile = "aid-add edit, event-log edit, partner-list edit"},
    CommandWord{.word = "summary", .lines = "aid-report summary, event-log summary"},
    CommandWord{.word = "sổ", .meanwhile = "aid-ledger info"},
    CommandWord{.word = "sửa", .meanwhile = "aid-add edit, event-log edit, partner-list edit"},
    CommandWord{.word = "them", .meanwhile = "event-log add, partner-list add"},
    CommandWord{.word = "thêm", .meanwhile = "event-log add, partner-list add"},
    CommandWord{.word = "tim", .meanwhile = "aid-report find, partner-list search"},
    CommandWord{.word = "top", .lines = "aid-report top"},
    CommandWord{.word = "total", .meanwhile = "aid-report summary"},
    CommandWord{.word = "totals", .meanwhile = "aid-report summary"},
    CommandWord{.word = "trend", .lines = "aid-report trend"},
    CommandWord{.word = "tìm", .meanwhile = "aid-report find, partner-list search"},
    CommandWord{.word = "tặng", .meanwhile = "aid-add gift"},
    CommandWord{.word = "tổng", .meanwhile = "aid-report summary"},
    CommandWord{.word = "undo", .lines = "aid-add undo"},
    CommandWord{.word = "unlock", .lines = "aid-ledger unlock"},
    CommandWord{.word = "update", .meanwhile = "aid-add edit, partner-list edit"},
    CommandWord{.word = "upgrade", .lines = "aid-ledger upgrade"},
    CommandWord{.word = "use", .lines = "aid-add use"},
    CommandWord{.word = "verify", .lines = "aid-ledger verify"},
    CommandWord{.word = "xoa", .meanwhile = "aid-add reverse, partner-list edit"},
    CommandWord{.word = "xoá", .meanwhile = "aid-add reverse, partner-list edit"},
    CommandWord{.word = "xóa", .meanwhile = "aid-add reverse, partner-list edit"},
    CommandWord{.word = "đối", .meanwhile = "partner-list list"},
};
static_assert(std::ranges::is_sorted(command_words, {}, &CommandWord::word));

const CommandWord* command_word(std::string_view word) {
  const auto* const found = std::ranges::lower_bound(command_words, word, {}, &CommandWord::word);
  return found != command_words.end() && found->word == word ? found : nullptr;
}

/// The command that a word may be meant as: in other letters, one of several, or in a long word one letter wrong.
const CommandWord* like_command_word(std::string_view typed) {
  constexpr std::size_t least_letters = 6;
  const std::string word = small_letters(typed);
  if (const CommandWord* same = command_word(word)) return same;
  if (word.size() > 3 && word.ends_with('s')) {
    if (const CommandWord* one = command_word(std::string_view(word).substr(0, word.size() - 1))) return one;
  }
  if (word.size() < least_letters || word.find(' ') != std::string::npos) return nullptr;
  const auto* const near = std::ranges::find_if(command_words, [&](const CommandWord& one) {
    return one.word.size() + 1 >= least_letters && edit_distance(one.word, word) == 1;
  });
  return near == command_words.end() ? nullptr : near;
}

/// What to type: the command that does it, and how the word is searched for; either may be missing.
Problem with_hint(Problem problem, std::string_view line, std::string_view search) {
  if (line.empty() && search.empty()) return problem;
  if (line.empty()) return std::move(problem).hint(words::search_for_word, search);
  if (search.empty()) return std::move(problem).hint(words::type_command, line);
  return std::move(problem).hint(words::type_or_search, line, search);
}

}  // namespace

std::optional<Problem> problem_of_command_word(const Program& program, std::string_view word, std::string_view search) {
  const CommandWord* const found = search.empty() ? command_word(word) : like_command_word(word);
  if (found == nullptr) return std::nullopt;
  const std::string_view quote = word.find(' ') == std::string_view::npos ? "" : "\"";
  const std::string searching = search.empty() ? std::string() : fmt::format("{} {}{}{}", search, quote, word, quote);
  if (found->word != word && !found->lines.empty()) {
    return with_hint(Problem(messages::no_such_command, word), found->lines, searching);
  }
  if (!found->lines.empty()) {
    return with_hint(Problem(messages::other_tool, word, program.name), found->lines, searching);
  }
  if (found->later.empty()) {
    return with_hint(Problem(messages::no_such_command, word), found->meanwhile, searching);
  }
  Problem problem(messages::later_command, word, found->later);
  if (found->meanwhile.empty() && searching.empty()) return std::move(problem).hint(words::see_help, program.name);
  return with_hint(std::move(problem), found->meanwhile, searching);
}

}  // namespace aid::cli
