#pragma once
#include "questions.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::add {

/// One record: its answers, and what is asked about them.
class RecordTalk {
public:
  /// `before`: the answers of the record before.
  RecordTalk(storage::Ledger& ledger, cli::Context& context, cli::Sitting& sitting, const Answers& before)
      : ledger_(ledger), context_(context), sitting_(sitting), understanding_(ledger, context), before_(before) {
    if (const auto kind = before.find("kind"); kind != before.end()) answers_.insert(*kind);
  }

  /// Asks until it can be recorded and shall be. Throws `Error` cancelled.
  void settle();

  recording::RecordWords words();
  const Answers& answers() const { return answers_; }

private:
  recording::RecordKind kind() const;
  std::vector<Question> usual() const { return usual_questions(kind(), answers_, needs_direction_); }
  /// The usual ones and those of the further ones that were answered, then the others: as the summary counts them.
  std::vector<Question> all() const;

  void ask_unanswered();

  /// It is asked again, with the answer that it had for Enter.
  void forget(const Question& question);

  void ask_again(const Question& question);

  /// What Enter answers.
  Answer fallback_of(const Question& question);

  void ask(const Question& question);
  std::string meant(const Question& question, const std::string& typed, const Answer& fallback,
                    const std::vector<Choice>& offered) const;
  std::vector<Choice> offer(const Question& question, std::string_view begun);
  void take(const Question& question, Answer answer);

  bool is_confirmed();
  std::optional<std::size_t> settle_preview();
  void show_summary();
  void show_further();
  /// The line of the summary that a problem is about.
  std::size_t line_of(const Problem& problem) const;
  std::size_t line_of(std::string_view name) const;

  storage::Ledger& ledger_;
  cli::Context& context_;
  cli::Sitting& sitting_;
  Understanding understanding_;
  const Answers& before_;
  Answers answers_ = {};
  Answers former_ = {};
  bool needs_direction_ = false;
  bool is_another_ = false;
};

}  // namespace aid::add
