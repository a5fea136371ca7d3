// The values of a record in one form, equal for equal records: what fingerprints are made of. Partners, places and
// other records stand in it by their UUIDs, so that it is the same in every ledger that has them.

#include "aid/base/bytes.hpp"
#include "aid/base/sha256.hpp"
#include "aid/recording/desk.hpp"

#include <algorithm>
#include <tuple>

namespace aid::recording {
namespace {

using domain::Amount;
using domain::Split;

/// Values one behind the other, each with a mark and its length, so that none can run into the next.
class Form {
public:
  void text(char mark, std::string_view value) {
    if (value.empty()) return;
    bytes_ += mark;
    number_bytes(static_cast<std::int64_t>(value.size()));
    bytes_ += value;
  }
  void number(char mark, std::int64_t value) {
    bytes_ += mark;
    number_bytes(value);
  }
  template <typename Term>
  void term(char mark, Term value) {
    number(mark, static_cast<std::int64_t>(value));
  }
  void decimal(char mark, const std::optional<domain::Decimal>& value) {
    if (!value) return;
    const domain::Decimal normal = value->normalised();
    number(mark, normal.mantissa());
    number('.', normal.scale());
  }
  void amount(char mark, const std::optional<Amount>& value) {
    if (!value) return;
    number(mark, value->money.minor());
    text('c', value->money.currency().code());
    term('q', value->qualifier);
  }
  void count(char mark, const domain::Count& value) {
    number(mark, value.value.value_or(-1));
    term('q', value.qualifier);
  }
  void date(char mark, const domain::DateInterval& value) {
    number(mark, value.from.days());
    number('-', value.until.days());
  }
  std::string take() { return std::move(bytes_); }

private:
  void number_bytes(std::int64_t value) {
    const auto bytes = little_endian_bytes(static_cast<std::uint64_t>(value));
    bytes_.append(bytes.data(), bytes.size());
  }
  std::string bytes_;
};

void add_splits(Form& form, Desk& desk, const std::vector<Split>& splits) {
  std::vector<const Split*> sorted;
  for (const Split& split : splits) sorted.push_back(&split);
  const auto key = [](const Split* one) { return std::tie(one->dimension, one->scheme, one->code, one->place); };
  std::ranges::sort(sorted, {}, key);  // The order of sectors and places is not a value.
  for (const Split* split : sorted) {
    form.term('S', split->dimension);
    form.text('s', split->scheme);
    form.text('k', split->code);
    if (split->place) form.text('p', desk.place_uuid(split->place).view());
    form.decimal('%', split->share);
  }
}

void add_beneficiaries(Form& form, const domain::Aid& aid) {
  for (const domain::Beneficiary& who : aid.beneficiaries) {
    form.text('B', who.group);
    form.text('b', who.text);
    form.count('#', who.count);
    form.text('u', who.unit);
    form.text('l', who.country);
  }
}

void add_plain(Form& form, const records::FieldDescription& field, const domain::Aid& aid) {
  using records::FieldKind;
  if (field.kind == FieldKind::term) {
    form.number(field.mark, field.term().number(aid));
  } else if (field.kind == FieldKind::yes_or_no) {
    if (field.of<bool>(aid)) form.number(field.mark, 1);
  } else if (field.kind == FieldKind::count) {
    form.count(field.mark, field.of<domain::Count>(aid));
  } else if (field.kind == FieldKind::date) {
    const auto& date = field.of<std::optional<domain::DateInterval>>(aid);
    if (date) form.date(field.mark, *date);
  } else {
    form.text(field.mark, field.text(aid));
  }
}

/// The parties in their own order, then field by field.
void add_description(Form& form, Desk& desk, const domain::Aid& aid) {
  using records::FieldKind;
  for (const domain::Party& party : aid.parties) {
    form.term('R', party.role);
    form.text('p', desk.partner_uuid(party.partner).view());
    form.decimal('%', party.share);
  }
  for (const records::FieldDescription& field : records::aid_fields()) {
    if (is_plain(field.kind)) {
      add_plain(form, field, aid);
    } else if (field.kind == FieldKind::aid) {
      if (aid.part_of) form.text(field.mark, desk.aids.get(aid.part_of).uuid.view());
    } else if (field.kind == FieldKind::sectors) {
      add_splits(form, desk, aid.splits);  // With the places.
    } else if (field.kind == FieldKind::beneficiaries) {
      add_beneficiaries(form, aid);
    } else if (field.kind == FieldKind::sources) {
      for (const domain::Source& source : aid.sources) form.text(field.mark, source.text);
    }
  }
}

void add_facts(Form& form, Desk& desk, const domain::Entry& entry) {
  form.term('E', entry.kind);
  form.date('d', entry.date);
  form.amount('A', entry.amount);
  for (const domain::GoodsLine& line : entry.goods) {
    form.text('G', line.item);
    form.decimal('n', line.quantity.value);
    form.term('q', line.quantity.qualifier);
    form.text('u', line.unit);
    form.decimal('v', line.unit_value);
    form.amount('w', line.value);
    form.text('x', line.basis);
  }
  form.term('F', entry.form);
  form.amount('V', entry.stated_vnd);
  form.amount('$', entry.stated_usd);
  // An entry without any has the bytes that it always had.
  for (const domain::Equivalent& one : entry.equivalents) {
    form.amount('=', one.amount);
    form.text('s', one.source);
    if (one.date) form.date('t', *one.date);
  }
  for (const domain::Instalment& one : entry.instalments) {
    form.date('j', one.due);
    form.amount('J', one.amount);
  }
  if (entry.channel) form.text('h', desk.partner_uuid(entry.channel).view());
  form.text('i', entry.channel_kind);
  form.text('N', entry.note);
  form.text('Q', entry.source);
}

}  // namespace

storage::Fingerprint fingerprint_of_bytes(std::string_view bytes) {
  const Digest digest = sha256(bytes);
  return {digest.begin(), digest.begin() + 16};
}

storage::Fingerprint fingerprint_of(Desk& desk, const Draft& draft) {
  Form form;
  add_description(form, desk, draft.aid);
  for (const domain::Entry& entry : draft.entries) add_facts(form, desk, entry);
  form.decimal('%', draft.contract_rate);
  return fingerprint_of_bytes(form.take());
}

std::vector<domain::PartnerId> partners_of(const Draft& draft) {
  std::vector<domain::PartnerId> partners;
  for (const domain::Party& party : draft.aid.parties) partners.push_back(party.partner);
  for (const domain::Entry& entry : draft.entries) {
    if (entry.channel) partners.push_back(entry.channel);
  }
  return partners;
}

std::vector<domain::AidId> aids_recorded_as(Desk& desk, const Draft& draft) {
  std::vector<domain::AidId> found;
  desk.under_each_name(partners_of(draft), [&] {
    const auto same = desk.aids.with_fingerprint(fingerprint_of(desk, draft));
    found.insert(found.end(), same.begin(), same.end());
    return false;
  });
  return found;
}

storage::Fingerprint fingerprint_of(Desk& desk, const domain::Entry& entry) {
  Form form;
  if (entry.aid) form.text('a', desk.aid_uuid(entry.aid).view());
  if (entry.settles) form.text('e', desk.entry_uuid(entry.settles).view());
  add_facts(form, desk, entry);
  return fingerprint_of_bytes(form.take());
}

storage::Fingerprint fingerprint_of_facts(Desk& desk, const std::vector<domain::Entry>& entries) {
  Form form;
  for (const domain::Entry& entry : entries) add_facts(form, desk, entry);
  return fingerprint_of_bytes(form.take());
}

}  // namespace aid::recording
