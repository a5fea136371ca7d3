#include "aid/domain/reading.hpp"
#include "fuzzing.hpp"

using namespace aid;
using namespace aid::domain;

/// What is read as an amount is shown so that it is read back.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input = fuzz::text_of(data, size);
  const auto numbers = static_cast<NumberStyle>(fuzz::choose(input, 3));
  const ReadingOptions options{Currency::parse("VND").value(), numbers};
  if (const Result<Amount> amount = read_amount(input, options)) {
    const std::string vi = show(amount.value(), Language::vi);
    const Result<Amount> again = read_amount(vi, {options.currency, NumberStyle::vi});
    fuzz::require(again && again.value() == amount.value());
  }
  (void)static_cast<bool>(read_count(input));
  (void)static_cast<bool>(read_decimal(input, numbers));
  (void)static_cast<bool>(read_percentage(input, numbers));
  return 0;
}
