#pragma once
#include "aid/base/language.hpp"
#include "aid/domain/matters.hpp"
#include "aid/records/event_fields.hpp"
#include "aid/vocabulary/registry.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// One description of each field of an agreement, a plan, an item of a plan, an anniversary and a need. The options of
/// the commands, lists that come in and their templates, `show`, lists, the fingerprint and the differences of two
/// versions loop over it.
namespace aid::records {

/// A matter as typed, field by field; a field that is not given is not there.
struct MatterWords {
  std::map<std::string, std::vector<std::string>, std::less<>> given = {};  ///< By the field's name: "title".
  std::string id = {};                                                      ///< The caller's own id.
  domain::NumberStyle numbers = {};            ///< Undecided: as the ledger has it.
  bool another = false;                        ///< It is another one, though one with equal values is there.
  bool new_partner = false;                    ///< Unknown partners may be created.
  std::vector<std::string> new_partners = {};  ///< These may.

  const std::vector<std::string>& of(std::string_view name) const {
    static const std::vector<std::string> none;
    const auto found = given.find(name);
    return found == given.end() ? none : found->second;
  }
  std::string first(std::string_view name) const { return of(name).empty() ? std::string() : of(name).front(); }
};

struct MatterField {
  enum class Kind : std::uint8_t {
    text,
    code,       ///< Of a list of the field.
    interval,   ///< `Matter::date`, as exactly as it is known.
    first_day,  ///< The first day on which something holds: `day`.
    last_day,   ///< The last day on which it holds, held as the first one after: `day`; or "open" of a term.
    ended,      ///< The first day on which it held no more: `day`.
    period,     ///< From `valid_from` to `valid_until`.
    every,      ///< A number of years.
    partners,   ///< With a role of `list`, or with that of `role`.
    counts,
    aids,
    events,
    parent,  ///< Another matter, of the kind `parent_kind`.
    sources,
    records,  ///< Whatever a paper belongs to: aid, entries, events, matters, published totals, partners.
    file,     ///< `Matter::file`.
    need_items,  ///< `Matter::lines` that ask for goods,
    need_money,  ///< and the one that asks for money.
    need_gifts,  ///< What meets a need, with its part.
  };

  std::string_view option;  ///< "--title". Without the dashes it is the field's name, in lists too.
  Kind kind = Kind::text;
  std::string domain::Matter::*text = nullptr;                 ///< Of a text or code.
  std::optional<domain::Date> domain::Matter::*day = nullptr;  ///< Of a day.
  std::string_view list = {};                                  ///< Of codes, or of roles.
  std::string_view role = {};                                  ///< Of all partners of the field.
  domain::MatterKind parent_kind = {};
  std::vector<std::string_view> (*choices)() = nullptr;  ///< Where no other words are right.
  Label label = {};                                      ///< As `show`, lists and changes call it.
  Label help = {};                                       ///< Of the option.
  std::string_view value = {};                           ///< The option's kind of value in help.
  std::string_view argument = {};  ///< Of the command that records: it is an argument of this name, not an option.
  bool is_needed = false;
  bool is_listed = false;  ///< A column of the list of such matters.

  constexpr std::string_view name() const { return option.substr(2); }
  /// Given any number of times.
  constexpr bool is_repeatable() const {
    return kind == Kind::partners || kind == Kind::counts || kind == Kind::aids || kind == Kind::events ||
           kind == Kind::sources || kind == Kind::records || kind == Kind::need_items || kind == Kind::need_gifts;
  }
};

/// In the order of options and of what `show` shows. The order is that of the fingerprint and does not change; a new
/// field stands at the end.
std::span<const MatterField> matter_fields(domain::MatterKind kind);
const MatterField& matter_field(domain::MatterKind kind, std::string_view name);

/// The value in one line. Empty: there is none.
std::string value_of(vocabulary::Registry& registry, const MatterField& field, const domain::Matter& matter,
                     EventNaming naming);

/// "2.000 khẩu trang", "khẩu trang (không rõ số lượng)", "36.000.000 VND" as a need asks for it.
std::string text_of(vocabulary::Registry& registry, const domain::NeedLine& line, Language language);
/// The part of a gift in the same manner; empty: all that was asked for.
std::string text_of_part(vocabulary::Registry& registry, const domain::NeedGift& gift, Language language);
/// "DN-2021-0007", "DN-2021-0007=2.000 khẩu trang".
std::string text_of(vocabulary::Registry& registry, const domain::NeedGift& gift, Language language);

/// Takes the value of a field away.
void clear(domain::Matter& matter, const MatterField& field);

}  // namespace aid::records
