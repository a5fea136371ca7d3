#include "aid/base/text.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/equivalents.hpp"
#include "aid_row.hpp"
#include "columns.hpp"
#include "equivalent_row.hpp"
#include "instalment_row.hpp"
#include "merged_partners.hpp"
#include "new_row.hpp"
#include "select.hpp"
#include "tables.hpp"
#include "text_columns.hpp"

#include <array>

/// The entries of `Aids`, with their goods.
namespace aid::storage {
namespace {

using domain::AidId;
using domain::Entry;
using domain::EntryId;

using EntryRows = Select<entry_row>;

/// The plain texts and codes of an entry: each is read and written by its line here.
constexpr std::array entry_texts{
    TextColumn<tables::entries, Entry>{"channel_kind", &Entry::channel_kind},
    TextColumn<tables::entries, Entry>{"note", &Entry::note},
    TextColumn<tables::entries, Entry>{"typed_amount", &Entry::typed_amount},
    TextColumn<tables::entries, Entry>{"typed_date", &Entry::typed_date},
    TextColumn<tables::entries, Entry>{"source", &Entry::source},
    TextColumn<tables::entries, Entry>{"external_id", &Entry::external_id},
};

std::vector<domain::GoodsLine> read_goods_lines(Connection& connection, std::int64_t entry) {
  Select<tables::goods> row(connection, "WHERE entry = ? ORDER BY no");
  row.bind(entry);
  std::vector<domain::GoodsLine> lines;
  while (row.next()) {
    lines.push_back({.item = row.string("item"),
                     .quantity = read_quantity(row, "quantity", "quantity_qualifier"),
                     .unit = row.string("unit"),
                     .unit_value = read_optional_decimal(row.text("unit_value")),
                     .value = read_amount(row, "value_minor", "currency", "qualifier"),
                     .basis = row.string("basis"),
                     .typed = row.string("typed")});
  }
  return lines;
}

std::vector<domain::Instalment> read_instalments(Connection& connection, std::int64_t entry) {
  Select<tables::instalments> row(connection, "WHERE entry = ? ORDER BY no");
  row.bind(entry);
  std::vector<domain::Instalment> found;
  while (row.next()) found.push_back(read_instalment(row));
  return found;
}

std::vector<domain::Equivalent> read_live_equivalents(Connection& connection, std::int64_t entry) {
  Select<equivalent_row> row(connection, "WHERE entry = ? AND NOT withdrawn ORDER BY no");
  row.bind(entry);
  std::vector<domain::Equivalent> found;
  while (row.next()) found.push_back(read_equivalent(row));
  return found;
}

Entry read_entry(Connection& connection, const EntryRows& row) {
  Entry entry;
  entry.id = {row.integer("id")};
  entry.uuid = Uuid::from_bytes(row.blob("uuid"));
  entry.aid = {row.integer("aid")};
  entry.number = row.small("no");
  entry.kind = read_term<domain::EntryKind>(row.text("kind"));
  entry.date = {read_day(row.text("from_on")), read_day(row.text("until_on"))};
  entry.form = read_term<domain::Form>(row.text("form"));
  entry.amount = read_amount(row, "amount_minor", "currency", "qualifier");
  entry.goods = read_goods_lines(connection, entry.id.row);
  entry.stated_vnd = read_amount_in(domain::Currency::vnd(), row, "stated_vnd", "stated_vnd_qualifier");
  entry.stated_usd = read_amount_in(domain::Currency::usd(), row, "stated_usd", "stated_usd_qualifier");
  entry.equivalents = read_live_equivalents(connection, entry.id.row);
  entry.instalments = read_instalments(connection, entry.id.row);
  entry.channel = known_as(connection, row.integer("channel"));
  entry.settles = {row.integer("settles")};
  entry.reversed = row.integer("reversed") != 0;
  read_texts(row, entry_texts, entry);
  return entry;
}

std::optional<Entry> first_entry(Connection& connection, EntryRows& rows) {
  if (!rows.next()) return std::nullopt;
  return read_entry(connection, rows);
}

void append_goods(Writer& writer, std::int64_t entry, const std::vector<domain::GoodsLine>& lines) {
  int no = 0;
  for (const domain::GoodsLine& line : lines) {
    const AmountValues value(line.value);
    append(writer, entry, ++no,
           NewRow<tables::goods>{{"item", line.item},
                                 {"item_fold", fold(line.item)},
                                 {"quantity", Value::unless_empty(decimal_text(line.quantity.value))},
                                 {"quantity_qualifier", to_string(line.quantity.qualifier)},
                                 {"unit", Value::unless_empty(line.unit)},
                                 {"unit_value", Value::unless_empty(decimal_text(line.unit_value))},
                                 {"value_minor", value.minor},
                                 {"currency", value.currency},
                                 {"qualifier", value.qualifier},
                                 {"basis", Value::unless_empty(line.basis)},
                                 {"typed", line.typed}});
  }
}

void append_instalments(Writer& writer, std::int64_t entry, const std::vector<domain::Instalment>& instalments) {
  int no = 0;
  for (const domain::Instalment& instalment : instalments) {
    const std::string from = to_string(instalment.due.from);
    const std::string until = to_string(instalment.due.until);
    append(writer, entry, ++no,
           NewRow<tables::instalments>{{"from_on", from},
                                       {"until_on", until},
                                       {"amount_minor", instalment.amount.money.minor()},
                                       {"currency", instalment.amount.money.currency().code()},
                                       {"qualifier", to_string(instalment.amount.qualifier)},
                                       {"typed", instalment.typed}});
  }
}

/// Of an entry that is put in the place of another one: as that one names it.
constexpr std::string_view channel_before =
    "SELECT channel FROM entries WHERE id = ?1 AND channel IS NOT NULL AND ?2 = 0";

}  // namespace

std::vector<Entry> Aids::entries(AidId id) const {
  EntryRows rows(connection_, "WHERE aid = ? ORDER BY no");
  rows.bind(id.row);
  std::vector<Entry> found;
  while (rows.next()) found.push_back(read_entry(connection_, rows));
  return found;
}

std::vector<Entry> Aids::entries_in(std::int64_t block) const {
  EntryRows rows(connection_, "WHERE block = ? ORDER BY id");
  rows.bind(block);
  std::vector<Entry> found;
  while (rows.next()) found.push_back(read_entry(connection_, rows));
  return found;
}

std::optional<Entry> Aids::find_entry(EntryId id) const {
  EntryRows rows(connection_, "WHERE id = ?");
  rows.bind(id.row);
  return first_entry(connection_, rows);
}

Entry Aids::get_entry(EntryId id) const { return required(find_entry(id), connection_.path(), "entries", id.row); }

std::optional<Entry> Aids::find_entry_by_uuid(const Uuid& uuid) const {
  EntryRows rows(connection_, "WHERE uuid = ?");
  rows.bind(uuid);
  return first_entry(connection_, rows);
}

std::optional<Entry> Aids::find_entry_by_external_id(std::string_view external_id) const {
  EntryRows rows(connection_, "WHERE external_id = ? AND NOT reversed ORDER BY id");
  rows.bind(external_id);
  return first_entry(connection_, rows);
}

std::vector<EntryId> Aids::entries_with_fingerprint(const Fingerprint& fingerprint) const {
  Query query(connection_, "SELECT id FROM live_entries WHERE fingerprint = ? ORDER BY id");
  query.bind(Value::bytes(fingerprint));
  std::vector<EntryId> found;
  while (query.next()) found.push_back({query.integer(0)});
  return found;
}

std::vector<Aids::Correction> Aids::corrections(AidId id) const {
  // A command corrects at most one entry of a kind of an aid.
  Query query(connection_,
              "SELECT old.id, new.id FROM entries AS old JOIN reversals AS reversal ON reversal.entry = old.id "
              "JOIN entries AS new ON new.aid = old.aid AND new.kind = old.kind AND new.block = reversal.block "
              "WHERE old.aid = ? ORDER BY old.id");
  query.bind(id.row);
  std::vector<Correction> found;
  while (query.next()) found.push_back({.before = {query.integer(0)}, .after = {query.integer(1)}});
  return found;
}

EntryId in_place_of(EntryId entry, const std::vector<Aids::Correction>& corrections) {
  // In row order, so that a correction of a correction comes after it.
  for (const Aids::Correction& one : corrections) {
    if (one.before == entry) entry = one.after;
  }
  return entry;
}

EntryId Aids::add_entry(Writer& writer, Entry& entry, const Fingerprint& fingerprint) {
  Query last(connection_, "SELECT max(no) FROM entries WHERE aid = ?");
  last.bind(entry.aid.row);
  last.next();
  entry.number = static_cast<int>(last.integer(0)) + 1;
  return add_first_entry(writer, entry, fingerprint);
}

EntryId Aids::add_first_entry(Writer& writer, Entry& entry, const Fingerprint& fingerprint) {
  require_open(writer, entry.date);
  // A corrected entry comes with the id of the one that it is a copy of.
  NamedBefore before(writer.ledger().connection(), channel_before, entry.id.row, 0);
  entry.uuid = writer.new_uuid();
  const std::string from = to_string(entry.date.from);
  const std::string until = to_string(entry.date.until);
  const AmountValues amount(entry.amount);
  const AmountValues vnd(entry.stated_vnd);
  const AmountValues usd(entry.stated_usd);
  NewRow<tables::entries> row{{"uuid", entry.uuid},
                              {"aid", entry.aid.row},
                              {"no", entry.number},
                              {"kind", to_string(entry.kind)},
                              {"from_on", from},
                              {"until_on", until},
                              {"form", to_string(entry.form)},
                              {"amount_minor", amount.minor},
                              {"currency", amount.currency},
                              {"qualifier", amount.qualifier},
                              {"stated_vnd", vnd.minor},
                              {"stated_vnd_qualifier", vnd.qualifier},
                              {"stated_usd", usd.minor},
                              {"stated_usd_qualifier", usd.qualifier},
                              {"channel", Value::unless_zero(before.row_for(entry.channel))},
                              {"settles", Value::unless_zero(entry.settles.row)},
                              {"fingerprint", Value::bytes_unless_empty(fingerprint)}};
  set_texts(row, entry_texts, entry);
  entry.id = {append(writer, row)};
  append_goods(writer, entry.id.row, entry.goods);
  append_instalments(writer, entry.id.row, entry.instalments);
  int number = 0;
  for (domain::Equivalent& equivalent : entry.equivalents) {
    equivalent.entry = entry.id;
    equivalent.number = ++number;
    Equivalents(writer.ledger()).add(writer, equivalent);
  }
  return entry.id;
}

}  // namespace aid::storage
