#include "aid/base/text.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/locks.hpp"
#include "aid_row.hpp"
#include "approval_rows.hpp"
#include "columns.hpp"
#include "new_row.hpp"
#include "select.hpp"
#include "tables.hpp"
#include "text_columns.hpp"

#include <array>
#include <set>

/// The approvals and reversals of `Aids`.
namespace aid::storage {
namespace {

using domain::AidId;
using domain::Approval;

using ApprovalRows = Select<approval_row>;

/// The plain texts of an approval: each is read and written by its line here.
constexpr std::array approval_texts{
    TextColumn<tables::approvals, Approval>{"number", &Approval::number},
    TextColumn<tables::approvals, Approval>{"authority", &Approval::authority},
    TextColumn<tables::approvals, Approval>{"note", &Approval::note},
};

std::vector<Approval> read_approvals(ApprovalRows& row) {
  std::vector<Approval> found;
  while (row.next()) {
    Approval approval;
    approval.id = row.integer("id");
    approval.uuid = Uuid::from_bytes(row.blob("uuid"));
    approval.aid = {row.integer("aid")};
    approval.number_in_aid = row.small("no");
    approval.kind = read_term<domain::ApprovalKind>(row.text("kind"));
    approval.on = read_decided(row);
    approval.reversed = row.integer("reversed") != 0;
    read_texts(row, approval_texts, approval);
    found.push_back(std::move(approval));
  }
  return found;
}

/// A decision says of every entry of an aid, and of those of its parts, whether reports count it as approved.
void require_open_with_parts(const Aids& aids, Writer& writer, AidId aid) {
  if (writer.locks().empty()) return;
  std::vector<AidId> waiting{aid};
  std::set<AidId> seen{aid};
  while (!waiting.empty()) {
    const AidId next = waiting.back();
    waiting.pop_back();
    require_open(writer, next);
    for (const AidId part : aids.parts_of(next)) {
      if (seen.insert(part).second) waiting.push_back(part);
    }
  }
}

}  // namespace

std::vector<Approval> read_approvals_that_count(Connection& connection) {
  ApprovalRows rows(connection, "WHERE NOT reversed ORDER BY aid, no");
  return read_approvals(rows);
}

std::vector<Approval> Aids::approvals(AidId id) const {
  ApprovalRows rows(connection_, "WHERE aid = ? ORDER BY no");
  rows.bind(id.row);
  return read_approvals(rows);
}

std::vector<Approval> Aids::approvals_in(std::int64_t block) const {
  ApprovalRows rows(connection_, "WHERE block = ? ORDER BY id");
  rows.bind(block);
  return read_approvals(rows);
}

std::vector<Approval> Aids::all_approvals() const { return read_approvals_that_count(connection_); }

std::vector<Approval> Aids::approvals_numbered(std::string_view number) const {
  const std::string folded = fold(number);
  ApprovalRows rows(connection_, "WHERE number_fold = ? AND NOT reversed ORDER BY id");
  rows.bind(folded);
  return read_approvals(rows);
}

std::vector<domain::Reversal> Aids::reversals(AidId id) const {
  Select<tables::reversals> row(connection_, "WHERE aid = ? ORDER BY id");
  row.bind(id.row);
  std::vector<domain::Reversal> found;
  while (row.next()) {
    found.push_back({.aid = id,
                     .entry = {row.integer("entry")},
                     .approval = row.integer("approval"),
                     .reason = row.string("reason"),
                     .date = read_interval(row, "from_on", "until_on"),
                     .block = row.integer("block")});
  }
  return found;
}

void Aids::add_approval(Writer& writer, Approval& approval) {
  require_open(writer, approval.on);
  require_open_with_parts(*this, writer, approval.aid);
  Query last(connection_, "SELECT max(no) FROM approvals WHERE aid = ?");
  last.bind(approval.aid.row);
  last.next();
  approval.number_in_aid = static_cast<int>(last.integer(0)) + 1;
  approval.uuid = writer.new_uuid();
  const std::string folded = fold(approval.number);
  // A day is its first day alone, so that its row has the hash that it always had.
  const bool is_day = approval.on == domain::DateInterval::of_day(approval.on.from);
  const std::string on = to_string(approval.on.from);
  const std::string until = is_day ? std::string() : to_string(approval.on.until);
  NewRow<tables::approvals> row{{"uuid", approval.uuid},
                                {"aid", approval.aid.row},
                                {"no", approval.number_in_aid},
                                {"kind", to_string(approval.kind)},
                                {"number_fold", Value::unless_empty(folded)},
                                {"decided_on", on},
                                {"decided_until", Value::unless_empty(until)}};
  set_texts(row, approval_texts, approval);
  approval.id = append(writer, row);
}

void Aids::add_reversal(Writer& writer, const domain::Reversal& reversal) const {
  if (reversal.date) require_open(writer, *reversal.date);
  if (!reversal.entry && reversal.approval == 0) require_open(writer, reversal.aid);
  if (reversal.approval != 0) require_open_with_parts(*this, writer, reversal.aid);
  const std::string from = reversal.date ? to_string(reversal.date->from) : std::string();
  const std::string until = reversal.date ? to_string(reversal.date->until) : std::string();
  append(writer, NewRow<tables::reversals>{{"uuid", writer.new_uuid()},
                                           {"aid", reversal.aid.row},
                                           {"entry", Value::unless_zero(reversal.entry.row)},
                                           {"approval", Value::unless_zero(reversal.approval)},
                                           {"reason", reversal.reason},
                                           {"from_on", Value::unless_empty(from)},
                                           {"until_on", Value::unless_empty(until)}});
}

}  // namespace aid::storage
