#pragma once
#include "aid/table/table.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace aid::services {
class Registry;
}

namespace aid::services::reports {

/// What people call the codes of lists: in both languages, and where they stand in their list.
class Names {
public:
  struct Name {
    table::Words words;
    int ordinal = 0;
  };

  void put(std::string_view list, std::string_view scheme, std::string_view code, Name name);
  /// Reads a list of the ledger.
  void read(Registry& registry, std::string_view list);

  /// The name of a code, or nullptr where the list does not have it.
  const Name* find(std::string_view list, std::string_view scheme, std::string_view code) const;
  /// The name of a code, or the code itself.
  table::Words words(std::string_view list, std::string_view code) const;

private:
  std::map<std::string, Name, std::less<>> names_;
};

}  // namespace aid::services::reports
