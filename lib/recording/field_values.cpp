#include "aid/recording/field_values.hpp"

#include "aid/base/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aid::recording {
namespace {

std::string value_in(const std::vector<FieldValue>& fields, std::string_view name) {
  const auto found = std::ranges::find(fields, name, &FieldValue::name);
  return found == fields.end() ? "–" : found->value;
}

}  // namespace

storage::Fingerprint fingerprint_of(const std::vector<FieldValue>& fields) {
  std::string text;
  for (const FieldValue& field : fields) text += fmt::format("{}\x1f{}\x1e", field.name, field.value);
  const Digest digest = sha256(text);
  return {digest.begin(), digest.begin() + 16};
}

std::vector<std::string> differing(const std::vector<FieldValue>& before, const std::vector<FieldValue>& after) {
  std::vector<std::string> names;
  for (const auto* fields : {&after, &before}) {
    for (const FieldValue& field : *fields) {
      if (value_in(before, field.name) == value_in(after, field.name)) continue;
      if (std::ranges::find(names, field.name) == names.end()) names.emplace_back(field.name);
    }
  }
  return names;
}

ShownValue shown_or_dash(const ShownValue& value) { return value.vi.empty() ? ShownValue{"–", "–"} : value; }

}  // namespace aid::recording
