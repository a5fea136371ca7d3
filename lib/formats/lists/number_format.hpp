#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aid::formats {

/// What a cell shows of its number.
struct ShownNumber {
  /// "hơn 619 triệu", "20%", "$5": the figure in plain digits, never with exactly three decimals, so that it has one
  /// reading. Empty where the figure stands alone: the number is the text.
  std::string text = {};
  bool is_alone = false;
  bool is_divided = false;  ///< Shown in thousands or millions: the figure is not the number.
};

/// A number format of a spreadsheet, `#,##0 "triệu"`: what it shows beside a figure. How many decimals it shows does
/// not matter, for the number counts and not its rounding.
class NumberFormat {
public:
  explicit NumberFormat(std::string_view code);
  /// One that every spreadsheet program has built in (ECMA-376, 18.8.30). Those of money show the currency of the
  /// computer, whose sign here is ¤.
  static NumberFormat builtin(std::size_t id);

  const std::string& code() const { return code_; }
  /// Whether it shows nothing beside any figure: it has to do with marks of thousands, decimals, colours and the like.
  bool only_decorates() const;
  /// What it shows of a number in plain digits. Nothing: it hides the number, or what it shows cannot be told.
  std::optional<ShownNumber> show(std::string_view plain) const;

  /// What stands in a section: a place for a digit or a mark of the figure, or a text.
  struct Part {
    std::string text;
    bool is_place = false;
  };
  /// What holds for some numbers.
  struct Section {
    std::string condition = {};  ///< "<=1000"; empty: its place among the sections says it.
    std::vector<Part> parts = {};
    std::string places = {};    ///< Of its figure, "#,##0.00"; empty: it shows none.
    std::string before = {};    ///< What it shows before the figure, or instead of it,
    std::string after = {};     ///< and behind it.
    std::size_t thousands = 0;  ///< How often it divides by a thousand,
    std::size_t hundreds = 0;   ///< and multiplies by a hundred.
    bool is_mask = false;       ///< Something stands between the digits: `00"/"00`.
  };

private:
  bool is_of_negatives(const Section& section) const;
  const Section* section_for(std::string_view plain) const;

  std::string code_;
  std::vector<Section> sections_;  ///< Of numbers: at most three.
};

}  // namespace aid::formats
