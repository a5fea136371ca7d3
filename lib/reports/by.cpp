#include "all.hpp"
#include "arrange.hpp"
#include "grouped.hpp"

#include <fmt/format.h>

namespace aid::reports {
namespace {

/// A title within a sentence. Of the letters that titles begin with only Đ is none of ASCII.
std::string in_sentence(std::string_view title) {
  constexpr std::string_view capital = "Đ";
  if (title.starts_with(capital)) return fmt::format("đ{}", title.substr(capital.size()));
  std::string text(title);
  if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z') text.front() += 'a' - 'A';
  return text;
}

}  // namespace

std::string named(const std::vector<const counting::Dimension*>& dimensions, Language language) {
  constexpr Label last_of_all{" and ", " và "};
  std::string names;
  for (std::size_t i = 0; i < dimensions.size(); ++i) {
    const counting::Dimension& dimension = *dimensions[i];
    const std::string_view by = dimension.by.in(language);
    if (i > 0) names += i + 1 < dimensions.size() ? ", " : last_of_all.in(language);
    names += by.empty() ? in_sentence(dimension.title.in(language)) : std::string(by);
  }
  return names;
}

void read_by(Work& work) { read_arrangement(work); }

table::Table build_by(const Work& work) {
  constexpr Message<Text> title{"title", "Aid by {0}", "Viện trợ theo {0}"};
  table::Table table = grouped(work, work.dimensions, {});
  table.title = {title.in(Language::en, named(work.dimensions, Language::en)),
                 title.in(Language::vi, named(work.dimensions, Language::vi))};
  return table;
}

}  // namespace aid::reports
