// gift, aid, pledge, commitment and the entries of an aid.

#include "add.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"

namespace aid::add {
namespace {

using services::RecordKind;

constexpr Label aid_of_help{"the aid that it belongs to: code, your own id or UUID",
                            "thuộc khoản nào: mã, mã riêng hoặc UUID"};
constexpr Label aid_instead_help{"add it to this aid instead of making a new one",
                                 "ghi thêm vào khoản này thay vì lập khoản mới"};
constexpr Label direction_help{
    "in, out, local-foreigners, domestic (default: from the countries of giver and receiver)",
    "in, out, local-foreigners, domestic (mặc định: theo nước của hai bên)"};
constexpr Label form_help{"cash, in-kind, mixed, service, expert, … (default: from money and goods)",
                          "cash, in-kind, mixed, service, expert, … (mặc định: theo tiền và hiện vật)"};
constexpr Label each_help{"this amount for each --to: one aid each", "số tiền này cho từng --to: mỗi bên một khoản"};
constexpr Label id_help{"your own id: the same again is not recorded twice",
                        "mã riêng: ghi lại lần nữa không bị trùng"};
constexpr Label another_help{"record it though the same is already there", "vẫn ghi dù đã có bản ghi giống hệt"};
constexpr Label settles_help{"the pledge or commitment that it draws on: DN-2021-0042/1",
                             "thực hiện hứa hẹn, cam kết nào: DN-2021-0042/1"};
constexpr Label note_help{"note", "ghi chú"};
constexpr Label source_help{"document or page that says so", "văn bản hoặc trang tin làm căn cứ"};
constexpr Label new_partner_help{"create the partner of --via where it is not known",
                                 "lập đối tác mới cho --via nếu chưa có"};

struct Options {
  services::RecordWords words;
  GrantOptions grant;
  WriteOptions write;
};

void add_identity_options(CLI::App& app, Options& options, Language language) {
  app.add_option("--id", options.words.id, std::string(id_help.in(language)))->type_name("ID");
  app.add_flag("--another", options.words.another, std::string(another_help.in(language)));
  add_write_options(app, options.write, language);
}

cli::Exit run(const Options& options, cli::Context& context) {
  services::RecordWords words = options.words;
  words.description = options.grant.words;
  words.creation = options.grant.creation;
  if (options.grant.humanitarian) words.description.humanitarian = true;
  return record(std::move(words), options.write, context);
}

}  // namespace

cli::Command define_grant(RecordKind kind, CLI::App& app, Language language) {
  auto options = std::make_shared<Options>();
  services::RecordWords& words = options->words;
  words.kind = kind;
  const auto text = [&](const Label& label) { return std::string(label.in(language)); };
  if (kind != RecordKind::aid) {
    const std::string heading = add_fact_options(app, words.fact, language);
    app.add_option("--each", words.each, text(each_help))->type_name("AMOUNT")->group(heading);
  }
  if (kind == RecordKind::pledge || kind == RecordKind::commitment) {
    app.add_option("--aid", words.aid, text(aid_instead_help))->type_name("AID");
  }
  if (kind == RecordKind::commitment) {
    app.add_option("--settles", words.fact.settles, text(settles_help))->type_name("ENTRY");
  }
  const std::string heading = add_grant_options(app, options->grant, language);
  app.add_option("--direction", options->grant.words.direction, text(direction_help))
      ->type_name("CODE")
      ->group(heading);
  app.add_option("--form", options->grant.words.form, text(form_help))->type_name("CODE")->group(heading);
  add_identity_options(app, *options, language);
  return [options](cli::Context& context) { return run(*options, context); };
}

cli::Command define_entry(RecordKind kind, CLI::App& app, Language language) {
  auto options = std::make_shared<Options>();
  services::RecordWords& words = options->words;
  words.kind = kind;
  const auto text = [&](const Label& label) { return std::string(label.in(language)); };
  app.add_option("--aid", words.aid, text(aid_of_help))->type_name("AID")->required();
  add_fact_options(app, words.fact, language);
  if (kind == RecordKind::receipt || kind == RecordKind::disbursement) {
    app.add_option("--settles", words.fact.settles, text(settles_help))->type_name("ENTRY");
  }
  app.add_option("--form", options->grant.words.form, text(form_help))->type_name("CODE");
  app.add_option("--note", options->grant.words.note, text(note_help))->type_name("NOTE");
  app.add_option("--source", options->grant.words.sources, text(source_help))->type_name("SOURCE");
  app.add_flag("--new-partner", options->grant.creation.every_partner, text(new_partner_help));
  add_identity_options(app, *options, language);
  return [options](cli::Context& context) { return run(*options, context); };
}

cli::Exit record(services::RecordWords words, const WriteOptions& options, cli::Context& context) {
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  settle_names(ledger, words.description, words.fact, words.creation, context);
  const auto outcome = services::record(cli::session(ledger, options.dry_run, context), words);
  return tell({.acknowledgement = acknowledgement(outcome, context.language, options.dry_run),
               .codes = codes(outcome),
               .created = services::created(outcome.new_partners, outcome.new_places, context.language),
               .warnings = outcome.warnings},
              options, context);
}

}  // namespace aid::add
