#!/bin/sh
# Installs what is missing, builds everything and runs every test on a release built by g++ (the tools that users get,
# statically linked; warnings are errors). Usage: tests/run.sh [release|asan|fuzz|coverage]   (nothing: release)
#   asan: the same tests under AddressSanitizer and UndefinedBehaviorSanitizer in a build by clang
#   fuzz: each reader of what comes from outside on 20 000 broken inputs; tests/fuzz/run.sh does more
#   coverage: the same tests, then the share of lines of base, domain and services that they execute
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

case "${1:-release}" in
  coverage)
    build_and_test coverage
    gcovr --root . --object-directory build/coverage --filter 'lib/(base|domain|services)/' \
      --gcov-ignore-parse-errors --fail-under-line 90 --print-summary
    ;;
  *) build_and_test "${1:-release}" ;;
esac
