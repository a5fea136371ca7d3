// Sixteen processes, each adding 25 records, all at once: every one succeeds, nothing is lost, the chain is whole.
#include "ledger_file.hpp"

#include <cstdio>

int main() {
  aid::faults::LedgerFile ledger;
  constexpr int processes = 16;
  constexpr int adds = 25;
  std::vector<std::vector<std::string>> commands;
  for (int process = 1; process <= processes; ++process) {
    const std::string loop =
        "for n in $(seq " + std::to_string(adds) +
        "); do aid-add gift --from 'Bên cho' --to 'Bên nhận' --date 2021 --amount '1 triệu' --id W" +
        std::to_string(process) + "-$n || exit; done";
    commands.push_back({"sh", "-c", loop});
  }
  for (const aid::faults::Finished& finished : aid::faults::run_together(commands)) {
    aid::faults::require(finished.exit_code == 0, "every add succeeds: " + finished.err);
  }
  const aid::faults::Finished info = aid::faults::run({"aid-ledger", "info", "--format", "csv"});
  const long aids = aid::faults::number_after(info.out, "aids");
  aid::faults::require(aids == processes * adds, "all records are there, not " + std::to_string(aids));
  ledger.require_whole("after many writers");
  std::printf("%d processes, %ld records, the chain is whole\n", processes, aids);
  return 0;
}
