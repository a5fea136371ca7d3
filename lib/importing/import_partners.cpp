// A list of partners comes into the ledger.

#include "aid/base/marks.hpp"
#include "aid/base/text.hpp"
#include "aid/importing/messages.hpp"
#include "aid/recording/office.hpp"
#include "aid/recording/partner_messages.hpp"
#include "aid/recording/partner_reading.hpp"
#include "aid/vocabulary/identifiers.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/partner_words.hpp"
#include "aid/vocabulary/quoted_names.hpp"
#include "cells.hpp"
#include "different_identifiers.hpp"
#include "list_import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace aid::importing {
namespace {

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
  using Kind = records::PartnerField::Kind;
  enum class State { waiting, begun, done };
  struct Draft {
    recording::PartnerWords words = {};
    std::size_t parent_row = no_row;  ///< Where the organisation that it belongs to is another row of the list.
    State state = State::waiting;
    PartnerId record = {};
  };

  std::vector<std::string_view> needed_fields() const override { return {"name"}; }

  std::string code_of_record(std::int64_t record) const override { return code_of({record}); }

  // --- What a row says ---

  void understand(std::size_t i) override {
    if (drafts_.empty()) index_names();
    KeptRow& row = rows_[i];
    recording::PartnerWords& words = drafts_[i].words;
    words.name = value(row, "name");
    if (words.name.empty()) add(row, lacking(messages::value_needed, "partner", {"name"}), "name");
    for (const records::PartnerField& field : records::partner_fields()) read_field(row, field, words);
    if (words.fields.has(parent_field_)) find_parent(row, drafts_[i]);
    if (!words.name.empty() && row.trouble.empty()) settle_shared_names(i, words);
    if (!words.name.empty() && row.trouble.empty()) settle_near_names(row, words);
  }

  /// A further name that another row has too: two partners may have one acronym, if somebody says so.
  void settle_shared_names(std::size_t i, recording::PartnerWords& words) {
    for (const recording::NameWords& name : recording::partners::further_names(words)) {
      const auto other = rows_by_name_.find(spelled_key(name.text));
      if (other == rows_by_name_.end() || other->second == i) continue;
      const KeptRow& row = rows_[other->second];
      const std::string called = value(row, "name");
      if (spelled_key(called) == spelled_key(words.name)) continue;
      if (names_.is_decided_new(name.text)) {
        words.another = true;
      } else {
        add(rows_[i], Problem(messages::name_of_other_row, name.text, row.line, called, words.name),
            to_string(name.kind));
      }
    }
  }

  /// New names that are nearly another partner's are for somebody to decide about.
  void settle_near_names(KeptRow& row, recording::PartnerWords& words) {
    const auto there = find_partner(row, words);
    if (!there) settle_near_name(row, words, words.name, {});
    for (const recording::NameWords& name : recording::partners::further_names(words)) {
      if (!recording::partners::may_be_mistyped(name.kind, name.text)) continue;
      settle_near_name(row, words, name.text, there ? there->id : PartnerId());
    }
  }

  void settle_near_name(KeptRow& row, recording::PartnerWords& words, const std::string& name, PartnerId self) {
    const auto called = registry_.known_partner(name);
    const bool is_taken = called || called.problem().name() != messages::unknown_partner.name;
    if (is_taken && names_.is_decided_new(name)) words.another = true;
    if (is_taken) return;
    if (!registry_.near_partner(name, self)) return;
    if (const auto partner = take(row, names_.near_partner(name), "name")) {
      if (name == words.name) {
        words.name = partners_.get(*partner).name();
      } else {  // A further name that is another partner's is none of this one.
        for (const records::PartnerField& field : records::partner_fields()) {
          if (field.kind == Kind::names) std::erase(words.fields.list(field), name);
        }
        std::erase_if(words.names, [&](const recording::NameWords& one) { return one.text == name; });
      }
    } else {
      words.another = row.trouble.empty();
    }
  }

  void index_names() {
    drafts_.resize(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      index_names(i, "name");
      for (const records::PartnerField& field : records::partner_fields()) {
        if (field.kind == Kind::names) index_names(i, field.name());
      }
    }
  }

  void index_names(std::size_t row, std::string_view field) {
    for (const std::string& name : values(rows_[row], field)) rows_by_name_.emplace(spelled_key(name), row);
  }

  void read_field(KeptRow& row, const records::PartnerField& field, recording::PartnerWords& words) {
    switch (field.kind) {
      case Kind::names:
        for (const std::string& text : values(row, field.name())) {
          for (std::string& part : importing::parts_of_cell(text)) {
            part = vocabulary::unquoted(part);
            if (part != words.name) words.fields.list(field).push_back(std::move(part));
          }
        }
        return;
      case Kind::identifiers:
        return read_identifiers(row, field, words);
      case Kind::code:
        return words.fields.set(field, item(row, field.list, field.name()));
      default:
        return words.fields.set(field, value(row, field.name()));
    }
  }

  /// A column has the numbers of one scheme, by whose code it is called, or numbers with their schemes.
  void read_identifiers(KeptRow& row, const records::PartnerField& field, recording::PartnerWords& words) {
    const auto read = [&](std::string_view column, std::string_view scheme) {
      for (const std::string& text : values(row, column)) {
        for (const std::string& part : importing::parts_of_cell(text)) {
          const auto identifier = vocabulary::read_identifier(registry_, fmt::format("{}{}", scheme, part));
          if (identifier) {
            words.fields.list(field).push_back(vocabulary::written(identifier.value()));
          } else {
            add(row, identifier.problem(), column);
          }
        }
      }
    };
    read(field.name(), "");
    for (const storage::ListItem& scheme : registry_.items("identifier-scheme")) read(scheme.code, scheme.code + ":");
  }

  /// The ledger knows it, another row says it, or it is a name to ask about.
  void find_parent(KeptRow& row, Draft& draft) {
    const std::string name = names_.mapped("parent", draft.words.fields.text(parent_field_));
    if (!registry_.known_partner(name)) {
      const auto other = rows_by_name_.find(spelled_key(name));
      if (other != rows_by_name_.end()) {
        draft.parent_row = other->second;
        return;
      }
    }
    const auto parent = take(row, names_.partner(name, {}), "parent");
    if (parent) draft.words.fields.set(parent_field_, code_of(*parent));
  }

  std::string code_of(PartnerId id) const { return partners_.get(id).code; }

  /// All that the row says, `parent` as it stands there. Of personal data only that there are some: they can be erased,
  /// so that nothing may be kept by which they could be guessed.
  static std::string content_of(const recording::PartnerWords& words, std::string_view parent) {
    std::string text = words.name;
    std::string personal;
    std::string names;
    for (const records::PartnerField& field : records::partner_fields()) {
      if (field.kind == Kind::names) {
        for (const std::string& name : words.fields.list(field)) {
          names += fmt::format("\x1f{}\x1e{}", to_string(field.name_kind), name);
        }
      } else if (field.kind == Kind::identifiers) {
        // A row without any is what it was before there were any.
        for (const std::string& one : words.fields.list(field)) names += fmt::format("\x1f{}\x1e{}", field.name(), one);
      } else if (field.is_personal) {
        personal += fmt::format("\x1f{}", words.fields.has(field) ? field.name() : "");
      } else {
        text += fmt::format("\x1f{}", field.kind == Kind::partner ? std::string(parent) : words.fields.text(field));
      }
    }
    return text + personal + names;
  }

  // --- What becomes of it ---

  /// What a partner belongs to comes before it.
  void settle(std::size_t i) override {
    std::vector<std::size_t> rows;
    for (std::size_t row = i; row != no_row && drafts_[row].state == State::waiting && rows_[row].is_good();
         row = drafts_[row].parent_row) {
      drafts_[row].state = State::begun;
      rows.push_back(row);
    }
    for (; !rows.empty(); rows.pop_back()) {
      const std::size_t row = rows.back();
      Draft& draft = drafts_[row];
      const std::string typed_parent = value(rows_[row], "parent");
      if (settle_parent(row)) write(rows_[row], draft, hash(content_of(draft.words, typed_parent)));
      draft.state = State::done;
    }
  }

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
    if (!rows_[above].is_good()) {
      add(rows_[i], Problem(messages::parent_refused, drafts_[above].words.name), "parent");
      return false;
    }
    draft.words.fields.set(parent_field_, code_of(drafts_[above].record));
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
    const ShortHash identity = identity_of(row, "name=" + spelled_key(words.name));
    const Known* before = known(identity);
    const auto there = find_partner(row, words);
    if (!there || recording::is_office_to_describe(registry_, *there, words.name)) {
      return record(row, draft, identity, content);
    }
    draft.record = there->id;
    see(there->id.row);
    if (written_.contains(there->id.row)) {
      if (before && before->content == content) {
        ++outcome_.already;
      } else {
        recording::PartnerEdit edit;
        refuse_repeated(row, vocabulary::described(*there), differences_of(*there, words, true, edit));
      }
      return;
    }
    if (before && before->content == content && !has_other_personal_data(*there, words)) {
      ++outcome_.already;
      return;
    }
    compare(row, *there, draft, identity, content, before != nullptr);
  }

  /// Personal data are not in what is kept of a row; those that were erased are not brought back by the same row.
  static bool has_other_personal_data(const Partner& there, const recording::PartnerWords& words) {
    return std::ranges::any_of(records::partner_fields(), [&](const records::PartnerField& field) {
      if (!field.is_personal) return false;
      const auto given = clean_text(words.fields.text(field));
      const std::string& recorded = there.*field.member;
      return given && !given.value().empty() && !recorded.empty() && recorded != given.value();
    });
  }

  /// The partner that the row means: an earlier row brought it, or it is recorded.
  std::optional<Partner> find_partner(const KeptRow& row, const recording::PartnerWords& words) {
    const Known* before = known(identity_of(row, "name=" + spelled_key(words.name)));
    return before ? partners_.find({before->record}) : find_recorded(words);
  }

  /// The partner that the row means, though no list brought it.
  std::optional<Partner> find_recorded(const recording::PartnerWords& words) {
    const std::string id = words.fields.text("id");
    if (!id.empty()) {
      if (auto known = partners_.find_by_external_id(id)) return known;
      if (auto known = partners_.find_by_code(id)) return known;
    }
    for (const std::string& identifier : words.fields.list(identifier_field_)) {
      if (const auto known = registry_.known_partner(identifier)) return partners_.get(known.value());
    }
    const auto called = registry_.known_partner(words.name);
    if (!called) return std::nullopt;
    Partner partner = partners_.get(called.value());
    const bool is_other = !id.empty() && !partner.external_id.empty();
    return is_other ? std::nullopt : std::optional(std::move(partner));
  }

  /// Whether another row has brought a partner of one of these names, which is told. A name with other marks is another.
  bool is_name_of_other_row(KeptRow& row, recording::PartnerWords& words) {
    std::vector<std::string> names{words.name};
    for (const recording::NameWords& further : recording::partners::further_names(words)) names.push_back(further.text);
    for (const std::string& name : names) {
      const auto use = words.another ? std::nullopt : registry_.names_in_use().find(name, {});
      const auto line = use ? lines_.find(use->partner.row) : lines_.end();
      if (line == lines_.end()) continue;
      const std::string other = partners_.get(use->partner).name();
      if (fold(other) == fold(name) && marks_differ(other, name, Unmarked::as_it_stands)) {
        words.another = true;
        continue;
      }
      add(row, Problem(messages::name_of_other_row, name, line->second, other, words.name), "name");
      return true;
    }
    return false;
  }

  void record(KeptRow& row, Draft& draft, const ShortHash& identity, const ShortHash& content) {
    if (is_name_of_other_row(row, draft.words)) return;
    attempt(row, "name", [&] {
      const recording::PartnerOutcome outcome = recording::add_partner(writer_, registry_, draft.words);
      draft.record = outcome.partner.id;
      written_.insert(draft.record.row);
      lines_[draft.record.row] = row.line;
      names_.keep_new_name(outcome.partner.name(), outcome.partner.code, messages::near_rows_hint);
      ++(outcome.already ? outcome_.already : outcome_.recorded);  // All that is said of the office `init` has said.
      note(row, identity, content, draft.record.row);
    });
    // What a command says by --another, a list says by a decision.
    for (Problem& problem : row.trouble.problems) {
      if (problem.name() == messages::partner_exists.name)
        problem = std::move(problem).hint(messages::another_in_list_hint);
    }
  }

  void compare(KeptRow& row, const Partner& there, Draft& draft, const ShortHash& identity, const ShortHash& content,
               bool was_listed) {
    recording::PartnerEdit edit{.partner = there.code, .changes = {.another = draft.words.another}};
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
    // Another spelling of a known name is news only where the row itself brought it: lists of capitals are common.
    const bool is_called_so = std::ranges::any_of(
        there.names, [&](const domain::PartnerName& name) { return fold(name.text) == fold(words.name); });
    if (was_listed ? !has_name(there, words.name) : !is_called_so) {
      differences.push_back({"name", there.name(), cleaned(words.name)});
      edit.changes.name = words.name;
    }
    for (const records::PartnerField& field : records::partner_fields()) {
      if (field.kind == Kind::names) compare_names(there, field, words, differences, edit);
    }
    for (const records::PartnerField& field : records::partner_fields()) {
      if (field.kind == Kind::identifiers) {
        for (DifferentIdentifier& one : different_identifiers(there, words.fields.list(field))) {
          differences.push_back({std::string(field.name()), std::move(one.recorded), std::move(one.given)});
        }
        edit.changes.fields.list(field) = words.fields.list(field);
      } else if (field.is_clearable()) {
        compare_field(there, field, words, was_listed, differences, edit);
      }
    }
    return differences;
  }

  static std::string cleaned(const std::string& text) {
    const auto clean = clean_text(text);
    return clean ? clean.value() : text;
  }

  static bool has_name(const Partner& there, const std::string& text) {
    return std::ranges::find(there.names, cleaned(text), &domain::PartnerName::text) != there.names.end();
  }

  static void compare_names(const Partner& there, const records::PartnerField& field,
                            const recording::PartnerWords& words, std::vector<Difference>& differences,
                            recording::PartnerEdit& edit) {
    for (const std::string& name : words.fields.list(field)) {
      if (has_name(there, name)) continue;
      differences.push_back({std::string(field.name()), "", cleaned(name)});
      edit.changes.fields.list(field).push_back(name);
    }
  }

  void compare_field(const Partner& there, const records::PartnerField& field, const recording::PartnerWords& words,
                     bool was_listed, std::vector<Difference>& differences, recording::PartnerEdit& edit) {
    std::string given = words.fields.text(field);
    // What a kind implies need not be said.
    if (given.empty() && field.name() == "country") {
      given = recording::partners::country_of_kind(registry_, words.fields.text("kind"));
    }
    const std::string recorded = records::value_of(registry_, field, there);
    if (recorded == cleaned(given) || (given.empty() && !(was_listed && has_column(field.name())))) return;
    const auto shown = [&](const std::string& value, std::string_view instead) {
      return field.is_personal && !value.empty() ? std::string(instead) : value;
    };
    differences.push_back({std::string(field.name()), shown(recorded, "…"), shown(cleaned(given), "… …")});
    if (given.empty()) edit.cleared.emplace_back(field.name());
    edit.changes.fields.set(field, given);
  }

  const records::PartnerField& parent_field_ = records::partner_field("parent");
  const records::PartnerField& identifier_field_ = records::partner_field("identifier");
  storage::Partners partners_;
  std::vector<Draft> drafts_;
  std::map<std::string, std::size_t> rows_by_name_;
  std::set<std::int64_t> written_;             ///< By this list.
  std::map<std::int64_t, std::size_t> lines_;  ///< Where the partners stand that it brought.
};

}  // namespace

ImportOutcome import_partners(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
                              ImportWatcher& watcher) {
  return PartnerImport(session, list, request, watcher).run();
}

}  // namespace aid::importing
