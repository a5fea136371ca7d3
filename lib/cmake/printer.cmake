# aid_add_printer(): the helper program that writes PDF and XLSX, with libraries that the tools shall not have: they start
# ten times faster without, and there are no static ones. The tools find it beside themselves, in
# ../libexec/aid-ledger. Without the libraries it is left out: then all works but these two formats.
pkg_check_modules(pangocairo IMPORTED_TARGET pangocairo)
pkg_check_modules(xlsxwriter IMPORTED_TARGET xlsxwriter)

function(aid_add_printer)
  if(NOT pangocairo_FOUND OR NOT xlsxwriter_FOUND)
    message(WARNING "aid-print is left out, and with it PDF and XLSX files: install libpango1.0-dev libcairo2-dev "
                    "libxlsxwriter-dev fonts-liberation2 (lib/cmake/install_packages.sh build) and configure again")
    return()
  endif()
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/apps/aid-print/*.cpp)
  add_executable(aid-print ${sources})
  aid_compile_together(aid-print ${sources})
  target_compile_definitions(aid-print PRIVATE AID_VERSION="${PROJECT_VERSION}")
  target_link_libraries(aid-print PRIVATE aid::document aid::formats PkgConfig::pangocairo PkgConfig::xlsxwriter aid_warnings)
  set_target_properties(aid-print PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/libexec/aid-ledger)
  add_dependencies(tools aid-print)
  install(TARGETS aid-print DESTINATION libexec/aid-ledger COMPONENT Runtime)
endfunction()
