# Fails when scdoc or the formatter of man finds fault with a manual page.
# Run: cmake -D scdoc=<file> -D man=<file> -D page=<NAME.scd> -D made=<file to write> -P check_page.cmake
cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND ${scdoc} INPUT_FILE ${page} OUTPUT_FILE ${made} ERROR_VARIABLE error RESULT_VARIABLE code)
if(NOT code EQUAL 0 OR error)
  message(FATAL_ERROR "${page}: ${error}")
endif()
execute_process(COMMAND ${CMAKE_COMMAND} -E env MANROFFSEQ= MANWIDTH=80 ${man} --warnings -E UTF-8 -l ${made}
                OUTPUT_VARIABLE shown ERROR_VARIABLE error RESULT_VARIABLE code)
if(NOT code EQUAL 0 OR error OR NOT shown)
  message(FATAL_ERROR "${page}: exit ${code}: ${error}")
endif()
