// Lists of aid from outside.

#include "add.hpp"
#include "aid/cli/importing.hpp"
#include "aid/cli/options.hpp"

namespace aid::add {
namespace {

constexpr Label as_help{"what plain amounts and goods are: gift, pledge, commitment, receipt, disbursement",
                        "số tiền, hiện vật chưa rõ giai đoạn là: gift, pledge, commitment, receipt, disbursement"};
constexpr Label hold_help{"leave rows out that look like an aid of the ledger",
                          "chưa nhập các dòng giống khoản đã có trong sổ"};
constexpr Label expect_total_help{"stop unless the amounts add up to this: VND=12345678900",
                                  "dừng nếu tổng số tiền không đúng: VND=12345678900"};

}  // namespace

cli::Command define_import(CLI::App& app, Language language) {
  auto options = std::make_shared<cli::ImportOptions>();
  const auto text = [&](const Label& label) { return std::string(label.in(language)); };
  cli::add_import_options(app, *options, language);
  app.add_option("--as", options->as, text(as_help))->type_name("STAGE");
  app.add_flag("--hold-duplicates", options->request.hold_duplicates, text(hold_help));
  app.add_option("--expect-total", options->request.expect_totals, text(expect_total_help))->type_name("TOTAL");
  return [options](cli::Context& context) { return cli::import_list(*options, "aid", services::import_aids, context); };
}

}  // namespace aid::add
