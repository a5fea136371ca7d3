#include "names.hpp"

#include "aid/services/registry.hpp"

#include <fmt/format.h>

namespace aid::services::reports {
namespace {

std::string key_of(std::string_view list, std::string_view scheme, std::string_view code) {
  return fmt::format("{}/{}/{}", list, scheme, code);
}

}  // namespace

void Names::put(std::string_view list, std::string_view scheme, std::string_view code, Name name) {
  names_[key_of(list, scheme, code)] = std::move(name);
}

void Names::read(Registry& registry, std::string_view list) {
  for (const storage::ListItem& item : registry.items(list)) {
    put(list, item.scheme, item.code, {table::Words(item.name_en, item.name_vi), item.ordinal});
  }
}

const Names::Name* Names::find(std::string_view list, std::string_view scheme, std::string_view code) const {
  const auto found = names_.find(key_of(list, scheme, code));
  return found == names_.end() ? nullptr : &found->second;
}

table::Words Names::words(std::string_view list, std::string_view code) const {
  const Name* name = find(list, {}, code);
  return name ? name->words : table::Words(std::string(code));
}

}  // namespace aid::services::reports
