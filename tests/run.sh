#!/bin/sh
# Installs what is missing, builds everything and runs every test: a release built by g++ (the tools that users get,
# statically linked), then the same tests under AddressSanitizer and UndefinedBehaviorSanitizer in a build by clang.
# Warnings are errors in both. Usage: tests/run.sh [release|asan|coverage]   (nothing: release and asan)
set -eu
cd "$(dirname "$0")/.."

lib/cmake/install_packages.sh test
jobs=$(nproc)

build_and_test() {
  echo "== $1: build"
  cmake --preset "$1" >/dev/null
  cmake --build --preset "$1" -- --quiet
  echo "== $1: test"
  ctest --preset "$1" -j "$jobs" --output-on-failure
}

case "${1:-all}" in
  all)
    build_and_test release
    build_and_test asan
    ;;
  coverage)
    build_and_test coverage
    gcovr --root . --object-directory build/coverage --filter 'lib/(base|domain|services)/' \
      --gcov-ignore-parse-errors --fail-under-line 90 --print-summary
    ;;
  *) build_and_test "$1" ;;
esac
