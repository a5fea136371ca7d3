#pragma once
#include "aid/storage/writer.hpp"
#include "connection.hpp"

#include <cstdint>
#include <string>

namespace aid::storage {

/// The turn of a writer: first come, first served, by numbers that are drawn on a file beside the ledger.
///
/// Whoever comes draws a number and locks the byte of that number; his turn has come when no byte before it is locked.
/// The system takes the locks of a process that ends, however it ends, so nobody waits for one that is gone. The
/// file's first bytes are the last number that was drawn, the number whose turn it is and who has it. They are hints:
/// were they wrong, the lock on the whole file, which releases before this queue knew alone, and SQLite's own would
/// still let one write at a time.
///
/// Whoever stands in front and does not take his turn (he is stopped) is passed over after a second: the file says up
/// to which number, and one who finds that his number is among these draws another.
class Turn {
public:
  /// Waits as long as the connection may wait. Throws `FileError`: ledger-busy (which names the one who writes),
  /// locks-do-not-work, ledger-unreadable.
  Turn(const Connection& connection, const Author& author);
  ~Turn();
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

private:
  void open(const Connection& connection);
  void draw_number();
  bool has_come();
  bool is_passed_over();
  bool nobody_writes();
  void pass_over_idle(std::int64_t now_us);
  bool take_file();
  int pause_us();
  void wait(const Connection& connection);
  void tell_holder(const Author& author);
  [[noreturn]] void give_up(const Connection& connection);
  bool lock(short type, std::int64_t start, std::int64_t length);

  std::string path_;
  int descriptor_ = -1;
  std::int64_t number_ = 0;       ///< 0: none was drawn yet.
  std::int64_t idle_since_ = 0;   ///< Since when nobody has written, as far as we saw; 0: somebody does.
  std::int64_t idle_behind_ = 0;  ///< The number that was passed over last then.
  std::int64_t idle_served_ = 0;  ///< The number that was served last then.
};

}  // namespace aid::storage
