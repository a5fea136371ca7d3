#!/bin/sh
# Installs what is missing, builds a release, enters the example year with the tools and prints its reports.
# The ledger is left in build/example/ledger.db, so that you can go on asking it.
set -eu
cd "$(dirname "$0")/.."

lib/cmake/install_packages.sh build
cmake --preset release >/dev/null
cmake --build --preset release --target tools

rm -rf build/example
mkdir -p build/example
PATH="$PWD/build/release/bin:$PATH"
AID_LEDGER="$PWD/build/example/ledger.db"
export PATH AID_LEDGER

echo
echo "Entering Đà Nẵng's year 2021 into $AID_LEDGER ..."
sh examples/da-nang-2021/enter.sh >build/example/entered.txt
aid-ledger verify

for language in vi en; do
  echo
  aid-report summary --period 2021 --in VND --lang $language
  echo
  aid-report by donor --direction in --period 2021 --in VND --lang $language
done
echo
echo "Go on:  export PATH=\"$PWD/build/release/bin:\$PATH\" AID_LEDGER=\"$AID_LEDGER\""
