# Fails when a help, a message or a manual page shows a dollar sign that a shell would expand in what people copy: "$50k" in
# double quotes is "0k" by the time that a tool sees it. The variables that the tools read may be named.
# Run: cmake -D root=<source dir> -P check_shell_words.cmake
cmake_minimum_required(VERSION 3.25)
file(GLOB_RECURSE files ${root}/include/aid/*messages.hpp ${root}/apps/*.cpp ${root}/apps/*.scd ${root}/lib/cli/*.cpp
     ${root}/lib/records/*.cpp ${root}/lib/reports/*.cpp ${root}/lib/importing/*.cpp)
list(LENGTH files count)
if(count LESS 50)
  message(FATAL_ERROR "${root}: only ${count} files were found")
endif()
foreach(file IN LISTS files)
  file(STRINGS ${file} lines REGEX "[$][A-Za-z0-9_({]" ENCODING UTF-8)
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "[$](AID_LEDGER|AID_PAGER|PAGER|LESS|XDG_DATA_HOME|XDG_CONFIG_HOME)" "" rest "${line}")
    string(REGEX REPLACE "//.*" "" rest "${rest}")
    if(rest MATCHES "[$][A-Za-z0-9_({]")
      message(SEND_ERROR "${file}: a shell would expand the dollar sign in: ${line}")
    endif()
  endforeach()
endforeach()
