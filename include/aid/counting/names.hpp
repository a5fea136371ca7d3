#pragma once
#include "aid/table/table.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace aid::vocabulary {
class Registry;
}

namespace aid::counting {

/// What people call the codes of lists: in both languages, and where they stand in their list. A list is read when it
/// is first asked for: most reports need few of them.
class Names {
public:
  struct Name {
    table::Words words;
    int ordinal = 0;
  };

  /// Without a ledger: only what `put` says.
  Names() = default;
  /// `registry` must live as long as names are asked for. `reader`: see `ReportQuery`.
  explicit Names(vocabulary::Registry& registry, std::optional<Language> reader = std::nullopt)
      : registry_(&registry), reader_(reader) {}

  /// Whose language decides the order of names.
  Language sorting() const { return reader_.value_or(Language::vi); }
  /// Whether people read the report: then figures within texts have marks of thousands.
  bool for_people() const { return reader_.has_value(); }

  void put(std::string_view list, std::string_view scheme, std::string_view code, Name name);

  /// The name of a code, or nullptr where the list does not have it.
  const Name* find(std::string_view list, std::string_view scheme, std::string_view code) const;
  /// How a sector is typed: its code, with the scheme before it where the code alone means another sector.
  const std::string& typed_sector(std::string_view scheme, std::string_view code) const;
  /// The name of a code, or the code itself.
  table::Words words(std::string_view list, std::string_view code) const;

private:
  using SchemeAndCode = std::pair<std::string, std::string>;
  using List = std::map<SchemeAndCode, Name>;

  const List& list_of(std::string_view list) const;

  vocabulary::Registry* registry_ = nullptr;
  std::optional<Language> reader_ = std::nullopt;
  mutable std::map<std::string, List, std::less<>> lists_;  ///< Read so far.
  mutable std::map<SchemeAndCode, std::string> typed_sectors_;
};

}  // namespace aid::counting
