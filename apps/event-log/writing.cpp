// add and edit.

#include "aid/cli/options.hpp"
#include "aid/cli/session.hpp"
#include "aid/cli/settle_partner.hpp"
#include "event_log.hpp"

#include <functional>

namespace aid::event_log {
namespace {

constexpr Label type_help{"its type: conference, delegation-in, correspondence, contest …",
                          "loại: conference, delegation-in, correspondence, contest …"};
constexpr Label title_help{"what it was", "nội dung"};
constexpr Label date_help{"when, as exactly as it is known: 11/01/2022, 2021, 21-22/09/2021 (default: today)",
                          "thời gian, rõ đến đâu ghi đến đó: 11/01/2022, 2021, 21-22/09/2021 (mặc định: hôm nay)"};
constexpr Label new_date_help{"when it was, where that was wrong or is known better: 11/01/2022, 2021, 21-22/09/2021",
                              "thời gian đúng, nếu đã ghi sai hoặc nay biết rõ hơn: 11/01/2022, 2021, 21-22/09/2021"};
constexpr Label mode_help{"in-person, online or hybrid", "in-person (trực tiếp), online (trực tuyến) hoặc hybrid"};
constexpr Label status_help{"held, planned or cancelled (default: by the date)",
                            "held (đã tổ chức), planned (dự kiến) hoặc cancelled (đã hủy); mặc định: theo ngày"};
constexpr Label new_status_help{"held, planned or cancelled",
                                "held (đã tổ chức), planned (dự kiến) hoặc cancelled (đã hủy)"};
constexpr Label place_help{"where: a province, or a name in one: \"Liên Chiểu, Đà Nẵng\"",
                           "ở đâu: tỉnh, thành phố, hoặc tên kèm tỉnh: \"Liên Chiểu, Đà Nẵng\""};
constexpr Label country_help{"of the foreign side, where no partner tells it",
                             "nước của phía nước ngoài, khi không nêu đối tác"};
constexpr Label partner_help{"who took part, with the role before the name where it is known: organiser=NAME",
                             "ai tham gia, ghi vai trò trước tên nếu biết: organiser=TÊN"};
constexpr Label count_help{"what was counted: people-reached=\"hơn 3.000\", delegations=2",
                           "số liệu: people-reached=\"hơn 3.000\", delegations=2"};
constexpr Label people_help{"people reached: short for --count people-reached=N",
                            "số lượt người tham dự, tiếp cận: viết gọn của --count people-reached=N"};
constexpr Label aid_help{"the aid that it belongs to", "thuộc khoản viện trợ nào"};
constexpr Label source_help{"document or page that says so", "văn bản hoặc trang tin làm căn cứ"};
constexpr Label note_help{"a note", "ghi chú"};
constexpr Label id_help{"your own id: the same again is not recorded twice",
                        "mã riêng: ghi lại lần nữa không bị trùng"};
constexpr Label another_help{"record it though the same is already there", "vẫn ghi dù đã có bản ghi giống hệt"};
constexpr Label new_partner_help{"create the partners that are not known", "lập đối tác mới cho những tên chưa có"};
constexpr Label new_place_help{"create the place where it is not known", "lập địa bàn mới nếu chưa có"};
constexpr Label dry_run_help{"show what would be done and write nothing", "chỉ cho xem, không ghi gì"};
constexpr Label clear_help{"take away: mode, place, country, partner, count, aid, source or note",
                           "bỏ trống: mode, place, country, partner, count, aid, source hoặc note"};
constexpr Label nothing_written{"dry run: nothing was written", "chạy thử: chưa ghi gì vào sổ"};

struct EventValues {
  recording::EventEdit edit;
  recording::EventWords words;
  bool dry_run = false;
};

void add_options(cli::Options& options, EventValues& values) {
  recording::EventWords& words = values.words;
  options.add(
      {{.name = "--type", .into = &words.type, .help = type_help},
       {.name = "--title", .value = "TEXT", .into = &words.title, .help = title_help},
       {.name = "--date", .into = &words.date, .help = date_help},
       {.name = "--mode", .into = &words.mode, .help = mode_help},
       {.name = "--status", .into = &words.status, .help = status_help, .choices = {"held", "planned", "cancelled"}},
       {.name = "--place", .into = &words.place, .help = place_help},
       {.name = "--country", .into = &words.country, .help = country_help},
       {.name = "--partner", .value = "[ROLE=]PARTNER", .into = &words.partners, .help = partner_help},
       {.name = "--count", .value = "KIND=COUNT", .into = &words.counts, .help = count_help},
       {.name = "--people", .value = "COUNT", .into = &words.people, .help = people_help},
       {.name = "--aid", .into = &words.aids, .help = aid_help},
       {.name = "--source", .value = "TEXT", .into = &words.sources, .help = source_help},
       {.name = "--note", .value = "TEXT", .into = &words.note, .help = note_help},
       {.name = "--new-partner", .into = &words.new_partner, .help = new_partner_help},
       {.name = "--new-place", .into = &words.new_place, .help = new_place_help},
       {.name = "--dry-run", .into = &values.dry_run, .help = dry_run_help}});
}

/// Asks on a terminal which partners are meant by unknown names, or whether they may be created.
void settle_partners(storage::Ledger& ledger, recording::EventWords& words, cli::Context& context) {
  if (!context.interactive || words.new_partner) return;
  vocabulary::Registry registry(ledger);
  for (const std::string& name : unknown_partners(registry, words)) {
    std::string meant = name;
    if (cli::settle_partner(registry, context, meant, false)) words.new_partners.push_back(name);
    if (meant != name) replace_partner(registry, words, name, meant);
  }
}

using Write = std::function<recording::EventOutcome(storage::Writer& writer, vocabulary::Registry& registry,
                                                    const recording::EventWords& words)>;

/// Writes in one transaction, commits it unless it is a dry run, and tells what became of it.
cli::Exit run(const EventValues& options, cli::Context& context, const Write& write) {
  recording::EventWords words = options.words;
  auto ledger = cli::open_ledger(context, storage::Ledger::Access::write);
  settle_partners(ledger, words, context);
  vocabulary::Registry registry(ledger);
  storage::Writer writer(ledger, cli::author(context));
  const auto outcome = write(writer, registry, words);
  if (!options.dry_run && !outcome.already) writer.commit();
  context.acknowledge(context.quiet ? outcome.event.code : acknowledgement(outcome, context.language, options.dry_run));
  const std::string created = recording::created(outcome.new_partners, outcome.new_places, context.language);
  if (!created.empty()) context.say(std::string_view(created).substr(0, created.size() - 1));
  if (options.dry_run) context.say(nothing_written.in(context.language));
  return cli::Exit::success;
}

}  // namespace

cli::Command define_add(cli::Options& options) {
  auto values = std::make_shared<EventValues>();
  add_options(options, *values);
  options.find("--type")->required = true;
  options.find("--title")->required = true;
  options.add({{.name = "--id", .into = &values->words.id, .help = id_help},
               {.name = "--another", .into = &values->words.another, .help = another_help}});
  return [values](cli::Context& context) {
    return run(*values, context, [&](auto& writer, auto& registry, const auto& words) {
      return recording::add_event(writer, registry, words, context.today);
    });
  };
}

cli::Command define_edit(cli::Options& options) {
  auto values = std::make_shared<EventValues>();
  options.add({.name = "event", .into = &values->edit.event, .help = event_help, .required = true});
  add_options(options, *values);
  options.find("--date")->help = new_date_help;
  options.find("--status")->help = new_status_help;
  options.add({.name = "--clear",
               .value = "FIELD",
               .into = &values->edit.cleared,
               .help = clear_help,
               .choices = {"mode", "place", "country", "partner", "count", "aid", "source", "note"}});
  return [values, &options](cli::Context& context) {
    cli::refuse_given_and_cleared(options, values->edit.cleared);
    return run(*values, context, [&](auto& writer, auto& registry, const auto& words) {
      recording::EventEdit edit = values->edit;
      edit.changes = words;
      return recording::edit_event(writer, registry, edit, context.today);
    });
  };
}

}  // namespace aid::event_log
