#pragma once
#include "aid/recording/desk.hpp"
#include "name_book.hpp"
#include "row_cells.hpp"
#include "row_words.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::importing {

/// Who takes part in the aid of a row, and what that tells of it.
class AidParties {
public:
  AidParties(recording::Desk& desk, NameBook& names, const AidColumns& columns, RowCells& cells)
      : desk_(desk), names_(names), columns_(columns), cells_(cells) {}

  /// Givers, receivers and who else has a role. Problems: value-needed (nobody gives, receives or owns),
  /// country-differs, and those of names and shares.
  void read(domain::Aid& aid);
  /// The direction and the scope, of parties whose names are all known. Problems: direction-not-known and others of
  /// `recording::read_direction`.
  void read_direction_and_scope(domain::Aid& aid);

private:
  /// What the ends of an aid tell.
  struct Ends {
    std::optional<domain::Direction> direction = {};
    domain::Scope scope = domain::Scope::area_wide;
    std::vector<Problem> problems = {};
  };

  /// Countries and kinds as the row says them: one for all names of the cell beside them, or one for each.
  struct Said {
    std::vector<std::string> countries = {};
    std::vector<std::string> kinds = {};

    NameBook::Described of(std::size_t number) const;
    /// Those of names in another cell, which have none where the row says one for all.
    Said after(std::size_t names) const;
  };
  Said said(AidField country, AidField kind) const;

  bool is_abroad(const Said& said);
  /// Returns how many names there are.
  std::size_t add(domain::Aid& aid, AidField field, domain::PartyRole role, const Said& said);
  void check_one_for_each(AidField field, AidField names_field, std::size_t names, std::size_t more);
  void add_only(domain::Aid& aid, AidField field, std::string_view text, domain::PartyRole role,
                const NameBook::Described& described);
  void add_named(domain::Aid& aid, AidField field, const SharedName& name, domain::PartyRole role,
                 const NameBook::Described& described);
  void add_one(domain::Aid& aid, AidField field, std::string_view text, domain::PartyRole role,
               const NameBook::Described& described);
  void check_shares(const domain::Aid& aid);
  void check_countries(const domain::Aid& aid, std::initializer_list<domain::PartyRole> roles, AidField field);
  Ends ends_of(const domain::Aid& aid, std::string_view stated);

  recording::Desk& desk_;
  NameBook& names_;
  const AidColumns& columns_;
  RowCells& cells_;
  WordCache<Ends> ends_;  ///< By the direction that is stated, and the parties.
};

}  // namespace aid::importing
