#include "aid/domain/date.hpp"
#include "aid/domain/date_options.hpp"
#include "aid/domain/period.hpp"
#include "fuzzing.hpp"

using namespace aid;
using namespace aid::domain;

/// What is read as a date has a canonical form that is read back, and lies in the years that can be.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::text_of(data, size);
  if (const Result<Moment> moment = read_moment(input, {})) {
    const Result<Moment> same = read_moment(to_string(moment.value()), {});
    fuzz::require(same && same.value() == moment.value());
  }
  const Result<DateInterval> date = read_date(input);
  if (!date) return 0;
  fuzz::require(date.value().from < date.value().until);
  fuzz::require(date.value().from.year() >= 1900 && date.value().last_day().year() <= 2199);
  const Result<DateInterval> again = read_date(to_string(date.value()));
  fuzz::require(again && again.value() == date.value());
  show(date.value(), Language::vi);
  return 0;
}
