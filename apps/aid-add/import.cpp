// Lists of aid from outside.

#include "add.hpp"
#include "aid/cli/importing.hpp"
#include "aid/cli/options.hpp"

namespace aid::add {
namespace {

constexpr Label as_help{"what plain amounts and goods are: gift, pledge, commitment, opening, receipt, disbursement",
                        "số tiền, hiện vật chưa rõ giai đoạn là: gift, pledge, commitment, opening, receipt, disbursement"};
constexpr Label hold_help{"leave rows out that look like an aid of the ledger",
                          "chưa nhập các dòng giống khoản đã có trong sổ"};
constexpr Label expect_total_help{"stop unless the amounts add up to this: VND=12345678900",
                                  "dừng nếu tổng số tiền không đúng: VND=12345678900"};

}  // namespace

cli::Command define_import(cli::Options& options) {
  auto values = std::make_shared<cli::ImportOptions>();
  cli::add_import_options(options, *values);
  options.add({{.name = "--as", .value = "STAGE", .into = &values->as, .help = as_help},
               {.name = "--hold-duplicates", .into = &values->request.hold_duplicates, .help = hold_help},
               {.name = "--expect-total", .into = &values->request.expect_totals, .help = expect_total_help}});
  return [values](cli::Context& context) { return cli::import_list(*values, "aid", importing::import_aids, context); };
}

}  // namespace aid::add
