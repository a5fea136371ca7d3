# The Debian 12 packages that the toolkit is built from. Nothing is downloaded.
find_package(CLI11 REQUIRED)
find_package(fmt REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle)

# There is no static libfmt in Debian: a static build takes fmt from its headers.
add_library(aid_fmt INTERFACE)
if(AID_STATIC)
  target_link_libraries(aid_fmt INTERFACE fmt::fmt-header-only)
else()
  target_link_libraries(aid_fmt INTERFACE fmt::fmt)
endif()
