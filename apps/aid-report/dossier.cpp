// dossier: the papers of one aid as a folder with an index.

#include "dossier.hpp"

#include "aid/cli/messages.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/document/docx.hpp"
#include "aid/document/render.hpp"
#include "aid/papers/dossier.hpp"
#include "aid/storage/paper_files.hpp"
#include "aid/storage/part_file.hpp"

#include <memory>
#include <sstream>

namespace aid::report_tool {
namespace {

constexpr Message<> dossier_help{"dossier", "the papers of an aid in a folder, with an index and what lacks",
                                 "tập hợp giấy tờ của một khoản vào thư mục, kèm mục lục và những gì còn thiếu"};
constexpr Label which_aid_help{"the aid", "khoản viện trợ"};
constexpr Label dossier_folder_help{"the folder to be made", "thư mục sẽ tạo"};
constexpr Label dossier_dry_run_help{"name the files and make nothing", "chỉ nêu tên các tệp, không tạo thư mục"};
constexpr Label index_of_dossier{"index", "muc-luc"};
constexpr Message<Text, std::int64_t> dossier_made{"made", "made '{0}': files of papers: {1}",
                                                   "đã lập '{0}': số tệp giấy tờ: {1}"};

struct DossierValues {
  std::string aid;
  std::string output;
  bool dry_run = false;
};

cli::Exit run_dossier(const DossierValues& values, cli::Context& context) {
  storage::Ledger ledger = cli::open_ledger(context, storage::Ledger::Access::read);
  const papers::Dossier dossier = papers::build_dossier(ledger, values.aid, context.language);
  const auto warn = [&] {
    for (const Problem& warning : dossier.warnings) context.warn(warning);
    return cli::Exit::success;
  };
  if (values.dry_run) {
    for (const papers::DossierFile& file : dossier.files) context.out.write(file.name + "\n");
    return warn();
  }
  if (values.output.empty()) throw Error(messages::missing_option, "--output");
  if (storage::is_there(values.output)) throw Error(messages::output_exists, values.output);
  cli::FolderDelivery folder(values.output, false);
  const storage::PaperFolder kept(ledger.path());
  for (const papers::DossierFile& file : dossier.files) {
    kept.copy_out(file.file, file.code, folder.path_of(file.name));
  }
  const std::string index(index_of_dossier.in(context.language));
  std::ostringstream html;
  document::write_html(dossier.index, html);
  cli::deliver(html.str(), folder.path_of(index + ".html"), false, context);
  cli::deliver(document::write_docx(dossier.index), folder.path_of(index + ".docx"), false, context);
  folder.finish();
  context.say(dossier_made.in(context.language, values.output, static_cast<std::int64_t>(dossier.files.size())));
  return warn();
}

cli::Command define_dossier(cli::Options& options) {
  auto values = std::make_shared<DossierValues>();
  options.add(
      {{.name = "aid", .into = &values->aid, .help = which_aid_help, .required = true},
       {.name = "--output", .letter = 'o', .value = "FOLDER", .into = &values->output, .help = dossier_folder_help},
       {.name = "--dry-run", .into = &values->dry_run, .help = dossier_dry_run_help}});
  return [values](cli::Context& context) {
    while (values->output.size() > 1 && values->output.ends_with('/')) values->output.pop_back();
    return run_dossier(*values, context);
  };
}

}  // namespace

cli::CommandSpec dossier_command() {
  return {.name = "dossier",
          .help = dossier_help,
          .define = define_dossier,
          .examples = "aid-report dossier DN-2021-0042 --output ho-so-0042\n"};
}

}  // namespace aid::report_tool
