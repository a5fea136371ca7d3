#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/recording/ledger_facts.hpp"
#include "aid/reports/ledger_overview.hpp"
#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

constexpr Label which_list_help{"which list; without one, all lists are named",
                                "danh mục nào; bỏ trống để xem tên các danh mục"};
constexpr Label target_help{"the list to add to", "danh mục cần thêm"};
constexpr Label item_code_help{"the new item's code: small letters, digits, hyphens",
                               "mã của mục mới: chữ thường, chữ số, gạch nối"};
constexpr Label vi_help{"its name in Vietnamese", "tên tiếng Việt"};
constexpr Label en_help{"its name in English", "tên tiếng Anh"};
constexpr Label scheme_help{"of sectors: the scheme that it belongs to", "với lĩnh vực: bảng phân loại"};
constexpr Label aliases_help{"other names by which it is found, separated by '|'",
                             "tên khác để tìm, cách nhau bằng '|'"};
constexpr Label attributes_help{"what the program knows of it: key=value;key=value",
                                "thông tin cho chương trình: khóa=giá-trị;khóa=giá-trị"};
constexpr Label correct_item_help{"replace what is recorded of an item", "thay nội dung đã ghi của mục"};
constexpr Message<Text, Text> item_added{"added", "added to {0}: {1}", "đã thêm vào {0}: {1}"};
constexpr Message<Text, Text> item_known{"already-there", "already in {0}: {1}", "đã có sẵn trong {0}: {1}"};

struct ListValues {
  std::string list;
  cli::RenderOptions render;
};

struct ItemValues {
  storage::ListItem item;
  bool correct = false;
  bool dry_run = false;
};

cli::Exit show_list(const ListValues& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  return cli::print(reports::show_lists(ledger, options.list), options.render, context);
}

cli::Exit add_item(const ItemValues& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  const storage::ListItem& item = options.item;
  const bool is_new = recording::add_list_item(ledger, item, options.correct, options.dry_run, cli::author(context));
  acknowledge((is_new ? item_added : item_known).in(context.language, item.list, item.code), options.dry_run, context);
  return cli::Exit::success;
}

}  // namespace

cli::Command define_list(cli::Options& options) {
  auto values = std::make_shared<ListValues>();
  options.add({.name = "list", .into = &values->list, .help = which_list_help});
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) { return show_list(*values, context); };
}

cli::Command define_list_add(cli::Options& options) {
  auto values = std::make_shared<ItemValues>();
  storage::ListItem& item = values->item;
  options.add({{.name = "list", .into = &item.list, .help = target_help, .required = true},
               {.name = "code", .into = &item.code, .help = item_code_help, .required = true},
               {.name = "--vi", .value = "NAME", .into = &item.name_vi, .help = vi_help, .required = true},
               {.name = "--en", .value = "NAME", .into = &item.name_en, .help = en_help, .required = true},
               {.name = "--scheme", .value = "CODE", .into = &item.scheme, .help = scheme_help},
               {.name = "--aliases", .value = "WORDS", .into = &item.aliases, .help = aliases_help},
               {.name = "--attributes", .value = "WORDS", .into = &item.attributes, .help = attributes_help},
               {.name = "--correct", .into = &values->correct, .help = correct_item_help},
               {.name = "--dry-run", .into = &values->dry_run, .help = dry_run_help}});
  return [values](cli::Context& context) { return add_item(*values, context); };
}

}  // namespace aid::ledger_tool
