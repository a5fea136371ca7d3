// A list of partners comes into the ledger.

#include "aid/base/text.hpp"
#include "aid/importing/messages.hpp"
#include "aid/recording/partner_messages.hpp"
#include "aid/recording/partner_reading.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/partner_words.hpp"
#include "cells.hpp"
#include "list_import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace aid::importing {
namespace {

using domain::NameKind;
using domain::Partner;
using domain::PartnerId;
using storage::ShortHash;

constexpr std::size_t no_row = static_cast<std::size_t>(-1);

class PartnerImport : public ListImport {
public:
  PartnerImport(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
                ImportWatcher& watcher)
      : ListImport(session, list, request, watcher, "partner"), partners_(session.ledger) {}

private:
  enum class State { waiting, begun, done };
  struct Draft {
    recording::PartnerWords words = {};
    std::size_t parent_row = no_row;  ///< Where the organisation that it belongs to is another row of the list.
    State state = State::waiting;
    PartnerId record = {};
  };

  std::vector<std::string_view> needed_fields() const override { return {"name"}; }

  // --- What a row says ---

  void understand(std::size_t i) override {
    if (drafts_.empty()) index_names();
    KeptRow& row = rows_[i];
    recording::PartnerWords& words = drafts_[i].words;
    words.name = value(row, "name");
    if (words.name.empty()) add(row, Problem(messages::value_needed, "name", "Tên"), "name");
    add_names(row, words, "name-en", NameKind::translation, "en");
    add_names(row, words, "acronym", NameKind::acronym, "");
    add_names(row, words, "alias", NameKind::alias, "");
    add_names(row, words, "former", NameKind::former, "");
    words.kind = item(row, "partner-kind", "kind");
    words.country = item(row, "country", "country");
    words.contact = value(row, "contact");
    words.note = value(row, "note");
    words.id = value(row, "id");
    words.parent = value(row, "parent");
    if (!words.parent.empty()) find_parent(row, drafts_[i]);
  }

  void index_names() {
    drafts_.resize(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      for (const char* field : {"name", "acronym", "alias", "former", "name-en"}) {
        for (const std::string& name : values(rows_[i], field)) rows_by_name_.emplace(fold(name), i);
      }
    }
  }

  void add_names(const KeptRow& row, recording::PartnerWords& words, std::string_view field, NameKind kind,
                 const std::string& language) {
    for (const std::string& text : values(row, field)) {
      for (const std::string& part : importing::parts_of_cell(text)) {
        if (part != words.name) words.names.push_back({.kind = kind, .text = part, .language = language});
      }
    }
  }

  /// The ledger knows it, another row says it, or it is a name to ask about.
  void find_parent(KeptRow& row, Draft& draft) {
    const std::string name = names_.mapped("parent", draft.words.parent);
    if (!registry_.known_partner(name)) {
      const auto other = rows_by_name_.find(fold(name));
      if (other != rows_by_name_.end()) {
        draft.parent_row = other->second;
        return;
      }
    }
    if (const auto parent = take(row, names_.partner(name, {}), "parent")) draft.words.parent = code_of(*parent);
  }

  std::string code_of(PartnerId id) const { return partners_.get(id).code; }

  /// All that the row says but how to reach the partner: that can be erased, so that nothing may be kept by which it
  /// could be guessed.
  static std::string content_of(const recording::PartnerWords& words, std::string_view parent) {
    std::string text = fmt::format("{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}", words.name, words.kind, words.country,
                                   parent, words.note, words.id, words.contact.empty() ? "" : "contact");
    for (const recording::NameWords& name : words.names) {
      text += fmt::format("\x1f{}\x1e{}", to_string(name.kind), name.text);
    }
    return text;
  }

  // --- What becomes of it ---

  void settle(std::size_t i) override {
    Draft& draft = drafts_[i];
    if (draft.state != State::waiting) return;
    draft.state = State::begun;
    const std::string typed_parent = value(rows_[i], "parent");
    if (settle_parent(i)) write(rows_[i], draft, hash(content_of(draft.words, typed_parent)));
    draft.state = State::done;
  }

  /// What a partner belongs to comes before it.
  bool settle_parent(std::size_t i) {
    Draft& draft = drafts_[i];
    if (draft.parent_row == no_row) return true;
    const std::size_t above = draft.parent_row;
    if (above == i) {
      add(rows_[i], Problem(messages::parent_of_itself, draft.words.name), "parent");
      return false;
    }
    if (drafts_[above].state == State::begun) {
      const std::string& name = drafts_[above].words.name;
      add(rows_[i],
          Problem(messages::parent_cycle, draft.words.name, name, way_up(above, i))
              .hint(messages::parent_cycle_in_list_hint),
          "parent");
      return false;
    }
    if (rows_[above].is_good()) settle(above);
    if (!rows_[above].is_good()) {
      add(rows_[i], Problem(messages::parent_refused, drafts_[above].words.name), "parent");
      return false;
    }
    draft.words.parent = code_of(drafts_[above].record);
    return true;
  }

  /// "Gamma → Beta → Alpha": from one row to one that stands over it.
  std::string way_up(std::size_t from, std::size_t to) const {
    std::string way = drafts_[from].words.name;
    while (from != to) {
      from = drafts_[from].parent_row;
      way += " → " + drafts_[from].words.name;
    }
    return way;
  }

  void write(KeptRow& row, Draft& draft, const ShortHash& content) {
    const recording::PartnerWords& words = draft.words;
    const ShortHash identity = identity_of(row, "name=" + fold(words.name));
    const Known* before = known(identity);
    const auto there = before ? partners_.find({before->record}) : find_recorded(words);
    if (!there) return record(row, draft, identity, content);
    draft.record = there->id;
    if (written_.contains(there->id.row)) {
      if (before && before->content == content) {
        ++outcome_.already;
      } else {
        refuse_repeated(row, vocabulary::described(*there));
      }
      return;
    }
    if (before && before->content == content && !has_other_contact(*there, words)) {
      ++outcome_.already;
      return;
    }
    compare(row, *there, draft, identity, content, before != nullptr);
  }

  /// Contacts are not in what is kept of a row; one that was erased is not brought back by the same row.
  static bool has_other_contact(const Partner& there, const recording::PartnerWords& words) {
    const auto given = clean_text(words.contact);
    return given && !given.value().empty() && !there.contact.empty() && there.contact != given.value();
  }

  /// The partner that the row means, though no list brought it.
  std::optional<Partner> find_recorded(const recording::PartnerWords& words) {
    if (!words.id.empty()) {
      if (auto known = partners_.find_by_external_id(words.id)) return known;
      if (auto known = partners_.find_by_code(words.id)) return known;
    }
    const auto called = registry_.known_partner(words.name);
    if (!called) return std::nullopt;
    Partner partner = partners_.get(called.value());
    const bool is_other = !words.id.empty() && !partner.external_id.empty();
    return is_other ? std::nullopt : std::optional(std::move(partner));
  }

  void record(KeptRow& row, Draft& draft, const ShortHash& identity, const ShortHash& content) {
    attempt(row, "name", [&] {
      const recording::PartnerOutcome outcome = recording::add_partner(writer_, registry_, draft.words);
      draft.record = outcome.partner.id;
      written_.insert(draft.record.row);
      ++outcome_.recorded;
      note(row, identity, content, draft.record.row);
    });
  }

  void compare(KeptRow& row, const Partner& there, Draft& draft, const ShortHash& identity, const ShortHash& content,
               bool was_listed) {
    recording::PartnerEdit edit{.partner = there.code};
    const std::vector<Difference> differences = differences_of(there, draft.words, was_listed, edit);
    if (differences.empty()) {
      ++outcome_.already;
      return;
    }
    if (!request_.correct) return differ(row, there.code, differences);
    attempt(row, "name", [&] {
      recording::edit_partner(writer_, registry_, edit);
      written_.insert(there.id.row);
      ++outcome_.corrected;
      note(row, identity, content, there.id.row);
    });
  }

  /// What the row says otherwise, and the edit that would make it so. An empty cell takes away what an earlier list
  /// brought; of a partner that somebody typed it says nothing.
  std::vector<Difference> differences_of(const Partner& there, const recording::PartnerWords& words, bool was_listed,
                                         recording::PartnerEdit& edit) {
    std::vector<Difference> differences;
    const auto cleaned = [](const std::string& text) {
      const auto clean = clean_text(text);
      return clean ? clean.value() : text;
    };
    const auto has_name = [&](const std::string& text) {
      return std::ranges::find(there.names, cleaned(text), &domain::PartnerName::text) != there.names.end();
    };
    // Another spelling of a known name is news only where the row itself brought it: lists of capitals are common.
    const bool is_called_so = std::ranges::any_of(
        there.names, [&](const domain::PartnerName& name) { return fold(name.text) == fold(words.name); });
    if (was_listed ? !has_name(words.name) : !is_called_so) {
      differences.push_back({"name", there.name(), cleaned(words.name)});
      edit.name = words.name;
    }
    for (const recording::NameWords& name : words.names) {
      if (has_name(name.text)) continue;
      const std::string field = name.kind == NameKind::translation ? "name-en" : std::string(to_string(name.kind));
      differences.push_back({field, "", cleaned(name.text)});
      edit.names.push_back(name);
    }
    const auto compare_field = [&](std::string_view field, const std::string& recorded, const std::string& given,
                                   std::optional<std::string>& change) {
      if (recorded == cleaned(given) || (given.empty() && !(was_listed && has_column(field)))) return;
      const bool is_personal = field == "contact";
      differences.push_back({std::string(field), is_personal && !recorded.empty() ? "…" : recorded,
                             is_personal && !given.empty() ? "… …" : cleaned(given)});
      change = given;
    };
    compare_field("kind", there.kind, words.kind, edit.kind);
    // What a kind implies need not be said.
    const std::string implied = recording::partners::country_of_kind(registry_, words.kind);
    compare_field("country", there.country, words.country.empty() ? implied : words.country, edit.country);
    compare_field("parent", there.parent ? code_of(there.parent) : "", words.parent, edit.parent);
    compare_field("note", there.note, words.note, edit.note);
    compare_field("contact", there.contact, words.contact, edit.contact);
    return differences;
  }

  storage::Partners partners_;
  std::vector<Draft> drafts_;
  std::map<std::string, std::size_t> rows_by_name_;
  std::set<std::int64_t> written_;  ///< By this list.
};

}  // namespace

ImportOutcome import_partners(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
                              ImportWatcher& watcher) {
  return PartnerImport(session, list, request, watcher).run();
}

}  // namespace aid::importing
