#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace aid::formats {

/// Writes a ZIP archive into memory. The same parts in the same order give the same bytes: there is no clock in it.
class ZipWriter {
public:
  enum class Packing { stored, deflated };

  ZipWriter();
  ~ZipWriter();
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;

  /// `name` is ASCII, each part's another.
  void add(std::string_view name, std::string_view data, Packing packing = Packing::deflated);

  /// A part that comes piece by piece and is packed at once: a long one need not be in memory as a whole. No other part
  /// may be added before its end.
  void begin(std::string_view name);
  void append(std::string_view piece);
  void end();

  /// The archive. Nothing may be added after it.
  std::string finish();

private:
  struct Open;

  std::string archive_;
  std::string directory_;
  std::size_t parts_ = 0;
  std::unique_ptr<Open> open_;
};

}  // namespace aid::formats
