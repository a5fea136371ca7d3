// paper add, list, show and what becomes of one.

#include "aid/reports/papers.hpp"
#include "aid/cli/as_of.hpp"
#include "aid/cli/matters.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "ledger.hpp"

#include <array>

namespace aid::ledger_tool {
namespace {

using domain::MatterChange;
using domain::MatterKind;

constexpr Message<> paper_add_help{"paper add", "record a paper of an aid, an event, an agreement …, with its file",
                                   "ghi một giấy tờ của khoản viện trợ, sự kiện, thỏa thuận …, kèm tệp"};
constexpr Message<> paper_list_help{"paper list", "the papers, or those of a record",
                                    "danh sách giấy tờ, hoặc của một bản ghi"};
constexpr Message<> paper_show_help{"paper show", "all that is known of a paper", "toàn bộ nội dung của một giấy tờ"};
constexpr Message<> paper_edit_help{"paper edit", "change what is recorded of a paper, with a reason",
                                    "sửa nội dung đã ghi của một giấy tờ, có lý do"};
constexpr Message<> paper_link_help{"paper link", "say that a paper belongs to further records",
                                    "gắn giấy tờ với các bản ghi khác"};
constexpr Message<> paper_withdraw_help{"paper withdraw", "take a paper back; it and its file stay, with the reason",
                                        "rút giấy tờ khỏi hồ sơ; sổ vẫn giữ giấy tờ và tệp, kèm lý do"};
constexpr Message<> paper_import_help{"paper import", "take a list of papers and their files into the ledger",
                                      "nhập danh sách giấy tờ và các tệp vào sổ"};

constexpr Label paper_of_help{"only those of this record; of an aid those of its entries too",
                              "chỉ giấy tờ của bản ghi này; của khoản viện trợ thì gồm cả các bút toán"};
constexpr Label paper_kind_help{"only of this kind", "chỉ loại này"};
constexpr Label paper_period_help{"only those dated in this time: 2021, 2021-H1",
                                  "chỉ giấy tờ có ngày trong kỳ này: 2021, 2021-H1"};
constexpr Label paper_without_file_help{"only those of which neither a file is kept nor a path known",
                                        "chỉ giấy tờ chưa có tệp, cũng chưa rõ nơi để tệp"};
constexpr Label paper_all_help{"those that were withdrawn, too", "kể cả giấy tờ đã rút"};

cli::Command define_paper_add(cli::Options& options) { return cli::define_matter_add(options, MatterKind::paper); }

cli::Command define_list_of_papers(cli::Options& options) {
  struct ListValues {
    reports::PaperFilter filter;
    std::string as_of = {};
    cli::RenderOptions render = {};
  };
  auto values = std::make_shared<ListValues>();
  reports::PaperFilter& filter = values->filter;
  options.add({{.name = "--of", .value = "RECORD", .into = &filter.of, .help = paper_of_help},
               {.name = "--kind", .into = &filter.kinds, .help = paper_kind_help},
               {.name = "--period", .into = &filter.period, .help = paper_period_help},
               {.name = "--without-file", .into = &filter.without_file, .help = paper_without_file_help},
               {.name = "--all", .into = &filter.withdrawn, .help = paper_all_help}});
  cli::add_as_of_option(options, values->as_of);
  cli::add_render_options(options, values->render);
  return [values](cli::Context& context) {
    auto ledger = cli::open_ledger_as_of(context, values->as_of);
    vocabulary::Registry registry(ledger);
    return cli::print(reports::list_papers(registry, values->filter), values->render, context);
  };
}

cli::Command define_paper_show(cli::Options& options) { return cli::define_matter_show(options, MatterKind::paper); }

cli::Command define_paper_edit(cli::Options& options) {
  return cli::define_matter_change(options, {.kind = MatterKind::paper, .can_clear = true});
}

cli::Command define_paper_link(cli::Options& options) {
  static constexpr std::array<std::string_view, 1> fields{"of"};
  return cli::define_matter_change(
      options,
      {.kind = MatterKind::paper, .change = MatterChange::linked, .fields = fields, .required = fields, .adds = true});
}

cli::Command define_paper_withdraw(cli::Options& options) {
  return cli::define_matter_withdrawal(options, MatterKind::paper);
}

cli::Command define_import_of_papers(cli::Options& options) {
  return cli::define_matter_import(options, MatterKind::paper);
}

}  // namespace

std::vector<cli::CommandSpec> commands_of_papers() {
  return {{.name = "paper add",
           .help = paper_add_help,
           .define = define_paper_add,
           .examples = "aid-ledger paper add DN-2021-0042 --kind decision --number 1150/QĐ-UBND --date 06/11/2021 "
                       "--title \"Phê duyệt khoản viện trợ\" --file quyet-dinh.pdf\n"},
          {.name = "paper list",
           .help = paper_list_help,
           .define = define_list_of_papers,
           .examples = "aid-ledger paper list --of DN-2021-0042\n"
                       "aid-ledger paper list --kind decision --period 2021 --without-file\n"},
          {.name = "paper show",
           .help = paper_show_help,
           .define = define_paper_show,
           .examples = "aid-ledger paper show DN-2021-P0003\n"},
          {.name = "paper edit",
           .help = paper_edit_help,
           .define = define_paper_edit,
           .examples = "aid-ledger paper edit DN-2021-P0003 --file ban-ky.pdf --reason \"thay bản quét mờ\"\n"},
          {.name = "paper link",
           .help = paper_link_help,
           .define = define_paper_link,
           .examples = "aid-ledger paper link DN-2021-P0003 --of DN-2021-0043\n"},
          {.name = "paper withdraw",
           .help = paper_withdraw_help,
           .define = define_paper_withdraw,
           .examples = "aid-ledger paper withdraw DN-2021-P0003 --reason \"gắn nhầm khoản\"\n"},
          {.name = "paper import",
           .help = paper_import_help,
           .define = define_import_of_papers,
           .examples = "aid-ledger paper import --template xlsx --output giay-to.xlsx\n"
                       "aid-ledger paper import giay-to.xlsx\n"}};
}

}  // namespace aid::ledger_tool
