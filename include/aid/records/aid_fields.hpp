#pragma once
#include "aid/base/language.hpp"
#include "aid/domain/records.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// One description of each field of an aid. Options, `edit` and its `--clear`, lists and their templates, reports that
/// show every field, differences and fingerprints loop over it: a plain field is described here and nowhere else.
namespace aid::records {

/// What the value of a field is.
enum class FieldKind : std::uint8_t {
  text,
  code,       ///< Of a list of the field.
  term,       ///< A word of a closed list.
  yes_or_no,  ///< No is as good as nothing.
  count,
  date,           ///< An interval of days.
  aid,            ///< Another aid.
  partners,       ///< Those in a role.
  sectors,        ///< The splits of that dimension.
  places,         ///< As sectors.
  beneficiaries,  ///< Who benefits, with how many they are.
  sources,
  detail  ///< What says more of another field and has no value of its own: the shares of receivers.
};
/// Whether values of this kind are read, shown and compared without knowing more than the description: from text to
/// date.
constexpr bool is_plain(FieldKind kind) { return kind <= FieldKind::date; }

/// A member of `Aid` that is a word of a closed list.
struct TermMember {
  std::int64_t (*number)(const domain::Aid& aid);  ///< Of the enumerator.
  std::string_view (*word)(const domain::Aid& aid);
  Label (*label)(const domain::Aid& aid);
  void (*put)(domain::Aid& aid, std::string_view word);  ///< `word` must be one of the list's.
};

/// Where the value of a field is held in `Aid`.
using FieldMember = std::variant<std::monostate, std::string domain::Aid::*, bool domain::Aid::*,
                                 domain::Count domain::Aid::*, std::optional<domain::DateInterval> domain::Aid::*,
                                 domain::AidId domain::Aid::*, TermMember, domain::PartyRole>;

/// One field. Texts of options and of people's tables are in both languages.
struct FieldDescription {
  std::string_view option;  ///< "--title". Without the dashes it is the field's name.
  FieldKind kind = FieldKind::text;
  FieldMember member = {};
  Label label;                         ///< As `show` and the columns of `list --entries` call it.
  Label column = {};                   ///< Where columns call it otherwise.
  Label help;                          ///< Of the option.
  std::string_view value = {};         ///< The option's kind of value in help; none: the last word of the option.
  std::string_view list = {};          ///< Of codes and terms.
  std::string_view heading = {};       ///< Its name in lists where it differs: the field `from` is `donor` there.
  Label question = {};                 ///< By which the interview asks for it; none: it does not.
  Label filter = {};                   ///< Help of the option of reports that selects by it; then they group by it too.
  std::string_view filter_value = {};  ///< As `value`, of that option.
  char mark = '\0';                    ///< Stands before the value in a fingerprint. Never changes.
  bool is_repeatable = false;          ///< Several values are several options.
  bool is_clearable = false;           ///< `--clear` takes the value away.
  bool is_editable = true;             ///< `edit` may change it.
  bool is_settled = false;             ///< Where nothing is said, the parties or the entries say what it is.
  bool is_of_entries_too = false;      ///< An option that says it of an entry too.
  bool is_in_every_command = true;     ///< Else each command that has the option adds it.

  constexpr std::string_view name() const { return option.substr(2); }
  constexpr std::string_view list_name() const { return heading.empty() ? name() : heading; }
  constexpr const Label& column_label() const { return column.en.empty() ? label : column; }
  constexpr bool groups() const { return !filter.en.empty(); }
  constexpr bool is_flag() const { return kind == FieldKind::yes_or_no; }

  /// The value of a field whose member has that type.
  template <typename Value>
  Value& of(domain::Aid& aid) const {
    return aid.*std::get<Value domain::Aid::*>(member);
  }
  template <typename Value>
  const Value& of(const domain::Aid& aid) const {
    return aid.*std::get<Value domain::Aid::*>(member);
  }
  const std::string& text(const domain::Aid& aid) const { return of<std::string>(aid); }
  const TermMember& term() const { return std::get<TermMember>(member); }
  domain::PartyRole role() const { return std::get<domain::PartyRole>(member); }
};

/// All, in the order in which a fingerprint and the differences of two records have them. A new one stands at the end.
std::span<const FieldDescription> aid_fields();
/// By its name, which must be one: "title".
const FieldDescription& aid_field(std::string_view name);
/// In the order of the options in help, and of what `show` shows. Who no order names stands at its end.
std::vector<const FieldDescription*> aid_fields_in_help();
std::vector<const FieldDescription*> aid_fields_in_show();
/// Those that the interview asks for, those that no order names at the end.
std::vector<const FieldDescription*> aid_fields_in_questions();

/// Takes the value away, so that the aid is as if it had never been given.
void clear(domain::Aid& aid, const FieldDescription& field);

/// What describes a grant, each as typed, by the names of fields. Empty: not given.
class AidWords {
public:
  AidWords();

  /// Of a field that is given once, that is given several times, that is yes or no. The name must be that of such a
  /// field.
  std::string& text(std::string_view field) { return of<std::string>(field); }
  const std::string& text(std::string_view field) const { return of<std::string>(field); }
  std::vector<std::string>& list(std::string_view field) { return of<std::vector<std::string>>(field); }
  const std::vector<std::string>& list(std::string_view field) const { return of<std::vector<std::string>>(field); }
  std::optional<bool>& flag(std::string_view field) { return of<std::optional<bool>>(field); }
  const std::optional<bool>& flag(std::string_view field) const { return of<std::optional<bool>>(field); }

  bool has(const FieldDescription& field) const;
  bool has(std::string_view field) const { return has(aid_field(field)); }

private:
  using Words = std::variant<std::string, std::vector<std::string>, std::optional<bool>>;

  static std::size_t position(std::string_view field);
  template <typename Shape>
  Shape& of(std::string_view field) {
    return std::get<Shape>(words_[position(field)]);
  }
  template <typename Shape>
  const Shape& of(std::string_view field) const {
    return std::get<Shape>(words_[position(field)]);
  }

  std::vector<Words> words_;  ///< One for each field.
};

}  // namespace aid::records
