# Fails when a page for those who change the code names a file that does not exist: `lib/cli/print.cpp`, or `print.cpp` for a
# file below the page's own folder or below include. A name in capitals stands for any: `lib/reports/NAME.cpp`.
# Run: cmake -D root=<source dir> -P check_paths.cmake
cmake_minimum_required(VERSION 3.25)
file(GLOB_RECURSE pages ${root}/lib/README.md ${root}/lib/*/README.md)
list(APPEND pages ${root}/apps/README.md ${root}/tests/README.md ${root}/CONTRIBUTING.md)
list(REMOVE_DUPLICATES pages)
foreach(page IN LISTS pages)
  get_filename_component(folder ${page} DIRECTORY)
  file(READ ${page} text)
  string(REGEX MATCHALL "`[A-Za-z0-9_./-]+\\.(cpp|hpp|cmake|sql|csv|scd|sh|test|md)`" names "${text}")
  list(TRANSFORM names REPLACE "`" "")
  foreach(name IN LISTS names)
    if(name MATCHES "NAME|NNNN" OR EXISTS ${root}/${name} OR EXISTS ${folder}/${name}
       OR EXISTS ${root}/include/${name} OR EXISTS ${root}/include/aid/${name})
      continue()
    endif()
    file(GLOB_RECURSE found ${folder}/*/${name} ${root}/include/aid/*/${name})
    if(NOT found)
      message(SEND_ERROR "${page}: there is no ${name}")
    endif()
  endforeach()
endforeach()
