#pragma once
#include "aid/formats/render.hpp"
#include "aid/reports/reports.hpp"
#include "aid/storage/lists.hpp"
#include "aid/storage/rates.hpp"
#include "recording.hpp"

#include <cstdint>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A ledger that is written at random, and what its reports say.
namespace aid::testing {

using storage::Ledger;

/// Writes to a ledger at random, one block a step.
class RandomWriter {
public:
  RandomWriter(Ledger& ledger, std::uint32_t seed) : ledger_(ledger), random_(seed) {}

  void step() {
    switch (below(9)) {
      case 0:
        return rate();
      case 1:
        return edit();
      case 2:
        return reverse();
      case 3:
        return approve();
      case 4:
        return setting();
      case 5:
        return receipt();
      default:
        return gift();
    }
  }

private:
  int below(int bound) { return static_cast<int>(random_() % static_cast<std::uint32_t>(bound)); }
  std::string any(const std::vector<std::string>& words) {
    return words[static_cast<std::size_t>(below(static_cast<int>(words.size())))];
  }
  std::string amount() { return std::to_string(1 + below(900)) + any({" triệu", " USD", " tỷ"}); }
  std::string date() { return any({"2021", "2020-06", "15/08/2021", "2021-Q3"}); }

  void gift() {
    aid::recording::RecordWords words;
    words.kind = any({"gift", "pledge", "commitment"}) == "gift" ? aid::recording::RecordKind::gift
                                                                 : aid::recording::RecordKind::commitment;
    words.description.list("from") = {any({"Kisarazu", "Sakai", "Kawasaki"})};
    words.description.list("to") = {any({"MTTQ Đà Nẵng", "UBND huyện Hòa Vang"})};
    words.creation.every_partner = true;
    words.creation.from_country = {"JP"};
    words.creation.to_country = {"VN"};
    words.another = true;
    if (below(2) == 0) words.description.list("sector") = {any({"health", "education"})};
    words.fact.amount = amount();
    words.fact.date = date();
    codes_.push_back(aid::recording::record(session(ledger_), words).records.at(0).aid.code);
  }
  void receipt() {
    if (codes_.empty()) return gift();
    aid::recording::RecordWords words;
    words.kind = aid::recording::RecordKind::receipt;
    words.aid = any(codes_);
    words.another = true;
    words.fact.amount = amount();
    words.fact.date = date();
    try_it([&] { aid::recording::record(session(ledger_), words); });
  }
  void edit() {
    if (codes_.empty()) return gift();
    aid::recording::EditWords words{.aid = any(codes_)};
    words.changes.text("title") = any({"Thiết bị", "Nhà", "Sách"});
    words.changes.list("sector") = {any({"health", "education"})};
    try_it([&] { aid::recording::edit(session(ledger_), words); });
  }
  void reverse() {
    if (codes_.empty()) return gift();
    try_it([&] { aid::recording::reverse(session(ledger_), {.what = any(codes_), .reason = "nhập nhầm"}); });
  }
  void approve() {
    if (codes_.empty()) return gift();
    const std::string number = std::to_string(below(1000)) + "/QĐ";
    try_it([&] {
      aid::recording::approve(session(ledger_), {.aid = any(codes_), .number = number, .date = "01/02/2021"});
    });
  }
  void rate() {
    aid::storage::Writer writer(ledger_, author());
    const aid::domain::Rate rate{.currency = aid::domain::Currency::usd(),
                                 .kind = aid::domain::RateKind::interbank,
                                 .on = aid::domain::Date::from_ymd(2020, 1 + below(12), 1),
                                 .vnd_per_unit = aid::domain::Decimal(20'000 + below(4000), 0),
                                 .source = "NHNN"};
    aid::storage::Rates(ledger_).add(writer, {.rate = rate, .aid = {}});
    writer.commit();
  }
  void setting() {
    aid::storage::Writer writer(ledger_, author());
    aid::storage::Settings(ledger_).put(writer, "office", any({"Liên hiệp A", "Liên hiệp B"}));
    aid::storage::Lists(ledger_).put(writer, {.list = "sector",
                                              .scheme = "",
                                              .code = "health",
                                              .ordinal = 1,
                                              .name_vi = any({"Y tế", "Sức khỏe"}),
                                              .name_en = "Health",
                                              .aliases = "",
                                              .attributes = ""});
    writer.commit();
  }
  /// What the rules refuse (an aid that was reversed) writes nothing.
  template <typename Write>
  static void try_it(Write write) {
    try {
      write();
    } catch (const aid::Error&) {
    }
  }

  Ledger& ledger_;
  std::mt19937 random_;
  std::vector<std::string> codes_;
};

/// Several reports, in text and as JSON.
inline std::string all_reports(Ledger& ledger) {
  std::ostringstream out;
  const auto print = [&](std::string_view name, const aid::reports::ReportQuery& query) {
    const auto table = aid::reports::build_report(ledger, *aid::reports::find_report(name), query);
    aid::formats::write_text(table, {.language = aid::Language::vi, .width = 80}, out);
    aid::formats::write_json(table, {}, out);
  };
  aid::reports::ReportQuery query;
  query.explain = true;
  print("summary", query);
  print("list", query);
  print("goods", query);
  query.in = "VND";
  query.dimensions = {"sector", "donor"};
  print("by", query);
  query.dimensions = {"authority", "year"};
  query.approved_only = true;
  print("by", query);
  return std::move(out).str();
}

}  // namespace aid::testing
