#pragma once
#include "aid/base/problem.hpp"
#include "aid/document/document.hpp"
#include "aid/domain/records.hpp"
#include "aid/vocabulary/registry.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a letter can say of one aid.
namespace aid::papers {

/// Before the last of a list.
constexpr Label letter_and{" and ", " và "};

class LetterFacts {
public:
  /// `subject`: an aid or an entry. `letter` decides which entries it speaks of.
  LetterFacts(storage::Ledger& ledger, std::string_view letter, std::string_view subject, Language language);

  /// What stands in a template in these braces; none: it is not recorded. The name is a known one.
  std::optional<std::string> value(std::string_view name);
  /// The goods as a table; nothing where none are recorded.
  std::optional<document::Table> goods_table();

  const std::string& code() const { return code_; }
  /// What the reader of standard error is to know besides the gaps.
  const std::vector<Problem>& warnings() const { return warnings_; }

  /// Every name, sorted.
  static const std::vector<std::string>& names();
  /// What a value is called where it lacks.
  static Label label_of(std::string_view name);

private:
  void choose_entries(std::string_view letter);
  void require_sense(std::string_view letter);
  bool is_party(bool (*takes)(domain::PartyRole)) const;
  std::vector<domain::Party> parties_of(bool (*takes)(domain::PartyRole)) const;
  std::optional<std::string> parties(bool (*takes)(domain::PartyRole)) const;
  std::optional<std::string> side(bool gives) const;
  std::optional<std::string> witness() const;
  std::string gave() const;
  std::string addressed() const;
  bool hands_on() const;
  std::optional<std::string> decision(std::string_view part) const;
  std::string date_words(const domain::DateInterval& date) const;
  std::optional<std::string> dates() const;
  std::optional<std::string> day() const;
  std::optional<std::string> money(bool in_words) const;
  std::optional<std::string> goods() const;
  std::optional<std::string> worth() const;
  std::optional<std::string> gift() const;
  std::optional<std::string> splits(domain::SplitDimension dimension) const;
  std::string goods_words(const domain::GoodsLine& line) const;
  std::string unit_of(const domain::GoodsLine& line) const;
  std::string listed(const std::vector<std::string>& items) const;

  mutable vocabulary::Registry registry_;
  Language language_;
  std::string letter_;
  domain::PartnerId office_;  ///< None: the ledger has no such partner.
  domain::Aid aid_;
  std::vector<domain::Entry> entries_;  ///< Those that the letter speaks of.
  std::vector<domain::Approval> approvals_;
  std::string code_;
  std::vector<Problem> warnings_;
};

}  // namespace aid::papers
