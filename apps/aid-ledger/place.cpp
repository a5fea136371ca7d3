// place list, show, add and import: the administrative units then and now.

#include "aid/cli/importing.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/importing/import_places.hpp"
#include "aid/recording/places.hpp"
#include "aid/reports/places.hpp"
#include "aid/vocabulary/place_kinds.hpp"
#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

constexpr Label unit_words_help{"words of the name, without marks too; or the code",
                                "từ trong tên, không cần dấu; hoặc mã"};
constexpr Label unit_in_help{"only what lies in this place", "chỉ đơn vị thuộc nơi này"};
constexpr Label unit_only_kind_help{"only this kind: ward, commune, district …", "chỉ loại này: phường, xã, huyện …"};
constexpr Label unit_all_help{"also those that are none any more", "cả đơn vị không còn tồn tại"};
constexpr Label unit_place_help{"a place's name or code", "tên hoặc mã địa bàn"};
constexpr Label unit_name_help{"its name, with its kind: 'Phường Hải Châu'", "tên kèm loại đơn vị: 'Phường Hải Châu'"};
constexpr Label unit_kind_help{"its kind: ward, commune, special-zone, district, province, city …",
                               "loại đơn vị: phường, xã, đặc khu, huyện, tỉnh …"};
constexpr Label unit_code_help{"its official code", "mã đơn vị hành chính"};
constexpr Label unit_lies_help{"what it lies in; not of a province", "thuộc tỉnh, thành phố nào (trừ cấp tỉnh)"};
constexpr Label unit_from_help{"the day from which it is there", "ngày bắt đầu tồn tại"};
constexpr Label unit_instead_help{"a place whose place it took on that day; it ends then",
                                  "địa bàn mà đơn vị này thay thế từ ngày đó"};
constexpr Label unit_divided_help{"it only got a part of that place", "chỉ nhận một phần của địa bàn đó"};
constexpr Label unit_source_help{"the decree", "văn bản quy định"};

constexpr Message<Text, Text> place_recorded{"recorded", "recorded: {0} ({1})", "đã ghi: {0} ({1})"};
constexpr Message<Text, Text> place_known{"already-recorded", "already recorded: {0} ({1})", "đã có sẵn: {0} ({1})"};

struct PlaceListValues {
  reports::PlaceFilter filter;
  std::vector<std::string> words;
  cli::RenderOptions render;
};

struct PlaceAddValues {
  recording::PlaceWords words;
  bool dry_run = false;
};

cli::Exit list_places(const PlaceListValues& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  vocabulary::Registry registry(ledger);
  reports::PlaceFilter filter = options.filter;
  for (const std::string& word : options.words) filter.words += (filter.words.empty() ? "" : " ") + word;
  filter.today = context.today;
  return cli::print(reports::list_places(registry, filter), options.render, context);
}

cli::Exit show_place(const PlaceListValues& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  vocabulary::Registry registry(ledger);
  return cli::print(reports::show_place(registry, options.filter.words, context.today), options.render, context);
}

cli::Exit add_place(const PlaceAddValues& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  const auto outcome = recording::add_place(cli::session(ledger, options.dry_run, context), options.words);
  const auto* kind = vocabulary::find_place_kind(outcome.place.kind);
  const std::string word(kind == nullptr ? std::string_view(outcome.place.kind) : kind->name.in(context.language));
  const std::string code = outcome.place.code.empty() ? word : outcome.place.code;
  acknowledge((outcome.already ? place_known : place_recorded).in(context.language, outcome.place.name_vi, code),
              options.dry_run, context);
  return cli::Exit::success;
}

}  // namespace

cli::Command define_place_list(cli::Options& options) {
  auto values = std::make_shared<PlaceListValues>();
  reports::PlaceFilter& filter = values->filter;
  options.add({{.name = "words", .into = &values->words, .help = unit_words_help},
               {.name = "--in", .value = "PLACE", .into = &filter.in, .help = unit_in_help},
               {.name = "--kind", .into = &filter.kind, .help = unit_only_kind_help},
               {.name = "--all", .into = &filter.all, .help = unit_all_help}});
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return list_places(*values, context); };
}

cli::Command define_place_show(cli::Options& options) {
  auto values = std::make_shared<PlaceListValues>();
  options.add({.name = "place", .into = &values->filter.words, .help = unit_place_help, .required = true});
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return show_place(*values, context); };
}

cli::Command define_place_add(cli::Options& options) {
  auto values = std::make_shared<PlaceAddValues>();
  recording::PlaceWords& words = values->words;
  options.add({{.name = "name", .into = &words.name, .help = unit_name_help, .required = true},
               {.name = "--kind", .into = &words.kind, .help = unit_kind_help},
               {.name = "--code", .into = &words.code, .help = unit_code_help},
               {.name = "--in", .value = "PLACE", .into = &words.in, .help = unit_lies_help},
               {.name = "--from", .value = "DATE", .into = &words.from, .help = unit_from_help},
               {.name = "--instead-of", .value = "PLACE", .into = &words.instead_of, .help = unit_instead_help},
               {.name = "--divided", .into = &words.divided, .help = unit_divided_help},
               {.name = "--source", .value = "TEXT", .into = &words.source, .help = unit_source_help},
               {.name = "--dry-run", .into = &values->dry_run, .help = dry_run_help}});
  return [values](cli::Context& context) { return add_place(*values, context); };
}

cli::Command define_place_import(cli::Options& options) {
  auto values = std::make_shared<cli::ImportOptions>();
  cli::add_import_options(options, *values, cli::ListNames::none);
  return
      [values](cli::Context& context) { return cli::import_list(*values, "place", importing::import_places, context); };
}

}  // namespace aid::ledger_tool
