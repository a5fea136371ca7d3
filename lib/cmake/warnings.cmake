# aid_warnings: what our own code is compiled with. Dependencies are SYSTEM headers.
add_library(aid_warnings INTERFACE)
target_compile_options(aid_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wnon-virtual-dtor)
# Where several files are compiled as one, a name of a file may hide that of another, and g++ takes a type of one file for
# one of a header: only the dev build can tell.
if(NOT CMAKE_UNITY_BUILD)
  target_compile_options(aid_warnings INTERFACE -Wshadow)
else()
  target_compile_options(aid_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()
# g++ 12.2 drops stores that matter: `-fipa-modref` believes that a function which hands its argument on by value to a
# function without side effects does not read it. Without this flag lib/domain/date.cpp shows 2018..2023 as 2018..1970. The
# reduced case prints 1970 instead of 2023 at -O1, -O2, -O3 and -Os, and 2023 with the flag or -O0; no bug number is known.
#   #include <chrono>
#   #include <cstdio>
#   #define APART __attribute__((noinline))
#   struct Date { int days; int year() const; };
#   APART static std::chrono::year_month_day calendar(Date date) { return std::chrono::sys_days(std::chrono::days(date.days)); }
#   APART int Date::year() const { return int(calendar(*this).year()); }
#   APART int year_before(const Date& day) { return Date{day.days - 1}.year(); }
#   int main() { std::printf("%d\n", year_before({19723})); }
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(aid_warnings INTERFACE -fno-ipa-modref)
endif()
if(AID_COVERAGE)
  target_compile_options(aid_warnings INTERFACE --coverage)
  target_link_options(aid_warnings INTERFACE --coverage)
endif()
# Two false alarms of g++ 12 when it inlines: overlapping copies within std::string's own operator+ (GCC bug 105651), and the
# value of a std::optional that was just tested.
target_compile_options(aid_warnings INTERFACE
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
