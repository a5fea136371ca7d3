#pragma once
#include "aid/base/language.hpp"
#include "aid/base/problems.hpp"
#include "aid/domain/records.hpp"
#include "aid/vocabulary/registry.hpp"

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// One description of each field of a partner. The options of `add` and `edit` and its `--clear`, lists and their
/// templates, `show` and the differences of two versions loop over it: a plain field is described here and nowhere
/// else. Its official name is no field: it stands for the partner.
namespace aid::records {

/// One field. Texts of options and of people's tables are in both languages.
struct PartnerField {
  /// What the value of a field is.
  enum class Kind : std::uint8_t {
    text,
    code,         ///< Of a list of the field.
    partner,      ///< Another partner.
    names,        ///< Further names of one kind.
    identifiers,  ///< Numbers by which others know it. Those that are given replace those of their schemes.
  };

  std::string_view option;  ///< "--kind". Without the dashes it is the field's name, also in lists and for `--clear`.
  Kind kind = Kind::text;
  std::string domain::Partner::*member = nullptr;        ///< Where a text or code is held.
  Label label;                                           ///< As `show` calls it.
  Label help;                                            ///< Of the option.
  std::string_view value = {};                           ///< The option's kind of value in help; none: from the option.
  std::string_view list = {};                            ///< Of codes.
  domain::NameKind name_kind = domain::NameKind::alias;  ///< Of names.
  std::string_view language = {};                        ///< Of names: "en".
  bool is_editable = true;   ///< `edit` may change it. Names are added, and taken away by `alias --remove`.
  bool is_personal = false;  ///< Shown in no list of differences, and kept in no journal.

  constexpr std::string_view name() const { return option.substr(2); }
  /// `--clear` takes the value away.
  constexpr bool is_clearable() const { return is_editable && kind != Kind::names; }
  constexpr bool is_repeatable() const { return kind == Kind::names || kind == Kind::identifiers; }
};

/// All, in the order of options, of what `show` shows and of what is kept of a row of a list. A new one stands at the
/// end.
std::span<const PartnerField> partner_fields();
/// By its name, which must be one: "kind".
const PartnerField& partner_field(std::string_view name);

/// What describes a partner, each as typed, by the names of fields. Empty: not given.
class PartnerFieldWords {
public:
  PartnerFieldWords();
  /// One word for each of some fields: {{"kind", "foreign-ngo"}, {"country", "Lào"}}.
  PartnerFieldWords(std::initializer_list<std::pair<std::string_view, std::string_view>> words);

  std::vector<std::string>& list(const PartnerField& field) { return words_[position(field)]; }
  const std::vector<std::string>& list(const PartnerField& field) const { return words_[position(field)]; }
  /// The word of a field that is given once.
  std::string text(const PartnerField& field) const;
  std::string text(std::string_view field) const { return text(partner_field(field)); }
  bool has(const PartnerField& field) const { return !list(field).empty(); }
  void set(const PartnerField& field, std::string_view word);
  void set(std::string_view field, std::string_view word) { set(partner_field(field), word); }

private:
  static std::size_t position(const PartnerField& field);

  std::vector<std::vector<std::string>> words_;  ///< One for each field.
};

/// Reads what was typed for a text, a code or identifiers into the partner; what was typed for other fields is left to
/// the caller. Problems name the option: those of `clean_text`, unknown-partner-kind, unknown-country, and those of
/// `vocabulary::read_identifier`.
void read_field(vocabulary::Registry& registry, const PartnerField& field, const PartnerFieldWords& words,
                domain::Partner& partner, Problems& problems);

/// Whether two partners, or two versions of one, have the same value: numbers may be written otherwise.
bool is_same_value(const PartnerField& field, const domain::Partner& a, const domain::Partner& b);
/// The value in one line, as it could be typed: codes and codes of partners. Of names all of their kind, with language
/// and time. Empty: there is none.
std::string value_of(vocabulary::Registry& registry, const PartnerField& field, const domain::Partner& partner);
/// All names of a kind in one line.
std::string names_of(const domain::Partner& partner, domain::NameKind kind);

/// Takes the value of a clearable field away.
void clear(domain::Partner& partner, const PartnerField& field);

}  // namespace aid::records
