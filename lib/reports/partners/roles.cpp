#include "roles.hpp"

#include "aid/counting/latest_goods.hpp"

#include <algorithm>

namespace aid::reports {
namespace {

using domain::PartyRole;
using storage::AidIndex;
using storage::Book;
using storage::PartnerIndex;

std::vector<AidIndex> aids_in_role(const Book& book, PartnerIndex partner, PartyRole role) {
  std::vector<AidIndex> aids;
  for (const AidIndex aid : book.aids.indexes()) {
    const auto is_it = [&](const Book::Party& party) { return party.partner == partner && party.role == role; };
    if (std::ranges::any_of(book.parties_of(book.aids[aid]), is_it)) aids.push_back(aid);
  }
  return aids;
}

/// The dimension in which a role has shares; nullptr where each has the whole.
const counting::Dimension* dimension_of(PartyRole role) {
  if (domain::is_giver(role)) return counting::find_dimension("donor");
  return role == PartyRole::recipient ? counting::find_dimension("recipient") : nullptr;
}

bool is_recorded(const counting::StageFigures& figures) {
  return std::ranges::any_of(figures, &counting::Figures::recorded);
}

class PartnerCounter {
public:
  PartnerCounter(const Work& work, PartnerIndex partner) : work_(work), partner_(partner) {}

  PartnerFigures count_all() {
    for (std::size_t i = 0; i < domain::term_words<PartyRole>().size(); ++i) count_role(static_cast<PartyRole>(i));
    count_delivered();
    return std::move(all_);
  }

private:
  counting::Counted count_selected(const counting::Selection& selection) {
    const counting::Inputs inputs{work_.book, work_.rates, work_.names, selection, work_.office};
    counting::Counted counted = counting::count(inputs, *work_.lookup, {}, {});
    for (const counting::CountedRow& row : counted.rows) {
      for (const domain::Stage stage : counting::all_stages) {
        if (row.stages[static_cast<std::size_t>(stage)].recorded) all_.stages.add(stage);
      }
    }
    all_.noted.add_remarks(counted);
    return counted;
  }

  void count_role(PartyRole role) {
    counting::Selection selection;
    selection.aids = aids_in_role(work_.book, partner_, role);
    if (selection.aids->empty()) return;
    if (const counting::Dimension* dimension = dimension_of(role)) selection.set({dimension, {partner_.number()}});
    const counting::Counted counted = count_selected(selection);
    if (is_recorded(counted.totals)) all_.roles.push_back({role, false, counted.totals});
    for (const counting::CountedRow& row : counted.rows) {
      if (row.key.outside && is_recorded(row.stages)) all_.roles.push_back({role, true, row.stages});
    }
  }

  void count_delivered() {
    counting::Selection selection;
    selection.set({counting::find_dimension("channel"), {partner_.number()}});
    const counting::Counted counted = count_selected(selection);
    all_.delivered = counted.totals;
    all_.delivered_entries = std::ranges::count_if(counted.fates, counting::is_listed);
  }

  const Work& work_;
  PartnerIndex partner_;
  PartnerFigures all_;
};

}  // namespace

PartnerFigures figures_of_partner(const Work& work, PartnerIndex partner) {
  return PartnerCounter(work, partner).count_all();
}

}  // namespace aid::reports
