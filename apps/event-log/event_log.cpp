#include "event_log.hpp"

namespace aid::event_log {
namespace {

constexpr Message<> summary{"event-log",
                            "Keep the events of people's diplomacy: meetings, delegations, letters, contests.",
                            "Ghi các sự kiện đối ngoại nhân dân: gặp mặt, đoàn vào, đoàn ra, thư từ, cuộc thi."};
constexpr Message<> list_help{"list", "events in order of their dates", "các sự kiện theo thời gian"};
constexpr Message<> add_help{"add", "record an event", "ghi một sự kiện"};
constexpr Message<> show_help{"show", "all that is known of an event", "toàn bộ thông tin về sự kiện"};
constexpr Message<> edit_help{"edit", "change what is recorded of an event; the old version stays",
                              "sửa thông tin sự kiện; phiên bản cũ được giữ lại"};
constexpr Message<> summary_help{"summary", "events and people reached, by type, mode and country",
                                 "số sự kiện, số lượt người tham dự, tiếp cận, theo loại, hình thức và nước"};
constexpr Message<> import_help{"import", "take a list of events into the ledger", "nhập danh sách sự kiện vào sổ"};

}  // namespace

cli::Program program() {
  return {.name = "event-log",
          .summary = summary,
          .commands = {{.name = "list",
                        .help = list_help,
                        .define = define_list,
                        .is_default = true,
                        .examples = "event-log --period 2022-01\nevent-log list --type conference --format csv\n"},
                       {.name = "add",
                        .help = add_help,
                        .define = define_add,
                        .examples = "event-log add --type foreigner-support --title \"Hỗ trợ người nước ngoài tiêm "
                                    "vắc-xin\" --date 2021 --people \"hơn 3.000\"\n"},
                       {.name = "show", .help = show_help, .define = define_show},
                       {.name = "edit",
                        .help = edit_help,
                        .define = define_edit,
                        .examples = "event-log edit DN-2022-E0001 --mode online\n"},
                       {.name = "summary",
                        .help = summary_help,
                        .define = define_summary,
                        .examples = "event-log summary --period 2021\n"},
                       {.name = "import",
                        .help = import_help,
                        .define = define_import,
                        .examples = "event-log import su-kien.csv --dry-run\nevent-log import su-kien.xlsx\n"}}};
}

}  // namespace aid::event_log
