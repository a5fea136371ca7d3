#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aid::storage {

/// 16 bytes that say whether two records have the same given values.
using Fingerprint = std::string;

/// The aids of a ledger in their current versions, with their facts: entries, approvals, reversals.
class Aids {
public:
  explicit Aids(Ledger& ledger) : connection_(ledger.connection()) {}

  std::optional<domain::Aid> find(domain::AidId id) const;
  /// The aid that another row names. Throws `FileError` ledger-damaged if it is missing.
  domain::Aid get(domain::AidId id) const;
  std::optional<domain::Aid> find_by_code(std::string_view code) const;
  std::optional<domain::Aid> find_by_uuid(const Uuid& uuid) const;
  /// The aid with the caller's own id, unless it was reversed (a reversed id is free again).
  std::optional<domain::Aid> find_by_external_id(std::string_view external_id) const;
  /// The last aid that had this id and was taken back, so that the id is free again.
  std::optional<domain::Aid> find_reversed_by_external_id(std::string_view external_id) const;
  /// The callers' own ids of all aids, reversed ones too, in no order.
  void for_each_external_id(const std::function<void(std::string_view)>& take) const;
  /// Aids, not reversed, that were recorded with this fingerprint, in row order.
  std::vector<domain::AidId> with_fingerprint(const Fingerprint& fingerprint) const;
  /// Aids, not reversed, of which a version or an entry is no longer the first one, in row order.
  std::vector<domain::AidId> changed() const;
  /// Those of them that have, or had, an entry of this date and amount; of nothing: those recorded without an entry.
  std::vector<domain::AidId> changed_with(const domain::Entry* like) const;
  /// The aids that were taken back as a whole, in row order.
  std::vector<domain::AidId> reversed() const;
  /// Aids that were reversed as a whole by a block, in row order.
  std::vector<domain::AidId> reversed_in(std::int64_t block) const;
  /// Numbers of the entries that were recorded together with the aid, reversed ones too.
  std::vector<int> first_entries(domain::AidId id) const;
  /// An entry that was reversed, and the one that the same command recorded in its place.
  struct Correction {
    domain::EntryId before;
    domain::EntryId after;
  };
  /// Those of the aid, in row order.
  std::vector<Correction> corrections(domain::AidId id) const;
  /// Numbers of its entries, and of its approvals, that were recorded after it and not reversed.
  std::vector<int> entries_added_later(domain::AidId id) const;
  std::vector<int> approvals_added_later(domain::AidId id) const;
  /// The aids that a journal block added, in row order.
  std::vector<domain::AidId> added_in(std::int64_t block) const;
  std::vector<domain::AidId> parts_of(domain::AidId parent) const;
  /// Those, not reversed, that a partner takes part in by their current versions, in row order.
  std::vector<domain::AidId> with_party(domain::PartnerId partner) const;
  std::vector<std::pair<domain::Aid, std::int64_t>> versions(domain::AidId id) const;
  /// The first version: what was given when it was recorded.
  std::optional<domain::Aid> as_recorded(domain::AidId id) const;

  /// The aid's entries by number, reversed ones too (marked).
  std::vector<domain::Entry> entries(domain::AidId id) const;
  std::optional<domain::Entry> find_entry(domain::EntryId id) const;
  /// The entry that another row names. Throws `FileError` ledger-damaged if it is missing.
  domain::Entry get_entry(domain::EntryId id) const;
  std::optional<domain::Entry> find_entry_by_uuid(const Uuid& uuid) const;
  std::optional<domain::Entry> find_entry_by_external_id(std::string_view external_id) const;
  /// Those that a journal block wrote, in row order.
  std::vector<domain::Entry> entries_in(std::int64_t block) const;
  std::vector<domain::EntryId> entries_with_fingerprint(const Fingerprint& fingerprint) const;
  std::vector<domain::Approval> approvals(domain::AidId id) const;
  /// Those of all aids that were not reversed, by aid and number.
  std::vector<domain::Approval> all_approvals() const;
  /// Approvals, not reversed, whose number folds alike, in row order.
  std::vector<domain::Approval> approvals_numbered(std::string_view number) const;
  /// Those that a journal block wrote, in row order.
  std::vector<domain::Approval> approvals_in(std::int64_t block) const;
  std::vector<domain::Reversal> reversals(domain::AidId id) const;

  /// What the last entries of the ledger state, or those of the last aids of a giver: amounts of single aids, in no
  /// order; one that an aid has in several stages stands there once. Few are read, however large the ledger is.
  std::vector<domain::Money> last_amounts() const;
  std::vector<domain::Money> last_amounts_of(domain::PartnerId giver) const;

  /// Adds an aid: uuid and code (from `year`) are given here and written into `aid`.
  domain::AidId add(Writer& writer, domain::Aid& aid, int year, const Fingerprint& fingerprint);
  void revise(Writer& writer, const domain::Aid& aid) const;
  /// Adds an entry to its aid: uuid and number are given here.
  domain::EntryId add_entry(Writer& writer, domain::Entry& entry, const Fingerprint& fingerprint);
  /// Adds an entry of an aid that this transaction has added; its number is given already.
  domain::EntryId add_first_entry(Writer& writer, domain::Entry& entry, const Fingerprint& fingerprint);
  void add_approval(Writer& writer, domain::Approval& approval);
  void add_reversal(Writer& writer, const domain::Reversal& reversal) const;

private:
  Connection& connection_;
};

/// Whether reports group and count both alike. What is only said of an aid may still be mended when a period is locked,
/// and its status goes on with time.
bool counts_alike(const domain::Aid& one, const domain::Aid& other);

/// The entry that stands in the place of another one now; the same one if it was not corrected.
domain::EntryId in_place_of(domain::EntryId entry, const std::vector<Aids::Correction>& corrections);

/// "DN-2021-0042": at least four digits.
std::string aid_code(std::string_view prefix, int year, std::int64_t number);
/// "DN-2021-E0003".
std::string event_code(std::string_view prefix, int year, std::int64_t number);
/// "DN-P0007".
std::string partner_code(std::string_view prefix, std::int64_t number);

}  // namespace aid::storage
