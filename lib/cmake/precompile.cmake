# aid_precompile(<target> [<header>...])
# Headers that nearly every file reads are read once for a target: the usual ones of the standard library, fmt and those
# named. Without it a build takes a third longer. A compiler cache does more but cannot see into such headers, so with one
# they are left out; so they are in the dev build, where a file that forgets to include what it uses fails. Where several files are compiled as
# one (the release build: CMAKE_UNITY_BUILD), headers are read seldom enough.
function(aid_precompile target)
  get_target_property(is_unity ${target} UNITY_BUILD)
  if(CMAKE_CXX_COMPILER_LAUNCHER OR is_unity)
    return()
  endif()
  target_precompile_headers(${target} PRIVATE <algorithm> <array> <cstdint> <functional> <map> <memory> <optional> <set> <span>
    <string> <string_view> <tuple> <utility> <vector> <fmt/format.h> <fmt/ranges.h> ${ARGN})
endfunction()
