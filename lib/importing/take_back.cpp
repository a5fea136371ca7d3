// A batch is taken back: every aid that it brought, or what became of it.

#include "aid/domain/reading.hpp"
#include "aid/importing/import.hpp"
#include "aid/importing/messages.hpp"
#include "aid/recording/desk.hpp"
#include "aid/recording/messages.hpp"
#include "aid/storage/imports.hpp"
#include "identities.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace aid::importing {
namespace {

storage::Import find_batch(const storage::Imports& imports, std::string_view typed) {
  const auto number = domain::read_count(typed);
  const auto batch = number && number.value().value ? imports.find(*number.value().value) : std::nullopt;
  if (!batch) throw Error(Problem(messages::unknown_batch, typed).hint(messages::batch_hint));
  if (batch->list == "partner") throw Error(messages::batch_of_partners, batch->id, batch->file);
  if (batch->list == "event") throw Error(messages::batch_of_events, batch->id, batch->file);
  if (const auto kind = domain::matter_kind_of(batch->list)) {
    throw Error(messages::batch_of_matters, batch->id, batch->file, label(*kind));
  }
  if (imports.is_taken_back(batch->id)) throw Error(messages::batch_taken_back, batch->id);
  return *batch;
}

bool holds(const std::vector<domain::AidId>& sorted, std::int64_t aid) {
  return std::ranges::binary_search(sorted, domain::AidId{aid});
}

/// What later imports made of the aids of a batch: a correcting import reverses what a row had brought and records the
/// row anew, in one block.
std::vector<domain::AidId> corrected_later(const storage::Imports& imports, const storage::Aids& aids,
                                           const storage::Import& batch) {
  HashTable<std::int64_t> now;
  for (const storage::ImportRow& row : imports.rows_in(batch.id)) now[row.identity] = row.record;
  std::vector<domain::AidId> corrected;
  for (const storage::Import& later : imports.all()) {
    if (later.id <= batch.id || later.list != batch.list) continue;
    const auto reversed = aids.reversed_in(later.block);
    if (reversed.empty()) continue;
    for (const storage::ImportRow& row : imports.rows_in(later.id)) {
      std::int64_t* const record = now.find(row.identity);
      if (!record || *record == row.record || !holds(reversed, *record)) continue;
      *record = row.record;
      corrected.push_back({row.record});
    }
  }
  return corrected;
}

/// Takes aids back one by one.
class TakingBack {
public:
  TakingBack(recording::Desk& desk, std::string why)
      : desk_(desk), reversed_(desk.aids.reversed()), why_(std::move(why)) {}

  /// False: it was reversed before.
  bool operator()(domain::AidId aid) {
    if (holds(reversed_, aid.row)) return false;
    recording::reverse_aid(desk_, aid, why_);
    return true;
  }

private:
  recording::Desk& desk_;
  std::vector<domain::AidId> reversed_;
  std::string why_;
};

}  // namespace

BatchReversal take_back_batch(const recording::Session& session, std::string_view batch, std::string_view reason) {
  storage::Writer writer(session.ledger, session.author);
  writer.expect_many_rows();
  vocabulary::Registry registry(session.ledger);
  recording::Desk desk(writer, registry, session.circumstances);
  storage::Imports imports(session.ledger);
  const storage::Import import = find_batch(imports, batch);
  const std::string why = desk.text(reason, "--reason");
  if (why.empty()) throw Error(Problem(messages::reason_needed).at({.file = "--reason"}));

  BatchReversal outcome{.batch = import.id, .file = import.file};
  outcome.stay = static_cast<std::int64_t>(desk.aids.reversed_in(import.block).size());
  TakingBack take_back(desk, why);
  for (const domain::AidId aid : desk.aids.added_in(import.block)) ++(take_back(aid) ? outcome.aids : outcome.already);
  for (const domain::AidId aid : corrected_later(imports, desk.aids, import)) {
    if (!take_back(aid)) continue;
    ++outcome.aids;
    ++outcome.corrected;
    --outcome.already;
  }
  imports.take_back(writer, import);
  if (!session.dry_run) writer.commit();
  return outcome;
}

}  // namespace aid::importing
