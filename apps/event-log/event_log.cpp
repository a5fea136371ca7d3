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
constexpr Message<> calendar_help{"calendar", "what lies in a period: anniversaries, events, deadlines; also ics",
                                  "lịch công tác: ngày kỷ niệm, sự kiện, việc đến hạn; có cả dạng ics"};
constexpr Message<> anniversary_add_help{"anniversary add", "record a day that is remembered", "ghi một ngày kỷ niệm"};
constexpr Message<> anniversary_show_help{"anniversary show", "all that is known of such a day of your own",
                                          "mọi thông tin về một ngày do cơ quan ghi"};
constexpr Message<> anniversary_edit_help{"anniversary edit", "change what is recorded of such a day, with a reason",
                                          "sửa một ngày kỷ niệm đã ghi, có lý do"};
constexpr Message<> anniversary_import_help{"anniversary import", "take a list of such days into the ledger",
                                            "nhập danh sách ngày kỷ niệm vào sổ"};
constexpr Message<> anniversary_list_help{"anniversary list", "the days that are remembered, shipped and own",
                                          "các ngày kỷ niệm, có sẵn và do cơ quan ghi"};
constexpr Message<> plan_add_help{"plan add", "record a plan: its decision and the time that it is for",
                                  "ghi một kế hoạch: quyết định và thời gian thực hiện"};
constexpr Message<> plan_show_help{"plan show", "all that is known of a plan, with its versions",
                                   "mọi thông tin về một kế hoạch, kể cả các phiên bản"};
constexpr Message<> plan_edit_help{"plan edit", "change what is recorded of a plan, with a reason",
                                   "sửa một kế hoạch đã ghi, có lý do"};
constexpr Message<> plan_item_add_help{"plan item", "record an item of a plan: who leads, when it is due",
                                       "ghi một nhiệm vụ trong kế hoạch: đơn vị chủ trì, thời hạn"};
constexpr Message<> plan_item_edit_help{"plan edit-item", "change or cancel an item of a plan, with a reason",
                                        "sửa hoặc hủy một nhiệm vụ trong kế hoạch, có lý do"};
constexpr Message<> plan_item_show_help{"plan show-item", "all that is known of an item of a plan",
                                        "toàn bộ thông tin về một nhiệm vụ"};
constexpr Message<> plan_link_help{"plan link", "say which events fulfil an item of a plan",
                                   "gắn sự kiện thực hiện với nhiệm vụ trong kế hoạch"};
constexpr Message<> plan_import_help{"plan import", "take a list of items of plans into the ledger",
                                     "nhập danh sách nhiệm vụ của kế hoạch vào sổ"};
constexpr Message<> plan_list_help{"plan list", "the plans, with how many items are done, open and late",
                                   "các kế hoạch, với số nhiệm vụ đã thực hiện, chưa thực hiện, chậm"};
constexpr Message<> plan_status_help{"plan status", "item by item: done, open, late; and what was held without a plan",
                                     "tình hình từng nhiệm vụ: đã thực hiện, chưa, chậm; và việc ngoài kế hoạch"};

constexpr std::string_view list_examples =
    "event-log --period 2022-01\nevent-log list --type conference --format csv\n";
constexpr std::string_view add_examples =
    "event-log add --type foreigner-support --title \"Hỗ trợ người nước ngoài tiêm "
    "vắc-xin\" --date 2021 --people \"hơn 3.000\"\n";
constexpr std::string_view edit_examples = "event-log edit DN-2022-E0001 --mode online\n";
constexpr std::string_view summary_examples = "event-log summary --period 2021\n";
constexpr std::string_view import_examples = "event-log import su-kien.csv --dry-run\nevent-log import su-kien.xlsx\n";
constexpr std::string_view calendar_examples =
    "event-log calendar --period 2022\nevent-log calendar --period 2022 --category "
    "anniversary --round --lang vi\nevent-log calendar --period 2022 -o lich.ics\n";
constexpr std::string_view anniversary_add_examples =
    "event-log anniversary add --type founding --title \"Thành lập Liên hiệp\" --date "
    "1982 --every 5\n";
constexpr std::string_view anniversary_list_examples = "event-log anniversary list --country IN\n";
constexpr std::string_view anniversary_show_examples = "event-log anniversary show DN-1982-AN0001\n";
constexpr std::string_view anniversary_edit_examples =
    "event-log anniversary edit DN-1982-AN0001 --date 01/06/1982 --reason \"theo quyết "
    "định thành lập\"\n";
constexpr std::string_view anniversary_import_examples = "event-log anniversary import ngay-ky-niem.csv --dry-run\n";
constexpr std::string_view plan_add_examples =
    "event-log plan add --title \"Kế hoạch đối ngoại nhân dân năm 2022\" --period 2022 "
    "--authority \"UBND thành phố Đà Nẵng\"\n";
constexpr std::string_view plan_show_examples = "event-log plan show DN-2022-PL0001\n";
constexpr std::string_view plan_edit_examples =
    "event-log plan edit DN-2022-PL0001 --number 12/KH-UBND --reason \"bổ sung số\"\n";
constexpr std::string_view plan_item_examples =
    "event-log plan item --plan DN-2022-PL0001 --title \"Hội thảo về thành phố thông "
    "minh\" --lead \"Liên hiệp\" --due 2022-Q3 --expect 1\n";
constexpr std::string_view plan_edit_item_examples =
    "event-log plan edit-item DN-2022-PI0003 --status cancelled --reason \"dịch "
    "COVID-19\"\n";
constexpr std::string_view plan_show_item_examples = "event-log plan show-item DN-2022-PI0003\n";
constexpr std::string_view plan_link_examples = "event-log plan link DN-2022-PI0003 --event DN-2022-E0001\n";
constexpr std::string_view plan_list_examples = "event-log plan list\n";
constexpr std::string_view plan_status_examples =
    "event-log plan status DN-2022-PL0001\nevent-log plan status --status late\n";
constexpr std::string_view plan_import_examples =
    "event-log plan import ke-hoach-2022.csv --dry-run\nevent-log plan import --template "
    "xlsx -o nhiem-vu.xlsx\n";

}  // namespace

cli::Program program() {
  return {.name = "event-log",
          .summary = summary,
          .commands = {
              {.name = "list", .help = list_help, .define = define_list, .is_default = true, .examples = list_examples},
              {.name = "add", .help = add_help, .define = define_add, .examples = add_examples},
              {.name = "show", .help = show_help, .define = define_show, .examples = "event-log show DN-2021-E0004\n"},
              {.name = "edit", .help = edit_help, .define = define_edit, .examples = edit_examples},
              {.name = "summary", .help = summary_help, .define = define_summary, .examples = summary_examples},
              {.name = "import", .help = import_help, .define = define_import, .examples = import_examples},
              {.name = "calendar", .help = calendar_help, .define = define_calendar, .examples = calendar_examples},
              {.name = "anniversary add",
               .help = anniversary_add_help,
               .define = define_anniversary_add,
               .examples = anniversary_add_examples},
              {.name = "anniversary list",
               .help = anniversary_list_help,
               .define = define_anniversary_list,
               .examples = anniversary_list_examples},
              {.name = "anniversary show",
               .help = anniversary_show_help,
               .define = define_anniversary_show,
               .examples = anniversary_show_examples},
              {.name = "anniversary edit",
               .help = anniversary_edit_help,
               .define = define_anniversary_edit,
               .examples = anniversary_edit_examples},
              {.name = "anniversary import",
               .help = anniversary_import_help,
               .define = define_anniversary_import,
               .examples = anniversary_import_examples},
              {.name = "plan add", .help = plan_add_help, .define = define_plan_add, .examples = plan_add_examples},
              {.name = "plan show", .help = plan_show_help, .define = define_plan_show, .examples = plan_show_examples},
              {.name = "plan edit", .help = plan_edit_help, .define = define_plan_edit, .examples = plan_edit_examples},
              {.name = "plan item",
               .help = plan_item_add_help,
               .define = define_plan_item_add,
               .examples = plan_item_examples},
              {.name = "plan edit-item",
               .help = plan_item_edit_help,
               .define = define_plan_item_edit,
               .examples = plan_edit_item_examples},
              {.name = "plan show-item",
               .help = plan_item_show_help,
               .define = define_plan_item_show,
               .examples = plan_show_item_examples},
              {.name = "plan link", .help = plan_link_help, .define = define_plan_link, .examples = plan_link_examples},
              {.name = "plan list", .help = plan_list_help, .define = define_plan_list, .examples = plan_list_examples},
              {.name = "plan status",
               .help = plan_status_help,
               .define = define_plan_status,
               .examples = plan_status_examples},
              {.name = "plan import",
               .help = plan_import_help,
               .define = define_plan_import,
               .examples = plan_import_examples}}};
}

}  // namespace aid::event_log
