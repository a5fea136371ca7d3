#include "ledger.hpp"

namespace aid::ledger_tool {
namespace {

constexpr Message<> summary{"aid-ledger", "Keep the ledger file: make it, check it, back it up.",
                            "Quản lý tệp sổ: lập sổ, kiểm tra, sao lưu."};
constexpr Message<> init_help{"init", "make a new ledger", "lập sổ mới"};
constexpr Message<> info_help{"info", "what is in the ledger", "sổ có những gì"};
constexpr Message<> config_help{"config", "show or change the office's settings", "xem hoặc đổi thiết lập của cơ quan"};
constexpr Message<> verify_help{"verify", "recompute the journal and find what was changed behind the tools' back",
                                "tính lại nhật ký và tìm những gì bị sửa ngoài bộ công cụ"};

}  // namespace

cli::Program program() {
  return {.name = "aid-ledger",
          .summary = summary,
          .commands = {{.name = "init",
                        .help = init_help,
                        .define = define_init,
                        .examples = "aid-ledger init --office \"Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng\" "
                                    "--code DN --place \"Đà Nẵng\"\n"},
                       {.name = "info", .help = info_help, .define = define_info},
                       {.name = "config",
                        .help = config_help,
                        .define = define_config,
                        .examples = "aid-ledger config\naid-ledger config numbers vi\n"},
                       {.name = "verify", .help = verify_help, .define = define_verify}}};
}

}  // namespace aid::ledger_tool
