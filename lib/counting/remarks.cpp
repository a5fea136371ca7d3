#include "aid/counting/counting.hpp"
#include "aid/domain/checked_sums.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <tuple>
#include <vector>

namespace aid::counting {

using domain::Qualifier;
using storage::EntryIndex;

void Figures::add(const Figures& other) {
  amounts.add(other.amounts);
  aids.add(other.aids);
  domain::add_to(not_valued, other.not_valued);
  domain::add_to(not_converted, other.not_converted);
  recorded = recorded || other.recorded;
  lacks_value = lacks_value || other.lacks_value;
  lacks_rate = lacks_rate || other.lacks_rate;
}

void add(StageFigures& figures, const StageFigures& others) {
  for (std::size_t i = 0; i < figures.size(); ++i) figures[i].add(others[i]);
}

std::string_view Counted::filter_of(EntryIndex entry) const {
  return filters.empty() ? std::string_view() : filters[entry];
}

void Counted::set_filter(EntryIndex entry, std::string_view filter) {
  if (filters.empty() && filter.empty()) return;
  filters.resize(fates.size());
  filters[entry] = filter;
}

std::vector<Remark> Counted::remarks_of(RemarkKind kind) const {
  std::vector<Remark> found;
  std::ranges::copy_if(remarks, std::back_inserter(found), [&](const Remark& remark) { return remark.kind == kind; });
  return found;
}

void Counted::add_remarks(const Counted& other) {
  const auto what_of = [](const Remark& remark) { return std::tuple(remark.kind, remark.aid, remark.entry); };
  std::map<std::tuple<RemarkKind, storage::AidIndex, EntryIndex>, std::vector<Remark>> known;
  for (const Remark& remark : remarks) known[what_of(remark)].push_back(remark);
  for (const Remark& remark : other.remarks) {
    std::vector<Remark>& same = known[what_of(remark)];
    if (std::ranges::find(same, remark) != same.end()) continue;
    same.push_back(remark);
    remarks.push_back(remark);
  }
  rows.insert(rows.end(), other.rows.begin(), other.rows.end());
  shares.insert(other.shares.begin(), other.shares.end());
  if (fates.empty()) {
    fates = other.fates;
    filters = other.filters;
  }
  for (const EntryIndex entry : fates.indexes()) {
    if (fates[entry] != Fate::filtered) continue;
    fates[entry] = other.fates[entry];
    set_filter(entry, other.filter_of(entry));
  }
}

}  // namespace aid::counting
