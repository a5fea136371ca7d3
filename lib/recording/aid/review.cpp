// Somebody has looked at an aid that `check` doubts, and says that it is right as it is recorded now.

#include "aid/storage/reviews.hpp"

#include "aid/recording/look_messages.hpp"
#include "aid/recording/messages.hpp"
#include "aid/vocabulary/references.hpp"
#include "recorder_state.hpp"

namespace aid::recording {
namespace {

/// Whether the last review of the aid holds: it was not withdrawn, and nothing was recorded of the aid since.
bool is_reviewed(const storage::Reviews& reviews, domain::AidId aid) {
  const auto all = reviews.of(aid);
  return !all.empty() && !all.back().withdrawn && all.back().block > reviews.last_change(aid);
}

}  // namespace

ReviewOutcome Recorder::review(const ReviewWords& words) {
  Desk& desk = state_->desk;
  desk.begin();
  const auto aid = desk.problems.take(vocabulary::find_aid(desk.writer.ledger(), words.aid), "AID");
  const std::string reason = desk.text(words.reason, "--reason");
  if (aid && aid->reversed) desk.problems.add(Problem(messages::aid_reversed, aid->code), "AID");
  if (reason.empty()) {
    Problem problem(messages::review_reason_needed);
    if (words.withdraw) problem = std::move(problem).hint(messages::why_mark_taken_back);
    desk.problems.add(std::move(problem), "--reason");
  }
  desk.problems.raise();

  storage::Reviews reviews(desk.writer.ledger());
  if (words.withdraw && !is_reviewed(reviews, aid->id)) {
    throw Error(Problem(messages::not_reviewed, aid->code).at({.file = "--withdraw"}));
  }
  ReviewOutcome outcome{.aid = *aid, .review = {.aid = aid->id, .withdrawn = words.withdraw, .reason = reason}};
  reviews.add(desk.writer, outcome.review);
  return outcome;
}

}  // namespace aid::recording
