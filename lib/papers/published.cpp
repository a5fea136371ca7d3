#include "aid/base/text.hpp"
#include "aid/domain/prose.hpp"
#include "aid/domain/reading.hpp"
#include "aid/domain/terms.hpp"
#include "aid/storage/rates.hpp"
#include "aid/vocabulary/figure_names.hpp"
#include "aid/vocabulary/registry.hpp"
#include "blocks.hpp"
#include "notes.hpp"
#include "period_words.hpp"

#include <fmt/format.h>

namespace aid::papers {
namespace {

using domain::StatedTotal;

constexpr Message<Text> of_sector{"sector", "sector {0}", "lĩnh vực {0}"};
constexpr Message<Text> of_what{"of", "of what was {0}", "tính trên {0}"};
constexpr Message<Text> until_when{"as-of", "as of {0}", "tính đến {0}"};

/// Names what a published total is of.
class PublishedWords {
public:
  PublishedWords(vocabulary::Registry& registry, Language language) : registry_(registry), language_(language) {}

  std::string sentence(const StatedTotal& total) {
    std::string text = with_capital(name(total.what));
    std::string within;
    const auto add = [&within](std::string_view words) {
      if (!within.empty()) within += ", ";
      within += words;
    };
    if (!total.of_what.empty()) add(of_what.in(language_, name(total.of_what)));
    if (!total.direction.empty()) add(without_capital(words_of_direction(total.direction, language_)));
    if (!total.scope.empty()) add(term<domain::Scope>(total.scope));
    if (!total.sector.empty()) {
      const std::string sector = registry_.name("sector", total.sector_scheme, total.sector, language_);
      add(of_sector.in(language_, without_capital(sector)));
    }
    if (total.as_of) add(until_when.in(language_, show(*total.as_of, language_)));
    if (!within.empty()) text += fmt::format(" ({})", within);
    return fmt::format("{}, {}: {} ({}).", text, period_words(total.period, language_), figure(total), total.source);
  }

private:
  std::string name(const std::string& code) {
    if (language_ == Language::vi) return vocabulary::vietnamese_name_of_figure(registry_, code);
    if (const auto stage = domain::parse_term<domain::Stage>(code)) return std::string(label(stage.value()).en);
    const std::string stated = registry_.name("stated-figure", {}, code, language_);
    return stated == code ? registry_.name("event-count", {}, code, language_) : stated;
  }

  template <typename Term>
  std::string term(const std::string& word) const {
    return std::string(label(domain::parse_term<Term>(word).value()).in(language_));
  }

  std::string figure(const StatedTotal& total) const {
    if (total.amount) return domain::in_prose(*total.amount, language_);
    if (total.count) return show(*total.count, language_);
    return total.percent ? show(*total.percent, language_) + "%" : std::string();
  }

  vocabulary::Registry& registry_;
  Language language_;
};

}  // namespace

std::vector<document::Block> published_totals(const Facts& facts) {
  vocabulary::Registry registry(facts.ledger());
  PublishedWords words(registry, facts.language());
  std::vector<document::Block> blocks;
  for (const StatedTotal& total : storage::StatedTotals(facts.ledger()).all()) {
    if (total.withdrawn || !total.period.lies_within(facts.period())) continue;
    blocks.emplace_back(item_of(words.sentence(total)));
  }
  return blocks;
}

}  // namespace aid::papers
