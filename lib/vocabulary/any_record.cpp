#include "aid/vocabulary/any_record.hpp"

#include "aid/base/text.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/matters.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/references.hpp"

#include <fmt/format.h>

#include <vector>

namespace aid::vocabulary {
namespace {

constexpr Message<Text> unknown_record_at_all{
    "unknown-record",
    "there is no record '{0}'",
    "không có bản ghi nào là '{0}'",
    {"name it by its code: an aid DN-2021-0042, its entry DN-2021-0042/1, an event DN-2021-E0003, an agreement "
     "DN-2021-A0003, a published total DN-S0003, a partner DN-P0003",
     "hãy nêu mã: khoản viện trợ DN-2021-0042, bút toán DN-2021-0042/1, sự kiện DN-2021-E0003, thỏa thuận "
     "DN-2021-A0003, số liệu công bố DN-S0003, đối tác DN-P0003"}};

struct Found {
  AnyRecord record;
  std::string code;
};

}  // namespace

Result<AnyRecord> find_any_record(Registry& registry, std::string_view typed) {
  auto clean = clean_text(typed);
  if (!clean) return clean.problem();
  const std::string word = std::move(clean).value();
  storage::Ledger& ledger = registry.ledger();
  std::vector<Found> found;
  auto aid = find_aid(ledger, word);
  if (!aid && aid.problem().name() == messages::ambiguous_aid.name) return aid.problem();
  if (aid) found.push_back({aid.value(), aid.value().code});
  if (auto entry = find_entry(ledger, word)) {
    std::string code = fmt::format("{}/{}", storage::Aids(ledger).get(entry.value().aid).code, entry.value().number);
    found.push_back({std::move(entry).value(), std::move(code)});
  }
  if (auto event = find_event(registry, word)) found.push_back({event.value(), event.value().code});
  if (auto matter = storage::Matters(ledger).find(word)) found.push_back({*matter, matter->code});
  if (auto total = find_stated_total(ledger, word)) found.push_back({total.value(), total.value().code});
  if (found.size() > 1) {
    std::string codes;
    for (const Found& one : found) codes += (codes.empty() ? "" : ", ") + one.code;
    return Problem(messages::ambiguous_word, typed, codes).hint(messages::use_code_hint);
  }
  if (!found.empty()) return std::move(found.front().record);
  const auto partner = registry.known_partner(word);
  if (partner) return AnyRecord(partner.value());
  if (partner.problem().name() == messages::unknown_partner.name) return Problem(unknown_record_at_all, typed);
  return partner.problem();
}

}  // namespace aid::vocabulary
