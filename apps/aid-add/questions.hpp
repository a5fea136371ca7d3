#pragma once
#include "add.hpp"
#include "aid/cli/sitting.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The questions of the interview: what each asks, and what its answer means.
namespace aid::add {

/// One question, whose answer is one line. Several partners, sectors, places or goods stand in it with ";" between.
struct Question {
  std::string_view name;  ///< That of a field ("from"), of an option ("via"), or "kind", "aid", "date", "given".
  Label text;             ///< As it is asked.
  Label label;            ///< In the summary.
  const records::FieldDescription* field = nullptr;
  std::string_view list = {};  ///< Whose items it offers by number at once.
  bool must_be_answered = false;
};

/// `text` is what is recorded, in the words that an option would have; `shown` is what was understood.
struct Answer {
  std::string text = {};
  std::string shown = {};
};
/// By the names of the questions.
using Answers = std::map<std::string, Answer, std::less<>>;

/// What a question offers.
struct Choice {
  std::string word;
  std::string shown;
};

/// The questions that are asked of a record, and those of what is rare, which somebody may choose.
std::vector<Question> usual_questions(recording::RecordKind kind, const Answers& answers, bool needs_direction);
std::vector<Question> further_questions(recording::RecordKind kind, const Answers& answers, bool needs_direction);

/// What is between ";", without spaces around it; nothing empty.
std::vector<std::string> pieces_of(std::string_view line);
/// Where the last of them begins; a name that is being typed in quotation marks is one.
std::size_t begin_of_last_piece(std::string_view line);
/// A name that is no more than one piece: "A; B" in quotation marks.
std::string as_piece(const std::string& name);

/// Understands answers. One for each record.
class Understanding {
public:
  Understanding(storage::Ledger& ledger, cli::Context& context)
      : ledger_(ledger), registry_(ledger), context_(context) {}

  /// Asks about names that the ledger does not know; a problem where the answer cannot be taken. `answers`: the others.
  Result<Answer> understand(const Question& question, const std::string& typed, const Answers& answers);
  /// Those that begin, in any of their words, as `begun` does.
  std::vector<Choice> choices(const Question& question, std::string_view begun);
  /// How the line that is typed could go on.
  cli::Completions complete(const Question& question, std::string_view line);
  /// The same of what is asked about a new partner: its country and its kind.
  cli::Completions complete_new_partner(std::string_view line);
  /// The answers to these questions as the words of one command.
  recording::RecordWords words(recording::RecordKind kind, std::span<const Question> questions, const Answers& answers);

private:
  Result<Answer> kind(const std::string& typed) const;
  Result<Answer> aid(const std::string& typed);
  Result<Answer> date(const std::string& typed) const;
  Result<Answer> given(const std::string& typed);
  Result<Answer> item(std::string_view list, const std::string& typed);
  Result<Answer> partners(std::string_view field, const std::string& typed);
  Result<Answer> sectors(const std::string& typed);
  Result<Answer> places(const std::string& typed, const Answers& answers);
  Result<Answer> plain(const records::FieldDescription& field, const std::string& typed);
  Result<Answer> partner(const std::string& settled);
  Result<std::string> place(const std::string& piece, const std::optional<domain::DateInterval>& at);
  std::string country(std::string_view code);
  cli::Completions currencies(std::string_view line, std::size_t from);
  void put(const Question& question, const std::string& text, recording::RecordWords& words);
  domain::ReadingOptions reading();

  storage::Ledger& ledger_;
  vocabulary::Registry registry_;
  cli::Context& context_;
  recording::CreationWords creation_ = {};
};

/// The amount and the goods that an answer names.
struct Given {
  std::string amount = {};
  std::vector<std::string> goods = {};
  std::string shown = {};
};
/// Each piece is read as an amount and, where it is none, as goods.
Result<Given> read_given(std::string_view typed, vocabulary::Registry& registry, const domain::ReadingOptions& reading,
                         Language language);

/// The command that records the same, and whether it says all of it: an option for the country of one new partner of
/// several, say, cannot be given.
struct SameCommand {
  std::string line = {};
  bool is_whole = true;
};
SameCommand same_command(storage::Ledger& ledger, const recording::RecordWords& words, domain::NumberStyle numbers);

/// What is recorded, as the first question offers it.
std::span<const cli::Prompter::Offer> kinds_of_records();

}  // namespace aid::add
