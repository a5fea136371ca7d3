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
# g++ 12 drops stores that matter: `-fipa-modref` believes that a function which hands its argument on by value to a
# function without side effects does not read it. It made 2023 the year 1970 (`DateInterval`, -O1 and -Os).
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
