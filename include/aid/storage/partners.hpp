#pragma once
#include "aid/domain/records.hpp"
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aid::storage {

/// A name in the index of names.
struct NameEntry {
  domain::PartnerId partner;
  domain::PartnerId own;  ///< The partner of which it is recorded, which may be known as `partner` (`PartnerMerges`).
  std::int64_t version_row = 0;  ///< Of the partner's version that has it; a later one has a greater number.
  std::string text;
  std::string fold;
};

/// The partners of a ledger, in their current versions. One that was merged into another is that other one here, by
/// whatever it is asked for; `own` has what is recorded of it.
class Partners {
public:
  explicit Partners(Ledger& ledger) : connection_(ledger.connection()) {}

  std::optional<domain::Partner> find(domain::PartnerId id) const;
  /// The partner that another row names. Throws `FileError` ledger-damaged if it is missing.
  domain::Partner get(domain::PartnerId id) const;
  /// The partner itself, also where it is known as another one.
  domain::Partner own(domain::PartnerId id) const;
  /// Partners that are known as others, by their rows.
  std::unordered_map<std::int64_t, domain::PartnerId> merged() const;
  std::optional<domain::Partner> find_by_code(std::string_view code) const;
  std::optional<domain::Partner> find_by_external_id(std::string_view external_id) const;
  /// Partners of which a current name folds to `fold`, in row order.
  std::vector<domain::PartnerId> named(std::string_view fold) const;
  /// The current names with this key, of merged partners too, in row order.
  std::vector<NameEntry> names_with(std::string_view fold) const;
  /// Every current name, in row order; only of versions that were written after the row `after`.
  std::vector<NameEntry> names(std::int64_t after = 0) const;
  /// The newest row of a version; whoever keeps names asks whether there are newer ones.
  std::int64_t newest_version() const;
  /// Versions after the row `after` that are not the first of their partners, each with the first.
  std::vector<std::pair<std::int64_t, std::int64_t>> later_versions(std::int64_t after) const;
  /// The search key of every name of every version after the row `after`, old versions too: the row of the version, the
  /// number of the name in it, the key. It reads no more than an index, for searches among any number of names.
  void for_each_key(std::int64_t after, const std::function<void(std::int64_t, int, std::string_view)>& take) const;
  /// The text of that name.
  std::string name_of_version(std::int64_t version_row, int no) const;
  /// All partners, in Vietnamese name order.
  std::vector<domain::Partner> all() const;
  /// Every version of a partner, oldest first, with the block that wrote it.
  std::vector<std::pair<domain::Partner, std::int64_t>> versions(domain::PartnerId id) const;

  /// Adds a new partner: uuid and code are given here and written into `partner`.
  domain::PartnerId add(Writer& writer, domain::Partner& partner);
  /// The same for the office itself: its number is 0, which no other partner has.
  domain::PartnerId add_office(Writer& writer, domain::Partner& partner);
  /// Appends the next version of `partner` (its id says of whom).
  void revise(Writer& writer, const domain::Partner& partner);

private:
  domain::PartnerId add_numbered(Writer& writer, domain::Partner& partner, std::int64_t number);

  Connection& connection_;
};

}  // namespace aid::storage
