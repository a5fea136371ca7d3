#include "aid/vocabulary/names_in_use.hpp"

#include "aid/base/text.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/look_alike.hpp"

#include <algorithm>
#include <tuple>

namespace aid::vocabulary {

void NamesInUse::catch_up() {
  std::int64_t newest = newest_;
  int no = 0;
  for (const storage::NameEntry& entry : storage::Partners(ledger_).names(newest_)) {
    no = current_[entry.own.row] == entry.version_row ? no + 1 : 0;
    current_[entry.own.row] = entry.version_row;
    newest = std::max(newest, entry.version_row);
    const Name name{.partner = entry.partner, .own = entry.own, .version_row = entry.version_row, .no = no};
    by_look_[look_alike_key(entry.text)].push_back(name);
    by_fold_[entry.fold].push_back(name);
  }
  newest_ = newest;
}

const NamesInUse::Name* NamesInUse::first(const Names& names, const std::string& key, domain::PartnerId except) const {
  const auto found = names.find(key);
  if (found == names.end()) return nullptr;
  const Name* first = nullptr;
  for (const Name& name : found->second) {
    if (name.partner == except || current_.at(name.own.row) != name.version_row) continue;
    if (first == nullptr || std::tuple(name.partner.row, name.no) < std::tuple(first->partner.row, first->no)) {
      first = &name;
    }
  }
  return first;
}

std::optional<NamesInUse::Use> NamesInUse::find(std::string_view name, domain::PartnerId except) {
  catch_up();
  const Name* const same = first(by_fold_, fold(name), except);
  const Name* const alike = first(by_look_, look_alike_key(name), except);
  if (same == nullptr && alike == nullptr) return std::nullopt;
  const bool is_same = same != nullptr && (alike == nullptr || std::tuple(same->partner.row, same->no) <=
                                                                   std::tuple(alike->partner.row, alike->no));
  return Use{.partner = is_same ? same->partner : alike->partner, .is_same = is_same};
}

}  // namespace aid::vocabulary
