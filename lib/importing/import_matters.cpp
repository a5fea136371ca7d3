// A list of agreements, of items of a plan or of anniversaries comes into the ledger: its columns are the fields that
// describe such a record.

#include "aid/base/text.hpp"
#include "aid/domain/messages.hpp"
#include "aid/importing/equal_row_messages.hpp"
#include "aid/importing/messages.hpp"
#include "aid/recording/event_reading.hpp"
#include "aid/recording/matter_messages.hpp"
#include "aid/recording/matters.hpp"
#include "aid/records/papers.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/paper_files.hpp"
#include "aid/vocabulary/any_record.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/references.hpp"
#include "alike_rows.hpp"
#include "cells.hpp"
#include "list_import.hpp"
#include "matter_keys.hpp"
#include "row_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace aid::importing {
namespace {

std::vector<std::string> unless_empty(std::string word) {
  return word.empty() ? std::vector<std::string>() : std::vector{std::move(word)};
}

using domain::Matter;
using domain::MatterChange;
using domain::MatterKind;
using records::MatterField;
using storage::ShortHash;

class MatterImport : public ListImport {
public:
  MatterImport(MatterKind kind, const recording::Session& session, table::ListReader& list,
               const ImportRequest& request, ImportWatcher& watcher)
      : ListImport(session, list, request, watcher, to_string(kind)),
        kind_(kind),
        today_(session.circumstances.today),
        matters_(session.ledger),
        keys_(kind, writer_, registry_, today_) {}

private:
  std::vector<std::string_view> needed_fields() const override {
    std::vector<std::string_view> needed;
    for (const MatterField& field : records::matter_fields(kind_)) {
      if (field.is_needed) needed.push_back(field.name());
    }
    return needed;
  }

  std::string code_of_record(std::int64_t record) const override {
    return matters_.find(domain::MatterId{record}).value().code;
  }

  // --- What a row says ---

  void understand(std::size_t i) override {
    drafts_.resize(rows_.size());
    KeptRow& row = rows_[i];
    recording::MatterWords& words = drafts_[i];
    words.another = true;  // The identity of the row tells whether it is.
    for (const MatterField& field : records::matter_fields(kind_)) {
      std::vector<std::string> read = words_of(row, field);
      if (!read.empty()) words.given[std::string(field.name())] = std::move(read);
      if (field.is_needed && value(row, field.name()).empty()) {
        add(row, lacking(messages::value_needed, to_string(kind_), {field.name()}), field.name());
      }
    }
    words.id = value(row, "id");
    words.numbers = batch_.numbers();
  }

  std::vector<std::string> words_of(KeptRow& row, const MatterField& field) {
    using Kind = MatterField::Kind;
    const std::string typed = value(row, field.name());
    if (typed.empty()) return {};
    switch (field.kind) {
      case Kind::code:
        return unless_empty(code(row, field));
      case Kind::interval:
      case Kind::first_day:
      case Kind::last_day:
      case Kind::ended:
      case Kind::period:
        return unless_empty(date(row, field, typed));
      case Kind::partners:
        return partners(row, field);
      case Kind::text:
        if (field.choices != nullptr) return unless_empty(choice(row, field, typed));
        return {typed};
      case Kind::need_money:
        return unless_empty(amount(row, field.name(), typed));
      case Kind::every:
      case Kind::parent:
        return {typed};
      case Kind::file:
        return unless_empty(file(row, field, typed));
      case Kind::need_items:
        return items(row, field);
      case Kind::counts:
      case Kind::aids:
      case Kind::events:
      case Kind::sources:
      case Kind::records:
      case Kind::need_gifts:
        return parts(row, field);
    }
    return {};
  }

  /// Where the file lies, from the list's own folder on.
  std::string file(KeptRow& row, const MatterField& field, const std::string& typed) {
    try {
      return storage::paper_file_of_list(request_.folder, typed);
    } catch (const Error& error) {
      add(row, Problem(error.problem()), field.name());
      return {};
    }
  }

  std::vector<std::string> parts(const KeptRow& row, const MatterField& field) const {
    std::vector<std::string> parts;
    for (const std::string& text : values(row, field.name())) {
      for (std::string& part : importing::parts_of_cell(text)) parts.push_back(std::move(part));
    }
    return parts;
  }

  /// Goods that are needed, with how much of them where that stands in a column of its own: "10.000", "hộp".
  std::vector<std::string> items(KeptRow& row, const MatterField& field) {
    std::vector<std::string> items = parts(row, field);
    const std::string quantity = value(row, "quantity");
    const std::string unit = value(row, "unit");
    const std::string& beside = quantity.empty() ? unit : quantity;
    if (beside.empty()) return items;
    if (items.size() != 1) {
      add(row, Problem(messages::quantity_of_several, beside), quantity.empty() ? "unit" : "quantity");
      return {};
    }
    if (const auto known = registry_.item("unit", unit); !unit.empty() && !known) {
      add(row, known.problem(), "unit");
      return {};
    }
    return {goods_of_cells(quantity, unit, items.front())};
  }

  std::string code(KeptRow& row, const MatterField& field) {
    if (field.list == "country" || field.list == "event-type") return item(row, field.list, field.name());
    const auto found = registry_.item(field.list, names_.mapped(field.name(), value(row, field.name())));
    if (found) return found.value().code;
    add(row, found.problem(), field.name());
    return {};
  }

  std::string date(KeptRow& row, const MatterField& field, const std::string& typed) {
    const bool is_open = fold(typed) == "open" || fold(typed) == fold("vô thời hạn");
    if (field.kind == MatterField::Kind::last_day && is_open) return "open";
    const KeptRow::Cell* given = cell(row, field.name());
    const table::ListCell as_cell{.text = typed, .kind = given ? given->kind : table::ListCell::Kind::text};
    importing::ListDates as_read = dates();
    as_read.options.first_year = domain::date_options(kind_).first_year;
    const auto read = importing::read_date_cell(as_cell, as_read);
    if (read) return as_command_reads(typed, read.value());
    add(row, read.problem(), field.name());
    return {};
  }

  /// The word of a choice, given as itself or as people call it.
  std::string choice(KeptRow& row, const MatterField& field, const std::string& typed) {
    const Label cancelled = domain::label(domain::EventStatus::cancelled);
    if (fold(typed) == fold(cancelled.vi) || fold(typed) == fold(cancelled.en)) return "cancelled";
    const auto choices = field.choices();
    if (std::ranges::find(choices, typed) != choices.end()) return typed;
    add(row, Problem(messages::unknown_word, typed, fmt::format("{}", fmt::join(choices, ", "))), field.name());
    return {};
  }

  std::vector<std::string> partners(KeptRow& row, const MatterField& field) {
    std::vector<std::string> words;
    for (const std::string& text : values(row, field.name())) {
      for (const std::string& part : importing::parts_of_cell(text)) {
        recording::events::RoleAndName named{.role = {}, .name = part};
        if (!field.list.empty()) {
          const auto split = recording::events::split_role(registry_, part, field.list);
          if (!split) {
            add(row, split.problem(), field.name());
            continue;
          }
          named = split.value();
        }
        const auto partner = take(row, names_.partner(named.name, {}), field.name());
        if (!partner) continue;
        const std::string partner_code = desk_.partners.get(*partner).code;
        words.push_back(named.role.empty() ? partner_code : fmt::format("{}={}", named.role, partner_code));
      }
    }
    return words;
  }

  // --- What becomes of it ---

  void settle(std::size_t i) override {
    KeptRow& row = rows_[i];
    recording::MatterWords& words = drafts_[i];
    const std::string key = keys_.of(words);
    const int ordinal = ordinal_of(i, key);
    if (ordinal == 0) return add(row, Problem(messages::row_of_several), kind_ == MatterKind::need ? "item" : "title");
    const ShortHash identity = identity_of(row, fmt::format("{}#{}", key, ordinal));
    ShortHash content{};
    attempt(row, "file", [&] { content = hash(keys_.content_of(words)); });
    if (!row.is_good()) return;
    row_of_content_ = nullptr;
    const Known* before = known(identity);
    if (kind_ == MatterKind::plan_item && !has_own_identity(row)) {
      const Known* older = known_before(row, words);
      if (!before) before = older;
    }
    if (before) see(before->record);
    if (before && kind_ == MatterKind::paper && matters_.find({before->record})->change == MatterChange::withdrawn) {
      return add(row, Problem(messages::paper_withdrawn, code_of_record(before->record)), "title");
    }
    // Rows that say the same as one that is there are no new records, on every run.
    if (before && !has_own_identity(row)) {
      equal_rows_.try_emplace(content, First{.line = row.line, .record = before->record});
    }
    if (before && before->content == content) {
      ++outcome_.already;
      return;
    }
    if (!before && !has_own_identity(row)) {
      const auto [equal, is_first] = equal_rows_.try_emplace(content, First{.line = row.line});
      if (!is_first && equal->second.record != 0) return refuse_equal(row, equal->second);
      row_of_content_ = &equal->second;
    }
    const auto there = before ? matters_.find(domain::MatterId{before->record}) : find_recorded(row, words, key);
    if (!row.is_good()) return;
    if (!there) return record(row, words, identity, content);
    see(there->id.row);
    if (row_of_content_ != nullptr) row_of_content_->record = there->id.row;
    if (!claimed_.insert(there->id.row).second && written_.contains(there->id.row)) {
      return refuse_repeated(row, there->code, differences_of(row, *there, edit_of(row, *there, words, false)));
    }
    compare(row, *there, words, identity, content, before != nullptr);
  }

  /// Which one of the rows with that key it is, by what it says. A paper says what is in its file, which is read when
  /// the row is settled, and an item of a plan is told apart by its number there.
  int ordinal_of(std::size_t i, const std::string& key) {
    if (has_own_identity(rows_[i])) return 1;
    if (kind_ == MatterKind::paper || kind_ == MatterKind::plan_item) return ++ordinals_[key];
    if (!has_numbered_) number_alike();
    return alike_.ordinal(i);
  }

  void number_alike() {
    has_numbered_ = true;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!rows_[i].is_good() || has_own_identity(rows_[i])) continue;
      alike_.add(i, keys_.of(drafts_[i]), hash(keys_.content_of(drafts_[i])));
    }
    alike_.number([&](const std::string& key, int ordinal) -> std::optional<ShortHash> {
      const Known* const there = known(hash(fmt::format("{}#{}", key, ordinal)));
      return there == nullptr ? std::nullopt : std::optional(there->content);
    });
  }

  /// What an earlier release brought, which told items of plans apart by title and time, too.
  const Known* known_before(const KeptRow& row, const recording::MatterWords& words) {
    const std::string key = keys_.before(words);
    return known(identity_of(row, fmt::format("{}#{}", key, ++full_ordinals_[key])));
  }

  /// A row of this list, and the record that it stands for.
  struct First {
    std::size_t line = 0;
    std::int64_t record = 0;
  };
  void refuse_equal(KeptRow& row, const First& first) {
    const auto line = static_cast<std::int64_t>(first.line);
    // A code of this list is none yet where the whole list will be refused.
    const bool has_code = request_.skip_bad_rows || !written_.contains(first.record);
    add(row,
        has_code ? Problem(messages::equal_row, line, code_of_record(first.record))
                 : Problem(messages::equal_new_row, line),
        "title");
  }

  /// The one that the row means, though no list brought it.
  std::optional<Matter> find_recorded(KeptRow& row, const recording::MatterWords& words, const std::string& key) {
    if (!words.id.empty()) {
      if (const auto found = matters_.find_by_external_id(kind_, words.id)) return found;
      if (const auto found = matters_.find(words.id); found && found->kind == kind_) return found;
    }
    if (!indexed_) index_matters();
    auto& alike = recorded_[key];
    if (kind_ == MatterKind::need && words.id.empty()) return find_need(row, words, key);
    const auto free = std::ranges::find_if(alike, [&](const Matter& one) { return !claimed_.contains(one.id.row); });
    if (free == alike.end()) return std::nullopt;
    const bool is_other = !words.id.empty() && !free->external_id.empty();
    return is_other ? std::nullopt : std::optional(*free);
  }

  /// Of needs called the same the one that says what the row says; another one only where no row says that one.
  std::optional<Matter> find_need(KeptRow& row, const recording::MatterWords& words, const std::string& key) {
    std::vector<const Matter*> free;
    for (const Matter& one : recorded_[key]) {
      if (claimed_.contains(one.id.row)) continue;
      if (says(row, words, one)) return one;
      free.push_back(&one);
    }
    const std::vector<std::size_t>& rows = alike_.rows_of(key);
    std::erase_if(free, [&](const Matter* one) {
      return std::ranges::any_of(rows, [&](std::size_t i) { return says(rows_[i], drafts_[i], *one); });
    });
    if (free.empty()) return std::nullopt;
    if (free.size() == 1 && rows.size() < 2) return *free.front();
    add(row, Problem(messages::row_of_several), "item");
    return std::nullopt;
  }

  bool says(const KeptRow& row, const recording::MatterWords& words, const Matter& there) {
    try {
      const recording::MatterEdit edit = edit_of(row, there, words, false);
      return keys_.ask_the_same(recording::changed_matter(writer_, registry_, there, edit, today_), there);
    } catch (const FileError&) {
      throw;
    } catch (const Error&) {
      return false;
    }
  }

  /// What was in the ledger before; what earlier lists brought stands for their rows alone.
  void index_matters() {
    indexed_ = true;
    const std::set<std::int64_t> listed = listed_records();
    for (const Matter& matter : matters_.all(kind_)) {
      if (listed.contains(matter.id.row) || written_.contains(matter.id.row)) continue;
      if (matter.change != MatterChange::withdrawn) recorded_[keys_.of(matter)].push_back(matter);
    }
  }

  void record(KeptRow& row, const recording::MatterWords& words, const ShortHash& identity, const ShortHash& content) {
    attempt(row, "title", [&] {
      const auto outcome = recording::add_matter(writer_, registry_, kind_, words, today_);
      for (const Problem& warning : outcome.warnings) warn(row, warning, "aid");
      written_.insert(outcome.matter.id.row);
      claimed_.insert(outcome.matter.id.row);
      ++outcome_.recorded;
      add_to_dates(outcome.matter);
      if (row_of_content_ != nullptr) row_of_content_->record = outcome.matter.id.row;
      note(row, identity, content, outcome.matter.id.row);
    });
  }

  recording::MatterEdit edit_of(const KeptRow& row, const Matter& there, const recording::MatterWords& words,
                                bool was_listed) const {
    constexpr std::string_view by_list = "nhập lại danh sách";
    recording::MatterEdit edit{
        .matter = there.code, .kind = kind_, .changes = words, .reason = fmt::format("{}: {}", by_list, request_.file)};
    // An empty cell takes away what an earlier list brought.
    if (was_listed) {
      for (const MatterField& field : records::matter_fields(kind_)) {
        const bool is_empty = has_column(field.name()) && value(row, field.name()).empty();
        if (is_empty && !field.is_needed) edit.cleared.emplace_back(field.name());
      }
    }
    // Another spelling of a title that somebody typed is no news.
    if (!was_listed && fold(there.title) == fold(words.first("title"))) edit.changes.given.erase("title");
    return edit;
  }

  void compare(KeptRow& row, const Matter& there, const recording::MatterWords& words, const ShortHash& identity,
               const ShortHash& content, bool was_listed) {
    const recording::MatterEdit edit = edit_of(row, there, words, was_listed);
    const std::vector<Difference> differences = differences_of(row, there, edit);
    if (!row.is_good()) return;
    if (differences.empty()) {
      ++outcome_.already;
      return;
    }
    if (!request_.correct) return differ(row, there.code, differences);
    attempt(row, "title", [&] {
      const auto outcome = recording::change_matter(writer_, registry_, edit, today_);
      for (const Problem& warning : outcome.warnings) warn(row, warning, "aid");
      written_.insert(there.id.row);
      ++outcome_.corrected;
      add_to_dates(outcome.matter);
      note(row, identity, content, there.id.row);
    });
  }

  std::vector<Difference> differences_of(KeptRow& row, const Matter& there, const recording::MatterEdit& edit) {
    std::vector<Difference> differences;
    attempt(row, "title", [&] {
      const Matter after = recording::changed_matter(writer_, registry_, there, edit, today_);
      const auto naming = records::EventNaming::for_people;
      const auto names = recording::differing(recording::fields_of(registry_, there, naming),
                                              recording::fields_of(registry_, after, naming));
      for (const std::string& option : names) {
        const MatterField& field = records::matter_field(kind_, std::string_view(option).substr(2));
        differences.push_back({std::string(field.name()), records::value_of(registry_, field, there, naming),
                               records::value_of(registry_, field, after, naming)});
      }
    });
    return differences;
  }

  void add_to_dates(const Matter& matter) {
    if (!matter.date) return;
    auto& dates = outcome_.dates;
    dates = dates ? domain::DateInterval{std::min(dates->from, matter.date->from),
                                         std::max(dates->until, matter.date->until)}
                  : *matter.date;
  }

  MatterKind kind_;
  domain::Date today_;
  storage::Matters matters_;
  MatterKeys keys_;
  std::vector<recording::MatterWords> drafts_;
  std::map<std::string, int> ordinals_;
  AlikeRows alike_;
  bool has_numbered_ = false;
  std::map<std::string, int> full_ordinals_;
  std::map<ShortHash, First> equal_rows_;
  First* row_of_content_ = nullptr;  ///< Of the row that is settled.
  std::map<std::string, std::vector<Matter>> recorded_;
  bool indexed_ = false;
  std::set<std::int64_t> written_;  ///< By this list.
  std::set<std::int64_t> claimed_;  ///< A row of this list stands for it.
};

}  // namespace

ImportOutcome import_matters(domain::MatterKind kind, const recording::Session& session, table::ListReader& list,
                             const ImportRequest& request, ImportWatcher& watcher) {
  return MatterImport(kind, session, list, request, watcher).run();
}

}  // namespace aid::importing
