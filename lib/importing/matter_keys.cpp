#include "matter_keys.hpp"

#include "aid/base/text.hpp"
#include "aid/domain/reading.hpp"
#include "aid/records/needs.hpp"
#include "aid/records/papers.hpp"
#include "aid/storage/paper_files.hpp"
#include "aid/vocabulary/any_record.hpp"
#include "aid/vocabulary/references.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace aid::importing {
namespace {

using domain::Matter;
using domain::MatterKind;
using records::MatterField;

std::string full_key(const std::string& title, const std::string& number, const std::string& day,
                     const std::string& parent) {
  return fmt::format("{}\x1f{}\x1f{}\x1f{}", fold(title), fold(number), day, parent);
}

}  // namespace

std::string MatterKeys::of(const recording::MatterWords& words) {
  return key(words.first("title"), words.first("number"), parts_of(words));
}

std::string MatterKeys::of(const Matter& matter) {
  Parts parts{.day = matter.date ? domain::to_string(*matter.date) : std::string()};
  if (kind_ == MatterKind::need) {
    parts.parent = what_of_need(matter);
  } else if (kind_ == MatterKind::paper) {
    std::vector<std::string> records = records::records_of(registry_, matter, records::EventNaming::for_people);
    std::ranges::sort(records);
    parts.parent = fmt::format("{}", fmt::join(records, "; "));
  } else if (matter.parent) {
    parts.parent = matters_.find(matter.parent).value().code;
  }
  return key(matter.title, matter.number, parts);
}

std::string MatterKeys::before(const recording::MatterWords& words) {
  const Parts parts = parts_of(words);
  return full_key(words.first("title"), words.first("number"), parts.day, parts.parent);
}

std::string MatterKeys::content_of(const recording::MatterWords& words) const {
  std::string text = words.id;
  // "10.000 USD" says another thing where figures are typed otherwise.
  if (kind_ == MatterKind::need) text += fmt::format("\x1f{}", static_cast<int>(words.numbers));
  for (const auto& [name, several] : words.given) {
    if (kind_ == MatterKind::paper && name == "file") {
      text += fmt::format("\x1f{}", storage::read_paper_file(several.front(), registry_.ledger().path()).sha256);
    }
    text += fmt::format("\x1f{}\x1f{}", name, fmt::join(several, "\x1e"));
  }
  return text;
}

bool MatterKeys::ask_the_same(const Matter& one, const Matter& other) const {
  return std::ranges::all_of(std::array{"item", "cash"}, [&](const char* name) {
    const MatterField& field = records::matter_field(kind_, name);
    const auto naming = records::EventNaming::for_machines;
    return records::value_of(registry_, field, one, naming) == records::value_of(registry_, field, other, naming);
  });
}

std::string MatterKeys::key(const std::string& title, const std::string& number, const Parts& parts) const {
  if (kind_ != MatterKind::plan_item) return full_key(title, number, parts.day, parts.parent);
  const bool has_number = !fold(number).empty();
  return full_key(has_number ? std::string() : title, number, {}, parts.parent);
}

MatterKeys::Parts MatterKeys::parts_of(const recording::MatterWords& words) {
  Parts parts;
  if (kind_ == MatterKind::need) parts.parent = what_of_need(words);
  for (const MatterField& field : records::matter_fields(kind_)) {
    const std::string typed = words.first(field.name());
    if (typed.empty()) continue;
    if (field.kind == MatterField::Kind::interval) {
      const auto read = domain::read_date(typed, domain::date_options(kind_));
      if (read) parts.day = domain::to_string(read.value());
    }
    if (field.kind == MatterField::Kind::parent) {
      const auto found = vocabulary::find_matter(registry_, field.parent_kind, typed);
      if (found) parts.parent = found.value().code;
    }
    if (field.kind == MatterField::Kind::records) parts.parent = records_of_paper(words.of(field.name()));
  }
  return parts;
}

std::string MatterKeys::what_of_need(const recording::MatterWords& words) {
  recording::MatterWords asked{.numbers = words.numbers};
  for (const char* name : {"asked-by", "recipient", "country", "item", "cash"}) {
    if (!words.of(name).empty()) asked.given[name] = words.of(name);
  }
  try {
    return what_of_need(recording::changed_matter(writer_, registry_, Matter{.kind = kind_},
                                                  {.matter = {}, .kind = kind_, .changes = asked}, today_));
  } catch (const FileError&) {
    throw;
  } catch (const Error&) {
    return content_of(asked);  // What is wrong is told when it is recorded.
  }
}

std::string MatterKeys::what_of_need(const Matter& need) const {
  std::vector<std::string> parts;
  for (const char* name : {"asked-by", "recipient", "country"}) {
    parts.push_back(
        records::value_of(registry_, records::matter_field(kind_, name), need, records::EventNaming::for_people));
  }
  const auto persons = std::ssize(parts);
  // How much is no part of it: a list that says another quantity says it of the same need.
  for (const domain::NeedLine& line : need.lines) parts.push_back(line.is_money() ? std::string(records::money_key) : items_.key_of(line.item));
  std::sort(parts.begin() + persons, parts.end());
  return fmt::format("{}", fmt::join(parts, "\x1e"));
}

/// The codes of what a paper belongs to; what is not known is told when the row is recorded.
std::string MatterKeys::records_of_paper(const std::vector<std::string>& typed) {
  Matter paper{.kind = kind_};
  std::vector<std::string> codes;
  for (const std::string& one : typed) {
    const auto found = vocabulary::find_any_record(registry_, one);
    if (found) {
      records::link_record(paper, found.value());
    } else {
      codes.push_back(fold(one));
    }
  }
  for (std::string& code : records::records_of(registry_, paper, records::EventNaming::for_people)) {
    codes.push_back(std::move(code));
  }
  std::ranges::sort(codes);
  return fmt::format("{}", fmt::join(codes, "; "));
}

}  // namespace aid::importing
