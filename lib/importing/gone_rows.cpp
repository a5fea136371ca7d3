#include "gone_rows.hpp"

#include "aid/domain/reading.hpp"
#include "aid/importing/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace aid::importing {
namespace {

void put_in_order(std::vector<std::int64_t>& records) {
  std::ranges::sort(records);
  records.erase(std::unique(records.begin(), records.end()), records.end());
}

storage::Import replaced_batch(const Batch& batch) {
  const std::string& typed = batch.request().replaces;
  const auto number = domain::read_count(typed);
  auto found = number && number.value().value ? batch.imports().find(*number.value().value) : std::nullopt;
  if (!found || found->list != batch.kind())
    throw Error(Problem(messages::unknown_batch, typed).hint(messages::batch_hint));
  return std::move(*found);
}

/// Tells what of `earlier` is gone, if the list has enough of it. False: it has not.
bool tell_gone_of(Batch& batch, const storage::Import& earlier, const std::vector<std::int64_t>& seen,
                  const RecordWords& words, bool is_replaced) {
  constexpr std::size_t most_codes = 10;
  std::vector<std::int64_t> brought;
  for (const storage::ImportRow& row : batch.imports().rows_in(earlier.id)) {
    if (words.is_living(row.record)) brought.push_back(row.record);
  }
  put_in_order(brought);
  std::vector<std::int64_t> gone;
  std::ranges::set_difference(brought, seen, std::back_inserter(gone));
  const std::size_t here = brought.size() - gone.size();
  if (!is_replaced && (here == 0 || 2 * here < brought.size())) return false;
  if (gone.empty()) return true;
  std::string codes;
  for (std::size_t i = 0; i < std::min(gone.size(), most_codes); ++i) {
    codes += fmt::format("{}{}", i == 0 ? "" : ", ", words.code_of(gone[i]));
  }
  if (gone.size() > most_codes) codes += " …";
  Problem problem(messages::rows_gone, earlier.id, earlier.file, static_cast<std::int64_t>(gone.size()), codes);
  batch.warn(batch.kind() == "aid" ? std::move(problem).hint(messages::aids_gone_hint) : problem);
  return true;
}

}  // namespace

void tell_gone(Batch& batch, std::vector<std::int64_t> seen, const RecordWords& words) {
  // What a bad row stands for is not known.
  const ImportOutcome& outcome = batch.outcome();
  const bool is_bad = std::ranges::any_of(outcome.problem_counts,
                                          [](const auto& kind) { return kind.first != messages::row_differs.name; });
  if (is_bad || !outcome.unknown.empty()) return;
  put_in_order(seen);
  if (!batch.request().replaces.empty()) {
    tell_gone_of(batch, replaced_batch(batch), seen, words, true);
    return;
  }
  if (seen.empty()) return;
  std::vector<storage::Import> earlier = batch.imports().all();
  std::ranges::reverse(earlier);
  for (const storage::Import& one : earlier) {
    if (one.list != batch.kind() || one.id == batch.id() || batch.imports().is_taken_back(one.id)) continue;
    if (tell_gone_of(batch, one, seen, words, false)) return;
  }
}

}  // namespace aid::importing
