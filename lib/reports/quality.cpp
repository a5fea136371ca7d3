#include "aid/counting/valuing.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/matters.hpp"
#include "all.hpp"
#include "cells.hpp"
#include "explain.hpp"
#include "listed_aids.hpp"
#include "present.hpp"
#include "second_looks.hpp"

#include <array>
#include <set>

namespace aid::reports {
namespace {

using storage::AidIndex;
using storage::Book;
using table::ColumnType;
using table::Lines;
using table::Words;

/// What a record may lack, in the order of the rows.
enum class Missing { entry, value, some_value, decision, place, sector, look, paper, decision_paper };
constexpr std::size_t missing_count = static_cast<std::size_t>(Missing::decision_paper) + 1;

Words words_of(Missing missing) {
  constexpr Label labels[] = {{"entry", "bút toán"},
                              {"value", "giá trị"},
                              {"value of some of it", "giá trị của một phần"},
                              {"approval in force", "quyết định phê duyệt đang có hiệu lực"},
                              {"place", "địa bàn"},
                              {"sector", "lĩnh vực"},
                              {"look of a second person", "người thứ hai kiểm tra"},
                              {"paper", "giấy tờ"},
                              {"paper of the decision", "giấy tờ: văn bản phê duyệt"}};
  constexpr std::string_view codes[] = {"entry",  "value", "some-value", "decision",      "place",
                                        "sector", "look",  "paper",      "decision-paper"};
  const auto place = static_cast<std::size_t>(missing);
  return Words(labels[place]).with_code(codes[place]);
}

class Quality {
public:
  Quality(const Work& work, const counting::Counted& counted)
      : work_(work),
        counted_(counted),
        valuer_(work.book, {}, std::nullopt),
        looked_(work.registry.ledger(), LookedAt::At::aid) {}

  table::Table build() {
    read_papers();
    for (const ListedAid& listed : aids_with_entries(work_, counted_)) look_at(listed);
    table::Table table = start_table(work_);
    table.columns = {coded("missing", Label{"What is missing", "Còn thiếu"}),
                     {"records", Label{"Records", "Số hồ sơ"}, ColumnType::number},
                     {"of", Label{"Of", "Trong số"}, ColumnType::number},
                     {"codes", Label{"Which", "Mã khoản"}, ColumnType::text}};
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const Of& of = rows_[i];
      // Where nobody marks what was looked at, nothing is missing.
      if (static_cast<Missing>(i) == Missing::look && looked_.is_unused()) continue;
      // Who keeps no papers in the ledger is not told of each aid that has none.
      if (i >= static_cast<std::size_t>(Missing::paper) && !keeps_papers_) continue;
      table.rows.push_back({.cells = {words_of(static_cast<Missing>(i)), std::int64_t(std::ssize(of.codes)),
                                      of.looked_at, of.codes.empty() ? table::Cell() : table::Cell(of.codes)}});
    }
    counting::Counted told = counted_;
    // What has no value is a row of its own here, and nothing is converted or added up.
    std::erase_if(told.remarks, [](const counting::Remark& remark) {
      return remark.kind != counting::RemarkKind::not_placed && remark.kind != counting::RemarkKind::shared_outside;
    });
    told.fates = {};
    add_notes(work_, told, false, table);
    if (work_.query.explain) explain(work_, counted_, table);
    return table;
  }

private:
  struct Of {
    std::int64_t looked_at = 0;
    Lines codes = {};
  };

  void read_papers() {
    storage::Ledger& ledger = work_.registry.ledger();
    const storage::Aids aids(ledger);
    for (const domain::Matter& paper : storage::Matters(ledger).all(domain::MatterKind::paper)) {
      if (paper.change == domain::MatterChange::withdrawn) continue;
      keeps_papers_ = true;
      std::vector<domain::AidId> of = paper.aids;
      for (const domain::EntryId entry : paper.entries) of.push_back(aids.get_entry(entry).aid);
      const bool decides = paper.type == "decision" || paper.type == "approval";
      for (const domain::AidId aid : of) {
        with_paper_.insert(aid.row);
        if (decides) with_decision_.insert(aid.row);
      }
    }
  }

  void look_at(const ListedAid& listed) {
    const Book::Aid& aid = work_.book.aids[listed.aid];
    note(Missing::entry, aid, listed.entries.empty());
    look_at_values(listed, aid);
    note(Missing::look, aid, !looked_.holds(aid.row, records::live_dates(work_.book.entries_of(aid))));
    // Money or goods told apart have the decision, the places and the sectors of the aid that they are of.
    if (aid.component) return;
    note(Missing::decision, aid, !aid.approved);
    bool has_place = false;
    bool has_sector = false;
    for (const Book::Split& split : work_.book.splits_of(aid)) {
      has_place = has_place || (split.dimension == domain::SplitDimension::place && split.place);
      has_sector = has_sector || (split.dimension == domain::SplitDimension::sector && split.code);
    }
    note(Missing::place, aid, !has_place);
    note(Missing::sector, aid, !has_sector);
    note(Missing::paper, aid, !with_paper_.contains(aid.row));
    note(Missing::decision_paper, aid, !with_decision_.contains(aid.row));
  }

  void look_at_values(const ListedAid& listed, const Book::Aid& aid) {
    bool has_value = false;
    bool lacks_value = false;
    bool has_entry = false;
    for (const storage::EntryIndex index : listed.entries) {
      const Book::Entry& entry = work_.book.entries[index];
      if (!domain::stage_of(entry.kind)) continue;  // A handover tells what was handed over, not what it is worth.
      has_entry = true;
      valuer_.value(aid, entry, value_);
      has_value = has_value || value_.has_value();
      lacks_value = lacks_value || value_.something_unvalued;
    }
    if (!has_entry) return;
    note(Missing::value, aid, !has_value);
    note(Missing::some_value, aid, has_value && lacks_value);
  }

  void note(Missing missing, const Book::Aid& aid, bool is_missing) {
    Of& of = rows_[static_cast<std::size_t>(missing)];
    ++of.looked_at;
    if (is_missing) of.codes.emplace_back(work_.book.code_of(aid));
  }

  const Work& work_;
  const counting::Counted& counted_;
  counting::Valuer valuer_;
  counting::Value value_;
  LookedAt looked_;
  std::array<Of, missing_count> rows_;
  bool keeps_papers_ = false;
  std::set<std::int64_t> with_paper_ = {};     ///< Rows of aids.
  std::set<std::int64_t> with_decision_ = {};  ///< Whose paper is a decision or an approval.
};

}  // namespace

table::Table build_quality(const Work& work) {
  return Quality(work, count(work.inputs(), *work.lookup, {}, {.keep_aids = true})).build();
}

}  // namespace aid::reports
