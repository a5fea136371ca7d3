#pragma once
#include "aid/storage/ledger.hpp"
#include "aid/storage/writer.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::storage {

/// One item of a list of the field (sector, country, event type …), as the ledger has it.
struct ListItem {
  std::string list;
  std::string scheme;  ///< Of sectors; else empty.
  std::string code;
  int ordinal = 0;  ///< The order in which people see the list.
  std::string name_vi;
  std::string name_en;
  std::string aliases;     ///< Separated by '|'.
  std::string attributes;  ///< key=value;key=value

  const std::string& name(Language language) const { return language == Language::vi ? name_vi : name_en; }
  /// What the ledger says in an attribute of the item, else what this release says in that of an item of its code.
  std::string_view attribute(std::string_view key) const;
};

/// The lists in the ledger; an office can add to them.
class Lists {
public:
  explicit Lists(Ledger& ledger) : connection_(ledger.connection()) {}

  /// All items of a list (of all its schemes) in their order; empty for an unknown list.
  std::vector<ListItem> items(std::string_view list) const;
  /// The names of all lists, in order.
  std::vector<std::string> names() const;
  std::optional<ListItem> find(std::string_view list, std::string_view scheme, std::string_view code) const;
  /// Adds an item or, where its code exists, a new version of it.
  void put(Writer& writer, const ListItem& item);

private:
  Connection& connection_;
};

/// A setting as it stands, and who set it so.
struct SettingNow {
  std::string key;
  std::string value;
  std::int64_t block = 0;
  std::string at = {};  ///< UTC.
  std::string actor = {};
};

/// The ledger's settings: office, code, place, currency, language, numbers, uuid.
class Settings {
public:
  explicit Settings(Ledger& ledger) : connection_(ledger.connection()) {}
  /// The value, or empty.
  std::string get(std::string_view key) const;
  std::map<std::string, std::string> all() const;
  /// Those whose key begins so, by key.
  std::vector<SettingNow> beginning_with(std::string_view begin) const;
  void put(Writer& writer, std::string_view key, std::string_view value);

private:
  Connection& connection_;
};

}  // namespace aid::storage
