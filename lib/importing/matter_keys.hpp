#pragma once
#include "aid/domain/matters.hpp"
#include "aid/recording/matters.hpp"
#include "aid/storage/matters.hpp"
#include "aid/storage/writer.hpp"
#include "aid/vocabulary/goods_items.hpp"
#include "aid/vocabulary/registry.hpp"

#include <string>

namespace aid::importing {

/// What tells a row of a list of matters from others, and finds what was recorded of it.
class MatterKeys {
public:
  MatterKeys(domain::MatterKind kind, storage::Writer& writer, vocabulary::Registry& registry, domain::Date today)
      : kind_(kind), writer_(writer), registry_(registry), matters_(registry.ledger()), today_(today), items_(registry) {}

  /// The title with the number, and the day; of an item the plan and its number there, or else its title, so that a row
  /// whose title or time is mended is that item; of a need who has it and what it asks for; of a paper what it belongs to.
  std::string of(const recording::MatterWords& words);
  std::string of(const domain::Matter& matter);
  /// By title, number and day, as items of plans were told apart before.
  std::string before(const recording::MatterWords& words);
  /// All that a row says. Of a file its bytes count, which may be others by now under the same name.
  std::string content_of(const recording::MatterWords& words) const;
  /// Of two needs: as much of the same, whatever it is called.
  bool ask_the_same(const domain::Matter& one, const domain::Matter& other) const;

private:
  /// The parts of a key that are not there as they stand in the words.
  struct Parts {
    std::string day = {};
    std::string parent = {};
  };
  Parts parts_of(const recording::MatterWords& words);
  std::string key(const std::string& title, const std::string& number, const Parts& parts) const;
  std::string what_of_need(const recording::MatterWords& words);
  std::string what_of_need(const domain::Matter& need) const;
  std::string records_of_paper(const std::vector<std::string>& typed);

  domain::MatterKind kind_;
  storage::Writer& writer_;
  vocabulary::Registry& registry_;
  storage::Matters matters_;
  domain::Date today_;
  vocabulary::GoodsItems items_;
};

}  // namespace aid::importing
