// A list of events comes into the ledger.

#include "aid/base/text.hpp"
#include "aid/importing/equal_row_messages.hpp"
#include "aid/importing/messages.hpp"
#include "aid/recording/event_reading.hpp"
#include "aid/vocabulary/messages.hpp"
#include "aid/vocabulary/references.hpp"
#include "alike_rows.hpp"
#include "cells.hpp"
#include "list_import.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <initializer_list>
#include <map>
#include <set>

namespace aid::importing {
namespace {

using domain::Event;
using domain::EventStatus;
using storage::ShortHash;

class EventImport : public ListImport {
public:
  EventImport(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
              ImportWatcher& watcher)
      : ListImport(session, list, request, watcher, "event"), events_(session.ledger) {}

private:
  struct Draft {
    recording::EventWords words = {};
    domain::DateInterval date = {};
  };

  std::vector<std::string_view> needed_fields() const override { return {"title", "type", "date"}; }

  std::string code_of_record(std::int64_t record) const override { return events_.find({record}).value().code; }

  // --- What a row says ---

  void understand(std::size_t i) override {
    drafts_.resize(rows_.size());
    KeptRow& row = rows_[i];
    recording::EventWords& words = drafts_[i].words;
    words.another = true;  // The identity of the row tells whether it is.
    words.title = value(row, "title");
    if (words.title.empty()) add(row, lacking(messages::value_needed, "event", {"title"}), "title");
    words.type = item(row, "event-type", "type");
    if (value(row, "type").empty()) add(row, lacking(messages::value_needed, "event", {"type"}), "type");
    read_date(row, drafts_[i]);
    words.mode = code(row, "event-mode", "mode");
    words.status = status(row);
    read_countries(row, words);
    read_place(row, drafts_[i]);
    read_partners(row, words, "organiser");
    read_partners(row, words, "partner");
    for (const std::string& text : values(row, "count")) {
      for (const std::string& part : importing::parts_of_cell(text)) words.counts.push_back(count_words(part));
    }
    words.people = value(row, "people");
    if (const std::string turns = value(row, "turns"); !turns.empty()) words.counts.push_back(as_turns(turns));
    words.sources = values(row, "source");
    words.note = value(row, "note");
    words.numbers = batch_.numbers();
    for (const records::EventField& field : records::event_fields()) {
      if (field.is_listed) words.*field.word = further_value(row, field);
    }
    words.id = value(row, "id");
  }

  /// Under "Số lượt người" a figure is one of turns, whether it says so or not.
  static std::string as_turns(const std::string& figure) {
    const bool says_so = figure.find("lượt") != std::string::npos;
    return fmt::format("people-reached={}{}", figure, says_so ? "" : " lượt");
  }

  /// "Lào; Campuchia": each as the list's choices have it.
  void read_countries(KeptRow& row, recording::EventWords& words) {
    const std::vector<std::string> parts = importing::parts_of_cell(value(row, "country"));
    if (parts.size() < 2) {
      if (const std::string one = item(row, "country", "country"); !one.empty()) words.countries.push_back(one);
      return;
    }
    for (const std::string& part : parts) {
      const auto country = take(row, names_.item("country", "country", part), "country");
      if (country) words.countries.push_back(*country);
    }
  }

  /// Of a field that few events have, as its option takes it.
  std::string further_value(KeptRow& row, const records::EventField& field) {
    using Kind = records::EventField::Kind;
    const std::string typed = value(row, field.name());
    if (typed.empty()) return {};
    if (field.kind == Kind::code) return code(row, field.list, field.name());
    if (field.kind == Kind::amount) return amount(row, field.name(), typed);
    const KeptRow::Cell* given = cell(row, field.name());
    const table::ListCell as_cell{.text = typed, .kind = given ? given->kind : table::ListCell::Kind::text};
    if (field.kind == Kind::day) {
      const auto date = importing::read_date_cell(as_cell, dates());
      if (date) return as_command_reads(typed, date.value());
      add(row, date.problem(), field.name());
      return {};
    }
    return typed;
  }

  void read_date(KeptRow& row, Draft& draft) {
    const std::string typed = value(row, "date");
    if (typed.empty()) return add(row, lacking(messages::value_needed, "event", {"date"}), "date");
    const KeptRow::Cell* given = cell(row, "date");
    const table::ListCell as_cell{.text = typed, .kind = given ? given->kind : table::ListCell::Kind::text};
    const auto date = importing::read_date_cell(as_cell, dates());
    if (!date) return add(row, date.problem(), "date");
    draft.date = date.value();
    draft.words.date = as_command_reads(typed, draft.date);
  }

  /// The code of a word of a short list, whose other words are problems of the row.
  std::string code(KeptRow& row, std::string_view list, std::string_view field) {
    const std::string typed = value(row, field);
    if (typed.empty()) return {};
    const auto found = registry_.item(list, names_.mapped(field, typed));
    if (found) return found.value().code;
    add(row, found.problem(), field);
    return {};
  }

  /// The status of an event, given as its word ("held") or as people call it ("đã tổ chức").
  std::string status(KeptRow& row) {
    const std::string typed = names_.mapped("status", value(row, "status"));
    for (const EventStatus one : {EventStatus::held, EventStatus::planned, EventStatus::cancelled}) {
      const Label shown = domain::label(one);
      if (fold(typed) == fold(shown.in(Language::vi))) return std::string(to_string(one));
    }
    if (typed.empty()) return {};
    const auto known = domain::parse_term<EventStatus>(typed);
    if (!known) add(row, known.problem(), "status");
    return typed;
  }

  void read_place(KeptRow& row, Draft& draft) {
    const std::string typed = value(row, "place");
    if (typed.empty() || draft.words.date.empty()) return;
    const auto places = take(row, names_.places(typed, draft.date), "place");
    if (!places) return;
    if (places->size() > 1) return add(row, Problem(messages::several_places, typed), "place");
    if (!places->empty()) draft.words.known_place = places->front().place;
  }

  /// "Kisarazu; chủ trì=UBND Đà Nẵng" and the lines of a cell; what a column says is the role where the name has none.
  void read_partners(KeptRow& row, recording::EventWords& words, std::string_view field) {
    const std::string role_of_column = field == "organiser" ? "organiser" : "";
    for (const std::string& text : values(row, field)) {
      for (const std::string& part : importing::parts_of_cell(text)) {
        const auto split = recording::events::split_role(registry_, part);
        if (!split) {
          add(row, split.problem(), field);
          continue;
        }
        const auto partner = take(row, names_.partner(split.value().name, {}), field);
        if (!partner) continue;
        const std::string& role = split.value().role.empty() ? role_of_column : split.value().role;
        const std::string code = desk_.partners.get(*partner).code;
        words.partners.push_back(role.empty() ? code : fmt::format("{}={}", role, code));
      }
    }
  }

  /// "2 đoàn" as "delegations=2"; a figure alone is what the type of the event counts.
  std::string count_words(const std::string& typed) {
    for (std::size_t space = typed.find(' '); space != std::string::npos; space = typed.find(' ', space + 1)) {
      const auto what = registry_.item("event-count", std::string_view(typed).substr(space + 1));
      if (what) return fmt::format("{}={}", what.value().code, typed.substr(0, space));
    }
    return typed;
  }

  // --- What becomes of it ---

  static std::string key_of(std::string_view type, std::string_view title, const domain::DateInterval& date) {
    return fmt::format("{}\x1f{}\x1f{}", type, fold(title), domain::to_string(date));
  }

  static std::string content_of(const recording::EventWords& words) {
    std::string text = fmt::format("{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}", words.type, words.title,
                                   words.date, words.mode, words.status, words.known_place.row,
                                   fmt::join(words.countries, "; "), words.people, words.note, words.id);
    for (const auto* several : {&words.partners, &words.counts, &words.sources}) {
      text += fmt::format("\x1f{}", fmt::join(*several, "\x1e"));
    }
    // What an earlier release did not read leaves the content of its rows as it was.
    for (const records::EventField& field : records::event_fields()) {
      if (field.is_listed && !(words.*field.word).empty()) {
        text += fmt::format("\x1f{}={}", field.name(), words.*field.word);
      }
    }
    // "1,5" is another cost under another style of numbers.
    if (!words.cost.empty()) text += fmt::format("\x1fnumbers={}", static_cast<int>(words.numbers));
    return text;
  }

  void settle(std::size_t i) override {
    KeptRow& row = rows_[i];
    Draft& draft = drafts_[i];
    const std::string key = key_of(draft.words.type, draft.words.title, draft.date);
    if (!has_numbered_) number_alike();
    const int ordinal = has_own_identity(row) ? 1 : alike_.ordinal(i);
    if (ordinal == 0) return add(row, Problem(messages::row_of_several), "title");
    const ShortHash identity = identity_of(row, fmt::format("{}#{}", key, ordinal));
    const ShortHash content = hash(content_of(draft.words));
    const Known* before = known(identity);
    if (before) see(before->record);
    if (!before && !has_own_identity(row)) {
      const auto [equal, is_first] = equal_rows_.try_emplace(content, row.line);
      const auto line = static_cast<std::int64_t>(equal->second);
      if (!is_first) return add(row, Problem(messages::equal_new_row, line), "title");
    }
    if (before && before->content == content) {
      ++outcome_.already;
      return;
    }
    const auto there = before ? events_.find({before->record}) : find_recorded(draft, key);
    if (!there) return record(row, draft, identity, content);
    see(there->id.row);
    if (!claimed_.insert(there->id.row).second && written_.contains(there->id.row)) {
      const recording::EventEdit edit{.event = there->code, .changes = draft.words, .cleared = cleared_fields(row)};
      return refuse_repeated(row, there->code, differences_of(row, *there, edit));
    }
    compare(row, *there, draft, identity, content, before != nullptr);
  }

  /// Which of several rows called the same stands for which event: by what it says.
  void number_alike() {
    has_numbered_ = true;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!rows_[i].is_good() || has_own_identity(rows_[i])) continue;
      const recording::EventWords& words = drafts_[i].words;
      alike_.add(i, key_of(words.type, words.title, drafts_[i].date), hash(content_of(words)));
    }
    alike_.number([&](const std::string& key, int ordinal) -> std::optional<ShortHash> {
      const Known* const there = known(hash(fmt::format("{}#{}", key, ordinal)));
      return there == nullptr ? std::nullopt : std::optional(there->content);
    });
  }

  /// The event that the row means, though no list brought it.
  std::optional<Event> find_recorded(const Draft& draft, const std::string& key) {
    if (!draft.words.id.empty()) {
      const auto known = vocabulary::find_event(registry_, draft.words.id);
      if (known) return known.value();
    }
    if (!indexed_) index_events();
    auto& alike = recorded_[key];
    const auto free = std::ranges::find_if(alike, [&](const Event& event) { return !claimed_.contains(event.id.row); });
    if (free == alike.end()) return std::nullopt;
    const bool is_other = !draft.words.id.empty() && !free->external_id.empty();
    return is_other ? std::nullopt : std::optional(*free);
  }

  /// What was in the ledger before; what earlier lists brought stands for their rows alone.
  void index_events() {
    indexed_ = true;
    const std::set<std::int64_t> listed = listed_records();
    for (const Event& event : events_.all()) {
      const bool is_free = !listed.contains(event.id.row) && !written_.contains(event.id.row);
      if (is_free) recorded_[key_of(event.type, event.title, event.date)].push_back(event);
    }
  }

  void record(KeptRow& row, Draft& draft, const ShortHash& identity, const ShortHash& content) {
    attempt(row, "title", [&] {
      const recording::EventOutcome outcome =
          recording::add_event(writer_, registry_, draft.words, session_.circumstances.today);
      for (const Problem& warning : outcome.warnings) warn(row, warning, "date");
      written_.insert(outcome.event.id.row);
      claimed_.insert(outcome.event.id.row);
      ++outcome_.recorded;
      add_to_dates(draft.date);
      note(row, identity, content, outcome.event.id.row);
    });
  }

  void compare(KeptRow& row, const Event& there, Draft& draft, const ShortHash& identity, const ShortHash& content,
               bool was_listed) {
    recording::EventEdit edit{.event = there.code, .changes = draft.words, .cleared = {}};
    if (was_listed) edit.cleared = cleared_fields(row);
    // Another spelling of a title that somebody typed is no news.
    if (!was_listed && fold(there.title) == fold(draft.words.title)) edit.changes.title.clear();
    const std::vector<Difference> differences = differences_of(row, there, edit);
    if (!row.is_good()) return;
    if (differences.empty()) {
      ++outcome_.already;
      return;
    }
    if (!request_.correct) return differ(row, there.code, differences);
    attempt(row, "title", [&] {
      const auto outcome = recording::edit_event(writer_, registry_, edit, session_.circumstances.today);
      for (const Problem& warning : outcome.warnings) warn(row, warning, "date");
      written_.insert(there.id.row);
      ++outcome_.corrected;
      add_to_dates(draft.date);
      note(row, identity, content, there.id.row);
    });
  }

  /// An empty cell takes away what an earlier list brought.
  std::vector<std::string> cleared_fields(const KeptRow& row) const {
    std::vector<std::string> cleared;
    for (const char* field : {"mode", "place", "country", "source", "note"}) {
      if (has_column(field) && value(row, field).empty()) cleared.emplace_back(field);
    }
    const auto clear_if_none = [&](const char* field, std::initializer_list<const char*> columns) {
      const bool is_column = std::ranges::any_of(columns, [&](const char* one) { return has_column(one); });
      const auto is_empty = [&](const char* one) { return value(row, one).empty(); };
      if (is_column && std::ranges::all_of(columns, is_empty)) cleared.emplace_back(field);
    };
    clear_if_none("partner", {"partner", "organiser"});
    clear_if_none("count", {"count", "people", "turns"});
    for (const records::EventField& field : records::event_fields()) {
      const bool is_empty = field.is_listed && has_column(field.name()) && value(row, field.name()).empty();
      if (is_empty) cleared.emplace_back(field.name());
    }
    return cleared;
  }

  std::vector<Difference> differences_of(KeptRow& row, const Event& there, const recording::EventEdit& edit) {
    recording::events::Desk desk{.writer = writer_, .registry = registry_, .today = session_.circumstances.today};
    Event after = there;
    recording::events::clear(edit, after);
    recording::events::read_into(desk, edit.changes, after);
    try {
      desk.problems.raise();
    } catch (const Error& error) {
      add(row, error, "title");
      return {};
    }
    const auto before_fields = recording::events::fields_of(registry_, there, recording::events::Naming::for_people);
    const auto after_fields = recording::events::fields_of(registry_, after, recording::events::Naming::for_people);
    const auto value_in = [](const std::vector<recording::events::Field>& fields, std::string_view name) {
      const auto found = std::ranges::find(fields, name, &recording::events::Field::name);
      return found == fields.end() ? std::string() : found->value;
    };
    std::vector<Difference> differences;
    std::set<std::string_view> seen;
    for (const auto* fields : {&after_fields, &before_fields}) {
      for (const recording::events::Field& field : *fields) {
        const std::string recorded = value_in(before_fields, field.name);
        const std::string given = value_in(after_fields, field.name);
        if (recorded != given && seen.insert(field.name).second) {
          differences.push_back({std::string(field.name.substr(2)), recorded, given});
        }
      }
    }
    return differences;
  }

  void add_to_dates(const domain::DateInterval& date) {
    auto& dates = outcome_.dates;
    dates = dates ? domain::DateInterval{std::min(dates->from, date.from), std::max(dates->until, date.until)} : date;
  }

  storage::Events events_;
  std::vector<Draft> drafts_;
  AlikeRows alike_;
  bool has_numbered_ = false;
  std::map<ShortHash, std::size_t> equal_rows_;  ///< Each with its first line.
  std::map<std::string, std::vector<Event>> recorded_;
  bool indexed_ = false;
  std::set<std::int64_t> written_;  ///< By this list.
  std::set<std::int64_t> claimed_;  ///< A row of this list stands for it.
};

}  // namespace

ImportOutcome import_events(const recording::Session& session, table::ListReader& list, const ImportRequest& request,
                            ImportWatcher& watcher) {
  return EventImport(session, list, request, watcher).run();
}

}  // namespace aid::importing
