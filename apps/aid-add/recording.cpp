// gift, aid, pledge, commitment and the entries of an aid.

#include "add.hpp"
#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"

namespace aid::add {
namespace {

using recording::RecordKind;

constexpr Label aid_of_help{"the aid that it belongs to: code, your own id or UUID",
                            "thuộc khoản nào: mã, mã riêng hoặc UUID"};
constexpr Label aid_instead_help{"add it to this aid instead of making a new one",
                                 "ghi thêm vào khoản này thay vì lập khoản mới"};
constexpr Label each_help{"this amount for each --to: one aid each", "số tiền này cho từng --to: mỗi bên một khoản"};
constexpr Label id_help{"your own id: the same again is not recorded twice",
                        "mã riêng: ghi lại lần nữa không bị trùng"};
constexpr Label another_help{"record it though the same is already there", "vẫn ghi dù đã có bản ghi giống hệt"};
constexpr Label settles_help{"the pledge or commitment that it draws on: DN-2021-0042/1",
                             "thực hiện lần hứa tài trợ, cam kết nào: DN-2021-0042/1"};
constexpr Label new_channel_help{"create the partner of --via where it is not known",
                                 "lập đối tác mới cho --via nếu chưa có"};

struct Options {
  recording::RecordWords words;
  GrantValues grant;
  WriteOptions write;
};

void add_identity_options(cli::Options& options, Options& values) {
  options.add({{.name = "--id", .into = &values.words.id, .help = id_help},
               {.name = "--another", .into = &values.words.another, .help = another_help}});
  add_write_options(options, values.write);
}

cli::Exit run(const Options& options, cli::Context& context) {
  recording::RecordWords words = options.words;
  words.description = options.grant.words;
  words.creation = options.grant.creation;
  return record(std::move(words), options.write, context);
}

}  // namespace

cli::Command define_grant(RecordKind kind, cli::Options& options) {
  auto values = std::make_shared<Options>();
  recording::RecordWords& words = values->words;
  words.kind = kind;
  if (kind != RecordKind::aid) {
    add_fact_options(options, words.fact);
    options.add(
        {.name = "--each", .value = "AMOUNT", .into = &words.each, .help = each_help, .heading = money_heading});
  }
  if (kind == RecordKind::pledge || kind == RecordKind::commitment) add_instalment_option(options, words.fact);
  if (kind == RecordKind::pledge || kind == RecordKind::commitment || kind == RecordKind::opening) {
    options.add({.name = "--aid", .into = &words.aid, .help = aid_instead_help});
  }
  if (kind == RecordKind::commitment) {
    options.add({.name = "--settles", .value = "ENTRY", .into = &words.fact.settles, .help = settles_help});
  }
  add_grant_options(options, values->grant);
  add_field_option(options, values->grant.words, "direction");
  add_field_option(options, values->grant.words, "form");
  add_identity_options(options, *values);
  return [values](cli::Context& context) { return run(*values, context); };
}

cli::Command define_entry(RecordKind kind, cli::Options& options) {
  auto values = std::make_shared<Options>();
  recording::RecordWords& words = values->words;
  words.kind = kind;
  options.add({.name = "--aid", .into = &words.aid, .help = aid_of_help, .required = true});
  add_fact_options(options, words.fact);
  if (kind == RecordKind::receipt || kind == RecordKind::disbursement) {
    options.add({.name = "--settles", .value = "ENTRY", .into = &words.fact.settles, .help = settles_help});
  }
  for (const std::string_view name : {"form", "note", "source"}) {
    add_field_option(options, values->grant.words, name);
    options.find(records::aid_field(name).option)->heading = {};
  }
  options.add({.name = "--new-partner", .into = &values->grant.creation.every_partner, .help = new_channel_help});
  add_identity_options(options, *values);
  return [values](cli::Context& context) { return run(*values, context); };
}

cli::Exit record(recording::RecordWords words, const WriteOptions& options, cli::Context& context) {
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  settle_names(ledger, words.description, words.fact, words.creation, context);
  const auto outcome = recording::record(cli::session(ledger, options.dry_run, context), words);
  return tell({.acknowledgement = acknowledgement(outcome, context.language, options.dry_run),
               .codes = codes(outcome),
               .created = recording::created(outcome.new_partners, outcome.new_places, context.language),
               .warnings = outcome.warnings},
              options, context);
}

}  // namespace aid::add
