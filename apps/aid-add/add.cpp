#include "add.hpp"

#include "aid/cli/options.hpp"
#include "aid/cli/settle_partner.hpp"

namespace aid::add {
namespace {

using recording::RecordKind;

constexpr Message<> summary{"aid-add", "Record aid: gifts, commitments, receipts, and what describes them.",
                            "Ghi viện trợ: khoản tặng, cam kết, tiếp nhận và phần mô tả."};
constexpr Message<> gift_help{"gift", "record a completed gift: a commitment and its delivery",
                              "ghi một khoản tặng đã hoàn thành: cam kết và việc giao nhận"};
constexpr Message<> aid_help{"aid", "record a grant alone, its entries later",
                             "ghi một khoản viện trợ, bút toán ghi sau"};
constexpr Message<> pledge_help{"pledge", "record a promise", "ghi một lời hứa tài trợ"};
constexpr Message<> commitment_help{"commitment", "record a commitment", "ghi một cam kết"};
constexpr Message<> opening_help{"opening", "record what was at hand when the book begins",
                                 "ghi số dư đầu kỳ khi mở sổ"};
constexpr Message<> cancel_help{"cancel", "end the part of a commitment that has not come",
                                "kết thúc phần cam kết chưa tiếp nhận"};
constexpr Message<> correct_help{"correct", "put an amount, a date, goods or a partner right",
                                 "sửa số tiền, ngày, hiện vật hoặc đối tác ghi sai"};
constexpr Message<> undo_help{"undo", "take your own last command back", "hoàn tác lệnh gần nhất của chính mình"};
constexpr std::string_view opening_examples =
    "aid-add opening --from Kisarazu --to DAFO --amount \"50 triệu\" --date 01/01/2027\n"
    "aid-add opening --aid DN-2021-0042 --goods \"4 máy thở\" --date 01/01/2027\n";
constexpr std::string_view cancel_examples =
    "aid-add cancel DN-2021-0042 --rest --date 31/12/2022 --reason \"dự án kết thúc sớm\"\n";
constexpr std::string_view correct_examples =
    "aid-add correct DN-2021-0042 --amount \"19,6 triệu\" --reason \"gõ thừa số 0\"\n"
    "aid-add correct DN-2021-0042/2 --date 06/11/2021 --reason \"theo phiếu thu\"\n";
constexpr std::string_view undo_examples = "aid-add undo --dry-run\n";
constexpr Message<> receipt_help{"receipt", "record what was received of incoming aid",
                                 "ghi phần đã tiếp nhận của một khoản"};
constexpr Message<> disbursement_help{"disbursement", "record what was paid out of other aid",
                                      "ghi phần đã giải ngân của một khoản"};
constexpr Message<> use_help{"use", "record what was used", "ghi phần đã sử dụng"};
constexpr Message<> handover_help{"handover", "record what was handed over", "ghi việc bàn giao"};
constexpr Message<> counterpart_help{"counterpart", "record the Vietnamese contribution", "ghi vốn đối ứng"};
constexpr Message<> return_help{"return", "record what was given back", "ghi phần hoàn trả"};
constexpr Message<> edit_help{"edit", "change what describes an aid", "sửa phần mô tả của một khoản"};
constexpr Message<> approve_help{"approve", "record a decision on an aid", "ghi quyết định phê duyệt một khoản"};
constexpr Message<> reverse_help{"reverse", "take an aid, an entry or an approval back",
                                 "hủy một khoản, bút toán hoặc phê duyệt đã ghi"};

constexpr Message<> review_help{"review", "say that an aid is right, or that you looked at a record, a batch, a period",
                                "xác nhận khoản là đúng, hoặc đánh dấu đã kiểm tra bản ghi, đợt nhập, kỳ"};
constexpr Message<> import_help{"import", "bring a list of aid into the ledger", "nhập một danh sách viện trợ vào sổ"};

constexpr Label dry_run_help{"show what would be written, and write nothing", "cho xem sẽ ghi gì, không ghi vào sổ"};
constexpr Message<> nothing_written{"nothing-written", "dry run: nothing was written", "chạy thử: chưa ghi gì vào sổ"};

cli::CommandSpec grant(RecordKind kind, const Message<>& help, std::string_view examples) {
  return {.name = recording::to_string(kind),
          .help = help,
          .define = [kind](cli::Options& options) { return define_grant(kind, options); },
          .examples = examples};
}

cli::CommandSpec entry(RecordKind kind, const Message<>& help, std::string_view examples) {
  return {.name = recording::to_string(kind),
          .help = help,
          .define = [kind](cli::Options& options) { return define_entry(kind, options); },
          .examples = examples};
}

}  // namespace

cli::Program program() {
  return {
      .name = "aid-add",
      .summary = summary,
      .commands = {grant(RecordKind::gift, gift_help,
                         "aid-add gift --new-partner --from Kisarazu --from-country JP --to \"MTTQ Đà Nẵng\" "
                         "--amount \"196 triệu\" --date 2021 --sector health\n"
                         "aid-add gift --from \"UBND Đà Nẵng\" --each \"200 triệu\" --to Savannakhet --to Champasak "
                         "--date 2021\n"
                         "aid-add gift --from Kawasaki --to DAFO --goods \"96 chai nước sát khuẩn\" --date 2021\n"),
                   grant(RecordKind::aid, aid_help,
                         "aid-add aid --from \"SUNY Brockport\" --to DAFO --title \"Chương trình hợp tác giáo dục\" "
                         "--modality programme --runs 2018-2023\n"),
                   grant(RecordKind::pledge, pledge_help,
                         "aid-add pledge --from Kisarazu --to DAFO --amount \"50 nghìn USD\" --date 06/11/2021\n"),
                   grant(RecordKind::commitment, commitment_help,
                         "aid-add commitment --direction in --count 64 --amount \"hơn 126 tỷ\" --date 2021\n"
                         "aid-add commitment --aid DN-2021-0042 --amount \"50 triệu\" --date 2021-08\n"),
                   grant(RecordKind::opening, opening_help, opening_examples),
                   entry(RecordKind::receipt, receipt_help,
                         "aid-add receipt --aid DN-2021-0042 --amount \"20 triệu\" --date 06/11/2021 --settles "
                         "DN-2021-0042/1\n"),
                   entry(RecordKind::disbursement, disbursement_help,
                         "aid-add disbursement --aid DN-2021-0042 --amount \"20 triệu\" --date 06/11/2021\n"),
                   entry(RecordKind::use, use_help,
                         "aid-add use --aid DN-2021-0042 --amount \"20 triệu\" --date 2021-Q4\n"),
                   entry(RecordKind::handover, handover_help,
                         "aid-add handover --aid DN-2021-0042 --goods \"4 máy thở\" --date 10/11/2021\n"),
                   entry(RecordKind::counterpart, counterpart_help,
                         "aid-add counterpart --aid DN-2021-0042 --amount \"5 triệu\" --date 2021\n"),
                   entry(RecordKind::giving_back, return_help,
                         "aid-add return --aid DN-2021-0042 --amount \"1 triệu\" --date 2022-01\n"),
                   {.name = "edit",
                    .help = edit_help,
                    .define = define_edit,
                    .examples = "aid-add edit DN-2021-0042 --sector health --place \"Đà Nẵng\"\n"
                                "aid-add edit DN-2021-0042 --clear note\n"},
                   {.name = "approve",
                    .help = approve_help,
                    .define = define_approve,
                    .examples =
                        "aid-add approve DN-2021-0042 --number \"1150/QĐ-UBND\" --authority \"UBND thành phố Đà Nẵng\" "
                        "--date 12/11/2021\n"},
                   {.name = "cancel", .help = cancel_help, .define = define_cancel, .examples = cancel_examples},
                   {.name = "correct", .help = correct_help, .define = define_correct, .examples = correct_examples},
                   {.name = "undo", .help = undo_help, .define = define_undo, .examples = undo_examples},
                   {.name = "reverse",
                    .help = reverse_help,
                    .define = define_reverse,
                    .examples = "aid-add reverse DN-2021-0042/2 --reason \"nhập nhầm số tiền\"\n"},
                   {.name = "review",
                    .help = review_help,
                    .define = define_review,
                    .examples = "aid-add review DN-2021-0042 --reason \"đã đối chiếu với thỏa thuận tài trợ\"\n"
                                "aid-add review --batch 3\n"
                                "aid-add review --period 2021-Q3 --reason \"đã soát với sổ cái\"\n"},
                   {.name = "import",
                    .help = import_help,
                    .define = define_import,
                    .examples = "aid-add import danh-sach-2021.csv --as gift --save-names ten.csv\n"
                                "aid-add import danh-sach-2021.csv --as gift --names ten.csv --rejects loi.csv\n"}},
      .without_arguments = interview,
      .examples = "aid-add gift --from Kisarazu --to \"MTTQ Đà Nẵng\" --amount \"196 triệu\" --date 2021\n"};
}

void add_write_options(cli::Options& options, WriteOptions& values) {
  options.add({.name = "--dry-run", .into = &values.dry_run, .help = dry_run_help});
}

cli::Exit tell(const Report& report, const WriteOptions& options, cli::Context& context) {
  for (const Problem& warning : report.warnings) context.warn(warning);
  const std::string told = context.quiet ? report.codes : cli::with_understood(report.acknowledgement, context);
  std::string_view lines = told;
  if (lines.ends_with('\n')) lines.remove_suffix(1);
  context.acknowledge(lines);
  if (!report.created.empty()) context.say(std::string_view(report.created).substr(0, report.created.size() - 1));
  if (options.dry_run) context.say(nothing_written.in(context.language));
  return cli::Exit::success;
}

}  // namespace aid::add
