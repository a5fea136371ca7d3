#include "aid/base/text.hpp"
#include "aid/reports/messages.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/partners.hpp"
#include "aid_rows.hpp"
#include "all.hpp"
#include "explain.hpp"
#include "listed_aids.hpp"
#include "readings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace aid::reports {

/// What a search reads besides the book.
struct SearchedTexts {
  std::vector<std::string> words;                              ///< Folded, each once.
  std::map<std::int64_t, std::vector<std::string>> names;      ///< Of partners, by their rows.
  std::map<std::int64_t, std::vector<std::string>> decisions;  ///< Of aids, by their rows.
  /// Partners that all the words together mean, by their rows, with the names that answer to them.
  std::map<std::int64_t, std::string> partners;
  std::map<std::int64_t, std::string> near_partners;  ///< With one or two typing errors.
};

namespace {

using storage::AidIndex;
using storage::Book;
using table::ColumnType;
using table::Lines;
using table::Words;

/// One text of an aid, and what it is.
struct FoundText {
  Label place;
  std::string text;
  std::string code = {};  ///< Of the entry that it stands in.
};

constexpr Label channel_label{"channel", "chuyển qua"};

class Finder {
public:
  explicit Finder(const Work& work) : work_(work), search_(*work.searched) {}

  enum class Errors { none, few };
  /// The texts in which a word was found; empty unless all words were, or are a partner's name. With errors: only that
  /// of a partner which they nearly are.
  std::vector<FoundText> find(const ListedAid& listed, Errors errors) {
    if (errors == Errors::few) return parties_of(listed, search_.near_partners);
    texts_.clear();
    collect(listed);
    std::set<std::string_view> missing(search_.words.begin(), search_.words.end());
    std::vector<FoundText> found;
    for (FoundText& text : texts_) {
      if (has_any(text.text, missing)) found.push_back(std::move(text));
    }
    return missing.empty() ? found : parties_of(listed, search_.partners);
  }

private:
  /// Those of the partners that the aid names.
  std::vector<FoundText> parties_of(const ListedAid& listed,
                                    const std::map<std::int64_t, std::string>& partners) const {
    std::vector<FoundText> found;
    const auto take = [&](const Label& place, storage::PartnerIndex partner, const std::string& code) {
      const auto name = partners.find(work_.book.partners[partner].row);
      if (name != partners.end()) found.push_back({place, name->second, code});
    };
    if (partners.empty()) return found;
    for (const Book::Party& party : work_.book.parties_of(work_.book.aids[listed.aid])) {
      take(domain::label(party.role), party.partner, {});
    }
    for (const storage::EntryIndex index : listed.entries) {
      const Book::Entry& entry = work_.book.entries[index];
      if (entry.channel) take(channel_label, entry.channel, entry_code(work_.book, entry));
    }
    return found;
  }

  /// Takes the words that the text has out of `missing`. A word is found at the beginning of one: "may" in "máy thở".
  bool has_any(const std::string& text, std::set<std::string_view>& missing) const {
    bool any = false;
    const std::vector<std::string> words = folded_words(text);
    for (const std::string& wanted : search_.words) {
      const auto begins = [&](const std::string& word) { return word.starts_with(wanted); };
      if (std::ranges::none_of(words, begins)) continue;
      any = true;
      missing.erase(wanted);
    }
    return any;
  }

  void add(const Label& place, const std::string& text, const std::string& code = {}) {
    if (!text.empty()) texts_.push_back({place, text, code});
  }

  void add_names(const Label& place, storage::PartnerIndex partner, const std::string& code = {}) {
    const auto names = search_.names.find(work_.book.partners[partner].row);
    if (names == search_.names.end()) return;
    for (const std::string& name : names->second) add(place, name, code);
  }

  /// The names that an aid's values have in a dimension, in both languages.
  void add_values(const Label& place, std::string_view name, const Book::Aid& aid) {
    const counting::Dimension& dimension = *counting::find_dimension(name);
    counting::Values values;
    dimension.values(*work_.lookup, {aid}, values);
    for (const counting::Values::Value& value : values.list()) {
      if (value.id < 0) continue;
      const Words words = std::get<Words>(dimension.naming.label(*work_.lookup, value.id));
      add(place, words.vi);
      if (words.en != words.vi) add(place, words.en);
    }
  }

  void collect(const ListedAid& listed) {
    const Book::Aid& aid = work_.book.aids[listed.aid];
    const storage::BookDetails::Aid& details = work_.details->aids[listed.aid];
    add({"code", "mã"}, work_.book.code_of(aid));
    add({"own id", "mã riêng"}, details.external_id);
    add({"title", "tên"}, details.title);
    for (const Book::Party& party : work_.book.parties_of(aid)) add_names(domain::label(party.role), party.partner);
    for (const domain::Beneficiary& one : work_.book.beneficiaries_of(aid)) {
      add({"beneficiaries", "đối tượng thụ hưởng"}, one.text);
    }
    add_values({"sector", "lĩnh vực"}, "sector", aid);
    add_values({"place", "địa bàn"}, "place", aid);
    add_values({"beneficiaries", "đối tượng thụ hưởng"}, "beneficiary", aid);
    add_values({"campaign", "đợt vận động"}, "campaign", aid);
    const auto decisions = search_.decisions.find(aid.row);
    if (decisions != search_.decisions.end()) {
      for (const std::string& decision : decisions->second) add({"decision", "quyết định"}, decision);
    }
    for (const domain::Source& source : details.sources) add({"source", "nguồn"}, source.text);
    add({"note", "ghi chú"}, details.note);
    for (const storage::EntryIndex entry : listed.entries) collect(entry);
  }

  void collect(storage::EntryIndex index) {
    const Book::Entry& entry = work_.book.entries[index];
    const storage::BookDetails::Entry& details = work_.details->entries[index];
    const std::string code = entry_code(work_.book, entry);
    for (const Book::Goods& line : work_.book.goods_of(entry)) add({"goods", "hiện vật"}, line.item, code);
    if (entry.channel) add_names(channel_label, entry.channel, code);
    add({"source", "nguồn"}, details.source, code);
    add({"note", "ghi chú"}, details.note, code);
  }

  const Work& work_;
  const SearchedTexts& search_;
  std::vector<FoundText> texts_;
};

/// "goods of DN-2021-0003/1: 4 máy thở", each once.
table::Cell found_cell(const std::vector<FoundText>& found) {
  Lines lines;
  for (const FoundText& text : found) {
    const auto in = [&](Language language) {
      constexpr Label of{"of", "của"};
      const std::string entry = text.code.empty() ? "" : fmt::format(" {} {}", of.in(language), text.code);
      return fmt::format("{}{}: {}", text.place.in(language), entry, text.text);
    };
    Words words(in(Language::en), in(Language::vi));
    if (std::ranges::find(lines, words) == lines.end()) lines.push_back(std::move(words));
  }
  return lines;
}

}  // namespace

void read_find(Work& work) {
  constexpr Label words_label{"Words", "Tìm"};
  SearchedTexts search;
  std::string typed;
  for (const std::string& text : work.query.words) {
    typed += (typed.empty() ? "" : " ") + text;
    for (std::string& word : folded_words(text)) {
      if (std::ranges::find(search.words, word) == search.words.end()) search.words.push_back(std::move(word));
    }
  }
  if (search.words.empty()) throw Error(messages::no_search_words, typed);
  work.subtitles.emplace_back(fmt::format("{}: {}", words_label.en, typed),
                              fmt::format("{}: {}", words_label.vi, typed));
  storage::Ledger& ledger = work.registry.ledger();
  work.details = &work.readings->details();
  for (storage::NameEntry& name : storage::Partners(ledger).names()) {
    search.names[name.partner.row].push_back(std::move(name.text));
  }
  for (vocabulary::FoundPartner& one : work.registry.find_partners(typed)) {
    auto& partners = one.fit == vocabulary::Fit::nearly ? search.near_partners : search.partners;
    partners.emplace(one.partner.row, std::move(one.name));
  }
  for (const domain::Approval& approval : storage::Aids(ledger).all_approvals()) {
    std::vector<std::string>& texts = search.decisions[approval.aid.row];
    for (const std::string& text : {approval.number, approval.authority, approval.note}) texts.push_back(text);
  }
  work.searched = std::make_shared<const SearchedTexts>(std::move(search));
}

table::Table build_find(const Work& work) {
  const counting::Counted counted = count(work.inputs(), *work.lookup, {}, {.keep_aids = true});
  const AidCells cells(work, counted);
  table::Table table = start_table(work);
  table.columns = {
      {"code", Label{"Code", "Mã"}, ColumnType::code},
      {"date", Label{"Date", "Ngày"}, ColumnType::date},
      {"title", Label{"Title", "Tên khoản viện trợ"}, ColumnType::text},
      {.key = "donor", .label = counting::find_dimension("donor")->title, .codes = table::Codes::beside},
      {.key = "recipient", .label = counting::find_dimension("recipient")->title, .codes = table::Codes::beside},
      {"found", Label{"Found in", "Tìm thấy ở"}, ColumnType::text}};
  Finder finder(work);
  std::vector<AidIndex> aids;
  const std::vector<ListedAid> all = aids_with_entries(work, counted);
  for (const Finder::Errors errors : {Finder::Errors::none, Finder::Errors::few}) {
    if (!aids.empty()) break;
    for (const ListedAid& listed : all) {
      const std::vector<FoundText> found = finder.find(listed, errors);
      if (found.empty()) continue;
      aids.push_back(listed.aid);
      const std::string& title = work.details->aids[listed.aid].title;
      table.rows.push_back(
          {.cells = {cells.code(listed.aid), listed.dates ? table::Cell(*listed.dates) : table::Cell(),
                     title.empty() ? table::Cell() : table::Cell(Words(title)), cells.values(listed.aid, "donor"),
                     cells.values(listed.aid, "recipient"), found_cell(found)}});
    }
  }
  table.when_empty = words(messages::nothing_counted);
  if (!work.query.explain) return table;
  std::ranges::sort(aids);
  counting::Selection selection = work.selection;
  selection.aids = std::move(aids);
  selection.aids_chosen = counting::AidsChosen::found;
  const counting::Inputs inputs{work.book, work.rates, work.names, selection, work.office};
  explain(work, count(inputs, *work.lookup, {}, {}), table, {.filtered = false});
  return table;
}

}  // namespace aid::reports
