# aid_warnings: what our own code is compiled with. Dependencies are SYSTEM headers.
add_library(aid_warnings INTERFACE)
target_compile_options(aid_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor)
if(AID_COVERAGE)
  target_compile_options(aid_warnings INTERFACE --coverage)
  target_link_options(aid_warnings INTERFACE --coverage)
endif()
