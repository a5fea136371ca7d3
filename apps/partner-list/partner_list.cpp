#include "partner_list.hpp"

#include "aid/base/shell_words.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/cli/settle_partner.hpp"
#include "aid/recording/record.hpp"

#include <utility>
#include <vector>

namespace aid::partner_list {
namespace {

constexpr Message<> summary{"partner-list", "Keep the partners: donors, owners, channels, recipients, guests.",
                            "Quản lý đối tác: bên cung cấp, chủ khoản viện trợ, kênh chuyển, bên tiếp nhận, khách."};
constexpr Message<> search_help{"search", "find partners by any of their names", "tìm đối tác theo bất kỳ tên nào"};
constexpr Message<> list_help{"list", "the same as search", "như search"};
constexpr Message<> show_help{"show", "all that the ledger knows of a partner", "toàn bộ thông tin về đối tác"};
constexpr Message<> add_help{"add", "record a new partner", "ghi đối tác mới"};
constexpr Message<> edit_help{"edit", "change what is recorded of a partner; the old version stays",
                              "sửa thông tin đối tác; phiên bản cũ được giữ lại"};
constexpr Message<> alias_help{"alias", "give a partner a further name, or take one away",
                               "thêm hoặc bỏ một tên của đối tác"};
constexpr Message<> merge_help{"merge", "tell that several partners are one; undo it with --undo",
                               "ghi nhận nhiều đối tác là một; tách lại bằng --undo"};
constexpr Message<> duplicates_help{"duplicates", "partners that may be one, with the reasons",
                                    "các đối tác có thể là một, kèm lý do"};
constexpr Message<> certificate_help{"certificate",
                                     "record or list certificates of registration: where, for what, until when",
                                     "ghi hoặc liệt kê giấy đăng ký: địa bàn, lĩnh vực, thời hạn"};
constexpr Message<> expiring_help{"expiring", "certificates that have expired or soon will",
                                  "giấy đăng ký đã hoặc sắp hết hạn"};
constexpr Message<> count_help{"count", "record how many members and chapters a partner had when",
                               "ghi số hội viên, số chi hội của đối tác theo thời điểm"};
constexpr Message<> about_person_help{"about-person", "all that the ledger holds of a person",
                                      "mọi thông tin trong sổ về một người"};
constexpr Message<> erase_person_help{"erase-person", "erase a person's names and contacts",
                                      "xóa tên và thông tin liên hệ của một người"};
constexpr Message<> erase_help{"erase", "erase a person's contact or name, which the journal tells",
                               "xóa thông tin liên hệ hoặc tên của cá nhân, có ghi trong nhật ký"};
constexpr Message<> import_help{"import", "take a list of partners into the ledger", "nhập danh sách đối tác vào sổ"};

constexpr Message<> agreement_add_help{"agreement add", "record an agreement: memorandum, programme, twinning",
                                       "ghi một thỏa thuận: bản ghi nhớ, chương trình hợp tác, kết nghĩa"};
constexpr Message<> agreement_list_help{"agreement list", "the agreements; those in force, those that end soon",
                                        "các thỏa thuận; đang có hiệu lực, sắp hết hạn"};
constexpr Message<> agreement_show_help{"agreement show", "all that is known of an agreement, and what became of it",
                                        "toàn bộ thông tin về một thỏa thuận và các lần thay đổi"};
constexpr Message<> agreement_edit_help{"agreement edit", "change what is recorded of an agreement, with a reason",
                                        "sửa một thỏa thuận đã ghi, có lý do"};
constexpr Message<> agreement_extend_help{"agreement extend", "give an agreement a later end",
                                          "gia hạn một thỏa thuận"};
constexpr Message<> agreement_end_help{"agreement end", "end an agreement before its term is over",
                                       "chấm dứt một thỏa thuận trước thời hạn"};
constexpr Message<> agreement_succeed_help{"agreement succeed", "say who inherits an agreement after a merger",
                                           "ghi bên kế thừa thỏa thuận sau khi sáp nhập"};
constexpr Message<> agreement_link_help{"agreement link", "say which aid and events belong to an agreement",
                                        "gắn khoản viện trợ, sự kiện với một thỏa thuận"};
constexpr Message<> agreement_import_help{"agreement import", "take a list of agreements into the ledger",
                                          "nhập danh sách thỏa thuận vào sổ"};

constexpr Message<> need_add_help{"need add", "record a need: who asked for what, how much, by when",
                                  "ghi một nhu cầu: ai đề nghị gì, bao nhiêu, khi nào cần"};
constexpr Message<> need_list_help{"need list", "the needs, what met them and what is outstanding",
                                   "các nhu cầu, phần đã đáp ứng và còn thiếu"};
constexpr Message<> need_show_help{"need show", "all that is known of a need, and what became of it",
                                   "toàn bộ thông tin về một nhu cầu và các lần thay đổi"};
constexpr Message<> need_edit_help{"need edit", "change what is recorded of a need, with a reason",
                                   "sửa một nhu cầu đã ghi, có lý do"};
constexpr Message<> need_link_help{"need link", "say which gift meets a need, whole or in part",
                                   "ghi khoản viện trợ đáp ứng nhu cầu, toàn bộ hoặc một phần"};
constexpr Message<> need_cancel_help{"need cancel", "say that something is no longer needed, with a reason",
                                     "ghi nhu cầu không còn nữa, có lý do"};
constexpr Message<> need_import_help{"need import", "take a list of needs into the ledger",
                                     "nhập danh sách nhu cầu vào sổ"};

constexpr Label another_help{"it is another partner, though one with such a name is there",
                             "đúng là đối tác khác, dù đã có đối tác mang tên như vậy"};
constexpr Label new_partner_help{"create the organisation of --parent where it is not known",
                                 "lập đối tác mới cho --parent nếu chưa có"};
constexpr Label nothing_written{"dry run: nothing was written", "chạy thử: chưa ghi gì vào sổ"};
constexpr std::string_view left_out = "…";

/// What was quoted with escapes stands otherwise in the line than it was typed.
std::string without_in_words(std::string arguments, std::string_view personal, std::string_view instead) {
  const std::vector<ShellWord> words = shell_words(arguments);
  bool is_found = false;
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    const std::size_t at = word->text.find(personal);
    if (at == std::string::npos) continue;
    std::string left = word->text;
    left.replace(at, personal.size(), instead);
    arguments.replace(word->begin, word->end - word->begin, cli::shell_quoted({left}));
    is_found = true;
  }
  return is_found ? arguments : arguments.substr(0, arguments.find(' ')).append(" ").append(left_out);
}

cli::Option option_of(const records::PartnerField& field, records::PartnerFieldWords& words) {
  cli::Target into = &words.list(field);
  if (!field.is_repeatable()) into = [&words, &field](std::string_view word) { words.set(field, word); };
  return {.name = field.option, .value = field.value, .into = std::move(into), .help = field.help};
}

}  // namespace

std::string without(std::string arguments, std::string_view personal, std::string_view instead) {
  if (personal.empty() || personal == instead) return arguments;
  const auto first = arguments.find(personal);
  if (first == std::string::npos) return without_in_words(std::move(arguments), personal, instead);
  for (auto at = first; at != std::string::npos; at = arguments.find(personal, at + instead.size())) {
    arguments.replace(at, personal.size(), instead);
  }
  return arguments;
}

namespace {

std::vector<cli::CommandSpec> commands_of_names() {
  return {{.name = "search",
           .help = search_help,
           .define = define_search,
           .is_default = true,
           .examples = "partner-list \"quy da nang/quang nam\"\npartner-list --kind foreign-ngo\n"},
          {.name = "list",
           .help = list_help,
           .define = define_search,
           .examples = "partner-list list \"quy hoa binh\"\npartner-list list --country JP\n"},
          {.name = "show",
           .help = show_help,
           .define = define_show,
           .examples = "partner-list show Kisarazu\npartner-list show DN-P0007\n"},
          {.name = "add",
           .help = add_help,
           .define = define_add,
           .examples = "partner-list add \"Dự án Đà Nẵng\" --former \"Quỹ Đà Nẵng/Quảng Nam\" "
                       "--kind foreign-ngo --country US\n"},
          {.name = "edit",
           .help = edit_help,
           .define = define_edit,
           .examples = "partner-list edit Kisarazu --kind foreign-local-government\n"},
          {.name = "alias",
           .help = alias_help,
           .define = define_alias,
           .examples = "partner-list alias \"Dự án Đà Nẵng\" DDAN --as acronym\n"}};
}

/// What is known of a partner besides its names, and what a person may ask for.
std::vector<cli::CommandSpec> commands_of_facts() {
  return {{.name = "duplicates",
           .help = duplicates_help,
           .define = define_duplicates,
           .examples = "partner-list duplicates\n"},
          {.name = "merge",
           .help = merge_help,
           .define = define_merge,
           .examples = "partner-list merge DN-P0007 DN-P0031 --reason \"one city, two spellings\"\n"
                       "partner-list merge --undo DN-P0007 --reason \"two cities after all\"\n"},
          {.name = "certificate",
           .help = certificate_help,
           .define = define_certificate,
           .examples = "partner-list certificate GNI --kind operation --number \"123/CNV-HĐ\" --issued "
                       "01/06/2022 --expires 31/05/2025 --province \"Thanh Hóa\" --sector health\n"},
          {.name = "expiring",
           .help = expiring_help,
           .define = define_expiring,
           .examples = "partner-list expiring --within 60d\n"},
          {.name = "count",
           .help = count_help,
           .define = define_count,
           .examples = "partner-list count \"Hội hữu nghị Việt - Nga\" --members \"gần 600\" --chapters 7 "
                       "--date 2023\n"},
          {.name = "about-person",
           .help = about_person_help,
           .define = define_about_person,
           .examples = "partner-list about-person \"Nguyễn Thị An\"\n"},
          {.name = "erase-person",
           .help = erase_person_help,
           .define = define_erase_person,
           .examples = "partner-list erase-person DN-P0007 --reason \"request of 2026-11-30\"\n"},
          {.name = "erase",
           .help = erase_help,
           .define = define_erase,
           .examples = "partner-list erase DN-P0007 --contact --reason \"request of 2026-11-30\"\n"},
          {.name = "import",
           .help = import_help,
           .define = define_import,
           .examples = "partner-list import doi-tac.csv --dry-run\npartner-list import doi-tac.xlsx\n"}};
}

std::vector<cli::CommandSpec> commands_of_agreements() {
  return {{.name = "agreement add",
           .help = agreement_add_help,
           .define = define_agreement_add,
           .examples = "partner-list agreement add --type memorandum --title \"Bản ghi nhớ hợp tác\" "
                       "--party VUFO --party \"SUNY Brockport\" --signed 2018 --until 31/12/2023\n"},
          {.name = "agreement list",
           .help = agreement_list_help,
           .define = define_agreement_list,
           .examples = "partner-list agreement list --in-force --country UZ\n"
                       "partner-list agreement list --ending-within 6m\n"},
          {.name = "agreement show",
           .help = agreement_show_help,
           .define = define_agreement_show,
           .examples = "partner-list agreement show DN-2021-A0001\n"},
          {.name = "agreement edit",
           .help = agreement_edit_help,
           .define = define_agreement_edit,
           .examples = "partner-list agreement edit DN-2021-A0001 --number 05/BGN --reason \"bổ sung số\"\n"},
          {.name = "agreement extend",
           .help = agreement_extend_help,
           .define = define_agreement_extend,
           .examples = "partner-list agreement extend DN-2018-A0001 --until 31/12/2028 --reason \"Biên bản "
                       "gia hạn 12/01/2023\"\n"},
          {.name = "agreement end",
           .help = agreement_end_help,
           .define = define_agreement_end,
           .examples = "partner-list agreement end DN-2018-A0001 --ended 01/07/2022 --reason \"hai bên thống "
                       "nhất\"\n"},
          {.name = "agreement succeed",
           .help = agreement_succeed_help,
           .define = define_agreement_succeed,
           .examples = "partner-list agreement succeed DN-2018-A0001 --by \"UBND thành phố Đà Nẵng\" "
                       "--reason \"sáp nhập từ 01/07/2025\"\n"},
          {.name = "agreement link",
           .help = agreement_link_help,
           .define = define_agreement_link,
           .examples = "partner-list agreement link DN-2021-A0001 --event DN-2021-E0001\n"},
          {.name = "agreement import",
           .help = agreement_import_help,
           .define = define_agreement_import,
           .examples = "partner-list agreement import thoa-thuan.csv --dry-run\n"}};
}

std::vector<cli::CommandSpec> commands_of_needs() {
  return {
      {.name = "need add",
       .help = need_add_help,
       .define = define_need_add,
       .examples = "partner-list need add --country IN --item \"10.000 khẩu trang\" --due 30/06/2021 --priority high\n"
                   "partner-list need add --asked-by \"Đại sứ quán Cuba\" --cash unknown --channel embassy\n"},
      {.name = "need list",
       .help = need_list_help,
       .define = define_need_list,
       .examples = "partner-list need list --open\npartner-list need list --item mask --country IN\n"},
      {.name = "need show",
       .help = need_show_help,
       .define = define_need_show,
       .examples = "partner-list need show DN-2021-N0001\n"},
      {.name = "need edit",
       .help = need_edit_help,
       .define = define_need_edit,
       .examples = "partner-list need edit DN-2021-N0001 --due 31/12/2021 --reason \"theo công hàm mới\"\n"},
      {.name = "need link",
       .help = need_link_help,
       .define = define_need_link,
       .examples = "partner-list need link DN-2021-N0001 --aid DN-2021-0007\n"
                   "partner-list need link DN-2021-N0001 --aid DN-2021-0007 --item \"khẩu trang\" --quantity 2.000\n"},
      {.name = "need cancel",
       .help = need_cancel_help,
       .define = define_need_cancel,
       .examples = "partner-list need cancel DN-2021-N0001 --reason \"bạn đã có đủ\"\n"},
      {.name = "need import",
       .help = need_import_help,
       .define = define_need_import,
       .examples = "partner-list need import nhu-cau.csv --dry-run\n"}};
}

}  // namespace

cli::Program program() {
  std::vector<cli::CommandSpec> commands = commands_of_names();
  for (const auto& more : {commands_of_facts(), commands_of_agreements(), commands_of_needs()}) {
    commands.insert(commands.end(), more.begin(), more.end());
  }
  return {.name = "partner-list", .summary = summary, .commands = std::move(commands)};
}

void add_description_options(cli::Options& options, Description& description, Fields fields) {
  recording::PartnerWords& words = description.words;
  for (const records::PartnerField& field : records::partner_fields()) {
    if (field.is_editable || fields == Fields::all) options.add(option_of(field, words.fields));
  }
  options.add({{.name = "--another", .into = &words.another, .help = another_help},
               {.name = "--new-partner", .into = &words.new_partner, .help = new_partner_help},
               {.name = "--dry-run", .into = &description.dry_run, .help = dry_run_help}});
}

cli::Exit write(cli::Context& context, bool dry_run, const records::PartnerFieldWords& typed,
                const std::function<recording::PartnerOutcome(storage::Writer&, vocabulary::Registry&)>& write) {
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  vocabulary::Registry registry(ledger);
  auto author = cli::author(context);
  for (const records::PartnerField& field : records::partner_fields()) {
    if (field.is_personal) author.arguments = without(std::move(author.arguments), typed.text(field), left_out);
  }
  storage::Writer writer(ledger, std::move(author));
  const auto outcome = write(writer, registry);
  if (!dry_run && !outcome.already) writer.commit();
  context.acknowledge(context.quiet
                          ? outcome.partner.code
                          : cli::with_understood(acknowledgement(outcome, context.language, dry_run), context));
  for (const recording::KeptScope& kept : outcome.kept_scopes) context.warn(warning_of(kept, context.language));
  const std::string created = recording::created(outcome.created, {}, context.language);
  if (!created.empty()) context.say(std::string_view(created).substr(0, created.size() - 1));
  if (dry_run) context.say(nothing_written.in(context.language));
  return cli::Exit::success;
}

}  // namespace aid::partner_list
