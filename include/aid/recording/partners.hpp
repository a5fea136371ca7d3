#pragma once
#include "aid/domain/records.hpp"
#include "aid/recording/change.hpp"
#include "aid/records/partner_fields.hpp"
#include "aid/storage/erasing.hpp"
#include "aid/storage/writer.hpp"
#include "aid/vocabulary/registry.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The partners of a ledger: recorded and changed from words as typed.
/// What writes does so within a transaction that the caller has begun and will commit; it throws `Errors` or `Error`,
/// and then the caller lets the writer go without a commit.
namespace aid::recording {

/// A name as typed.
struct NameWords {
  domain::NameKind kind = domain::NameKind::alias;
  std::string text;
  std::string language = {};  ///< "en".
  std::string from = {};      ///< When its use began: a date as typed, its first day counts.
  std::string until = {};     ///< When its use ended: a date as typed, its last day counts.
};

/// A partner as typed. Empty: not given.
struct PartnerWords {
  std::string name = {};                   ///< Its official one.
  std::vector<NameWords> names = {};       ///< Further ones with their time, besides those in `fields`.
  records::PartnerFieldWords fields = {};  ///< Without a country: VN for a kind that is only Vietnamese.
  bool another = false;                    ///< It is another partner, though one with such a name is there.
  bool new_partner = false;                ///< The parent may be created.
};

/// Changes to a partner: what is given replaces what is recorded, but names are added to those that it has.
struct PartnerEdit {
  std::string partner;
  PartnerWords changes = {};
  std::vector<std::string> cleared = {};  ///< Names of fields whose value is taken away.
  bool forget_contact = false;            ///< Erases the contacts of all versions.
};

/// What a person asks to have erased. The journal keeps that it was, and why.
struct PartnerErasure {
  std::string partner;
  bool contact = false;                ///< The contacts of all versions.
  bool name = false;                   ///< All names in all versions, and words of commands that are one of them.
  std::vector<std::string> also = {};  ///< Further spellings of the person's name, which texts may have.
  std::string reason = {};
};

/// What became of that.
struct ErasureOutcome {
  domain::Partner partner;  ///< As it is now.
  storage::Erased erased = {};
  bool nothing_left = false;  ///< All of it was erased before.
};

/// What became of it.
/// Aids whose scope followed from whom a partner belonged to when they were recorded, and which keep it.
struct KeptScope {
  domain::Scope kept = {};
  domain::Scope would_be = {};         ///< If they were recorded now.
  std::vector<std::string> aids = {};  ///< Their codes, in the order in which they were recorded.
};

struct PartnerOutcome {
  domain::Partner partner;
  bool already = false;  ///< It was recorded before, or nothing has changed: nothing was written.
  bool is_edit = false;
  std::vector<Change> changed = {};           ///< By an edit: fields whose values differ now.
  std::vector<domain::Partner> created = {};  ///< Parents that were created on the way.
  std::vector<KeptScope> kept_scopes = {};    ///< By an edit of `--parent`.
};

/// Problems: empty-name, partner-exists, partner-looks-alike, same-as-recorded, id-differs, bad-id, repeated-name,
/// unknown-partner-kind, unknown-country, unknown-partner, not-a-language, name-never-used and those of `read_date`.
PartnerOutcome add_partner(storage::Writer& writer, vocabulary::Registry& registry, const PartnerWords& words);

/// What is to be told of aids that keep their scope: scope-kept.
Problem warning_of(const KeptScope& kept, Language language);

/// A new version; the old ones stay, and so do the scopes of aids. Problems: those of `add_partner`, parent-cycle,
/// contact-forgotten.
PartnerOutcome edit_partner(storage::Writer& writer, vocabulary::Registry& registry, const PartnerEdit& words);

/// The partner stays, and is told by its code. Problems: erase-nothing, reason-needed, not-a-person,
/// reason-names-person.
ErasureOutcome erase_partner(storage::Writer& writer, vocabulary::Registry& registry, const PartnerErasure& words);
std::string acknowledgement(const ErasureOutcome& outcome, Language language, bool dry_run);

/// Takes names away from a partner (in a new version; the old ones stay). Problems: not-its-name, only-official-name.
PartnerOutcome remove_names(storage::Writer& writer, vocabulary::Registry& registry, std::string_view partner,
                            const std::vector<std::string>& names);

/// Whether a name that is nobody's makes a new partner.
enum class Creating : std::uint8_t {
  no,
  unless_near,  ///< Unless it would be understood as another's, or is near to it.
  meant,        ///< Somebody said that it is another partner.
};
/// Of the names of a command with --new-partner (`may_create`) and --another, and of those that somebody was asked
/// about.
Creating how_to_create(bool may_create, bool another, const std::vector<std::string>& asked, const std::string& name);

/// The partner that a name means; an unknown one is created when it may be, and added to `created`.
/// Throws `Error`: unknown-partner, ambiguous-partner, empty-name, partner-looks-alike, partner-near.
domain::PartnerId partner_or_new(storage::Writer& writer, vocabulary::Registry& registry, std::string_view typed,
                                 Creating creating, std::vector<domain::Partner>& created);

/// What keeps a new partner from being called so, whatever the way it comes in: no letter and no digit (empty-name),
/// letters that were lost (name-damaged), a partner's code (name-is-code), or letters of another alphabet that make it
/// look like the name of a partner (partner-looks-alike).
std::optional<Problem> misleading_name(vocabulary::Registry& registry, std::string_view name);

/// A new name that is near to one of another partner needs somebody's word that it is meant: partner-near.
std::optional<Problem> near_name(vocabulary::Registry& registry, std::string_view name, domain::PartnerId except = {});

/// The same of a name that a command would create though it would mean a partner where nothing may be created: near to
/// a name, or whole words of the name of one partner alone (see `vocabulary::partner_understood`).
std::optional<Problem> name_of_known(vocabulary::Registry& registry, std::string_view name);

/// "recorded as DN-P0007: Kisarazu (JP)"; of a dry run what would be.
std::string acknowledgement(const PartnerOutcome& outcome, Language language, bool dry_run);

}  // namespace aid::recording
