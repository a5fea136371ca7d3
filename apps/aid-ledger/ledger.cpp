#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

constexpr Message<> summary{"aid-ledger", "Keep the ledger file: make it, check it, back it up.",
                            "Quản lý tệp sổ: lập sổ, kiểm tra, sao lưu."};
constexpr Message<> init_help{"init", "make a new ledger", "lập sổ mới"};
constexpr Message<> info_help{"info", "what is in the ledger", "thông tin về sổ"};
constexpr Message<> config_help{"config", "show or change the office's settings", "xem hoặc đổi thiết lập của cơ quan"};
constexpr Message<> config_heading_help{"config heading",
                                        "show or change what stands above and below the office's documents",
                                        "xem hoặc đổi phần đầu và phần cuối văn bản của cơ quan"};
constexpr Message<> config_template_help{"config template", "keep the office's own text of a report in the ledger",
                                         "lưu mẫu lời văn riêng của cơ quan vào sổ"};
constexpr Message<> verify_help{"verify", "recompute the journal and find what was changed behind the tools' back",
                                "tính lại nhật ký và tìm những gì bị sửa ngoài bộ công cụ"};
constexpr Message<> checkpoint_help{"checkpoint",
                                    "write the head of the journal as a signed text, to be kept elsewhere",
                                    "ghi đầu chuỗi nhật ký thành bản chốt sổ có chữ ký để nơi khác lưu giữ"};
constexpr Message<> check_help{"check", "check the file and the rules of the field",
                               "kiểm tra tệp và các quy tắc nghiệp vụ"};
constexpr Message<> journal_help{"journal", "who wrote what, and when", "ai đã ghi gì, lúc nào"};
constexpr Message<> rate_add_help{"rate add", "record a rate of exchange", "ghi một tỷ giá"};
constexpr Message<> rate_list_help{"rate list", "the recorded rates", "các tỷ giá đã ghi"};
constexpr Message<> rate_import_help{"rate import", "bring a list of rates into the ledger",
                                     "nhập một danh sách tỷ giá vào sổ"};
constexpr Message<> place_list_help{"place list", "the places, where they are today and what they were made of",
                                    "danh sách địa bàn, hiện nay thuộc đâu và hình thành từ đâu"};
constexpr Message<> place_show_help{"place show", "a place then and now", "một địa bàn trước đây và hiện nay"};
constexpr Message<> place_add_help{"place add", "add a unit, and what it took the place of",
                                   "thêm đơn vị hành chính và đơn vị mà nó thay thế"};
constexpr Message<> place_import_help{"place import", "bring a list of communes into the ledger, with the former ones",
                                      "nhập danh sách xã, phường, kèm đơn vị cũ"};
constexpr Message<> stated_add_help{"stated add", "record a total that somebody published",
                                    "ghi một số liệu tổng đã được công bố"};
constexpr Message<> stated_correct_help{"stated correct", "put a total in the place of a mistaken one",
                                        "ghi số liệu đúng thay cho số liệu ghi nhầm"};
constexpr Message<> stated_withdraw_help{"stated withdraw", "take a published total back",
                                         "rút lại một số liệu công bố"};
constexpr Message<> stated_list_help{"stated list", "the published totals", "các số liệu đã công bố"};
constexpr Message<> stated_show_help{"stated show", "all that is known of a published total",
                                     "toàn bộ nội dung của một số liệu công bố"};
constexpr Message<> show_list_help{"list", "show the lists of the field", "xem các danh mục"};
constexpr Message<> list_add_help{"list add", "add an item to a list", "thêm một mục vào danh mục"};
constexpr Message<> back_up_help{"backup", "copy the ledger and verify the copy", "sao lưu sổ và kiểm tra bản sao"};
constexpr Message<> restore_help{"restore", "make a new ledger from a backup, verified",
                                 "lập sổ mới từ bản sao lưu, có kiểm tra"};
constexpr Message<> export_help{"export", "write the whole ledger as JSON Lines, without loss",
                                "xuất toàn bộ sổ thành JSON Lines, không mất dữ liệu"};
constexpr Message<> import_help{"import", "make a new ledger from an export, equal to the first",
                                "lập sổ mới từ tệp xuất, giống hệt sổ cũ"};
constexpr Message<> lock_help{"lock", "close the books of a period, or list the closed ones",
                              "khóa sổ một kỳ, hoặc xem các kỳ đã khóa"};
constexpr Message<> unlock_help{"unlock", "open a locked period again, with a reason", "mở khóa sổ một kỳ, có lý do"};
constexpr Message<> upgrade_help{"upgrade", "bring the file to this program's version",
                                 "nâng tệp lên phiên bản của chương trình"};

constexpr std::string_view init_examples =
    "aid-ledger init --office \"Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng\" --code DN --place \"Đà Nẵng\"\n";
constexpr std::string_view config_examples =
    "aid-ledger config\n"
    "aid-ledger config numbers vi\n"
    "aid-ledger config anchor /media/usb\n";
constexpr std::string_view config_heading_examples =
    "aid-ledger config heading\n"
    "aid-ledger config heading sign LHHN\n"
    "aid-ledger config heading superior \"ỦY BAN MTTQ VIỆT NAM\" \"THÀNH PHỐ ĐÀ NẴNG\" --from 01/01/2026\n"
    "aid-ledger config heading addressee \"Ủy ban nhân dân thành phố\" --report brief\n";
constexpr std::string_view config_template_examples =
    "aid-ledger config template mau.txt --lang vi\n"
    "aid-ledger config template none --lang vi\n";
constexpr std::string_view verify_examples =
    "aid-ledger verify\n"
    "aid-ledger verify --papers\n"
    "aid-ledger verify --against dn-2021.checkpoint --signers offices.signers\n";
constexpr std::string_view checkpoint_examples =
    "aid-ledger checkpoint --key ~/.ssh/id_ed25519 -o dn-2021.checkpoint\n";
constexpr std::string_view rate_add_examples =
    "aid-ledger rate add --currency USD --kind interbank --date 2021-11-01 --value \"23.125,5\" --source \"NHNN\"\n";
constexpr std::string_view rate_list_examples = "aid-ledger rate list --currency USD --kind interbank\n";
constexpr std::string_view rate_import_examples = "aid-ledger rate import rates-2021.csv\n";
constexpr std::string_view place_list_examples =
    "aid-ledger place list --in \"Đà Nẵng\" --kind phường\n"
    "aid-ledger place list hong bang --all\n";
constexpr std::string_view place_show_examples = "aid-ledger place show \"Quảng Nam\"\n";
constexpr std::string_view place_add_examples =
    "aid-ledger place add \"Phường Hải Châu\" --in \"Đà Nẵng\" --from 01/07/2025\n";
constexpr std::string_view place_import_examples =
    "aid-ledger place import don-vi-hanh-chinh.csv --dry-run\n"
    "aid-ledger place import --template xlsx -o mau-dia-ban.xlsx\n";
constexpr std::string_view lock_examples =
    "aid-ledger lock 2021\n"
    "aid-ledger lock nd58:2025\n";
constexpr std::string_view unlock_examples =
    "aid-ledger unlock 2021 --reason \"ghi sót một khoản, theo công văn 12/UBND\"\n";
constexpr std::string_view journal_examples =
    "aid-ledger journal --who me --today\n"
    "aid-ledger journal --since 01/11/2021\n";
constexpr std::string_view backup_examples =
    "aid-ledger backup\n"
    "aid-ledger backup /media/usb/ledger.db\n";
constexpr std::string_view restore_examples = "aid-ledger restore backup.db --ledger new.db\n";
constexpr std::string_view export_examples =
    "aid-ledger export --output ledger.jsonl\n"
    "aid-ledger export | zstd >ledger.jsonl.zst\n";
constexpr std::string_view import_examples = "aid-ledger import ledger.jsonl --ledger new.db\n";
constexpr std::string_view list_examples =
    "aid-ledger list\n"
    "aid-ledger list partner-kind\n";
constexpr std::string_view list_add_examples = "aid-ledger list add unit gui --vi gùi --en \"back basket\"\n";
constexpr std::string_view stated_add_examples =
    "aid-ledger stated add --period 2021 --what committed --amount \"hơn 126 tỷ\" --direction in "
    "--source \"Báo cáo 2021\"\n"
    "aid-ledger stated add --period 2021 --what share --of received --sector health --percent \"hơn 82 %\" "
    "--as-of \"16 giờ 14/8\" --published 15/8/2021 --source \"Báo Đà Nẵng\"\n";
constexpr std::string_view stated_correct_examples =
    "aid-ledger stated correct DN-S0003 --amount \"hơn 136 tỷ\" --reason \"gõ nhầm một chữ số\"\n";
constexpr std::string_view stated_withdraw_examples =
    "aid-ledger stated withdraw DN-S0003 --reason \"báo đã đính chính\"\n";
constexpr std::string_view stated_list_examples = "aid-ledger stated list --period 2021 --all\n";
constexpr std::string_view stated_show_examples = "aid-ledger stated show DN-S0003\n";

constexpr Message<Text> not_written{"dry-run", "not written (--dry-run): {0}", "chưa ghi (--dry-run): {0}"};

}  // namespace

cli::Program program() {
  cli::Program tool{
      .name = "aid-ledger",
      .summary = summary,
      .commands = {
          {.name = "init", .help = init_help, .define = define_init, .examples = init_examples},
          {.name = "info", .help = info_help, .define = define_info, .examples = "aid-ledger info\n"},
          {.name = "config", .help = config_help, .define = define_config, .examples = config_examples},
          {.name = "config heading",
           .help = config_heading_help,
           .define = define_config_heading,
           .examples = config_heading_examples},
          {.name = "config template",
           .help = config_template_help,
           .define = define_config_template,
           .examples = config_template_examples},
          {.name = "rate add", .help = rate_add_help, .define = define_rate_add, .examples = rate_add_examples},
          {.name = "rate list", .help = rate_list_help, .define = define_rate_list, .examples = rate_list_examples},
          {.name = "rate import",
           .help = rate_import_help,
           .define = define_rate_import,
           .examples = rate_import_examples},
          {.name = "place list", .help = place_list_help, .define = define_place_list, .examples = place_list_examples},
          {.name = "place show", .help = place_show_help, .define = define_place_show, .examples = place_show_examples},
          {.name = "place add", .help = place_add_help, .define = define_place_add, .examples = place_add_examples},
          {.name = "place import",
           .help = place_import_help,
           .define = define_place_import,
           .examples = place_import_examples},
          {.name = "lock", .help = lock_help, .define = define_lock, .examples = lock_examples},
          {.name = "unlock", .help = unlock_help, .define = define_unlock, .examples = unlock_examples},
          {.name = "journal", .help = journal_help, .define = define_journal, .examples = journal_examples},
          {.name = "verify", .help = verify_help, .define = define_verify, .examples = verify_examples},
          {.name = "checkpoint", .help = checkpoint_help, .define = define_checkpoint, .examples = checkpoint_examples},
          {.name = "check", .help = check_help, .define = define_check, .examples = "aid-ledger check --format csv\n"},
          {.name = "backup", .help = back_up_help, .define = define_backup, .examples = backup_examples},
          {.name = "restore", .help = restore_help, .define = define_restore, .examples = restore_examples},
          {.name = "export", .help = export_help, .define = define_export, .examples = export_examples},
          {.name = "import", .help = import_help, .define = define_import, .examples = import_examples},
          {.name = "upgrade", .help = upgrade_help, .define = define_upgrade, .examples = "aid-ledger upgrade\n"},
          {.name = "list", .help = show_list_help, .define = define_list, .examples = list_examples},
          {.name = "list add", .help = list_add_help, .define = define_list_add, .examples = list_add_examples},
          {.name = "stated add", .help = stated_add_help, .define = define_stated_add, .examples = stated_add_examples},
          {.name = "stated correct",
           .help = stated_correct_help,
           .define = define_stated_correct,
           .examples = stated_correct_examples},
          {.name = "stated withdraw",
           .help = stated_withdraw_help,
           .define = define_stated_withdraw,
           .examples = stated_withdraw_examples},
          {.name = "stated list",
           .help = stated_list_help,
           .define = define_stated_list,
           .examples = stated_list_examples},
          {.name = "stated show",
           .help = stated_show_help,
           .define = define_stated_show,
           .examples = stated_show_examples}}};
  for (cli::CommandSpec& command : commands_of_papers()) tool.commands.push_back(std::move(command));
  return tool;
}

void acknowledge(const std::string& text, bool dry_run, cli::Context& context) {
  context.acknowledge(dry_run ? not_written.in(context.language, text) : text);
}

}  // namespace aid::ledger_tool
