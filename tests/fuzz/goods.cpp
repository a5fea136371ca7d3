#include "aid/domain/reading.hpp"
#include "fuzzing.hpp"

using namespace aid;
using namespace aid::domain;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<UnitWord> units{{"chai", "bottle", false}, {"tã", "nappy", false},
                                           {"tạ", "quintal", true},   {"kg", "kg", true},
                                           {"lít", "l", true},        {"thùng hàng", "box", false}};
  std::string_view input = fuzz::text_of(data, size);
  const auto numbers = static_cast<NumberStyle>(fuzz::choose(input, 3));
  const Result<GoodsLine> line = read_goods(input, units, {Currency::parse("VND").value(), numbers});
  if (line) fuzz::require(!line.value().item.empty());
  return 0;
}
