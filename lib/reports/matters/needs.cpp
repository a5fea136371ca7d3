#include "aid/records/needs.hpp"

#include "../cells.hpp"
#include "../events/selection.hpp"
#include "../new_report.hpp"
#include "aid/base/problems.hpp"
#include "aid/base/text.hpp"
#include "aid/domain/reading.hpp"
#include "aid/reports/need_messages.hpp"
#include "aid/storage/aids.hpp"
#include "aid/storage/partners.hpp"
#include "aid/vocabulary/partner_by_part.hpp"
#include "cells.hpp"
#include "labels.hpp"
#include "needs.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace aid::reports {
namespace {

using domain::Date;
using domain::DateInterval;
using domain::Matter;
using domain::NeedLine;
using records::Given;
using records::GivenAs;
using records::LineStanding;
using records::NeedState;
using table::Cell;
using table::Column;
using table::ColumnType;
using table::Words;

constexpr Label needs_title{"Needs", "Danh sách nhu cầu"};
constexpr Label money_words{"money", "tiền"};
constexpr Message<std::int64_t, std::int64_t> needs_message{"needs", "needs: {0}; things that they ask for: {1}",
                                                            "số nhu cầu: {0}; số nội dung cần: {1}"};
constexpr Message<std::int64_t> unknown_quantities{"need-quantity-unknown",
                                                   "things of which nobody said how much is needed: {0}",
                                                   "số nội dung không nêu cần bao nhiêu: {0}"};
constexpr Message<std::int64_t> unknown_parts{
    "need-part-unknown",
    "things that gifts met with a part that nobody knows, so that what is outstanding is not known or at least so "
    "much: {0}",
    "số nội dung được đáp ứng bằng phần không rõ, nên số còn thiếu không rõ hoặc chỉ biết mức tối thiểu: {0}"};
constexpr Message<std::int64_t> promised_only{"need-promised-only",
                                              "gifts that were promised and not delivered, which meet nothing yet: {0}",
                                              "số khoản mới cam kết, chưa giao, nên chưa tính là đáp ứng: {0}"};
constexpr Message<std::int64_t> gifts_reversed{"need-gift-reversed",
                                               "gifts that were taken back and no longer meet a need: {0}",
                                               "số khoản đã bị hủy, không còn đáp ứng nhu cầu: {0}"};
constexpr Message<std::int64_t> links_without_goods{
    "need-link-without-goods", "links to gifts that hold nothing of what the need asks for: {0}",
    "số liên kết tới khoản không có hiện vật hay tiền mà nhu cầu nêu: {0}"};
constexpr Message<std::int64_t> over_promised{"need-exceeds-gift",
                                              "gifts of which more is promised to needs than they hold: {0}",
                                              "số khoản có tổng phần ghi cho các nhu cầu vượt quá số có: {0}"};
constexpr Message<std::int64_t> asked_not_placed{
    "asked-not-placed", "needs whose day of asking is not known well enough to lie in the period: {0}",
    "số nhu cầu có ngày đề nghị chưa rõ hoặc chưa đủ rõ để xếp vào kỳ: {0}"};

/// A filter in codes and ids.
struct WantedNeeds {
  std::optional<DateInterval> asked_in = {};
  std::vector<std::string> countries = {};
  std::vector<std::string> priorities = {};
  std::vector<std::string> channels = {};
  std::vector<std::string> items = {};  ///< Their keys.
  std::vector<domain::PartnerId> partners = {};
};

WantedNeeds read_wanted(vocabulary::Registry& registry, const vocabulary::GoodsItems& items, const NeedFilter& filter) {
  Problems problems;
  WantedNeeds wanted{.asked_in = read_selection(registry, {.period = filter.period}).period};
  const auto read_items = [&](std::string_view list, const std::vector<std::string>& words, std::string_view option,
                              std::vector<std::string>& into) {
    for (const std::string& typed : words) {
      if (const auto item = problems.take(registry.item(list, typed), option)) into.push_back(item->code);
    }
  };
  read_items("need-priority", filter.priorities, "--priority", wanted.priorities);
  read_items("channel-kind", filter.channels, "--channel", wanted.channels);
  for (const std::string& typed : filter.countries) {
    if (const auto country = problems.take(registry.country(typed), "--country")) wanted.countries.push_back(*country);
  }
  for (const std::string& typed : filter.partners) {
    if (const auto partner = problems.take(vocabulary::partner_by_part(registry, typed), "--partner")) {
      wanted.partners.push_back(*partner);
    }
  }
  for (const std::string& typed : filter.items) {
    wanted.items.push_back(records::is_money_word(typed) ? std::string(records::money_key) : items.key_of(typed));
  }
  problems.raise();
  return wanted;
}

bool takes(const WantedNeeds& wanted, const records::AskedNeed& asked) {
  const Matter& need = asked.need;
  return has_wanted(wanted.partners, partners_of(need)) && has_wanted(wanted.countries, asked.countries) &&
         has_wanted(wanted.priorities, {need.priority}) && has_wanted(wanted.channels, {need.channel});
}

bool takes(const NeedFilter& filter, NeedState state, const std::optional<std::int64_t>& late) {
  const bool is_open = state == NeedState::open || state == NeedState::partly || state == NeedState::unknown;
  if (filter.open && !is_open) return false;
  if (filter.met && state != NeedState::met) return false;
  if (filter.late && !late) return false;
  return has_wanted(filter.states, {std::string(to_string(state))});
}

/// By how many days it is past its time though it is not met.
std::optional<std::int64_t> days_late(const Matter& need, NeedState state, Date today) {
  if (!need.valid_until || state == NeedState::met || state == NeedState::cancelled) return std::nullopt;
  const std::int64_t days = today.days() - need.valid_until->previous().days();
  return days > 0 ? std::optional(days) : std::nullopt;
}

Words words_of_given(vocabulary::Registry& registry, const Given& given) {
  const auto text = [&](Language language) {
    std::string shown = given.code;
    if (!given.quantity.is_unknown()) shown += ": " + domain::show(given.quantity, language);
    if (!given.unit.empty()) shown += " " + registry.name("unit", "", given.unit, language);
    const Label why = records::label(given.as);
    if (given.as != GivenAs::sure) shown += fmt::format(" ({})", why.in(language));
    return shown;
  };
  const bool is_sure = given.as == GivenAs::sure;
  return Words(text(Language::en), text(Language::vi))
      .with_code(is_sure ? given.code : fmt::format("{}={}", given.code, to_string(given.as)));
}

Words unit_words(vocabulary::Registry& registry, const NeedLine& line, const std::string& unit) {
  if (unit.empty()) return {};
  return line.is_money() ? Words(unit).with_code(unit) : words_of(registry, "unit", unit);
}

/// What stands in lists and below a need that is shown.
std::vector<Column> columns_of_lines() {
  return {{"item", Label{"Item", "Nội dung"}},
          {.key = "item_code", .label = Label{"Code of the item", "Mã hiện vật"}, .only_in_data = true},
          {"asked_quantity", Label{"Asked", "Cần"}, ColumnType::quantity},
          {"met", Label{"Met", "Đã đáp ứng"}, ColumnType::quantity},
          {"outstanding", Label{"Outstanding", "Còn thiếu"}, ColumnType::quantity},
          coded("unit", Label{"Unit", "Đơn vị"}),
          coded("state", Label{"State", "Tình trạng"}),
          {.key = "days_late",
           .label = Label{"Days late", "Quá hạn (ngày)"},
           .type = ColumnType::number,
           .when_filled = true},
          {.key = "gifts", .label = Label{"Gifts", "Khoản đáp ứng"}, .codes = table::Codes::beside}};
}

std::vector<Cell> cells_of_line(vocabulary::Registry& registry, const records::Needs& needs, const Matter& need,
                                const NeedLine& line, const LineStanding& standing, Date today) {
  const records::Measure asked = needs.asked(line);
  const bool is_listed = asked.key.starts_with('=');
  const auto late = days_late(need, standing.state, today);
  table::Lines gifts;
  for (const Given& given : standing.given) gifts.push_back(words_of_given(registry, given));
  return {line.is_money() ? Words(money_words) : Words(line.item),
          text_cell(Words(is_listed ? asked.key.substr(1) : std::string())),
          asked.quantity,
          standing.met,
          standing.outstanding,
          text_cell(unit_words(registry, line, standing.unit)),
          Words(records::label(standing.state)).with_code(to_string(standing.state)),
          late ? Cell(*late) : Cell(),
          gifts.empty() ? Cell() : Cell(std::move(gifts))};
}

table::Lines askers(vocabulary::Registry& registry, const Matter& need) {
  const storage::Partners partners(registry.ledger());
  table::Lines lines;
  for (const std::string_view role : {"asker", "recipient"}) {
    for (const domain::MatterPartner& one : need.partners) {
      if (one.role != role) continue;
      const domain::Partner partner = partners.get(one.partner);
      Words words = Words(partner.name()).with_code(partner.code);
      if (std::ranges::find(lines, words) == lines.end()) lines.push_back(std::move(words));
    }
  }
  return lines;
}

std::vector<Column> columns_of_needs() {
  std::vector<Column> columns{{"code", code_heading, ColumnType::code},
                              coded("partner", Label{"Of", "Của"}),
                              coded("country", country_heading)};
  columns[1].when_filled = true;
  for (Column& column : columns_of_lines()) columns.push_back(std::move(column));
  Column priority = coded("priority", Label{"Priority", "Mức ưu tiên"});
  priority.when_filled = true;
  Column channel = coded("channel", Label{"Channel", "Kênh chuyển"});
  channel.only_in_data = true;
  columns.push_back(std::move(priority));
  columns.push_back(
      {.key = "due", .label = Label{"Needed by", "Cần trước ngày"}, .type = ColumnType::date, .when_filled = true});
  columns.push_back(
      {.key = "asked", .label = Label{"Asked on", "Ngày đề nghị"}, .type = ColumnType::date, .only_in_data = true});
  columns.push_back(std::move(channel));
  columns.push_back({.key = "title", .label = Label{"Title", "Tên"}, .only_in_data = true});
  return columns;
}

/// What the reader must know of the lines that are listed.
struct NeedNotes {
  std::int64_t needs = 0;
  std::int64_t lines = 0;
  std::int64_t without_quantity = 0;
  std::int64_t unknown_part = 0;
  std::int64_t promised = 0;
  std::int64_t reversed = 0;
  std::int64_t unfit = 0;
  std::int64_t not_placed = 0;

  void take(const NeedLine& line, const LineStanding& standing) {
    ++lines;
    const bool is_known = line.is_money() ? line.amount.has_value() : !line.quantity.is_unknown();
    if (!is_known) ++without_quantity;
    const auto is_unsure = [](const Given& one) {
      return one.as != GivenAs::sure && one.as != GivenAs::promised && one.as != GivenAs::in_whole;
    };
    if (std::ranges::any_of(standing.given, is_unsure)) ++unknown_part;
    promised += std::ranges::count(standing.given, GivenAs::promised, &Given::as);
  }
  void take_links(const records::Needs& all, const Matter& need) {
    for (const domain::NeedGift& link : need.gifts) {
      if (all.gift(link.aid) == nullptr) {
        ++reversed;
      } else if (!all.fits(need, link)) {
        ++unfit;
      }
    }
  }

  void add_to(table::Table& table) const {
    table.notes.push_back(
        {.code = std::string(needs_message.name),
         .count = needs,
         .text = {needs_message.in(Language::en, needs, lines), needs_message.in(Language::vi, needs, lines)}});
    const auto add = [&](const Message<std::int64_t>& message, std::int64_t count) {
      if (count > 0) table.notes.push_back(count_note(message, count));
    };
    add(unknown_quantities, without_quantity);
    add(unknown_parts, unknown_part);
    add(promised_only, promised);
    add(gifts_reversed, reversed);
    add(links_without_goods, unfit);
    add(asked_not_placed, not_placed);
  }
};

/// `listed`: codes of the needs that the table has.
void note_over_promised(const records::Needs& needs, const std::vector<std::string>& listed, table::Table& table) {
  auto over = needs.over_promised();
  std::erase_if(over, [&](const records::OverPromise& one) { return !has_wanted(listed, one.needs); });
  if (listed.empty() || over.empty()) return;
  table::Note note = count_note(over_promised, std::ssize(over));
  note.is_problem = true;
  note.show_details = true;
  for (const records::OverPromise& one : over) {
    const auto text = [&](Language language) {
      constexpr Label holds{"holds", "có"};
      constexpr Label stated{"stated", "đã ghi"};
      const std::string item = one.held.item.empty() ? one.held.unit : one.held.item;
      return fmt::format("{}: {}: {} {}, {} {} ({})", one.gift, item, holds.in(language),
                         domain::show(one.held.quantity, language), stated.in(language),
                         domain::show(one.stated.quantity, language), fmt::join(one.needs, ", "));
    };
    note.details.emplace_back(text(Language::en), text(Language::vi));
    note.warnings.emplace_back(messages::need_exceeds_gift, one.gift, fmt::format("{}", fmt::join(one.needs, ", ")));
  }
  table.notes.push_back(std::move(note));
}

}  // namespace

table::Table list_needs(vocabulary::Registry& registry, const NeedFilter& filter, Date today) {
  const storage::Snapshot snapshot(registry.ledger());
  const vocabulary::GoodsItems items(registry);
  const WantedNeeds wanted = read_wanted(registry, items, filter);
  const records::Needs needs = records::read_needs(registry, items);
  auto table = new_report(registry.ledger(), "needs", needs_title, columns_of_needs());
  NeedNotes notes;
  std::vector<std::string> listed;
  for (std::size_t i = 0; i < needs.all().size(); ++i) {
    const records::AskedNeed& asked = needs.all()[i];
    const Matter& need = asked.need;
    if (!takes(wanted, asked)) continue;
    if (wanted.asked_in && !(need.date && need.date->lies_within(*wanted.asked_in))) {
      if (!need.date || need.date->overlaps(*wanted.asked_in)) ++notes.not_placed;
      continue;
    }
    std::int64_t shown = 0;
    for (std::size_t line = 0; line < need.lines.size(); ++line) {
      const NeedLine& one = need.lines[line];
      const LineStanding standing = needs.standing(i, line);
      if (!has_wanted(wanted.items, {needs.asked(one).key})) continue;
      if (!takes(filter, standing.state, days_late(need, standing.state, today))) continue;
      ++shown;
      notes.take(one, standing);
      table::Lines of = askers(registry, need);
      table::Lines countries;
      for (const std::string& code : asked.countries) countries.push_back(words_of(registry, "country", code));
      std::vector<Cell> cells{Words(need.code), of.empty() ? Cell() : Cell(std::move(of)),
                              countries.empty() ? Cell() : Cell(std::move(countries))};
      for (Cell& cell : cells_of_line(registry, needs, need, one, standing, today)) cells.push_back(std::move(cell));
      cells.push_back(text_cell(words_of(registry, "need-priority", need.priority)));
      cells.push_back(need.valid_until ? Cell(DateInterval::of_day(need.valid_until->previous())) : Cell());
      cells.push_back(need.date ? Cell(*need.date) : Cell());
      cells.push_back(text_cell(words_of(registry, "channel-kind", need.channel)));
      cells.push_back(text_cell(Words(need.title)));
      table.rows.push_back({.cells = std::move(cells)});
    }
    if (shown == 0) continue;
    ++notes.needs;
    listed.push_back(need.code);
    notes.take_links(needs, need);
  }
  notes.add_to(table);
  note_over_promised(needs, listed, table);
  return table;
}

void add_standing(vocabulary::Registry& registry, const Matter& need, Date today, table::Table& table) {
  const vocabulary::GoodsItems items(registry);
  const records::Needs needs = records::read_needs(registry, items);
  const auto& all = needs.all();
  const auto found = std::ranges::find_if(all, [&](const records::AskedNeed& one) { return one.need.id == need.id; });
  if (found == all.end()) return;
  const auto index = static_cast<std::size_t>(found - all.begin());
  constexpr Label heading{"How far it is met", "Tình hình đáp ứng"};
  table::Explanation section{.code = "standing", .heading = heading, .columns = columns_of_lines()};
  NeedNotes notes;
  for (std::size_t line = 0; line < need.lines.size(); ++line) {
    const LineStanding standing = needs.standing(index, line);
    notes.take(need.lines[line], standing);
    section.rows.push_back({.cells = cells_of_line(registry, needs, need, need.lines[line], standing, today)});
  }
  notes.needs = 1;
  notes.take_links(needs, need);
  table.explanations.push_back(std::move(section));
  notes.add_to(table);
  std::erase_if(table.notes, [](const table::Note& note) { return note.code == needs_message.name; });
  note_over_promised(needs, {need.code}, table);
}

std::vector<MetNeed> needs_met_by(vocabulary::Registry& registry, domain::AidId aid) {
  const vocabulary::GoodsItems items(registry);
  const records::Needs needs = records::read_needs(registry, items);
  std::vector<MetNeed> met;
  for (std::size_t i = 0; i < needs.all().size(); ++i) {
    const Matter& need = needs.all()[i].need;
    const auto is_linked = [aid](const domain::NeedGift& gift) { return gift.aid == aid; };
    if (std::ranges::none_of(need.gifts, is_linked)) continue;
    std::vector<std::string> en;
    std::vector<std::string> vi;
    for (const Words& asker : askers(registry, need)) {
      en.push_back(asker.en);
      vi.push_back(asker.vi);
    }
    for (std::size_t line = 0; line < need.lines.size(); ++line) {
      const Words state(records::label(needs.standing(i, line).state));
      const std::string asked = need.lines[line].typed;
      en.push_back(fmt::format("{}: {}", asked, state.en));
      vi.push_back(fmt::format("{}: {}", asked, state.vi));
    }
    met.push_back({need.code, Words(fmt::format("{}", fmt::join(en, ", ")), fmt::format("{}", fmt::join(vi, ", ")))});
  }
  return met;
}

}  // namespace aid::reports
