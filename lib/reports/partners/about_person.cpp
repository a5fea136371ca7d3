#include "../cells.hpp"
#include "../new_report.hpp"
#include "aid/base/text.hpp"
#include "aid/reports/partners.hpp"
#include "aid/storage/mentions.hpp"
#include "aid/storage/partner_merges.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/partner_by_part.hpp"
#include "aid/vocabulary/partner_words.hpp"

#include <algorithm>

namespace aid::reports {
namespace {

using table::ColumnType;
using table::Words;

constexpr Message<Text> about_title{"about-person", "All that the ledger holds of '{0}'",
                                    "Mọi thông tin trong sổ về '{0}'"};
constexpr Label table_label{"Table", "Bảng"};
constexpr Label row_label{"Row", "Dòng"};
constexpr Label column_label{"Column", "Cột"};
constexpr Label held_text_label{"Text", "Nội dung"};
constexpr Label held_block_label{"Journal block", "Khối nhật ký"};
constexpr Label since_label{"Held since", "Lưu từ"};
constexpr Label nothing_held{"nothing is held under this name", "không lưu gì dưới tên này"};
constexpr Message<Text> searched_names{"searched-names", "names looked for: {0}", "các tên đã tìm: {0}"};
constexpr Message<> answer_due{
    "answer-due",
    "the law gives two working days to answer the person (Decree 356/2025); 'partner-list erase' takes names and "
    "contacts away",
    "luật cho hai ngày làm việc để trả lời người đó (Nghị định 356/2025/NĐ-CP); 'partner-list erase' xóa tên và thông "
    "tin liên hệ"};

/// What the person is or was called, in any version.
std::vector<std::string> names_of_person(vocabulary::Registry& registry, std::string_view typed) {
  std::vector<std::string> names{clean_text(typed).value()};
  const auto meant = vocabulary::partner_by_part(registry, typed);
  if (!meant) return names;
  const storage::Partners partners(registry.ledger());
  std::vector<domain::PartnerId> same{meant.value()};
  for (const storage::PartnerMerge& merge : storage::PartnerMerges(registry.ledger()).standing()) {
    if (partners.get(merge.kept).id == meant.value()) same.push_back(merge.partner);
  }
  for (const domain::PartnerId id : same) {
    for (const auto& [version, block] : partners.versions(id)) {
      for (const domain::PartnerName& name : version.names) names.push_back(name.text);
      if (!version.contact.empty()) names.push_back(version.contact);
    }
  }
  std::vector<std::string> distinct;
  for (std::string& name : names) {
    if (std::ranges::find(distinct, name) == distinct.end()) distinct.push_back(std::move(name));
  }
  return distinct;
}

}  // namespace

table::Table about_person(vocabulary::Registry& registry, std::string_view typed) {
  const storage::Snapshot snapshot(registry.ledger());
  auto table = new_report(registry.ledger(), "about-person", {},
                          {{"table", table_label, ColumnType::code},
                           {"row", row_label, ColumnType::number},
                           {"column", column_label, ColumnType::code},
                           {"text", held_text_label},
                           {"block", held_block_label, ColumnType::number},
                           {"at", since_label, ColumnType::moment}});
  table.title = {about_title.in(Language::en, typed), about_title.in(Language::vi, typed)};
  table.when_empty = Words(nothing_held);
  const std::vector<std::string> names = names_of_person(registry, typed);
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : "; ") + name;
  table.subtitles.emplace_back(searched_names.in(Language::en, all), searched_names.in(Language::vi, all));
  for (const storage::Mention& mention : storage::mentions_of(registry.ledger(), names)) {
    table.rows.push_back({.cells = {Words(mention.table), mention.row, Words(mention.column), Words(mention.text),
                                    mention.block, table::Moment{mention.at}}});
  }
  table.notes.push_back({.code = "answer-due",
                         .count = static_cast<std::int64_t>(table.rows.size()),
                         .text = Words(answer_due.in(Language::en), answer_due.in(Language::vi))});
  return table;
}

}  // namespace aid::reports
