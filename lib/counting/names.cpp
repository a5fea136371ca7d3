#include "aid/counting/names.hpp"

#include "aid/vocabulary/registry.hpp"

#include <fmt/format.h>

namespace aid::counting {

void Names::put(std::string_view list, std::string_view scheme, std::string_view code, Name name) {
  name.words.code = code;
  lists_[std::string(list)].insert_or_assign(SchemeAndCode(scheme, code), std::move(name));
}

const Names::List& Names::list_of(std::string_view list) const {
  const auto known = lists_.find(list);
  if (known != lists_.end()) return known->second;
  List& names = lists_[std::string(list)];
  if (!registry_) return names;
  for (const storage::ListItem& item : registry_->items(list)) {
    names.emplace(SchemeAndCode(item.scheme, item.code),
                  Name{table::Words(item.name_en, item.name_vi).with_code(item.code), item.ordinal});
  }
  return names;
}

const Names::Name* Names::find(std::string_view list, std::string_view scheme, std::string_view code) const {
  const List& names = list_of(list);
  const auto found = names.find(SchemeAndCode(scheme, code));
  return found == names.end() ? nullptr : &found->second;
}

const std::string& Names::typed_sector(std::string_view scheme, std::string_view code) const {
  const auto [found, is_new] = typed_sectors_.try_emplace(SchemeAndCode(scheme, code), code);
  if (!is_new || !registry_) return found->second;
  const auto known = registry_->sector(code);
  const bool is_clear = known && known.value().scheme == scheme && known.value().code == code;
  if (!is_clear) found->second = fmt::format("{}:{}", scheme, code);
  return found->second;
}

table::Words Names::words(std::string_view list, std::string_view code) const {
  const Name* name = find(list, {}, code);
  return name ? name->words : table::Words(std::string(code)).with_code(code);
}

}  // namespace aid::counting
