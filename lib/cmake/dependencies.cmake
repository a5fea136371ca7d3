# The Debian 12 packages that the toolkit is built from. Nothing is downloaded.
if(AID_STATIC)
  set(CMAKE_FIND_LIBRARY_SUFFIXES .a)
endif()
find_package(CLI11 REQUIRED)
find_package(fmt REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle)

# There is no static libfmt in Debian: a static build compiles its own from the headers, once.
if(AID_STATIC)
  add_library(aid_fmt STATIC ${PROJECT_SOURCE_DIR}/lib/fmt/format.cpp)
else()
  add_library(aid_fmt INTERFACE)
  target_link_libraries(aid_fmt INTERFACE fmt::fmt)
endif()
