// A batch is taken back: every aid that it brought.

#include "../record/desk.hpp"
#include "aid/domain/reading.hpp"
#include "aid/services/import.hpp"
#include "aid/services/import_messages.hpp"
#include "aid/services/record_messages.hpp"
#include "aid/storage/imports.hpp"

#include <algorithm>

namespace aid::services {
namespace {

storage::Import find_batch(const storage::Imports& imports, std::string_view typed) {
  const auto number = domain::read_count(typed);
  const auto batch = number && number.value().value ? imports.find(*number.value().value) : std::nullopt;
  if (!batch || batch->list != "aid") throw Error(Problem(messages::unknown_batch, typed).hint(messages::batch_hint));
  if (imports.is_taken_back(batch->id)) throw Error(messages::batch_taken_back, batch->id);
  return *batch;
}

}  // namespace

BatchReversal take_back_batch(const Session& session, std::string_view batch, std::string_view reason) {
  storage::Writer writer(session.ledger, session.author);
  writer.expect_many_rows();
  Registry registry(session.ledger);
  recording::Desk desk(writer, registry, session.circumstances);
  storage::Imports imports(session.ledger);
  const storage::Import import = find_batch(imports, batch);
  const std::string why = desk.text(reason, "--reason");
  if (why.empty()) throw Error(Problem(messages::reason_needed).at({.file = "--reason"}));

  BatchReversal outcome{.batch = import.id, .file = import.file};
  const auto reversed = desk.aids.reversed();
  for (const domain::AidId aid : desk.aids.added_in(import.block)) {
    if (std::ranges::binary_search(reversed, aid)) {
      ++outcome.already;
      continue;
    }
    recording::reverse_aid(desk, aid, why);
    ++outcome.aids;
  }
  imports.take_back(writer, import);
  if (!session.dry_run) writer.commit();
  return outcome;
}

}  // namespace aid::services
