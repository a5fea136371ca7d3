#!/bin/sh
# Installs what is missing, builds and tests. Usage: tests/run.sh [all|release|asan|fuzz|coverage]   (nothing: all)
#   release: every test on a release built by g++ (the tools that users get, statically linked; warnings are errors)
#   asan: unit tests, transcripts and fuzzers under AddressSanitizer and UndefinedBehaviorSanitizer in a build by clang, whose
#     warnings are errors too (what UBSan finds of null pointers AddressSanitizer finds as well, and it takes a third of the build)
#   fuzz: each reader of what comes from outside on 2 000 broken inputs, optimised; tests/fuzz/run.sh does more
#   all: a release with every test but the unit tests of what reads bytes from outside or holds memory by hand, then these and the
#     fuzzers under the sanitizers; what continuous integration runs
#   coverage: unit tests and transcripts, then the share of lines of the library (without storage, formats, exchange and cli) that they execute
set -eu
cd "$(dirname "$0")/.."

lib/cmake/install_packages.sh test
jobs=$(nproc)

# build_and_test PRESET TARGETS LABELS [EXCLUDED]: regular expressions of labels, and of tests that are left out. The unit tests
# are those of the modules in $modules; empty: of all.
modules=
build_and_test() {
  echo "== $1: build"
  cmake --preset "$1" -DBUILD_TESTING=ON "-DAID_UNIT_TESTS=$modules" >/dev/null
  # shellcheck disable=SC2086 -- a list of words
  cmake --build --preset "$1" --target $2 -- --quiet
  echo "== $1: test"
  ctest --preset "$1" -j "$jobs" -L "$3" -E "${4:-^$}" --output-on-failure
}

case "${1:-all}" in
  all)
    modules='vocabulary;records;recording;counting;reports;papers;cli'
    build_and_test release all .
    modules='base;domain;formats;document;storage;importing'
    build_and_test asan 'unit_tests fuzzers' 'unit|fuzz'
    ;;
  release) build_and_test release all . ;;
  asan) build_and_test asan all 'unit|cli|fuzz' ;;
  fuzz) build_and_test fuzz fuzzers fuzz ;;
  coverage)
    # Tests of full and read-only disks are left out: the counts of lines cannot be written there.
    build_and_test coverage all 'unit|cli' '/(disk-full|ledger-read-only|exit-codes|output-file)$'
    gcovr --root . --object-directory build/coverage --filter 'lib/(base|domain|vocabulary|records|recording|importing|counting|reports)/' \
      --gcov-ignore-parse-errors --fail-under-line 90 --print-summary
    ;;
  *)
    echo "tests/run.sh: unknown: $1 (all, release, asan, fuzz or coverage)" >&2
    exit 2
    ;;
esac
