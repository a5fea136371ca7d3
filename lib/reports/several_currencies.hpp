#pragma once
#include "work.hpp"

namespace aid::reports {

/// The report in each of its currencies: counted once for each, and their rows put side by side. With one currency or
/// none it is the report as it is built.
table::Table in_each_currency(Work& work);

}  // namespace aid::reports
