// Each command as one transaction.

#include "aid/recording/record.hpp"
#include "aid/recording/second_looks.hpp"

namespace aid::recording {
namespace {

/// Runs a command within a transaction; commits what it wrote unless it is a dry run.
template <typename Command>
auto in_transaction(const Session& session, const Command& command) {
  storage::Writer writer(session.ledger, session.author);
  vocabulary::Registry registry(
      session.ledger);  // Reads after the transaction has begun: nobody else writes meanwhile.
  Recorder recorder(writer, registry, session.circumstances);
  auto outcome = command(recorder);
  if (!session.dry_run && writer.row_count() > 0) writer.commit();
  return outcome;
}

/// What is to be said of a look at an aid before it is committed: afterwards nothing may stand in its way.
std::vector<Problem> warnings_on(const Session& session, const ReviewOutcome& outcome) {
  const LookOutcome look{.look = {.at = storage::SecondLook::At::aid, .row = outcome.aid.id.row},
                         .name = outcome.aid.code};
  if (outcome.review.withdrawn) return looks_that_stand(session.ledger, look);
  const auto warning = same_eyes(session.ledger, look, session.author.actor);
  return warning ? std::vector{*warning} : std::vector<Problem>();
}

}  // namespace

RecordOutcome record(const Session& session, const RecordWords& words) {
  return in_transaction(session, [&](Recorder& recorder) { return recorder.record(words); });
}

Preview preview(const Session& session, const RecordWords& words) {
  Session dry = session;
  dry.dry_run = true;
  Preview preview;
  try {  // Whoever asks questions carries on after a failure.
    preview.outcome = record(dry, words);
  } catch (const FileError&) {
    throw;
  } catch (const Errors& errors) {
    preview.problems = errors.problems();
  } catch (const Error& error) {
    preview.problems = {error.problem()};
  }
  return preview;
}

EditOutcome edit(const Session& session, const EditWords& words) {
  return in_transaction(session, [&](Recorder& recorder) { return recorder.edit(words); });
}

ApprovalOutcome approve(const Session& session, const ApprovalWords& words) {
  return in_transaction(session, [&](Recorder& recorder) { return recorder.approve(words); });
}

ReversalOutcome reverse(const Session& session, const ReversalWords& words) {
  return in_transaction(session, [&](Recorder& recorder) { return recorder.reverse(words); });
}

CancelOutcome cancel(const Session& session, const CancelWords& words) {
  return in_transaction(session, [&](Recorder& recorder) { return recorder.cancel(words); });
}

CorrectOutcome correct(const Session& session, const CorrectWords& words) {
  return in_transaction(session, [&](Recorder& recorder) { return recorder.correct(words); });
}

UndoOutcome undo(const Session& session, std::int64_t block) {
  return in_transaction(session, [&](Recorder& recorder) { return recorder.undo(session.author.actor, block); });
}

ReviewOutcome review(const Session& session, const ReviewWords& words) {
  return in_transaction(session, [&](Recorder& recorder) {
    ReviewOutcome outcome = recorder.review(words);
    outcome.warnings = warnings_on(session, outcome);
    return outcome;
  });
}

}  // namespace aid::recording
