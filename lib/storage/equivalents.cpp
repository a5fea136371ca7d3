#include "aid/storage/equivalents.hpp"

#include "equivalent_row.hpp"
#include "new_row.hpp"
#include "select.hpp"

namespace aid::storage {
namespace {

std::vector<domain::Equivalent> read_equivalents(Connection& connection, domain::EntryId entry, std::string_view rest) {
  Select<equivalent_row> row(connection, rest);
  row.bind(entry.row);
  std::vector<domain::Equivalent> found;
  while (row.next()) found.push_back(read_equivalent(row));
  return found;
}

/// What an entry is worth is a figure of its period.
void require_open_entry(Writer& writer, domain::EntryId entry) {
  if (writer.locks().empty()) return;
  Query dates(writer.ledger().connection(), "SELECT from_on, until_on FROM entries WHERE id = ?");
  dates.bind(entry.row);
  if (dates.next()) require_open(writer, {read_day(dates.text(0)), read_day(dates.text(1))});
}

}  // namespace

std::vector<domain::Equivalent> Equivalents::of(domain::EntryId entry) const {
  return read_equivalents(connection_, entry, "WHERE entry = ? ORDER BY no");
}

std::vector<domain::Equivalent> Equivalents::as_recorded(domain::EntryId entry) const {
  return read_equivalents(
      connection_, entry,
      "WHERE entry = ?1 AND block = (SELECT entries.block FROM entries WHERE entries.id = ?1) ORDER BY no");
}

void Equivalents::add(Writer& writer, domain::Equivalent& equivalent) {
  require_open_entry(writer, equivalent.entry);
  if (equivalent.number == 0) {
    Query last(connection_, "SELECT max(no) FROM equivalents WHERE entry = ?");
    last.bind(equivalent.entry.row);
    last.next();
    equivalent.number = static_cast<int>(last.integer(0)) + 1;
  }
  equivalent.uuid = writer.new_uuid();
  const AmountValues amount(equivalent.amount);
  const std::string from = equivalent.date ? to_string(equivalent.date->from) : std::string();
  const std::string until = equivalent.date ? to_string(equivalent.date->until) : std::string();
  equivalent.id = append(writer, NewRow<tables::equivalents>{{"uuid", equivalent.uuid},
                                                             {"entry", equivalent.entry.row},
                                                             {"no", equivalent.number},
                                                             {"amount_minor", amount.minor},
                                                             {"currency", amount.currency},
                                                             {"qualifier", amount.qualifier},
                                                             {"source", Value::unless_empty(equivalent.source)},
                                                             {"published_on", Value::unless_empty(from)},
                                                             {"published_until", Value::unless_empty(until)},
                                                             {"typed", Value::unless_empty(equivalent.typed)}});
}

void Equivalents::withdraw(Writer& writer, const domain::Equivalent& equivalent, std::string_view reason) {
  require_open_entry(writer, equivalent.entry);
  append(writer,
         NewRow<tables::withdrawals>{{"uuid", writer.new_uuid()}, {"equivalent", equivalent.id}, {"reason", reason}});
}

}  // namespace aid::storage
