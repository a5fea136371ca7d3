#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/services/ledger_overview.hpp"
#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

constexpr Label list_help{"which list; without one, all lists are named",
                          "danh mục nào; bỏ trống để xem tên các danh mục"};
constexpr Label target_help{"the list to add to", "danh mục cần thêm"};
constexpr Label code_help{"the new item's code: small letters, digits, hyphens",
                          "mã của mục mới: chữ thường, chữ số, gạch nối"};
constexpr Label vi_help{"its name in Vietnamese", "tên tiếng Việt"};
constexpr Label en_help{"its name in English", "tên tiếng Anh"};
constexpr Label scheme_help{"of sectors: the scheme that it belongs to", "với lĩnh vực: bảng phân loại"};
constexpr Label aliases_help{"other names by which it is found, separated by '|'",
                             "tên khác để tìm, cách nhau bằng '|'"};
constexpr Label attributes_help{"what the program knows of it: key=value;key=value",
                                "thông tin cho chương trình: khóa=giá-trị;khóa=giá-trị"};
constexpr Label correct_help{"replace what is recorded of an item", "thay nội dung đã ghi của mục"};
constexpr Label dry_run_help{"check everything, write nothing", "kiểm tra đầy đủ nhưng không ghi"};
constexpr Message<Text, Text> added{"added", "added to {0}: {1}", "đã thêm vào {0}: {1}"};
constexpr Message<Text, Text> known{"already-there", "already in {0}: {1}", "đã có sẵn trong {0}: {1}"};
constexpr Message<Text> not_written{"dry-run", "not written (--dry-run): {0}", "chưa ghi (--dry-run): {0}"};

struct ShowOptions {
  std::string list;
  cli::RenderOptions render;
};

struct AddOptions {
  storage::ListItem item;
  bool correct = false;
  bool dry_run = false;
};

void acknowledge(const std::string& text, bool dry_run, cli::Context& context) {
  context.acknowledge(dry_run ? not_written.in(context.language, text) : text);
}

cli::Exit show(const ShowOptions& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  return cli::print(services::show_lists(ledger, options.list), options.render, context);
}

cli::Exit add(const AddOptions& options, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  const storage::ListItem& item = options.item;
  const bool is_new = services::add_list_item(ledger, item, options.correct, options.dry_run, cli::author(context));
  acknowledge((is_new ? added : known).in(context.language, item.list, item.code), options.dry_run, context);
  return cli::Exit::success;
}

}  // namespace

cli::Command define_list(CLI::App& app, Language language) {
  auto options = std::make_shared<ShowOptions>();
  app.add_option("list", options->list, std::string(list_help.in(language)));
  cli::add_render_options(app, options->render, language);
  return [options](cli::Context& context) { return show(*options, context); };
}

cli::Command define_list_add(CLI::App& app, Language language) {
  auto options = std::make_shared<AddOptions>();
  storage::ListItem& item = options->item;
  app.add_option("list", item.list, std::string(target_help.in(language)))->required();
  app.add_option("code", item.code, std::string(code_help.in(language)))->required();
  app.add_option("--vi", item.name_vi, std::string(vi_help.in(language)))->required()->type_name("NAME");
  app.add_option("--en", item.name_en, std::string(en_help.in(language)))->required()->type_name("NAME");
  app.add_option("--scheme", item.scheme, std::string(scheme_help.in(language)))->type_name("CODE");
  app.add_option("--aliases", item.aliases, std::string(aliases_help.in(language)))->type_name("WORDS");
  app.add_option("--attributes", item.attributes, std::string(attributes_help.in(language)))->type_name("WORDS");
  app.add_flag("--correct", options->correct, std::string(correct_help.in(language)));
  app.add_flag("--dry-run", options->dry_run, std::string(dry_run_help.in(language)));
  return [options](cli::Context& context) { return add(*options, context); };
}

}  // namespace aid::ledger_tool
