#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace aid::formats {

/// Writes a ZIP archive into memory. The same parts in the same order give the same bytes: there is no clock in it.
class ZipWriter {
public:
  enum class Packing { stored, deflated };

  /// `name` is ASCII, each part's another.
  void add(std::string_view name, std::string_view data, Packing packing = Packing::deflated);
  /// The archive. Nothing may be added after it.
  std::string finish();

private:
  std::string archive_;
  std::string directory_;
  std::size_t parts_ = 0;
};

}  // namespace aid::formats
