# A static tool starts in half the time and needs nothing but the kernel. (-static-pie: a plain -static executable
# is slow to throw its first exception.)
function(aid_link_statically target)
  if(AID_STATIC)
    target_link_options(${target} PRIVATE -static-pie -Wl,--wrap=dlopen)
    target_sources(${target} PRIVATE ${PROJECT_SOURCE_DIR}/lib/static/no_dlopen.cpp)
  endif()
endfunction()

# aid_add_tool(<name>)
# Builds apps/<name> as an object library (so that tests can link it) and an executable; installs it with its manual
# pages (apps/man/<name>.1.scd, apps/man/vi/<name>.1.scd) and its completion. tests/structure checks its help, and its
# manual against its options.
function(aid_add_tool name)
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/apps/${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  add_library(${name}_objects OBJECT ${sources})
  aid_compile_together(${name}_objects ${sources})
  target_link_libraries(${name}_objects PUBLIC aid::cli PRIVATE aid_warnings)
  aid_precompile(${name}_objects)
  # Options are read once: nothing here is worth a quarter more time of the compiler.
  target_compile_options(${name}_objects PRIVATE $<$<CONFIG:Release>:-O1>)

  add_executable(${name} ${PROJECT_SOURCE_DIR}/apps/${name}/main.cpp)
  target_link_libraries(${name} PRIVATE ${name}_objects aid_warnings)
  aid_link_statically(${name})
  set_property(GLOBAL APPEND PROPERTY AID_TOOLS ${name})
  add_dependencies(tools ${name})

  install(TARGETS ${name} COMPONENT Runtime)
  install(FILES ${PROJECT_SOURCE_DIR}/apps/completion/aid.bash RENAME ${name}
          DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT Runtime)
  install(FILES ${PROJECT_SOURCE_DIR}/apps/completion/aid.zsh RENAME _${name}
          DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT Runtime)
  install(FILES ${PROJECT_SOURCE_DIR}/apps/completion/aid.fish RENAME ${name}.fish
          DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT Runtime)
  aid_add_manual(${name}.1 "")
  aid_add_manual(${name}.1 vi)
  aid_add_manual(${name}.5 "")
  aid_add_manual(${name}.5 vi)
endfunction()

# aid_add_manual(<page> <language>): makes and installs apps/man[/language]/<page>.scd, if it is there. (HY: no option or
# Vietnamese word is broken at the end of a line by the English rules of hyphenation.)
function(aid_add_manual page language)
  find_program(AID_SCDOC scdoc DOC "Makes the manual pages")
  set(source ${PROJECT_SOURCE_DIR}/apps/man/${language}/${page}.scd)
  if(NOT EXISTS ${source} OR NOT AID_SCDOC)
    return()
  endif()
  set(folder ${PROJECT_BINARY_DIR}/man/${language})
  file(MAKE_DIRECTORY ${folder})
  add_custom_command(OUTPUT ${folder}/${page} DEPENDS ${source} VERBATIM
    COMMAND sh -c "{ echo .nr HY 0 && \"$1\" < \"$2\"; } > \"$3\"" scdoc ${AID_SCDOC} ${source} ${folder}/${page})
  string(REPLACE "/" "-" target "man-${language}-${page}")
  add_custom_target(${target} ALL DEPENDS ${folder}/${page})
  add_dependencies(tools ${target})
  string(REGEX REPLACE ".*\\." "" section ${page})
  install(FILES ${folder}/${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/${language}/man${section} COMPONENT Runtime)
endfunction()
